package org.banli.goods;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.banli.audit.Actor;
import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.ImposedPenalty;
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

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The goods of cases: puts them on the list, hands them over, and settles what becomes of
 * them. What needs the leader is in {@link GoodsMeasures}.
 */
@Service
public class GoodsItems {

	/** No list is longer. */
	public static final int MOST = 500;

	private static final int MOST_HANDOVERS = 5000;

	private final GoodsMapper mapper;

	private final MeasureMapper measures;

	private final GoodsMeasures chosen;

	private final ItemChanges changes;

	private final ItemLines lines;

	private final GoodsAccess access;

	private final CaseFiles files;

	private final Clocks clocks;

	private final Workflow workflow;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Words words;

	GoodsItems(GoodsMapper mapper, MeasureMapper measures, GoodsMeasures chosen, ItemChanges changes, ItemLines lines,
			GoodsAccess access, CaseFiles files, Clocks clocks, Workflow workflow, AuditTrail audit,
			ApplicationEventPublisher events, Words words) {
		this.mapper = mapper;
		this.measures = measures;
		this.chosen = chosen;
		this.changes = changes;
		this.lines = lines;
		this.access = access;
		this.files = files;
		this.clocks = clocks;
		this.workflow = workflow;
		this.audit = audit;
		this.events = events;
		this.words = words;
	}

	/** All items of a case in the order of the list. */
	public List<GoodsItem> list(long caseId) {
		return this.mapper.ofCase(caseId, MOST);
	}

	/** How many items are on the list; none is ever taken off it. */
	int count(long caseId) {
		return this.mapper.lastNo(caseId);
	}

	/** The items that are held, sealed or seized, or that the bureau still keeps. */
	public List<GoodsItem> inCustody(long caseId) {
		return list(caseId).stream().filter((item) -> item.state().isInCustody()).toList();
	}

	/** The items that can go to the police. */
	public List<GoodsItem> forPolice(long caseId) {
		return list(caseId).stream().filter((item) -> item.state().mayBecome(ItemState.HANDED_TO_POLICE)).toList();
	}

	GoodsItem get(long caseId, long id) {
		return this.mapper.find(id)
			.filter((item) -> item.caseId() == caseId)
			.orElseThrow(() -> new NotFound("goods.unknown"));
	}

	List<GoodsEvent> events(long id) {
		return this.mapper.events(id);
	}

	List<GoodsHandover> custody(long id) {
		return this.mapper.handovers(id);
	}

	List<GoodsHandover> custodyOfCase(long caseId) {
		return this.mapper.handoversOfCase(caseId, MOST_HANDOVERS);
	}

	List<GoodsTest> tests(long id) {
		return this.mapper.testsOf(id);
	}

	/**
	 * Puts items on the list; nothing is taken by it.
	 * @return how many
	 * @throws InvalidInput when a field or a line cannot be read; then none is added
	 */
	@Transactional
	public int add(CurrentUser user, long caseId, ItemsForm form) {
		CaseFile file = this.access.forTaking(user, caseId);
		List<FieldProblem> problems = new ArrayList<>();
		List<NewItem> items = this.lines.read(form, problems);
		int no = this.mapper.lastNo(caseId);
		if (no + items.size() > MOST) {
			problems.add(new FieldProblem("lines", this.words.of("goods.tooMany", MOST)));
		}
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
		String keeper = this.files.parties(caseId).get(0).name();
		List<GoodsItem> added = new ArrayList<>();
		for (NewItem item : items) {
			this.mapper.insert(caseId, ++no, item, keeper, user.username(), this.access.now());
			added.add(this.mapper.numbered(caseId, no).orElseThrow());
		}
		record(user, file, "goods.added", this.words.of("goods.trail.added", this.chosen.named(added)), null);
		return added.size();
	}

	/** Strikes items off the list that were not taken. */
	@Transactional
	public void leave(CurrentUser user, long caseId, LeaveForm form) {
		CaseFile file = this.access.forWork(user, caseId);
		List<GoodsItem> items = this.chosen.chosen(caseId, form.items());
		List<FieldProblem> problems = new ArrayList<>();
		check(items, ItemState.NOT_TAKEN, problems);
		fail(problems);
		items.forEach((item) -> this.changes.change(item, ItemState.NOT_TAKEN,
				ItemChanges.Change.by(user, this.access.now(), null, null, form.reason().strip())));
		record(user, file, "goods.notTaken", this.words.of("goods.trail.left", this.chosen.named(items)),
				form.reason());
	}

	/** Hands goods to another keeper or place; their state stays. */
	@Transactional
	public void handOver(CurrentUser user, long caseId, HandoverForm form) {
		CaseFile file = this.access.forWork(user, caseId);
		List<GoodsItem> items = this.chosen.chosen(caseId, form.items());
		List<FieldProblem> problems = new ArrayList<>();
		this.access.checkSecond(user, file, form.officerTwo(), problems);
		for (GoodsItem item : items) {
			if (!item.state().isInCustody()) {
				problems.add(new FieldProblem("items", this.words.of("goods.handover.notFor", item.itemNo(),
						item.name(), this.changes.word(item.state()))));
			}
		}
		Instant at = this.changes.inOrder(items, this.access.moment(form.on(), form.time(), "on", "time", problems),
				"on", problems);
		fail(problems);
		items.forEach((item) -> this.changes.move(item,
				new ItemChanges.Move(form.toKeeper().strip(), form.toPlace().strip(), at, form.reason().strip(),
						user.username(), form.officerTwo(), form.otherParty().strip(),
						Boolean.TRUE.equals(form.isSigned()))));
		record(user, file, "goods.handedOver", this.words.of("goods.trail.handedOver", this.chosen.named(items),
				form.toKeeper().strip(), this.access.name(form.officerTwo())), form.reason());
	}

	/**
	 * Keeps that the decision of penalty confiscates goods, from the day on which it was
	 * served.
	 * @throws Refused when no such decision is served
	 */
	@Transactional
	public void confiscate(CurrentUser user, long caseId, ConfiscateForm form) {
		CaseFile file = this.access.forWork(user, caseId);
		List<GoodsItem> items = this.chosen.chosen(caseId, form.items());
		List<FieldProblem> problems = new ArrayList<>();
		check(items, ItemState.CONFISCATED, problems);
		fail(problems);
		ImposedPenalty penalty = this.access.confiscation(file);
		Instant served = this.access.on(penalty.effectiveOn(), "items", problems);
		fail(problems);
		Instant at = this.changes.after(items, served);
		items.forEach((item) -> this.changes.change(item, ItemState.CONFISCATED,
				ItemChanges.Change.by(user, at, null, penalty.docNumber(), null)));
		record(user, file, "goods.confiscated",
				this.words.of("goods.trail.confiscated", this.chosen.named(items), penalty.docNumber()), null);
	}

	/**
	 * Publishes that goods are to be fetched; after 30 days they may go to the treasury.
	 */
	@Transactional
	public void publish(CurrentUser user, long caseId, NoticeForm form) {
		CaseFile file = this.access.forWork(user, caseId);
		List<GoodsItem> items = this.chosen.chosen(caseId, form.items());
		List<FieldProblem> problems = new ArrayList<>();
		check(items, ItemState.UNCLAIMED, problems);
		Instant at = this.changes.inOrder(items, this.access.on(form.publishedOn(), "publishedOn", problems),
				"publishedOn", problems);
		fail(problems);
		int no = this.measures.lastNo(caseId) + 1;
		this.measures.insert(new GoodsMeasure(0, caseId, no, MeasureKind.NOTICE, MeasureState.IN_FORCE,
				form.way().strip(), this.words.of("goods.law.NOTICE"), false, user.username(), user.username(),
				this.access.now(), null, null, null, at, null, null, null, null, null, null, 0));
		GoodsMeasure notice = this.measures.numbered(caseId, no).orElseThrow();
		this.clocks.start(file.businessKey().toString(), notice.subject(), MeasureKind.NOTICE.clock(), null,
				form.publishedOn());
		for (GoodsItem item : items) {
			this.measures.insertItem(notice.id(), item.id());
			this.changes.change(item, ItemState.UNCLAIMED,
					ItemChanges.Change.by(user, at, notice.id(), null, form.way().strip()));
		}
		record(user, file, "goods.published", this.words.of("goods.trail.published", this.chosen.named(items)),
				form.way());
	}

	/** Returns, destroys, donates or auctions goods: the end of their way. */
	@Transactional
	public void settle(CurrentUser user, long caseId, SettleForm form) {
		CaseFile file = this.access.forWork(user, caseId);
		List<GoodsItem> items = this.chosen.chosen(caseId, form.items());
		List<FieldProblem> problems = new ArrayList<>();
		this.access.checkSecond(user, file, form.officerTwo(), problems);
		check(items, form.outcome().state(), problems);
		if (form.outcome() != SettleForm.Outcome.RETURNED && !ItemsForm.filled(form.document())) {
			problems.add(new FieldProblem("document", this.words.of("goods.settle.document")));
		}
		Instant at = this.changes.inOrder(items, this.access.moment(form.on(), form.time(), "on", "time", problems),
				"on", problems);
		fail(problems);
		String word = this.changes.word(form.outcome().state());
		for (GoodsItem item : items) {
			end(user, item, form.outcome().state(), at, form.document(),
					new ItemChanges.Move(form.receiver().strip(), form.place().strip(), at, word, user.username(),
							form.officerTwo(), form.receiver().strip(), Boolean.TRUE.equals(form.isSigned())));
		}
		record(user, file, "goods.settled",
				this.words.of("goods.trail.settled", this.chosen.named(items), word, form.receiver().strip()),
				form.document());
	}

	/**
	 * Hands goods to the police with the case: those that are named, or all that a
	 * measure is over where none are.
	 * @throws Refused when the police has not filed the case
	 */
	@Transactional
	public void handToPolice(CurrentUser user, long caseId, PoliceHandover form) {
		CaseFile file = this.access.forWork(user, caseId);
		List<GoodsItem> items = (form.items() == null) ? forPolice(caseId) : this.chosen.chosen(caseId, form.items());
		List<FieldProblem> problems = new ArrayList<>();
		this.access.checkSecond(user, file, form.officerTwo(), problems);
		check(items, ItemState.HANDED_TO_POLICE, problems);
		fail(problems);
		LocalDate filed = this.access.filedByPolice(file);
		Instant at = this.changes.inOrder(items, this.access.moment(form.on(), form.time(), "on", "time", problems),
				"on", problems);
		if (form.on() != null && form.on().isBefore(filed)) {
			problems.add(new FieldProblem("on", this.words.of("goods.police.beforeFiling", filed)));
		}
		if (form.toldOn() == null) {
			problems.add(new FieldProblem("toldOn", this.words.of("goods.police.told")));
		}
		else {
			this.access.on(form.toldOn(), "toldOn", problems);
		}
		fail(problems);
		for (GoodsItem item : items) {
			end(user, item, ItemState.HANDED_TO_POLICE, at, form.document().strip(),
					new ItemChanges.Move(form.receiver().strip(), form.place().strip(), at,
							this.changes.word(ItemState.HANDED_TO_POLICE), user.username(), form.officerTwo(),
							form.receiver().strip(), Boolean.TRUE.equals(form.isSigned())));
		}
		record(user, file, "goods.handedToPolice", this.words.of("goods.trail.police", this.chosen.named(items),
				form.receiver().strip(), form.document().strip(), form.toldOn()), null);
	}

	/** The end of an item: the last link of its custody, then its last state. */
	private void end(CurrentUser user, GoodsItem item, ItemState state, Instant at, String document,
			ItemChanges.Move move) {
		GoodsItem moved = this.changes.move(item, move);
		this.changes.change(moved, state, ItemChanges.Change.by(user, at, null, document, move.toKeeper()));
	}

	/** Finds items that cannot become what they are to. */
	private void check(List<GoodsItem> items, ItemState state, List<FieldProblem> problems) {
		for (GoodsItem item : items) {
			if (!item.state().mayBecome(state)) {
				problems.add(new FieldProblem("items", this.words.of("goods.notPossible.item", item.itemNo(),
						item.name(), this.changes.word(item.state()), this.changes.word(state))));
			}
			else if (item.pendingId() != null) {
				problems.add(new FieldProblem("items", this.words.of("goods.pending", item.itemNo(), item.name())));
			}
		}
	}

	private static void fail(List<FieldProblem> problems) {
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
	}

	private void record(CurrentUser user, CaseFile file, String action, String summary, String quote) {
		this.audit.record(user.actor(), AuditEvent.of(action, file.businessKey(), summary).quoting(quote));
		this.workflow.changed(file.businessKey());
	}

	/**
	 * When a hold lapses, as the engine reads moments: the midnight after its last day.
	 */
	@Transactional(readOnly = true)
	public Date holdLapses(long itemId) {
		return Date.from(lapsesAt(this.mapper.find(itemId).orElseThrow()));
	}

	private Instant lapsesAt(GoodsItem item) {
		LocalDate lastDay = this.clocks.find(GoodsMeasure.subject(item.measureId()), MeasureKind.HOLD.clock())
			.map(RunningClock::dueOn)
			.orElseThrow(() -> new IllegalStateException("No clock runs on the hold of item " + item.id()));
		return lastDay.plusDays(1).atStartOfDay(MovableClock.ZONE).toInstant();
	}

	/**
	 * Ends a hold that nobody decided on in seven working days (市场监督管理行政处罚程序规定 art 35).
	 * Runs inside the engine's job: a decision that comes at the same moment waits for
	 * the lock on the case, and whoever is second does nothing.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void lapse(long itemId) {
		CaseFile file = this.files.locked(this.mapper.find(itemId).orElseThrow().caseId());
		GoodsItem item = this.mapper.find(itemId).orElseThrow();
		if (item.state() != ItemState.HELD) {
			throw new IllegalStateException("Item " + itemId + " is held no more");
		}
		Instant lapsed = lapsesAt(item);
		if (this.access.now().isBefore(lapsed)) {
			throw new IllegalStateException("The engine's clock is ahead of the product's");
		}
		GoodsMeasure hold = this.measures.find(item.measureId()).orElseThrow();
		this.changes.change(item, ItemState.RELEASED, new ItemChanges.Change(lapsed, hold.id(), hold.docNumber(),
				this.words.of("goods.lapsed"), Actor.SYSTEM.username(), Actor.SYSTEM.personName(), true));
		this.chosen.lapsed(hold);
		this.audit.record(Actor.SYSTEM,
				AuditEvent
					.of("goods.holdLapsed", file.businessKey(),
							this.words.of("goods.trail.lapsed", item.itemNo(), item.name(), hold.docNumber()))
					.on(hold.subject()));
		Set<String> officers = new LinkedHashSet<>(List.of(hold.proposedBy(), hold.proposedWith()));
		Stream.of(file.leadOfficer(), file.coOfficer()).filter((officer) -> officer != null).forEach(officers::add);
		this.events.publishEvent(new HoldLapsed(file.businessKey().toString(), hold.id(), officers, hold.docNumber(),
				lapsed.atZone(MovableClock.ZONE).toLocalDate().minusDays(1)));
		this.workflow.changed(file.businessKey());
	}

}
