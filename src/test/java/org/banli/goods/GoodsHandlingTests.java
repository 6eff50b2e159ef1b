package org.banli.goods;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseScenario;
import org.banli.deadline.Clocks;
import org.banli.deadline.RunningClock;
import org.banli.document.Documents;
import org.banli.document.IssuedPaper;
import org.banli.document.IssuedPapers;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.MovableClock;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Goods from the list to their end: every way, every refusal, and time. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import({ CaseScenario.class, GoodsScenario.class })
abstract class GoodsHandlingTests {

	@Autowired
	private CaseScenario cases;

	@Autowired
	private GoodsScenario play;

	@Autowired
	private GoodsItems items;

	@Autowired
	private GoodsMeasures measures;

	@Autowired
	private GoodsPart part;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private CaseFiles files;

	@Autowired
	private Clocks clocks;

	@Autowired
	private IssuedPapers papers;

	@Autowired
	private Documents documents;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Words words;

	@AfterEach
	void trueTime() {
		this.play.trueTime();
	}

	private List<String> trail(long id) {
		return this.jdbc.queryForList("SELECT summary FROM audit_entry WHERE business_key = ? ORDER BY id",
				String.class, CaseFile.key(id).toString());
	}

	private List<String> codes(long id) {
		return this.papers.list(CaseFile.key(id).toString()).stream().map(IssuedPaper::code).toList();
	}

	@Test
	void aHoldIsApprovedCarriedOutAndTurnsIntoASeizure() {
		long id = this.play.caseWith(3);
		List<Long> all = this.play.ids(id);
		this.play.propose("amr-officer1", id, MeasureKind.HOLD, all);
		assertThat(this.play.states(id)).containsOnly(ItemState.FOUND);
		assertThat(this.cases.steps(id)).contains("approveMeasure");
		this.play.approve(id);
		this.play.carryOut(id);
		assertThat(this.play.states(id)).containsOnly(ItemState.HELD);
		this.play.checkAll(id);
		GoodsMeasure hold = this.measures.list(id).get(0);
		assertThat(hold.docNumber()).matches("示市监先登〔\\d{4}〕\\d+号");
		assertThat(codes(id)).contains("evidenceHoldNotice", "goodsList");
		RunningClock seven = this.play.clockOf(id, 1);
		assertThat(seven.code()).isEqualTo("DL07");
		this.play.take(id, MeasureKind.SEIZE, all.subList(0, 2));
		assertThat(this.play.states(id)).containsExactly(ItemState.SEIZED, ItemState.SEIZED, ItemState.HELD);
		this.play.checkAll(id);
		assertThat(this.measures.list(id).get(0).docNumber()).matches("示市监强制〔\\d{4}〕\\d+号");
		assertThat(this.play.clockOf(id, 1).dueOn()).isAfterOrEqualTo(this.play.day().plusDays(30));
		assertThat(this.play.item(id, 1).place()).isEqualTo("本局仓库");
		assertThat(this.cases.steps(id)).doesNotContain("approveMeasure", "carryOutMeasure");
	}

	@ParameterizedTest
	@CsvSource({ "CONFISCATED,DESTROYED", "CONFISCATED,DONATED", "CONFISCATED,AUCTIONED", "RELEASED,RETURNED",
			"HANDED_TO_POLICE,", "PRE_DISPOSED,", "UNCLAIMED,RETURNED", "FORFEITED,AUCTIONED" })
	void everySeizedItemComesToAnEnd(ItemState state, SettleForm.Outcome end) {
		long id = this.play.caseWith(2);
		List<Long> all = this.play.ids(id);
		this.play.take(id, MeasureKind.SEIZE, all);
		switch (state) {
			case CONFISCATED -> {
				this.play.penalty(id, this.play.day(), "没收侵权运动鞋");
				this.play.confiscate(id, all);
			}
			case HANDED_TO_POLICE -> {
				this.play.filed(id, this.play.day());
				this.play.police(id, all);
			}
			case PRE_DISPOSED -> this.play.take(id, MeasureKind.PRE_DISPOSE, all);
			default -> this.play.take(id, MeasureKind.RELEASE, all);
		}
		if (state == ItemState.UNCLAIMED || state == ItemState.FORFEITED) {
			this.play.publish(id, all);
		}
		if (state == ItemState.FORFEITED) {
			invalid("items", () -> this.play.propose("amr-officer1", id, MeasureKind.FORFEIT, all));
			this.play.moveTo(this.play.day().plusDays(40), "10:00");
			this.play.take(id, MeasureKind.FORFEIT, all);
		}
		assertThat(this.play.states(id)).containsOnly(state);
		this.play.checkAll(id);
		CaseFile file = this.files.get(id);
		if (end == null) {
			assertThat(this.part.beforeClosing(file)).isEmpty();
			return;
		}
		assertThat(this.part.beforeClosing(file)).singleElement().asString().contains("示例牌运动鞋1", "2 项");
		this.play.settle(id, all, end);
		assertThat(this.play.states(id)).containsOnly(end.state());
		assertThat(this.part.beforeClosing(file)).isEmpty();
		this.play.checkAll(id);
	}

	@ParameterizedTest
	@CsvSource({ "RELEASED", "CONFISCATED", "HANDED_TO_POLICE", "PRE_DISPOSED" })
	void everyHeldItemGoesItsWayBeforeItLapses(ItemState state) {
		long id = this.play.caseWith(1);
		List<Long> all = this.play.ids(id);
		this.play.take(id, MeasureKind.HOLD, all);
		switch (state) {
			case CONFISCATED -> {
				this.play.penalty(id, this.play.day(), "没收侵权运动鞋");
				this.play.confiscate(id, all);
			}
			case HANDED_TO_POLICE -> {
				this.play.filed(id, this.play.day());
				this.play.police(id, all);
			}
			case PRE_DISPOSED -> this.play.take(id, MeasureKind.PRE_DISPOSE, all);
			default -> this.play.take(id, MeasureKind.RELEASE, all);
		}
		assertThat(this.play.timersOf(id)).isEmpty();
		assertThat(this.play.states(id)).containsOnly(state);
		this.play.checkAll(id);
	}

	@Test
	void aHoldLapsesByItselfAtTheMidnightAfterItsLastDay() {
		long id = this.play.caseWith(2);
		this.play.take(id, MeasureKind.HOLD, this.play.ids(id));
		LocalDate lastDay = this.play.clockOf(id, 1).dueOn();
		this.play.moveTo(lastDay, "23:58");
		this.play.runTimers();
		assertThat(this.play.states(id)).containsOnly(ItemState.HELD);
		this.play.moveTo(lastDay.plusDays(1), "00:01");
		this.play.runTimers();
		assertThat(this.play.states(id)).containsOnly(ItemState.RELEASED);
		this.play.checkAll(id);
		assertThat(trail(id)).filteredOn((line) -> line.contains("自动解除")).hasSize(2);
		assertThat(this.jdbc.queryForList("SELECT recipient FROM notice WHERE business_key = ? AND text LIKE '%自动解除%'",
				String.class, CaseFile.key(id).toString()))
			.containsExactlyInAnyOrder("amr-officer1", "amr-officer2");
		GoodsEvent lapse = this.items.events(this.play.ids(id).get(0)).get(1);
		assertThat(lapse.byName()).isEqualTo("系统");
		RunningClock seven = this.clocks.find(this.measures.list(id).get(0).subject(), "DL07").orElseThrow();
		assertThat(seven.stoppedOn()).isEqualTo(lastDay);
		assertThat(this.measures.list(id).get(0).state()).isEqualTo(MeasureState.LAPSED);
	}

	@Test
	void theEnginesOwnThreadsReleaseIt() {
		long id = this.play.caseWith(1);
		this.play.take(id, MeasureKind.HOLD, this.play.ids(id));
		this.play.moveTo(this.play.clockOf(id, 1).dueOn().plusDays(1), "00:05");
		// they look at least once a minute
		Awaitility.await()
			.atMost(Duration.ofMinutes(3))
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> this.play.item(id, 1).state() == ItemState.RELEASED);
		this.play.checkAll(id);
	}

	@Test
	void afterAStandstillItIsCaughtUpWithTheDayOnWhichItLapsed() {
		long id = this.play.caseWith(1);
		this.play.take(id, MeasureKind.HOLD, this.play.ids(id));
		LocalDate lastDay = this.play.clockOf(id, 1).dueOn();
		this.play.moveTo(lastDay.plusDays(20), "09:00");
		this.play.runTimers();
		GoodsEvent lapse = this.items.events(this.play.ids(id).get(0)).get(1);
		assertThat(lapse.effectiveAt()).isEqualTo(lastDay.plusDays(1).atStartOfDay(MovableClock.ZONE).toInstant());
		assertThat(Duration.between(lapse.effectiveAt(), lapse.recordedAt()).toDays()).isEqualTo(19);
		this.play.checkAll(id);
	}

	@Test
	void whatWasLapsedMeanwhileIsLeftOutOfASeizure() {
		long id = this.play.caseWith(2);
		this.play.take(id, MeasureKind.HOLD, this.play.ids(id).subList(0, 1));
		this.play.propose("amr-officer1", id, MeasureKind.SEIZE, this.play.ids(id));
		this.play.approve(id);
		this.play.moveTo(this.play.clockOf(id, 1).dueOn().plusDays(1), "09:00");
		this.play.runTimers();
		this.play.carryOut(id);
		assertThat(this.play.states(id)).containsExactly(ItemState.RELEASED, ItemState.SEIZED);
		this.play.checkAll(id);
	}

	@Test
	void aDecisionAtTheMomentOfTheLapseIsMadeOnce() throws Exception {
		for (int round = 0; round < 3; round++) {
			long id = this.play.caseWith(1);
			this.play.take(id, MeasureKind.HOLD, this.play.ids(id));
			this.play.propose("amr-officer1", id, MeasureKind.SEIZE, this.play.ids(id));
			this.play.approve(id);
			String timer = this.play.timersOf(id).get(0);
			this.play.moveTo(this.play.clockOf(id, 1).dueOn().plusDays(1), "00:01");
			String body = this.play.carriedOut("本局仓库");
			CyclicBarrier together = new CyclicBarrier(2);
			ExecutorService two = Executors.newFixedThreadPool(2);
			try {
				Future<?> lapse = two.submit(() -> tolerant(together, () -> this.play.execute(timer)));
				Future<?> seizure = two.submit(() -> tolerant(together,
						() -> this.cases.complete("amr-officer1", id, "carryOutMeasure", body)));
				lapse.get(60, TimeUnit.SECONDS);
				seizure.get(60, TimeUnit.SECONDS);
			}
			finally {
				two.shutdownNow();
			}
			this.play.runTimers();
			assertThat(this.play.item(id, 1).state()).isIn(ItemState.RELEASED, ItemState.SEIZED);
			assertThat(this.items.events(this.play.ids(id).get(0))).hasSize(2);
			this.play.checkAll(id);
			this.play.trueTime();
		}
	}

	private static Void tolerant(CyclicBarrier together, Runnable action) throws Exception {
		together.await(30, TimeUnit.SECONDS);
		try {
			action.run();
		}
		catch (RuntimeException ex) {
			// the second of both is refused or rolled back
			return null;
		}
		return null;
	}

	@Test
	void theTimeOfATestIsLeftOutWhenThePartyWasTold() {
		long id = this.play.caseWith(3);
		List<Long> all = this.play.ids(id);
		this.play.take(id, MeasureKind.SEIZE, all);
		LocalDate due = this.play.clockOf(id, 1).dueOn();
		LocalDate decide = this.clocks.find(CaseFile.key(id).toString(), "DL19").orElseThrow().dueOn();
		this.play.moveBy(Duration.ofDays(2));
		long told = this.play.test(id, all.subList(0, 1), true);
		long untold = this.play.test(id, all.subList(1, 2), false);
		this.play.checkAll(id);
		invalid("items", () -> this.play.test(id, all.subList(0, 1), true));
		this.play.moveBy(Duration.ofDays(10));
		this.play.report(id, told);
		this.play.report(id, untold);
		assertThat(this.play.clockOf(id, 2).dueOn()).isEqualTo(due);
		assertThat(this.play.clockOf(id, 3).dueOn()).isEqualTo(due);
		assertThat(this.play.clockOf(id, 1).dueOn()).isAfterOrEqualTo(this.play.clockOf(id, 1).startsOn().plusDays(40))
			.isBefore(this.play.clockOf(id, 1).startsOn().plusDays(50));
		assertThat(this.clocks.find(CaseFile.key(id).toString(), "DL19").orElseThrow().dueOn()).isAfter(decide);
		this.play.checkAll(id);
		refused(() -> this.play.report(id, told));
	}

	@Test
	void allItemsOfAMeasureTestedTogetherKeepOneClock() {
		long id = this.play.caseWith(2);
		this.play.take(id, MeasureKind.SEAL, this.play.ids(id));
		this.play.moveBy(Duration.ofDays(1));
		long test = this.play.test(id, this.play.ids(id), true);
		assertThat(this.play.item(id, 1).hasOwnClock()).isFalse();
		assertThat(this.play.clockOf(id, 1).pausedFrom()).isEqualTo(this.play.day());
		this.play.moveBy(Duration.ofDays(5));
		// one leaves, the other is extended later: each still has its own right time
		this.play.take(id, MeasureKind.RELEASE, this.play.ids(id).subList(0, 1));
		this.play.report(id, test);
		this.play.checkAll(id);
		assertThat(this.play.clockOf(id, 2).pausedFrom()).isNull();
	}

	@Test
	void aSeizureIsExtendedOnceByTheLeaderBeforeItIsOver() {
		long id = this.play.caseWith(3);
		List<Long> all = this.play.ids(id);
		this.play.take(id, MeasureKind.SEIZE, all);
		LocalDate due = this.play.clockOf(id, 1).dueOn();
		this.play.take(id, MeasureKind.EXTEND, all.subList(0, 1));
		assertThat(this.play.clockOf(id, 1).dueOn()).isAfterOrEqualTo(this.play.clockOf(id, 1).startsOn().plusDays(60));
		assertThat(this.play.clockOf(id, 2).dueOn()).isEqualTo(due);
		assertThat(codes(id)).contains("extendSeizureDecision");
		this.play.checkAll(id);
		invalid("items", () -> this.play.propose("amr-officer1", id, MeasureKind.EXTEND, all.subList(0, 1)));
		// proposed in time, decided too late
		this.play.propose("amr-officer1", id, MeasureKind.EXTEND, all.subList(1, 2));
		this.play.moveTo(due.plusDays(1), "09:00");
		refused(() -> this.play.approve(id));
		this.play.refuse(id);
		invalid("items", () -> this.play.propose("amr-officer1", id, MeasureKind.EXTEND, all.subList(2, 3)));
		// what is over must be released, but nothing moves it by itself
		this.play.runTimers();
		assertThat(this.play.states(id)).containsOnly(ItemState.SEIZED);
		assertThat(this.play.clockOf(id, 3).light()).hasToString("RED");
		this.play.take(id, MeasureKind.RELEASE, all.subList(2, 3));
		assertThat(codes(id)).contains("releaseNotice");
		this.play.checkAll(id);
	}

	@Test
	void anExtendedItemKeepsItsTimeWhenItIsTestedAlone() {
		long id = this.play.caseWith(2);
		List<Long> all = this.play.ids(id);
		this.play.take(id, MeasureKind.SEIZE, all);
		this.play.take(id, MeasureKind.EXTEND, all);
		LocalDate due = this.play.clockOf(id, 2).dueOn();
		this.play.moveBy(Duration.ofDays(3));
		long test = this.play.test(id, all.subList(0, 1), true);
		this.play.moveBy(Duration.ofDays(4));
		this.play.report(id, test);
		assertThat(this.play.clockOf(id, 2).dueOn()).isEqualTo(due);
		assertThat(this.play.clockOf(id, 1).dueOn()).isAfterOrEqualTo(this.play.clockOf(id, 1).startsOn().plusDays(64));
		this.play.checkAll(id);
	}

	@Test
	void whatWasTakenOnTheSpotIsReportedInADayAndLiftedWhenRefused() {
		long id = this.play.caseWith(2);
		List<Long> all = this.play.ids(id);
		this.measures.propose(this.play.user("amr-officer2"), id,
				this.play.urgent(MeasureKind.SEIZE, all, "amr-officer2"));
		assertThat(this.play.states(id)).containsOnly(ItemState.SEIZED);
		GoodsMeasure measure = this.measures.list(id).get(0);
		RunningClock day = this.clocks.find(measure.subject(), "DL08").orElseThrow();
		assertThat(Duration.between(day.startsAt(), day.dueAt())).isEqualTo(Duration.ofHours(24));
		assertThat(this.measures.due(measure.id())).isEqualTo(this.play.day().plusDays(1).toString());
		invalid("items", () -> this.play.propose("amr-officer1", id, MeasureKind.RELEASE, all));
		this.play.checkAll(id);
		this.play.refuse(id);
		assertThat(this.play.states(id)).containsOnly(ItemState.RELEASED);
		assertThat(this.clocks.find(measure.subject(), "DL08").orElseThrow().stoppedAt()).isNotNull();
		assertThat(codes(id)).contains("seizureDecision", "releaseNotice");
		assertThat(trail(id)).anyMatch((line) -> line.contains("立即解除"));
		this.play.checkAll(id);
	}

	@Test
	void whatWasTakenOnTheSpotStaysWhenTheLeaderApproves() {
		long id = this.play.caseWith(1);
		this.measures.propose(this.play.user("amr-officer1"), id,
				this.play.urgent(MeasureKind.HOLD, this.play.ids(id), "amr-officer1"));
		this.play.moveBy(Duration.ofHours(25));
		assertThat(this.clocks.find(this.measures.list(id).get(0).subject(), "DL08").orElseThrow().light())
			.hasToString("RED");
		this.play.approve(id);
		assertThat(this.play.states(id)).containsOnly(ItemState.HELD);
		assertThat(this.cases.steps(id)).doesNotContain("carryOutMeasure");
		assertThat(this.play.item(id, 1).pendingId()).isNull();
		this.play.checkAll(id);
	}

	@Test
	void whatIsNotCarriedOutLeavesTheGoodsFree() {
		long id = this.play.caseWith(1);
		this.play.propose("amr-officer1", id, MeasureKind.SEAL, this.play.ids(id));
		invalid("items", () -> this.play.propose("amr-officer2", id, MeasureKind.SEIZE, this.play.ids(id)));
		this.play.approve(id);
		invalid("note", () -> this.cases.complete("amr-officer1", id, "carryOutMeasure", "{\"isDone\":false}"));
		this.cases.complete("amr-officer1", id, "carryOutMeasure", "{\"isDone\":false,\"note\":\"物品已不在现场\"}");
		assertThat(this.measures.list(id).get(0).state()).isEqualTo(MeasureState.DROPPED);
		this.play.leave(id, this.play.ids(id));
		assertThat(this.part.beforeClosing(this.files.get(id))).isEmpty();
		this.play.checkAll(id);
	}

	@Test
	void whatIsRefusedIsNotTaken() {
		long id = this.play.caseWith(1);
		this.play.propose("amr-officer1", id, MeasureKind.SEIZE, this.play.ids(id));
		this.play.refuse(id);
		assertThat(this.play.states(id)).containsOnly(ItemState.FOUND);
		assertThat(this.cases.steps(id)).doesNotContain("approveMeasure", "carryOutMeasure");
		this.play.checkAll(id);
	}

	@Test
	void thePapersOfAMeasureLeaveNothingBlankThatIsKnown() throws IOException {
		long id = this.play.caseWith(40);
		this.play.take(id, MeasureKind.SEIZE, this.play.ids(id));
		String list = text(id, "goodsList");
		String pages = String.valueOf(pages(id, "goodsList"));
		assertThat(pages).isNotEqualTo("1");
		assertThat(text(id, "seizureDecision"))
			.contains("共" + pages + "页", "执法证号：00010017", "执法证号：00010018", "联系电话：0000-")
			.doesNotContain("执法证号：_", "联系电话：_");
		assertThat(list).contains("执法证号：00010017").doesNotContain("执法证号：_");
		this.play.take(id, MeasureKind.RELEASE, this.play.ids(id));
		assertThat(text(id, "releaseNotice")).contains("共" + pages + "页").doesNotContain("执法证号：_");
	}

	private String text(long id, String code) throws IOException {
		try (PDDocument paper = Loader.loadPDF(pdf(id, code))) {
			return new PDFTextStripper().getText(paper).replaceAll("\\s+", "");
		}
	}

	private int pages(long id, String code) throws IOException {
		try (PDDocument paper = Loader.loadPDF(pdf(id, code))) {
			return paper.getNumberOfPages();
		}
	}

	private byte[] pdf(long id, String code) {
		return this.papers.list(CaseFile.key(id).toString())
			.stream()
			.filter((paper) -> paper.code().equals(code))
			.findFirst()
			.map((paper) -> this.documents.content(paper.pdfId()))
			.orElseThrow();
	}

	@Test
	void aWayThatTheTableDoesNotKnowIsRefused() {
		long id = this.play.caseWith(2);
		List<Long> all = this.play.ids(id);
		invalid("items", () -> this.play.settle(id, all, SettleForm.Outcome.DESTROYED));
		invalid("items", () -> this.play.police(id, all));
		invalid("items", () -> this.play.confiscate(id, all));
		invalid("items", () -> this.play.publish(id, all));
		invalid("items", () -> this.play.handOver(id, all, "二号管理员"));
		invalid("items", () -> this.play.test(id, all, true));
		invalid("items", () -> this.play.propose("amr-officer1", id, MeasureKind.EXTEND, all));
		this.play.take(id, MeasureKind.SEIZE, all);
		invalid("items", () -> this.play.leave(id, all));
		invalid("items", () -> this.play.settle(id, all, SettleForm.Outcome.RETURNED));
		invalid("items", () -> this.play.propose("amr-officer1", id, MeasureKind.HOLD, all));
		this.play.filed(id, this.play.day());
		this.play.police(id, all);
		invalid("items", () -> this.play.handOver(id, all, "二号管理员"));
	}

	@Test
	void goodsAreConfiscatedOnlyByTheServedDecisionOfTheirCase() {
		long id = this.play.caseWith(3);
		List<Long> all = this.play.ids(id);
		this.play.take(id, MeasureKind.SEIZE, all);
		refusedWith("没有已经送达的处罚决定", () -> this.play.confiscate(id, all));
		this.play.penalty(id, this.play.day(), " ");
		refusedWith("没有没收的内容", () -> this.play.confiscate(id, all));
		invalid("items", () -> this.play.settle(id, all, SettleForm.Outcome.DESTROYED));
		assertThat(this.play.states(id)).containsOnly(ItemState.SEIZED);
		this.play.penalty(id, this.play.day(), "没收侵权运动鞋");
		this.play.moveBy(Duration.ofDays(3));
		// moved after the decision was served, kept in the list only now
		this.play.handOver(id, all.subList(0, 1), "二号管理员");
		this.play.confiscate(id, all.subList(0, 1));
		this.play.confiscate(id, all.subList(1, 3));
		assertThat(this.play.states(id)).containsOnly(ItemState.CONFISCATED);
		assertThat(this.items.events(all.get(0)).get(1).document()).isEqualTo(GoodsScenario.DECISION);
		assertThat(this.items.events(all.get(1)).get(1).effectiveAt().atZone(MovableClock.ZONE).toLocalDate())
			.isEqualTo(this.play.day().minusDays(3));
		this.play.checkAll(id);
	}

	@Test
	void goodsGoToThePoliceOnlyWhenItHasFiledTheCase() {
		long id = this.play.caseWith(1);
		List<Long> all = this.play.ids(id);
		this.play.take(id, MeasureKind.SEIZE, all);
		refusedWith("公安机关还没有对本案立案", () -> this.play.police(id, all));
		assertThat(this.play.states(id)).containsOnly(ItemState.SEIZED);
		this.play.filed(id, this.play.day().plusDays(1));
		invalid("on", () -> this.play.police(id, all));
		this.play.filed(id, this.play.day());
		this.play.police(id, all);
		assertThat(this.play.states(id)).containsOnly(ItemState.HANDED_TO_POLICE);
	}

	@Test
	void nothingIsTakenBeforeTheClueWasReceived() {
		long id = this.play.caseWith(1);
		List<Long> all = this.play.ids(id);
		String body = """
				{"items":%s,"kind":"HOLD","reason":"r","officerTwo":"amr-officer2","isUrgent":true,"takenOn":"%s","takenTime":"10:00",
				 "place":"仓库","keeper":"甲","holder":"乙","isHolderSigned":true}"""
			.formatted(all, this.play.day().minusDays(19));
		bad(id, "takenOn", body);
		assertThat(this.play.states(id)).containsOnly(ItemState.FOUND);
		// after the clue, but over before anybody heard of it
		String late = body.replace(this.play.day().minusDays(19).toString(), this.play.day().toString());
		this.play.moveBy(Duration.ofDays(20));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> propose(id, late))
			.satisfies((ex) -> assertThat(ex.problems()).singleElement()
				.extracting(FieldProblem::message)
				.asString()
				.contains("期满自动解除"));
		assertThat(codes(id)).doesNotContain("evidenceHoldNotice");
		assertThat(this.measures.list(id)).isEmpty();
	}

	@Test
	void aHoldThatLapsedBeforeItsApprovalIsNotApproved() {
		long id = this.play.caseWith(2);
		this.measures.propose(this.play.user("amr-officer1"), id,
				this.play.urgent(MeasureKind.HOLD, this.play.ids(id), "amr-officer1"));
		this.play.moveTo(this.play.clockOf(id, 1).dueOn().plusDays(1), "09:00");
		this.play.runTimers();
		assertThat(this.play.states(id)).containsOnly(ItemState.RELEASED);
		assertThat(this.measures.list(id).get(0).state()).isEqualTo(MeasureState.LAPSED);
		refusedWith("已经到期自动解除", () -> this.play.approve(id));
		this.play.refuse(id);
		assertThat(this.measures.list(id).get(0).state()).isEqualTo(MeasureState.LAPSED);
		assertThat(this.cases.steps(id)).doesNotContain("approveMeasure", "carryOutMeasure");
		this.play.settle(id, this.play.ids(id), SettleForm.Outcome.RETURNED);
		this.play.checkAll(id);
	}

	@Test
	void goodsPassFromHandToHandWithoutAGap() {
		long id = this.play.caseWith(2);
		this.play.take(id, MeasureKind.SEIZE, this.play.ids(id));
		this.play.handOver(id, this.play.ids(id), "二号管理员");
		this.play.handOver(id, this.play.ids(id).subList(0, 1), "三号管理员");
		assertThat(this.play.item(id, 1).keeper()).isEqualTo("三号管理员");
		assertThat(this.items.custody(this.play.ids(id).get(0))).extracting(GoodsHandover::toKeeper)
			.containsExactly("仓库管理员", "二号管理员", "三号管理员");
		this.play.checkAll(id);
		invalid("on",
				() -> this.items
					.handOver(this.play.user("amr-officer1"), id,
							this.play.read(
									"""
											{"items":%s,"toKeeper":"乙","toPlace":"三号仓库","on":"%s","time":"08:00","reason":"换仓库",
											 "officerTwo":"amr-officer2","otherParty":"乙","isSigned":true}"""
										.formatted(this.play.ids(id), this.play.day().minusDays(1)),
									HandoverForm.class)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "quantity;abc", "quantity;-3", "quantity;1234567890", "quantity;0", "quantity;1.23456",
					"quantity;''", "unitPrice;一百", "unitPrice;-1", "unitPrice;1234567890", "unitPrice;1.234", "name;''",
					"unit;''", "place;''" })
	void aWrongItemIsRefusedAtItsField(String field, String value) {
		long id = this.play.caseWith(1);
		String body = "{\"name\":\"鞋\",\"quantity\":\"1\",\"unit\":\"双\",\"unitPrice\":\"10\",\"priceBasis\":\"LABEL\",\"place\":\"店内\"}"
			.replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + value + "\"");
		invalid(field, () -> this.items.add(this.play.user("amr-officer1"), id, this.play.read(body, ItemsForm.class)));
		assertThat(this.play.ids(id)).hasSize(1);
	}

	@Test
	void aWrongLineIsNamedByItsNumberAndNothingIsAdded() {
		long id = this.play.caseWith(1);
		String lines = "鞋｜示例牌｜42｜10｜双｜100｜标价｜店内\\n鞋｜示例牌｜43｜x｜双｜100｜标价｜店内\\n鞋｜｜｜5";
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.items.add(this.play.user("amr-officer1"), id,
					this.play.read("{\"lines\":\"" + lines + "\"}", ItemsForm.class)))
			.satisfies((ex) -> assertThat(ex.problems()).extracting("message")
				.anyMatch((text) -> text.toString().startsWith("第 2 行"))
				.anyMatch((text) -> text.toString().startsWith("第 3 行")));
		assertThat(this.play.ids(id)).hasSize(1);
		this.items.add(this.play.user("amr-officer1"), id,
				this.play.read("{\"place\":\"店内\",\"lines\":\"鞋｜示例牌｜42｜10.5｜双｜99.9｜标价｜\"}", ItemsForm.class));
		assertThat(this.play.item(id, 2).amount()).isEqualByComparingTo("1048.95");
		assertThat(this.play.item(id, 2).place()).isEqualTo("店内");
	}

	@Test
	void badMeasuresAreRefusedAtTheirField() {
		long id = this.play.caseWith(1);
		List<Long> all = this.play.ids(id);
		MeasureForm good = this.play.urgent(MeasureKind.SEIZE, all, "amr-officer1");
		String body = """
				{"items":%s,"kind":"SEIZE","reason":"r","officerTwo":"amr-officer2","isUrgent":true,"takenOn":"%s","takenTime":"00:01",
				 "place":"仓库","keeper":"甲","holder":"乙","isHolderSigned":true}"""
			.formatted(all, this.play.today());
		assertThat(good.isUrgent()).isTrue();
		bad(id, "officerTwo", body.replace("\"amr-officer2\"", "\"amr-officer1\""));
		bad(id, "officerTwo", body.replace("\"amr-officer2\"", "\"amr-legal\""));
		bad(id, "officerTwo", body.replace("\"amr-officer2\"", "\"\""));
		bad(id, "takenOn", body.replace(this.play.today(), this.play.day().plusDays(1).toString()));
		bad(id, "takenOn", body.replace(this.play.today(), this.play.day().minusYears(3).toString()));
		bad(id, "takenTime", body.replace("00:01", "25:61"));
		bad(id, "keeper", body.replace("\"甲\"", "\" \""));
		bad(id, "items", body.replace("\"items\":" + all, "\"items\":[]"));
		bad(id, "kind", body.replace("SEIZE", "NOTICE"));
		bad(id, "isUrgent", body.replace("SEIZE", "RELEASE"));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> propose(id, body.replace("" + all, "[999999]")));
		bad(id, "consent", """
				{"items":%s,"kind":"PRE_DISPOSE","reason":"r","officerTwo":"amr-officer2"}""".formatted(all));
		assertThat(this.measures.list(id)).isEmpty();
	}

	private void bad(long id, String field, String body) {
		invalid(field, () -> propose(id, body));
	}

	private void propose(long id, String body) {
		this.measures.propose(this.play.user("amr-officer1"), id, this.play.read(body, MeasureForm.class));
	}

	@Test
	void testsKeepTheirDatesInOrder() {
		long id = this.play.caseWith(1);
		List<Long> all = this.play.ids(id);
		this.play.take(id, MeasureKind.SEIZE, all);
		GoodsTesting testing = this.testing;
		String body = """
				{"items":%s,"agency":"中心","purpose":"材质","fromOn":"%s","untilOn":"%s","toldOn":"%s","toldDocument":"文号",
				 "officerTwo":"amr-officer2"}""".formatted(all, this.play.today(), this.play.day().plusDays(9),
				this.play.today());
		invalid("untilOn",
				() -> testing.send(this.play.user("amr-officer1"), id, this.play.read(
						body.replace(this.play.day().plusDays(9).toString(), this.play.day().minusDays(9).toString()),
						TestForm.class)));
		invalid("fromOn", () -> testing.send(this.play.user("amr-officer1"), id, this.play.read(
				body.replace("\"fromOn\":\"" + this.play.today(), "\"fromOn\":\"" + this.play.day().minusDays(3)),
				TestForm.class)));
		invalid("toldDocument", () -> testing.send(this.play.user("amr-officer1"), id,
				this.play.read(body.replace("文号", ""), TestForm.class)));
		long test = testing.send(this.play.user("amr-officer1"), id, this.play.read(body, TestForm.class));
		invalid("reportOn",
				() -> testing.report(this.play.user("amr-officer1"), id,
						this.play.read("{\"test\":%d,\"reportOn\":\"%s\",\"reportNumber\":\"R\",\"result\":\"r\"}"
							.formatted(test, this.play.day().minusDays(1)), ReportForm.class)));
		invalid("reportOn",
				() -> testing.report(this.play.user("amr-officer1"), id,
						this.play.read("{\"test\":%d,\"reportOn\":\"%s\",\"reportNumber\":\"R\",\"result\":\"r\"}"
							.formatted(test, this.play.day().plusDays(1)), ReportForm.class)));
	}

	@Autowired
	private GoodsTesting testing;

	@ParameterizedTest
	@ValueSource(strings = { "amr-case-head", "amr-legal", "amr-vice", "amr-head", "auditor", "fin-head", "psb-liaison",
			"admin", "amr-drafter" })
	void onlyTheOfficersOfTheCaseAct(String username) {
		long id = this.play.caseWith(1);
		List<Long> all = this.play.ids(id);
		assertThatExceptionOfType(DomainException.class)
			.isThrownBy(() -> this.items.add(this.play.user(username), id,
					this.play.read("{\"lines\":\"鞋｜｜｜1｜双｜｜｜店内\"}", ItemsForm.class)))
			.satisfies((ex) -> assertThat(ex).isInstanceOfAny(Forbidden.class, NotFound.class));
		assertThatExceptionOfType(DomainException.class).isThrownBy(() -> this.measures
			.propose(this.play.user(username), id, this.play.proposal(MeasureKind.SEIZE, all, "amr-officer1")));
		assertThat(this.play.ids(id)).hasSize(1);
		this.play.propose("amr-officer1", id, MeasureKind.SEIZE, all);
		if (!username.equals("amr-vice")) {
			assertThatExceptionOfType(AssertionError.class)
				.isThrownBy(() -> this.cases.claimed(username, id, "approveMeasure"));
		}
	}

	@Test
	void anotherCasesItemsAreUnknownHere() {
		long one = this.play.caseWith(1);
		long two = this.play.caseWith(1);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.play.propose("amr-officer1", one, MeasureKind.SEIZE, this.play.ids(two)));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.items.get(one, this.play.ids(two).get(0)));
	}

	@Test
	void whatWasTakenBeforeAClueIsDroppedIsStillGivenBack() {
		long id = this.cases.registered();
		this.play.add(id, 2);
		List<Long> all = this.play.ids(id);
		this.measures.propose(this.play.user("amr-officer1"), id,
				this.play.urgent(MeasureKind.HOLD, all.subList(0, 1), "amr-officer1"));
		this.play.approve(id);
		this.cases.complete("amr-officer1", id, "verifyClue",
				CaseScenario.VERIFIED.replace("\"FILED\"", "\"NOT_FILED\",\"reasonCode\":\"MINOR_CORRECTED\""));
		this.cases.complete("amr-officer2", id, "signVerification", "{\"agree\":true}");
		this.cases.complete("amr-vice", id, "decideFiling", "{\"decision\":\"NOT_FILED\"}");
		refused(() -> this.play.propose("amr-officer1", id, MeasureKind.SEIZE, all));
		refused(() -> this.play.add(id, 1));
		this.play.take(id, MeasureKind.RELEASE, all.subList(0, 1));
		this.play.settle(id, all.subList(0, 1), SettleForm.Outcome.RETURNED);
		this.play.checkAll(id);
	}

	@Test
	void allGoodsGoToThePoliceAtOnce() {
		long id = this.play.caseWith(3);
		this.play.take(id, MeasureKind.SEIZE, this.play.ids(id).subList(0, 2));
		assertThat(this.items.forPolice(id)).hasSize(2);
		this.play.filed(id, this.play.day());
		this.play.police(id, null);
		assertThat(this.play.states(id)).containsExactly(ItemState.HANDED_TO_POLICE, ItemState.HANDED_TO_POLICE,
				ItemState.FOUND);
		assertThat(this.items.inCustody(id)).isEmpty();
		this.play.checkAll(id);
	}

	@Test
	void whoSteppedBackActsNoMore() {
		long id = this.play.caseWith(1);
		this.jdbc.update("INSERT INTO case_recusal VALUES (?, 'amr-officer1', '近亲属', 'amr-vice', CURRENT_TIMESTAMP)",
				id);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.play.propose("amr-officer1", id, MeasureKind.SEIZE, this.play.ids(id)));
		invalid("officerTwo", () -> this.play.propose("amr-officer2", id, MeasureKind.SEIZE, this.play.ids(id)));
	}

	/** Whatever officers and time do, an item is in one place and nothing is lost. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void randomWaysKeepStateProcessClocksAndCustodyTogether(long seed) {
		Random random = new Random(seed);
		long id = this.play.caseWith(5);
		List<Long> open = new java.util.ArrayList<>();
		int done = 0;
		for (int step = 0; step < 40; step++) {
			List<Long> all = this.play.ids(id);
			List<Long> some = IntStream.range(0, all.size())
				.filter((at) -> random.nextInt(3) == 0)
				.mapToObj(all::get)
				.toList();
			int what = random.nextInt(16);
			try {
				act(id, what, some, open, random);
				done++;
			}
			catch (DomainException ex) {
				assertThat(ex.status()).as("step %s of seed %s: %s", step, seed, ex.getMessage()).isIn(404, 409, 422);
			}
			catch (AssertionError ex) {
				// nobody has such a task now
				assertThat(ex.getMessage()).as("step %s of seed %s", step, seed).startsWith("No task");
			}
			this.play.checkAll(id);
		}
		assertThat(done).isGreaterThan(5);
	}

	private void act(long id, int what, List<Long> some, List<Long> tests, Random random) {
		MeasureKind[] kinds = MeasureKind.values();
		switch (what) {
			case 0, 1, 2 -> this.play.propose("amr-officer1", id, kinds[random.nextInt(kinds.length)], some);
			case 3 -> this.measures.propose(this.play.user("amr-officer2"), id, this.play
				.urgent(random.nextBoolean() ? MeasureKind.HOLD : MeasureKind.SEIZE, some, "amr-officer2"));
			case 4, 5 -> this.play.approve(id);
			case 6 -> this.play.refuse(id);
			case 7, 8 -> this.play.carryOut(id);
			case 9 -> tests.add(this.play.test(id, some, random.nextBoolean()));
			case 10 -> {
				if (!tests.isEmpty()) {
					this.play.report(id, tests.remove(random.nextInt(tests.size())));
				}
			}
			case 11 -> this.play.handOver(id, some, "管理员" + random.nextInt(9));
			case 12 -> {
				this.play.moveBy(Duration.ofHours(random.nextInt(200)));
				this.play.runTimers();
			}
			case 13 -> this.play.settle(id, some,
					SettleForm.Outcome.values()[random.nextInt(SettleForm.Outcome.values().length)]);
			case 14 -> {
				if (random.nextBoolean()) {
					this.play.filed(id, this.play.day());
					this.play.police(id, some);
				}
				else {
					this.play.penalty(id, this.play.day(), "没收侵权运动鞋");
					this.play.confiscate(id, some);
				}
			}
			default -> this.play.publish(id, some);
		}
	}

	private static void invalid(String field, Runnable action) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(action::run)
			.satisfies((ex) -> assertThat(ex.problems()).extracting("field").contains(field));
	}

	private void refusedWith(String words, Runnable action) {
		assertThatExceptionOfType(Refused.class).isThrownBy(action::run)
			.satisfies((ex) -> assertThat(this.words.of(ex.messageKey(), ex.arguments())).contains(words));
	}

	private static void refused(Runnable action) {
		assertThatExceptionOfType(Refused.class).isThrownBy(action::run);
	}

}

@OnH2
class GoodsHandlingH2Tests extends GoodsHandlingTests {

}

@OnMySql
class GoodsHandlingMySqlTests extends GoodsHandlingTests {

}
