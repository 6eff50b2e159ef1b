package org.banli.story;

import java.util.List;

import org.banli.testing.NeedsBrowser;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.BeforeEach;
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

	private static final List<String> CO_HANDLERS = List.of("fin", "eit", "sci");

	@LocalServerPort
	private int port;

	private ReplyStory story;

	@BeforeEach
	void read() {
		this.story = new ReplyStory(this.port, "five-deputies.json", true);
	}

	@Test
	void aSuggestionGoesFromReceiptToTheDeliveredLetter() throws Exception {
		this.story.register("npc-sender");
		assign();
		this.story.signFor("amr", "签收并分办");
		CO_HANDLERS.forEach((unit) -> this.story.signFor(unit, "签收会办"));
		writeOwnPart();
		CO_HANDLERS.forEach(this.story::giveOpinion);
		merge();
		review();
		this.story.sign("同意，按时送达");
		this.story.issue("IN_PERSON");
		assertLetter(this.story.document("deputy", "reply-", "tour-12-proposal"));
		assertThat(this.story.document("amr-office", "sheet-", "tour-13-finished")).contains("吴示例", "李示例", "郑示例", "王示例",
				"同意，按时送达");
	}

	private void assign() {
		try (Desk desk = this.story.desk("gov-office")) {
			desk.open(this.story.title(), "交办承办单位");
			desk.choose("mode", "MAIN_CO");
			desk.choose("mainUnit", "市市场监督管理局");
			CO_HANDLERS.forEach((unit) -> desk.choose("coUnits[]", ReplyStory.UNITS.get(unit)));
			desk.choose("allocation[0].units[]", "市财政局");
			desk.choose("allocation[1].units[]", "市市场监督管理局");
			desk.choose("allocation[2].units[]", "市经济和信息化局");
			desk.choose("allocation[2].units[]", "市科学技术局");
			desk.choose("allocation[3].units[]", "市市场监督管理局");
			this.story.picture(desk, "tour-02-assign");
			desk.press("交办");
		}
	}

	private void writeOwnPart() {
		try (Desk desk = this.story.desk("amr-drafter")) {
			desk.open(this.story.title(), "起草答复稿");
			this.story.answer(desk, 2, "B");
			this.story.answer(desk, 4, "B");
			desk.press("写完本单位部分");
		}
	}

	private void merge() {
		try (Desk desk = this.story.desk("amr-drafter")) {
			desk.open(this.story.title(), "汇总会办意见");
			while (desk.page().locator("button:has-text('插入为一段')").count() > 0) {
				desk.press("插入为一段");
			}
			desk.choose("parts[0].resultClass", "B");
			desk.choose("parts[2].resultClass", "B");
			desk.press("重新检查");
			this.story.picture(desk, "tour-05-merge");
			desk.press("送核稿");
			assertThat(desk.page().url()).doesNotContain("/tasks/");
		}
	}

	private void review() {
		this.story.agree("amr-division", "科室负责人审核", "同意送核");
		String own = this.story.own(2).path("done").path(0).asText();
		this.story.sendBack("amr-office", "办公室核稿", own.substring(0, 12), this.story.text("remark"));
		try (Desk desk = this.story.desk("amr-drafter")) {
			desk.open(this.story.title(), "修改答复稿");
			assertThat(desk.text()).contains(this.story.text("remark"));
			desk.fill("parts[1].done[0].text", this.story.text("revised"));
			this.story.picture(desk, "tour-07-revise");
			desk.press("重新送核稿");
		}
		this.story.agree("amr-division", "科室负责人审核", "同意送核");
		try (Desk desk = this.story.desk("amr-office")) {
			desk.open(this.story.title(), "办公室核稿");
			assertThat(desk.page().locator("#chg ins").allInnerTexts()).anyMatch((text) -> text.contains("累计"));
			this.story.picture(desk, "tour-08-what-changed");
			desk.press("核稿通过");
		}
		this.story.agree("amr-vice", "分管领导审批", "同意");
	}

	private void assertLetter(String text) {
		assertThat(text).containsPattern("示市监函〔20\\d\\d〕\\d+号")
			.contains("陈示例、林示例、梁示例、邓示例、罗示例代表：")
			.contains("你们提出的《" + this.story.title() + "》（第25号建议）收悉，经市财政局、市科学技术局、市经济和信息化局会办，现答复如下：")
			.contains("市人大常委会代表工委", "市政府办公室", "市市场监督管理局");
		assertThat(text).contains("44.31万元", "53.7万元", "260万元", "51户", "82%", "13户", "160%", "900万元", "11件", "30户",
				"65户");
		this.story.assertAsksInOrder(text);
	}

}
