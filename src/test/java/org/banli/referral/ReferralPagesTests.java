package org.banli.referral;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.banli.casefile.CaseScenario;
import org.banli.identity.CurrentUser;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/** Every page and step of the referral is shown to whom it is for, and to nobody else. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@OnH2
@Import({ CaseScenario.class, ReferralScenario.class, DecidedCases.class, LookedAtReferrals.class })
class ReferralPagesTests {

	private static final Map<String, String> DOERS = Map.of("nameReferralTeam", "amr-case-head", "decideReferral",
			"amr-head", "signReceipt", "psb-liaison", "reviewReferral", "psb-liaison", "answerRefusal", "amr-case-head",
			"reconsiderReferral", "psb-liaison", "askForReasons", "proc-liaison", "judgeReasons", "proc-liaison",
			"executeFilingOrder", "psb-liaison");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private LookedAtReferrals looked;

	@Autowired
	private ReferralScenario play;

	private MockHttpServletResponse get(String username, String path) throws Exception {
		CurrentUser user = this.play.user(username);
		return this.mvc
			.perform(MockMvcRequestBuilders.get(path)
				.with(authentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
						AuthorityUtils.createAuthorityList("ROLE_USER")))))
			.andReturn()
			.getResponse();
	}

	private String page(String username, String path) throws Exception {
		MockHttpServletResponse response = get(username, path);
		assertThat(response.getStatus()).as("%s for %s", path, username).isEqualTo(200);
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

	@Test
	void everyStepHasItsPage() throws Exception {
		for (Map.Entry<String, Supplier<String>> one : this.looked.plays().entrySet()) {
			if (!one.getKey().endsWith("Referral")
					|| one.getKey().matches("(decide|send|review|complete|takeOver|reconsider)Referral")) {
				String user = DOERS.getOrDefault(one.getKey(), ReferralScenario.LEAD);
				assertThat(page(user, "/tasks/" + one.getValue().get())).as(one.getKey()).contains("id=\"work\"");
			}
		}
	}

	@Test
	void thePageOfACaseCountsDownAndSaysWhatIsMissing() throws Exception {
		long id = this.play.approved();
		String page = page("amr-officer1", "/cases/" + id + "/referral");
		assertThat(page).contains("data-countdown", "2 / 5 齐", "请上传检验报告", "不得以罚款代替移送", "移送全程与岔路");
		assertThat(page("amr-case-head", "/cases/" + id + "/referral")).doesNotContain("id=\"call\"");
		assertThat(get("fin-head", "/cases/" + id + "/referral").getStatus()).isEqualTo(404);
		assertThat(get("amr-officer1", "/cases/" + id + "/referral/package.zip").getStatus()).isEqualTo(409);
	}

	@Test
	void liaisonsMeetTheirOwnPage() throws Exception {
		long id = this.play.sent();
		Referral sent = this.play.of(id);
		for (String liaison : List.of("psb-liaison", "proc-liaison")) {
			assertThat(page(liaison, "/referrals")).contains(sent.letterNumber());
			String page = page(liaison, "/referrals/" + sent.id());
			assertThat(page).contains(sent.letterNumber()).doesNotContain("涉嫌犯罪案件移送审批表");
			// the procuratorate has the letter and its list, not the file
			boolean isPolice = liaison.equals("psb-liaison");
			assertThat(page.contains("SHA-256")).as(liaison).isEqualTo(isPolice);
			assertThat(get(liaison, "/referrals/" + sent.id() + "/package.zip").getStatus())
				.isEqualTo(isPolice ? 200 : 404);
			// where lists of tasks lead to
			assertThat(get(liaison, "/cases/" + id).getRedirectedUrl()).isEqualTo("/referrals/" + sent.id());
			assertThat(get(liaison, "/cases/" + id + "/timeline").getStatus()).isIn(403, 404);
		}
		assertThat(page("psb-liaison", "/referrals/" + sent.id())).contains("签收移送书");
		assertThat(page("proc-liaison", "/referrals/" + sent.id())).doesNotContain("/tasks/");
		Referral hidden = this.play.of(this.play.approved());
		assertThat(get("psb-liaison", "/referrals/" + hidden.id()).getStatus()).isEqualTo(404);
		assertThat(get("psb-liaison", "/cases/" + hidden.caseId()).getStatus()).isIn(403, 404);
		assertThat(get("amr-officer1", "/referrals/" + sent.id()).getStatus()).isEqualTo(403);
	}

	@Test
	void countsAndPresidingAreForTheirPosts() throws Exception {
		this.play.sent();
		assertThat(page("amr-head", "/referrals/counts")).contains("市公安局");
		assertThat(get("amr-head", "/referrals/counts?from=x&to=y").getStatus()).isEqualTo(422);
		assertThat(get("auditor", "/referrals/counts.xlsx").getContentType()).contains("spreadsheetml");
		assertThat(get("amr-officer1", "/referrals/counts").getStatus()).isEqualTo(403);
		assertThat(page("admin", "/admin/presiding")).contains("主持工作");
		assertThat(get("amr-vice", "/admin/presiding").getStatus()).isEqualTo(403);
	}

}
