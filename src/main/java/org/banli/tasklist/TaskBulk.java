package org.banli.tasklist;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Words;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Component;

/**
 * Acts on many tasks, each in a transaction of its own: what a colleague was quicker with
 * is told, the rest is done.
 */
@Component
class TaskBulk {

	/** Nobody looks over more at once. */
	static final int MOST = 200;

	private final Workflow workflow;

	private final TaskLists lists;

	private final TaskItemMapper items;

	private final Accounts accounts;

	private final Words words;

	TaskBulk(Workflow workflow, TaskLists lists, TaskItemMapper items, Accounts accounts, Words words) {
		this.workflow = workflow;
		this.lists = lists;
		this.items = items;
		this.accounts = accounts;
		this.words = words;
	}

	/**
	 * Claims tasks for the user.
	 * @throws InvalidInput when there are none or too many
	 */
	Result claim(CurrentUser user, List<String> taskIds) {
		return each(chosen(taskIds), (taskId) -> this.workflow.claim(user, taskId));
	}

	/**
	 * Hands tasks to a colleague, each where he holds its post.
	 * @throws InvalidInput when there are none or too many, or there is no such colleague
	 */
	Result handOver(CurrentUser user, List<String> taskIds, String colleague) {
		List<String> chosen = chosen(taskIds);
		if (colleague == null || colleague.isBlank()) {
			throw new InvalidInput("colleague", this.words.of("workflow.colleagueMissing"));
		}
		try {
			this.accounts.activeUser(colleague);
		}
		catch (NotFound ex) {
			throw new InvalidInput("colleague", this.words.of("workflow.colleagueUnknown"));
		}
		return each(chosen, (taskId) -> this.workflow.handOver(user, taskId, colleague));
	}

	/** Takes back what was just claimed or handed over. */
	Result undo(CurrentUser user, TaskUndo undo) {
		return each(undo.taken().stream().map(Taken::taskId).toList(), (taskId) -> {
			if (undo.receiver() == null) {
				this.workflow.release(user, taskId);
			}
			else {
				this.workflow.takeBack(user, taskId, undo.receiver(), undo.holderOf(taskId));
			}
		});
	}

	private List<String> chosen(List<String> taskIds) {
		List<String> chosen = (taskIds == null) ? List.of() : List.copyOf(new LinkedHashSet<>(taskIds));
		if (chosen.isEmpty()) {
			throw new InvalidInput("task", this.words.of("tasklist.bulk.none"));
		}
		if (chosen.size() > MOST) {
			throw new InvalidInput("task", this.words.of("tasklist.bulk.tooMany", String.valueOf(MOST)));
		}
		return chosen;
	}

	private Result each(List<String> taskIds, Consumer<String> action) {
		List<Taken> done = new ArrayList<>();
		List<Refusal> refused = new ArrayList<>();
		for (String taskId : taskIds) {
			Optional<TaskItem> before = this.items.find(taskId);
			try {
				action.accept(taskId);
				done.add(new Taken(taskId, before.map(TaskItem::assignee).orElse(null)));
			}
			catch (InvalidInput ex) {
				refusal(taskId, ex.problems().get(0).message()).ifPresent(refused::add);
			}
			catch (DomainException ex) {
				refusal(taskId, this.words.of(ex.messageKey(), ex.arguments())).ifPresent(refused::add);
			}
		}
		return new Result(done, refused, taskIds.size() - done.size() - refused.size());
	}

	/** A task that the user may not know of, or nobody, is only counted. */
	private Optional<Refusal> refusal(String taskId, String reason) {
		boolean isHidden = reason.equals(this.words.of("workflow.someoneElses"))
				|| reason.equals(this.words.of("workflow.unknownTask"));
		return this.lists.line(taskId)
			.filter((line) -> !isHidden)
			.map((line) -> new Refusal(line.reference(), line.title(), reason));
	}

	/**
	 * What became of each.
	 *
	 * @param hidden how many more were left alone that the user may not know of
	 */
	record Result(List<Taken> done, List<Refusal> refused, int hidden) {
	}

	/** A task that was acted on, and who had it before. */
	record Taken(String taskId, String holder) implements Serializable {
	}

	/** A task that was left alone, and why. */
	public record Refusal(String reference, String title, String reason) implements Serializable {
	}

}
