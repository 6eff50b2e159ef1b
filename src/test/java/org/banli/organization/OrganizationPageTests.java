package org.banli.organization;

import org.banli.shared.PagePeople;
import org.banli.shared.PageTest;
import org.banli.shared.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class OrganizationPageTests {

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void login() {
		this.visitor = new Visitor(this.port);
		this.visitor.login("drafter", PagePeople.PASSWORD);
	}

	@Test
	void listsUnitsWithTheirSpellingsAndPeople() {
		assertThat(this.visitor.get("/organization").body()).contains("Market Authority of the City", "Watchers", "MA",
				"Patents", "Drafter Example", "0832-1", "Deputy Example");
	}

	@Test
	void keepsProposersNumbersPrivate() {
		assertThat(this.visitor.get("/organization").body()).doesNotContain("138-private");
	}

	@Test
	void findsByAliasDivisionAndName() {
		for (String words : new String[] { "watch", "Patents", "Drafter%20Example" }) {
			String page = this.visitor.get("/organization?q=" + words).body();
			assertThat(page).contains("Market Authority of the City").doesNotContain("Deputy Example");
		}
		assertThat(this.visitor.get("/organization?q=%3Cb%3Enothing").body()).contains("&lt;b&gt;nothing")
			.doesNotContain("Market Authority of the City");
	}

}
