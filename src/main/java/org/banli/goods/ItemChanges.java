package org.banli.goods;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.banli.casefile.CaseFile;
import org.banli.deadline.Clocks;
import org.banli.identity.CurrentUser;
import org.banli.shared.FieldProblem;
import org.banli.shared.MovableClock;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.Workflow;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves items from state to state and from hand to hand. State, trail of states, custody,
 * clocks and process change together or not at all; the case is locked by the caller.
 */
@Component
class ItemChanges {

	private final GoodsMapper mapper;

	private final Clocks clocks;

	private final Workflow workflow;

	private final GoodsAccess access;

	private final Words words;

	ItemChanges(GoodsMapper mapper, Clocks clocks, Workflow workflow, GoodsAccess access, Words words) {
		this.mapper = mapper;
		this.clocks = clocks;
		this.workflow = workflow;
		this.access = access;
		this.words = words;
	}

	/**
	 * How a state changes.
	 *
	 * @param at when it takes effect
	 * @param measureId the measure by which it changes, null for none
	 * @param isByTimer whether the process moves by itself and must not be told
	 */
	record Change(Instant at, Long measureId, String document, String remark, String byAccount, String byName,
			boolean isByTimer) {

		static Change by(CurrentUser user, Instant at, Long measureId, String document, String remark) {
			return new Change(at, measureId, document, remark, user.username(), user.personName(), false);
		}

		LocalDate day() {
			return this.at.atZone(MovableClock.ZONE).toLocalDate();
		}

	}

	/**
	 * Where an item goes.
	 *
	 * @param with user name of the second officer
	 * @param otherParty who gave it up or received it
	 */
	record Move(String toKeeper, String toPlace, Instant at, String reason, String officer, String with,
			String otherParty, boolean isSigned) {
	}

	/** Brings an item to another state. */
	@Transactional(propagation = Propagation.MANDATORY)
	GoodsItem change(GoodsItem item, ItemState state, Change change) {
		if (!item.state().mayBecome(state)) {
			throw new Refused("goods.notPossible", item.itemNo(), item.name(), word(item.state()), word(state));
		}
		GoodsItem next = item.in(state);
		if (state.isUnderMeasure() || state == ItemState.UNCLAIMED) {
			next = next.under(change.measureId());
		}
		save(next);
		this.mapper.insertEvent(new GoodsEvent(item.id(), this.mapper.lastEvent(item.id()) + 1, item.state(), state,
				change.at(), change.measureId(), change.document(), change.remark(), change.byAccount(),
				change.byName(), this.access.now()));
		if (item.state().isUnderMeasure() || item.state() == ItemState.UNCLAIMED) {
			// a hold that lapsed at midnight has used its last day and no more
			leaveClock(item, change.isByTimer() ? change.day().minusDays(1) : change.day());
		}
		if (!change.isByTimer()) {
			advance(item, state);
		}
		return again(item);
	}

	/** Hands an item over; the chain goes on where it stopped. */
	@Transactional(propagation = Propagation.MANDATORY)
	GoodsItem move(GoodsItem item, Move move) {
		int seqNo = this.mapper.lastHandover(item.id()).map(GoodsHandover::seqNo).orElse(0) + 1;
		this.mapper.insertHandover(new GoodsHandover(item.id(), seqNo, item.keeper(), item.place(), move.toKeeper(),
				move.toPlace(), move.at(), move.reason(), move.officer(), move.with(), move.otherParty(),
				move.isSigned(), this.access.now()));
		save(item.at(move.toPlace(), move.toKeeper()));
		return again(item);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void save(GoodsItem item) {
		if (this.mapper.update(item) != 1) {
			throw new OptimisticLockingFailureException("Item " + item.id() + " was changed by somebody else");
		}
	}

	GoodsItem again(GoodsItem item) {
		return this.mapper.find(item.id()).orElseThrow();
	}

	/**
	 * The moment at which something happened to items, after all that is known of them: a
	 * form knows minutes only. Where something later is known, that is a problem.
	 */
	Instant inOrder(List<GoodsItem> items, Instant at, String field, List<FieldProblem> problems) {
		if (at == null) {
			return null;
		}
		Instant latest = at;
		for (GoodsItem item : items) {
			Instant last = last(item);
			if (at.isBefore(last.truncatedTo(ChronoUnit.MINUTES))) {
				problems.add(new FieldProblem(field, this.words.of("goods.tooEarly", item.itemNo(), item.name())));
				return at;
			}
			latest = last.isAfter(latest) ? last : latest;
		}
		return latest;
	}

	/** A moment, or the last that is known of items where that is later. */
	Instant after(List<GoodsItem> items, Instant at) {
		return items.stream().map(this::last).filter((last) -> last.isAfter(at)).max(Instant::compareTo).orElse(at);
	}

	private Instant last(GoodsItem item) {
		List<GoodsEvent> events = this.mapper.events(item.id());
		Instant changed = events.isEmpty() ? Instant.EPOCH : events.get(events.size() - 1).effectiveAt();
		Instant handed = this.mapper.lastHandover(item.id()).map(GoodsHandover::handedAt).orElse(Instant.EPOCH);
		return changed.isAfter(handed) ? changed : handed;
	}

	/** The code of the clock that runs in a state. */
	static String clockOf(ItemState state) {
		return switch (state) {
			case HELD -> MeasureKind.HOLD.clock();
			case SEALED, SEIZED -> MeasureKind.SEIZE.clock();
			case UNCLAIMED -> MeasureKind.NOTICE.clock();
			default -> null;
		};
	}

	private void leaveClock(GoodsItem item, LocalDate on) {
		if (item.hasOwnClock() || this.mapper.sharing(item.measureId()) == 0) {
			this.clocks.stop(item.clockSubject(), clockOf(item.state()), on);
		}
	}

	/** The process of the item goes where its state is. */
	private void advance(GoodsItem before, ItemState after) {
		if (before.state() == ItemState.FOUND) {
			if (after.isUnderMeasure()) {
				Map<String, Object> facts = new HashMap<>();
				facts.put(GoodsHandling.CASE_ID, before.caseId());
				facts.put(GoodsHandling.ITEM_ID, before.id());
				facts.put(GoodsHandling.GOODS_STATE, after.name());
				this.workflow.start(GoodsHandling.ITEM_PROCESS, CaseFile.key(before.caseId()), facts);
			}
			return;
		}
		if (before.state() == ItemState.HELD) {
			tell(before, after.isSeized() ? GoodsHandling.GOODS_SEIZED : GoodsHandling.HOLD_ENDED, after);
		}
		else if (before.state().isSeized()) {
			tell(before, GoodsHandling.SEIZURE_ENDED, after);
		}
		else if (after.isFinal()) {
			tell(before, GoodsHandling.GOODS_SETTLED, after);
		}
	}

	private void tell(GoodsItem item, String message, ItemState state) {
		int told = this.workflow.tell(CaseFile.key(item.caseId()), message, Map.of(GoodsHandling.ITEM_ID, item.id()),
				Map.of(GoodsHandling.GOODS_STATE, state.name()));
		if (told != 1) {
			throw new OptimisticLockingFailureException(
					"The process of item " + item.id() + " does not wait for " + message);
		}
	}

	String word(ItemState state) {
		return this.words.of("goods.state." + state);
	}

}
