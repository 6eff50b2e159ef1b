package org.banli.penalty;

import org.banli.casefile.CaseScenario;
import org.banli.identity.Accounts;
import org.banli.testing.OnH2;
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

}
