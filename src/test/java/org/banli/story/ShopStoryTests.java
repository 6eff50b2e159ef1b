package org.banli.story;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

import com.microsoft.playwright.Locator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
 * A shop sells counterfeit shoes: from the report to a fine that is paid, the case closed
 * and all its papers there.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@OnH2
@NeedsBrowser
class ShopStoryTests {

	private static final String SHOP = "球鞋示例商店";

	private static final String TITLE = "球鞋示例商店销售侵犯注册商标专用权的商品案";

	private static final String OFFICER = "amr-officer1";

	private static final Map<String, String> CONCLUSION = Map.of("inquiry", "现场检查，询问经营者，提取销售单据。", "facts",
			"当事人销售带示例牌标识的运动鞋，已售 300 双，未售 80 双，违法经营额 60000 元。", "evidence", "现场笔录、现场照片：查获运动鞋的数量和存放地点\n销售单据：已销售的数量和价格",
			"nature", "属于销售侵犯注册商标专用权的商品。", "brokenRule", "《中华人民共和国商标法》第五十七条第三项", "otherPenalties", "责令立即停止侵权行为",
			"confiscation", "没收侵权运动鞋 80 双", "discretion", "配合调查，没有从重情节，适用一般幅度。");

	private static final Map<String, String> DECISION = Map.of("ruleText", "违法经营额五万元以上的，可以处违法经营额五倍以下的罚款",
			"reconsiderationBody", "示例市人民政府", "court", "示例市示例区人民法院");

	@LocalServerPort
	private int port;

	private final String today = LocalDate.now(MovableClock.ZONE).toString();

	@Test
	void aShopWithCounterfeitShoesIsFined() throws IOException {
		register();
		file();
		conclude();
		review();
		notice();
		decide();
		carryOut();
		close();
		try (Desk desk = desk("auditor")) {
			find(desk);
			assertThat(desk.text()).contains("已结案");
			desk.follow("文书");
			desk.shot("case-07-papers");
			assertThat(desk.text()).contains("立案审批表", "案件调查终结报告", "行政处罚告知书", "行政处罚决定书", "送达回证", "结案审批表");
			assertThat(paper(desk, "行政处罚决定书")).contains("罚款人民币20000元", "没收侵权运动鞋80双", "六十日内", "示例市示例区人民法院", SHOP);
		}
	}

	private Desk desk(String username) {
		return new Desk(Browsers.desktop(), "http://localhost:" + this.port, username);
	}

	private void find(Desk desk) {
		desk.go("/cases?q=" + SHOP);
		desk.follow(TITLE);
	}

	private String paper(Desk desk, String title) throws IOException {
		Locator link = desk.page().locator("tr").filter(new Locator.FilterOptions().setHasText(title));
		String path = link.first().locator("a[href$='.pdf']").getAttribute("href");
		byte[] pdf = desk.page().request().get("http://localhost:" + this.port + path).body();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
		}
	}

	private void register() {
		try (Desk desk = desk(OFFICER)) {
			desk.go("/cases/new");
			desk.select("kind", "TM");
			desk.select("source", "INSPECTION");
			desk.fill("receivedOn", this.today);
			desk.select("suspect.kind", "INDIVIDUAL_BUSINESS");
			desk.fill("suspect.name", SHOP);
			desk.fill("suspect.address", "示例区二号路6号");
			desk.fill("suspect.representative", "乙示例");
			desk.fill("act", "检查时发现店内销售带示例牌标识的运动鞋，价格明显低于市场价格。");
			desk.fill("place", "示例区二号路6号");
			desk.fill("conductTo", this.today);
			desk.press("登记");
			assertThat(desk.text()).contains("核查中", SHOP);
		}
	}

	private void file() {
		try (Desk desk = desk(OFFICER)) {
			desk.open(SHOP, "核查线索");
			desk.select("coOfficer", "amr-officer2");
			desk.fill("measures", "现场检查，询问经营者。");
			desk.fill("finding", "店内有带示例牌标识的运动鞋，经营者不能提供进货凭证。");
			for (String condition : new String[] { "hasEvidence", "isPunishable", "isOurs", "isInTime" }) {
				desk.choose(condition, "true");
			}
			desk.choose("proposal", "FILED");
			desk.press("送协办人员会签");
		}
		sign("amr-officer2", SHOP, "会签核查报告");
		try (Desk desk = desk("amr-vice")) {
			desk.open(SHOP, "审批立案");
			desk.choose("decision", "FILED");
			desk.fill("title", TITLE);
			desk.fill("causeCode", "商标法57(3)");
			desk.press("作出决定");
			desk.press("确定");
		}
		try (Desk desk = desk("amr-case-head")) {
			desk.open(TITLE, "指派办案人员");
			desk.select("leadOfficer", OFFICER);
			desk.select("coOfficer", "amr-officer2");
			desk.press("指派");
		}
	}

	private void sign(String username, String title, String step) {
		try (Desk desk = desk(username)) {
			desk.open(title, step);
			desk.choose("agree", "true");
			desk.press("确认");
		}
	}

	private void conclude() {
		try (Desk desk = desk(OFFICER)) {
			desk.open(TITLE, "提出调查终结报告");
			CONCLUSION.forEach(desk::fill);
			desk.fill("businessAmount", "60000");
			desk.fill("goodsValue", "8000");
			desk.fill("amountEvidence", "销售单据、现场笔录");
			desk.fill("fine", "300000.01");
			desk.press("送协办人员会签");
			assertThat(desk.text()).as("a fine above the range").contains("违法经营额 60000 元的 0 倍至 5 倍", "300000 元");
			desk.shot("case-01-range");
			desk.fill("fine", "20000");
			desk.press("送协办人员会签");
		}
		sign("amr-officer2", TITLE, "会签调查终结报告");
	}

	private void review() {
		try (Desk desk = desk("amr-legal")) {
			desk.open(TITLE, "审核案件");
			desk.choose("outcome", "AGREE");
			desk.fill("opinion", "事实清楚，证据充分，定性准确，程序合法，处罚适当。");
			desk.shot("case-02-review");
			desk.press("提出审核意见");
		}
		try (Desk desk = desk("amr-vice")) {
			desk.open(TITLE, "审批案件建议");
			desk.choose("agree", "true");
			desk.press("确认");
			desk.press("确定");
		}
	}

	private void notice() {
		try (Desk desk = desk(OFFICER)) {
			desk.open(TITLE, "制作处罚告知书");
			desk.fill("phone", "0000-1234567");
			assertThat(desk.text()).contains("有权要求听证，起点 10000 元");
			desk.press("制作告知书");
			desk.press("确定");
			desk.open(TITLE, "送达处罚告知书");
			serve(desk);
			desk.open(TITLE, "记录陈述申辩");
			desk.choose("answer", "NOTHING");
			desk.fill("answeredOn", this.today);
			desk.press("记录");
			assertThat(desk.text()).as("five days have not passed").contains("届满后才能记为没有提出");
			desk.choose("answer", "WAIVED");
			desk.fill("waiverDocument", "放弃陈述申辩和听证权利的声明");
			desk.shot("case-03-statement");
			desk.press("记录");
		}
	}

	private void serve(Desk desk) {
		desk.fill("servedOn", this.today);
		desk.select("way", "DIRECT");
		desk.fill("receivedBy", "乙示例");
		desk.press("登记送达");
	}

	private void decide() {
		try (Desk desk = desk("amr-vice")) {
			desk.open(TITLE, "作出行政决定");
			DECISION.forEach(desk::fill);
			desk.shot("case-04-decide");
			desk.press("作出决定");
			desk.press("确定");
		}
	}

	private void carryOut() {
		try (Desk desk = desk(OFFICER)) {
			desk.open(TITLE, "送达决定书");
			serve(desk);
			desk.open(TITLE, "公示处罚信息");
			desk.fill("publishedOn", this.today);
			desk.fill("publishedIn", "国家企业信用信息公示系统");
			desk.press("登记公示");
			find(desk);
			desk.follow("处罚");
			desk.choose("kind", "FINE");
			desk.fill("paidOn", this.today);
			desk.fill("amount", "20000");
			desk.fill("receiptNo", "示票 0001");
			desk.press("登记缴款");
			assertThat(desk.text()).contains("已缴罚款 20000 元，未缴 0 元");
			desk.shot("case-05-penalty");
			desk.open(TITLE, "核对履行情况");
			desk.choose("outcome", "PERFORMED");
			desk.fill("performedOn", this.today);
			desk.press("确认");
		}
	}

	private void close() {
		try (Desk desk = desk(OFFICER)) {
			desk.open(TITLE, "填写结案审批表");
			desk.select("reason", "PERFORMED");
			desk.fill("execution", "罚款已全部缴纳。");
			desk.fill("goods", "没收的运动鞋已监督销毁。");
			desk.shot("case-06-closing");
			desk.press("送审批");
		}
		try (Desk desk = desk("amr-vice")) {
			desk.open(TITLE, "审批结案");
			desk.choose("approve", "true");
			desk.press("确认");
		}
	}

}
