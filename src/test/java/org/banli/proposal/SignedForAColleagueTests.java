package org.banli.proposal;

import java.time.LocalDate;

import org.banli.identity.Absences;
import org.banli.identity.CurrentUser;
import org.banli.shared.MovableClock;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The head is away and the vice head signs for him; the drafter is away and the head of
 * the division writes for him. Wherever it says who did it, it says for whom.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import({ ProposalScenario.class, DeliveryScenario.class })
abstract class SignedForAColleagueTests {

	private static final long DRAFTER = 5;

	private static final long OFFICE = 4;

	private static final long VICE = 7;

	private static final long HEAD = 8;

	@Autowired
	private ProposalScenario play;

	@Autowired
	private DeliveryScenario delivery;

	@Autowired
	private Absences absences;

	@Autowired
	private Proposals proposals;

	@Autowired
	private Drafts drafts;

	@Autowired
	private ProposalDocuments documents;

	@Autowired
	private MovableClock clock;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcTemplate jdbc;

	private String signed;

	private String written;

	@BeforeEach
	void sendAway() {
		LocalDate today = LocalDate.now(this.clock);
		this.absences.arrange(this.play.user("amr-head"), HEAD, today, today.plusDays(3), VICE);
		this.absences.arrange(this.play.user("amr-drafter"), DRAFTER, today, today.plusDays(3), OFFICE);
		this.signed = both("amr-vice", "amr-head");
		this.written = both("amr-office", "amr-drafter");
	}

	@AfterEach
	void comeBack() {
		this.jdbc.update("DELETE FROM absence");
	}

	private String both(String deputy, String absent) {
		return this.play.user(deputy).personName() + "（代 " + this.play.user(absent).personName() + "）";
	}

	private long signed() {
		long id = this.play.assignedSole();
		this.play.signForAmr(id);
		this.play.complete("amr-office", id, "draftReply", ProposalScenario.reply(1, 2, 3, 4));
		this.play.agree("amr-division", id, "reviewByDivisionHead");
		this.play.agree("amr-office", id, "checkDraft");
		this.play.agree("amr-vice", id, "approveByViceHead");
		this.play.agree("amr-vice", id, "signReply");
		return id;
	}

	private String page(String username, String address) throws Exception {
		CurrentUser user = this.play.user(username);
		return this.mvc.perform(get(address).with(authentication(
				new UsernamePasswordAuthenticationToken(user, null, AuthorityUtils.createAuthorityList("ROLE_USER")))))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	@Test
	void thePagesNameBoth() throws Exception {
		long id = signed();
		long part = this.delivery.assignment(id, AssignmentRole.SOLE);
		assertThat(page("amr-office", "/proposals/" + id)).as("the record").contains(this.signed, this.written);
		assertThat(page("amr-office", "/proposals/" + id + "/timeline")).as("the timeline")
			.contains(this.signed, this.written);
		assertThat(page("amr-office", "/proposals/" + id + "/drafts/" + part)).as("the drafts")
			.contains(this.signed, this.written);
		String seal = this.play.claimed("amr-office", id, "sealReply");
		assertThat(page("amr-office", "/tasks/" + seal)).as("the signed letter").contains(this.signed);
	}

	@Test
	void theApprovalSheetNamesBoth() {
		long id = signed();
		CurrentUser office = this.play.user("amr-office");
		String sheet = DeliveryScenario
			.text(this.documents.file(office, id, "sheet-" + this.delivery.assignment(id, AssignmentRole.SOLE) + ".pdf")
				.content());
		assertThat(sheet).contains(this.signed.replace(" ", ""));
	}

	@Test
	void theTrailOfTheNumberNamesBoth() {
		long id = signed();
		assertThat(this.jdbc.queryForMap(
				"SELECT username, on_behalf_of FROM audit_entry WHERE business_key = ? AND action = 'letter.numbered'",
				Proposal.key(id).toString()))
			.containsEntry("username", "amr-vice")
			.containsEntry("on_behalf_of", "amr-head");
	}

	@Test
	void whoActsByHisOwnPostIsNamedAlone() {
		long id = signed();
		assertThat(this.drafts.reviews(this.delivery.assignment(id, AssignmentRole.SOLE)))
			.filteredOn((review) -> !review.step().equals("signReply"))
			.hasSize(3)
			.allSatisfy((review) -> assertThat(review.onBehalfName()).isNull());
	}

	@Test
	void aTextSentBackSaysWhoAndForWhom() throws Exception {
		long id = this.play.assignedSole();
		this.play.signForAmr(id);
		this.play.complete("amr-office", id, "draftReply", ProposalScenario.reply(1, 2, 3, 4));
		this.play.agree("amr-division", id, "reviewByDivisionHead");
		this.play.agree("amr-office", id, "checkDraft");
		this.play.agree("amr-vice", id, "approveByViceHead");
		String sign = this.play.claimed("amr-vice", id, "signReply");
		assertThat(page("amr-vice", "/tasks/" + sign)).as("the review list").contains(this.written);
		this.play.complete("amr-vice", id, "signReply",
				"{\"decision\":\"RETURN\",\"opinion\":\"请补充数据来源\",\"remarks\":[]}");
		String revise = this.play.claimed("amr-office", id, "reviseReply");
		assertThat(page("amr-office", "/tasks/" + revise)).contains(this.signed, this.written);
	}

}

@OnH2
class SignedForAColleagueH2Tests extends SignedForAColleagueTests {

}

@OnMySql
class SignedForAColleagueMySqlTests extends SignedForAColleagueTests {

}
