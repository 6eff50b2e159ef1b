package org.banli.proposal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.banli.identity.CurrentUser;
import org.banli.shared.MovableClock;
import org.banli.shared.Refused;
import org.banli.testing.OnH2;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The pages of the steps from assignment to delivery, as the one task page shows them.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import(ProposalScenario.class)
@OnH2
class StepPagesTests {

	private static final String BUTTON = "class=\"btn btn-p\"";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ProposalScenario play;

	@Autowired
	private Proposals proposals;

	@Autowired
	private UnitAssignments assignments;

	@Autowired
	private Workflow workflow;

	/** Each step with the user who does it. */
	static Stream<Step> steps() {
		return Stream.of(new Step("confirmAsks", "gov-office"), new Step("assignUnits", "gov-office"),
				new Step("signForProposal", "amr-office"), new Step("signForCoHandling", "fin-office"),
				new Step("writeOpinion", "fin-drafter"), new Step("approveOpinion", "fin-head"),
				new Step("sealReply", "amr-office"), new Step("deliverReply", "amr-office"));
	}

	@ParameterizedTest
	@MethodSource("steps")
	void showsThePreparedFormWithOnePrimaryButton(Step step) throws Exception {
		Desk desk = desk(step);
		String html = desk.html();
		assertThat(html).doesNotContain("??").contains("name=\"_csrf\"").doesNotContain("field-err\"");
		assertThat(count(html, BUTTON + " type=\"submit\"")).as("primary buttons").isEqualTo(1);
	}

	@ParameterizedTest
	@MethodSource("steps")
	void showsTheFormDisabledToWhoeverMayOnlyLook(Step step) throws Exception {
		Desk desk = new Desk(reach(step), step, false);
		String html = desk.html();
		assertThat(html).doesNotContain("??").contains("<fieldset disabled").doesNotContain("class=\"act\"");
		assertThat(html).doesNotContain("name=\"_action\" value=\"add\"").doesNotContain("value=\"dates\"");
	}

	@Test
	void theOfficeReadsTheOpinionOfItsDrafter() throws Exception {
		Desk desk = desk(new Step("writeOpinion", "fin-drafter"));
		String html = desk.as("fin-office").html();
		assertThat(html).doesNotContain("??").contains("<fieldset disabled").doesNotContain("class=\"act\"");
	}

	@ParameterizedTest
	@MethodSource("steps")
	void showsAnEmptyFormAgainWithItsErrors(Step step) throws Exception {
		Desk desk = desk(step);
		MockHttpServletResponse answer = desk.send(Map.of());
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).doesNotContain("??").contains("err-msg").contains(BUTTON);
	}

	@Test
	void asksFoundInTheBodyCanBeMendedOneByOne() throws Exception {
		Desk desk = desk(new Step("confirmAsks", "gov-office"));
		assertThat(desk.html()).contains("name=\"asks[0]\"", "name=\"asks[3]\"", "请市财政安排专项资金")
			.doesNotContain("asks[4]");
		desk.press("down 0", Map.of("asks[0]", "甲", "asks[1]", "乙", "asks[2]", "丙"));
		assertThat(desk.areas("asks")).containsExactly("乙", "甲", "丙");
		desk.press("up 2", Map.of("asks[0]", "乙", "asks[1]", "甲", "asks[2]", "丙"));
		assertThat(desk.areas("asks")).containsExactly("乙", "丙", "甲");
		desk.press("remove 0", Map.of("asks[0]", "乙", "asks[1]", "丙"));
		assertThat(desk.areas("asks")).containsExactly("丙");
		desk.press("add", Map.of("asks[0]", "丙"));
		assertThat(desk.areas("asks")).containsExactly("丙", "");
		MockHttpServletResponse answer = desk.send(Map.of("asks[0]", "丙", "asks[1]", " "));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("id=\"f-asks-1-e\"", "aria-describedby=\"f-asks-1-e\"", ">丙<");
		desk.press("split", Map.of());
		assertThat(desk.areas("asks")).hasSize(4);
		assertThat(desk.send(Map.of("asks[0]", "丙", "asks[1]", "丁")).getStatus()).isEqualTo(302);
		assertThat(this.proposals.asks(desk.proposal)).extracting(Ask::text).containsExactly("丙", "丁");
	}

	@Test
	void refusesAnActionOnAnAskThatIsNotThere() throws Exception {
		Desk desk = desk(new Step("confirmAsks", "gov-office"));
		for (String action : List.of("remove 9", "up", "up x", "fly")) {
			assertThat(desk.post(Map.of("asks[0]", "甲", "_action", action)).getStatus()).as(action).isEqualTo(400);
		}
	}

	@Test
	void saysWhatToDoWhereTheBodyNumbersNothing() throws Exception {
		Desk desk = desk(new Step("confirmAsks", "gov-office"));
		desk.press("remove 0", Map.of("asks[0]", "甲"));
		assertThat(desk.html()).contains("正文里没有编号的要求，请逐条摘录");
	}

	@Test
	void assignsByTheFieldsOfThePage() throws Exception {
		Desk desk = desk(new Step("assignUnits", "gov-office"));
		Map<String, Object> sheet = sheet();
		assertThat(desk.send(sheet).getStatus()).isEqualTo(302);
		assertThat(this.assignments.ofProposal(desk.proposal)).extracting(Assignment::role)
			.containsExactly(AssignmentRole.MAIN, AssignmentRole.CO);
	}

	@Test
	void aSoleUnitNeedsNoAllocation() throws Exception {
		Desk desk = desk(new Step("assignUnits", "gov-office"));
		Map<String, Object> sheet = sheet();
		sheet.put("mode", "SOLE");
		sheet.replaceAll((name, value) -> name.endsWith("units[]") ? "" : value);
		assertThat(desk.send(sheet).getStatus()).isEqualTo(302);
	}

	@Test
	void saysAtItsFieldWhatIsWrongWithAnAssignment() throws Exception {
		Desk desk = desk(new Step("assignUnits", "gov-office"));
		Map<String, Object> sheet = sheet();
		sheet.put("coUnits[]", List.of("", "市市场监督管理局", "市财政局"));
		sheet.put("allocation[1].units[]", "");
		sheet.put("allocation[2].units[]", "市科学技术局");
		sheet.put("replyDueOn", "2020-01-02");
		sheet.put("remark", "按时办结");
		MockHttpServletResponse answer = desk.send(sheet);
		String html = answer.getContentAsString();
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(html).contains("不能既主办又会办", "id=\"f-coUnits-0\"", "第 2 项要求还没有承办单位", "不在本件的承办单位里", "期限不能早于今天",
				"期限与规则算出的不同，请写明理由", ">按时办结</textarea>", "value=\"2020-01-02\"");
		assertThat(html).containsPattern("id=\"f-allocation-1-units\" class=\"field field-err\"|"
				+ "class=\"field field-err\"[^>]*id=\"f-allocation-1-units\"");
		assertThat(html).containsPattern(checked("mode", "MAIN_CO"))
			.containsPattern(checked("mainUnit", "市市场监督管理局"))
			.containsPattern(checked("coUnits\\[]", "市财政局"))
			.containsPattern(checked("allocation\\[2].units\\[]", "市科学技术局"));
	}

	@Test
	void listsForEachAskOnlyTheUnitsChosen() throws Exception {
		Desk desk = desk(new Step("assignUnits", "gov-office"));
		String box = "<input type=\"checkbox\" name=\"allocation[0].units[]\"";
		assertThat(count(desk.html(), box)).isGreaterThan(2);
		Map<String, Object> sheet = sheet();
		desk.press("units", sheet);
		assertThat(count(desk.html(), box)).isEqualTo(2);
	}

	@Test
	void reckonsTheLastDaysFromAnotherDay() throws Exception {
		Desk desk = desk(new Step("assignUnits", "gov-office"));
		Map<String, Object> sheet = sheet();
		LocalDate day = LocalDate.now(MovableClock.ZONE).minusDays(20);
		sheet.put("assignedOn", day.toString());
		desk.press("dates", sheet);
		String html = desk.html();
		assertThat(html).contains("value=\"" + day + "\"");
		Map<String, Object> again = sheet();
		again.put("assignedOn", day.toString());
		again.put("replyDueOn", value(html, "replyDueOn"));
		again.put("coDueOn", value(html, "coDueOn"));
		assertThat(desk.send(again).getStatus()).isEqualTo(302);
	}

	@Test
	void looksAgainWhenTheAsksHaveChangedMeanwhile() throws Exception {
		Desk desk = desk(new Step("assignUnits", "gov-office"));
		String basis = value(desk.html(), "_basis");
		CurrentUser sender = this.play.user("npc-sender");
		Proposal before = this.proposals.get(desk.proposal);
		this.proposals.edit(sender, desk.proposal,
				new ProposalForm(before.kind(), before.sessionText(), before.number(), before.title(),
						before.leadProposer(), List.of(), null, before.body(), List.of("另一件事", "再一件事"),
						before.version()));
		Map<String, Object> sheet = new LinkedHashMap<>(Map.of("mode", "SOLE", "mainUnit", "市市场监督管理局"));
		sheet.put("_basis", basis);
		MockHttpServletResponse answer = desk.send(sheet);
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("登记的内容有改动", "另一件事");
		sheet.put("_basis", value(answer.getContentAsString(), "_basis"));
		assertThat(desk.send(sheet).getStatus()).isEqualTo(302);
	}

	@Test
	void fixesTheRegisterWhileATextIsUnderReview() throws Exception {
		long id = this.play.drafted();
		Proposal before = this.proposals.get(id);
		CurrentUser sender = this.play.user("npc-sender");
		ProposalForm other = new ProposalForm(before.kind(), before.sessionText(), before.number(), "换了的题目",
				before.leadProposer(), List.of(), null, before.body(),
				this.proposals.asks(id).stream().map(Ask::text).toList(), before.version());
		assertThat(this.proposals.mayEdit(sender, before)).isFalse();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.proposals.edit(sender, id, other))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("proposal.underReview"));
		this.play.complete("amr-division", id, "reviewByDivisionHead",
				"{\"decision\":\"RETURN\",\"opinion\":\"题目要更正\"}");
		this.proposals.edit(sender, id, other);
		assertThat(this.proposals.get(id).title()).isEqualTo("换了的题目");
	}

	@Test
	void asksBeforeASignatureWhereNoScriptCould() throws Exception {
		long id = this.play.drafted();
		this.play.agree("amr-division", id, "reviewByDivisionHead");
		this.play.agree("amr-office", id, "checkDraft");
		this.play.agree("amr-vice", id, "approveByViceHead");
		Desk desk = new Desk(id, new Step("signReply", "amr-head"), true);
		MockHttpServletResponse question = desk.post(Map.of("decision", "AGREE", "opinion", "同意"));
		assertThat(question.getStatus()).isEqualTo(200);
		assertThat(question.getContentAsString()).contains("签发后立即编号，不能收回", "name=\"_confirmed\" value=\"yes\"",
				"name=\"opinion\" value=\"同意\"");
		assertThat(this.proposals.get(id).status()).isEqualTo(ProposalStatus.COUNTERSIGNED);
		assertThat(desk.post(Map.of("decision", "AGREE", "opinion", "同意", "_confirmed", "yes")).getStatus())
			.isEqualTo(302);
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "0", "-1", "", "99999999999" })
	void takesAnAskThatIsNoneForWrongInput(String ask) throws Exception {
		long id = this.play.registered();
		this.play.complete("gov-office", id, "assignUnits", "{\"mode\":\"SOLE\",\"mainUnit\":\"市监局\"}");
		this.play.signForAmr(id);
		Desk desk = new Desk(id, new Step("draftReply", "amr-drafter"), true);
		assertThat(desk.post(Map.of("parts[0].ask", ask, "parts[0].done[0].text", "已做")).getStatus()).isEqualTo(422);
	}

	@Test
	void signsForAndNamesTheDrafter() throws Exception {
		Desk desk = desk(new Step("signForProposal", "amr-office"));
		assertThat(desk.html()).contains("主办", "会办单位办理，由本单位汇总答复", "本单位办理", "知识产权促进科");
		MockHttpServletResponse answer = desk
			.send(Map.of("division", "", "drafter", "fin-drafter", "remark", "请先联系代表"));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("id=\"f-division-e\"", "id=\"f-drafter-e\"", ">请先联系代表<");
		assertThat(desk.send(Map.of("division", "知识产权促进科", "drafter", "amr-drafter", "remark", "")).getStatus())
			.isEqualTo(302);
	}

	@Test
	void writesAnOpinionOnEachAsk() throws Exception {
		Desk desk = desk(new Step("writeOpinion", "fin-drafter"));
		Map<String, Object> opinion = opinion();
		opinion.put("parts[0].measures", "");
		MockHttpServletResponse answer = desk.send(opinion);
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("id=\"f-parts-0-measures-e\"", ">已安排专项资金。<");
		assertThat(desk.send(opinion()).getStatus()).isEqualTo(302);
	}

	@Test
	void aUnitWithoutADutySaysWhy() throws Exception {
		Desk desk = desk(new Step("writeOpinion", "fin-drafter"));
		Map<String, Object> opinion = opinion();
		opinion.put("noDuty", "true");
		opinion.put("noDutyReason", "不归我");
		MockHttpServletResponse answer = desk.send(opinion);
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("id=\"f-noDutyReason-e\"")
			.containsPattern(checked("noDuty", "true"));
		opinion.put("noDutyReason", "三定规定里没有这一项职责");
		assertThat(desk.send(opinion).getStatus()).isEqualTo(302);
		Desk head = new Desk(desk.proposal, new Step("approveOpinion", "fin-head"), true);
		assertThat(head.html()).doesNotContain("??").contains("三定规定里没有这一项职责", "value=\"ask-0\"");
	}

	@Test
	void sendsAnOpinionBackWithARemarkOnAnAsk() throws Exception {
		Desk desk = desk(new Step("approveOpinion", "fin-head"));
		assertThat(desk.html()).contains("data-key=\"a\"", "data-key=\"b\"", "value=\"ask-1\"", "市市场监督管理局：");
		MockHttpServletResponse answer = desk.send(Map.of("decision", "RETURN", "opinion", "再改", "version", "1"));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("id=\"f-opinion-e\"", "value=\"再改\"");
		assertThat(desk
			.send(Map.of("decision", "RETURN", "opinion", "", "version", "1", "remarks[0].paragraph", "ask-1",
					"remarks[0].text", "请写明年份"))
			.getStatus()).isEqualTo(302);
		Desk drafter = new Desk(desk.proposal, new Step("writeOpinion", "fin-drafter"), true);
		assertThat(drafter.html()).contains("退回修改", "请写明年份", "共 1 稿");
	}

	@Test
	void sealsOnlyWhatWasCompared() throws Exception {
		Desk desk = desk(new Step("sealReply", "amr-office"));
		assertThat(desk.html()).contains("/proposals/" + desk.proposal + "/documents/reply-", "示市监函",
				"class=\"letter\"");
		MockHttpServletResponse answer = desk.send(Map.of("remark", "已打印"));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("请核对后勾选", ">已打印<");
		assertThat(desk.send(Map.of("compared", "true", "remark", "")).getStatus()).isEqualTo(302);
	}

	@Test
	void deliversToAllWhoGetACopy() throws Exception {
		Desk desk = desk(new Step("deliverReply", "amr-office"));
		assertThat(desk.html()).containsPattern(checked("copies\\[]", "市政府办公室"));
		Map<String, Object> delivery = new LinkedHashMap<>();
		delivery.put("deliveredOn", LocalDate.now(MovableClock.ZONE).toString());
		delivery.put("copies[]", List.of("", "市政府办公室"));
		delivery.put("note", "代表本人签收");
		MockHttpServletResponse answer = desk.send(delivery);
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains(">代表本人签收<");
		delivery.put("way", "IN_PERSON");
		answer = desk.send(delivery);
		assertThat(answer.getContentAsString()).contains("还没有抄送").containsPattern(checked("way", "IN_PERSON"));
		delivery.put("copies[]", List.of("", "市人大常委会代表工委", "市政府办公室"));
		assertThat(desk.send(delivery).getStatus()).isEqualTo(302);
		assertThat(this.proposals.get(desk.proposal).status()).isEqualTo(ProposalStatus.CLOSED);
	}

	private static Map<String, Object> sheet() {
		Map<String, Object> sheet = new LinkedHashMap<>();
		sheet.put("mode", "MAIN_CO");
		sheet.put("mainUnit", "市市场监督管理局");
		sheet.put("coUnits[]", List.of("", "市财政局"));
		sheet.put("splitUnits[]", "");
		for (int i = 0; i < 4; i++) {
			sheet.put("allocation[" + i + "].ask", String.valueOf(i + 1));
			sheet.put("allocation[" + i + "].units[]", List.of("", (i == 0) ? "市财政局" : "市市场监督管理局"));
		}
		sheet.put("remark", "");
		return sheet;
	}

	private static Map<String, Object> opinion() {
		Map<String, Object> opinion = new LinkedHashMap<>();
		opinion.put("noDutyReason", "");
		opinion.put("parts[0].ask", "1");
		opinion.put("parts[0].situation", "已安排专项资金。");
		opinion.put("parts[0].opinion", "");
		opinion.put("parts[0].measures", "2026年12月底前再安排一批。");
		opinion.put("contactName", "示例");
		opinion.put("contactPhone", "0000-1");
		return opinion;
	}

	private static Pattern checked(String name, String value) {
		return Pattern.compile("<input[^>]*name=\"" + name + "\"[^>]*value=\"" + value + "\"[^>]*checked|"
				+ "<input[^>]*value=\"" + value + "\"[^>]*name=\"" + name + "\"[^>]*checked");
	}

	private static String value(String html, String name) {
		var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
		assertThat(found.find()).as("field %s", name).isTrue();
		return found.group(1);
	}

	private static int count(String html, String part) {
		return html.split(Pattern.quote(part), -1).length - 1;
	}

	private Desk desk(Step step) {
		return new Desk(reach(step), step, true);
	}

	/** Plays a proposal up to where the step waits. */
	private long reach(Step step) {
		switch (step.id()) {
			case "confirmAsks" -> {
				return this.proposals.register(this.play.user("npc-sender"), ProposalScenario.suggestion());
			}
			case "assignUnits" -> {
				return this.play.registered();
			}
			case "sealReply", "deliverReply" -> {
				long id = this.play.signed();
				if (step.id().equals("deliverReply")) {
					this.play.complete("amr-office", id, "sealReply", "{\"compared\":true}");
				}
				return id;
			}
			default -> {
				long id = this.play.assignedToFour();
				if (!step.id().startsWith("signFor")) {
					this.play.signForCo("fin", id);
				}
				if (step.id().equals("approveOpinion")) {
					this.play.complete("fin-drafter", id, "writeOpinion", ProposalScenario.opinion(1));
				}
				return id;
			}
		}
	}

	/** A step and who does it. */
	record Step(String id, String username) {

		@Override
		public String toString() {
			return this.id;
		}

	}

	/** Somebody before the page of a task. */
	private final class Desk {

		private final long proposal;

		private final String task;

		private final CurrentUser user;

		private int version;

		Desk(long proposal, Step step, boolean claims) {
			this.proposal = proposal;
			this.user = StepPagesTests.this.play.user(step.username());
			this.task = StepPagesTests.this.play.taskId(step.username(), proposal, step.id());
			if (claims) {
				StepPagesTests.this.workflow.claim(this.user, this.task);
			}
			else if (StepPagesTests.this.workflow.open(this.user, this.task).context().assignee() != null) {
				StepPagesTests.this.workflow.release(this.user, this.task);
			}
		}

		private Desk(Desk other, String username) {
			this.proposal = other.proposal;
			this.task = other.task;
			this.user = StepPagesTests.this.play.user(username);
		}

		Desk as(String username) {
			return new Desk(this, username);
		}

		String html() throws Exception {
			MockHttpServletResponse answer = StepPagesTests.this.mvc.perform(get("/tasks/" + this.task).with(login()))
				.andReturn()
				.getResponse();
			assertThat(answer.getStatus()).isEqualTo(200);
			String html = answer.getContentAsString();
			return html.substring(html.indexOf("<main"), html.indexOf("</main>"));
		}

		/** What stands in the text areas of a list. */
		List<String> areas(String list) throws Exception {
			return Pattern.compile("<textarea[^>]*name=\"" + list + "\\[\\d+]\"[^>]*>([^<]*)</textarea>")
				.matcher(html())
				.results()
				.map((area) -> area.group(1).strip())
				.toList();
		}

		void press(String action, Map<String, Object> fields) throws Exception {
			Map<String, Object> all = new LinkedHashMap<>(fields);
			all.put("_action", action);
			assertThat(post(all).getStatus()).as(action).isEqualTo(302);
			this.version++;
		}

		/** Sends the form; what was typed is what was kept, as after an autosave. */
		MockHttpServletResponse send(Map<String, Object> fields) throws Exception {
			if (this.version > 0) {
				press("save", fields);
			}
			return post(fields);
		}

		MockHttpServletResponse post(Map<String, Object> fields) throws Exception {
			MockHttpServletRequestBuilder request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders
				.post("/tasks/" + this.task)
				.with(login())
				.with(csrf())
				.param("_version", String.valueOf(this.version));
			fields.forEach((name, value) -> request.param(name,
					(value instanceof List<?> list) ? list.toArray(String[]::new) : new String[] { (String) value }));
			return StepPagesTests.this.mvc.perform(request).andReturn().getResponse();
		}

		private RequestPostProcessor login() {
			return authentication(UsernamePasswordAuthenticationToken.authenticated(this.user, null,
					AuthorityUtils.createAuthorityList("ROLE_USER")));
		}

	}

}
