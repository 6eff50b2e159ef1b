package org.banli.penalty;

import org.banli.casefile.CaseScenario;
import org.banli.identity.Accounts;
import org.banli.testing.OnH2;
import org.banli.weighing.AmountForm;
import org.banli.weighing.AmountKind;
import org.banli.weighing.CaseAmounts;
import org.banli.weighing.PriceBasis;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The page of the penalty. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@OnH2
@Import({ CaseScenario.class, PenaltyScenario.class })
class PenaltyPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Accounts accounts;

	@Autowired
	private PenaltyScenario play;

	@Autowired
	private CaseAmounts amounts;

	private String page(long id) throws Exception {
		return this.mvc
			.perform(get("/cases/" + id + "/penalty").with(authentication(
					UsernamePasswordAuthenticationToken.authenticated(this.accounts.user(PenaltyScenario.OFFICER), null,
							AuthorityUtils.createAuthorityList("ROLE_USER")))))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	@Test
	void hasTheNavigationAndTheSearchOfEveryPage() throws Exception {
		for (long id : new long[] { this.play.cases().filed(), this.play.executed("5000") }) {
			assertThat(page(id)).contains("class=\"bar-nav\"", "href=\"/tasks\"", "role=\"search\"");
		}
	}

	@Test
	void saysThatTheConclusionDoesNotHoldAnyMore() throws Exception {
		long id = this.play.concluded(PenaltyScenario.conclusion("300000"));
		assertThat(page(id)).contains("60000 元的 0 倍至 5 倍").doesNotContain("重新提出调查终结报告");
		this.amounts.add(this.play.cases().user(PenaltyScenario.OFFICER), id, new AmountForm(AmountKind.UNSOLD, null,
				null, "仓库", "运动鞋", "1", "批", PriceBasis.LABEL, "10000", null, null));
		assertThat(page(id)).contains("违法经营额是 60000 元", "合计 10000 元", "重新提出调查终结报告", "0 元至 250000 元");
	}

}
