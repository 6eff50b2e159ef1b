package org.banli.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.DomainException;
import org.banli.shared.InvalidInput;
import org.banli.shared.Words;
import org.banli.workflow.FormReader;

import org.springframework.stereotype.Service;

/** Does what the buttons of the board wish: for one proposal, or for several at once. */
@Service
class BoardActions {

	private static final String SETTLE = "settle";

	private final Board board;

	private final Waiting waiting;

	private final Planning planning;

	private final PlanBeginning beginning;

	private final FormReader reader;

	private final Words words;

	BoardActions(Board board, Waiting waiting, Planning planning, PlanBeginning beginning, FormReader reader,
			Words words) {
		this.board = board;
		this.waiting = waiting;
		this.planning = planning;
		this.beginning = beginning;
		this.reader = reader;
		this.words = words;
	}

	/**
	 * What became of several plans.
	 *
	 * @param left how many were not settled
	 * @param refused one sentence for each reason, with the numbers that it holds for
	 */
	record Settled(int count, int left, List<String> refused) {
	}

	/**
	 * Changes the plan of one proposal.
	 * @return the plan's form as it was kept
	 */
	ObjectNode act(CurrentUser user, String taskId, ObjectNode typed, int version, String action) {
		Rights.require(user, Action.PLAN_ASSIGNMENTS);
		Waiting.All all = this.waiting.of(user);
		Suggestion suggestion = this.board.suggestion(user, all, taskId);
		ObjectNode body = typed.deepCopy();
		PlanAction.apply(action, Plan.of(typed), suggestion, all.names()).into(body);
		String batch = UUID.randomUUID().toString();
		if (SETTLE.equals(action)) {
			this.planning.settle(user, taskId, body, version, batch);
		}
		else {
			this.planning.keep(user, taskId, body, version, batch);
		}
		return body;
	}

	/** Settles several plans as they are drafted or proposed; what is unclear stays. */
	Settled settle(CurrentUser user, Collection<String> taskIds, boolean onlySure) {
		Rights.require(user, Action.PLAN_ASSIGNMENTS);
		Waiting.All all = this.waiting.of(user);
		String batch = UUID.randomUUID().toString();
		int count = 0;
		Map<String, List<String>> left = new LinkedHashMap<>();
		for (BoardLine line : all.lines()) {
			if (!taskIds.contains(line.taskId()) || (onlySure && !line.isSure())) {
				continue;
			}
			if (line.state() == BoardLine.State.SETTLED) {
				if (line.holder() != null) {
					left.computeIfAbsent(this.words.of("dispatch.batch.settledBy", line.holder()),
							(reason) -> new ArrayList<>())
						.add(line.reference());
				}
				continue;
			}
			try {
				settle(user, all, line, batch);
				count++;
			}
			catch (DomainException ex) {
				left.computeIfAbsent(sentence(ex), (reason) -> new ArrayList<>()).add(line.reference());
			}
		}
		return new Settled(count, left.values().stream().mapToInt(List::size).sum(),
				left.entrySet()
					.stream()
					.map((one) -> this.words.of("dispatch.batch.one", String.join("、", one.getValue()), one.getKey()))
					.toList());
	}

	private void settle(CurrentUser user, Waiting.All all, BoardLine line, String batch) {
		if (!line.conflicts().isEmpty()) {
			throw new InvalidInput("plan", sentence(line.conflicts().get(0)));
		}
		if (line.plan().mode() == null) {
			throw new InvalidInput("plan", this.words.of("dispatch.batch.noPlan"));
		}
		BoardRow row = all.rows().get(line.taskId());
		ObjectNode body = (row.draft() != null) ? (ObjectNode) this.reader.parse(row.draft())
				: this.beginning.form(line.plan(), all.listed().get(row.proposalId()));
		line.plan().into(body);
		this.planning.settle(user, line.taskId(), body, (row.draftVersion() == null) ? 0 : row.draftVersion(), batch);
	}

	String sentence(PlanConflict conflict) {
		return this.words.of("dispatch.conflict." + conflict.kind(), conflict.values().toArray());
	}

	String sentence(DomainException ex) {
		if (ex instanceof InvalidInput invalid && !invalid.problems().isEmpty()) {
			return String.join(this.words.of("dispatch.batch.and"),
					invalid.problems().stream().map((problem) -> problem.message()).toList());
		}
		return this.words.of(ex.messageKey(), ex.arguments());
	}

}
