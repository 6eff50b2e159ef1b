package org.banli.document;

import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.banli.testing.Browsers;
import org.banli.testing.NeedsBrowser;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Changing the text of a paper in the browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@OnH2
@NeedsBrowser
class PaperBrowserTests {

	private static final String EDIT = "/admin/papers/closingApproval/edit";

	@LocalServerPort
	private int port;

	@Test
	void thePreviewFollowsWhatIsTyped() {
		try (BrowserContext window = Browsers.desktop()) {
			Page page = login(window);
			page.navigate(at(EDIT));
			assertThat(page.locator("#preview")).containsText("结案审批表");
			page.locator("#f-body").fill("@机关 {{机关.名称}}\n# 新的样张\n{{当事人.名子}}");
			assertThat(page.locator("#preview")).containsText("第 3 行：没有叫“当事人.名子”的内容");
			Browsers.assertNoAxeViolations(page);
			page.locator("#f-body").fill("@机关 {{机关.名称}}\n# 新的样张\n{{当事人.名称}}");
			assertThat(page.locator("#preview .pp-title")).hasText("新的样张");
			assertThat(page.locator("#preview .pp-text")).hasText("示例市甲乙鞋业有限公司");
			Browsers.assertNoSidewaysOverflow(page);
		}
	}

	@Test
	void twoWhoEditAtOnceLoseNothingAlsoWithoutScripts() {
		try (BrowserContext first = Browsers.desktop(); BrowserContext second = Browsers.withoutScripts()) {
			Page early = login(first);
			Page late = login(second);
			early.navigate(at(EDIT));
			late.navigate(at(EDIT));
			change(early, "甲的说明");
			assertThat(early).hasURL(Pattern.compile(".*/admin/papers/closingApproval$"));
			assertThat(early.locator(".flash")).containsText("《结案审批表》第 2 版已保存");
			change(late, "乙的说明");
			assertThat(late.locator("ins")).containsText("乙的说明");
			assertThat(late.locator("del")).containsText("甲的说明");
			assertThat(late.locator("#f-body")).hasValue(Pattern.compile("乙的说明"));
			late.locator(".pp-edit button[type=submit]").click();
			assertThat(late.locator(".flash")).containsText("第 3 版已保存");
			early.navigate(at("/admin/papers/closingApproval/versions/3"));
			assertThat(early.locator("ins")).containsText("乙的说明");
			Browsers.assertNoAxeViolations(early);
			early.navigate(at("/admin/papers/closingApproval/versions/2"));
			early.locator("form[action$=restore] button").click();
			early.locator("dialog[open] .btn-p").click();
			assertThat(early.locator(".flash")).containsText("第 4 版已保存");
			assertThat(early.locator("#preview")).containsText("甲的说明");
		}
	}

	private static void change(Page page, String note) {
		String body = page.locator("#f-body").inputValue();
		page.locator("#f-body").fill(body + "\n@注 " + note);
		page.locator(".pp-edit button[type=submit]").click();
	}

	private Page login(BrowserContext window) {
		Page page = window.newPage();
		page.navigate(at("/login"));
		page.locator("#username").fill("admin");
		page.locator("#password").fill("banli-demo");
		page.locator("form:has(#password) button[type=submit]").click();
		page.waitForURL((url) -> !url.contains("/login"));
		return page;
	}

	private String at(String path) {
		return "http://localhost:" + this.port + path;
	}

}
