package org.banli.casefile;

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
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The page of a task on a case: whom it names and what it offers. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@OnH2
@Import(CaseScenario.class)
class CaseTaskPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private CaseScenario play;

	@Autowired
	private Accounts accounts;

	private RequestPostProcessor as(String username) {
		return authentication(UsernamePasswordAuthenticationToken.authenticated(this.accounts.user(username), null,
				AuthorityUtils.createAuthorityList("ROLE_USER")));
	}

	@Test
	void aTaskThatWouldBeRefusedSaysWhyAndOffersNothing() throws Exception {
		long id = this.play.filed();
		String task = this.play.taskId("amr-officer2", id, "tellReporter");
		String claim = "action=\"/tasks/" + task + "/claim\"";
		this.mvc.perform(get("/tasks/" + task).with(as("amr-officer1")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString(claim)));
		this.mvc.perform(get("/tasks/" + task).with(as("amr-officer2")))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString(claim))))
			.andExpect(content().string(containsString("举报人的身份保密，由登记人或者负责人告知")));
	}

	@Test
	void theSuspectOfACaseIsItsParty() throws Exception {
		long id = this.play.filed();
		String task = this.play.taskId("amr-officer1", id, "concludeInvestigation");
		this.mvc.perform(get("/tasks/" + task).with(as("amr-officer1")))
			.andExpect(content().string(containsString("当事人 示例鞋店")))
			.andExpect(content().string(not(containsString("提出人"))));
	}

}
