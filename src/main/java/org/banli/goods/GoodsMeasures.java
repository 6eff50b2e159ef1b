package org.banli.goods;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.deadline.Clocks;
import org.banli.deadline.RunningClock;
import org.banli.identity.CurrentUser;
import org.banli.shared.FieldProblem;
import org.banli.shared.InvalidInput;
import org.banli.shared.MovableClock;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures over goods: two officers propose them, the leader decides, two officers carry
 * them out. What was taken on the spot is reported within 24 hours and lifted when the
 * leader refuses (市场监督管理行政处罚程序规定 arts 33, 36; 行政强制法 art 19).
 */
@Service
public class GoodsMeasures {

	/** The clock of what was taken before it was approved. */
	static final String REPORT = "DL08";

	private static final Duration TO_REPORT = Duration.ofHours(24);

	private static final int MOST_SHOWN = 200;

	private static final int NAMED = 3;

	private final MeasureMapper mapper;

	private final GoodsMapper items;

	private final ItemChanges changes;

	private final SeizureClocks seizures;

	private final GoodsPapers papers;

	private final GoodsAccess access;

	private final CaseFiles files;

	private final Clocks clocks;

	private final Workflow workflow;

	private final AuditTrail audit;

	private final Words words;

	GoodsMeasures(MeasureMapper mapper, GoodsMapper items, ItemChanges changes, SeizureClocks seizures,
			GoodsPapers papers, GoodsAccess access, CaseFiles files, Clocks clocks, Workflow workflow, AuditTrail audit,
			Words words) {
		this.mapper = mapper;
		this.items = items;
		this.changes = changes;
		this.seizures = seizures;
		this.papers = papers;
		this.access = access;
		this.files = files;
		this.clocks = clocks;
		this.workflow = workflow;
		this.audit = audit;
		this.words = words;
	}

	/** The measures of a case, the newest first. */
	List<GoodsMeasure> list(long caseId) {
		return this.mapper.ofCase(caseId, MOST_SHOWN);
	}

	GoodsMeasure get(long id) {
		return this.mapper.find(id).orElseThrow(() -> new NotFound("goods.measure.unknown"));
	}

	List<GoodsItem> itemsOf(long measureId) {
		return this.mapper.items(measureId);
	}

	/**
	 * By which day a measure has to be decided or carried out: 24 hours after goods were
	 * taken on the spot, else before the first clock of its items ends; null where none
	 * runs.
	 */
	@Transactional(readOnly = true)
	public String due(long measureId) {
		GoodsMeasure measure = get(measureId);
		if (measure.isUrgent()) {
			return LocalDate.ofInstant(measure.takenAt().plus(TO_REPORT), MovableClock.ZONE).toString();
		}
		return this.mapper.items(measureId)
			.stream()
			.map(this.seizures::of)
			.flatMap(Optional::stream)
			.filter(RunningClock::isRunning)
			.map(RunningClock::dueOn)
			.min(LocalDate::compareTo)
			.map(LocalDate::toString)
			.orElse(null);
	}

	/**
	 * Proposes a measure to the leader; an urgent one is in force from when it was taken.
	 * @return the id of the measure
	 */
	@Transactional
	public long propose(CurrentUser user, long caseId, MeasureForm form) {
		CaseFile file = form.kind().isTaking() ? this.access.forTaking(user, caseId)
				: this.access.forWork(user, caseId);
		List<GoodsItem> chosen = chosen(caseId, form.items());
		boolean isUrgent = Boolean.TRUE.equals(form.isUrgent());
		List<FieldProblem> problems = new ArrayList<>();
		this.access.checkSecond(user, file, form.officerTwo(), problems);
		if (!form.kind().isProposed()) {
			problems.add(new FieldProblem("kind", this.words.of("goods.measure.notProposed")));
		}
		else {
			checkItems(form.kind(), chosen, problems);
		}
		Instant taken = isUrgent ? checkTaken(file, form, chosen, problems) : null;
		if (form.kind() == MeasureKind.PRE_DISPOSE) {
			if (form.consent() == null) {
				problems.add(new FieldProblem("consent", this.words.of("goods.preDispose.consent")));
			}
			if (!Boolean.TRUE.equals(form.isEvidenceKept())) {
				problems.add(new FieldProblem("isEvidenceKept", this.words.of("goods.preDispose.evidence")));
			}
		}
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
		GoodsMeasure measure = insert(user, file, form, chosen);
		if (isUrgent) {
			GoodsMeasure.Taking taking = new GoodsMeasure.Taking(form.officerTwo(), form.place().strip(),
					form.keeper().strip(), form.holder().strip(), Boolean.TRUE.equals(form.isHolderSigned()), null);
			takeEffect(user, file, measure, taking, taken);
			this.clocks.startAt(file.businessKey().toString(), measure.subject(), REPORT, null, taken);
		}
		start(user, file, measure);
		return measure.id();
	}

	List<GoodsItem> chosen(long caseId, List<Long> ids) {
		List<Long> wanted = (ids == null) ? List.of() : ids.stream().distinct().toList();
		if (wanted.isEmpty()) {
			throw new InvalidInput("items", this.words.of("goods.nothingChosen"));
		}
		if (wanted.size() > GoodsItems.MOST) {
			throw new InvalidInput("items", this.words.of("goods.tooMany", GoodsItems.MOST));
		}
		List<GoodsItem> chosen = this.items.some(caseId, wanted);
		if (chosen.size() != wanted.size()) {
			throw new NotFound("goods.unknown");
		}
		return chosen;
	}

	private void checkItems(MeasureKind kind, List<GoodsItem> chosen, List<FieldProblem> problems) {
		String word = this.words.of("goods.kind." + kind);
		for (GoodsItem item : chosen) {
			if (item.pendingId() != null) {
				problems.add(new FieldProblem("items", this.words.of("goods.pending", item.itemNo(), item.name())));
			}
			else if (!kind.fits(item.state())) {
				problems.add(new FieldProblem("items", this.words.of("goods.measure.notFor", item.itemNo(), item.name(),
						this.changes.word(item.state()), word)));
			}
			else {
				whyNotYet(kind, item).ifPresent((key) -> problems
					.add(new FieldProblem("items", this.words.of(key, item.itemNo(), item.name()))));
			}
			if (problems.size() > NAMED) {
				return;
			}
		}
	}

	/** What the time of an item has against a measure, as the key of the words. */
	private Optional<String> whyNotYet(MeasureKind kind, GoodsItem item) {
		if (kind == MeasureKind.EXTEND) {
			if (item.isExtended()) {
				return Optional.of("goods.measure.extended");
			}
			return this.seizures.isOver(item, this.access.today()) ? Optional.of("goods.measure.over")
					: Optional.empty();
		}
		boolean isWaiting = kind == MeasureKind.FORFEIT && !this.seizures.isOver(item, this.access.today());
		return isWaiting ? Optional.of("goods.measure.noticeRuns") : Optional.empty();
	}

	private Instant checkTaken(CaseFile file, MeasureForm form, List<GoodsItem> chosen, List<FieldProblem> problems) {
		if (!form.kind().isTaking()) {
			problems.add(new FieldProblem("isUrgent", this.words.of("goods.measure.notUrgent")));
			return null;
		}
		Instant taken = this.access.moment(form.takenOn(), form.takenTime(), "takenOn", "takenTime", problems);
		checkPlace(form.place(), form.keeper(), form.holder(), problems);
		checkAfterAct(file, form.takenOn(), problems);
		checkNotLapsed(form.kind(), form.takenOn(), problems);
		return this.changes.inOrder(chosen, taken, "takenOn", problems);
	}

	private void checkPlace(String place, String keeper, String holder, List<FieldProblem> problems) {
		Map<String, String> needed = new LinkedHashMap<>();
		needed.put("place", place);
		needed.put("keeper", keeper);
		needed.put("holder", holder);
		needed.forEach((field, text) -> {
			if (!ItemsForm.filled(text)) {
				problems.add(new FieldProblem(field, this.words.of("goods.needed")));
			}
		});
	}

	private void checkAfterAct(CaseFile file, LocalDate on, List<FieldProblem> problems) {
		if (on != null && file.conductFrom() != null && on.isBefore(file.conductFrom())) {
			problems.add(new FieldProblem("takenOn", this.words.of("goods.day.beforeAct")));
		}
		else if (on != null && on.isBefore(file.receivedOn())) {
			problems.add(new FieldProblem("takenOn", this.words.of("goods.day.beforeClue", file.receivedOn())));
		}
	}

	/**
	 * Finds that a hold of a day would be over by now: nothing is held by it any more, so
	 * no paper says that it is.
	 */
	private void checkNotLapsed(MeasureKind kind, LocalDate on, List<FieldProblem> problems) {
		if (kind != MeasureKind.HOLD || on == null || !problems.isEmpty()) {
			return;
		}
		LocalDate lastDay = this.clocks.preview(kind.clock(), null, on).dueOn();
		if (lastDay.isBefore(this.access.today())) {
			problems.add(new FieldProblem("takenOn", this.words.of("goods.day.lapsed", lastDay)));
		}
	}

	private GoodsMeasure insert(CurrentUser user, CaseFile file, MeasureForm form, List<GoodsItem> chosen) {
		int no = this.mapper.lastNo(file.id()) + 1;
		String basis = ItemsForm.filled(form.legalBasis()) ? form.legalBasis().strip()
				: this.words.of("goods.law." + form.kind());
		String reason = (form.kind() == MeasureKind.PRE_DISPOSE) ? this.words.of("goods.preDispose.reason",
				form.reason().strip(), this.words.of("goods.consent." + form.consent())) : form.reason().strip();
		this.mapper.insert(new GoodsMeasure(0, file.id(), no, form.kind(), MeasureState.PROPOSED, reason, basis,
				Boolean.TRUE.equals(form.isUrgent()), user.username(), form.officerTwo(), this.access.now(), null, null,
				null, null, null, null, null, null, null, null, 0));
		GoodsMeasure measure = this.mapper.numbered(file.id(), no).orElseThrow();
		for (GoodsItem item : chosen) {
			this.mapper.insertItem(measure.id(), item.id());
		}
		if (this.items.pend(chosen.stream().map(GoodsItem::id).toList(), measure.id()) != chosen.size()) {
			throw new Refused("goods.changed");
		}
		this.audit.record(user.actor(), AuditEvent.of("goods.measureProposed", file.businessKey(),
				this.words.of(measure.isUrgent() ? "goods.trail.urgent" : "goods.trail.proposed",
						this.words.of("goods.kind." + form.kind()), named(chosen), this.access.name(form.officerTwo())))
			.on(measure.subject())
			.quoting(reason));
		return measure;
	}

	private void start(CurrentUser user, CaseFile file, GoodsMeasure measure) {
		Map<String, Object> facts = new HashMap<>();
		facts.put(GoodsHandling.CASE_ID, file.id());
		facts.put(GoodsHandling.UNIT_ID, file.unitId());
		facts.put(GoodsHandling.LEADER_POST, this.files.leaderPost(file.unitId()));
		facts.put(GoodsHandling.MEASURE_ID, measure.id());
		facts.put(GoodsHandling.MEASURE_OFFICER, user.username());
		this.workflow.start(GoodsHandling.MEASURE_PROCESS, file.businessKey(), facts);
	}

	/** Items as sentences name them: the first few and how many. */
	String named(List<GoodsItem> chosen) {
		String names = chosen.stream()
			.limit(NAMED)
			.map(GoodsItem::name)
			.collect(Collectors.joining(this.words.of("casefile.comma")));
		return (chosen.size() > NAMED) ? this.words.of("goods.named.more", names, chosen.size()) : names;
	}

	/** Takes goods: state, custody, clock, paper and process. */
	private GoodsMeasure takeEffect(CurrentUser user, CaseFile file, GoodsMeasure proposed, GoodsMeasure.Taking taking,
			Instant at) {
		GoodsMeasure measure = save(proposed.taken(taking, at));
		List<GoodsItem> fitting = this.mapper.items(measure.id())
			.stream()
			.filter((item) -> measure.kind().fits(item.state()))
			.toList();
		if (fitting.isEmpty()) {
			throw new Refused("goods.measure.nothingLeft", this.words.of("goods.kind." + measure.kind()));
		}
		LocalDate lastDay = null;
		if (measure.kind().clock() != null) {
			lastDay = this.clocks
				.start(file.businessKey().toString(), measure.subject(), measure.kind().clock(), null,
						measure.takenOn())
				.dueOn();
		}
		List<GoodsItem> moved = new ArrayList<>();
		for (GoodsItem item : fitting) {
			GoodsItem changed = this.changes.change(item, measure.kind().state(),
					ItemChanges.Change.by(user, at, measure.id(), null, measure.reason()));
			moved.add(this.changes.move(changed,
					new ItemChanges.Move(taking.keeper(), taking.place(), at,
							this.words.of("goods.kind." + measure.kind()), user.username(), taking.with(),
							taking.holder(), taking.isHolderSigned())));
		}
		if (!measure.kind().isTaking()) {
			return measure;
		}
		return save(measure.numbered(this.papers.taken(file, measure, moved, lastDay, user.username())));
	}

	private GoodsMeasure save(GoodsMeasure measure) {
		if (this.mapper.update(measure) != 1) {
			throw new Refused("goods.changed");
		}
		return get(measure.id());
	}

	/**
	 * The leader approves.
	 * @return whether officers still have to carry it out
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	boolean approve(CurrentUser leader, CaseFile file, GoodsMeasure proposed) {
		if (proposed.state() == MeasureState.LAPSED) {
			throw new Refused("goods.measure.lapsed", this.words.of("goods.kind." + proposed.kind()));
		}
		boolean isToCarryOut = proposed.kind().isCarriedOut() && !proposed.isUrgent();
		GoodsMeasure measure = save(proposed.decided(isToCarryOut ? MeasureState.APPROVED : MeasureState.IN_FORCE,
				leader.username(), leader.personName(), this.access.now()));
		if (isToCarryOut) {
			return true;
		}
		if (measure.isUrgent()) {
			this.clocks.stopAt(measure.subject(), REPORT, this.access.now());
		}
		else {
			List<GoodsItem> fitting = this.mapper.items(measure.id())
				.stream()
				.filter((item) -> measure.kind().fits(item.state()))
				.toList();
			if (fitting.isEmpty()) {
				throw new Refused("goods.measure.nothingLeft", this.words.of("goods.kind." + measure.kind()));
			}
			switch (measure.kind()) {
				case RELEASE -> release(leader, file, measure, measure.reason(), fitting);
				case EXTEND -> extend(leader, file, measure, fitting);
				default -> fitting.forEach((item) -> this.changes.change(item, measure.kind().state(),
						ItemChanges.Change.by(leader, this.access.now(), measure.id(), null, measure.reason())));
			}
		}
		this.items.endPending(measure.id());
		return false;
	}

	/** The leader refuses; what was taken on the spot is lifted at once. */
	@Transactional(propagation = Propagation.MANDATORY)
	void refuse(CurrentUser leader, CaseFile file, GoodsMeasure proposed, String reason) {
		// what has lapsed stays so: there is nothing left to lift
		MeasureState state = (proposed.state() == MeasureState.LAPSED) ? MeasureState.LAPSED : MeasureState.REFUSED;
		GoodsMeasure measure = save(proposed.decided(state, leader.username(), leader.personName(), this.access.now()));
		if (measure.isUrgent()) {
			this.clocks.stopAt(measure.subject(), REPORT, this.access.now());
			List<GoodsItem> taken = this.mapper.items(measure.id())
				.stream()
				.filter((item) -> item.state().isUnderMeasure() && item.measureId() == measure.id())
				.toList();
			if (!taken.isEmpty()) {
				release(leader, file, measure, this.words.of("goods.paper.refused"), taken);
			}
		}
		this.items.endPending(measure.id());
	}

	private void release(CurrentUser leader, CaseFile file, GoodsMeasure release, String reason,
			List<GoodsItem> fitting) {
		byMeasure(fitting).forEach((original, group) -> {
			String number = this.papers.released(file, get(original), release, reason, group, leader.username());
			group.forEach((item) -> this.changes.change(item, ItemState.RELEASED,
					ItemChanges.Change.by(leader, this.access.now(), release.id(), number, reason)));
		});
	}

	private void extend(CurrentUser leader, CaseFile file, GoodsMeasure extension, List<GoodsItem> fitting) {
		fitting.forEach((item) -> whyNotYet(MeasureKind.EXTEND, item).ifPresent((key) -> {
			throw new Refused(key, item.itemNo(), item.name());
		}));
		byMeasure(fitting).forEach((original, group) -> {
			LocalDate before = this.seizures.of(group.get(0)).map(RunningClock::dueOn).orElse(null);
			this.seizures.extend(group, leader.personName());
			LocalDate after = this.seizures.of(this.changes.again(group.get(0))).map(RunningClock::dueOn).orElse(null);
			this.papers.extended(file, get(original), extension, before, after, group, leader.username());
		});
	}

	private static Map<Long, List<GoodsItem>> byMeasure(List<GoodsItem> items) {
		return items.stream()
			.collect(Collectors.groupingBy(GoodsItem::measureId, LinkedHashMap::new, Collectors.toList()));
	}

	/** What is wrong with how a measure is said to have been carried out. */
	List<FieldProblem> problems(CurrentUser user, CaseFile file, GoodsMeasure measure,
			CarryOutMeasure.CarryOutForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		if (!form.isDone()) {
			if (!ItemsForm.filled(form.note())) {
				problems.add(new FieldProblem("note", this.words.of("goods.carryOut.why")));
			}
			return problems;
		}
		this.access.checkSecond(user, file, form.officerTwo(), problems);
		Instant at = this.access.moment(form.takenOn(), form.takenTime(), "takenOn", "takenTime", problems);
		checkPlace(form.place(), form.keeper(), form.holder(), problems);
		checkAfterAct(file, form.takenOn(), problems);
		checkNotLapsed(measure.kind(), form.takenOn(), problems);
		if (at != null && at.isBefore(measure.decidedAt().truncatedTo(java.time.temporal.ChronoUnit.MINUTES))) {
			problems.add(new FieldProblem("takenTime", this.words.of("goods.carryOut.beforeApproval")));
		}
		this.changes.inOrder(this.mapper.items(measure.id()), at, "takenOn", problems);
		return problems;
	}

	/** Two officers carry out what was approved. */
	@Transactional(propagation = Propagation.MANDATORY)
	void carryOut(CurrentUser user, CaseFile file, GoodsMeasure approved, GoodsMeasure.Taking taking, LocalDate on,
			String time) {
		List<FieldProblem> none = new ArrayList<>();
		Instant at = this.changes.inOrder(this.mapper.items(approved.id()),
				this.access.moment(on, time, "takenOn", "takenTime", none), "takenOn", none);
		GoodsMeasure measure = takeEffect(user, file, approved, taking, at);
		save(measure.in(MeasureState.IN_FORCE));
		this.items.endPending(measure.id());
	}

	/** Keeps that a hold has lapsed, once nothing is held by it any more. */
	@Transactional(propagation = Propagation.MANDATORY)
	void lapsed(GoodsMeasure hold) {
		boolean isOver = this.mapper.items(hold.id())
			.stream()
			.noneMatch((item) -> item.state().isUnderMeasure() && item.measureId() == hold.id());
		if (isOver) {
			save(hold.in(MeasureState.LAPSED));
			this.items.endPending(hold.id());
		}
	}

	/** Officers did not carry it out; the items are free for another. */
	@Transactional(propagation = Propagation.MANDATORY)
	void drop(GoodsMeasure approved) {
		save(approved.in(MeasureState.DROPPED));
		this.items.endPending(approved.id());
	}

}
