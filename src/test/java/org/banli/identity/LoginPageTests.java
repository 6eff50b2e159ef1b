package org.banli.identity;

import java.net.http.HttpResponse;

import org.banli.shared.PagePeople;
import org.banli.shared.PageTest;
import org.banli.shared.Visitor;
import org.banli.shared.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

@PageTest
class LoginPageTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Words words;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcTemplate jdbc;

	private Visitor visitor;

	@BeforeEach
	void open() {
		this.visitor = new Visitor(this.port);
	}

	@Test
	void leadsStrangersToTheLogin() {
		HttpResponse<String> page = this.visitor.get("/organization");
		assertThat(page.uri().getPath()).isEqualTo("/login");
		assertThat(page.body()).contains("id=\"username\"").contains("drafter").contains("banli-demo");
	}

	@Test
	void leadsBackToWhatWasAskedFor() {
		this.visitor.get("/organization?q=x");
		HttpResponse<String> page = this.visitor.login("drafter", PagePeople.PASSWORD);
		assertThat(page.uri().getPath()).isEqualTo("/organization");
		assertThat(page.body()).contains("Drafter Example", "Patents");
	}

	@Test
	void refusesAWrongPassword() {
		HttpResponse<String> page = this.visitor.login("drafter", "wrong");
		assertThat(page.uri().getQuery()).isEqualTo("failed");
		assertThat(page.body()).contains(this.words.of("identity.login.failed"));
	}

	@Test
	void locksAfterFiveFailuresFromOnePlaceOnly() throws Exception {
		for (int i = 0; i < 5; i++) {
			this.visitor.login("locked", "wrong");
		}
		HttpResponse<String> page = this.visitor.login("locked", PagePeople.PASSWORD);
		assertThat(page.uri().getQuery()).isEqualTo("locked");
		assertThat(page.body()).contains(this.words.of("identity.login.locked"));
		this.mvc.perform(post("/login").with(csrf()).with((request) -> {
			request.setRemoteAddr("10.9.8.7");
			return request;
		}).param("username", "locked").param("password", PagePeople.PASSWORD)).andExpect(redirectedUrl("/"));
	}

	@Test
	void logsOut() {
		this.visitor.login("drafter", PagePeople.PASSWORD);
		HttpResponse<String> page = this.visitor.post("/logout");
		assertThat(page.uri().getQuery()).isEqualTo("out");
		assertThat(this.visitor.get("/organization").uri().getPath()).isEqualTo("/login");
	}

	@Test
	void saysThatTheSessionEnded() {
		HttpResponse<String> page = this.visitor.get("/organization", "Accept", "text/html", "Cookie",
				"JSESSIONID=gone");
		assertThat(page.body()).contains(this.words.of("identity.login.expired"));
	}

	@Test
	void givesBackTheTextOfALostSession() {
		this.visitor.login("drafter", PagePeople.PASSWORD);
		this.visitor.get("/organization");
		this.visitor.loseSession();
		HttpResponse<String> page = this.visitor.post("/odd/form", "text", "half an hour of <writing>", "_action",
				"something");
		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.body()).contains(this.words.of("identity.ended.title"))
			.contains("half an hour of &lt;writing&gt;")
			.doesNotContain("something");
	}

	@Test
	void neverGivesBackPasswords() {
		this.visitor.login("drafter", PagePeople.PASSWORD);
		this.visitor.loseSession();
		assertThat(this.visitor.post("/profile/password", "present", PagePeople.PASSWORD).body())
			.doesNotContain(PagePeople.PASSWORD);
	}

	@Test
	void showsOnlyWhatThePostMaySee() {
		this.visitor.login("page-admin", PagePeople.PASSWORD);
		assertThat(this.visitor.get("/organization").body()).contains("/swagger-ui.html")
			.doesNotContain("href=\"/tasks\"");
		Visitor deputy = new Visitor(this.port);
		HttpResponse<String> first = deputy.login("deputy", PagePeople.PASSWORD);
		assertThat(first.uri().getPath()).isEqualTo("/proposals");
	}

	@Test
	void keepsTheLargeTypeInAccountAndCookie() {
		this.visitor.login("careful", PagePeople.PASSWORD);
		HttpResponse<String> page = this.visitor.post("/profile/care", "on", "true", "back", "/organization?q=a");
		assertThat(page.uri().toString()).endsWith("/organization?q=a");
		assertThat(page.body()).contains("data-care=\"on\"").contains("aria-pressed=\"true\"");
		assertThat(
				this.jdbc.queryForObject("SELECT is_care_view FROM account WHERE username = 'careful'", Boolean.class))
			.isTrue();
		this.visitor.post("/logout");
		assertThat(this.visitor.get("/login").body()).contains("data-care=\"on\"");
		assertThat(this.visitor.post("/profile/care", "on", "false", "back", "/login").body())
			.doesNotContain("data-care=\"on\"");
	}

	@Test
	void neverLeadsElsewhere() {
		this.visitor.get("/login");
		for (String back : new String[] { "//example.org", "https://example.org", "/\\example.org", "{x}" }) {
			assertThat(this.visitor.post("/profile/care", "on", "false", "back", back).uri().getHost())
				.isEqualTo("localhost");
		}
	}

}
