package org.banli.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.Cursor;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Page;
import org.banli.shared.Refused;
import org.banli.shared.Words;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Starts, stops and shows runs; the work itself is the {@link RunWorker}'s. */
@Service
class DispatchRuns {

	private static final int INSERTED_AT_ONCE = 100;

	private static final int LISTED = 20;

	private final RunMapper mapper;

	private final Waiting waiting;

	private final RunWorker worker;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Words words;

	DispatchRuns(RunMapper mapper, Waiting waiting, RunWorker worker, PlatformTransactionManager transactionManager,
			Clock clock, Words words) {
		this.mapper = mapper;
		this.waiting = waiting;
		this.worker = worker;
		this.transaction = new TransactionTemplate(transactionManager);
		this.clock = clock;
		this.words = words;
	}

	/** The settled plans that the user can hand over now. */
	List<BoardLine> ready(CurrentUser user) {
		Rights.require(user, Action.PLAN_ASSIGNMENTS);
		return ready(this.waiting.of(user));
	}

	private static List<BoardLine> ready(Waiting.All all) {
		return all.lines().stream().filter((line) -> line.state() == BoardLine.State.SETTLED && line.isMine()).toList();
	}

	/**
	 * Starts to hand over every settled plan.
	 * @param assignedOn the day of assignment, null for today
	 * @return the run's id
	 * @throws Refused when nothing is settled, or a colleague hands over the same ones
	 */
	long start(CurrentUser user, LocalDate assignedOn) {
		Rights.require(user, Action.PLAN_ASSIGNMENTS);
		LocalDate day = day(assignedOn);
		Waiting.All all = this.waiting.of(user);
		List<BoardLine> lines = ready(all);
		if (lines.isEmpty()) {
			throw new Refused("dispatch.run.nothing");
		}
		List<RunItem> items = new ArrayList<>();
		for (BoardLine line : lines) {
			items.add(new RunItem(0, items.size() + 1, line.taskId(), line.proposalId(), line.reference(), line.title(),
					all.rows().get(line.taskId()).draftVersion(), RunItem.State.WAITING, null, null, null));
		}
		long id = insert(user, day, items);
		this.worker.wake(id);
		return id;
	}

	private LocalDate day(LocalDate assignedOn) {
		LocalDate today = LocalDate.now(this.clock);
		if (assignedOn == null) {
			return today;
		}
		if (assignedOn.isAfter(today) || assignedOn.isBefore(today.minusYears(1))) {
			throw new InvalidInput("assignedOn", this.words.of("dispatch.run.badDay"));
		}
		return assignedOn;
	}

	private long insert(CurrentUser user, LocalDate day, List<RunItem> items) {
		long unitId = units(user).iterator().next();
		NewRun run = new NewRun(unitId, user.username(), user.personName(), day, items.size(), now());
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.mapper.insert(run);
				for (int i = 0; i < items.size(); i += INSERTED_AT_ONCE) {
					this.mapper.insertItems(run.getId(),
							items.subList(i, Math.min(items.size(), i + INSERTED_AT_ONCE)));
				}
			});
		}
		catch (DuplicateKeyException ex) {
			// a task is in one run only: somebody pressed at the same moment
			throw new Refused("dispatch.run.twice");
		}
		return run.getId();
	}

	private static Set<Long> units(CurrentUser user) {
		return user.unitIds()
			.stream()
			.filter((unitId) -> Rights.may(user, Action.PLAN_ASSIGNMENTS, unitId))
			.collect(Collectors.toCollection(java.util.LinkedHashSet::new));
	}

	/**
	 * A run of the user's office.
	 * @throws NotFound when there is none
	 */
	Run get(CurrentUser user, long id) {
		Rights.require(user, Action.PLAN_ASSIGNMENTS);
		return this.mapper.find(id)
			.filter((run) -> Rights.may(user, Action.PLAN_ASSIGNMENTS, run.unitId()))
			.orElseThrow(() -> new NotFound("dispatch.run.unknown"));
	}

	/** The day of assignment of a run, whoever asks. */
	LocalDate day(long id) {
		return this.mapper.find(id).map(Run::assignedOn).orElseThrow(() -> new NotFound("dispatch.run.unknown"));
	}

	/** The last runs of the user's office. */
	List<Run> list(CurrentUser user) {
		Set<Long> units = units(user);
		return units.isEmpty() ? List.of() : this.mapper.ofUnits(units, LISTED);
	}

	Optional<Run> latest(CurrentUser user) {
		Set<Long> units = units(user);
		return units.isEmpty() ? Optional.empty() : this.mapper.ofUnits(units, 1).stream().findFirst();
	}

	/** How many items are in each state. */
	Map<RunItem.State, Integer> counts(long id) {
		Map<RunItem.State, Integer> counts = new EnumMap<>(RunItem.State.class);
		for (RunItem.State state : RunItem.State.values()) {
			counts.put(state, 0);
		}
		this.mapper.counts(id).forEach((row) -> counts.put(row.state(), row.count()));
		return counts;
	}

	Page<RunItem> items(long id, RunItem.State state, String cursor, int size) {
		Cursor after = Cursor.decode(cursor, 1);
		int from = (after == null) ? 0 : (int) after.id(0);
		return Page.of(this.mapper.items(id, state, from, size + 1), size, (item) -> Cursor.of(item.seq()));
	}

	/** Stops after the item that is being handed over. */
	void stop(CurrentUser user, long id) {
		change(get(user, id), Run.State.STOPPED);
	}

	/** Goes on where the run stopped. */
	void goOn(CurrentUser user, long id) {
		change(get(user, id), Run.State.RUNNING);
		this.worker.wake(id);
	}

	private void change(Run run, Run.State state) {
		if (!run.isOpen()) {
			throw new Refused("dispatch.run.isDone");
		}
		this.mapper.changeState(run.id(), state);
	}

	/** Gives what still waits back to the board and closes a stopped run. */
	void close(CurrentUser user, long id) {
		Run run = get(user, id);
		if (run.state() != Run.State.STOPPED) {
			throw new Refused("dispatch.run.stopFirst");
		}
		this.transaction.executeWithoutResult((status) -> {
			this.mapper.leaveWaiting(id, now());
			this.mapper.changeState(id, Run.State.RUNNING);
		});
		// with nothing left to hand over, the worker makes the documents and ends the run
		this.worker.wake(id);
	}

	/** A page that shows a run sees to it that somebody works on it. */
	void watch(Run run) {
		if (run.state() == Run.State.RUNNING) {
			this.worker.wake(run.id());
		}
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
