package org.banli.story;

import org.banli.testing.NeedsBrowser;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A party's collective proposal with four asks, answered by market supervision with the
 * science bureau, whose work stands in the ask that it belongs to. Structure and figures
 * are those of a published reply of 2024; the party is invented.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@OnH2
@NeedsBrowser
class PartyProposalStoryTests {

	@LocalServerPort
	private int port;

	private ReplyStory story;

	@BeforeEach
	void read() {
		this.story = new ReplyStory(this.port, "party.json", false);
	}

	@Test
	void aPartyIsAnsweredTogetherWithTheScienceBureau() throws Exception {
		this.story.register("cppcc-sender");
		try (Desk desk = this.story.desk("gov-office")) {
			desk.open(this.story.title(), "交办承办单位");
			desk.choose("mode", "MAIN_CO");
			desk.choose("mainUnit", "市市场监督管理局");
			desk.choose("coUnits[]", "市科学技术局");
			for (int i = 0; i < 4; i++) {
				desk.choose("allocation[" + i + "].units[]", "市市场监督管理局");
			}
			desk.choose("allocation[2].units[]", "市科学技术局");
			desk.press("交办");
		}
		this.story.signFor("amr", "签收并分办");
		this.story.signFor("sci", "签收会办");
		this.story.giveOpinion("sci");
		draft();
		review();
		this.story.sign("同意");
		this.story.issue("IN_PERSON");
		assertLetter(this.story.document("cppcc-sender", "reply-", null));
	}

	/** The opinion was there first and is at hand while the own part is written. */
	private void draft() {
		try (Desk desk = this.story.desk("amr-drafter")) {
			desk.open(this.story.title(), "起草答复稿");
			for (int ask = 1; ask <= 4; ask++) {
				this.story.answer(desk, ask, (ask == 1) ? "A" : "B");
			}
			while (desk.page().locator("button:has-text('插入为一段')").count() > 0) {
				desk.press("插入为一段");
			}
			desk.press("写完本单位部分");
			desk.open(this.story.title(), "汇总会办意见");
			desk.press("送核稿");
			assertThat(desk.page().url()).doesNotContain("/tasks/");
		}
	}

	private void review() {
		String paragraph = this.story.own(1).path("done").path(1).asText();
		this.story.sendBack("amr-division", "科室负责人审核", paragraph.substring(0, 12), this.story.text("remark"));
		try (Desk desk = this.story.desk("amr-drafter")) {
			desk.open(this.story.title(), "修改答复稿");
			desk.fill("parts[0].done[1].text", this.story.text("revised"));
			desk.press("重新送核稿");
		}
		this.story.agree("amr-division", "科室负责人审核", "同意送核");
		this.story.agree("amr-office", "办公室核稿", "核稿通过");
		this.story.agree("amr-vice", "分管领导审批", "同意");
	}

	private void assertLetter(String text) {
		assertThat(text).contains("示例党派市委：")
			.contains("你们提出的《" + this.story.title() + "》（第21号提案）收悉，经市科学技术局会办，现答复如下：")
			.contains("关于市政协十四届三次会议第21号提案答复的函")
			.contains("抄送：市政协提案委，市政府办公室，市科学技术局。")
			.doesNotContain("代表");
		assertThat(text).contains("51.1万元", "12件", "1280件", "比2022年底增长21.4%", "239件", "14.9%", "7.17件", "23.8%",
				"2.61件", "26.7%", "441.6万余元", "100万元", "92家");
		this.story.assertAsksInOrder(text);
		int science = text.indexOf("省专业技术创新中心");
		assertThat(science).as("the science bureau's work stands in the third answer")
			.isBetween(text.indexOf("三、关于"), text.indexOf("四、关于"));
	}

}
