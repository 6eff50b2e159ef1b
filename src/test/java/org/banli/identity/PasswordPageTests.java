package org.banli.identity;

import java.net.http.HttpResponse;

import org.banli.shared.PagePeople;
import org.banli.shared.PageTest;
import org.banli.shared.Visitor;
import org.banli.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class PasswordPageTests {

	private static final String PATH = "/profile/password";

	@LocalServerPort
	private int port;

	@Autowired
	private Words words;

	@Test
	void explainsEachProblem() {
		Visitor visitor = new Visitor(this.port);
		visitor.login("drafter", PagePeople.PASSWORD);
		visitor.get(PATH);
		assertProblem(change(visitor, "wrong", "new password", "new password"), "identity.password.wrong");
		assertProblem(change(visitor, PagePeople.PASSWORD, "short", "short"), "identity.password.length");
		assertProblem(change(visitor, PagePeople.PASSWORD, PagePeople.PASSWORD, PagePeople.PASSWORD),
				"identity.password.same");
		assertProblem(change(visitor, PagePeople.PASSWORD, "new password", "other password"),
				"identity.password.repeat");
	}

	@Test
	void saysWhenAPasswordIsTooLongForItsHash() {
		Visitor visitor = new Visitor(this.port);
		visitor.login("changer", PagePeople.PASSWORD);
		visitor.get(PATH);
		String wanted = "密".repeat(25);
		assertProblem(change(visitor, PagePeople.PASSWORD, wanted, wanted), "identity.password.bytes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "12345678", "password", "PassWord", "qwertyuiop", "11111111", "abc12345", "admin123" })
	void refusesThePasswordsThatAreTriedFirst(String wanted) {
		Visitor visitor = new Visitor(this.port);
		visitor.login("drafter", PagePeople.PASSWORD);
		visitor.get(PATH);
		assertProblem(change(visitor, PagePeople.PASSWORD, wanted, wanted), "identity.password.common");
	}

	@Test
	void refusesAPasswordWithTheUserName() {
		Visitor visitor = new Visitor(this.port);
		visitor.login("drafter", PagePeople.PASSWORD);
		visitor.get(PATH);
		assertProblem(change(visitor, PagePeople.PASSWORD, "my-Drafter-1", "my-Drafter-1"),
				"identity.password.hasName");
	}

	@Test
	void changesThePassword() {
		Visitor visitor = new Visitor(this.port);
		visitor.login("changer", PagePeople.PASSWORD);
		visitor.get(PATH);
		HttpResponse<String> page = change(visitor, PagePeople.PASSWORD, "new password", "new password");
		assertThat(page.uri().getPath()).isNotEqualTo(PATH);
		assertThat(visitor.get("/organization").uri().getPath()).isEqualTo("/organization");
		assertThat(new Visitor(this.port).login("changer", "new password").uri().getQuery()).isNull();
	}

	@Test
	void holdsBackWithAOneTimePasswordUntilItIsChanged() {
		Visitor visitor = new Visitor(this.port);
		HttpResponse<String> page = visitor.login("newcomer", PagePeople.PASSWORD);
		assertThat(page.uri().getPath()).isEqualTo(PATH);
		assertThat(page.body()).contains(this.words.of("identity.password.must"));
		assertThat(visitor.get("/organization").uri().getPath()).isEqualTo(PATH);
		assertThat(visitor.get("/css/app.css").statusCode()).isEqualTo(200);
		assertProblem(change(visitor, PagePeople.PASSWORD, "Admin123", "Admin123"), "identity.password.common");
		assertProblem(change(visitor, PagePeople.PASSWORD, "newcomer1", "newcomer1"), "identity.password.hasName");
		change(visitor, PagePeople.PASSWORD, "new password", "new password");
		HttpResponse<String> next = visitor.get("/organization");
		assertThat(next.uri().getPath()).isEqualTo("/organization");
	}

	private static HttpResponse<String> change(Visitor visitor, String present, String wanted, String repeated) {
		return visitor.post(PATH, "present", present, "wanted", wanted, "repeated", repeated);
	}

	private void assertProblem(HttpResponse<String> page, String key) {
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("id=\"errors\"")
			.contains(this.words.of(key))
			.contains("aria-invalid=\"true\"");
		assertThat(page.body()).doesNotContain("value=\"" + PagePeople.PASSWORD);
	}

}
