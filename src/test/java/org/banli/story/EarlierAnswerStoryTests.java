package org.banli.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.banli.shared.MovableClock;
import org.banli.testing.NeedsBrowser;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Last year's answer is found by the deputy office, the government office and the
 * drafter, and the drafter takes a paragraph of it over.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@OnH2
@NeedsBrowser
class EarlierAnswerStoryTests {

	private static final String EARLIER = "关于加强电梯安全监管保障群众出行的建议";

	private static final String TITLE = "关于加强老旧小区电梯安全监管的建议";

	private static final String ASK = "请加强老旧小区电梯安全检查";

	private static final String SECOND = "请公开电梯维保单位信用评价结果";

	private static final String DONE = "我局对全市使用十五年以上的电梯逐台开展安全评估，共评估示例电梯321台，督促更新改造46台。";

	private static final String NEXT = "下一步将推行电梯按需维保，公开维保单位信用评价结果。";

	@LocalServerPort
	private int port;

	@Autowired
	private MovableClock clock;

	@AfterEach
	void today() {
		this.clock.reset();
	}

	@Test
	void lastYearsAnswerIsFoundAndTakenOver() {
		String year = answerLastYear();
		ReplyStory story = new ReplyStory(this.port, "party.json", true);
		try (Desk desk = story.desk("npc-sender")) {
			register(story, desk);
		}
		try (Desk desk = story.desk("gov-office")) {
			desk.open(TITLE, "交办承办单位");
			assertThat(desk.page().locator("[data-similar]")).containsText(EARLIER);
			assertThat(desk.page().locator("[data-similar]")).containsText("市市场监管局");
			desk.choose("mode", "SOLE");
			desk.choose("mainUnit", "市市场监督管理局");
			desk.press("交办");
		}
		try (Desk desk = story.desk("amr-office")) {
			desk.open(TITLE, "签收并分办");
			desk.select("division", "特种设备安全监察科");
			desk.select("drafter", "amr-drafter");
			desk.press("签收");
		}
		try (Desk desk = story.desk("amr-drafter")) {
			find(story, desk);
			draft(story, desk, year);
		}
		try (Desk desk = story.desk("amr-office")) {
			desk.open(TITLE, "办公室核稿");
			assertThat(desk.text()).contains("共评估示例电梯405台").contains(NEXT);
		}
	}

	/**
	 * @return the year in which the earlier suggestion was put forward
	 */
	private String answerLastYear() {
		this.clock.moveTo(Instant.now().minus(Duration.ofDays(400)));
		LocalDate day = LocalDate.now(this.clock);
		Api api = new Api(this.port);
		String key = api.register("npc-sender",
				Map.of("kind", "SUGGESTION", "session", "市五届人大三次会议", "number", "77", "title", EARLIER, "leadProposer",
						"代表示例丙", "coProposers", List.of(), "body", "为此建议：请加强电梯安全检查。", "asks", List.of("请加强电梯安全检查")));
		api.complete("gov-office", key, Map.of("mode", "SOLE", "mainUnit", "市市场监督管理局"));
		api.complete("amr-office", key,
				Map.of("decision", "ACCEPT", "division", "特种设备安全监察科", "drafter", "amr-drafter"));
		api.complete("amr-drafter", key,
				Map.of("parts",
						List.of(Map.of("ask", 1, "done", List.of(Map.of("text", DONE)), "next",
								List.of(Map.of("text", NEXT)), "resultClass", "A")),
						"closing", "感谢您对电梯安全工作的关心和支持！", "contactName", "示例戊", "contactPhone", "0000-1234505"));
		for (String reviewer : List.of("amr-office", "amr-vice", "amr-head")) {
			api.complete(reviewer, key, Map.of("decision", "AGREE", "opinion", "同意"));
		}
		api.complete("amr-office", key, Map.of("compared", true));
		api.complete("amr-office", key,
				Map.of("way", "POST", "deliveredOn", day.toString(), "copies", List.of("市人大常委会代表工委", "市政府办公室")));
		this.clock.reset();
		return String.valueOf(day.getYear());
	}

	private void register(ReplyStory story, Desk desk) {
		desk.go("/proposals/new");
		desk.choose("kind", "SUGGESTION");
		desk.fill("session", "市五届人大四次会议");
		desk.fill("number", "1203");
		desk.fill("leadProposer", "代表示例甲");
		desk.fill("body", "我市老旧小区电梯较多，出行安全受到关注。\n为此建议：\n一、" + ASK + "。\n二、" + SECOND + "。");
		desk.fill("title", TITLE);
		assertThat(desk.page().locator("[data-similar]")).containsText(EARLIER);
		story.picture(desk, "earlier-1-register");
		desk.press("从正文提取");
		assertThat(desk.page().locator("[name='asks[0]']")).hasValue(ASK);
		desk.press("登记");
		assertThat(desk.text()).contains(TITLE);
	}

	/** By the search box, which any page opens with one key. */
	private void find(ReplyStory story, Desk desk) {
		Page page = desk.page();
		desk.go("/tasks");
		page.keyboard().press("/");
		page.keyboard().type("电梯 安全评估");
		assertThat(page.locator("[role=listbox] [role=option]").first()).containsText(EARLIER);
		page.keyboard().press("Enter");
		page.waitForURL("**/search?**");
		assertThat(page.locator("main")).containsText("321台");
		story.picture(desk, "earlier-2-search");
	}

	private void draft(ReplyStory story, Desk desk, String year) {
		Page page = desk.page();
		desk.open(TITLE, "起草答复稿");
		Locator similar = page.locator("[data-similar]");
		assertThat(similar).containsText(EARLIER);
		assertThat(similar).containsText("A 类");
		similar.locator("summary").first().click();
		take(page, "parts[0].done[0].text", "321台");
		assertThat(similar.locator("[data-taken]").first()).containsText(year + " 年");
		story.picture(desk, "earlier-3-draft");
		assertThat(page.locator("[name='parts[0].done[0].text']").inputValue()).isEqualTo(DONE);
		page.keyboard().press("Control+z");
		assertThat(page.locator("[name='parts[0].done[0].text']")).hasValue("");
		take(page, "parts[0].done[0].text", "321台");
		take(page, "parts[1].next[0].text", "信用评价");
		desk.fill("parts[1].done[0].text", "维保单位信用评价办法已经公布。");
		desk.fill("parts[0].next[0].text", "下一步继续逐台评估。");
		desk.choose("parts[1].resultClass", "B");
		desk.fill("parts[0].done[0].text", DONE.replace("321台", "405台"));
		desk.choose("parts[0].resultClass", "A");
		desk.press("送核稿");
		assertThat(page.url()).doesNotContain("/tasks/");
	}

	/** Puts a paragraph of the earlier answer into the one that is being written. */
	private void take(Page page, String name, String words) {
		page.locator("[name='" + name + "']").focus();
		page.locator(".sm-pa", new Page.LocatorOptions().setHasText(words)).first().locator("[data-take-over]").click();
		assertThat(page.locator("[name='" + name + "']")).hasValue(Pattern.compile(".*" + words + ".*"));
	}

}
