package org.banli.proposal;

import java.util.List;
import java.util.Set;

import org.banli.attachment.Attachment;
import org.banli.attachment.AttachmentPlace;
import org.banli.attachment.Attachments;
import org.banli.attachment.SampleFiles;
import org.banli.audit.AuditTrail;
import org.banli.audit.TimelineFilter;
import org.banli.identity.CurrentUser;
import org.banli.shared.InvalidInput;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Files on proposals, opinions and drafts: who adds, who reads, who is refused and how.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import({ ProposalScenario.class, DeliveryScenario.class })
@OnH2
class AttachmentPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ProposalScenario scenario;

	@Autowired
	private DeliveryScenario delivery;

	@Autowired
	private Attachments attachments;

	@Autowired
	private UnitAssignments assignments;

	@Autowired
	private AuditTrail audit;

	private RequestPostProcessor as(String username) {
		CurrentUser user = this.scenario.user(username);
		return authentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
				AuthorityUtils.createAuthorityList("ROLE_USER")));
	}

	private MockMultipartHttpServletRequestBuilder upload(String username, AttachmentPlace place, String name,
			byte[] content) {
		MockMultipartHttpServletRequestBuilder upload = multipart("/attachments")
			.file(new MockMultipartFile("file", name, null, content));
		upload.param("key", place.businessKey().toString()).param("subject", place.subject());
		upload.with(csrf()).with(as(username));
		return upload;
	}

	private Attachment add(String username, AttachmentPlace place, String name) {
		return this.attachments.add(this.scenario.user(username), place,
				SampleFiles.upload(name, SampleFiles.pdf(name.replaceAll("\\P{ASCII}", ""))));
	}

	private ResultActions see(String username, String path, Object... values) throws Exception {
		return this.mvc.perform(get(path, values).with(as(username)));
	}

	private AttachmentPlace place(long proposal, AssignmentRole role) {
		return this.assignments.ofProposal(proposal)
			.stream()
			.filter((assignment) -> assignment.role() == role)
			.map(ProposalAttachments::of)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void addsToAProposalAndHandsOutSafely() throws Exception {
		long id = this.delivery.registeredByTheDeputy();
		byte[] pdf = SampleFiles.pdf("list");
		this.mvc.perform(upload("npc-sender", ProposalAttachments.of(id), "C:\\x\\联名 名单;\"a\".pdf", pdf))
			.andExpect(redirectedUrl("/proposals/" + id + "#attachments-proposal"));
		Attachment file = this.attachments.list(this.scenario.user("npc-sender"), Proposal.key(id)).get(0);
		assertThat(file.fileName()).isEqualTo("联名 名单;a.pdf");
		for (String reader : new String[] { "npc-sender", "gov-office", "deputy", "auditor" }) {
			see(reader, "/attachments/{id}", file.id()).andExpect(status().isOk())
				.andExpect(content().contentTypeCompatibleWith("application/pdf"))
				.andExpect(header().string("Content-Disposition",
						allOf(startsWith("attachment;"),
								containsString("filename*=UTF-8''%E8%81%94%E5%90%8D%20%E5%90%8D%E5%8D%95%3Ba.pdf"))))
				.andExpect(header().string("X-Content-Type-Options", "nosniff"))
				.andExpect(header().string("Content-Security-Policy", startsWith("sandbox;")))
				.andExpect(content().bytes(pdf));
		}
		see("amr-drafter", "/attachments/{id}", file.id()).andExpect(status().isNotFound());
		see("gov-office", "/attachments/{id}/preview", file.id())
			.andExpect(header().string("Content-Disposition", startsWith("inline;")));
		see("deputy", "/proposals/{id}", id)
			.andExpect(content().string(allOf(containsString("联名 名单;a.pdf"), not(containsString("data-attach")))));
		assertThat(
				this.audit.timeline(Proposal.key(id), new TimelineFilter(true, true, null, Set.of()), null, 50).items())
			.extracting("action", "username")
			.contains(tuple("attachment.viewed", "deputy"), tuple("attachment.added", "npc-sender"));
	}

	@Test
	void showsTextsInTheirOwnLettersAndWithoutOrigin() throws Exception {
		long id = this.scenario.registered();
		Attachment text = this.attachments.add(this.scenario.user("npc-sender"), ProposalAttachments.of(id),
				SampleFiles.upload("说明.txt", "说明".getBytes("GBK")));
		see("npc-sender", "/attachments/{id}/preview", text.id()).andExpect(status().isOk())
			.andExpect(content().contentType("text/plain;charset=GB18030"))
			.andExpect(header().string("Content-Security-Policy", startsWith("sandbox;")))
			.andExpect(header().string("Content-Disposition", startsWith("inline;")));
	}

	@Test
	void refusesInPlainWordsAndKeepsTheRest() throws Exception {
		long id = this.scenario.registered();
		AttachmentPlace place = ProposalAttachments.of(id);
		this.mvc
			.perform(upload("npc-sender", place, "好.pdf", SampleFiles.pdf("good"))
				.file(new MockMultipartFile("file", "坏.pdf", null, SampleFiles.exe())))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("“坏.pdf”的扩展名是 .pdf，内容却是程序，没有保存"),
					containsString("已上传 1 个文件：好.pdf"), containsString("<main"))));
		this.mvc.perform(upload("npc-sender", place, "页.pdf", SampleFiles.html()).header("HX-Request", "true"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content()
				.string(allOf(containsString("内容却是网页"), containsString("好.pdf"), not(containsString("<main")))));
		this.mvc.perform(upload("npc-sender", place, "", new byte[0]))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("没有选文件")));
		assertThat(this.attachments.list(this.scenario.user("npc-sender"), place.businessKey()))
			.extracting(Attachment::fileName)
			.containsExactly("好.pdf");
		this.mvc.perform(upload("amr-drafter", place, "好.pdf", SampleFiles.pdf("x"))).andExpect(status().isNotFound());
		this.mvc.perform(upload("auditor", place, "好.pdf", SampleFiles.pdf("x"))).andExpect(status().isForbidden());
		this.mvc
			.perform(upload("npc-sender", new AttachmentPlace(place.businessKey(), "draft:1"), "好.pdf",
					SampleFiles.pdf("x")))
			.andExpect(status().isNotFound());
		this.mvc.perform(get("/attachments?key=nonsense&subject=x").with(as("auditor")))
			.andExpect(status().isBadRequest());
	}

	@Test
	void limitsTheNumberOfFilesOfAMatter() {
		long id = this.scenario.registered();
		CurrentUser sender = this.scenario.user("npc-sender");
		for (int i = 0; i < 50; i++) {
			this.attachments.add(sender, ProposalAttachments.of(id),
					SampleFiles.upload(i + ".txt", SampleFiles.text("same")));
		}
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.attachments.add(sender, ProposalAttachments.of(id),
					SampleFiles.upload("51.txt", SampleFiles.text("more"))))
			.satisfies((ex) -> assertThat(ex.problems().get(0).message()).contains("一件最多 50 个附件"));
	}

	@Test
	void whoHasNoRightsReachesNothingByTheNumberOfAFile() throws Exception {
		long id = this.scenario.registered();
		Attachment file = add("npc-sender", ProposalAttachments.of(id), "名单.pdf");
		for (String stranger : new String[] { "amr-drafter", "cppcc-sender", "member", "admin" }) {
			for (String path : new String[] { "/attachments/{id}", "/attachments/{id}/preview",
					"/api/v1/attachments/{id}" }) {
				int status = see(stranger, path, file.id()).andReturn().getResponse().getStatus();
				assertThat(status).as(stranger + " " + path).isIn(403, 404);
			}
			for (String path : new String[] { "/attachments/{id}/remove", "/attachments/{id}/restore" }) {
				int status = this.mvc
					.perform(post(path, file.id()).param("reason-" + file.id(), "试一试").with(csrf()).with(as(stranger)))
					.andReturn()
					.getResponse()
					.getStatus();
				assertThat(status).as(stranger + " " + path).isIn(403, 404);
			}
		}
		// who may only read cannot take away
		this.mvc
			.perform(post("/attachments/{id}/remove", file.id()).param("reason-" + file.id(), "试一试")
				.with(csrf())
				.with(as("auditor")))
			.andExpect(status().isForbidden());
		assertThat(this.attachments.readable(this.scenario.user("npc-sender"), file.id()).isRemoved()).isFalse();
	}

	@Test
	void everyAnswerWithAFileForbidsSniffingAndScripts() throws Exception {
		long id = this.scenario.registered();
		AttachmentPlace place = ProposalAttachments.of(id);
		Attachment picture = this.attachments.add(this.scenario.user("npc-sender"), place,
				SampleFiles.upload("图.png", SampleFiles.png()));
		Attachment pdf = add("npc-sender", place, "名单.pdf");
		for (Attachment file : List.of(picture, pdf)) {
			for (String path : new String[] { "/attachments/{id}", "/attachments/{id}/preview",
					"/api/v1/attachments/{id}" }) {
				see("npc-sender", path, file.id()).andExpect(status().isOk())
					.andExpect(header().string("X-Content-Type-Options", "nosniff"))
					.andExpect(header().string("Content-Disposition",
							startsWith(path.endsWith("preview") ? "inline;" : "attachment;")))
					.andExpect(header().string("Content-Security-Policy",
							allOf(containsString("default-src 'none'"), not(containsString("script-src")))));
			}
		}
		see("npc-sender", "/attachments/{id}/preview", picture.id())
			.andExpect(header().string("Content-Security-Policy", startsWith("sandbox;")));
	}

	@Test
	void aRemovedFileStaysInHistoryAndComesBack() throws Exception {
		long id = this.scenario.registered();
		Attachment file = add("npc-sender", ProposalAttachments.of(id), "旧名单.pdf");
		this.mvc.perform(post("/attachments/{id}/remove", file.id()).with(csrf()).with(as("npc-sender")))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("要写原因")));
		this.mvc
			.perform(post("/attachments/{id}/remove", file.id()).param("reason-" + file.id(), "传错了版本")
				.with(csrf())
				.with(as("auditor")))
			.andExpect(status().isForbidden());
		this.mvc
			.perform(post("/attachments/{id}/remove", file.id()).param("reason-" + file.id(), "传错了版本")
				.with(csrf())
				.with(as("npc-sender")))
			.andExpect(status().is3xxRedirection());
		see("gov-office", "/attachments/{id}", file.id()).andExpect(status().isConflict());
		see("gov-office", "/proposals/{id}", id)
			.andExpect(content().string(allOf(containsString("<del>旧名单.pdf</del>"), containsString("传错了版本"))));
		this.mvc.perform(post("/attachments/{id}/restore", file.id()).with(csrf()).with(as("npc-sender")))
			.andExpect(redirectedUrl("/proposals/" + id + "#attachments-proposal"));
		see("gov-office", "/attachments/{id}", file.id()).andExpect(status().isOk());
	}

	@Test
	void whatGoesWithADraftStaysInItsUnit() throws Exception {
		long id = this.scenario.assignedToFour();
		this.scenario.signForAmr(id);
		AttachmentPlace draft = place(id, AssignmentRole.MAIN);
		String task = this.scenario.claimed("amr-drafter", id, "draftReply");
		Attachment file = add("amr-drafter", draft, "内部测算.pdf");
		see("amr-drafter", "/tasks/{id}", task).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("内部测算.pdf"), containsString("本单位内部"),
					containsString("hx-post=\"/attachments\""))));
		for (String reader : new String[] { "amr-division", "amr-head", "auditor" }) {
			see(reader, "/attachments/{id}", file.id()).andExpect(status().isOk());
		}
		for (String stranger : new String[] { "fin-drafter", "gov-office", "npc-sender" }) {
			see(stranger, "/attachments/{id}", file.id()).andExpect(status().isNotFound());
			see(stranger, "/proposals/{id}/timeline", id).andExpect(content().string(not(containsString("内部测算"))));
			see(stranger, "/proposals/{id}", id).andExpect(content().string(not(containsString("内部测算"))));
		}
		see("amr-head", "/proposals/{id}/timeline", id).andExpect(content().string(containsString("内部测算")));
		// only who has the text in hand adds to it
		this.mvc.perform(upload("amr-head", draft, "a.pdf", SampleFiles.pdf("x"))).andExpect(status().isConflict());
		this.mvc.perform(upload("gov-office", draft, "a.pdf", SampleFiles.pdf("x"))).andExpect(status().isNotFound());
	}

	@Test
	void whatGoesWithAnOpinionReachesTheMainUnitOnceItIsSigned() throws Exception {
		long id = this.scenario.assignedToFour();
		this.scenario.signForAmr(id);
		this.scenario.signForCo("fin", id);
		AttachmentPlace opinion = this.assignments.ofProposal(id)
			.stream()
			.filter((assignment) -> this.scenario.user("fin-drafter").unitIds().contains(assignment.unitId()))
			.map(ProposalAttachments::of)
			.findFirst()
			.orElseThrow();
		this.scenario.claimed("fin-drafter", id, "writeOpinion");
		Attachment file = add("fin-drafter", opinion, "资金明细.pdf");
		see("amr-drafter", "/attachments/{id}", file.id()).andExpect(status().isNotFound());
		this.scenario.complete("fin-drafter", id, "writeOpinion", ProposalScenario.opinion(1));
		this.mvc.perform(upload("fin-drafter", opinion, "late.pdf", SampleFiles.pdf("x")))
			.andExpect(status().isConflict());
		String approval = this.scenario.claimed("fin-head", id, "approveOpinion");
		see("fin-head", "/tasks/{id}", approval).andExpect(content().string(containsString("资金明细.pdf")));
		this.scenario.complete("fin-head", id, "approveOpinion", "{\"decision\":\"AGREE\",\"opinion\":\"同意\"}");
		see("amr-drafter", "/attachments/{id}", file.id()).andExpect(status().isOk());
		see("gov-office", "/attachments/{id}", file.id()).andExpect(status().isOk());
		see("sci-drafter", "/attachments/{id}", file.id()).andExpect(status().isNotFound());
		String task = this.scenario.claimed("amr-drafter", id, "draftReply");
		see("amr-drafter", "/tasks/{id}", task).andExpect(content().string(containsString("资金明细.pdf")));
	}

	@Test
	void theApiListsAndServesThem() throws Exception {
		long id = this.scenario.registered();
		Attachment file = add("npc-sender", ProposalAttachments.of(id), "名单.pdf");
		see("npc-sender", "/api/v1/proposals/{id}", id).andExpect(status().isOk())
			.andExpect(jsonPath("$.documents[0].kind").value("attachment"))
			.andExpect(jsonPath("$.documents[0].title").value("名单.pdf"))
			.andExpect(jsonPath("$.documents[0].url").value("/api/v1/attachments/" + file.id()));
		see("gov-office", "/api/v1/attachments/{id}", file.id()).andExpect(status().isOk());
		see("amr-drafter", "/api/v1/attachments/{id}", file.id()).andExpect(status().isNotFound())
			.andExpect(content().contentTypeCompatibleWith("application/problem+json"));
	}

	@Test
	void anUploadSurvivesAFormWithErrors() throws Exception {
		long id = this.scenario.assignedSole();
		this.scenario.signForAmr(id);
		String task = this.scenario.claimed("amr-drafter", id, "draftReply");
		add("amr-drafter", place(id, AssignmentRole.SOLE), "测算.pdf");
		this.mvc.perform(post("/tasks/{id}", task).param("_version", "0").with(csrf()).with(as("amr-drafter")))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("测算.pdf")));
	}

}
