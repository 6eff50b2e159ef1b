package org.banli.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseHandling;
import org.banli.casefile.CasePapers;
import org.banli.casefile.CasePart;
import org.banli.casefile.CaseParties;
import org.banli.casefile.CaseScenario;
import org.banli.casefile.CaseStatus;
import org.banli.casefile.CaseTab;
import org.banli.casefile.PenaltyField;
import org.banli.casefile.PriorPenaltyForm;
import org.banli.deadline.Clocks;
import org.banli.document.Documents;
import org.banli.document.IssuedPaper;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.MovableClock;
import org.banli.shared.Refused;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.weighing.AmountForm;
import org.banli.weighing.AmountKind;
import org.banli.weighing.CaseAmounts;
import org.banli.weighing.PriceBasis;
import org.banli.workflow.EngineTime;
import org.banli.workflow.TaskContext;
import org.banli.workflow.TaskForms;
import org.banli.workflow.Workflow;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** From the investigation to the closing, every way and every gate. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import({ CaseScenario.class, PenaltyScenario.class, PenaltyCaseTests.Obstacle.class })
abstract class PenaltyCaseTests {

	/** Another feature that may block the penalty or the closing. */
	@TestComponent
	static class Obstacle implements CasePart {

		final AtomicReference<String> blocking = new AtomicReference<>();

		final AtomicReference<String> open = new AtomicReference<>();

		@Override
		public String name() {
			return "obstacle";
		}

		@Override
		public Object view(CurrentUser user, CaseFile file) {
			return null;
		}

		@Override
		public Optional<CaseTab> tab(CurrentUser user, CaseFile file) {
			return Optional.empty();
		}

		@Override
		public Optional<String> blocksPenalty(CaseFile file) {
			return Optional.ofNullable(this.blocking.get());
		}

		@Override
		public List<String> beforeClosing(CaseFile file) {
			return (this.open.get() == null) ? List.of() : List.of(this.open.get());
		}

	}

	@Autowired
	private PenaltyScenario play;

	@Autowired
	private Obstacle obstacle;

	@Autowired
	private CaseFiles files;

	@Autowired
	private CasePapers papers;

	@Autowired
	private Documents documents;

	@Autowired
	private Penalties penalties;

	@Autowired
	private Payments payments;

	@Autowired
	private HearingRequests hearings;

	@Autowired
	private List<CasePart> parts;

	@Autowired
	private CaseParties parties;

	@Autowired
	private CaseAmounts amounts;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Clocks clocks;

	@Autowired
	private Workflow workflow;

	@Autowired
	private TaskForms forms;

	@Autowired
	private ManagementService jobs;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private MovableClock clock;

	@Autowired
	private EngineTime engineTime;

	@AfterEach
	void backToToday() {
		this.clock.reset();
		this.engineTime.reset();
		this.obstacle.blocking.set(null);
		this.obstacle.open.set(null);
	}

	private static String key(long id) {
		return CaseFile.key(id).toString();
	}

	private CaseStatus status(long id) {
		return this.files.get(id).status();
	}

	private List<String> papers(long id) {
		return this.papers.list(this.files.get(id)).stream().map(IssuedPaper::code).toList();
	}

	private LocalDate due(long id, String code) {
		return this.clocks.find(key(id), code).orElseThrow().dueOn();
	}

	@Test
	void aShopIsFinedPaysAndTheCaseIsClosed() {
		long id = this.play.concluded(PenaltyScenario.conclusion("5000"));
		assertThat(status(id)).isEqualTo(CaseStatus.REVIEWING);
		assertThat(this.clocks.find(key(id), "DL11")).isPresent();
		Conclusion conclusion = this.penalties.conclusion(id).orElseThrow();
		assertThat(conclusion.rangeRule()).isEqualTo("TML19-INFRINGE-A");
		assertThat(conclusion.rangeMost()).isEqualByComparingTo("300000");
		assertThat(conclusion.tier()).isEqualTo(PenaltyTier.NORMAL);
		this.play.complete(PenaltyScenario.REVIEWER, id, "reviewCase",
				"{\"outcome\":\"AGREE\",\"opinion\":\"事实清楚，同意。\"}");
		this.play.complete(PenaltyScenario.LEADER, id, "consentToProposal", "{\"agree\":true}");
		this.play.complete(PenaltyScenario.OFFICER, id, "giveNotice", "{\"contact\":\"何志勇\",\"phone\":\"0000-12\"}");
		this.play.complete(PenaltyScenario.OFFICER, id, "serveNotice", PenaltyScenario.served(this.play.today()));
		assertThat(status(id)).isEqualTo(CaseStatus.NOTIFIED);
		this.play.complete(PenaltyScenario.OFFICER, id, "recordStatement",
				PenaltyScenario.answer("WAIVED", this.play.today(), ",\"waiverDocument\":\"放弃声明\""));
		assertThat(status(id)).isEqualTo(CaseStatus.DECIDING);
		this.play.complete(PenaltyScenario.LEADER, id, "decideCase", PenaltyScenario.DECISION.formatted("5000"));
		assertThat(status(id)).isEqualTo(CaseStatus.DECIDED);
		Decision decision = this.penalties.decision(id).orElseThrow();
		assertThat(decision.docNumber()).matches("示市监处罚〔\\d{4}〕\\d+号");
		assertThat(this.clocks.find(key(id), "DL19").orElseThrow().stoppedOn()).isEqualTo(this.play.today());
		this.play.complete(PenaltyScenario.OFFICER, id, "serveDecision", PenaltyScenario.served(this.play.today()));
		assertThat(due(id, "DL22")).isAfterOrEqualTo(this.play.today().plusDays(15));
		assertThat(this.play.cases().steps(id)).contains("publishDecision", "recordPerformance");
		invalid("outcome", () -> performed(id));
		pay(id, "FINE", "2000", "A1");
		invalid("amount", () -> pay(id, "FINE", "3000.01", "A2"));
		invalid("receiptNo", () -> pay(id, "FINE", "10", "A1"));
		pay(id, "FINE", "3000", "A2");
		performed(id);
		invalid("summary", () -> publish(id, "当事人甲示例，住示例区一号路8号。"));
		publish(id, "示例鞋店销售侵权商品，罚款。");
		assertThat(status(id)).isEqualTo(CaseStatus.PERFORMED);
		this.obstacle.open.set("还有物品没有处理。");
		refused(() -> proposeClosing(id));
		this.obstacle.open.set(null);
		proposeClosing(id);
		refused(() -> this.play.cases().claimed(PenaltyScenario.OFFICER, id, "approveClosing"), AssertionError.class);
		this.play.complete(PenaltyScenario.LEADER, id, "approveClosing", "{\"approve\":true}");
		assertThat(status(id)).isEqualTo(CaseStatus.CLOSED);
		assertThat(this.files.get(id).closedOn()).isEqualTo(this.play.today());
		assertThat(this.play.cases().steps(id)).doesNotContain("proposeClosing", "approveClosing");
		assertThat(papers(id)).containsExactlyInAnyOrder("caseFilingApproval", "investigationReport", "reviewForm",
				"penaltyNotice", "serviceReceipt", "penaltyDecision", "serviceReceipt", "closingApproval");
	}

	private void performed(long id) {
		this.play.complete(PenaltyScenario.OFFICER, id, "recordPerformance",
				"{\"outcome\":\"PERFORMED\",\"performedOn\":\"%s\"}".formatted(this.play.today()));
	}

	private void publish(long id, String summary) {
		this.play.complete(PenaltyScenario.OFFICER, id, "publishDecision",
				"{\"publishedOn\":\"%s\",\"publishedIn\":\"国家企业信用信息公示系统\",\"summary\":\"%s\"}"
					.formatted(this.play.today(), summary));
	}

	private void proposeClosing(long id) {
		this.play.complete(PenaltyScenario.OFFICER, id, "proposeClosing",
				"{\"reason\":\"PERFORMED\",\"execution\":\"罚款已缴清。\",\"goods\":\"已销毁。\"}");
	}

	private void pay(long id, String kind, String amount, String receipt) {
		this.payments.record(this.play.cases().user(PenaltyScenario.OFFICER), id, new PaymentForm(
				Payment.Kind.valueOf(kind), this.play.today(), new java.math.BigDecimal(amount), receipt));
	}

	@ParameterizedTest
	@CsvSource({ "300000.01,fine", "-1,fine", "1234567890,fine", "12.345,fine" })
	void aFineOutsideTheRangeIsRefused(String fine, String field) {
		long id = this.play.cases().filed();
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation",
					PenaltyScenario.conclusion(fine)))
			.satisfies((ex) -> assertThat(ex.problems()).extracting("field").contains(field));
	}

	@Test
	void theRangeIsSaidInWords() {
		long id = this.play.cases().filed();
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation",
					PenaltyScenario.conclusion("300000.01")))
			.satisfies((ex) -> assertThat(ex.problems().get(0).message()).contains("违法经营额 60000 元的 0 倍至 5 倍",
					"300000 元", "第六十条第二款", "TML19-INFRINGE-A"));
	}

	@Test
	void belowTheLeastOnlyWithAGround() {
		long id = this.play.cases().filed();
		String copyright = PenaltyScenario.conclusion("59999.99").replace("TM_INFRINGEMENT", "COPYRIGHT");
		invalid("fine", () -> this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation", copyright));
		this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation",
				copyright.replace("\"grounds\":[]", "\"grounds\":[\"MERIT\"]"));
		assertThat(this.penalties.conclusion(id).orElseThrow().tier()).isEqualTo(PenaltyTier.LIGHTER);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			amountEvidence | "amountEvidence":"销售单据、现场笔录",  |
			proposal       | "grounds":[]                         | "grounds":["TIME_LIMIT"]
			proposal       | "proposal":"PENALTY"                 | "proposal":"REFERRED"
			grounds        | "proposal":"PENALTY"                 | "proposal":"NO_PENALTY"
			transferTo     | "proposal":"PENALTY"                 | "proposal":"TRANSFERRED"
			fine           | "proposal":"PENALTY"                 | "proposal":"NOT_PROVEN"
			""")
	void aConclusionThatDoesNotHoldIsRefused(String field, String part, String instead) {
		long id = this.play.cases().filed();
		invalid(field, () -> this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation",
				PenaltyScenario.conclusion("5000").replace(part, (instead == null) ? "" : instead)));
	}

	@Test
	void theSecondOfficerAndTheReviewerSendItBack() {
		long id = this.play.cases().filed();
		this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation", PenaltyScenario.conclusion("5000"));
		this.play.complete(PenaltyScenario.CO_OFFICER, id, "signConclusion", "{\"agree\":false,\"opinion\":\"缺询问笔录\"}");
		assertThat(this.play.cases().steps(id)).contains("concludeInvestigation");
		this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation", PenaltyScenario.conclusion("6000"));
		this.play.complete(PenaltyScenario.CO_OFFICER, id, "signConclusion", "{\"agree\":true}");
		this.play.complete(PenaltyScenario.REVIEWER, id, "reviewCase",
				"{\"outcome\":\"SUPPLEMENT\",\"opinion\":\"金额证据不足\"}");
		assertThat(status(id)).isEqualTo(CaseStatus.INVESTIGATING);
		assertThat(this.play.cases().steps(id)).contains("concludeInvestigation");
		assertThat(this.play.cases().values(PenaltyScenario.OFFICER, id, "concludeInvestigation").get("fine").asInt())
			.isEqualTo(6000);
		this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation", PenaltyScenario.conclusion("6000"));
		this.play.complete(PenaltyScenario.CO_OFFICER, id, "signConclusion", "{\"agree\":true}");
		this.play.complete(PenaltyScenario.REVIEWER, id, "reviewCase", "{\"outcome\":\"AGREE\",\"opinion\":\"同意\"}");
		invalid("opinion",
				() -> this.play.complete(PenaltyScenario.LEADER, id, "consentToProposal", "{\"agree\":false}"));
		this.play.complete(PenaltyScenario.LEADER, id, "consentToProposal", "{\"agree\":false,\"opinion\":\"裁量理由不足\"}");
		assertThat(this.play.cases().steps(id)).contains("concludeInvestigation");
	}

	@Test
	void aComplexCaseNeedsALegalReviewAndMinutes() {
		long id = this.play
			.concluded(PenaltyScenario.conclusion("5000").replace("\"isComplex\":false", "\"isComplex\":true"));
		invalid("ground", () -> this.play.complete(PenaltyScenario.REVIEWER, id, "reviewCase",
				"{\"outcome\":\"AGREE\",\"opinion\":\"同意\"}"));
		this.play.complete(PenaltyScenario.REVIEWER, id, "reviewCase",
				"{\"ground\":\"COMPLEX\",\"outcome\":\"AGREE\",\"opinion\":\"同意\"}");
		this.play.complete(PenaltyScenario.LEADER, id, "consentToProposal", "{\"agree\":true}");
		this.play.complete(PenaltyScenario.OFFICER, id, "giveNotice", "{\"contact\":\"何志勇\",\"phone\":\"0000-12\"}");
		this.play.complete(PenaltyScenario.OFFICER, id, "serveNotice", PenaltyScenario.served(this.play.today()));
		this.play.complete(PenaltyScenario.OFFICER, id, "recordStatement",
				PenaltyScenario.answer("WAIVED", this.play.today(), ",\"waiverDocument\":\"放弃声明\""));
		String decision = PenaltyScenario.DECISION.formatted("5000");
		invalid("minutes", () -> this.play.complete(PenaltyScenario.LEADER, id, "decideCase", decision));
		invalid("discussedOn", () -> this.play.complete(PenaltyScenario.LEADER, id, "decideCase", decision.replace(
				"\"isPublic\"",
				"\"discussedOn\":\"2020-01-01\",\"discussedBy\":\"局长、分管局长\"," + "\"minutes\":\"同意处罚。\",\"isPublic\"")));
		this.play.complete(PenaltyScenario.LEADER, id, "decideCase",
				decision.replace("\"isPublic\"", "\"discussedOn\":\"" + this.play.today()
						+ "\",\"discussedBy\":\"局长、分管局长\",\"minutes\":\"同意处罚。\",\"isPublic\""));
		assertThat(status(id)).isEqualTo(CaseStatus.DECIDED);
	}

	@Test
	void officersNeitherReviewNorApproveTheirOwnCase() {
		long id = this.play.cases().filed();
		refused(() -> this.play.cases().claimed(PenaltyScenario.CO_OFFICER, id, "concludeInvestigation"),
				AssertionError.class);
		this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation", PenaltyScenario.conclusion("5000"));
		refused(() -> this.play.cases().claimed(PenaltyScenario.OFFICER, id, "signConclusion"), AssertionError.class);
		this.play.complete(PenaltyScenario.CO_OFFICER, id, "signConclusion", "{\"agree\":true}");
		refused(() -> this.play.cases().claimed(PenaltyScenario.OFFICER, id, "reviewCase"), AssertionError.class);
		for (String step : List.of("reviewCase", "reviewHearing", "consentToProposal", "decideCase", "approveClosing",
				"nameHearingStaff", "approveInstalments")) {
			assertThat(why(step, id, PenaltyScenario.OFFICER)).as(step).isEqualTo("casefile.isOfficer");
			assertThat(why(step, id, PenaltyScenario.CO_OFFICER)).as(step).isEqualTo("casefile.isOfficer");
			assertThat(why(step, id, PenaltyScenario.LEADER)).as(step).isNull();
		}
		for (String step : List.of("giveNotice", "serveNotice", "recordStatement", "serveDecision", "publishDecision",
				"recordPerformance", "demandPerformance", "fileEnforcement", "proposeClosing")) {
			assertThat(why(step, id, "amr-case-head")).as(step).isEqualTo("penalty.notOfficer");
			assertThat(why(step, id, PenaltyScenario.OFFICER)).as(step).isNull();
		}
		for (String step : List.of("fixHearing", "recordHearing", "reportHearing")) {
			assertThat(why(step, id, PenaltyScenario.REVIEWER)).as(step).isEqualTo("penalty.notHost");
		}
	}

	/** Why a person may not do a step on a case, whatever posts he holds. */
	private String why(String step, long id, String username) {
		CurrentUser user = this.play.cases().user(username);
		return this.forms.of(step)
			.whyNot(new TaskContext("0", step, CaseFile.key(id), null, null, null, null, Map.of(), user), user)
			.map(DomainException::messageKey)
			.orElse(null);
	}

	@Test
	void noDecisionBeforeThePartyCouldSpeak() {
		long id = this.play.noticed("5000");
		LocalDate endsOn = due(id, "DL12");
		invalid("answer", () -> this.play.complete(PenaltyScenario.OFFICER, id, "recordStatement",
				PenaltyScenario.answer("NOTHING", this.play.today(), "")));
		invalid("waiverDocument", () -> this.play.complete(PenaltyScenario.OFFICER, id, "recordStatement",
				PenaltyScenario.answer("WAIVED", this.play.today(), "")));
		invalid("statement", () -> this.play.complete(PenaltyScenario.OFFICER, id, "recordStatement",
				PenaltyScenario.answer("STATEMENT", this.play.today(), "")));
		this.play.complete(PenaltyScenario.OFFICER, id, "recordStatement", PenaltyScenario.answer("STATEMENT",
				this.play.today(), ",\"statement\":\"进货时不知情\",\"recheck\":\"没有证据支持\",\"isAccepted\":false"));
		refused(() -> this.play.complete(PenaltyScenario.LEADER, id, "decideCase",
				PenaltyScenario.DECISION.formatted("5000")));
		this.play.goTo(endsOn);
		refused(() -> this.play.complete(PenaltyScenario.LEADER, id, "decideCase",
				PenaltyScenario.DECISION.formatted("5000")));
		this.play.goTo(endsOn.plusDays(1));
		invalid("fine", () -> this.play.complete(PenaltyScenario.LEADER, id, "decideCase",
				PenaltyScenario.DECISION.formatted("5000.01")));
		JsonNode values = this.play.cases().values(PenaltyScenario.LEADER, id, "decideCase");
		assertThat(values.get("defence").asText()).contains("进货时不知情", "不予采纳");
		this.play.complete(PenaltyScenario.LEADER, id, "decideCase", PenaltyScenario.DECISION.formatted("4000"));
		assertThat(this.penalties.decision(id).orElseThrow().fine()).isEqualByComparingTo("4000");
	}

	@Test
	void aPartyThatSaysNothingLosesItsRightsByItself() {
		long id = this.play.noticed("5000");
		LocalDate endsOn = due(id, "DL12");
		this.play.goTo(endsOn.plusDays(1));
		String notice = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(key(id), "partyStatement")
			.singleResult()
			.getId();
		Job timer = this.jobs.createJobQuery().processInstanceId(notice).timers().singleResult();
		assertThat(timer.getDuedate().toInstant())
			.isEqualTo(endsOn.plusDays(1).atStartOfDay(MovableClock.ZONE).toInstant());
		this.jobs.executeJob(timer.getId());
		assertThat(this.play.cases().steps(id)).contains("decideCase").doesNotContain("recordStatement");
		Notice lapsed = this.penalties.notice(this.penalties.conclusion(id).orElseThrow()).orElseThrow();
		assertThat(lapsed.answer()).isEqualTo(NoticeAnswer.NOTHING);
		assertThat(status(id)).isEqualTo(CaseStatus.DECIDING);
		this.play.complete(PenaltyScenario.LEADER, id, "decideCase", PenaltyScenario.DECISION.formatted("5000"));
	}

	@Test
	void aSmallFineGivesNoRightToAHearing() {
		long id = this.play.noticed("9999.99");
		assertThat(this.penalties.notice(this.penalties.conclusion(id).orElseThrow()).orElseThrow().mayHear())
			.isFalse();
		invalid("answer", () -> this.play.complete(PenaltyScenario.OFFICER, id, "recordStatement",
				PenaltyScenario.answer("HEARING", this.play.today(), "")));
	}

	private long hearingAsked() {
		long id = this.play.noticed("10000");
		this.play.complete(PenaltyScenario.OFFICER, id, "recordStatement",
				PenaltyScenario.answer("HEARING", this.play.today(), ""));
		return id;
	}

	private static String staff(String host, String members, String clerk) {
		return "{\"host\":\"%s\",\"members\":[%s],\"clerk\":\"%s\"}".formatted(host, members, clerk);
	}

	private String hearingDay(LocalDate heldOn) {
		return """
				{"fileReceivedOn":"%1$s","notifiedOn":"%1$s","heldOn":"%2$s","heldAt":"09:30","place":"三楼会议室","isPublic":false}"""
			.formatted(this.play.today(), heldOn);
	}

	@Test
	void aHearingIsHeldAndReviewed() throws java.io.IOException {
		long id = hearingAsked();
		assertThat(status(id)).isEqualTo(CaseStatus.HEARING);
		assertThat(this.clocks.find(key(id), "DL19").orElseThrow().pausedFrom()).isEqualTo(this.play.today());
		invalid("host", () -> this.play.complete(PenaltyScenario.LEADER, id, "nameHearingStaff",
				staff("amr-officer1", "", "amr-office")));
		invalid("members", () -> this.play.complete(PenaltyScenario.LEADER, id, "nameHearingStaff",
				staff("amr-legal", "\"amr-officer2\"", "amr-office")));
		invalid("clerk", () -> this.play.complete(PenaltyScenario.LEADER, id, "nameHearingStaff",
				staff("amr-legal", "\"amr-division\"", "amr-officer2")));
		invalid("clerk", () -> this.play.complete(PenaltyScenario.LEADER, id, "nameHearingStaff",
				staff("amr-legal", "\"amr-division\"", "amr-legal")));
		this.play.complete(PenaltyScenario.LEADER, id, "nameHearingStaff",
				staff("amr-legal", "\"amr-division\"", "amr-office"));
		LocalDate first = this.clocks.preview("DL16", null, this.play.today()).dueOn();
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.play.complete("amr-legal", id, "fixHearing", hearingDay(first.minusDays(1))))
			.satisfies((ex) -> assertThat(ex.problems().get(0).message()).contains(first.toString()));
		this.play.complete("amr-legal", id, "fixHearing", hearingDay(first));
		String record = "{\"outcome\":\"HELD\",\"endedOn\":\"%s\",\"record\":\"当事人陈述了意见。\"}";
		invalid("endedOn",
				() -> this.play.complete("amr-legal", id, "recordHearing", record.formatted(this.play.today())));
		this.play.goTo(first);
		lapse(id);
		assertThat(status(id)).as("the hearing is still to come").isEqualTo(CaseStatus.HEARING);
		this.play.complete("amr-legal", id, "recordHearing", record.formatted(first));
		assertThat(this.clocks.find(key(id), "DL18")).isPresent();
		this.play.complete("amr-legal", id, "reportHearing", "{\"report\":\"建议维持拟处罚。\"}");
		assertThat(this.clocks.find(key(id), "DL19").orElseThrow().pausedFrom()).isNull();
		this.play.complete("amr-legal", id, "reviewHearing", "{\"outcome\":\"AGREE\",\"opinion\":\"同意\"}");
		this.play.complete(PenaltyScenario.LEADER, id, "decideCase", PenaltyScenario.DECISION.formatted("10000"));
		assertThat(papers(id)).contains("hearingNotice", "penaltyDecision");
		assertThat(noticeOf(id).answer()).isEqualTo(NoticeAnswer.HEARING);
		try (PDDocument paper = Loader.loadPDF(this.documents.content(this.papers.list(this.files.get(id))
			.stream()
			.filter((one) -> one.code().equals("hearingNotice"))
			.findFirst()
			.orElseThrow()
			.pdfId()))) {
			assertThat(new PDFTextStripper().getText(paper)).contains("联系人：", "联系电话：0000-").doesNotContain("____");
		}
	}

	private Notice noticeOf(long id) {
		return this.penalties.notice(this.penalties.conclusion(id).orElseThrow()).orElseThrow();
	}

	/** The five days are over. */
	private void lapse(long id) {
		String notice = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(key(id), "partyStatement")
			.singleResult()
			.getId();
		this.jobs.executeJob(this.jobs.createJobQuery().processInstanceId(notice).timers().singleResult().getId());
	}

	private long hearingGivenUp() {
		long id = hearingAsked();
		this.play.complete(PenaltyScenario.LEADER, id, "nameHearingStaff", staff("amr-legal", "", "amr-office"));
		LocalDate first = this.clocks.preview("DL16", null, this.play.today()).dueOn();
		this.play.complete("amr-legal", id, "fixHearing", hearingDay(first));
		this.play.complete("amr-legal", id, "recordHearing",
				"{\"outcome\":\"WAIVED\",\"endedOn\":\"%s\",\"record\":\"书面放弃\"}".formatted(this.play.today()));
		return id;
	}

	@Test
	void aHearingThatIsGivenUpLeavesTheRightToSpeak() {
		long id = hearingGivenUp();
		assertThat(status(id)).isEqualTo(CaseStatus.NOTIFIED);
		assertThat(this.clocks.find(key(id), "DL12").orElseThrow().stoppedOn()).isNull();
		assertThat(this.play.cases().steps(id)).contains("recordStatement").doesNotContain("decideCase");
		invalid("answer", () -> this.play.complete(PenaltyScenario.OFFICER, id, "recordStatement",
				PenaltyScenario.answer("HEARING", this.play.today(), "")));
		invalid("answer", () -> this.play.complete(PenaltyScenario.OFFICER, id, "recordStatement",
				PenaltyScenario.answer("NOTHING", this.play.today(), "")));
		LocalDate endsOn = due(id, "DL12");
		this.play.goTo(endsOn.plusDays(1));
		lapse(id);
		assertThat(this.clocks.find(key(id), "DL12").orElseThrow().stoppedOn()).isEqualTo(endsOn);
		assertThat(status(id)).isEqualTo(CaseStatus.DECIDING);
		assertThat(this.play.cases().values(PenaltyScenario.LEADER, id, "decideCase").get("defence").asText())
			.contains("要求举行听证", "放弃听证");
		this.play.complete(PenaltyScenario.LEADER, id, "decideCase", PenaltyScenario.DECISION.formatted("10000"));
		assertThat(status(id)).isEqualTo(CaseStatus.DECIDED);
	}

	@Test
	void theRequestOfAHearingIsNotForgottenWhenNothingMoreIsSaid() {
		long id = hearingGivenUp();
		this.play.goTo(due(id, "DL12").plusDays(1));
		this.play.complete(PenaltyScenario.OFFICER, id, "recordStatement",
				PenaltyScenario.answer("NOTHING", this.play.today(), ""));
		assertThat(noticeOf(id).answer()).isEqualTo(NoticeAnswer.HEARING);
		assertThat(this.play.cases().values(PenaltyScenario.LEADER, id, "decideCase").get("defence").asText())
			.contains("要求举行听证", "放弃听证")
			.doesNotContain("未要求");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			WAIVED    | ,"waiverDocument":"放弃陈述申辩的声明"                          | 书面放弃陈述、申辩的权利（放弃陈述申辩的声明）
			STATEMENT | ,"statement":"不知情","recheck":"查无依据","isAccepted":false | 不知情
			""")
	void whoHasSaidAllAfterTheHearingWasGivenUpIsDecidedAtOnce(String answer, String more, String defence) {
		long id = hearingGivenUp();
		this.play.complete(PenaltyScenario.OFFICER, id, "recordStatement",
				PenaltyScenario.answer(answer, this.play.today(), more));
		assertThat(status(id)).isEqualTo(CaseStatus.DECIDING);
		assertThat(this.play.cases().values(PenaltyScenario.LEADER, id, "decideCase").get("defence").asText())
			.contains(defence, "放弃听证");
		this.play.complete(PenaltyScenario.LEADER, id, "decideCase", PenaltyScenario.DECISION.formatted("10000"));
		assertThat(status(id)).isEqualTo(CaseStatus.DECIDED);
	}

	@Test
	void aStatementMadeBeforeTheHearingWaitsForTheHearing() {
		long id = hearingAsked();
		this.play.complete(PenaltyScenario.OFFICER, id, "recordStatement", PenaltyScenario.answer("STATEMENT",
				this.play.today(), ",\"statement\":\"不知情\",\"recheck\":\"查无依据\",\"isAccepted\":false"));
		assertThat(status(id)).isEqualTo(CaseStatus.HEARING);
		assertThat(this.play.cases().steps(id)).contains("nameHearingStaff")
			.doesNotContain("recordStatement", "decideCase");
	}

	/**
	 * Lets the lines of a case come to a sum, without the criminal check that follows a
	 * change.
	 */
	private void counted(long id, String yuan) {
		this.jdbc.update("UPDATE amount_line SET unit_price = ? WHERE case_id = ?", new java.math.BigDecimal(yuan), id);
	}

	private long countedCase() {
		long id = this.play.cases().filed();
		this.amounts.add(this.play.cases().user(PenaltyScenario.OFFICER), id, new AmountForm(AmountKind.UNSOLD, null,
				null, "仓库", "运动鞋", "1", "批", PriceBasis.LABEL, "1000", null, null));
		counted(id, "100000");
		return id;
	}

	private static final String COUNTED = PenaltyScenario.conclusion("400000")
		.replace("\"businessAmount\":60000", "\"businessAmount\":100000");

	@Test
	void aConclusionOfOtherAmountsGoesNoFurther() {
		long id = countedCase();
		this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation", COUNTED);
		this.play.complete(PenaltyScenario.CO_OFFICER, id, "signConclusion", "{\"agree\":true}");
		String agree = "{\"outcome\":\"AGREE\",\"opinion\":\"同意\"}";
		counted(id, "10000");
		outdated(() -> this.play.complete(PenaltyScenario.REVIEWER, id, "reviewCase", agree));
		counted(id, "100000");
		this.play.complete(PenaltyScenario.REVIEWER, id, "reviewCase", agree);
		counted(id, "10000");
		outdated(() -> this.play.complete(PenaltyScenario.LEADER, id, "consentToProposal", "{\"agree\":true}"));
		counted(id, "100000");
		this.play.complete(PenaltyScenario.LEADER, id, "consentToProposal", "{\"agree\":true}");
		counted(id, "10000");
		outdated(() -> this.play.complete(PenaltyScenario.OFFICER, id, "giveNotice",
				"{\"contact\":\"何志勇\",\"phone\":\"0000-12\"}"));
		invalid("reason",
				() -> this.play.complete(PenaltyScenario.OFFICER, id, "giveNotice", "{\"isWithdrawn\":true}"));
		this.play.complete(PenaltyScenario.OFFICER, id, "giveNotice", "{\"isWithdrawn\":true,\"reason\":\"金额有变\"}");
		assertThat(this.play.cases().steps(id)).contains("decideCase").doesNotContain("serveNotice");
		assertThat(this.play.cases().values(PenaltyScenario.LEADER, id, "decideCase").get("decision").asText())
			.isEqualTo("RETURNED");
		this.play.complete(PenaltyScenario.LEADER, id, "decideCase", RETURNED);
		assertThat(this.play.cases().steps(id)).contains("concludeInvestigation");
		invalid("businessAmount",
				() -> this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation", COUNTED));
		invalid("fine", () -> this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation",
				COUNTED.replace("\"businessAmount\":100000", "\"businessAmount\":10000")));
	}

	private static final String RETURNED = "{\"decision\":\"RETURNED\",\"isPublic\":false,\"isListed\":false,\"opinion\":\"金额有变\"}";

	private static void outdated(Runnable action) {
		assertThatExceptionOfType(Refused.class).isThrownBy(action::run)
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("penalty.outdated"))
			.satisfies((ex) -> assertThat(String.valueOf(ex.arguments()[0])).contains("违法经营额", "100000 元", "10000 元",
					"退回办案人员"));
	}

	@Test
	void noFineIsDecidedByOtherAmounts() {
		long id = countedCase();
		this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation", COUNTED);
		this.play.complete(PenaltyScenario.CO_OFFICER, id, "signConclusion", "{\"agree\":true}");
		this.play.complete(PenaltyScenario.REVIEWER, id, "reviewCase", "{\"outcome\":\"AGREE\",\"opinion\":\"同意\"}");
		this.play.complete(PenaltyScenario.LEADER, id, "consentToProposal", "{\"agree\":true}");
		this.play.complete(PenaltyScenario.OFFICER, id, "giveNotice", "{\"contact\":\"何志勇\",\"phone\":\"0000-12\"}");
		this.play.complete(PenaltyScenario.OFFICER, id, "serveNotice", PenaltyScenario.served(this.play.today()));
		this.play.complete(PenaltyScenario.OFFICER, id, "recordStatement",
				PenaltyScenario.answer("WAIVED", this.play.today(), ",\"waiverDocument\":\"放弃声明\""));
		counted(id, "10000");
		String decision = PenaltyScenario.DECISION.formatted("400000");
		outdated(() -> this.play.complete(PenaltyScenario.LEADER, id, "decideCase", decision));
		this.jdbc.update("UPDATE amount_line SET removed_at = ?, removed_by = ? WHERE case_id = ?",
				java.sql.Timestamp.from(this.clock.instant()), PenaltyScenario.OFFICER, id);
		refused(() -> this.play.complete(PenaltyScenario.LEADER, id, "decideCase", decision));
		assertThat(this.penalties.decision(id)).isEmpty();
		this.play.complete(PenaltyScenario.LEADER, id, "decideCase", RETURNED);
		assertThat(status(id)).isEqualTo(CaseStatus.INVESTIGATING);
	}

	@ParameterizedTest
	@CsvSource({ "HARM_REMOVED,300000,90000", "SERIOUS,60000,210000" })
	void aFineOutsideThePartOfItsTierNeedsAReason(String ground, String fine, String within) {
		long id = this.play.cases().filed();
		String grounds = "\"grounds\":[\"" + ground + "\"]";
		String conclusion = PenaltyScenario.conclusion(fine).replace("\"grounds\":[]", grounds);
		invalid("tierReason",
				() -> this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation", conclusion));
		this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation",
				PenaltyScenario.conclusion(within).replace("\"grounds\":[]", grounds));
		long other = this.play.cases().filed();
		this.play.complete(PenaltyScenario.OFFICER, other, "concludeInvestigation",
				conclusion.replace("\"isComplex\"", "\"tierReason\":\"违法所得较少\",\"isComplex\""));
		assertThat(this.penalties.conclusion(other).orElseThrow().tierReason()).isEqualTo("违法所得较少");
	}

	@Test
	void groundsAgainstTheRecordNeedAReason() {
		long id = this.play.cases().filed();
		String repeated = PenaltyScenario.conclusion("250000").replace("\"grounds\":[]", "\"grounds\":[\"REPEAT_5Y\"]");
		String reason = "\"tierReason\":\"外省的处罚决定在卷\",\"isComplex\"";
		invalid("tierReason", () -> this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation", repeated));
		CurrentUser officer = this.play.cases().user(PenaltyScenario.OFFICER);
		long party = this.files.parties(id).get(0).id();
		this.parties.addPenalty(officer, id, party, new PriorPenaltyForm(PenaltyField.TRADEMARK, false, "示市监处罚〔2019〕3号",
				this.play.today().minusYears(6), "销售假冒商品", this.play.today()));
		invalid("tierReason", () -> this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation", repeated));
		invalid("tierReason",
				() -> this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation",
						PenaltyScenario.conclusion("0")
							.replace("\"proposal\":\"PENALTY\"", "\"proposal\":\"NO_PENALTY\"")
							.replace("\"grounds\":[]", "\"grounds\":[\"FIRST_MINOR\"]")));
		this.parties.addPenalty(officer, id, party, new PriorPenaltyForm(PenaltyField.TRADEMARK, false, "示市监处罚〔2025〕3号",
				this.play.today().minusYears(1), "销售假冒商品", this.play.today()));
		invalid("tierReason", () -> this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation",
				PenaltyScenario.conclusion("5000")));
		this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation", repeated);
		assertThat(this.penalties.conclusion(id).orElseThrow().tier()).isEqualTo(PenaltyTier.HEAVIER);
		long other = this.play.cases().filed();
		this.play.complete(PenaltyScenario.OFFICER, other, "concludeInvestigation",
				repeated.replace("\"isComplex\"", reason));
		assertThat(this.penalties.conclusion(other).orElseThrow().tierReason()).contains("外省");
	}

	@ParameterizedTest
	@CsvSource({ "NO_PENALTY", "ENFORCED", "REFERRED", "TRANSFERRED", "OTHER" })
	void theReasonOfTheClosingFitsTheDecision(String reason) {
		long id = this.play.executed("5000");
		pay(id, "FINE", "5000", "A1");
		performed(id);
		publish(id, "示例鞋店销售侵权商品，罚款。");
		assertThat(this.play.cases().values(PenaltyScenario.OFFICER, id, "proposeClosing").get("reason").asText())
			.isEqualTo("PERFORMED");
		invalid("reason", () -> this.play.complete(PenaltyScenario.OFFICER, id, "proposeClosing",
				"{\"reason\":\"%s\",\"execution\":\"罚款已缴清。\"}".formatted(reason)));
		proposeClosing(id);
	}

	@Test
	void theDecisionSaysAmountsTierAndListing() throws java.io.IOException {
		long id = this.play
			.consented(PenaltyScenario.conclusion("250000").replace("\"grounds\":[]", "\"grounds\":[\"SERIOUS\"]"));
		this.play.complete(PenaltyScenario.OFFICER, id, "giveNotice", "{\"contact\":\"何志勇\",\"phone\":\"0000-12\"}");
		this.play.complete(PenaltyScenario.OFFICER, id, "serveNotice", PenaltyScenario.served(this.play.today()));
		this.play.complete(PenaltyScenario.OFFICER, id, "recordStatement",
				PenaltyScenario.answer("WAIVED", this.play.today(), ",\"waiverDocument\":\"放弃声明\""));
		String listed = PenaltyScenario.DECISION.formatted("200000").replace("\"isListed\":false", "\"isListed\":true");
		invalid("tierReason", () -> this.play.complete(PenaltyScenario.LEADER, id, "decideCase", listed));
		this.play.complete(PenaltyScenario.LEADER, id, "decideCase",
				listed.replace("\"isListed\"", "\"tierReason\":\"当事人配合调查，适当减少。\",\"isListed\""));
		IssuedPaper paper = this.papers.list(this.files.get(id))
			.stream()
			.filter((one) -> one.code().equals("penaltyDecision"))
			.findFirst()
			.orElseThrow();
		String printed;
		try (PDDocument pdf = Loader.loadPDF(this.documents.content(paper.pdfId()))) {
			printed = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
		}
		assertThat(printed)
			.contains("违法经营额60000元", "没收物品价值8000元", "情节严重", "裁量阶次：从重处罚", "当事人配合调查，适当减少。", "罚款人民币200000元", "列入严重违法失信名单")
			.doesNotContain("证照号码：住所");
	}

	@Test
	void aHearingMayStillBeAskedForAfterAStatement() {
		long id = this.play.noticed("10000");
		this.play.complete(PenaltyScenario.OFFICER, id, "recordStatement", PenaltyScenario.answer("STATEMENT",
				this.play.today(), ",\"statement\":\"不知情\",\"recheck\":\"查无依据\",\"isAccepted\":false"));
		CurrentUser officer = this.play.cases().user(PenaltyScenario.OFFICER);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.hearings.add(this.play.cases().user("amr-case-head"), id, this.play.today()));
		this.hearings.add(officer, id, this.play.today());
		refused(() -> this.hearings.add(officer, id, this.play.today()));
		assertThat(this.play.cases().steps(id)).contains("nameHearingStaff");
		this.play.goTo(due(id, "DL12").plusDays(1));
		refused(() -> this.play.complete(PenaltyScenario.LEADER, id, "decideCase",
				PenaltyScenario.DECISION.formatted("10000")));
	}

	@Test
	void whileThePoliceHaveTheCaseNothingIsNoticedOrDecided() {
		long id = this.play.consented(PenaltyScenario.conclusion("5000"));
		this.obstacle.blocking.set("案件正在移送公安机关。");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.play.complete(PenaltyScenario.OFFICER, id,
				"giveNotice", "{\"contact\":\"何志勇\",\"phone\":\"0000-12\"}"));
		this.obstacle.blocking.set(null);
		this.play.complete(PenaltyScenario.OFFICER, id, "giveNotice", "{\"contact\":\"何志勇\",\"phone\":\"0000-12\"}");
		this.obstacle.blocking.set("案件正在移送公安机关。");
		refused(() -> this.play.complete(PenaltyScenario.OFFICER, id, "serveNotice",
				PenaltyScenario.served(this.play.today())));
		this.obstacle.blocking.set(null);
		this.play.complete(PenaltyScenario.OFFICER, id, "serveNotice", PenaltyScenario.served(this.play.today()));
		this.play.complete(PenaltyScenario.OFFICER, id, "recordStatement",
				PenaltyScenario.answer("WAIVED", this.play.today(), ",\"waiverDocument\":\"放弃声明\""));
		this.obstacle.blocking.set("案件正在移送公安机关。");
		refused(() -> this.play.complete(PenaltyScenario.LEADER, id, "decideCase",
				PenaltyScenario.DECISION.formatted("5000")));
		assertThat(this.penalties.decision(id)).isEmpty();
	}

	@Test
	void aSuspectedCrimeHaltsThePenaltyUntilTheReferralIsOver() {
		long id = this.play.noticed("5000");
		assertThat(tell(id, CaseHandling.CRIME_SUSPECTED)).isPositive();
		assertThat(this.play.cases().steps(id)).doesNotContain("recordStatement", "decideCase");
		assertThat(tell(id, CaseHandling.REFERRAL_ENDED)).isPositive();
		assertThat(this.play.cases().steps(id)).contains("concludeInvestigation");
		this.play.complete(PenaltyScenario.OFFICER, id, "concludeInvestigation", PenaltyScenario.conclusion("7000"));
		this.play.complete(PenaltyScenario.CO_OFFICER, id, "signConclusion", "{\"agree\":true}");
		this.play.complete(PenaltyScenario.REVIEWER, id, "reviewCase", "{\"outcome\":\"AGREE\",\"opinion\":\"同意\"}");
		this.play.complete(PenaltyScenario.LEADER, id, "consentToProposal", "{\"agree\":true}");
		assertThat(this.play.cases().steps(id)).contains("giveNotice");
		assertThat(this.penalties.notice(this.penalties.conclusion(id).orElseThrow())).isEmpty();
	}

	private int tell(long id, String message) {
		return this.transaction
			.execute((status) -> this.workflow.tell(CaseFile.key(id), message, Map.of(CaseHandling.CASE_ID, id)));
	}

	@Test
	void noPenaltyNeedsNoNoticeAndIsClosedAfterService() {
		long id = this.play.consented(PenaltyScenario.conclusion("0")
			.replace("\"proposal\":\"PENALTY\"", "\"proposal\":\"NO_PENALTY\"")
			.replace("\"grounds\":[]", "\"grounds\":[\"FIRST_MINOR\"]"));
		assertThat(this.play.cases().steps(id)).contains("decideCase").doesNotContain("giveNotice");
		this.obstacle.blocking.set("案件正在移送");
		refused(() -> this.play.complete(PenaltyScenario.LEADER, id, "decideCase", PenaltyScenario.NO_PENALTY));
		this.obstacle.blocking.set(null);
		this.play.complete(PenaltyScenario.LEADER, id, "decideCase", PenaltyScenario.NO_PENALTY);
		this.play.complete(PenaltyScenario.OFFICER, id, "serveDecision", PenaltyScenario.served(this.play.today()));
		assertThat(this.play.cases().steps(id)).contains("proposeClosing").doesNotContain("recordPerformance");
		this.play.complete(PenaltyScenario.OFFICER, id, "proposeClosing",
				"{\"reason\":\"NO_PENALTY\",\"execution\":\"已教育。\"}");
		this.play.complete(PenaltyScenario.LEADER, id, "approveClosing", "{\"approve\":false,\"opinion\":\"补教育记录\"}");
		this.play.complete(PenaltyScenario.OFFICER, id, "proposeClosing",
				"{\"reason\":\"NO_PENALTY\",\"execution\":\"已教育，有记录。\"}");
		this.play.complete(PenaltyScenario.LEADER, id, "approveClosing", "{\"approve\":true}");
		assertThat(status(id)).isEqualTo(CaseStatus.CLOSED);
		assertThat(papers(id)).contains("noPenaltyDecision", "closingApproval").doesNotContain("penaltyNotice");
	}

	@Test
	void theLeaderSendsTheCaseBackInsteadOfDeciding() {
		long id = this.play.waived("5000");
		String back = "{\"decision\":\"RETURNED\",\"isPublic\":false,\"isListed\":false%s}";
		invalid("opinion", () -> this.play.complete(PenaltyScenario.LEADER, id, "decideCase", back.formatted("")));
		this.play.complete(PenaltyScenario.LEADER, id, "decideCase", back.formatted(",\"opinion\":\"事实不清\""));
		assertThat(status(id)).isEqualTo(CaseStatus.INVESTIGATING);
		assertThat(this.play.cases().steps(id)).contains("concludeInvestigation");
	}

	@Test
	void aFineIsPaidInParts() {
		long id = this.play.executed("5000");
		LocalDate today = this.play.today();
		String plan = "{\"outcome\":\"INSTALMENTS\",\"reason\":\"资金困难\",\"instalments\":\"%s\"}";
		for (String wrong : new String[] { "", "明天 5000", today.plusDays(30) + " 4999", today + " 5000",
				today.plusDays(60) + " 2000\\n" + today.plusDays(30) + " 3000" }) {
			invalid("instalments",
					() -> this.play.complete(PenaltyScenario.OFFICER, id, "recordPerformance", plan.formatted(wrong)));
		}
		String right = today.plusDays(30) + " 2000\\n" + today.plusDays(60) + " 3000";
		this.play.complete(PenaltyScenario.OFFICER, id, "recordPerformance", plan.formatted(right));
		this.play.complete(PenaltyScenario.LEADER, id, "approveInstalments", "{\"approve\":true}");
		assertThat(due(id, "DL22")).isEqualTo(today.plusDays(60));
		this.play.goTo(today.plusDays(29));
		pay(id, "FINE", "2000", "B1");
		this.play.goTo(today.plusDays(61));
		Decision decision = this.penalties.decision(id).orElseThrow();
		assertThat(this.penalties.account(this.files.get(id), decision).surcharge()).isEqualByComparingTo("90");
	}

	@Test
	void aFineThatIsNotPaidGoesToTheCourt() {
		long id = this.play.executed("5000");
		LocalDate payBy = due(id, "DL22");
		String notPerformed = "{\"outcome\":\"NOT_PERFORMED\"}";
		invalid("outcome", () -> this.play.complete(PenaltyScenario.OFFICER, id, "recordPerformance", notPerformed));
		this.play.goTo(payBy.plusDays(1));
		this.play.complete(PenaltyScenario.OFFICER, id, "recordPerformance", notPerformed);
		invalid("servedOn", () -> this.play.complete(PenaltyScenario.OFFICER, id, "demandPerformance",
				PenaltyScenario.served(payBy)));
		this.play.complete(PenaltyScenario.OFFICER, id, "demandPerformance", PenaltyScenario.served(payBy.plusDays(1)));
		LocalDate demandEnds = due(id, "DL23");
		Decision decision = this.penalties.decision(id).orElseThrow();
		LocalDate sueUntil = this.clocks.preview("DL26", null, decision.servedOn()).dueOn();
		LocalDate last = due(id, "DL24");
		this.play.goTo(last.plusDays(1));
		for (LocalDate wrong : new LocalDate[] { demandEnds, sueUntil, last.plusDays(1) }) {
			invalid("on", () -> this.play.complete(PenaltyScenario.OFFICER, id, "fileEnforcement", enforcement(wrong)));
		}
		this.play.complete(PenaltyScenario.OFFICER, id, "fileEnforcement", enforcement(last));
		assertThat(status(id)).isEqualTo(CaseStatus.PERFORMED);
		assertThat(this.penalties.account(this.files.get(id), decision).surcharge()).as("never more than the fine")
			.isEqualByComparingTo("5000");
	}

	private static String enforcement(LocalDate on) {
		return "{\"outcome\":\"FILED\",\"on\":\"%s\",\"court\":\"示例区人民法院\"}".formatted(on);
	}

	@Test
	void theApiTellsWhereThePenaltyStands() {
		long id = this.play.executed("5000");
		CasePart part = this.parts.stream().filter((one) -> one.name().equals("penalty")).findFirst().orElseThrow();
		PenaltyPart.View view = (PenaltyPart.View) part.view(this.play.cases().user("amr-legal"), this.files.get(id));
		assertThat(view.range().rule()).isEqualTo("TML19-INFRINGE-A");
		assertThat(view.decision()).isEqualTo(DecisionKind.PENALTY);
		assertThat(view.fine()).isEqualByComparingTo("5000");
		assertThat(part.beforeClosing(this.files.get(id))).hasSize(2);
		assertThat(part.imposedPenalty(this.files.get(id))).get().satisfies((imposed) -> {
			assertThat(imposed.docNumber()).isEqualTo(view.decisionNumber());
			assertThat(imposed.effectiveOn()).isEqualTo(view.servedOn());
			assertThat(imposed.confiscation()).isEqualTo("没收侵权运动鞋 80 双");
		});
		long undecided = this.play.cases().filed();
		assertThat(part.imposedPenalty(this.files.get(undecided))).isEmpty();
	}

	private static void invalid(String field, Runnable action) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(action::run)
			.satisfies((ex) -> assertThat(ex.problems()).extracting("field").contains(field));
	}

	private static void refused(Runnable action) {
		refused(action, Refused.class);
	}

	private static <E extends Throwable> void refused(Runnable action, Class<E> how) {
		assertThatExceptionOfType(how).isThrownBy(action::run);
	}

}

@OnH2
class PenaltyCaseH2Tests extends PenaltyCaseTests {

}

@OnMySql
class PenaltyCaseMySqlTests extends PenaltyCaseTests {

}
