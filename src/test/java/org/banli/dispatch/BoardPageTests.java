package org.banli.dispatch;

import java.util.List;

import org.banli.identity.CurrentUser;
import org.banli.testing.OnH2;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The pages as plain forms, without any script. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@OnH2
@Import({ DispatchScenario.class, StatementCounter.class })
class BoardPageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private DispatchScenario city;

	@Autowired
	private Workflow workflow;

	@BeforeEach
	void clear() {
		this.city.clear();
	}

	private ResultActions as(CurrentUser user, MockHttpServletRequestBuilder call) throws Exception {
		return this.mvc.perform(call.with(csrf())
			.with(authentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
					AuthorityUtils.createAuthorityList("ROLE_USER")))));
	}

	@Test
	void plansSettlesAndGoesOnToTheNext() throws Exception {
		List<String> tasks = this.city.clear(1, 2);
		CurrentUser me = this.city.first();
		as(me, get("/assignments").param("task", tasks.get(0))).andExpect(status().isOk())
			.andExpect(content().string(containsString("电梯")))
			.andExpect(content().string(not(containsString("??"))));
		as(me, post("/assignments/plans/" + tasks.get(0)).param("_action", "kind:MAIN_CO").param("_q", "电梯"))
			.andExpect(redirectedUrlPattern("/assignments?show=all&kind=&q=%E7%94%B5%E6%A2%AF&task=" + tasks.get(0)));
		as(me, post("/assignments/plans/" + tasks.get(1)).param("_action", "settle")
			.param("_next", tasks.get(0))
			.param("mode", "SOLE")
			.param("mainUnit", "市财政局")).andExpect(redirectedUrlPattern("/assignments?**task=" + tasks.get(0)));
		as(me, get("/assignments/runs")).andExpect(status().isOk()).andExpect(content().string(containsString("市财政局")));
		as(me, post("/assignments/runs").param("assignedOn", "2999-01-01")).andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("2999-01-01")));
		as(me, post("/assignments/undo")).andExpect(status().is3xxRedirection());
		as(me, get("/assignments/runs")).andExpect(content().string(not(containsString("f-assignedOn"))));
	}

	@Test
	void showsWhatIsWrongWithWhatWasTyped() throws Exception {
		String task = this.city.clear(10);
		as(this.city.first(),
				post("/assignments/plans/" + task).param("_action", "settle")
					.param("mode", "SOLE")
					.param("mainUnit", "市财政局")
					.param("replyDueOn", "kein Tag")
					.param("remark", "请从速"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("请从速")))
			.andExpect(content().string(containsString("err-sum")));
		as(this.city.first(), post("/assignments/plans/" + task).param("_action", "kind:NONE"))
			.andExpect(status().isBadRequest());
		as(this.city.first(), post("/assignments/plans/" + task).param("_action", "forget"))
			.andExpect(status().isBadRequest());
		as(this.city.first(), post("/assignments/settle").param("_action", "forget").param("task", task))
			.andExpect(status().isBadRequest());
		as(this.city.first(), post("/assignments/plans/unknown").param("_action", "save"))
			.andExpect(status().isNotFound());
	}

	@Test
	void showsBothPlansWhereTwoPeoplePlanned() throws Exception {
		String task = this.city.clear(20);
		as(this.city.first(),
				post("/assignments/plans/" + task).param("_action", "save")
					.param("mode", "SOLE")
					.param("mainUnit", "市财政局"));
		as(this.city.second(),
				post("/assignments/plans/" + task).param("_action", "save")
					.param("mode", "SOLE")
					.param("mainUnit", "市科学技术局"))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("市财政局")))
			.andExpect(content().string(containsString("市科学技术局")));
		as(this.city.first(),
				post("/assignments/plans/" + task).param("_action", "save")
					.param("_version", "0")
					.param("mode", "SOLE")
					.param("mainUnit", "市科学技术局"))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("name=\"_version\" value=\"1\"")));
		as(this.city.first(),
				post("/assignments/plans/" + task).param("_action", "save")
					.param("_version", "1")
					.param("mode", "SOLE")
					.param("mainUnit", "市科学技术局"))
			.andExpect(status().is3xxRedirection());
		assertThat(this.workflow.draft(task).orElseThrow().body()).contains("市科学技术局");
	}

}
