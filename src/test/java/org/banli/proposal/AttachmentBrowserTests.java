package org.banli.proposal;

import java.nio.file.Path;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.banli.attachment.SampleFiles;
import org.banli.testing.Browsers;
import org.banli.testing.NeedsBrowser;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Files as a drafter adds them on the task page, with and without scripts. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@Import(LookedAtPages.class)
@OnH2
@NeedsBrowser
class AttachmentBrowserTests {

	private static final String PANEL = ".att:has(.att-add)";

	@LocalServerPort
	private int port;

	@Autowired
	private LookedAtPages pages;

	@Test
	void addsRefusesAndRemovesBesideTheTextWithoutLosingIt() {
		try (BrowserContext window = Browsers.desktop()) {
			Page page = open(window, "amr-drafter", "/tasks/{draftReply}");
			page.locator("#work textarea").first().fill("已经写了一半的话。");
			page.locator(PANEL + " input[type=file]").setInputFiles(pdf("资金测算.pdf"));
			page.locator(PANEL + " .att-add button").click();
			assertThat(page.locator(PANEL + " .att-say")).containsText("已上传 1 个文件");
			assertThat(page.locator(PANEL + " .att-say")).isFocused();
			page.locator(PANEL + " input[type=file]").setInputFiles(new FilePayload("年报.pdf", null, SampleFiles.exe()));
			page.locator(PANEL + " .att-add button").click();
			assertThat(page.locator(PANEL + " .att-say")).containsText("内容却是程序");
			Browsers.assertNoAxeViolations(page);
			Browsers.screenshot(page, "attachments-draft");
			page.locator(PANEL + " .att-rm summary").click();
			page.locator(PANEL + " .att-rm input").fill("数据有误");
			page.locator(PANEL + " .att-rm input").press("Enter");
			assertThat(page.locator(PANEL + " .att-say")).containsText("已删除");
			page.locator(PANEL + " .att-gone summary").click();
			page.locator(PANEL + " .att-gone button").click();
			assertThat(page.locator(PANEL + " .att-list")).containsText("资金测算.pdf");
			assertThat(page.locator("#work textarea").first()).hasValue("已经写了一半的话。");
			byte[] large = new byte[20 * 1024 * 1024 + 100];
			page.locator(PANEL + " input[type=file]").setInputFiles(new FilePayload("大.pdf", null, large));
			assertThat((boolean) page.evaluate("document.querySelector('.att-add input').validity.customError"))
				.isTrue();
		}
		try (BrowserContext window = Browsers.phone()) {
			Page page = open(window, "amr-drafter", "/tasks/{draftReply}");
			Browsers.assertNoSidewaysOverflow(page);
			Browsers.screenshot(page, "attachments-draft-phone");
		}
	}

	@Test
	void saysThatAFileIsTooLargeAlsoWithoutScripts() {
		try (BrowserContext window = Browsers.withoutScripts()) {
			Page page = open(window, "npc-sender", "/proposals/{registered}");
			page.locator(PANEL + " input[type=file]").setInputFiles(pdf("联名名单.pdf"));
			page.locator(PANEL + " .att-add button").click();
			assertThat(page.locator(".flash")).containsText("已上传 1 个文件：联名名单.pdf");
			assertThat(page.locator(PANEL + " .att-list")).containsText("联名名单.pdf");
			page.locator(PANEL + " input[type=file]")
				.setInputFiles(new FilePayload("大.pdf", null, new byte[22 * 1024 * 1024]));
			page.waitForResponse("**/attachments", () -> page.locator(PANEL + " .att-add button").click());
			assertThat(page.locator("main")).containsText("单个文件不能超过 20 MB");
		}
	}

	@Test
	void showsPdfTextAndPictures() {
		try (BrowserContext window = Browsers.desktop()) {
			Page page = open(window, "npc-sender", "/proposals/{registered}");
			page.locator(PANEL + " input[type=file]")
				.setInputFiles(
						new FilePayload[] { pdf("看.pdf"), new FilePayload("看.txt", null, SampleFiles.text("看得见的字")),
								new FilePayload("看.png", null, SampleFiles.png()) });
			page.locator(PANEL + " .att-add button").click();
			assertThat(page.locator(PANEL + " .att-say")).containsText("已上传 3 个文件");
			for (String name : new String[] { "看.pdf", "看.txt", "看.png" }) {
				Page shown = page
					.waitForPopup(() -> page.getByText(name, new Page.GetByTextOptions().setExact(true)).click());
				shown.waitForLoadState();
				shown.waitForTimeout(1000);
				shown.screenshot(new Page.ScreenshotOptions()
					.setPath(Path.of("target", "screenshots", "preview-" + name.substring(2) + ".png")));
				if (name.endsWith("txt")) {
					assertThat(shown.locator("body")).containsText("看得见的字");
					assertThat((String) shown.evaluate("String(window.origin)")).isEqualTo("null");
				}
				shown.close();
			}
		}
	}

	private static FilePayload pdf(String name) {
		return new FilePayload(name, null, SampleFiles.pdf("Seen in the browser"));
	}

	private Page open(BrowserContext window, String user, String address) {
		Page page = window.newPage();
		page.navigate("http://localhost:" + this.port + "/login");
		page.locator("#username").fill(user);
		page.locator("#password").fill("banli-demo");
		page.locator("form:has(#password) button[type=submit]").click();
		page.waitForURL((url) -> !url.contains("/login"));
		page.navigate("http://localhost:" + this.port + this.pages.fill(address));
		return page;
	}

}
