package org.banli.story;

import org.banli.testing.NeedsBrowser;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A sector's proposal that market supervision answers alone, theme by theme, with several
 * paragraphs each. Structure and figures are those of a published reply of 2024, whose
 * close mixed up deputies and members; ours may not.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@OnH2
@NeedsBrowser
class SectorProposalStoryTests {

	@LocalServerPort
	private int port;

	@Test
	void aSectorIsAnsweredThemeByTheme() throws Exception {
		ReplyStory story = new ReplyStory(this.port, "sector.json", false);
		story.register("cppcc-sender");
		try (Desk desk = story.desk("gov-office")) {
			desk.open(story.title(), "交办承办单位");
			desk.choose("mode", "SOLE");
			desk.choose("mainUnit", "市市场监督管理局");
			desk.press("交办");
		}
		story.signFor("amr", "签收并分办");
		try (Desk desk = story.desk("amr-drafter")) {
			desk.open(story.title(), "起草答复稿");
			for (int theme = 1; theme <= 5; theme++) {
				story.answer(desk, theme, "B");
			}
			desk.press("送核稿");
			assertThat(desk.page().url()).doesNotContain("/tasks/");
		}
		story.agree("amr-division", "科室负责人审核", "同意送核");
		story.agree("amr-office", "办公室核稿", "核稿通过");
		story.agree("amr-vice", "分管领导审批", "同意");
		story.sign("同意");
		story.issue("POST");
		String text = story.document("cppcc-sender", "reply-", null);
		assertThat(text).contains("市政协示例界别：")
			.contains("你们提出的《" + story.title() + "》（第0237号提案）收悉，现答复如下：")
			.doesNotContain("会办", "代表");
		assertThat(text).contains("13110件", "1474件", "6.94件", "863件", "834件", "1100户", "914户", "23.5亿元", "25项", "56件",
				"9758万元", "31家", "7920人", "35件", "101件", "144.40万元", "157.04万元", "102件", "26件", "208起");
		story.assertAsksInOrder(text);
		assertThat(text.split("（一）工作开展情况", -1)).hasSize(6);
		assertThat(text.split("（二）下一步工作打算", -1)).hasSize(6);
	}

}
