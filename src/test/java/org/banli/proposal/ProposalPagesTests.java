package org.banli.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.banli.audit.AuditTrail;
import org.banli.audit.TimelineFilter;
import org.banli.deadline.Clocks;
import org.banli.identity.CurrentUser;
import org.banli.shared.MovableClock;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The register's pages as each post sees them. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import({ ProposalScenario.class, DeliveryScenario.class })
@OnH2
class ProposalPagesTests {

	private static final String BODY = "为此，建议：\n一、请市财政安排专项资金。\n二、请完善扶持措施。";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ProposalScenario scenario;

	@Autowired
	private DeliveryScenario delivery;

	@Autowired
	private Proposals proposals;

	@Autowired
	private AuditTrail audit;

	@Autowired
	private Clocks clocks;

	private RequestPostProcessor as(String username) {
		CurrentUser user = this.scenario.user(username);
		return authentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
				AuthorityUtils.createAuthorityList("ROLE_USER")));
	}

	private ResultActions see(String username, String path, Object... values) throws Exception {
		return this.mvc.perform(get(path, values).with(as(username)));
	}

	private static ResultMatcher count(String pattern, int times) {
		return (result) -> assertThat(Pattern.compile(pattern, Pattern.DOTALL)
			.matcher(result.getResponse().getContentAsString())
			.results()
			.count()).as(pattern).isEqualTo(times);
	}

	private MockHttpServletRequestBuilder form(String number) {
		return post("/proposals").with(csrf())
			.with(as("npc-sender"))
			.param("kind", "SUGGESTION")
			.param("session", "市五届人大三次会议")
			.param("number", number)
			.param("title", "关于完善公园无障碍设施的建议")
			.param("leadProposer", "代表示例甲")
			.param("coProposers", "代表示例乙、代表示例丙\n代表示例丁")
			.param("body", BODY);
	}

	@Test
	void registersFromThePage() throws Exception {
		String address = this.mvc
			.perform(form("P1").param("asks[0]", "请市财政安排专项资金").param("asks[1]", "").param("asks[2]", "请完善扶持措施"))
			.andExpect(status().is3xxRedirection())
			.andExpect(redirectedUrlPattern("/proposals/*"))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		long id = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
		assertThat(this.proposals.asks(id)).extracting(Ask::text).containsExactly("请市财政安排专项资金", "请完善扶持措施");
		assertThat(this.proposals.proposers(id)).extracting(Proposer::name)
			.containsExactly("代表示例甲", "代表示例乙", "代表示例丙", "代表示例丁");
	}

	@Test
	void keepsWhatWasTypedWhenSomethingIsWrong() throws Exception {
		this.mvc.perform(form("第一号 ！").param("asks[0]", "x".repeat(2001)))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("编号只能是 1 到 16 位数字或字母"), containsString("代表示例乙、代表示例丙"),
					containsString("第一号 ！"), containsString("href=\"#f-number\""), containsString("太长，最多 2000 字"))));
	}

	@Test
	void addsAndRemovesAndFindsAsksWithoutScript() throws Exception {
		this.mvc.perform(form("P2").param("asks[0]", "甲").param("_action", "addAsk"))
			.andExpect(status().isOk())
			.andExpect(count("<li class=\"rg-ask\" data-item", 2));
		this.mvc.perform(form("P2").param("asks[0]", "甲").param("asks[1]", "乙").param("_action", "removeAsk 0"))
			.andExpect(status().isOk())
			.andExpect(count("<li class=\"rg-ask\" data-item", 1))
			.andExpect(count("name=\"asks\\[0]\"[^>]*>乙</textarea>", 1));
		this.mvc.perform(form("P2").param("_action", "splitAsks"))
			.andExpect(status().isOk())
			.andExpect(count("name=\"asks\\[0]\"[^>]*>请市财政安排专项资金</textarea>", 1))
			.andExpect(count("name=\"asks\\[1]\"[^>]*>请完善扶持措施</textarea>", 1));
		assertThat(this.proposals
			.list(this.scenario.user("npc-sender"), new ProposalFilter(null, null, null, "P2"), null, 20)
			.items()).isEmpty();
	}

	@Test
	void showsBothTextsWhenSomebodyElseWasFaster() throws Exception {
		long id = this.scenario.registered();
		Proposal before = this.proposals.visible(this.scenario.user("npc-sender"), id);
		this.mvc.perform(edit(id, before, "关于别人改过的标题的建议")).andExpect(status().is3xxRedirection());
		this.mvc.perform(edit(id, before, "关于我写的标题的建议"))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("刚被别人改过")))
			.andExpect(count("<del>别人改过</del>", 1))
			.andExpect(count("name=\"title\"[^>]*value=\"关于我写的标题的建议\"", 1))
			.andExpect(count("name=\"version\" value=\"" + (before.version() + 1) + "\"", 1));
		assertThat(this.proposals.visible(this.scenario.user("npc-sender"), id).title()).isEqualTo("关于别人改过的标题的建议");
	}

	private MockHttpServletRequestBuilder edit(long id, Proposal proposal, String title) {
		MockHttpServletRequestBuilder request = post("/proposals/{id}/edit", id).with(csrf())
			.with(as("npc-sender"))
			.param("version", String.valueOf(proposal.version()))
			.param("kind", "SUGGESTION")
			.param("session", proposal.sessionText())
			.param("number", proposal.number())
			.param("title", title)
			.param("leadProposer", proposal.leadProposer())
			.param("coProposers", "代表示例乙\n代表示例丙")
			.param("body", proposal.body());
		this.proposals.asks(id).forEach((ask) -> request.param("asks[" + (ask.no() - 1) + "]", ask.text()));
		return request;
	}

	@Test
	void onlySendersAndTheDispatcherRegister() throws Exception {
		see("npc-sender", "/proposals").andExpect(content().string(containsString("href=\"/proposals/new\"")));
		see("amr-drafter", "/proposals").andExpect(status().isOk())
			.andExpect(content().string(not(containsString("/proposals/new"))));
		see("amr-drafter", "/proposals/new").andExpect(status().isForbidden());
		see("npc-sender", "/proposals/new").andExpect(status().isOk())
			.andExpect(count("type=\"radio\" name=\"kind\"", 1));
		see("gov-office", "/proposals/new").andExpect(count("type=\"radio\" name=\"kind\"", 2));
		see("amr-office", "/proposals/{id}/edit", this.scenario.assignedSole()).andExpect(status().isForbidden());
	}

	@Test
	void listsOnlyTheRowsWhenAPartIsAskedFor() throws Exception {
		long id = this.scenario.assignedToFour();
		String number = this.proposals.visible(this.scenario.user("gov-office"), id).number();
		this.mvc.perform(
				get("/proposals").param("q", "第" + number + "号").header("HX-Request", "true").with(as("gov-office")))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("id=\"register\""), not(containsString("<html")),
					containsString("/proposals/" + id), containsString("市市场监管局"), containsString("会办"))));
		see("gov-office", "/proposals?status=CLOSED&kind=PROPOSAL&q=没有这样的字").andExpect(status().isOk())
			.andExpect(content().string(containsString("没有符合条件的建议提案")));
		see("gov-office", "/proposals?status=NONSENSE&kind=x&unit=火星局").andExpect(status().isOk());
	}

	@Test
	void showsTheHandlingOfFourUnits() throws Exception {
		long id = this.scenario.assignedToFour();
		this.scenario.signForAmr(id);
		this.scenario.opinionOf("fin", id, ProposalScenario.opinion(1));
		see("amr-drafter", "/proposals/{id}", id).andExpect(status().isOk())
			.andExpect(count("<li class=\"(past|now|open)\"", 9))
			.andExpect(count("aria-current=\"step\"", 1))
			.andExpect(count("<th scope=\"row\"><span class=\"mx-n\"", 4))
			.andExpect(count("<td class=\"mx mx-g\">.{0,90}<span>已回</span><small>2 条", 1))
			.andExpect(count("<span>汇总</span>", 2))
			.andExpect(count("<span>不涉及</span>", 9))
			.andExpect(content().string(allOf(containsString("打开任务：起草答复稿"), containsString("看推算"),
					containsString("data-bpmn-url=\"/diagrams/proposalHandling.bpmn\""), containsString("1/3"),
					containsString("/documents/opinion-"), containsString("/documents/assignment.pdf"))));
	}

	@Test
	void showsWhatHappenedToItsClocks() throws Exception {
		long id = this.scenario.registered();
		String key = "proposal:" + id;
		LocalDate today = LocalDate.now(MovableClock.ZONE);
		this.clocks.pause(key, "ASSIGN_INTERIM", today, "等待上级答复", "资府函〔2026〕8号");
		this.clocks.resume(key, "ASSIGN_INTERIM", today.plusDays(3));
		Instant nineHoursAgo = Instant.now().minus(Duration.ofHours(9));
		this.clocks.startAt(key, key, "DL33", null, nineHoursAgo);
		this.clocks.start(key, key, "DL02", null, today);
		this.clocks.extend(key, "DL02", "局长 示例", "市监延〔2026〕3号");
		String end = DateTimeFormatter.ofPattern("M月d日 HH:mm")
			.format(nineHoursAgo.plus(Duration.ofHours(24)).atZone(MovableClock.ZONE));
		see("gov-office", "/proposals/{id}", id).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("还剩 14 小时"), containsString(end), containsString("已用 37%"),
					containsString("等待上级答复（资府函〔2026〕8号）"), containsString("局长 示例（市监延〔2026〕3号）批准，延至"),
					containsString("按小时计算，夜间和节假日不停，不顺延"))));
	}

	@Test
	void keepsDraftsWithinTheUnitUntilDelivery() throws Exception {
		long id = this.scenario.assignedToFour();
		this.scenario.signForAmr(id);
		this.scenario.complete("amr-drafter", id, "draftReply", ProposalScenario.reply(2, 4));
		long main = this.delivery.assignment(id, AssignmentRole.MAIN);
		for (String insider : new String[] { "amr-drafter", "amr-head", "auditor" }) {
			see(insider, "/proposals/{id}", id).andExpect(content().string(containsString("兑现53.7万元")));
			see(insider, "/proposals/{id}/drafts/{a}", id, main).andExpect(status().isOk());
			see(insider, "/proposals/{id}/documents/reply-" + main + ".pdf", id).andExpect(status().isOk());
		}
		for (String outsider : new String[] { "fin-drafter", "gov-office", "npc-sender", "deputy" }) {
			if (!outsider.equals("deputy")) {
				see(outsider, "/proposals/{id}", id).andExpect(status().isOk())
					.andExpect(content().string(allOf(not(containsString("53.7万元")), not(containsString("写完本单位部分")),
							not(containsString("reply-")), not(containsString("/drafts/")))));
			}
			see(outsider, "/proposals/{id}/drafts/{a}", id, main).andExpect(status().isNotFound());
			see(outsider, "/proposals/{id}/documents/reply-" + main + ".pdf", id).andExpect(status().isNotFound());
			see(outsider, "/proposals/{id}/documents/sheet-" + main + ".pdf", id).andExpect(status().isNotFound());
		}
		see("psb-liaison", "/proposals/{id}", id).andExpect(status().isNotFound());
	}

	@Test
	void comparesVersionsWithWhatReviewersSaid() throws Exception {
		long id = this.scenario.drafted();
		this.scenario.complete("amr-division", id, "reviewByDivisionHead",
				"{\"decision\":\"RETURN\",\"opinion\":\"数据要写来源\",\"remarks\":[{\"paragraph\":\"d1\",\"text\":\"写明截止日期\"}]}");
		this.scenario.complete("amr-drafter", id, "reviseReply",
				ProposalScenario.reply(1, 2, 3, 4).replace("兑现53.7万元", "累计兑现60万元"));
		long sole = this.delivery.assignment(id, AssignmentRole.SOLE);
		see("amr-office", "/proposals/{id}/drafts/{a}", id, sole).andExpect(status().isOk())
			.andExpect(count("<ins>累计</ins>", 4))
			.andExpect(content().string(allOf(containsString("数据要写来源"), containsString("写明截止日期"))));
		see("amr-office", "/proposals/{id}/drafts/{a}?from=2&to=2", id, sole)
			.andExpect(content().string(containsString("这是同一稿")));
		see("amr-office", "/proposals/{id}/drafts/{a}?from=7", id, sole).andExpect(status().isNotFound());
	}

	@Test
	void givesTheProposerTheDeliveredLetterAndNothingBefore() throws Exception {
		long id = this.delivery.delivered();
		long sole = this.delivery.assignment(id, AssignmentRole.SOLE);
		see("deputy", "/proposals/{id}", id).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("已办结"), containsString("/documents/reply-" + sole),
					not(containsString("/documents/sheet-")), not(containsString("assignment.pdf")),
					not(containsString("核稿通过")))));
		byte[] letter = see("deputy", "/proposals/{id}/documents/reply-" + sole + ".pdf", id).andExpect(status().isOk())
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("Content-Disposition", containsString("filename*=UTF-8''")))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		assertThat(new String(letter, 0, 5, java.nio.charset.StandardCharsets.US_ASCII)).startsWith("%PDF");
		assertThat(DeliveryScenario.text(letter)).contains("示市监函〔");
		see("deputy", "/proposals/{id}/documents/sheet-" + sole + ".pdf", id).andExpect(status().isNotFound());
		assertThat(see("amr-office", "/proposals/{id}/documents/sheet-" + sole + ".pdf", id).andReturn()
			.getResponse()
			.getContentAsByteArray()).satisfies((sheet) -> assertThat(DeliveryScenario.text(sheet)).contains("核稿"));
		assertThat(DeliveryScenario.text(see("amr-office", "/proposals/{id}/documents/assignment.pdf", id).andReturn()
			.getResponse()
			.getContentAsByteArray())).contains("市市场监督管理局", "独办");
	}

	@Test
	void showsAProposerOnlyHisOwn() throws Exception {
		long id = this.scenario.registered();
		see("deputy", "/proposals/{id}", id).andExpect(status().isNotFound());
		see("deputy", "/proposals/{id}/timeline", id).andExpect(status().isNotFound());
		see("deputy", "/proposals/{id}/documents/assignment.pdf", id).andExpect(status().isNotFound());
	}

	@Test
	void notesOnceADayThatAReaderSawThePeople() throws Exception {
		long id = this.scenario.assignedSole();
		see("amr-office", "/proposals/{id}", id).andExpect(status().isOk());
		see("amr-office", "/proposals/{id}", id).andExpect(content().string(not(containsString("查看这件建议提案"))));
		see("auditor", "/proposals/{id}", id).andExpect(status().isOk());
		TimelineFilter all = new TimelineFilter(true, true, null, java.util.Set.of());
		assertThat(this.audit.timeline(Proposal.key(id), all, null, 100).items())
			.filteredOn((entry) -> entry.action().equals("proposal.viewed"))
			.extracting((entry) -> entry.username())
			.containsExactlyInAnyOrder("amr-office", "auditor");
		see("auditor", "/proposals/{id}/timeline?views=true", id)
			.andExpect(content().string(containsString("查看这件建议提案")));
	}

	@Test
	void pagesTheTimelineAsAPart() throws Exception {
		long id = this.delivery.delivered();
		this.mvc.perform(get("/proposals/{id}/timeline", id).header("HX-Request", "true").with(as("amr-office")))
			.andExpect(status().isOk())
			.andExpect(content().string(
					allOf(not(containsString("<html")), containsString("cursor="), containsString("class=\"tl\""))));
	}

	@Test
	void servesDiagramsThatHoldTheMarkedSteps() throws Exception {
		long id = this.scenario.assignedSole();
		String page = see("amr-office", "/proposals/{id}", id).andReturn().getResponse().getContentAsString();
		Matcher boxes = Pattern.compile("data-bpmn-url=\"([^\"]+)\" data-current=\"([^\"]*)\" data-done=\"([^\"]*)\"")
			.matcher(page);
		int count = 0;
		while (boxes.find()) {
			String xml = see("amr-office", boxes.group(1)).andExpect(status().isOk())
				.andExpect(content().contentTypeCompatibleWith("application/xml"))
				.andReturn()
				.getResponse()
				.getContentAsString();
			for (String step : (boxes.group(2) + "," + boxes.group(3)).split(",")) {
				if (!step.isEmpty()) {
					assertThat(xml).contains("id=\"" + step + "\"");
				}
			}
			count++;
		}
		assertThat(count).isGreaterThanOrEqualTo(3);
		see("amr-office", "/diagrams/nothing.bpmn").andExpect(status().isNotFound());
	}

}
