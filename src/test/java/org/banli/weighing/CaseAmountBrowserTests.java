package org.banli.weighing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.banli.casefile.CaseScenario;
import org.banli.casefile.EvidenceForm;
import org.banli.casefile.EvidenceRegister;
import org.banli.testing.Browsers;
import org.banli.testing.NeedsBrowser;
import org.banli.testing.OnH2;
import org.banli.workflow.FormReader;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An officer enters lines until the verdict turns red, at a desk and on a phone. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@Import(CaseScenario.class)
@OnH2
@NeedsBrowser
class CaseAmountBrowserTests {

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario play;

	@Autowired
	private CaseConduct conduct;

	@Autowired
	private EvidenceRegister evidence;

	@Autowired
	private Thresholds thresholds;

	@Autowired
	private FormReader reader;

	private Page open(BrowserContext window, String user) {
		Page page = window.newPage();
		page.onDialog((dialog) -> dialog.accept());
		page.navigate(at("/login"));
		page.locator("#username").fill(user);
		page.locator("#password").fill("banli-demo");
		page.locator("form:has(#password) button[type=submit]").click();
		page.waitForURL((url) -> !url.contains("/login"));
		return page;
	}

	private String at(String path) {
		return "http://localhost:" + this.port + path;
	}

	/** A filed case of a shop that knows, with one piece of evidence. */
	private long knowing() {
		long id = this.play.filed();
		ConductFacts now = this.conduct.get(id);
		String facts = """
				{"conductFrom":"%s","conductTo":"%s","sellsGoods":true,"knows":true,"version":%d,
				 "signs":[{"sign":"BELOW_MARKET","isFound":true,"note":"进价为同期市价的三成，无正当理由"}]}""";
		String known = facts.formatted(now.conductFrom(), now.conductTo(), now.version());
		this.conduct.change(this.play.user("amr-officer1"), id,
				this.reader.read(CaseScenario.json(known), ConductForm.class, false));
		String export = """
				{"kind":"ELECTRONIC","title":"收银系统导出","origin":"城东门店","isOriginal":false,"method":"导出后刻录，制作人甲示例",
				 "proves":"销售数量和单价","collectedOn":"%s","collectedBy":"amr-officer1","collectedWith":"amr-officer2"}""";
		String today = export.formatted(CaseScenario.day(0));
		this.evidence.add(this.play.user("amr-officer1"), id,
				this.reader.read(CaseScenario.json(today), EvidenceForm.class, false));
		return id;
	}

	private static void line(Page page, String kind, String goods, String quantity, String unit, String basis,
			String price) {
		page.locator("#line #f-kind").selectOption(kind);
		page.locator("#line #f-origin").fill("城东门店库房");
		page.locator("#line #f-goods").fill(goods);
		page.locator("#line #f-quantity").fill(quantity);
		page.locator("#line #f-unit").fill(unit);
		page.locator("#line #f-priceBasis").selectOption(basis);
		page.locator("#line #f-unitPrice").fill(price);
		if (kind.equals("SOLD")) {
			String evidence = page.locator("#line #f-evidenceId option").last().getAttribute("value");
			page.locator("#line #f-evidenceId").selectOption(evidence);
		}
		page.locator("#line button[type=submit]").click();
	}

	@Test
	void theVerdictTurnsRedWhileLinesAreEntered() {
		long id = knowing();
		String goods = "500ml×6 箱装";
		try (BrowserContext window = Browsers.desktop()) {
			Page page = open(window, "amr-officer1");
			page.navigate(at("/cases/" + id + "/amounts"));
			line(page, "SOLD", goods, "四十二", "箱", "", "498");
			assertThat(page.locator("#line .err-msg")).containsText("请填写数字");
			line(page, "SOLD", goods, "42", "箱", "", "498");
			assertThat(page.locator(".flash")).containsText("重新审查");
			line(page, "SOLD", goods, "30", "箱", "", "460");
			line(page, "SOLD", goods, "18", "箱", "", "475");
			assertThat(page.locator(".verdict-y h2")).containsText("不移送");
			line(page, "COST", goods, "90", "箱", "", "210");
			line(page, "UNSOLD", goods, "198", "箱", "AVERAGE", "");
			assertThat(page.locator(".verdict-r")).hasCount(0);
			line(page, "UNSOLD", "礼盒装", "40", "盒", "LABEL", "598");
			assertThat(page.locator(".verdict-r h2")).containsText("应当移送：销售假冒注册商标的商品罪，情节严重");
			assertThat(page.locator(".gt .fired")).containsText("162,371.20");
			assertThat(page.locator("#lines")).containsText("480.733…");
			Browsers.assertNoAxeViolations(page);
			Browsers.assertNoSidewaysOverflow(page);
			Browsers.screenshot(page, "case-amounts");
			page.locator(".vd-all summary").first().click();
			assertThat(page.locator(".vd-all table").first()).isVisible();
			Browsers.assertNoAxeViolations(page);
			// taken back: yellow, and put back again: red
			page.locator("tr:has-text('礼盒装') .am-rm").click();
			assertThat(page.locator(".verdict-y")).isVisible();
			page.locator(".flash button").click();
			assertThat(page.locator(".verdict-r")).isVisible();
			page.locator("tr:has-text('礼盒装') .am-do a").click();
			assertThat(page.locator("#edit #f-quantity")).hasValue("40");
			Browsers.assertNoAxeViolations(page);
			page.locator("#edit #f-quantity").fill("2");
			page.locator("#edit button[type=submit]").click();
			assertThat(page.locator(".verdict-y")).isVisible();
			page.locator("#checks a").first().click();
			assertThat(page.locator("main")).containsText("看现在的结果");
			Browsers.assertNoAxeViolations(page);
		}
		try (BrowserContext window = Browsers.phone()) {
			Page page = open(window, "amr-officer2");
			for (String path : new String[] { "amounts", "subjects", "subjects?open=PARTY", "subjects?open=RIGHT",
					"evidence", "evidence/" + this.evidence.list(id).get(0).id() }) {
				page.navigate(at("/cases/" + id + "/" + path));
				Browsers.assertNoSidewaysOverflow(page);
				Browsers.assertNoAxeViolations(page);
				Browsers.screenshot(page, "case-phone-" + path.replaceAll("\\W", "-"));
			}
		}
	}

	@Test
	void theOtherPagesCanBeUsedByAll() {
		long id = knowing();
		try (BrowserContext window = Browsers.desktop()) {
			Page page = open(window, "amr-legal");
			for (String path : new String[] { "/cases/thresholds", "/cases/" + id + "/amounts",
					"/cases/" + id + "/subjects", "/cases/" + id + "/evidence" }) {
				page.navigate(at(path));
				Browsers.assertNoSidewaysOverflow(page);
				Browsers.assertNoAxeViolations(page);
			}
			long row = this.thresholds.rows(this.play.user("amr-legal"))
				.stream()
				.filter((one) -> one.offenceCode().equals("TM_SELL") && one.validTo() == null)
				.findFirst()
				.orElseThrow()
				.id();
			page.navigate(at("/cases/thresholds?row=" + row + "#propose"));
			page.locator("#f-threshold").fill("45000");
			page.locator("#f-source").fill("示例解释 art 5");
			page.locator("#f-validFrom").fill(CaseScenario.day(30));
			page.locator("#f-reason").fill("新解释公布。");
			page.locator("#propose button[type=submit]").click();
			page.locator("form[action$='/trial'] button").click();
			assertThat(page.locator("main")).containsText("试算了");
			Browsers.assertNoAxeViolations(page);
			Browsers.screenshot(page, "case-threshold");
			page.locator("form[action$='/withdraw'] button").click();
			assertThat(page.locator(".flash")).containsText("已撤回");
		}
	}

}
