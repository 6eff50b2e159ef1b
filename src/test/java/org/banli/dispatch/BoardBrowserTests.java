package org.banli.dispatch;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
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
			unitFindsItsList();
		}
	}

	@Test
	void twoPeopleAtOneProposalHearOfEachOther() {
		try (BrowserContext left = Browsers.desktop(); BrowserContext right = Browsers.desktop()) {
			String task = this.city.clear(61);
			String other = this.city.clear(62);
			Page mine = login(left, DispatchScenario.FIRST);
			Page hers = login(right, DispatchScenario.SECOND);
			mine.navigate(at("/assignments?q=电梯&task=" + task));
			hers.navigate(at("/assignments?q=电梯&task=" + task));
			press(hers, "2", ".bd-kinds [aria-pressed=true]", "2");
			key(mine, "Enter");
			assertThat(mine.locator("[role=alert]")).containsText("示例丁");
			assertThat(mine.locator("th:has-text('办理方式') ~ td").first()).containsText("主办");
			checked(mine, "board-two-plans");
			mine.locator(".form-act .btn-p").click();
			assertThat(mine.locator(".d-right .note-y").first()).containsText("示例丁");
			assertThat(mine.locator("#plan button[value=settle]")).hasCount(0);
			checked(mine, "board-held");
			// both pick both: each gets what the other has not, and hears of the rest
			mine.navigate(at("/assignments?q=电梯&task=" + other));
			hers.navigate(at("/assignments?q=电梯&task=" + other));
			mine.locator("#pick-" + other).check();
			hers.locator("#pick-" + other).check();
			mine.locator("button[value=chosen]").click();
			assertThat(mine.locator(".flash")).containsText("1");
			hers.locator("button[value=chosen]").click();
			assertThat(hers.locator(".note-y[role=alert]")).containsText("孙示例已经定下");
			checked(hers, "board-left");
			assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM assignment_plan WHERE task_id = ?", Integer.class,
					other))
				.isEqualTo(1);
		}
	}

	/** The office of a unit comes from its register to what was handed over to it. */
	private void unitFindsItsList() {
		try (BrowserContext window = Browsers.desktop(); BrowserContext pocket = Browsers.phone()) {
			Page page = login(window, "amr-office");
			page.navigate(at("/proposals"));
			page.locator("a[href='/assignment-lists']").click();
			assertThat(page.locator("tbody tr")).hasCount(1);
			checked(page, "unit-lists");
			Download sheet = page.waitForDownload(() -> page.locator("a[href$='/sheet']").click());
			assertThat(sheet.suggestedFilename()).startsWith("市市场监管局承办任务清单").endsWith(".xlsx");
			Page phone = login(pocket, "amr-office");
			phone.navigate(at("/assignment-lists"));
			checked(phone, "unit-lists-phone");
		}
	}

	/** Settles each by Enter; the one with a conflict is met by F and decided by 1. */
	private void settleAll(Page page) {
		Locator heading = page.locator("#h-now");
		key(page, "f");
		assertThat(page.locator(".d-right .note-r")).isVisible();
		String first = heading.innerText();
		// typed ahead: each key acts on what the one before has brought
		page.keyboard().press("2");
		page.keyboard().press("1");
		page.keyboard().press("Enter");
		assertThat(heading).not().hasText(first);
		assertThat(page.locator(".flash")).isVisible();
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
		page.waitForLoadState();
		assertThat(page.locator(".htmx-request")).hasCount(0);
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
		return login(window, DispatchScenario.FIRST);
	}

	private Page login(BrowserContext window, String username) {
		Page page = window.newPage();
		page.setDefaultTimeout(PATIENCE);
		page.navigate(at("/login"));
		page.locator("#username").fill(username);
		page.locator("#password").fill("banli-demo");
		page.locator("form:has(#password) button[type=submit]").click();
		page.waitForURL((url) -> !url.contains("/login"));
		return page;
	}

	private String at(String path) {
		return "http://localhost:" + this.port + path;
	}

}
