package org.banli.proposal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.banli.identity.CurrentUser;
import org.banli.identity.OrganizationAdministration;
import org.banli.organization.Organization;
import org.banli.organization.UnitDetails;
import org.banli.organization.UnitForm;
import org.banli.organization.UnitRow;
import org.banli.search.SearchQuestion;
import org.banli.search.SearchResults;
import org.banli.search.Searches;
import org.banli.shared.BusinessKey;
import org.banli.shared.Forbidden;
import org.banli.shared.NotFound;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
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
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What of proposals is found, by whom, and how the pages show it. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import({ ProposalScenario.class, DeliveryScenario.class })
abstract class ProposalSearchTests {

	private static final long AMR = 4;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ProposalScenario scenario;

	@Autowired
	private DeliveryScenario delivery;

	@Autowired
	private Proposals proposals;

	@Autowired
	private Searches searches;

	@Autowired
	private OrganizationAdministration administration;

	@Autowired
	private Organization organization;

	@Autowired
	private JdbcTemplate jdbc;

	private List<BusinessKey> find(String username, String q) {
		SearchResults found = this.searches.find(this.scenario.user(username),
				new SearchQuestion(q, "", "", "", "", ""), null, 100);
		return found.isPartial() ? List.of() : found.page().items().stream().map((hit) -> hit.matter().key()).toList();
	}

	private void awaitFound(String username, String q, long id) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.pollInterval(Duration.ofMillis(200))
			.ignoreExceptions()
			.until(() -> find(username, q).contains(Proposal.key(id)));
	}

	private boolean isVisible(CurrentUser user, long id) {
		try {
			this.proposals.visible(user, id);
			return true;
		}
		catch (NotFound ex) {
			return false;
		}
	}

	private boolean isFound(String username, String number, long id) {
		try {
			return find(username, number).contains(Proposal.key(id));
		}
		catch (Forbidden ex) {
			return false;
		}
	}

	private String number(long id) {
		return this.proposals.get(id).number();
	}

	private ProposalForm form(ProposalKind kind, String session, String number, String title) {
		return new ProposalForm(kind, session, number, title, "示例界别", List.of(), null, "请办理。", List.of("请办理此事"), null);
	}

	@Test
	void aRenamedUnitIsFoundByItsNewAndItsOldNameWithoutARebuild() {
		long id = this.scenario.assignedSole();
		awaitFound("gov-office", number(id) + " 市市场监督管理局", id);
		String builds = rebuilds();
		CurrentUser admin = this.scenario.user("admin");
		UnitDetails before = this.organization.details(AMR);
		rename(admin, before, "市市场和质量监督委员会", "市市监委");
		try {
			awaitFound("gov-office", number(id) + " 市市场和质量监督委员会", id);
			awaitFound("gov-office", number(id) + " 市市监委", id);
			assertThat(find("gov-office", number(id) + " 市市场监督管理局")).contains(Proposal.key(id));
			assertThat(rebuilds()).isEqualTo(builds);
		}
		finally {
			rename(admin, before, before.unit().fullName(), before.unit().shortName());
			this.jdbc.update("DELETE FROM unit_former_name WHERE unit_id = ?", AMR);
		}
	}

	private void rename(CurrentUser admin, UnitDetails before, String fullName, String shortName) {
		UnitRow unit = before.unit();
		this.administration.editUnit(admin, AMR,
				new UnitForm(unit.code(), fullName, shortName, unit.kind(), unit.codeWord(), before.aliases(),
						before.dutyWords(), this.organization.details(AMR).unit().version()));
	}

	/** How often everything was asked to be read again. */
	private String rebuilds() {
		return String.valueOf(this.jdbc
			.queryForObject("SELECT COUNT(*) FROM search_change WHERE business_key LIKE 'search:%'", Integer.class));
	}

	@Test
	void narrowsToASessionHoweverItIsWritten() {
		long third = this.proposals.register(this.scenario.user("npc-sender"),
				form(ProposalKind.SUGGESTION, "市五届人大三次会议", "9301", "关于届次筛选的建议甲"));
		long same = this.proposals.register(this.scenario.user("npc-sender"),
				form(ProposalKind.SUGGESTION, "市第五届人民代表大会第三次会议", "9302", "关于届次筛选的建议乙"));
		long second = this.proposals.register(this.scenario.user("npc-sender"),
				form(ProposalKind.SUGGESTION, "市五届人大二次会议", "9303", "关于届次筛选的建议丙"));
		awaitFound("npc-sender", "届次筛选", second);
		String key = SessionName.parse("市五届人大三次会议").key();
		assertThat(this.searches
			.find(this.scenario.user("npc-sender"), new SearchQuestion("届次筛选", "", key, "", "", ""), null, 20)
			.page()
			.items()).extracting((hit) -> hit.matter().key())
			.containsExactlyInAnyOrder(Proposal.key(third), Proposal.key(same));
	}

	@Test
	void everyAccountFindsWhatItMayKnowOfAndNothingElse() {
		List<Long> ids = new ArrayList<>();
		ids.add(this.scenario.registered());
		ids.add(this.proposals.register(this.scenario.user("cppcc-sender"),
				form(ProposalKind.PROPOSAL, "市政协六届四次会议", "S77", "关于检索权限的提案")));
		ids.add(this.scenario.assignedToFour());
		ids.add(this.scenario.assignedSoleToFinance());
		ids.add(this.scenario.drafted());
		ids.add(this.delivery.registeredByTheDeputy());
		ids.add(this.delivery.delivered());
		long last = ids.get(ids.size() - 1);
		awaitFound("gov-office", number(last), last);
		int found = 0;
		for (String username : this.jdbc.queryForList("SELECT username FROM account", String.class)) {
			CurrentUser user = this.scenario.user(username);
			for (long id : ids) {
				boolean isFound = isFound(username, number(id), id);
				assertThat(isFound).as("%s finds %s", username, number(id)).isEqualTo(isVisible(user, id));
				found += isFound ? 1 : 0;
			}
		}
		assertThat(found).isGreaterThan(2 * ids.size());
		assertThat(find("deputy", number(last))).contains(Proposal.key(last));
		assertThat(find("member", number(last))).isEmpty();
	}

	@Test
	void onlyDeliveredAnswersAreFound() {
		long drafted = this.scenario.drafted();
		long delivered = this.delivery.delivered();
		awaitFound("deputy", "兑现53.7万元", delivered);
		awaitFound("amr-drafter", number(drafted), drafted);
		for (String username : List.of("amr-drafter", "auditor", "gov-office", "npc-sender")) {
			assertThat(find(username, "兑现53.7万元")).as(username)
				.contains(Proposal.key(delivered))
				.doesNotContain(Proposal.key(drafted));
		}
	}

	@Test
	void opinionsBetweenOfficesAreNotFound() {
		long id = this.scenario.assignedToFour();
		this.scenario.opinionOf("fin", id, ProposalScenario.opinion(1));
		awaitFound("fin-head", number(id), id);
		for (String username : List.of("fin-drafter", "amr-drafter", "gov-office", "auditor")) {
			assertThat(find(username, "44.31")).as(username).isEmpty();
		}
	}

	@Test
	void whoGetsWorkFindsIt() {
		long id = this.scenario.registered();
		awaitFound("gov-office", number(id), id);
		assertThat(isFound("fin-office", number(id), id)).isFalse();
		this.scenario.complete("gov-office", id, "assignUnits", """
				{"mode":"SOLE","mainUnit":"市财政局"}""");
		awaitFound("fin-office", number(id), id);
		assertThat(isFound("amr-office", number(id), id)).isFalse();
	}

	private ResultActions see(String username, MockHttpServletRequestBuilder request) throws Exception {
		CurrentUser user = this.scenario.user(username);
		return this.mvc.perform(request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(user,
				null, AuthorityUtils.createAuthorityList("ROLE_USER")))));
	}

	@Test
	void thePageMarksWhatWasFoundAndNothingTypedBecomesMarkup() throws Exception {
		long id = this.proposals.register(this.scenario.user("npc-sender"),
				form(ProposalKind.SUGGESTION, "市五届人大三次会议", "M88", "关于<b>标记转义</b>的建议"));
		awaitFound("npc-sender", "标记转义", id);
		see("npc-sender", get("/search").param("q", "标记转义")).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("&lt;b&gt;<mark>标记转义</mark>&lt;/b&gt;"),
					containsString("/proposals/" + id), containsString("共 1 件"), containsString("<!DOCTYPE html>"))));
		see("npc-sender", get("/search").param("q", "<script>alert(1)</script>标记转义"))
			.andExpect(content().string(not(containsString("<script>alert"))));
		see("npc-sender", get("/search").param("q", "标记转义").header("HX-Request", "true"))
			.andExpect(content().string(allOf(containsString("id=\"found\""), not(containsString("<!DOCTYPE")))));
		see("npc-sender", get("/search").param("q", "标记转义").param("kind", "PROPOSAL"))
			.andExpect(content().string(containsString("当前筛选条件下没有")));
		see("npc-sender", get("/search/suggestions").param("q", "标记"))
			.andExpect(content().string(allOf(containsString("role=\"option\""), containsString("/proposals/" + id))));
	}

	@Test
	void thePageSaysWhyNothingIsThere() throws Exception {
		see("npc-sender", get("/search")).andExpect(status().isOk())
			.andExpect(content().string(containsString("查找建议、提案和往年答复")));
		see("npc-sender", get("/search").param("q", "，")).andExpect(content().string(containsString("没有可以查找的内容")));
		see("npc-sender", get("/search").param("q", "查无此词")).andExpect(content().string(containsString("没有找到")));
		see("npc-sender", get("/search/suggestions").param("q", "查无此词"))
			.andExpect(content().string(not(containsString("option"))));
		see("npc-sender", get("/search").param("q", "示例").param("cursor", "broken")).andExpect(status().isBadRequest());
		see("npc-sender", get("/proposals")).andExpect(content().string(containsString("action=\"/search\"")));
	}

	@Test
	void administratorsAndLiaisonOfficersSearchNothing() throws Exception {
		for (String username : List.of("admin", "psb-liaison")) {
			for (String path : List.of("/search", "/search/suggestions", "/search/similar")) {
				see(username, get(path).param("q", "示例")).andExpect(status().isForbidden());
			}
		}
		see("gov-office", get("/admin/search")).andExpect(status().isForbidden());
		see("admin", get("/admin/search")).andExpect(status().isOk())
			.andExpect(content().string(containsString("重新建立索引")));
		see("admin", post("/admin/search/rebuild").with(csrf())).andExpect(redirectedUrl("/admin/search"));
	}

	@Test
	void similarMattersComeWithTheirAnswers() throws Exception {
		long id = this.delivery.delivered();
		awaitFound("npc-sender", "兑现53.7万元", id);
		// matters of a unit that got its name back a moment ago follow within seconds
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.pollInterval(Duration.ofMillis(200))
			.untilAsserted(() -> see("npc-sender", get("/search/similar").param("text", "关于加大知识产权强县支持的建议"))
				.andExpect(status().isOk())
				.andExpect(content().string(allOf(containsString("<!DOCTYPE html>"), containsString("B 类"),
						containsString("兑现53.7万元"), containsString("市市场监管局"), not(containsString("市市监委"))))));
		see("npc-sender",
				post("/search/similar").with(csrf())
					.header("HX-Request", "true")
					.param("title", "知识产权强县")
					.param("body", "请支持"))
			.andExpect(content().string(allOf(containsString("data-similar"), containsString("/proposals/"),
					not(containsString("<!DOCTYPE")))));
		see("npc-sender", get("/search/similar").param("except", Proposal.key(id).toString()))
			.andExpect(content().string(not(containsString("\"/proposals/" + id + "\""))));
		see("member", get("/search/similar").param("except", Proposal.key(id).toString()))
			.andExpect(content().string(containsString("没有找到类似的事项")));
		see("npc-sender", get("/search/similar").param("except", "../etc")).andExpect(status().isOk());
	}

	@Test
	void theFormAndTheStepsAskForSimilarMatters() throws Exception {
		see("npc-sender", get("/proposals/new"))
			.andExpect(content().string(allOf(containsString("hx-post=\"/search/similar\""),
					containsString("formaction=\"/search/similar\""))));
		long id = this.scenario.registered();
		String task = this.scenario.claimed("gov-office", id, "assignUnits");
		see("gov-office", get("/tasks/" + task))
			.andExpect(content().string(containsString("/search/similar?except=proposal:" + id)));
	}

}

@OnH2
class ProposalSearchH2Tests extends ProposalSearchTests {

}

@OnMySql
class ProposalSearchMySqlTests extends ProposalSearchTests {

}
