package org.banli.story;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import org.banli.testing.NeedsBrowser;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The vice head is away and a deputy approves for him; the drafter leaves and a new
 * colleague goes on with her draft.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		// a database of its own: the drafter of the other stories leaves
		properties = "spring.application.name=standing-in")
@ActiveProfiles("story")
@OnH2
@NeedsBrowser
class StandInStoryTests {

	private static final String WAITS = "关于完善夜间公交线路的建议";

	private static final String UNFINISHED = "关于规范共享单车停放的建议";

	private static final String BEGUN = "已会同有关单位划定示例停放点 120 处。";

	private static final String NEWCOMER = "新来示例";

	@LocalServerPort
	private int port;

	@Autowired
	private Clock clock;

	private ReplyStory story;

	@Test
	void aDeputyStandsInAndANewColleagueGoesOn() {
		this.story = new ReplyStory(this.port, "party.json", true);
		Api api = new Api(this.port);
		String waiting = withDrafter(api, "801", WAITS);
		api.complete("amr-drafter", waiting, reply());
		api.complete("amr-division", waiting, Map.of("decision", "AGREE"));
		api.complete("amr-office", waiting, Map.of("decision", "AGREE"));
		withDrafter(api, "802", UNFINISHED);
		goAway();
		approveForHim();
		try (Desk leaver = this.story.desk("amr-drafter")) {
			leaver.open(UNFINISHED, "起草答复稿");
			leaver.fill("parts[0].done[0].text", BEGUN);
			leaver.press("存草稿");
			String password = replace();
			leaver.page().reload();
			assertThat(leaver.page().url()).as("who has left is logged out").contains("/login");
			goOn(password);
		}
	}

	private static String withDrafter(Api api, String number, String title) {
		String key = api.register("npc-sender",
				Map.of("kind", "SUGGESTION", "session", "市五届人大四次会议", "number", number, "title", title, "leadProposer",
						"代表示例乙", "coProposers", List.of(), "body", "为此建议：请研究办理。", "asks", List.of("请研究办理")));
		api.complete("gov-office", key, Map.of("mode", "SOLE", "mainUnit", "市市场监督管理局"));
		api.complete("amr-office", key, Map.of("decision", "ACCEPT", "division", "知识产权促进科", "drafter", "amr-drafter"));
		return key;
	}

	private static Map<String, Object> reply() {
		return Map.of("parts",
				List.of(Map.of("ask", 1, "done", List.of(Map.of("text", "已新增示例夜间线路 6 条。")), "next",
						List.of(Map.of("text", "下一步按客流调整班次。")), "resultClass", "A")),
				"closing", "感谢您对公共交通的关心和支持！", "contactName", "周示例", "contactPhone", "0000-1234505");
	}

	private void goAway() {
		try (Desk desk = this.story.desk("amr-vice")) {
			LocalDate today = LocalDate.now(this.clock);
			desk.go("/profile/absence");
			desk.fill("from", today.toString());
			desk.fill("to", today.plusDays(7).toString());
			desk.select("deputy", "6");
			desk.press("定下代办人");
			this.story.picture(desk, "stand-in-1-absence");
			assertThat(desk.text()).contains("代办中");
		}
	}

	private void approveForHim() {
		try (Desk desk = this.story.desk("amr-division")) {
			desk.open(WAITS, "分管领导审批");
			assertThat(desk.text()).contains("代");
			this.story.picture(desk, "stand-in-2-approval");
			desk.press("同意");
			desk.go("/proposals?q=801");
			desk.follow(WAITS);
			assertThat(desk.page().locator(".tl")).containsText("吴示例（代 郑示例）");
			this.story.picture(desk, "stand-in-3-timeline");
		}
	}

	/**
	 * The administrator makes an account for the new colleague and hands all open work
	 * over.
	 * @return the new colleague's one-time password
	 */
	private String replace() {
		try (Desk desk = this.story.desk("admin")) {
			Page page = desk.page();
			desk.go("/organization/people/new?unit=4");
			desk.fill("name", NEWCOMER);
			desk.select("unit", "4");
			desk.select("post", "DRAFTER");
			desk.fill("title", "经办人");
			desk.select("division", "2");
			desk.press("保存");
			desk.fill("username", "amr-newcomer");
			desk.press("建账号");
			String password = page.locator(".adm-pw code").innerText();
			desk.go("/organization/people/5");
			desk.follow("移交工作");
			page.locator("select[name=to]").selectOption("amr-newcomer");
			page.locator("[name=leaves][type=checkbox]").check();
			desk.press("看清单");
			assertThat(desk.text()).contains("802", NEWCOMER);
			this.story.picture(desk, "stand-in-4-hand-over");
			page.onDialog(Dialog::accept);
			desk.press("移交");
			return password;
		}
	}

	private void goOn(String password) {
		try (Desk desk = this.story.desk("amr-newcomer", password)) {
			desk.fill("present", password);
			desk.fill("wanted", "a password of one's own");
			desk.fill("repeated", "a password of one's own");
			desk.press("改用新密码");
			desk.open(UNFINISHED, "起草答复稿");
			assertThat(desk.page().locator("[name='parts[0].done[0].text']")).hasValue(BEGUN);
			this.story.picture(desk, "stand-in-5-draft");
			desk.fill("parts[0].next[0].text", "下一步开展专项整治。");
			desk.choose("parts[0].resultClass", "B");
			desk.press("送核稿");
			assertThat(desk.page().url()).doesNotContain("/tasks/");
		}
	}

}
