package org.banli.dispatch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.banli.deadline.ClockPreview;
import org.banli.deadline.Clocks;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.organization.Unit;
import org.banli.proposal.Ask;
import org.banli.shared.DomainException;
import org.banli.shared.FormState;
import org.banli.shared.NotFound;
import org.banli.workflow.FormReader;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the board: what waits, the proposal in hand, and the load of the units. */
@Service
class Board {

	static final int SHOWN = 25;

	private static final int EARLIER = 4;

	private static final int PROPOSED = 6;

	private final Waiting waiting;

	private final EarlierItems earlier;

	private final Loads loads;

	private final PlanMapper plans;

	private final PlanBeginning beginning;

	private final Clocks clocks;

	private final FormReader reader;

	private final Clock clock;

	Board(Waiting waiting, EarlierItems earlier, Loads loads, PlanMapper plans, PlanBeginning beginning, Clocks clocks,
			FormReader reader, Clock clock) {
		this.waiting = waiting;
		this.earlier = earlier;
		this.loads = loads;
		this.plans = plans;
		this.beginning = beginning;
		this.clocks = clocks;
		this.reader = reader;
		this.clock = clock;
	}

	/** The form of a task as it was sent and refused, shown in place of what is kept. */
	record Typed(String taskId, FormState form) {
	}

	/**
	 * The board.
	 * @param taskId the proposal in hand, null for the first of the list
	 * @param from the first task of the shown part, null for the part with the one in
	 * hand
	 * @param typed null where nothing was refused
	 */
	@Transactional(readOnly = true)
	public BoardView view(CurrentUser user, BoardFilter filter, String taskId, String from, Typed typed) {
		Rights.require(user, Action.PLAN_ASSIGNMENTS);
		Waiting.All all = this.waiting.of(user);
		// what is in hand stays in the list, also when a press has taken it out of the
		// filter
		List<BoardLine> lines = all.lines()
			.stream()
			.filter((line) -> filter.takes(line) || line.taskId().equals(taskId))
			.toList();
		BoardLine current = current(all, lines, taskId, from);
		int at = (current == null) ? -1 : indexOf(lines, current.taskId());
		int start = (from != null && indexOf(lines, from) >= 0) ? indexOf(lines, from)
				: Math.max(0, at) / SHOWN * SHOWN;
		int end = Math.min(lines.size(), start + SHOWN);
		return new BoardView(filter, lines.subList(start, end), lines.size(), counts(all.lines()),
				(current == null) ? null : item(user, all, current, typed),
				(at > 0) ? lines.get(at - 1).taskId() : null, following(lines, at), nextConflict(all.lines(), current),
				(start > 0) ? lines.get(Math.max(0, start - SHOWN)).taskId() : null,
				(end < lines.size()) ? lines.get(end).taskId() : null, all.isCut(),
				this.plans.hasChange(user.username()), this.loads.of(all.names(), all.lines()));
	}

	private static BoardLine current(Waiting.All all, List<BoardLine> lines, String taskId, String from) {
		String wanted = (taskId != null) ? taskId : from;
		if (wanted != null) {
			int at = indexOf(all.lines(), wanted);
			if (at >= 0) {
				return all.lines().get(at);
			}
		}
		return lines.isEmpty() ? null : lines.get(0);
	}

	private static int indexOf(List<BoardLine> lines, String taskId) {
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).taskId().equals(taskId)) {
				return i;
			}
		}
		return -1;
	}

	private static String following(List<BoardLine> lines, int at) {
		return (at + 1 < lines.size()) ? lines.get(at + 1).taskId() : null;
	}

	private static String nextConflict(List<BoardLine> lines, BoardLine current) {
		int at = (current == null) ? 0 : indexOf(lines, current.taskId());
		for (int i = 1; i <= lines.size(); i++) {
			BoardLine line = lines.get((at + i) % lines.size());
			if (line.state() == BoardLine.State.CONFLICT && line != current) {
				return line.taskId();
			}
		}
		return null;
	}

	private static BoardView.Counts counts(List<BoardLine> lines) {
		int settled = count(lines, BoardLine.State.SETTLED);
		long ready = lines.stream().filter((line) -> line.state() == BoardLine.State.SETTLED && line.isMine()).count();
		return new BoardView.Counts(lines.size(), settled, count(lines, BoardLine.State.OPEN),
				count(lines, BoardLine.State.CONFLICT), (int) ready);
	}

	private static int count(List<BoardLine> lines, BoardLine.State state) {
		return (int) lines.stream().filter((line) -> line.state() == state).count();
	}

	/**
	 * The proposed plan of a proposal, with earlier items.
	 * @throws NotFound when it does not wait for the user
	 */
	Suggestion suggestion(CurrentUser user, Waiting.All all, String taskId) {
		BoardRow row = all.rows().get(taskId);
		if (row == null) {
			throw new NotFound("workflow.unknownTask");
		}
		return all.suggestion(row)
			.with(this.earlier.like(user, row.title(), row.proposalId(), EARLIER), all.names().handlersById());
	}

	private CurrentItem item(CurrentUser user, Waiting.All all, BoardLine line, Typed typed) {
		BoardRow row = all.rows().get(line.taskId());
		Suggestion suggestion = suggestion(user, all, line.taskId());
		FormState form = form(all, row, line, suggestion, typed);
		Plan plan = Plan.of(form.values()).spelled(all.names()::official);
		List<Ask> asks = all.asks().getOrDefault(row.proposalId(), List.of());
		BoardText text = all.texts().get(row.proposalId());
		Set<Unit> chosen = new LinkedHashSet<>();
		plan.units().forEach((name) -> all.names().find(name).ifPresent(chosen::add));
		Set<Unit> near = new LinkedHashSet<>();
		suggestion.claims().stream().limit(PROPOSED).map(UnitClaim::unit).forEach(near::add);
		near.addAll(chosen);
		List<Unit> far = new ArrayList<>(all.names().handlers());
		far.removeAll(near);
		LocalDate day = day(form);
		return new CurrentItem(line, text.sessionText(), text.number(), text.body(), text.wishMain(), text.wishCo(),
				asks, form, plan, (row.draftVersion() == null) ? 0 : row.draftVersion(), suggestion,
				List.copyOf(chosen), List.copyOf(near), far, preview("REPLY", row, day),
				preview("CO_OPINION", row, day));
	}

	private FormState form(Waiting.All all, BoardRow row, BoardLine line, Suggestion suggestion, Typed typed) {
		if (typed != null && typed.taskId().equals(row.taskId())) {
			return typed.form();
		}
		if (line.hasDraft()) {
			return FormState.of(this.reader.parse(row.draft()));
		}
		return FormState.of(this.beginning.form(suggestion.plan(), all.listed().get(row.proposalId())));
	}

	/** The day of assignment as typed, today otherwise. */
	private LocalDate day(FormState form) {
		LocalDate today = LocalDate.now(this.clock);
		try {
			LocalDate typed = LocalDate.parse(form.value("assignedOn"));
			return typed.isAfter(today) ? today : typed;
		}
		catch (DateTimeException ex) {
			return today;
		}
	}

	private ClockPreview preview(String code, BoardRow row, LocalDate day) {
		try {
			return this.clocks.preview(code, row.kind(), day);
		}
		catch (DomainException ex) {
			// a day that no rule knows: the form says so when it is sent
			return this.clocks.preview(code, row.kind(), LocalDate.now(this.clock));
		}
	}

}
