package org.banli.tasklist;

import java.util.stream.Collectors;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.banli.testing.Browsers;
import org.banli.testing.NeedsBrowser;
import org.banli.testing.OnH2;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@Import(Notes.class)
@OnH2
@NeedsBrowser
class TaskBrowserTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Notes.Desk desk;

	@Autowired
	private Workflow workflow;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void fillTheInbox() {
		this.jdbc.update("DELETE FROM task_item");
		int[] days = { -8, -2, 0, 1, 4, 6, 8, 9, 12, 16, 20, 25, 33, 40, 47, 60, 80, 120, 200, 300, 400 };
		for (int day : days) {
			this.desk.begin(Notes.AMR, day, "amr-drafter", (day % 2 == 0) ? "SUGGESTION" : "PROPOSAL",
					"关于加大国家知识产权强县建设支持力度的建议");
		}
		this.desk.begin(Notes.AMR, null, "amr-drafter", "PROPOSAL", "关于培育专利代理服务机构的提案");
		this.desk.begin(Notes.AMR, 3);
	}

	@Test
	void theInboxFitsDesktopAndPhone() {
		try (BrowserContext window = Browsers.desktop()) {
			Page page = login(window, "amr-drafter");
			page.navigate(at("/tasks"));
			Browsers.screenshot(page, "inbox");
			Browsers.assertNoAxeViolations(page);
			Browsers.assertNoSidewaysOverflow(page);
			page.keyboard().press("j");
			page.keyboard().press("j");
			assertThat(page.locator("tr.cur").count()).isEqualTo(1);
			page.keyboard().press("g");
			page.keyboard().press("l");
			page.waitForURL("**queue=overdue");
			assertThat(page.locator("[data-row]").count()).isEqualTo(2);
			page.goBack();
			page.waitForURL("**/tasks");
			page.locator("#f").pressSequentially("培育");
			page.waitForURL("**q=%E5%9F%B9%E8%82%B2**");
			assertThat(page.locator("[data-row]").count()).isEqualTo(1);
			assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f");
			page.navigate(at("/tasks?queue=claimable"));
			assertThat(page.locator(".rows thead th").nth(2).boundingBox().width).isGreaterThan(290);
			Browsers.screenshot(page, "inbox-claimable");
			Browsers.assertNoAxeViolations(page);
		}
		try (BrowserContext window = Browsers.phone()) {
			Page page = login(window, "amr-drafter");
			page.navigate(at("/tasks"));
			assertThat(page.locator(".in-tools > *")
				.all()
				.stream()
				.collect(Collectors.groupingBy((tool) -> tool.boundingBox().y, Collectors.counting()))
				.values()).containsExactly(2L, 2L);
			Browsers.screenshot(page, "inbox-phone");
			Browsers.assertNoAxeViolations(page);
			Browsers.assertNoSidewaysOverflow(page);
		}
	}

	@Test
	void whatLeftTheListIsNotToldAsNew() {
		try (BrowserContext window = Browsers.desktop()) {
			Page page = login(window, "amr-drafter");
			page.navigate(at("/tasks"));
			assertThat(page.locator("tr[data-row]").count()).as("there is a next page").isEqualTo(20);
			String first = page.locator("tr[data-row]").first().getAttribute("data-id");
			this.workflow.release(this.desk.user("amr-drafter"), first);
			page.evaluate("document.dispatchEvent(new Event('banli:news'))");
			page.waitForSelector("#fresh:not([hidden])");
			assertThat(page.locator("#fresh").innerText().strip()).isEqualTo("列表有变化，刷新");
			assertThat(page.locator("tr.gone").getAttribute("data-id")).isEqualTo(first);
			this.desk.begin(Notes.AMR, 0, "amr-drafter", "SUGGESTION", "Note");
			page.evaluate("document.dispatchEvent(new Event('banli:news'))");
			page.waitForSelector("#fresh:has-text('1')");
			assertThat(page.locator("#fresh").innerText().strip()).isEqualTo("列表有变化，其中 1 件是新任务，刷新");
			assertThat(page.locator("tr.gone").count()).isEqualTo(1);
		}
	}

	@Test
	void manyTasksAreClaimedByKeyboardAndTakenBack() {
		for (int day = 1; day < 4; day++) {
			this.desk.begin(Notes.AMR, day);
		}
		try (BrowserContext window = Browsers.desktop()) {
			Page page = login(window, "amr-drafter");
			page.navigate(at("/tasks?queue=claimable"));
			assertThat(page.locator("[data-bulk]").isVisible()).isFalse();
			page.keyboard().press("j");
			page.keyboard().press("x");
			page.keyboard().press("j");
			page.keyboard().press("x");
			assertThat(page.locator("[data-bulk-count]").innerText()).isEqualTo("2");
			Browsers.screenshot(page, "inbox-bulk");
			Browsers.assertNoAxeViolations(page);
			page.locator("[data-bulk] button[value=claim]").click();
			page.waitForSelector(".flash [data-undo]");
			assertThat(page.locator("tr[data-row]").count()).isEqualTo(2);
			Browsers.screenshot(page, "inbox-undo");
			page.locator(".flash [data-undo]").click();
			PlaywrightAssertions.assertThat(page.locator("tr[data-row]")).hasCount(4);
			news(page);
			page.locator("form[action$='/tasks/views'] button").click();
			page.locator("#new-name").fill("急件");
			Browsers.assertNoAxeViolations(page);
			page.locator("main .btn-p").click();
			page.waitForURL("**view=*");
			page.locator("details:has(.in-cols) summary").click();
			page.locator("#col-CREATED").check();
			Browsers.screenshot(page, "inbox-columns");
			Browsers.assertNoAxeViolations(page);
			page.locator(".in-cols button").click();
			page.waitForSelector("th:has-text('收到时间')");
			page.navigate(at("/tasks/views"));
			Browsers.screenshot(page, "views");
			Browsers.assertNoAxeViolations(page);
			page.navigate(at("/tasks/print"));
			Browsers.screenshot(page, "inbox-print");
			Browsers.assertNoAxeViolations(page);
		}
		try (BrowserContext window = Browsers.phone()) {
			Page page = login(window, "amr-drafter");
			for (String path : new String[] { "/tasks?queue=claimable", "/tasks/views", "/tasks/print" }) {
				page.navigate(at(path));
				Browsers.screenshot(page, "phone" + path.replaceAll("\\W", "-"));
				Browsers.assertNoAxeViolations(page);
				Browsers.assertNoSidewaysOverflow(page);
			}
			page.navigate(at("/tasks?queue=claimable"));
			page.locator("li.m-row input").first().check();
			assertThat(page.locator("[data-bulk]").isVisible()).isTrue();
			Browsers.assertNoSidewaysOverflow(page);
		}
	}

	/** What comes in is told without moving a row. */
	private void news(Page page) {
		this.desk.begin(Notes.AMR, 0);
		page.evaluate("document.dispatchEvent(new Event('banli:news'))");
		page.waitForSelector("#fresh:not([hidden])");
		assertThat(page.locator("#fresh").innerText()).contains("1");
		assertThat(page.locator("[data-count=CLAIMABLE]").first().innerText()).isEqualTo("5");
		assertThat(page.locator("tr[data-row]").count()).isEqualTo(4);
		Browsers.screenshot(page, "inbox-news");
	}

	@Test
	void whatIsTypedIsSavedBySomeTimeAndTwoWindowsAreCompared() {
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		try (BrowserContext one = Browsers.desktop(); BrowserContext two = Browsers.desktop()) {
			Page first = login(one, "amr-drafter");
			first.navigate(at("/tasks/" + task));
			Page second = login(two, "amr-drafter");
			second.navigate(at("/tasks/" + task));
			first.locator("#f-text").fill("first window");
			first.waitForResponse("**/draft", () -> first.locator("#f-text").blur());
			PlaywrightAssertions.assertThat(first.locator("[name=_version]").first()).hasValue("1");
			Browsers.assertNoAxeViolations(first);
			second.locator("#f-text").fill("second one");
			second.locator("main button.btn-p[type=submit]").click();
			second.waitForSelector("text=second one");
			Browsers.screenshot(second, "task-conflict");
			Browsers.assertNoAxeViolations(second);
			assertThat(second.locator("main").innerText()).contains("first window", "second one");
			second.locator("main form button").click();
			second.waitForURL("**/tasks/" + task);
			assertThat(second.locator("#f-text").inputValue()).isEqualTo("second one");
			first.locator("main button.btn-p[type=submit]").click();
			first.waitForSelector("main table");
			this.workflow.release(this.desk.user("amr-drafter"), task);
			second.locator("main button.btn-p[type=submit]").click();
			second.waitForSelector("main textarea[readonly]");
			Browsers.screenshot(second, "task-refused");
			Browsers.assertNoAxeViolations(second);
		}
	}

	private Page login(BrowserContext window, String username) {
		Page page = window.newPage();
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
