package org.banli.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.banli.deadline.Lights;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.identity.TaskGroup;
import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.organization.Unit;
import org.banli.proposal.Ask;
import org.banli.proposal.ListedProposals;
import org.banli.proposal.ProposedAssignment;
import org.banli.workflow.FormReader;

import org.springframework.stereotype.Component;

/**
 * Reads all proposals that wait, with their plans or proposed plans: the same few
 * statements however many there are.
 */
@Component
class Waiting {

	/** More than any session brings; the rest follows when these are handed over. */
	static final int MOST = 1000;

	private final BoardMapper mapper;

	private final Organization organization;

	private final ListedProposals listed;

	private final Lights lights;

	private final FormReader reader;

	Waiting(BoardMapper mapper, Organization organization, ListedProposals listed, Lights lights, FormReader reader) {
		this.mapper = mapper;
		this.organization = organization;
		this.listed = listed;
		this.lights = lights;
		this.reader = reader;
	}

	/**
	 * What waits and what was read about it.
	 *
	 * @param listed how lists would assign them
	 * @param isCut whether more wait than were read
	 */
	record All(List<BoardLine> lines, Map<String, BoardRow> rows, Map<Long, BoardText> texts, Map<Long, List<Ask>> asks,
			Map<Long, ProposedAssignment> listed, UnitNames names, DutyMatch duties, boolean isCut) {

		Suggestion suggestion(BoardRow row) {
			long id = row.proposalId();
			List<Ask> own = this.asks.getOrDefault(id, List.of());
			BoardText text = this.texts.get(id);
			return Suggestion.of(own, this.duties.claims(row.title(), (text == null) ? "" : text.body(), own),
					ListedPlan.of(this.listed.get(id), this.names.handlersById()),
					(text == null) ? Wish.NONE : Wish.of(text.wishMain(), text.wishCo(), this.names));
		}

	}

	All of(CurrentUser user) {
		List<BoardRow> rows = rows(user);
		boolean isCut = rows.size() > MOST;
		List<BoardRow> kept = isCut ? rows.subList(0, MOST) : rows;
		List<Long> ids = kept.stream().map(BoardRow::proposalId).distinct().toList();
		UnitNames names = UnitNames.of(this.organization);
		Map<Long, BoardText> texts = ids.isEmpty() ? Map.of()
				: this.mapper.texts(ids).stream().collect(Collectors.toMap(BoardText::id, Function.identity()));
		Map<Long, List<Ask>> asks = ids.isEmpty() ? Map.of()
				: this.mapper.asks(ids).stream().collect(Collectors.groupingBy(Ask::proposalId));
		All read = new All(List.of(), kept.stream().collect(Collectors.toMap(BoardRow::taskId, Function.identity())),
				texts, asks, this.listed.proposed(ids), names,
				new DutyMatch(names.handlers(), this.organization.dutyWords()), isCut);
		List<BoardLine> lines = new ArrayList<>(kept.stream().map((row) -> line(user, row, read)).toList());
		lines.sort(Comparator.comparing((BoardLine line) -> read.rows().get(line.taskId()).dueOn())
			.thenComparing(BoardLine::kind, Comparator.reverseOrder())
			.thenComparing((line) -> number(line.reference()))
			.thenComparing(BoardLine::taskId));
		return new All(List.copyOf(lines), read.rows(), texts, asks, read.listed(), names, read.duties(), isCut);
	}

	private List<BoardRow> rows(CurrentUser user) {
		Collection<String> groups = user.holdings()
			.stream()
			.filter((holding) -> holding.post() == Post.DISPATCHER
					&& Rights.may(user, Action.PLAN_ASSIGNMENTS, holding.unitId()))
			.map((holding) -> TaskGroup.of(holding.unitId(), holding.post()))
			.distinct()
			.toList();
		return groups.isEmpty() ? List.of() : this.mapper.waiting(groups, MOST + 1);
	}

	/** Numbers of one length, so that 9 comes before 10. */
	private static String number(String reference) {
		String digits = reference.replaceAll("\\D", "");
		return "0".repeat(Math.max(0, 12 - digits.length())) + digits + reference;
	}

	private BoardLine line(CurrentUser user, BoardRow row, All all) {
		boolean hasDraft = row.draft() != null;
		Suggestion suggestion = hasDraft ? null : all.suggestion(row);
		Plan plan = hasDraft ? Plan.of(this.reader.parse(row.draft())) : suggestion.plan();
		List<PlanConflict> conflicts = List.of();
		if (!hasDraft) {
			conflicts = PlanConflict.of(suggestion, all.names());
		}
		else if (plan.mode() != null) {
			conflicts = PlanConflict.of(plan, all.asks().getOrDefault(row.proposalId(), List.of()), all.names());
		}
		BoardLine.State state = !conflicts.isEmpty() ? BoardLine.State.CONFLICT
				: row.isSettled() ? BoardLine.State.SETTLED : BoardLine.State.OPEN;
		boolean isMine = row.assignee() == null || row.assignee().equals(user.username());
		return new BoardLine(row.taskId(), row.proposalId(), row.kind(), row.reference(), row.title(), row.proposers(),
				isMine ? null : row.assigneeName(), this.lights.view(row.clockCode(), row.dueOn()), plan, hasDraft,
				shortName(plan.first(), all.names()),
				plan.others().stream().map((name) -> shortName(name, all.names())).collect(Collectors.joining("、")),
				all.texts().containsKey(row.proposalId()) && all.texts().get(row.proposalId()).isKey(),
				hasDraft ? null : suggestion.confidence(), conflicts, state);
	}

	private static String shortName(String name, UnitNames names) {
		return (name == null) ? null : names.find(name).map(Unit::shortName).orElse(name);
	}

}
