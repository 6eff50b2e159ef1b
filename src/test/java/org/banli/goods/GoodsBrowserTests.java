package org.banli.goods;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.banli.attachment.SampleFiles;
import org.banli.casefile.CaseScenario;
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

/** Officers put goods on the list, take them and hand them over in a browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@Import({ CaseScenario.class, GoodsScenario.class })
@OnH2
@NeedsBrowser
class GoodsBrowserTests {

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario cases;

	@Autowired
	private GoodsScenario play;

	private String base;

	@Test
	void manyLinesBecomeItemsAndTheChosenOnesAreSeized() {
		long id = this.cases.filed();
		this.base = "/cases/" + id + "/goods";
		try (BrowserContext window = Browsers.desktop()) {
			Page page = open(window, "amr-officer1", this.base);
			page.locator("a:has-text('登记物品')").click();
			page.locator("#f-lines").fill("示例牌运动鞋\t示例牌\t42码\t10\t双\t120\t标价\t货架\n示例牌运动鞋\t示例牌\t43码\tx\t双\t120\t标价\t货架");
			page.locator("#f-lines").press("Control+Enter");
			assertThat(page.locator(".err-sum")).containsText("第 2 行");
			page.locator("#f-lines").fill("示例牌运动鞋\t示例牌\t42码\t10\t双\t120\t标价\t货架\n示例牌运动鞋\t示例牌\t43码\t5\t双\t120\t标价\t货架");
			page.locator("#f-lines").press("Control+Enter");
			assertThat(page.locator(".flash")).containsText("已登记 2 项物品");
			assertThat(page.locator("#main")).containsText("金额合计 1800 元");
			page.locator("[data-select-all]").focus();
			page.keyboard().press("Space");
			assertThat(page.locator("[data-bulk-count]")).hasText("2");
			page.locator("button:has-text('提请措施')").click();
			page.locator("input[name=kind][value=SEIZE]").check();
			page.locator("#f-reason").fill("防止转移");
			page.locator("#f-reason").press("Control+Enter");
			assertThat(page.locator(".flash")).containsText("已报请审批");
			assertThat(page.locator("#main")).containsText("待审批");
			Browsers.assertNoAxeViolations(page);
			Browsers.screenshot(page, "goods-list");
		}
		this.play.approve(id);
		this.play.carryOut(id);
		try (BrowserContext window = Browsers.phone()) {
			Page page = open(window, "amr-officer2", this.base);
			assertThat(page.locator("#goods-items")).containsText("已扣押");
			Browsers.assertNoSidewaysOverflow(page);
			Browsers.screenshot(page, "goods-list-phone");
			page.locator("#goods-items a:has-text('示例牌运动鞋')").first().click();
			assertThat(page.locator("#main")).containsText("交接记录");
			page.locator(".att input[type=file]")
				.setInputFiles(new FilePayload("封条照片.pdf", null, SampleFiles.pdf("seal")));
			page.locator(".att .att-add button").click();
			assertThat(page.locator(".att-say")).containsText("已上传 1 个文件");
			Browsers.assertNoSidewaysOverflow(page);
			Browsers.assertNoAxeViolations(page);
			Browsers.screenshot(page, "goods-item-phone");
		}
	}

	@Test
	void aHandOverWorksWithoutScripts() {
		long id = this.play.caseWith(2);
		this.play.take(id, MeasureKind.SEIZE, this.play.ids(id));
		try (BrowserContext window = Browsers.withoutScripts()) {
			Page page = open(window, "amr-officer1", "/cases/" + id + "/goods");
			page.locator("input[name=item]").first().check();
			page.locator("button:has-text('移交保管')").click();
			page.locator("#f-toKeeper").fill("二号管理员");
			page.locator("#f-toPlace").fill("二号仓库");
			page.locator("#f-time").fill(this.play.minute());
			page.locator("#f-reason").fill("换仓库");
			page.locator("#f-otherParty").fill("二号管理员");
			page.locator("form.rg-form button[type=submit]").last().click();
			assertThat(page.locator(".flash")).containsText("已登记移交");
			assertThat(page.locator("#goods-items")).containsText("二号仓库");
		}
		this.play.checkAll(id);
	}

	private Page open(BrowserContext window, String user, String address) {
		Page page = window.newPage();
		page.navigate("http://localhost:" + this.port + "/login");
		page.locator("#username").fill(user);
		page.locator("#password").fill("banli-demo");
		page.locator("form:has(#password) button[type=submit]").click();
		page.waitForURL((url) -> !url.contains("/login"));
		page.navigate("http://localhost:" + this.port + address);
		return page;
	}

}
