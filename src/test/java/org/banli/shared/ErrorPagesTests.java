package org.banli.shared;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class ErrorPagesTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Words words;

	private Visitor visitor;

	@BeforeEach
	void login() {
		this.visitor = new Visitor(this.port);
		this.visitor.login("drafter", PagePeople.PASSWORD);
	}

	@Test
	void explainsAnUnknownAddress() {
		assertPage(this.visitor.get("/nowhere"), 404, this.words.of("shared.error.404"));
		assertPage(this.visitor.get("/css/nothing.css"), 404, this.words.of("shared.error.404"));
	}

	@Test
	void saysWhyAPageRefuses() {
		assertPage(this.visitor.get("/odd/refused"), 409, this.words.of("organization.unknownUnit"));
		assertPage(this.visitor.get("/odd/forbidden"), 403, this.words.of("identity.postMayNot"));
		assertPage(this.visitor.get("/odd/missing/1"), 404, this.words.of("organization.unknownUnit"));
		assertPage(this.visitor.get("/odd/invalid"), 422, "No title");
	}

	@Test
	void takesAnIdThatIsNoNumberForAnUnknownOne() {
		assertPage(this.visitor.get("/odd/missing/x"), 404, this.words.of("shared.error.404.text"));
	}

	@Test
	void answersTheApiWithAProblemEverywhere() {
		for (String path : new String[] { "/api/v1/nothing", "/api/v1/odd;x" }) {
			HttpResponse<String> answer = this.visitor.get(path);
			assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(path)
				.startsWith("application/problem+json");
			assertThat(answer.statusCode()).as(path).isBetween(400, 404);
		}
	}

	@Test
	void explainsAWrongMethod() {
		assertPage(this.visitor.get("/odd/form"), 405, this.words.of("shared.status.405"));
	}

	@Test
	void keepsWhatBrokeToItself() {
		for (String path : new String[] { "/odd/broken", "/odd/template" }) {
			HttpResponse<String> page = this.visitor.get(path);
			assertPage(page, 500, this.words.of("shared.error.5xx"));
			assertThat(page.body()).doesNotContain("secret", "Exception", "org.banli", "no/such");
		}
	}

	@Test
	void answersHtmxWithANotice() {
		HttpResponse<String> part = this.visitor.get("/odd/refused", "HX-Request", "true");
		assertThat(part.statusCode()).isEqualTo(409);
		assertThat(part.headers().firstValue("HX-Retarget")).contains("#notices");
		assertThat(part.body()).contains(this.words.of("organization.unknownUnit")).doesNotContain("<html");
	}

	@Test
	void answersScriptsWithJson() {
		HttpResponse<String> data = this.visitor.get("/odd/refused", "Accept", "application/json");
		assertThat(data.statusCode()).isEqualTo(409);
		assertThat(data.body()).contains("\"message\":\"" + this.words.of("organization.unknownUnit"));
	}

	@Test
	void drawsEveryFragment() {
		HttpResponse<String> page = this.visitor.get("/odd/fields");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("value=\"&lt;b&gt;\"")
			.contains("href=\"#f-asks-0-text\"")
			.contains("aria-describedby=\"f-title-h\"")
			.contains("aria-describedby=\"f-asks-0-text-e\"")
			.contains("<option value=\"2\" selected=\"selected\">")
			.contains("href=\"#l-y\"")
			.contains("cursor=abc")
			.contains("15")
			.contains("aria-current=\"page\"");
		assertThat(page.body()).doesNotContain("aria-describedby=\"\"").doesNotContain("??");
	}

	private static void assertPage(HttpResponse<String> page, int status, String words) {
		assertThat(page.statusCode()).isEqualTo(status);
		assertThat(page.body()).contains(words)
			.contains("class=\"bar\"")
			.contains("<title>")
			.doesNotContain("Whitelabel");
		assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
	}

}
