package org.banli.intake;

import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.banli.document.SheetWriter;
import org.banli.testing.Browsers;
import org.banli.testing.NeedsBrowser;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/** A list from the upload to the register, as the dispatcher does it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@OnH2
@NeedsBrowser
class ImportBrowserTests {

	@LocalServerPort
	private int port;

	@Test
	void aListIsUploadedMendedAndRegistered() {
		byte[] file = ListFile.of("市政协九届一次会议提案交办表", ListFile.HEAD,
				List.of("1|0001|关于完善公园无障碍设施并增设标识的提案|吴 敏|王强、李示例|市监局|财政局、科技局|是|2024.3.15|2024年6月14日|",
						"2|0002|关于乙的提案|示例乙||火星管理局||否|2024.2.30||", "3|0003|关于丙的提案|||财政局、科技局||否|||"));
		String list;
		try (BrowserContext window = Browsers.desktop()) {
			Page page = login(window);
			page.navigate(at("/proposals/import"));
			checked(page, "import-empty");
			page.setInputFiles("#f-file", new FilePayload("交办名单.xlsx", SheetWriter.MEDIA_TYPE, file));
			page.locator(".im-up button[type=submit]").click();
			page.waitForURL("**/proposals/imports/*");
			list = page.url();
			checked(page, "import-preview");
			assertThat(page.locator("#row-2 .im-e").count()).isEqualTo(2);
			page.locator("#row-2 .act-c a").click();
			page.locator("#f-r2-mainUnit").fill("市经信局");
			page.locator("#f-r2-assignedOn").fill("2024.2.29");
			checked(page, "import-mend");
			page.locator("#row-2 button.btn-p").click();
			page.locator("#row-2:not(.im-edit)").waitFor();
			assertThat(page.locator("#row-2 .im-e").count()).isZero();
			assertThat(page.locator("#import-counts").textContent()).contains("可登记 3 件");
			page.navigate(list + "?show=all");
			checked(page, "import-all");
			page.locator(".im-sum .btn-p").click();
			page.locator("dialog[open] .btn-p").click();
			page.locator(".note-g").waitFor();
			checked(page, "import-done");
			page.navigate(at("/proposals/import"));
			checked(page, "import-lists");
		}
		try (BrowserContext window = Browsers.phone()) {
			Page page = login(window);
			page.navigate(at("/proposals/import"));
			checked(page, "import-lists-phone");
			page.navigate(list + "?show=all");
			checked(page, "import-done-phone");
			page.navigate(at("/proposals"));
			Browsers.assertNoAxeViolations(page);
			Browsers.assertNoSidewaysOverflow(page);
			page.navigate(at("/proposals/import"));
			page.setInputFiles("#f-file", new FilePayload("x.xlsx", SheetWriter.MEDIA_TYPE, new byte[] { 1, 2, 3 }));
			page.locator(".im-up button[type=submit]").click();
			page.locator(".err-sum").waitFor();
			checked(page, "import-refused-phone");
			page.navigate(at("/proposals/import"));
			page.setInputFiles("#f-file", new FilePayload("x.xlsx", SheetWriter.MEDIA_TYPE,
					ListFile.of("名单", ListFile.HEAD, List.of("2|0002|关于乙的提案|示例乙||火星管理局||否|2024.2.30||"))));
			page.locator(".im-up button[type=submit]").click();
			page.waitForURL("**/proposals/imports/*");
			checked(page, "import-preview-phone");
			page.locator("#row-1 .act-c a").click();
			page.locator("#f-r1-mainUnit").waitFor();
			checked(page, "import-mend-phone");
		}
	}

	@Test
	void longTextsLeaveRoomForTheOtherColumns() {
		byte[] file = ListFile.of("市政协九届二次会议提案交办表", ListFile.HEAD,
				List.of("1|0001|" + "关于完善公园无障碍设施并增设标识".repeat(15) + "的提案|" + "示例委员联名小组".repeat(30)
						+ "||市监局|财政局、科技局|是|2024.3.15|2024年6月14日|", "2|0002|关于乙的提案|示例乙|||财政局|否|||"));
		try (BrowserContext window = Browsers.desktop()) {
			Page page = login(window);
			page.navigate(at("/proposals/import"));
			page.setInputFiles("#f-file", new FilePayload("交办名单.xlsx", SheetWriter.MEDIA_TYPE, file));
			page.locator(".im-up button[type=submit]").click();
			page.waitForURL("**/proposals/imports/*");
			page.navigate(page.url() + "?show=all");
			page.setViewportSize(1440, 900);
			checked(page, "import-long");
			assertThat(page.locator("#row-1 > td:nth-child(5)").boundingBox().width).isGreaterThan(150);
			assertThat(page.locator("#row-1 > td:nth-child(1) span").boundingBox().height).isLessThan(30);
			assertThat(page.locator("#row-1 > td:nth-child(3) .im-long").boundingBox().height).isLessThan(140);
			assertThat(page.locator("#row-2 > td:nth-child(5)").textContent()).startsWith("会办：");
			page.setViewportSize(1024, 768);
			Browsers.assertNoSidewaysOverflow(page);
		}
	}

	private static void checked(Page page, String name) {
		Browsers.screenshot(page, name);
		Browsers.assertNoAxeViolations(page);
		Browsers.assertNoSidewaysOverflow(page);
	}

	private Page login(BrowserContext window) {
		Page page = window.newPage();
		page.navigate(at("/login"));
		page.locator("#username").fill("gov-office");
		page.locator("#password").fill("banli-demo");
		page.locator("form:has(#password) button[type=submit]").click();
		page.waitForURL((url) -> !url.contains("/login"));
		return page;
	}

	private String at(String path) {
		return "http://localhost:" + this.port + path;
	}

}
