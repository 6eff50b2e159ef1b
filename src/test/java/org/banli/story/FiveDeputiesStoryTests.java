package org.banli.story;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.banli.testing.Browsers;
import org.banli.testing.NeedsBrowser;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main job in a real browser: a suggestion of five deputies with four asks goes from
 * the register to the delivered letter; market supervision leads, finance, economy-and-IT
 * and science give opinions. Structure and figures are those of a published reply of
 * 2023; people are invented.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@OnH2
@NeedsBrowser
class FiveDeputiesStoryTests {

	private static final Map<String, String> UNITS = Map.of("fin", "市财政局", "eit", "市经济和信息化局", "sci", "市科学技术局");

	@LocalServerPort
	private int port;

	private final JsonNode story = story();

	private final String title = this.story.path("title").asText();

	@Test
	void aSuggestionGoesFromReceiptToTheDeliveredLetter() throws Exception {
		register();
		assign();
		for (String unit : List.of("amr", "fin", "eit", "sci")) {
			signFor(unit);
		}
		writeOwnPart();
		for (String unit : List.of("fin", "eit", "sci")) {
			giveOpinion(unit);
		}
		merge();
		review();
		issue();
		readAsDeputy();
	}

	private void register() {
		try (Desk desk = desk("npc-sender")) {
			desk.go("/proposals/new");
			desk.choose("kind", "SUGGESTION");
			for (String name : List.of("session", "number", "title", "body")) {
				desk.fill(name, this.story.path(name).asText());
			}
			desk.fill("leadProposer", this.story.path("lead").asText());
			StringBuilder others = new StringBuilder();
			this.story.path("co").forEach((name) -> others.append(name.asText()).append('\n'));
			desk.fill("coProposers", others.toString());
			desk.press("从正文提取");
			assertThat(desk.page().locator("textarea[name^='asks[']").count()).isEqualTo(4);
			for (int i = 0; i < 4; i++) {
				assertThat(desk.page().locator("[name='asks[" + i + "]']").inputValue())
					.isEqualTo(this.story.path("asks").path(i).asText());
			}
			desk.shot("tour-01-register");
			desk.press("登记");
			assertThat(desk.text()).contains(this.title, "第25号");
		}
	}

	private void assign() {
		try (Desk desk = desk("gov-office")) {
			desk.open(this.title, "交办承办单位");
			desk.choose("mode", "MAIN_CO");
			desk.choose("mainUnit", "市市场监督管理局");
			UNITS.values().forEach((unit) -> desk.choose("coUnits[]", unit));
			desk.choose("allocation[0].units[]", "市财政局");
			desk.choose("allocation[1].units[]", "市市场监督管理局");
			desk.choose("allocation[2].units[]", "市经济和信息化局");
			desk.choose("allocation[2].units[]", "市科学技术局");
			desk.choose("allocation[3].units[]", "市市场监督管理局");
			desk.shot("tour-02-assign");
			desk.press("交办");
		}
	}

	private void signFor(String unit) {
		try (Desk desk = desk(unit + "-office")) {
			desk.open(this.title, unit.equals("amr") ? "签收并分办" : "签收会办");
			String division = Map.of("amr", "知识产权促进科", "fin", "经济建设科", "eit", "中小企业科", "sci", "高新技术科").get(unit);
			desk.select("division", division);
			desk.select("drafter", unit + "-drafter");
			if (unit.equals("amr")) {
				desk.shot("tour-03-sign-for");
			}
			desk.press("签收");
		}
	}

	private void writeOwnPart() {
		try (Desk desk = desk("amr-drafter")) {
			desk.open(this.title, "起草答复稿");
			for (int part : new int[] { 1, 3 }) {
				JsonNode own = this.story.path("own").path(String.valueOf(part + 1));
				desk.fill("parts[" + part + "].done[0].text", own.path("done").asText());
				desk.fill("parts[" + part + "].next[0].text", own.path("next").asText());
				desk.choose("parts[" + part + "].resultClass", "B");
			}
			desk.press("写完本单位部分");
		}
	}

	private void giveOpinion(String unit) {
		JsonNode opinion = this.story.path("opinions").path(unit);
		try (Desk desk = desk(unit + "-drafter")) {
			desk.open(this.title, "撰写会办意见");
			desk.fill("parts[0].situation", opinion.path("situation").asText());
			desk.fill("parts[0].measures", opinion.path("measures").asText());
			if (unit.equals("fin")) {
				desk.shot("tour-04-opinion");
			}
			desk.press("送");
		}
		try (Desk desk = desk(unit + "-head")) {
			desk.open(this.title, "审签会办意见");
			desk.press("同意");
		}
	}

	private void merge() {
		try (Desk desk = desk("amr-drafter")) {
			desk.open(this.title, "汇总会办意见");
			while (desk.page().locator("button:has-text('插入为一段')").count() > 0) {
				desk.press("插入为一段");
			}
			desk.choose("parts[0].resultClass", "B");
			desk.choose("parts[2].resultClass", "B");
			desk.press("重新检查");
			desk.shot("tour-05-merge");
			desk.press("送核稿");
			assertThat(desk.page().url()).doesNotContain("/tasks/");
		}
	}

	private void review() {
		agree("amr-division", "科室负责人审核", "同意送核");
		try (Desk desk = desk("amr-office")) {
			desk.open(this.title, "办公室核稿");
			String own = this.story.path("own").path("2").path("done").asText();
			desk.page()
				.locator(".rev-pa:has-text('" + own.substring(0, 12) + "') input[name$='.text']")
				.fill(this.story.path("remark").asText());
			desk.shot("tour-06-return");
			desk.press("退回");
		}
		try (Desk desk = desk("amr-drafter")) {
			desk.open(this.title, "修改答复稿");
			assertThat(desk.text()).contains(this.story.path("remark").asText());
			desk.fill("parts[1].done[0].text", this.story.path("revised").asText());
			desk.shot("tour-07-revise");
			desk.press("重新送核稿");
		}
		agree("amr-division", "科室负责人审核", "同意送核");
		try (Desk desk = desk("amr-office")) {
			desk.open(this.title, "办公室核稿");
			assertThat(desk.page().locator("#chg ins").allInnerTexts()).anyMatch((text) -> text.contains("累计"));
			desk.shot("tour-08-what-changed");
			desk.press("核稿通过");
		}
		agree("amr-vice", "分管领导审批", "同意");
		try (Desk desk = desk("amr-head")) {
			desk.open(this.title, "签发");
			desk.fill("opinion", "同意，按时送达");
			desk.shot("tour-09-sign");
			desk.pressAndConfirm("同意签发");
		}
	}

	private void agree(String username, String step, String button) {
		try (Desk desk = desk(username)) {
			desk.open(this.title, step);
			desk.press(button);
		}
	}

	private void issue() {
		try (Desk desk = desk("amr-office")) {
			desk.open(this.title, "用印");
			desk.choose("compared", "true");
			desk.shot("tour-10-seal");
			desk.press("用印");
			desk.open(this.title, "送达");
			desk.choose("way", "IN_PERSON");
			desk.shot("tour-11-deliver");
			desk.press("送达");
		}
	}

	private void readAsDeputy() throws IOException {
		try (Desk desk = desk("deputy")) {
			desk.go("/proposals");
			desk.page().locator("a:has-text('" + this.title + "')").first().click();
			desk.page().waitForLoadState();
			assertThat(desk.text()).contains("已办结");
			desk.shot("tour-12-proposal");
			String letter = desk.page().locator("a[href*='/documents/reply-']").first().getAttribute("href");
			APIResponse response = desk.page().request().get("http://localhost:" + this.port + letter);
			assertThat(response.status()).isEqualTo(200);
			assertLetter(text(response.body()));
		}
		try (Desk desk = desk("amr-office")) {
			desk.go("/proposals?q=25");
			desk.page().locator("a:has-text('" + this.title + "')").first().click();
			desk.page().waitForLoadState();
			desk.shot("tour-13-finished");
			String sheet = desk.page().locator("a[href*='/documents/sheet-']").first().getAttribute("href");
			String text = text(desk.page().request().get("http://localhost:" + this.port + sheet).body());
			assertThat(text).contains("吴示例", "李示例", "郑示例", "王示例", "同意，按时送达");
		}
	}

	private void assertLetter(String text) {
		assertThat(text).containsPattern("示市监函〔20\\d\\d〕1号")
			.contains("陈示例、林示例、梁示例、邓示例、罗示例代表：")
			.contains("你们提出的《" + this.title + "》（第25号建议）收悉，经市财政局、市科学技术局、市经济和信息化局会办，现答复如下：")
			.contains("市人大常委会代表工委", "市政府办公室");
		assertThat(text).contains("44.31万元", "53.7万元", "260万元", "51户", "82%", "13户", "160%", "900万元", "11件", "30户",
				"65户");
		int last = -1;
		for (int i = 0; i < 4; i++) {
			int at = text.indexOf("关于“" + this.story.path("asks").path(i).asText() + "”的建议");
			assertThat(at).as("ask %s stands in its order", i + 1).isGreaterThan(last);
			last = at;
		}
		assertThat(text).contains("市市场监督管理局");
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
		}
	}

	private Desk desk(String username) {
		return new Desk(Browsers.desktop(), "http://localhost:" + this.port, username);
	}

	private static JsonNode story() {
		try (InputStream in = FiveDeputiesStoryTests.class.getResourceAsStream("/org/banli/story/five-deputies.json")) {
			return new ObjectMapper().readTree(in);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
