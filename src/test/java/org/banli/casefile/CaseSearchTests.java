package org.banli.casefile;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.banli.identity.CurrentUser;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
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

/** Cases are found by those of the bureau who may know of them, and reporters never. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import(CaseScenario.class)
abstract class CaseSearchTests {

	@Autowired
	private CaseScenario play;

	@Autowired
	private MockMvc mvc;

	private String search(String username, String q) throws Exception {
		CurrentUser user = this.play.user(username);
		return this.mvc
			.perform(get("/search").param("q", q)
				.with(authentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
						AuthorityUtils.createAuthorityList("ROLE_USER")))))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	@Test
	void whoMayKnowFindsTheCaseByPartyRightAndNumber() throws Exception {
		long id = this.play.registered(CaseScenario.clue("检索示例鞋店"));
		String link = "/cases/" + id;
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.pollInterval(Duration.ofMillis(200))
			.until(() -> search("amr-officer2", "检索示例鞋店").contains(link));
		for (String username : List.of("amr-case-head", "amr-legal", "amr-head", "auditor")) {
			assertThat(search(username, "检索示例鞋店")).as(username).contains(link);
		}
		for (String username : List.of("amr-office", "amr-drafter", "fin-head", "gov-office", "deputy")) {
			assertThat(search(username, "检索示例鞋店")).as(username).doesNotContain(link);
		}
		assertThat(search("amr-case-head", "举报")).doesNotContain(link);
	}

}

@OnH2
class CaseSearchH2Tests extends CaseSearchTests {

}

@OnMySql
class CaseSearchMySqlTests extends CaseSearchTests {

}
