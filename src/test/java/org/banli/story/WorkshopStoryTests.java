package org.banli.story;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import org.banli.shared.MovableClock;
import org.banli.testing.Browsers;
import org.banli.testing.NeedsBrowser;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A workshop's amounts cross the threshold while they are being entered: the chief refers
 * the case, the police files it, the goods go over, the court fines, and no fine of the
 * bureau follows.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@OnH2
@NeedsBrowser
class WorkshopStoryTests {

	private static final String WORKSHOP = "巷尾示例制鞋作坊";

	private static final String TITLE = "巷尾示例制鞋作坊假冒注册商标案";

	private static final String LEAD = "amr-officer1";

	private static final String CO = "amr-officer2";

	@LocalServerPort
	private int port;

	private final String today = LocalDate.now(MovableClock.ZONE).toString();

	@Test
	void aWorkshopAboveTheThresholdGoesToTheCourt() {
		register();
		file();
		amounts();
		refer();
		decide();
		send();
		police();
		handOver();
		judge();
		try (Desk desk = desk(LEAD)) {
			find(desk);
			desk.follow("刑事移送");
			assertThat(desk.text()).as("the court has fined").contains("判处罚金");
			desk.shot("referral-08-convicted");
			desk.follow("处罚");
			assertThat(desk.text()).as("no fine of the bureau follows").contains("不再给予罚款");
		}
	}

	private Desk desk(String username) {
		return new Desk(Browsers.desktop(), "http://localhost:" + this.port, username);
	}

	private void find(Desk desk) {
		desk.go("/cases?q=" + WORKSHOP);
		desk.follow(TITLE);
	}

	private void register() {
		try (Desk desk = desk(LEAD)) {
			desk.go("/cases/new");
			desk.select("kind", "TM");
			desk.select("source", "INSPECTION");
			desk.fill("receivedOn", this.today);
			desk.select("suspect.kind", "INDIVIDUAL_BUSINESS");
			desk.fill("suspect.name", WORKSHOP);
			desk.fill("suspect.address", "示例区巷尾3号");
			desk.fill("act", "检查发现作坊内缝制带“山外青”标识的休闲鞋，没有商标注册人的许可。");
			desk.fill("place", "示例区巷尾3号");
			desk.fill("conductTo", this.today);
			desk.select("right.kind", "TRADEMARK");
			desk.fill("right.number", "示例第1000001号");
			desk.fill("right.name", "山外青");
			desk.fill("right.holder", "山外青体育用品有限公司");
			desk.press("登记");
		}
	}

	private void file() {
		try (Desk desk = desk(LEAD)) {
			desk.open(WORKSHOP, "核查线索");
			desk.select("coOfficer", CO);
			desk.fill("measures", "现场检查，询问经营者，权利人辨认。");
			desk.fill("finding", "作坊自制带“山外青”标识的休闲鞋并对外销售。");
			for (String condition : new String[] { "hasEvidence", "isPunishable", "isOurs", "isInTime" }) {
				desk.choose(condition, "true");
			}
			desk.choose("proposal", "FILED");
			desk.press("送协办人员会签");
		}
		try (Desk desk = desk(CO)) {
			desk.open(WORKSHOP, "会签核查报告");
			desk.choose("agree", "true");
			desk.press("确认");
		}
		try (Desk desk = desk("amr-vice")) {
			desk.open(WORKSHOP, "审批立案");
			desk.choose("decision", "FILED");
			desk.fill("title", TITLE);
			desk.fill("causeCode", "商标法57(1)");
			desk.press("作出决定");
			desk.press("确定");
		}
		try (Desk desk = desk("amr-case-head")) {
			desk.open(TITLE, "指派办案人员");
			desk.select("leadOfficer", LEAD);
			desk.select("coOfficer", CO);
			desk.press("指派");
		}
	}

	/** Below, then above 50,000 yuan of business (刑法 213, 法释〔2025〕5号 art 3). */
	private void amounts() {
		try (Desk desk = desk(LEAD)) {
			find(desk);
			desk.follow("当事人和权利");
			desk.page().locator("a[aria-label='修改 山外青']").click();
			desk.select("markKind", "GOODS");
			desk.press("保存");
			desk.follow("金额");
			Locator conduct = desk.page().locator("#conduct details summary");
			conduct.click();
			desk.select("makesGoods", "true");
			desk.press("保存事实");
			line(desk, "SOLD", "鞋摊，微信转账", "400", "100");
			assertThat(desk.text()).as("40,000 yuan stay below").contains("不移送");
			desk.shot("referral-01-below");
			line(desk, "SOLD", "鞋店，送货单", "100", "100");
			assertThat(desk.text()).as("50,000 yuan are enough").contains("应当移送");
			desk.shot("referral-02-above");
		}
	}

	private void line(Desk desk, String kind, String origin, String quantity, String price) {
		Locator form = desk.page().locator("#line form");
		form.locator("[name=kind]").selectOption(kind);
		form.locator("[name=origin]").fill(origin);
		form.locator("[name=goods]").fill("休闲鞋");
		form.locator("[name=quantity]").fill(quantity);
		form.locator("[name=unit]").fill("双");
		form.locator("[name=unitPrice]").fill(price);
		desk.press("增加一行");
	}

	private void refer() {
		try (Desk desk = desk("amr-case-head")) {
			desk.open(TITLE, "成立专案组");
			desk.select("leadOfficer", LEAD);
			desk.select("coOfficer", CO);
			desk.press("成立专案组");
		}
		try (Desk desk = desk(LEAD)) {
			desk.open(TITLE, "核实并报告");
			desk.choose("finding", "REFER");
			desk.choose("test", "T1");
			desk.select("offence", "TM_COUNTERFEIT");
			Map.of("facts", "自制带“山外青”标识的休闲鞋500双并全部售出，非法经营数额50000元。", "evidence", "微信转账记录：400双，40000元\n送货单：100双，10000元",
					"standard", "非法经营数额50000元，达到五万元的标准。", "proposal", "建议移送公安机关。")
				.forEach(desk::fill);
			desk.press("提交报告");
		}
	}

	private void decide() {
		try (Desk desk = desk("amr-head")) {
			desk.open(TITLE, "决定是否移送");
			desk.choose("decision", "APPROVED");
			desk.shot("referral-03-decide");
			desk.press("提交决定");
			desk.press("确定");
		}
	}

	/** Nothing goes out while one of the five items is missing. */
	private void send() {
		try (Desk desk = desk(LEAD)) {
			find(desk);
			desk.follow("刑事移送");
			assertThat(desk.text()).contains("24 小时");
			desk.shot("referral-04-countdown");
			desk.open(TITLE, "送交移送卷");
			desk.fill("contactName", "秦示例");
			desk.fill("contactPhone", "0000-1234617");
			desk.press("送公安签收");
			desk.press("确定");
			assertThat(desk.text()).as("an incomplete file stays").contains("移送卷不齐");
			find(desk);
			desk.follow("刑事移送");
			attachAll(desk);
			desk.open(TITLE, "送交移送卷");
			desk.fill("contactName", "秦示例");
			desk.fill("contactPhone", "0000-1234617");
			desk.press("送公安签收");
			desk.press("确定");
			find(desk);
			desk.follow("刑事移送");
			desk.shot("referral-05-sent");
		}
	}

	private void attachAll(Desk desk) {
		for (String item : new String[] { "涉案物品清单", "检验报告或者鉴定意见", "其他材料" }) {
			Locator place = desk.page().locator("details:has(> summary span:text-is('上传：" + item + "'))");
			place.locator("> summary").click();
			place.locator("input[type=file]")
				.setInputFiles(new FilePayload(item + ".txt", "text/plain", "示例材料".getBytes(StandardCharsets.UTF_8)));
			place.locator(".att-add button").click();
			PlaywrightAssertions.assertThat(place).containsText(item + ".txt");
		}
	}

	private void police() {
		try (Desk desk = desk("psb-liaison")) {
			desk.open(TITLE, "签收移送书");
			desk.shot("referral-06-receipt");
			desk.choose("answer", "RECEIVED");
			desk.fill("receivedOn", this.today);
			desk.fill("signer", "吕示例");
			desk.press("签收");
			desk.open(TITLE, "审查移送案件");
			desk.choose("result", "FILED");
			desk.fill("decidedOn", this.today);
			desk.fill("documentNumber", "示公立〔2026〕15号");
			desk.press("提交决定");
			desk.press("确定");
		}
	}

	private void handOver() {
		try (Desk desk = desk(LEAD)) {
			desk.open(TITLE, "移交涉案物品");
			desk.fill("handedOn", this.today);
			desk.choose("hasGoods", "false");
			desk.fill("receiver", "吕示例");
			desk.fill("remark", "鞋已全部售出，没有扣押物品。");
			desk.press("登记移交");
		}
	}

	private void judge() {
		try (Desk desk = desk(LEAD)) {
			desk.open(TITLE, "登记侦查和起诉结果");
			desk.choose("result", "PROSECUTED");
			desk.fill("body", "市人民检察院");
			desk.fill("decidedOn", this.today);
			desk.fill("receivedOn", this.today);
			desk.fill("documentNumber", "示检刑诉〔2026〕3号");
			desk.press("登记结果");
			desk.open(TITLE, "登记判决结果");
			desk.choose("result", "FINED");
			desk.fill("court", "示例市示例区人民法院");
			desk.fill("decidedOn", this.today);
			desk.fill("documentNumber", "（2026）示刑初1号");
			desk.fill("criminalFine", "30000");
			desk.fill("fineBefore", "0");
			desk.shot("referral-07-judgment");
			desk.press("登记判决");
		}
	}

}
