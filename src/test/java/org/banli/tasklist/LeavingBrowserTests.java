package org.banli.tasklist;

import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import org.banli.shared.BusinessKey;
import org.banli.shared.Visitor;
import org.banli.testing.Browsers;
import org.banli.testing.NeedsBrowser;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A colleague is away and a deputy stands in; then he leaves. Sessions see it at once.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		// a database of its own: whoever leaves hands over all that is open
		properties = "spring.application.name=leaving")
@ActiveProfiles("story")
@Import(Notes.class)
@OnH2
@NeedsBrowser
class LeavingBrowserTests {

	private static final String PASSWORD = "banli-demo";

	@LocalServerPort
	private int port;

	@Autowired
	private Notes.Desk desk;

	@Autowired
	private JdbcTemplate jdbc;

	private List<java.util.Map<String, Object>> holdings;

	@BeforeEach
	void begin() {
		this.jdbc.update("DELETE FROM task_item");
		this.holdings = this.jdbc.queryForList("SELECT * FROM post_holding WHERE person_id = 5");
	}

	@AfterEach
	void takeBack() {
		this.jdbc.update("DELETE FROM absence");
		this.jdbc.update("DELETE FROM post_holding WHERE person_id = 5 OR (person_id = 6 AND post = 'DRAFTER')");
		this.holdings.forEach((row) -> this.jdbc.update(
				"INSERT INTO post_holding (id, person_id, unit_id, division_id, post, title) VALUES (?, ?, ?, ?, ?, ?)",
				row.get("id"), row.get("person_id"), row.get("unit_id"), row.get("division_id"), row.get("post"),
				row.get("title")));
		this.jdbc.update("UPDATE account SET is_enabled = TRUE, must_change_password = FALSE, password_hash ="
				+ " (SELECT x.password_hash FROM account x WHERE x.username = 'gov-office')"
				+ " WHERE username IN ('amr-drafter', 'sci-drafter')");
	}

	@Test
	void aColleagueIsAwayThenLeaves() {
		BusinessKey key = this.desk.begin(Notes.AMR, 5, "amr-drafter", "SUGGESTION", "Note");
		String task = this.desk.task(key);
		try (BrowserContext his = Browsers.desktop();
				BrowserContext hers = Browsers.phone();
				BrowserContext theirs = Browsers.desktop()) {
			Page deputy = login(hers, "amr-division");
			deputy.navigate(at("/tasks/" + task));
			assertThat(deputy.locator("h1").innerText()).isNotBlank();
			Page drafter = login(his, "amr-drafter");
			arrange(drafter);
			deputy.navigate(at("/tasks"));
			deputy.locator(".m-row a").first().click();
			deputy.waitForURL("**/tasks/" + task);
			check(deputy, "stand-in-task-phone");
			assertThat(deputy.locator("main").innerText()).contains("您代 周示例 办理");
			deputy.locator("#f-text").fill("written for him");
			deputy.locator("main button.btn-p[type=submit]").first().click();
			deputy.waitForURL((url) -> !url.contains(task));
			assertThat(this.jdbc.queryForList("SELECT on_behalf_name FROM audit_entry WHERE business_key = ?",
					String.class, key.toString()))
				.contains("周示例");
			leave(login(theirs, "admin"), drafter);
		}
	}

	private void arrange(Page drafter) {
		drafter.navigate(at("/profile/absence"));
		check(drafter, "absence");
		drafter.locator("main .btn-p").click();
		drafter.waitForSelector("#errors");
		check(drafter, "absence-errors");
		drafter.locator("#f-from").fill(this.desk.today().toString());
		drafter.locator("#f-to").fill(this.desk.today().plusDays(3).toString());
		drafter.locator("#f-deputy").selectOption("6");
		drafter.locator("main .btn-p").click();
		drafter.waitForSelector(".flash");
		check(drafter, "absence-arranged");
	}

	private void leave(Page admin, Page drafter) {
		String kept = this.desk.claimed("amr-drafter", Notes.AMR);
		admin.onDialog(Dialog::accept);
		admin.navigate(at("/organization/people/5/handover"));
		check(admin, "hand-over");
		admin.locator("[name=leaves][type=checkbox]").check();
		admin.locator("main form.card button").click();
		admin.waitForURL("**leaves=true**");
		check(admin, "hand-over-preview");
		assertThat(admin.locator("main").innerText()).doesNotContain("Note ");
		assertThat(admin.locator("main .panel-f .note").innerText()).contains("还有 1 件待办", "请先给别人这个岗位");
		admin.locator("main .btn-p").click();
		admin.waitForSelector("[role=alert]");
		check(admin, "hand-over-refused");
		assertThat(this.desk.row(kept)).containsEntry("assignee", "amr-drafter");
		admin.navigate(at("/organization/people/5"));
		admin.locator("#posts li button").first().click();
		admin.locator("dialog[open] .btn-p").click();
		admin.waitForSelector("[role=alert]");
		check(admin, "post-not-ended");
		assertThat(admin.locator("[role=alert]").innerText()).contains("还有 1 件待办");
		addDrafter();
		assertThat(admin.navigate(at("/organization/people/5/handover?to=fin-drafter")).status()).isEqualTo(422);
		assertThat(admin.navigate(at("/organization/people/5/handover?leaves=true&to=amr-office")).status())
			.isEqualTo(200);
		assertThat(admin.locator("main .panel-f .note").count()).isZero();
		admin.locator("main .btn-p").click();
		admin.waitForURL("**/organization/people/5");
		assertThat(admin.locator(".flash").first().innerText()).contains("1 件放回同岗位");
		check(admin, "person-left");
		assertThat(this.desk.row(kept)).containsEntry("assignee", null);
		drafter.navigate(at("/tasks"));
		assertThat(drafter.url()).contains("/login?expired");
	}

	private static void check(Page page, String name) {
		Browsers.screenshot(page, name);
		Browsers.assertNoAxeViolations(page);
		Browsers.assertNoSidewaysOverflow(page);
	}

	/** Nobody loses the post of a task that nobody else could do. */
	private void addDrafter() {
		this.jdbc.update("INSERT INTO post_holding (person_id, unit_id, division_id, post, title)"
				+ " VALUES (6, 4, 2, 'DRAFTER', '经办人')");
	}

	@Test
	void everyPageOfTheAdministrationIsAccessibleAndFits() {
		this.desk.begin(Notes.SCI, 5);
		for (BrowserContext window : new BrowserContext[] { Browsers.desktop(), Browsers.phone() }) {
			Page page = login(window, "admin");
			for (String path : List.of("/organization", "/organization/units/4", "/organization/units/new",
					"/organization/units/4/edit", "/organization/divisions/2/edit", "/organization/people/5",
					"/organization/people/new?unit=4", "/organization/people/5/edit", "/organization/people/5/absence",
					"/admin/accounts", "/admin/accounts?q=nobody", "/admin/accounts/amr-drafter", "/profile/absence")) {
				page.navigate(at(path));
				Browsers.assertNoAxeViolations(page);
				Browsers.assertNoSidewaysOverflow(page);
			}
			page.navigate(at("/organization/units/new"));
			page.locator("main .btn-p").click();
			page.waitForSelector("#errors");
			Browsers.assertNoAxeViolations(page);
			page.navigate(at("/organization/people/5"));
			page.locator("summary:has-text('岗位')").click();
			Browsers.assertNoAxeViolations(page);
			Browsers.assertNoSidewaysOverflow(page);
			window.close();
		}
	}

	@Test
	void worksWithoutScriptsAndKeepsWhatWasTyped() {
		Visitor admin = visitor("admin");
		admin.get("/organization/units/6/edit");
		String page = admin
			.post("/organization/units/6/edit", "version", "0", "fullName", "", "shortName", "市科技局", "kind", "HANDLER",
					"codeWord", "示科函", "aliases", "科技局\n新科局", "dutyWords", "科技")
			.body();
		assertThat(page).contains("请填写全称", "新科局");
		page = admin
			.post("/organization/units/6/edit", "version", "7", "fullName", "市科学技术局", "shortName", "市科局", "kind",
					"HANDLER", "codeWord", "示科函", "aliases", "", "dutyWords", "")
			.body();
		assertThat(page).contains("别人已经改过", "市科局", "市科技局");
		this.desk.begin(Notes.SCI, 5);
		page = admin.post("/organization/units/6/retire").body();
		assertThat(page).contains("还不能停用", "No. ", "沈示例");
		assertThat(visitor("amr-office").post("/organization/units/6/retire").statusCode()).isEqualTo(403);
	}

	@Test
	void aSessionSeesAChangedPostAtOnce() {
		Visitor drafter = visitor("amr-drafter");
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		assertThat(drafter.get("/tasks/" + task).statusCode()).isEqualTo(200);
		addDrafter();
		long holding = this.jdbc.queryForObject("SELECT id FROM post_holding WHERE person_id = 5", Long.class);
		Visitor admin = visitor("admin");
		admin.get("/organization/people/5");
		assertThat(admin.post("/organization/people/5/posts/" + holding + "/end").statusCode()).isEqualTo(200);
		assertThat(drafter.get("/tasks/" + task).statusCode()).isEqualTo(403);
		assertThat(drafter.get("/proposals").statusCode()).isEqualTo(403);
		assertThat(this.desk.row(task)).containsEntry("assignee", null);
	}

	@Test
	void aSessionEndsWithItsAccountAndItsPassword() {
		Visitor drafter = visitor("sci-drafter");
		Visitor admin = visitor("admin");
		admin.get("/admin/accounts/sci-drafter");
		String told = admin.post("/admin/accounts/sci-drafter/reset").body();
		String password = told.replaceAll("(?s).*<code>([^<]+)</code>.*", "$1");
		assertThat(password).hasSize(16);
		assertThat(admin.get("/admin/accounts/sci-drafter").body()).doesNotContain(password);
		assertThat(drafter.get("/tasks").uri().getQuery()).isEqualTo("expired");
		Visitor again = new Visitor(this.port);
		assertThat(again.login("sci-drafter", PASSWORD).uri().getQuery()).isEqualTo("failed");
		assertThat(again.login("sci-drafter", password).uri().getPath()).isEqualTo("/profile/password");
		again.post("/profile/password", "present", password, "wanted", "a better one", "repeated", "a better one");
		assertThat(again.get("/tasks").statusCode()).isEqualTo(200);
		admin.get("/admin/accounts/sci-drafter");
		admin.post("/admin/accounts/sci-drafter/disable");
		assertThat(again.get("/tasks").uri().getQuery()).isEqualTo("expired");
		assertThat(again.login("sci-drafter", "a better one").uri().getQuery()).isEqualTo("failed");
	}

	private Visitor visitor(String username) {
		Visitor visitor = new Visitor(this.port);
		visitor.login(username, PASSWORD);
		return visitor;
	}

	private Page login(BrowserContext window, String username) {
		Page page = window.newPage();
		page.navigate(at("/login"));
		page.locator("#username").fill(username);
		page.locator("#password").fill(PASSWORD);
		page.locator("form:has(#password) button[type=submit]").click();
		page.waitForURL((url) -> !url.contains("/login"));
		return page;
	}

	private String at(String path) {
		return "http://localhost:" + this.port + path;
	}

}
