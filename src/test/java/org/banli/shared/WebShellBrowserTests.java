package org.banli.shared;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import org.banli.testing.Browsers;
import org.banli.testing.NeedsBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PageTest
@NeedsBrowser
class WebShellBrowserTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Words words;

	@Autowired
	private OddPages pages;

	private BrowserContext window;

	private Page page;

	@BeforeEach
	void login() {
		this.window = Browsers.desktop();
		this.page = open(this.window);
	}

	@AfterEach
	void close() {
		this.window.close();
	}

	private Page open(BrowserContext context) {
		Page opened = context.newPage();
		opened.onDialog(Dialog::accept);
		opened.navigate(at("/login"));
		opened.fill("#username", "drafter");
		opened.fill("#password", PagePeople.PASSWORD);
		opened.click(".login-card .btn-p");
		opened.navigate(at("/odd/fields"));
		return opened;
	}

	private String at(String path) {
		return "http://localhost:" + this.port + path;
	}

	@Test
	void everyPageIsAccessibleAndFits() {
		for (BrowserContext context : new BrowserContext[] { Browsers.desktop(), Browsers.phone() }) {
			Page visited = open(context);
			for (String path : new String[] { "/odd/fields", "/organization", "/profile/password", "/odd/forbidden" }) {
				visited.navigate(at(path));
				Browsers.assertNoAxeViolations(visited);
				Browsers.assertNoSidewaysOverflow(visited);
			}
			context.clearCookies();
			visited.navigate(at("/login?failed"));
			Browsers.assertNoAxeViolations(visited);
			Browsers.assertNoSidewaysOverflow(visited);
			context.close();
		}
	}

	@Test
	void focusGoesToTheErrorsAndFromThemToTheFields() {
		assertThat(this.page.locator("#errors")).isFocused();
		this.page.click("#errors a >> nth=0");
		assertThat(this.page.locator("#f-asks-0-text")).isFocused();
	}

	@Test
	void savesByItself() {
		this.page.fill("[name=title]", "typed");
		assertThat(this.page.locator("[data-autosave-state]"))
			.hasText(this.words.of("shared.autosave.saved").replace("%1", "10:42"));
		assertThat(this.page.locator("[name=_version]")).hasValue("2");
		assertThat(this.pages.saved).isEqualTo("typed");
	}

	@Test
	void saysWhyItDidNotSave() {
		this.page.fill("[name=title]", "conflict");
		assertThat(this.page.locator("[data-autosave-state]")).hasText(this.words.of("workflow.draftConflict"));
		this.page.reload();
		this.window.setOffline(true);
		this.page.fill("[name=title]", "away");
		assertThat(this.page.locator("[data-autosave-state]")).hasText(this.words.of("shared.autosave.offline"));
		assertThat(this.page.locator("[name=title]").first()).hasValue("away");
		this.window.setOffline(false);
	}

	@Test
	void savesAgainAfterANewLoginInAnotherWindow() {
		this.window.clearCookies();
		this.page.fill("[name=title]", "later");
		assertThat(this.page.locator("[data-autosave-state]")).hasText(this.words.of("shared.autosave.expired"));
		open(this.window).close();
		this.page.evaluate("window.dispatchEvent(new Event('online'))");
		assertThat(this.page.locator("[data-autosave-state]"))
			.hasText(this.words.of("shared.autosave.saved").replace("%1", "10:42"));
		assertThat(this.pages.saved).isEqualTo("later");
	}

	@Test
	void addsAndRemovesAndNumbersAnew() {
		this.page.click("[data-add]");
		this.page.click("[data-add]");
		assertThat(this.page.locator("[name='asks[2].text']")).isFocused();
		this.page.fill("[name='asks[2].text']", "third");
		this.page.click("[data-item] >> nth=1 >> [data-remove]");
		assertThat(this.page.locator("#f-asks-1-text")).hasValue("third");
		assertThat(this.page.locator("label[for=f-asks-1-text]")).hasText("Ask 二");
		assertThat(this.page.locator("[name='asks[2].text']")).hasCount(0);
	}

	@Test
	void asksBeforeSigningSendsOnceAndOffersTheWayBack() {
		int before = this.pages.signed;
		this.page.click("[data-confirm]");
		assertThat(this.page.locator("dialog[open] h2")).hasText("Sign it?");
		Browsers.assertNoAxeViolations(this.page);
		this.page.click("dialog[open] .btn >> nth=1");
		assertThat(this.page.locator("dialog[open]")).hasCount(0);
		this.page.click("[data-confirm]");
		this.page.evaluate("document.querySelector('dialog[open] .btn-p').click();"
				+ "document.querySelector('form[data-autosave]').requestSubmit()");
		assertThat(this.page.locator(".flash")).containsText("Signed " + (before + 1));
		assertThat(this.page.locator(".flash button")).containsText("59");
		this.page.click(".flash button");
		assertThat(this.page.locator(".flash")).containsText("Taken back");
		assertThat(this.pages.signed).isEqualTo(before + 1);
	}

	@Test
	void keysMoveSelectAndOpen() {
		this.page.locator("h1").click();
		this.page.evaluate("document.activeElement.blur()");
		this.page.keyboard().press("j");
		this.page.keyboard().press("j");
		this.page.keyboard().press("x");
		assertThat(this.page.locator("[data-row].cur a")).hasText("row 2");
		assertThat(this.page.locator("[data-bulk-count]")).hasText("1");
		this.page.keyboard().press("?");
		assertThat(this.page.locator("#keys")).isVisible();
		this.page.keyboard().press("Escape");
		this.page.keyboard().press("Escape");
		assertThat(this.page.locator("[data-bulk]")).isHidden();
		this.page.keyboard().press("/");
		assertThat(this.page.locator(".bar-search input")).isFocused();
		this.page.keyboard().type("jx");
		assertThat(this.page.locator(".bar-search input")).hasValue("jx");
	}

	@Test
	void drawsTheDiagramAndMarksTheStep() {
		assertThat(this.page.locator(".bpmn .djs-element.now[data-element-id=draftReply]")).isVisible();
		assertThat(this.page.locator(".bpmn .djs-element.past[data-element-id=signForProposal]")).isVisible();
		assertThat(this.page.locator(".bpmn .bjs-powered-by")).isVisible();
		Browsers.screenshot(this.page, "fields");
	}

	@Test
	void marksStayWithTheirWords() {
		this.page.fill("#hl", "said in May again");
		assertThat(this.page.locator(".hl mark")).hasText("May");
		this.page.fill("#hl", "gone");
		assertThat(this.page.locator(".hl mark")).hasCount(0);
	}

	@Test
	void switchesTheLargeTypeAtOnceAndKeepsIt() {
		this.page.click("[data-care-form] button");
		assertThat(this.page.locator("html")).hasAttribute("data-care", "on");
		this.page.waitForTimeout(500);
		this.page.reload();
		assertThat(this.page.locator("html")).hasAttribute("data-care", "on");
		Browsers.assertNoSidewaysOverflow(this.page);
		this.page.click("[data-care-form] button");
		this.page.waitForTimeout(500);
	}

}
