package org.banli.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.banli.attachment.Attachments;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseScenario;
import org.banli.deadline.Clocks;
import org.banli.deadline.LightSweep;
import org.banli.deadline.RunningClock;
import org.banli.document.IssuedPaper;
import org.banli.identity.Absences;
import org.banli.identity.CurrentUser;
import org.banli.organization.Post;
import org.banli.shared.DomainException;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.MovableClock;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every way through the referral, its gates, its clocks and what it does to the penalty.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import({ CaseScenario.class, ReferralScenario.class, DecidedCases.class })
abstract class ReferralFlowTests {

	/** Which step is open in which state; the process and the state column agree. */
	private static final Map<ReferralState, String> STEPS = Map.ofEntries(
			Map.entry(ReferralState.TEAM_FORMED, "nameReferralTeam"),
			Map.entry(ReferralState.VERIFYING, "writeReferralReport"),
			Map.entry(ReferralState.REPORTED, "decideReferral"), Map.entry(ReferralState.APPROVED, "sendReferral"),
			Map.entry(ReferralState.SENT, "signReceipt"), Map.entry(ReferralState.UNDER_REVIEW, "reviewReferral"),
			Map.entry(ReferralState.SUPPLEMENTING, "completeReferral"),
			Map.entry(ReferralState.WITH_OTHER_POLICE, "takeOverReferral"),
			Map.entry(ReferralState.POLICE_OVERDUE, "requestSupervision"),
			Map.entry(ReferralState.REFUSED, "answerRefusal"), Map.entry(ReferralState.REFUSED_AGAIN, "answerRefusal"),
			Map.entry(ReferralState.RECONSIDERING, "reconsiderReferral"),
			Map.entry(ReferralState.SUPERVISION_REQUESTED, "askForReasons"),
			Map.entry(ReferralState.REASONS_ASKED, "judgeReasons"),
			Map.entry(ReferralState.FILE_ORDERED, "executeFilingOrder"),
			Map.entry(ReferralState.FILED, "handOverGoods"),
			Map.entry(ReferralState.INVESTIGATING, "recordInvestigation"),
			Map.entry(ReferralState.PROSECUTED, "recordJudgment"),
			Map.entry(ReferralState.RETURNED_TO_ADMIN, "recordPenaltyResult"),
			Map.entry(ReferralState.ADMIN_DECIDED, "replyToAuthority"));

	@Autowired
	private CaseScenario cases;

	@Autowired
	private ReferralScenario play;

	@Autowired
	private Referrals referrals;

	@Autowired
	private ReferralPart part;

	@Autowired
	private ReferralFile referralFile;

	@Autowired
	private ReferralPackage packages;

	@Autowired
	private Chiefs chiefs;

	@Autowired
	private ReferralCounts counts;

	@Autowired
	private CaseFiles files;

	@Autowired
	private Clocks clocks;

	@Autowired
	private Attachments attachments;

	@Autowired
	private LightSweep sweep;

	@Autowired
	private MovableClock time;

	@Autowired
	private Absences absences;

	@Autowired
	private ManagementService managementService;

	@Autowired
	private JdbcTemplate jdbc;

	private ReferralState state(long id) {
		Referral referral = this.play.of(id);
		assertThat(this.files.get(id).referralState()).isEqualTo(referral.state().name());
		String step = STEPS.get(referral.state());
		// what else is done on the case goes on beside it
		List<String> steps = this.cases.steps(id).stream().filter(STEPS::containsValue).toList();
		assertThat(steps).as("steps in %s", referral.state()).isEqualTo((step == null) ? List.of() : List.of(step));
		return referral.state();
	}

	private RunningClock clock(long id, String code) {
		return this.clocks.find(Referral.key(this.play.of(id).id()).toString(), code).orElseThrow();
	}

	private RunningClock ninetyDays(long id) {
		return this.clocks.find("case:" + id, "DL19").orElseThrow();
	}

	private boolean isBlocked(long id) {
		return this.part.blocksPenalty(this.files.get(id)).isPresent();
	}

	private List<String> papers(long id) {
		return this.referralFile.issued(this.play.of(id)).stream().map(IssuedPaper::code).toList();
	}

	@Test
	void aWorkshopIsReferredFiledAndConvicted() {
		long id = this.play.called();
		assertThat(state(id)).isEqualTo(ReferralState.TEAM_FORMED);
		assertThat(isBlocked(id)).isTrue();
		this.play.complete("amr-case-head", id, "nameReferralTeam", ReferralScenario.TEAM);
		assertThat(state(id)).isEqualTo(ReferralState.VERIFYING);
		this.play.complete("amr-officer1", id, "writeReferralReport", ReferralScenario.REPORT);
		assertThat(state(id)).isEqualTo(ReferralState.REPORTED);
		assertThat(clock(id, "DL32").isRunning()).isTrue();
		this.play.complete("amr-head", id, "decideReferral", ReferralScenario.APPROVED);
		assertThat(state(id)).isEqualTo(ReferralState.APPROVED);
		assertThat(clock(id, "DL32").stoppedOn()).isNotNull();
		assertThat(Duration.between(this.play.of(id).decidedAt(), clock(id, "DL33").dueAt()))
			.isBetween(Duration.ofHours(24), Duration.ofHours(24).plusSeconds(30));
		this.play.complete(id);
		assertThat(ninetyDays(id).pausedFrom()).isNull();
		this.play.complete("amr-officer1", id, "sendReferral", ReferralScenario.SENDING);
		assertThat(state(id)).isEqualTo(ReferralState.SENT);
		Referral sent = this.play.of(id);
		assertThat(sent.letterNumber()).matches("示市监罪移〔\\d{4}〕\\d+号");
		assertThat(sent.sentAt()).isAfterOrEqualTo(sent.decidedAt());
		assertThat(clock(id, "DL33").stoppedAt()).isNotNull();
		assertThat(ninetyDays(id).pausedFrom()).isEqualTo(LocalDate.parse(CaseScenario.day(0)));
		this.play.complete("psb-liaison", id, "signReceipt", ReferralScenario.RECEIVED);
		assertThat(state(id)).isEqualTo(ReferralState.UNDER_REVIEW);
		assertThat(clock(id, "DL36").isRunning()).isTrue();
		assertThat(this.part.filedByPolice(this.files.get(id))).isEmpty();
		this.play.complete("psb-liaison", id, "reviewReferral", ReferralScenario.review("FILED"));
		assertThat(state(id)).isEqualTo(ReferralState.FILED);
		assertThat(this.part.filedByPolice(this.files.get(id))).contains(this.play.of(id).filedOn());
		this.play.complete("amr-officer1", id, "handOverGoods", ReferralScenario.HANDED);
		assertThat(state(id)).isEqualTo(ReferralState.INVESTIGATING);
		assertThat(clock(id, "DL37").stoppedOn()).isNotNull();
		this.play.complete("amr-officer1", id, "recordInvestigation", ReferralScenario.outcome("PROSECUTED", ""));
		invalid("criminalFine", () -> this.play.complete("amr-officer1", id, "recordJudgment",
				ReferralScenario.judgment("FINED", ",\"criminalFine\":-1,\"fineBefore\":0")));
		invalid("criminalFine", () -> this.play.complete("amr-officer1", id, "recordJudgment",
				ReferralScenario.judgment("FINED", ",\"criminalFine\":1234567890,\"fineBefore\":0")));
		String fined = ReferralScenario.judgment("FINED", ",\"criminalFine\":100000.00,\"fineBefore\":20000.00");
		invalid("fineBefore", () -> this.play.complete("amr-officer1", id, "recordJudgment", fined));
		this.play.fine(id);
		this.play.complete("amr-officer1", id, "recordJudgment", fined);
		assertThat(state(id)).isEqualTo(ReferralState.CLOSED);
		assertThat(this.play.of(id).fineOffset()).isEqualByComparingTo("20000");
		assertThat(this.part.blocksPenalty(this.files.get(id))).get().asString().contains("三十五条", "20000.00");
		assertThat(this.part.filedByPolice(this.files.get(id))).isEmpty();
		assertThat(papers(id)).contains("referralReport", "referralApproval", "transferLetter", "transferList",
				"procuratorateCopy", "goodsHandover", "goodsTransferNotice");
		assertThat(this.referrals.happenings(id)).allSatisfy((one) -> {
			assertThat(one.username()).isNotBlank();
			assertThat(one.fileHash()).hasSize(64);
		});
		assertThat(this.clocks.list("case:" + id)).filteredOn((one) -> one.subject().startsWith("referral:"))
			.allSatisfy((one) -> assertThat(one.stoppedOn()).as(one.code()).isNotNull());
	}

	@Test
	void anIncompleteFileIsNotSent() {
		long id = this.play.approved();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.play.complete("amr-officer1", id, "sendReferral", ReferralScenario.SENDING))
			.withMessageContaining("referral.send.incomplete");
		assertThat(state(id)).isEqualTo(ReferralState.APPROVED);
		assertThat(this.play.of(id).letterNumber()).isNull();
		assertThat(papers(id)).doesNotContain("transferLetter", "procuratorateCopy");
		assertThat(clock(id, "DL33").isRunning()).isTrue();
		this.play.attach("amr-officer1", ReferralFile.place(this.play.of(id), FileItem.TEST_REPORT), "a.txt");
		assertThat(this.referralFile.missing(this.play.of(id))).containsExactly(FileItem.GOODS_LIST,
				FileItem.OTHER_MATERIAL);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.packages.zip(this.play.user("amr-officer1"), this.play.of(id)));
	}

	@Test
	void aSendingThatFailsHalfWayLeavesNothing() {
		long id = this.play.approved();
		this.play.complete(id);
		Instant due = clock(id, "DL33").dueAt();
		// the letter cannot be numbered, after receiver and procuratorate were written
		this.jdbc.update("UPDATE number_pattern SET kind = 'gone' WHERE kind = 'criminalReferral'");
		try {
			refused(() -> this.play.complete("amr-officer1", id, "sendReferral", ReferralScenario.SENDING));
		}
		finally {
			this.jdbc.update("UPDATE number_pattern SET kind = 'criminalReferral' WHERE kind = 'gone'");
		}
		Referral referral = this.play.of(id);
		assertThat(state(id)).isEqualTo(ReferralState.APPROVED);
		assertThat(referral.sentAt()).isNull();
		assertThat(referral.policeName()).isNull();
		assertThat(referral.procuratorateName()).isNull();
		assertThat(papers(id)).doesNotContain("transferLetter", "goodsList", "procuratorateCopy");
		assertThat(clock(id, "DL33").dueAt()).isEqualTo(due);
		assertThat(ninetyDays(id).pausedFrom()).isNull();
		this.play.complete("amr-officer1", id, "sendReferral", ReferralScenario.SENDING);
		assertThat(state(id)).isEqualTo(ReferralState.SENT);
	}

	@Test
	void theTeamCannotEndWhatTheCheckDemands() {
		long id = this.cases.filed();
		this.play.soldKnowingly(id, "50000");
		this.play.complete("amr-case-head", id, "nameReferralTeam", ReferralScenario.TEAM);
		assertThat(this.cases.values("amr-officer1", id, "writeReferralReport").path("offence").asText())
			.isEqualTo("TM_SELL");
		assertThat(this.cases.values("amr-officer1", id, "writeReferralReport").path("standard").asText())
			.contains("50,000");
		invalid("finding", () -> this.play.complete("amr-officer1", id, "writeReferralReport",
				"{\"finding\":\"BELOW\",\"belowReason\":\"不想移送\"}"));
		invalid("offence", () -> this.play.complete("amr-officer1", id, "writeReferralReport",
				ReferralScenario.REPORT.replace("TM_SELL", "COPYRIGHT")));
		this.play.complete("amr-officer1", id, "writeReferralReport", ReferralScenario.REPORT);
		assertThat(state(id)).isEqualTo(ReferralState.REPORTED);
	}

	@Test
	void whatWasSentStaysAsItWasSent() {
		long id = this.play.underReview();
		this.play.complete("psb-liaison", id, "reviewReferral", ReferralScenario.review("COMPLETION"));
		CurrentUser officer = this.play.user("amr-officer1");
		long sent = this.attachments.ofMatter(this.play.of(id).key())
			.stream()
			.filter((one) -> one.place().equals(ReferralFile.place(this.play.of(id), FileItem.TEST_REPORT)))
			.findFirst()
			.orElseThrow()
			.id();
		refused(() -> this.attachments.remove(officer, sent, "换一份更好的"));
	}

	@Test
	void theTeamIsTwoDifferentPeople() {
		long id = this.play.called();
		invalid("coOfficer", () -> this.play.complete("amr-case-head", id, "nameReferralTeam",
				ReferralScenario.TEAM.replace("amr-officer2", "amr-officer1")));
		invalid("thirdOfficer", () -> this.play.complete("amr-case-head", id, "nameReferralTeam",
				ReferralScenario.TEAM.replace("}", ",\"thirdOfficer\":\"amr-officer1\"}")));
		invalid("coOfficer", () -> this.play.complete("amr-case-head", id, "nameReferralTeam",
				ReferralScenario.TEAM.replace("amr-officer2", "amr-legal")));
		refused(() -> this.play.call(id, ReferralCall.ORDER));
	}

	@Test
	void factsBelowBothTestsComeBackWithTheReason() {
		long id = this.play.called();
		this.play.complete("amr-case-head", id, "nameReferralTeam", ReferralScenario.TEAM);
		invalid("belowReason",
				() -> this.play.complete("amr-officer1", id, "writeReferralReport", "{\"finding\":\"BELOW\"}"));
		invalid("standard", () -> this.play.complete("amr-officer1", id, "writeReferralReport",
				"{\"finding\":\"REFER\",\"test\":\"T2\"}"));
		this.play.complete("amr-officer1", id, "writeReferralReport",
				"{\"finding\":\"BELOW\",\"belowReason\":\"销售金额只有一千元\"}");
		assertThat(state(id)).isEqualTo(ReferralState.NONE);
		assertThat(isBlocked(id)).isFalse();
		assertThat(this.referrals.happenings(id).get(0).remark()).isEqualTo("销售金额只有一千元");
		this.play.call(id, ReferralCall.EVIDENCE);
		assertThat(this.play.of(id).roundNo()).isEqualTo(2);
		assertThat(state(id)).isEqualTo(ReferralState.TEAM_FORMED);
	}

	@Test
	void aRefusalOfTheChiefKeepsItsReasonsAndMayBeFollowedByAnotherRound() {
		long id = this.play.reported();
		invalid("reason",
				() -> this.play.complete("amr-head", id, "decideReferral", "{\"decision\":\"NOT_APPROVED\"}"));
		this.play.complete("amr-head", id, "decideReferral", "{\"decision\":\"NOT_APPROVED\",\"reason\":\"证据不足\"}");
		assertThat(state(id)).isEqualTo(ReferralState.NOT_APPROVED);
		assertThat(this.play.of(id).decisionReason()).isEqualTo("证据不足");
		assertThat(isBlocked(id)).isFalse();
		this.play.call(id, ReferralCall.OPINION);
		assertThat(state(id)).isEqualTo(ReferralState.TEAM_FORMED);
		assertThat(this.referrals.happenings(id).get(0).fromState()).isEqualTo(ReferralState.NOT_APPROVED);
	}

	@Test
	void nobodyButTheChiefOrWhoeverPresidesDecides() {
		long id = this.play.reported();
		for (String username : List.of("amr-vice", "amr-case-head", "amr-legal", "amr-officer2", "psb-liaison",
				"proc-liaison", "fin-head")) {
			assertThatExceptionOfType(Throwable.class).as(username)
				.isThrownBy(() -> this.play.complete(username, id, "decideReferral", ReferralScenario.APPROVED));
		}
		assertThat(this.chiefs.whyNot(this.play.user("amr-vice"), this.files.get(id).unitId())).isPresent();
		Chiefs.PresidingForm presides = new Chiefs.PresidingForm("amr-vice", "示委任〔2026〕3号",
				LocalDate.parse(CaseScenario.day(0)), null);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.chiefs.record(this.play.user("amr-vice"), presides));
		this.chiefs.record(this.play.user("amr-office"), presides);
		try {
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> this.chiefs.record(this.play.user("admin"), presides));
			// the chief does not decide while somebody else presides
			refused(() -> this.play.complete("amr-head", id, "decideReferral", ReferralScenario.APPROVED));
			long next = this.play.reported();
			this.play.complete("amr-vice", next, "decideReferral", ReferralScenario.APPROVED);
			assertThat(state(next)).isEqualTo(ReferralState.APPROVED);
		}
		finally {
			this.jdbc.update("DELETE FROM presiding");
		}
		this.play.complete("amr-head", id, "decideReferral", ReferralScenario.APPROVED);
	}

	/** Standing in for the chief while he is away is not presiding. */
	@Test
	void whoStandsInForTheChiefDoesNotDecide() {
		long id = this.play.reported();
		CurrentUser chief = this.play.user("amr-head");
		LocalDate today = LocalDate.now(MovableClock.ZONE);
		this.absences.arrange(this.play.user("admin"), chief.personId(), today, today.plusDays(3),
				this.play.user("amr-vice").personId());
		try {
			assertThat(this.play.user("amr-vice").holdings())
				.anyMatch((holding) -> holding.post() == Post.HEAD && !holding.isOwn());
			refused(() -> this.play.complete("amr-vice", id, "decideReferral", ReferralScenario.APPROVED));
			assertThat(state(id)).isEqualTo(ReferralState.REPORTED);
		}
		finally {
			this.jdbc.update("DELETE FROM absence");
		}
	}

	private List<String> told(long id, String username) {
		return this.jdbc.queryForList("SELECT text FROM notice WHERE business_key = ? AND recipient = ? ORDER BY id",
				String.class, "case:" + id, username);
	}

	@Test
	void theChiefHearsBeforeThreeDaysAndBeforeADayHavePassed() {
		long reported = this.play.reported();
		long approved = this.play.approved();
		Instant now = this.time.instant();
		try {
			sweepAt(now.plus(Duration.ofHours(17)));
			assertThat(told(approved, "amr-head")).noneMatch((text) -> text.startsWith("请督促"));
			sweepAt(now.plus(Duration.ofHours(19)));
			assertThat(told(approved, "amr-head")).anyMatch((text) -> text.startsWith("请督促：“移送公安机关”"));
			assertThat(told(approved, "amr-vice")).anyMatch((text) -> text.startsWith("请督促：“移送公安机关”"));
			assertThat(told(reported, "amr-head")).noneMatch((text) -> text.startsWith("请督促"));
			sweepAt(now.plus(Duration.ofHours(26)));
			assertThat(told(approved, "amr-head")).anyMatch((text) -> text.startsWith("请督办：“移送公安机关”"));
			LocalDate last = clock(reported, "DL32").dueOn();
			sweepAt(morning(last.minusDays(1)));
			assertThat(told(reported, "amr-head")).anyMatch((text) -> text.startsWith("请督促：“移送决定”"));
			assertThat(this.referrals.happenings(reported).get(0).event()).isNotEqualTo(ReferralEvent.DECISION_OVERDUE);
			sweepAt(morning(last.plusDays(1)));
			assertThat(this.referrals.happenings(reported).get(0).event()).isEqualTo(ReferralEvent.DECISION_OVERDUE);
			assertThat(told(reported, "amr-head")).anyMatch((text) -> text.startsWith("请督办：“移送决定”"));
			assertThat(state(reported)).isEqualTo(ReferralState.REPORTED);
		}
		finally {
			this.time.reset();
		}
	}

	private static Instant morning(LocalDate day) {
		return day.atTime(9, 0).atZone(MovableClock.ZONE).toInstant();
	}

	private void sweepAt(Instant moment) {
		this.time.moveTo(moment);
		this.sweep.sweep();
	}

	@Test
	void twoChiefsAtOnceDecideOnce() throws Exception {
		long id = this.play.reported();
		String task = this.cases.claimed("amr-head", id, "decideReferral");
		ExecutorService pool = Executors.newFixedThreadPool(2);
		try {
			Callable<Boolean> decide = () -> {
				try {
					this.play.complete("amr-head", id, "decideReferral", ReferralScenario.APPROVED);
					return true;
				}
				catch (DomainException | AssertionError ex) {
					return false;
				}
			};
			List<Future<Boolean>> done = pool.invokeAll(List.of(decide, decide));
			assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
		}
		finally {
			pool.shutdown();
		}
		assertThat(task).isNotNull();
		assertThat(state(id)).isEqualTo(ReferralState.APPROVED);
		assertThat(this.referrals.happenings(id)).filteredOn((one) -> one.event() == ReferralEvent.APPROVED).hasSize(1);
	}

	@Test
	void thePoliceAsksToCompleteAndItsTimeRests() {
		long id = this.play.underReview();
		invalid("reason", () -> this.play.complete("psb-liaison", id, "reviewReferral",
				ReferralScenario.review("COMPLETION").replace("示例理由", "")));
		this.play.complete("psb-liaison", id, "reviewReferral", ReferralScenario.review("COMPLETION"));
		assertThat(state(id)).isEqualTo(ReferralState.SUPPLEMENTING);
		assertThat(clock(id, "DL36").pausedFrom()).isNotNull();
		assertThat(clock(id, "DL35").isRunning()).isTrue();
		this.play.attach("amr-officer1", ReferralFile.place(this.play.of(id), FileItem.OTHER_MATERIAL), "more.txt");
		this.play.complete("amr-officer1", id, "completeReferral", "{\"materials\":\"销售单据原件\"}");
		assertThat(state(id)).isEqualTo(ReferralState.UNDER_REVIEW);
		assertThat(clock(id, "DL36").pausedFrom()).isNull();
		assertThat(clock(id, "DL35").stoppedOn()).isNotNull();
		assertThat(papers(id)).contains("supplementLetter");
		assertThat(new String(this.packages.zip(this.play.user("psb-liaison"), this.play.of(id)),
				java.nio.charset.StandardCharsets.ISO_8859_1))
			.contains("SHA256SUMS.txt");
		refused(() -> this.play.attach("amr-officer1", ReferralFile.place(this.play.of(id), FileItem.OTHER_MATERIAL),
				"late.txt"));
	}

	@Test
	void anotherPoliceThatIsNotConnectedTakesItOver() {
		long id = this.play.underReview();
		invalid("otherPolice", () -> this.play.complete("psb-liaison", id, "reviewReferral",
				ReferralScenario.review("OTHER_POLICE").replace("示例县公安局", "市公安局")));
		this.play.complete("psb-liaison", id, "reviewReferral", ReferralScenario.review("OTHER_POLICE"));
		assertThat(state(id)).isEqualTo(ReferralState.WITH_OTHER_POLICE);
		assertThat(clock(id, "DL34").isInHours()).isTrue();
		String taken = "{\"receivedOn\":\"TODAY\",\"signer\":\"丙示例\",\"documentNumber\":\"示县公〔2026〕2号\"}";
		invalid("documentNumber", () -> this.play.complete("amr-officer1", id, "takeOverReferral", taken));
		this.play.scan(id);
		this.play.complete("amr-officer1", id, "takeOverReferral", taken);
		assertThat(state(id)).isEqualTo(ReferralState.UNDER_REVIEW);
		assertThat(this.play.of(id).policeName()).isEqualTo("示例县公安局");
		this.play.scan(id);
		this.play.complete("amr-officer1", id, "reviewReferral",
				ReferralScenario.review("FILED").replace("示例县公安局", ""));
		assertThat(state(id)).isEqualTo(ReferralState.FILED);
	}

	@Test
	void notAMatterOfThePoliceComesBackOrGoesElsewhere() {
		long id = this.play.underReview();
		this.play.complete("psb-liaison", id, "reviewReferral", ReferralScenario.review("NOT_POLICE"));
		assertThat(state(id)).isEqualTo(ReferralState.RETURNED_TO_ADMIN);
		assertThat(isBlocked(id)).isFalse();
		assertThat(ninetyDays(id).pausedFrom()).isNull();
		long other = this.play.underReview();
		this.play.complete("psb-liaison", other, "reviewReferral",
				ReferralScenario.review("NOT_POLICE").replace("}", ",\"otherAuthority\":\"市文化和旅游局\"}"));
		assertThat(state(other)).isEqualTo(ReferralState.CLOSED);
	}

	@Test
	void refusedReconsideredAndOrderedToFile() {
		long id = this.play.refused();
		assertThat(state(id)).isEqualTo(ReferralState.REFUSED);
		assertThat(clock(id, "DL38").isRunning()).isTrue();
		this.play.complete("amr-case-head", id, "answerRefusal", ReferralScenario.answer("RECONSIDER"));
		assertThat(state(id)).isEqualTo(ReferralState.RECONSIDERING);
		assertThat(clock(id, "DL39").isRunning()).isTrue();
		this.play.complete("psb-liaison", id, "reconsiderReferral",
				ReferralScenario.review("REFUSED").replace(",\"otherPolice\":\"示例县公安局\"", ""));
		assertThat(state(id)).isEqualTo(ReferralState.REFUSED_AGAIN);
		assertThat(clock(id, "DL40").isRunning()).isTrue();
		invalid("answer",
				() -> this.play.complete("amr-case-head", id, "answerRefusal", ReferralScenario.answer("RECONSIDER")));
		this.play.complete("amr-case-head", id, "answerRefusal", ReferralScenario.answer("SUPERVISE"));
		assertThat(state(id)).isEqualTo(ReferralState.SUPERVISION_REQUESTED);
		this.play.complete("proc-liaison", id, "askForReasons", ReferralScenario.ASKED);
		assertThat(clock(id, "DL41").isRunning()).isTrue();
		this.play.complete("proc-liaison", id, "judgeReasons", ReferralScenario.reasons("ORDERED"));
		assertThat(state(id)).isEqualTo(ReferralState.FILE_ORDERED);
		assertThat(clock(id, "DL43").isRunning()).isTrue();
		this.play.complete("psb-liaison", id, "executeFilingOrder", ReferralScenario.ORDERED);
		assertThat(state(id)).isEqualTo(ReferralState.FILED);
		assertThat(papers(id)).contains("reconsiderationRequest", "supervisionRequest");
	}

	@Test
	void reasonsThatStandBringTheCaseBackAndItIsReplied() {
		long id = this.play.refused();
		this.play.complete("amr-case-head", id, "answerRefusal", ReferralScenario.answer("SUPERVISE"));
		this.play.complete("proc-liaison", id, "askForReasons", ReferralScenario.ASKED);
		this.play.complete("proc-liaison", id, "judgeReasons", ReferralScenario.reasons("UPHELD"));
		assertThat(state(id)).isEqualTo(ReferralState.RETURNED_TO_ADMIN);
		this.play.complete("amr-officer1", id, "recordPenaltyResult", ReferralScenario.RESULT);
		assertThat(state(id)).isEqualTo(ReferralState.ADMIN_DECIDED);
		this.play.complete("amr-officer1", id, "replyToAuthority", ReferralScenario.REPLY);
		assertThat(state(id)).isEqualTo(ReferralState.CLOSED);
		assertThat(isBlocked(id)).isFalse();
	}

	@Test
	void aPoliceThatDoesNotTakeTheFileIsSupervised() {
		long id = this.play.sent();
		invalid("reason", () -> this.play.complete("psb-liaison", id, "signReceipt",
				ReferralScenario.RECEIVED.replace("RECEIVED", "NOT_ACCEPTED")));
		this.play.complete("psb-liaison", id, "signReceipt",
				ReferralScenario.RECEIVED.replace("RECEIVED", "NOT_ACCEPTED").replace("}", ",\"reason\":\"不收\"}"));
		assertThat(state(id)).isEqualTo(ReferralState.POLICE_OVERDUE);
		this.play.complete("amr-officer1", id, "requestSupervision",
				"{\"procuratorate\":\"市人民检察院\",\"reason\":\"拒收没有依据\"}");
		assertThat(state(id)).isEqualTo(ReferralState.SUPERVISION_REQUESTED);
	}

	private void fire(long id) {
		List<Job> jobs = this.managementService.createJobQuery()
			.timers()
			.list()
			.stream()
			.filter((job) -> this.jdbc.queryForObject(
					"SELECT COUNT(*) FROM ACT_RU_EXECUTION WHERE ID_ = ? AND PROC_INST_ID_ IN (SELECT PROC_INST_ID_ FROM ACT_HI_PROCINST WHERE BUSINESS_KEY_ = ?)",
					Integer.class, job.getExecutionId(), "case:" + id) > 0)
			.toList();
		assertThat(jobs).hasSize(1);
		this.managementService.executeJob(jobs.get(0).getId());
	}

	@Test
	void timeItselfMovesWhatNobodyAnswers() {
		long id = this.play.underReview();
		fire(id);
		assertThat(state(id)).isEqualTo(ReferralState.POLICE_OVERDUE);
		assertThat(this.referrals.happenings(id).get(0).username()).isEqualTo("system");
		long other = this.play.refused();
		fire(other);
		assertThat(state(other)).isEqualTo(ReferralState.RETURNED_TO_ADMIN);
		assertThat(ninetyDays(other).pausedFrom()).isNull();
	}

	@Test
	void droppedNotProsecutedExemptedAndAcquitted() {
		long dropped = this.play.investigating();
		invalid("isPunishable", () -> this.play.complete("amr-officer1", dropped, "recordInvestigation",
				ReferralScenario.outcome("DROPPED", "")));
		this.play.complete("amr-officer1", dropped, "recordInvestigation",
				ReferralScenario.outcome("DROPPED", ",\"isPunishable\":true"));
		assertThat(state(dropped)).isEqualTo(ReferralState.RETURNED_TO_ADMIN);
		long advised = this.play.investigating();
		this.play.complete("amr-officer1", advised, "recordInvestigation",
				ReferralScenario.outcome("NOT_PROSECUTED", ",\"opinionNumber\":\"示检刑行意〔2026〕9号\""));
		assertThat(state(advised)).isEqualTo(ReferralState.RETURNED_TO_ADMIN);
		assertThat(clock(advised, "DL44").isRunning()).isTrue();
		this.play.complete("amr-officer1", advised, "recordPenaltyResult", ReferralScenario.RESULT);
		this.play.complete("amr-officer1", advised, "replyToAuthority", ReferralScenario.REPLY);
		assertThat(clock(advised, "DL44").stoppedOn()).isNotNull();
		long exempted = this.play.prosecuted();
		this.play.complete("amr-officer1", exempted, "recordJudgment", ReferralScenario.judgment("EXEMPTED", ""));
		assertThat(state(exempted)).isEqualTo(ReferralState.RETURNED_TO_ADMIN);
		assertThat(isBlocked(exempted)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "signReceipt,receivedOn", "reviewReferral,decidedOn" })
	void papersDatedBeforeWhatTheyFollowAreRefused(String step, String field) {
		long id = step.equals("signReceipt") ? this.play.sent() : this.play.underReview();
		String body = step.equals("signReceipt") ? ReferralScenario.RECEIVED : ReferralScenario.review("FILED");
		for (String day : List.of(CaseScenario.day(-1), CaseScenario.day(1))) {
			invalid(field, () -> this.play.complete("psb-liaison", id, step, body.replace("TODAY", day)));
		}
	}

	@Test
	void liaisonsSeeWhatWasSentToThemAndNothingElse() {
		long approved = this.play.approved();
		Referral hidden = this.play.of(approved);
		long id = this.play.sent();
		Referral sent = this.play.of(id);
		assertThat(this.referrals.sentTo(this.play.user("psb-liaison"), sent.id()).id()).isEqualTo(sent.id());
		assertThat(this.referrals.sentTo(this.play.user("proc-liaison"), sent.id()).id()).isEqualTo(sent.id());
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.referrals.sentTo(this.play.user("psb-liaison"), hidden.id()));
		for (String username : List.of("fin-head", "amr-drafter", "admin", "deputy", "amr-officer1")) {
			assertThatExceptionOfType(DomainException.class).as(username)
				.isThrownBy(() -> this.referrals.sentTo(this.play.user(username), sent.id()));
		}
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.files.visible(this.play.user("psb-liaison"), id));
		// a step of the police is not the procuratorate's, nor the bureau's
		for (String username : List.of("proc-liaison", "amr-officer1", "amr-head")) {
			assertThatExceptionOfType(Throwable.class).as(username)
				.isThrownBy(() -> this.play.complete(username, id, "signReceipt", ReferralScenario.RECEIVED));
		}
	}

	@Test
	void aCaseStillBeingVerifiedIsReferredByItsOwnProcess() {
		long id = this.cases.registered();
		this.play.call(id, ReferralCall.ORDER);
		assertThat(this.cases.steps(id)).contains("nameReferralTeam", "verifyClue");
		assertThat(this.files.get(id).referralState()).isEqualTo("TEAM_FORMED");
	}

	@Test
	void countsBothWaysByCounterpart() {
		this.play.refused();
		LocalDate today = LocalDate.parse(CaseScenario.day(0));
		ReferralCounts.Table table = this.counts.count(this.play.user("amr-head"), today, today);
		assertThat(table.lines()).anySatisfy((line) -> {
			assertThat(line.counterpart()).isEqualTo("市公安局");
			assertThat(line.counts().get("sent")).isPositive();
			assertThat(line.counts().get("refused")).isPositive();
		});
		assertThat(table.lines()).anySatisfy((line) -> {
			assertThat(line.counterpart()).isEqualTo("市人民检察院");
			assertThat(line.counts().get("copied")).isPositive();
		});
		table.totals()
			.forEach((column,
					total) -> assertThat(
							table.lines().stream().mapToLong((line) -> line.counts().getOrDefault(column, 0L)).sum())
						.isEqualTo(total));
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.counts.count(this.play.user("amr-officer1"), today, today));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.counts.count(this.play.user("auditor"), today, today.minusDays(1)));
	}

	/**
	 * Random ways: whatever happens, the state moves by the table, exactly the step of
	 * the state is open, the deadline of the state alone runs, and the penalty waits as
	 * long as it must.
	 */
	@ParameterizedTest
	@CsvSource({ "1", "2", "3", "4", "5", "6" })
	void randomWaysKeepTheTable(long seed) {
		Random random = new Random(seed);
		long id = this.play.called();
		for (int i = 0; i < 30; i++) {
			ReferralState before = state(id);
			if (before.isOver()) {
				break;
			}
			step(id, before, random);
			ReferralState after = state(id);
			assertThat(isBlocked(id)).as("seed %d in %s", seed, after)
				.isEqualTo(after.isBlocking() || this.play.of(id).criminalFine() != null);
			String code = ReferralClocks.codeOf(after);
			assertThat(this.clocks.list("case:" + id))
				.filteredOn((one) -> one.subject().startsWith("referral:") && one.stoppedOn() == null
						&& !one.code().equals("DL44") && one.pausedFrom() == null)
				.extracting(RunningClock::code)
				.as("seed %d in %s", seed, after)
				.isEqualTo((code == null) ? List.of() : List.of(code));
			assertThat(ninetyDays(id).pausedFrom() != null).as("seed %d: 90 days in %s", seed, after)
				.isEqualTo(after.isSent() && after.isBlocking());
		}
		ReferralState at = ReferralState.NONE;
		List<ReferralHappening> all = new ArrayList<>(this.referrals.happenings(id));
		Collections.reverse(all);
		int seq = 0;
		Instant last = Instant.EPOCH;
		for (ReferralHappening one : all) {
			assertThat(one.seqNo()).isEqualTo(++seq);
			assertThat(one.fromState()).isEqualTo(at);
			assertThat(ReferralTable.next(at, one.event())).contains(one.toState());
			assertThat(one.happenedAt()).isAfterOrEqualTo(last);
			at = one.toState();
			last = one.happenedAt();
		}
		assertThat(at).isEqualTo(this.play.of(id).state());
	}

	private static String pick(Random random, String... choices) {
		return choices[random.nextInt(choices.length)];
	}

	private void step(long id, ReferralState state, Random random) {
		String lead = ReferralScenario.LEAD;
		switch (state) {
			case TEAM_FORMED -> this.play.complete("amr-case-head", id, "nameReferralTeam", ReferralScenario.TEAM);
			case VERIFYING -> this.play.complete(lead, id, "writeReferralReport", (random.nextInt(8) == 0)
					? "{\"finding\":\"BELOW\",\"belowReason\":\"不到\"}" : ReferralScenario.REPORT);
			case REPORTED -> this.play.complete("amr-head", id, "decideReferral", (random.nextInt(8) == 0)
					? "{\"decision\":\"NOT_APPROVED\",\"reason\":\"不足\"}" : ReferralScenario.APPROVED);
			case APPROVED -> {
				this.play.complete(id);
				this.play.complete(lead, id, "sendReferral", ReferralScenario.SENDING);
			}
			case SENT -> this.play.complete("psb-liaison", id, "signReceipt", (random.nextInt(5) == 0)
					? ReferralScenario.RECEIVED.replace("RECEIVED", "NOT_ACCEPTED").replace("}", ",\"reason\":\"不收\"}")
					: ReferralScenario.RECEIVED);
			case UNDER_REVIEW -> {
				if (random.nextInt(6) == 0) {
					fire(id);
				}
				else {
					boolean isTheirs = this.play.of(id).policeUnitId() != null;
					if (!isTheirs) {
						this.play.scan(id);
					}
					this.play.complete(isTheirs ? "psb-liaison" : lead, id, "reviewReferral",
							ReferralScenario.review(isTheirs
									? pick(random, "FILED", "REFUSED", "COMPLETION", "OTHER_POLICE", "NOT_POLICE")
									: pick(random, "FILED", "REFUSED", "COMPLETION")));
				}
			}
			case SUPPLEMENTING -> this.play.complete(lead, id, "completeReferral", "{\"materials\":\"单据\"}");
			case WITH_OTHER_POLICE -> {
				this.play.scan(id);
				this.play.complete(lead, id, "takeOverReferral", "{\"receivedOn\":\"TODAY\",\"signer\":\"丙示例\"}");
			}
			case POLICE_OVERDUE ->
				this.play.complete(lead, id, "requestSupervision", "{\"procuratorate\":\"市人民检察院\",\"reason\":\"逾期\"}");
			case REFUSED -> {
				if (random.nextInt(6) == 0) {
					fire(id);
				}
				else {
					this.play.complete("amr-case-head", id, "answerRefusal",
							ReferralScenario.answer(pick(random, "RECONSIDER", "RECONSIDER", "SUPERVISE", "ACCEPT")));
				}
			}
			case REFUSED_AGAIN -> this.play.complete("amr-case-head", id, "answerRefusal",
					ReferralScenario.answer(pick(random, "SUPERVISE", "SUPERVISE", "ACCEPT")));
			case RECONSIDERING -> {
				boolean isTheirs = this.play.of(id).policeUnitId() != null;
				if (!isTheirs) {
					this.play.scan(id);
				}
				this.play.complete(isTheirs ? "psb-liaison" : lead, id, "reconsiderReferral",
						ReferralScenario.review(pick(random, "FILED", "REFUSED"))
							.replace(",\"otherPolice\":\"示例县公安局\"", ""));
			}
			case SUPERVISION_REQUESTED ->
				this.play.complete("proc-liaison", id, "askForReasons", ReferralScenario.ASKED);
			case REASONS_ASKED -> this.play.complete("proc-liaison", id, "judgeReasons",
					ReferralScenario.reasons(pick(random, "ORDERED", "UPHELD")));
			case FILE_ORDERED -> {
				boolean isTheirs = this.play.of(id).policeUnitId() != null;
				if (!isTheirs) {
					this.play.scan(id);
				}
				this.play.complete(isTheirs ? "psb-liaison" : lead, id, "executeFilingOrder", ReferralScenario.ORDERED);
			}
			case FILED -> this.play.complete(lead, id, "handOverGoods", ReferralScenario.HANDED);
			case INVESTIGATING -> this.play.complete(lead, id, "recordInvestigation",
					pick(random, ReferralScenario.outcome("PROSECUTED", ""),
							ReferralScenario.outcome("NOT_PROSECUTED", ""),
							ReferralScenario.outcome("NOT_PROSECUTED", ",\"opinionNumber\":\"示检刑行意〔2026〕9号\""),
							ReferralScenario.outcome("DROPPED", ",\"isPunishable\":true"),
							ReferralScenario.outcome("DROPPED", ",\"isPunishable\":false")));
			case PROSECUTED -> this.play.complete(lead, id, "recordJudgment",
					pick(random, ReferralScenario.judgment("FINED", ",\"criminalFine\":5000,\"fineBefore\":0"),
							ReferralScenario.judgment("EXEMPTED", ""),
							ReferralScenario.judgment("ACQUITTED", ",\"isPunishable\":false")));
			case RETURNED_TO_ADMIN -> this.play.complete(lead, id, "recordPenaltyResult", ReferralScenario.RESULT);
			case ADMIN_DECIDED -> this.play.complete(lead, id, "replyToAuthority", ReferralScenario.REPLY);
			default -> throw new AssertionError("Nobody stays in " + state);
		}
	}

	private static void invalid(String field, Runnable action) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(action::run)
			.satisfies((ex) -> assertThat(ex.problems()).extracting("field").contains(field));
	}

	private static void refused(Runnable action) {
		assertThatExceptionOfType(Refused.class).isThrownBy(action::run);
	}

}

@OnH2
class ReferralFlowH2Tests extends ReferralFlowTests {

}

@OnMySql
class ReferralFlowMySqlTests extends ReferralFlowTests {

}
