package org.banli.search;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.awaitility.Awaitility;
import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.proposal.ProposalForm;
import org.banli.proposal.ProposalKind;
import org.banli.proposal.Proposals;
import org.banli.testing.Browsers;
import org.banli.testing.NeedsBrowser;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Searching by keyboard, on a phone, without scripts; similar matters while registering.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@OnH2
@NeedsBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchBrowserTests {

	private static final int MATTERS = 24;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Proposals proposals;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Searches searches;

	@BeforeAll
	void register() {
		CurrentUser sender = this.accounts.user("npc-sender");
		for (int i = 1; i <= MATTERS; i++) {
			this.proposals.register(sender,
					new ProposalForm(ProposalKind.SUGGESTION, "市五届人大三次会议", "B" + i, "关于第" + i + "片湿地公园步道照明的建议", "代表示例甲",
							List.of("代表示例乙"), null, "湿地公园的步道夜间很暗，市民多次反映。" + "为此提出以下建议。".repeat(20),
							List.of("请在湿地公园步道加装照明", "请公布完成的时间"), null));
		}
		SearchQuestion question = SearchQuestion.of("湿地公园", null, null, null, null, null);
		Awaitility.await()
			.until(() -> this.searches.find(sender, question, null, 1).total(), (found) -> found == MATTERS);
	}

	private String at(String path) {
		return "http://localhost:" + this.port + path;
	}

	private Page login(BrowserContext window, String username) {
		Page page = window.newPage();
		page.navigate(at("/login"));
		page.locator("main input[name=username]:visible").fill(username);
		page.locator("main input[name=password]:visible").fill("banli-demo");
		page.locator("main form:has(input[name=password]:visible) button[type=submit]").first().click();
		page.waitForLoadState(LoadState.LOAD);
		return page;
	}

	private static void assertFine(Page page) {
		Browsers.assertNoAxeViolations(page);
		Browsers.assertNoSidewaysOverflow(page);
	}

	@Test
	void searchesByKeyboard() {
		try (BrowserContext window = Browsers.desktop()) {
			Page page = login(window, "npc-sender");
			page.navigate(at("/proposals"));
			page.keyboard().press("/");
			assertThat(page.locator("#q")).isFocused();
			page.keyboard().type("湿地公园");
			assertThat(page.locator("#q-list [role=option]")).hasCount(7);
			Browsers.screenshot(page, "search-suggestions");
			assertFine(page);
			page.keyboard().press("ArrowDown");
			assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "q-o-0");
			page.keyboard().press("Escape");
			assertThat(page.locator("#q-list")).isHidden();
			page.keyboard().press("Enter");
			page.waitForURL("**/search?q=**");
			assertThat(page.locator(".sr-hit")).hasCount(20);
			assertThat(page.locator(".sr-hit mark").first()).hasText("湿地公园");
			Browsers.screenshot(page, "search-results");
			assertFine(page);
			page.locator("a[rel=next]").click();
			page.waitForURL("**cursor=**");
			assertThat(page.locator(".sr-hit")).hasCount(MATTERS - 20);
			page.locator("#s-kind").selectOption("PROPOSAL");
			assertThat(page.locator(".empty")).isVisible();
			assertFine(page);
			page.keyboard().press("/");
			page.keyboard().type("B7");
			assertThat(page.locator("#q-list [role=option]").first()).containsText("第7片");
			page.keyboard().press("ArrowDown");
			page.keyboard().press("Enter");
			page.waitForURL("**/proposals/*");
			assertThat(page.locator("h1")).containsText("第7片");
		}
	}

	@Test
	void fitsAPhoneInEveryState() {
		try (BrowserContext window = Browsers.phone()) {
			Page page = login(window, "npc-sender");
			page.locator(".bar-tools > a.only-phone").click();
			page.waitForURL("**/search");
			for (String query : new String[] { "", "?q=%E6%B9%BF%E5%9C%B0%E5%85%AC%E5%9B%AD", "?q=%EF%BC%8C",
					"?q=xyzzy", "?q=%E6%B9%BF%E5%9C%B0%E9%87%8F%E5%AD%90", "?q=xyzzy&kind=PROPOSAL&year=2020" }) {
				page.navigate(at("/search" + query));
				assertFine(page);
			}
			page.navigate(at("/search?q=%E6%B9%BF%E5%9C%B0"));
			Browsers.screenshot(page, "search-phone");
			page.navigate(at("/search/similar?text=%E6%B9%BF%E5%9C%B0%E5%85%AC%E5%9B%AD%E6%AD%A5%E9%81%93"));
			assertThat(page.locator(".sm-list > li")).hasCount(5);
			assertFine(page);
		}
	}

	@Test
	void listsSimilarMattersWhileRegistering() {
		try (BrowserContext window = Browsers.desktop()) {
			Page page = login(window, "npc-sender");
			page.navigate(at("/proposals/new"));
			page.locator("#f-title").pressSequentially("关于湿地公园步道照明的建议");
			assertThat(page.locator(".sm-list > li")).hasCount(5);
			assertFine(page);
		}
	}

	@Test
	void worksWithoutScripts() {
		try (BrowserContext any = Browsers.desktop();
				BrowserContext window = any.browser()
					.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
			Page page = login(window, "npc-sender");
			page.locator("#q").fill("湿地公园");
			page.locator("#q").press("Enter");
			page.waitForURL("**/search?q=**");
			assertThat(page.locator(".sr-hit")).hasCount(20);
			page.locator("#s-kind").selectOption("PROPOSAL");
			page.locator(".sr-ask button").click();
			assertThat(page.locator(".empty")).isVisible();
			page.navigate(at("/proposals/new"));
			page.locator("#f-title").fill("关于湿地公园步道照明的建议");
			Page similar = page.waitForPopup(() -> page.locator(".sm-form button").click());
			assertThat(similar.locator(".sm-list > li")).hasCount(5);
		}
	}

	@Test
	void anAdministratorSeesHowTheIndexStands() {
		try (BrowserContext window = Browsers.desktop()) {
			Page page = login(window, "admin");
			page.navigate(at("/admin/search"));
			assertFine(page);
			page.locator("main .btn-p").click();
			page.waitForLoadState(LoadState.LOAD);
			assertFine(page);
			assertThat(page.locator("#feed progress")).hasCount(0);
			assertThat(page.locator("#feed").innerText()).contains(String.valueOf(this.jdbc.queryForObject(
					"SELECT (SELECT COUNT(*) FROM proposal) + (SELECT COUNT(*) FROM case_file)", Long.class)));
		}
	}

}
