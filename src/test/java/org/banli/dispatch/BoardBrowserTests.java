package org.banli.dispatch;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.banli.testing.Browsers;
import org.banli.testing.NeedsBrowser;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Thirty proposals planned and handed over in one sitting, by keyboard. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@Import({ DispatchScenario.class, StatementCounter.class })
@OnH2
@NeedsBrowser
class BoardBrowserTests {

	private static final int COUNT = 30;

	private static final double PATIENCE = 60_000;

	@LocalServerPort
	private int port;

	@Autowired
	private DispatchScenario city;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void clear() {
		this.city.clear();
	}

	@Test
	void thirtyAreHandedOverInOneSitting() {
		try (BrowserContext window = Browsers.desktop(); BrowserContext pocket = Browsers.phone()) {
			Page page = login(window);
			page.navigate(at("/assignments"));
			checked(page, "board-empty");
			this.city.waiting("关于知识产权保护的建议", "请打击商标侵权", "请安排专项资金");
			this.city.waiting("关于有关工作的建议", "请增加预算支持", "请保护商标工作");
			this.city.clear(1, COUNT - 2);
			page.navigate(at("/assignments"));
			checked(page, "board");
			press(page, "3", ".bd-kinds [aria-pressed=true]", "3");
			press(page, "2", ".bd-kinds [aria-pressed=true]", "2");
			page.waitForNavigation(() -> page.keyboard().press("s"));
			page.keyboard().press("c");
			assertThat(page.locator("fieldset#f-coUnits input:focus")).hasCount(1);
			page.evaluate("document.getElementById('h-now').focus()");
			checked(page, "board-shared");
			page.keyboard().press("?");
			assertThat(page.locator("#keys")).isVisible();
			page.keyboard().press("Escape");
			page.keyboard().press("/");
			assertThat(page.locator("#bd-q")).isFocused();
			page.keyboard().type("1jk");
			assertThat(page.locator("#bd-q")).hasValue("1jk");
			page.locator("#bd-q").fill("");
			page.evaluate("document.getElementById('h-now').focus()");
			settleAll(page);
			assertThat(page.locator(".chip").nth(3)).containsText(String.valueOf(COUNT));
			phone(pocket);
			page.locator(".bd-top .btn-p").focus();
			page.keyboard().press("Enter");
			page.waitForURL("**/assignments/runs");
			checked(page, "board-confirm");
			page.locator("main form .btn-p").focus();
			page.keyboard().press("Enter");
			page.waitForURL("**/assignments/runs/*");
			page.locator(".bd-papers").waitFor(new Locator.WaitForOptions().setTimeout(3 * PATIENCE));
			checked(page, "board-run");
			assertThat(page.locator(".bd-papers a").count()).isGreaterThanOrEqualTo(4);
			assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM dispatch_run_item WHERE state = 'DONE'",
					Integer.class))
				.isEqualTo(COUNT);
			assertThat(this.jdbc.queryForObject("SELECT COUNT(DISTINCT proposal_id) FROM assignment", Integer.class))
				.isEqualTo(COUNT);
		}
	}

	/** Settles each by Enter; the one with a conflict is met by F and decided by 1. */
	private void settleAll(Page page) {
		Locator heading = page.locator("#h-now");
		key(page, "f");
		assertThat(page.locator(".d-right .note-r")).isVisible();
		press(page, "1", ".bd-kinds [aria-pressed=true]", "1");
		String first = heading.innerText();
		key(page, "Enter");
		assertThat(heading).not().hasText(first);
		key(page, "u");
		assertThat(heading).hasText(first);
		key(page, "Enter");
		assertThat(heading).not().hasText(first);
		key(page, "k");
		assertThat(heading).hasText(first);
		page.navigate(at("/assignments?show=open"));
		for (int i = 1; i < COUNT; i++) {
			String before = heading.innerText();
			key(page, "Enter");
			if (i < COUNT - 1) {
				assertThat(heading).not().hasText(before);
			}
		}
		assertThat(page.locator(".chip").nth(3)).containsText(String.valueOf(COUNT));
		assertThat(page.locator(".flash")).isVisible();
		page.navigate(at("/assignments"));
	}

	/** Presses a key as a person would, who sees the page before he goes on. */
	private static void key(Page page, String key) {
		page.waitForFunction("document.readyState === 'complete' && !document.querySelector('.htmx-request')");
		page.keyboard().press(key);
	}

	private void phone(BrowserContext pocket) {
		Page phone = login(pocket);
		phone.navigate(at("/assignments"));
		checked(phone, "board-phone");
		phone.navigate(at("/assignments/runs"));
		checked(phone, "board-confirm-phone");
	}

	private void press(Page page, String key, String where, String text) {
		key(page, key);
		assertThat(page.locator(where)).containsText(text);
	}

	private static void checked(Page page, String name) {
		Browsers.screenshot(page, name);
		Browsers.assertNoAxeViolations(page);
		Browsers.assertNoSidewaysOverflow(page);
	}

	private Page login(BrowserContext window) {
		Page page = window.newPage();
		page.setDefaultTimeout(PATIENCE);
		com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		page.navigate(at("/login"));
		page.locator("#username").fill(DispatchScenario.FIRST);
		page.locator("#password").fill("banli-demo");
		page.locator("form:has(#password) button[type=submit]").click();
		page.waitForURL((url) -> !url.contains("/login"));
		return page;
	}

	private String at(String path) {
		return "http://localhost:" + this.port + path;
	}

}
