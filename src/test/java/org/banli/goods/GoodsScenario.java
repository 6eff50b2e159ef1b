package org.banli.goods;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CasePart;
import org.banli.casefile.CaseScenario;
import org.banli.casefile.CaseTab;
import org.banli.casefile.ImposedPenalty;
import org.banli.deadline.Clocks;
import org.banli.deadline.RunningClock;
import org.banli.identity.CurrentUser;
import org.banli.shared.MovableClock;
import org.banli.workflow.EngineTime;
import org.banli.workflow.FormReader;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.boot.test.context.TestComponent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Acts on goods as the officers of a case do, and lets time pass. It also stands in for
 * the way to a penalty and for the referral: what they say of a case is {@link #penalty}
 * and {@link #filed}.
 */
@TestComponent
public class GoodsScenario implements CasePart {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

	static final String DECISION = "示市监处罚〔2026〕1号";

	private final Map<Long, ImposedPenalty> penalties = new ConcurrentHashMap<>();

	private final Map<Long, LocalDate> filings = new ConcurrentHashMap<>();

	private final CaseScenario cases;

	private final GoodsItems items;

	private final GoodsMeasures measures;

	private final GoodsTesting testing;

	private final Clocks clocks;

	private final FormReader reader;

	private final MovableClock clock;

	private final EngineTime engineTime;

	private final ManagementService jobs;

	private final RuntimeService runtime;

	GoodsScenario(CaseScenario cases, GoodsItems items, GoodsMeasures measures, GoodsTesting testing, Clocks clocks,
			FormReader reader, MovableClock clock, EngineTime engineTime, ManagementService jobs,
			RuntimeService runtime) {
		this.cases = cases;
		this.items = items;
		this.measures = measures;
		this.testing = testing;
		this.clocks = clocks;
		this.reader = reader;
		this.clock = clock;
		this.engineTime = engineTime;
		this.jobs = jobs;
		this.runtime = runtime;
	}

	/** A penalty of the case is in force from a day on. */
	void penalty(long caseId, LocalDate servedOn, String confiscation) {
		this.penalties.put(caseId, new ImposedPenalty(caseId, DECISION, servedOn, "销售侵权商品", confiscation));
	}

	/** The police files the case. */
	void filed(long caseId, LocalDate on) {
		this.filings.put(caseId, on);
	}

	@Override
	public String name() {
		return "played";
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
	public Optional<ImposedPenalty> imposedPenalty(CaseFile file) {
		return Optional.ofNullable(this.penalties.get(file.id()));
	}

	@Override
	public Optional<LocalDate> filedByPolice(CaseFile file) {
		return Optional.ofNullable(this.filings.get(file.id()));
	}

	CurrentUser user(String name) {
		return this.cases.user(name);
	}

	/** A filed case with so many items on its list. */
	public long caseWith(int count) {
		long id = this.cases.filed();
		add(id, count);
		return id;
	}

	void add(long id, int count) {
		String lines = IntStream.rangeClosed(1, count)
			.mapToObj((no) -> "示例牌运动鞋" + no + "\\t示例牌\\t4" + no % 10 + "码\\t" + no + "0\\t双\\t120.00\\t市场价\\t店内货架")
			.collect(Collectors.joining("\\n"));
		this.items.add(user("amr-officer1"), id, read("{\"lines\":\"" + lines + "\"}", ItemsForm.class));
	}

	public List<Long> ids(long caseId) {
		return this.items.list(caseId).stream().map(GoodsItem::id).toList();
	}

	GoodsItem item(long caseId, int no) {
		return this.items.list(caseId).get(no - 1);
	}

	List<ItemState> states(long caseId) {
		return this.items.list(caseId).stream().map(GoodsItem::state).toList();
	}

	<F> F read(String body, Class<F> type) {
		return this.reader.read(CaseScenario.json(body), type, false);
	}

	String today() {
		return LocalDate.now(this.clock).toString();
	}

	LocalDate day() {
		return LocalDate.now(this.clock);
	}

	/** The present minute as forms write it. */
	String minute() {
		return ZonedDateTime.ofInstant(this.clock.instant(), MovableClock.ZONE).format(MINUTE);
	}

	long propose(String by, long caseId, MeasureKind kind, List<Long> chosen) {
		return this.measures.propose(user(by), caseId, proposal(kind, chosen, by));
	}

	MeasureForm proposal(MeasureKind kind, List<Long> chosen, String by) {
		return read("""
				{"items":%s,"kind":"%s","reason":"防止转移","officerTwo":"%s","consent":"CONSENT","isEvidenceKept":true}"""
			.formatted(chosen, kind, other(by)), MeasureForm.class);
	}

	MeasureForm urgent(MeasureKind kind, List<Long> chosen, String by) {
		return read("""
				{"items":%s,"kind":"%s","reason":"当事人正在装车","officerTwo":"%s","isUrgent":true,"takenOn":"%s",
				 "takenTime":"%s","place":"本局仓库","keeper":"仓库管理员","holder":"示例鞋店","isHolderSigned":true}"""
			.formatted(chosen, kind, other(by), today(), minute()), MeasureForm.class);
	}

	private static String other(String officer) {
		return officer.equals("amr-officer1") ? "amr-officer2" : "amr-officer1";
	}

	void approve(long caseId) {
		this.cases.complete("amr-vice", caseId, "approveMeasure", "{\"agree\":true}");
	}

	void refuse(long caseId) {
		this.cases.complete("amr-vice", caseId, "approveMeasure", "{\"agree\":false,\"opinion\":\"没有必要\"}");
	}

	String carriedOut(String place) {
		return """
				{"isDone":true,"officerTwo":"amr-officer2","takenOn":"%s","takenTime":"%s","place":"%s","keeper":"仓库管理员",
				 "holder":"示例鞋店","isHolderSigned":true,"proceeds":"100"}"""
			.formatted(today(), minute(), place);
	}

	void carryOut(long caseId) {
		this.cases.complete("amr-officer1", caseId, "carryOutMeasure", carriedOut("本局仓库"));
	}

	/** Proposed, approved and, where it needs that, carried out. */
	public void take(long caseId, MeasureKind kind, List<Long> chosen) {
		propose("amr-officer1", caseId, kind, chosen);
		approve(caseId);
		if (kind.isCarriedOut()) {
			carryOut(caseId);
		}
	}

	void settle(long caseId, List<Long> chosen, SettleForm.Outcome outcome) {
		this.items.settle(user("amr-officer1"), caseId, read("""
				{"items":%s,"outcome":"%s","on":"%s","time":"%s","receiver":"示例鞋店","place":"示例区一号路8号",
				 "document":"处理〔2026〕1号","officerTwo":"amr-officer2","isSigned":true}""".formatted(chosen, outcome,
				today(), minute()), SettleForm.class));
	}

	void police(long caseId, List<Long> chosen) {
		this.items.handToPolice(user("amr-officer1"), caseId, read("""
				{"items":%s,"receiver":"市公安局","place":"市公安局物证室","on":"%s","time":"%s","document":"移交清单1",
				 "toldOn":"%s","officerTwo":"amr-officer2","isSigned":true}""".formatted(chosen, today(), minute(),
				today()), PoliceHandover.class));
	}

	void confiscate(long caseId, List<Long> chosen) {
		this.items.confiscate(user("amr-officer1"), caseId,
				read("{\"items\":%s}".formatted(chosen), ConfiscateForm.class));
	}

	void publish(long caseId, List<Long> chosen) {
		this.items.publish(user("amr-officer1"), caseId,
				read("{\"items\":%s,\"publishedOn\":\"%s\",\"way\":\"本局公告栏\"}".formatted(chosen, today()),
						NoticeForm.class));
	}

	void leave(long caseId, List<Long> chosen) {
		this.items.leave(user("amr-officer1"), caseId,
				read("{\"items\":%s,\"reason\":\"与案件无关\"}".formatted(chosen), LeaveForm.class));
	}

	void handOver(long caseId, List<Long> chosen, String keeper) {
		this.items.handOver(user("amr-officer1"), caseId, read("""
				{"items":%s,"toKeeper":"%s","toPlace":"二号仓库","on":"%s","time":"%s","reason":"换仓库",
				 "officerTwo":"amr-officer2","otherParty":"%s","isSigned":true}""".formatted(chosen, keeper, today(),
				minute(), keeper), HandoverForm.class));
	}

	long test(long caseId, List<Long> chosen, boolean isTold) {
		return this.testing.send(user("amr-officer1"), caseId,
				read("""
						{"items":%s,"agency":"示例检测中心","purpose":"材质","fromOn":"%s","untilOn":"%s",%s"officerTwo":"amr-officer2"}"""
					.formatted(chosen, today(), day().plusDays(30),
							isTold ? "\"toldOn\":\"" + today() + "\",\"toldDocument\":\"期间告知〔2026〕1号\"," : ""),
						TestForm.class));
	}

	void report(long caseId, long test) {
		this.testing.report(user("amr-officer1"), caseId,
				read("{\"test\":%d,\"reportOn\":\"%s\",\"reportNumber\":\"R1\",\"result\":\"与正品不符\"}".formatted(test,
						today()), ReportForm.class));
	}

	RunningClock clockOf(long caseId, int no) {
		GoodsItem item = item(caseId, no);
		return this.clocks.find(item.clockSubject(), ItemChanges.clockOf(item.state())).orElseThrow();
	}

	/** Moves the product's clock and the engine's. */
	void moveTo(Instant time) {
		this.clock.moveTo(time);
		this.engineTime.moveTo(time);
	}

	void moveBy(Duration time) {
		moveTo(this.clock.instant().plus(time));
	}

	void moveTo(LocalDate day, String time) {
		moveTo(ZonedDateTime.of(day, java.time.LocalTime.parse(time), MovableClock.ZONE).toInstant());
	}

	void trueTime() {
		this.clock.reset();
		this.engineTime.reset();
	}

	/** Runs what is due, as the engine's own threads do. */
	void runTimers() {
		for (Job job : this.jobs.createJobQuery().timers().executable().list()) {
			try {
				this.jobs.executeJob(job.getId());
			}
			catch (ProcessEngineException ex) {
				// one of the engine's threads has it
				if (this.jobs.createJobQuery().jobId(job.getId()).count() > 0) {
					org.awaitility.Awaitility.await()
						.atMost(Duration.ofSeconds(20))
						.until(() -> this.jobs.createJobQuery().jobId(job.getId()).count() == 0);
				}
			}
		}
	}

	List<String> timersOf(long caseId) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("evidenceHold")
			.processInstanceBusinessKey(CaseFile.key(caseId).toString())
			.list()
			.stream()
			.flatMap((instance) -> this.jobs.createJobQuery().processInstanceId(instance.getId()).list().stream())
			.map(Job::getId)
			.toList();
	}

	void execute(String job) {
		this.jobs.executeJob(job);
	}

	/** Where the process of an item waits; empty where it has ended or not begun. */
	private Set<String> waits(GoodsItem item) {
		List<ProcessInstance> found = this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(GoodsHandling.ITEM_PROCESS)
			.processInstanceBusinessKey(CaseFile.key(item.caseId()).toString())
			.variableValueEquals(GoodsHandling.ITEM_ID, item.id())
			.list();
		assertThat(found).as("processes of item %s", item.itemNo()).hasSizeLessThanOrEqualTo(1);
		List<ProcessInstance> called = found.stream()
			.flatMap((instance) -> this.runtime.createProcessInstanceQuery()
				.superProcessInstanceId(instance.getId())
				.list()
				.stream())
			.toList();
		assertThat(called).as("holds of item %s", item.itemNo())
			.hasSize((item.state() == ItemState.HELD) ? 1 : 0)
			.allSatisfy(
					(hold) -> assertThat(this.runtime.getActiveActivityIds(hold.getId())).containsExactly("holdRuns"));
		return found.stream()
			.flatMap((instance) -> this.runtime.getActiveActivityIds(instance.getId()).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** What must hold whatever has happened. */
	void checkAll(long caseId) {
		for (GoodsItem item : this.items.list(caseId)) {
			String what = "item " + item.itemNo() + " " + item.state();
			assertThat(waits(item)).as("process of " + what).isEqualTo(switch (item.state()) {
				case HELD -> Set.of("evidenceHold");
				case SEALED, SEIZED -> Set.of("seizureEndedHere");
				case RELEASED, UNCLAIMED, CONFISCATED, FORFEITED -> Set.of("goodsSettledHere");
				default -> Set.of();
			});
			checkStates(item, what);
			checkCustody(item, what);
			String code = ItemChanges.clockOf(item.state());
			if (code != null) {
				RunningClock running = this.clocks.find(item.clockSubject(), code).orElseThrow();
				assertThat(running.stoppedOn()).as("clock of " + what).isNull();
				boolean isTested = this.items.tests(item.id())
					.stream()
					.anyMatch((test) -> test.isOpen() && test.toldOn() != null);
				if (item.state().isSeized()) {
					assertThat(running.pausedFrom() != null).as("pause of " + what).isEqualTo(isTested);
				}
			}
			else if (item.measureId() != null) {
				assertThat(this.clocks.find("item:" + item.id(), "DL09").filter((clock) -> clock.stoppedOn() == null))
					.as("own clock of " + what)
					.isEmpty();
			}
			if (item.pendingId() != null) {
				assertThat(this.measures.get(item.pendingId()).isOpen()).as("pending of " + what).isTrue();
			}
		}
		for (GoodsMeasure measure : this.measures.list(caseId)) {
			if (measure.kind().clock() != null && measure.takenAt() != null) {
				boolean isShared = this.items.list(caseId)
					.stream()
					.anyMatch((item) -> item.measureId() != null && item.measureId() == measure.id()
							&& !item.hasOwnClock() && ItemChanges.clockOf(item.state()) != null);
				assertThat(this.clocks.list(CaseFile.key(caseId).toString())
					.stream()
					.filter((clock) -> clock.subject().equals(measure.subject())
							&& clock.code().equals(measure.kind().clock()) && clock.stoppedOn() == null)
					.count()).as("shared clock of measure " + measure.measureNo()).isEqualTo(isShared ? 1 : 0);
			}
		}
	}

	private void checkStates(GoodsItem item, String what) {
		ItemState at = ItemState.FOUND;
		Instant last = Instant.EPOCH;
		for (GoodsEvent event : this.items.events(item.id())) {
			assertThat(event.fromState()).as("states of " + what).isEqualTo(at);
			assertThat(at.mayBecome(event.toState())).as("way of " + what).isTrue();
			assertThat(event.effectiveAt()).as("times of " + what).isAfterOrEqualTo(last);
			at = event.toState();
			last = event.effectiveAt();
		}
		assertThat(at).as("last state of " + what).isEqualTo(item.state());
	}

	private void checkCustody(GoodsItem item, String what) {
		String keeper = "示例鞋店";
		String place = "店内货架";
		Instant last = Instant.EPOCH;
		for (GoodsHandover link : this.items.custody(item.id())) {
			assertThat(Map.entry(link.fromKeeper(), link.fromPlace())).as("custody of " + what)
				.isEqualTo(Map.entry(keeper, place));
			assertThat(link.handedAt()).as("custody of " + what).isAfterOrEqualTo(last);
			assertThat(link.officerOne()).as("officers of " + what).isNotEqualTo(link.officerTwo());
			keeper = link.toKeeper();
			place = link.toPlace();
			last = link.handedAt();
		}
		assertThat(Map.entry(item.keeper(), item.place())).as("place of " + what).isEqualTo(Map.entry(keeper, place));
		assertThat(this.items.custody(item.id()).isEmpty()).as("custody of " + what)
			.isEqualTo(item.state() == ItemState.FOUND || item.state() == ItemState.NOT_TAKEN);
	}

}
