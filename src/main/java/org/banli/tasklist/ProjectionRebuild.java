package org.banli.tasklist;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.banli.shared.BusinessKey;
import org.banli.workflow.TaskHistory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the lists anew from the engine, matter by matter, each held while it is
 * rewritten: people may go on working. The times of rows that are still there stay; the
 * engine's are the machine's and not those of the product's clock.
 */
@Component
class ProjectionRebuild {

	private static final int STEP = 200;

	private final TaskHistory history;

	private final TaskProjection projection;

	private final TaskItemMapper mapper;

	private final TransactionTemplate transaction;

	ProjectionRebuild(TaskHistory history, TaskProjection projection, TaskItemMapper mapper,
			PlatformTransactionManager transactionManager) {
		this.history = history;
		this.projection = projection;
		this.mapper = mapper;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	/**
	 * Rewrites all rows.
	 * @return how many rows there are now
	 */
	int run() {
		Set<String> known = new HashSet<>();
		int rows = 0;
		List<BusinessKey> matters = this.history.matters(0, STEP);
		for (int from = 0; !matters.isEmpty();) {
			for (BusinessKey matter : matters) {
				if (known.add(matter.toString())) {
					rows += this.transaction.execute((status) -> rewrite(matter));
				}
			}
			from += STEP;
			matters = this.history.matters(from, STEP);
		}
		removeUnknown(known);
		return rows;
	}

	private int rewrite(BusinessKey matter) {
		List<TaskItem> items = this.history.tasks(matter).stream().map(this.projection::item).toList();
		Map<String, TaskItem> before = this.mapper.ofMatter(matter.toString())
			.stream()
			.collect(Collectors.toMap(TaskItem::taskId, Function.identity()));
		this.mapper.deleteOfMatter(matter.toString());
		items.forEach((item) -> this.mapper.insert(withTimesOf(before.get(item.taskId()), item)));
		return items.size();
	}

	private static TaskItem withTimesOf(TaskItem before, TaskItem item) {
		if (before == null) {
			return item;
		}
		boolean keepsEnd = before.endedAt() != null && item.endedAt() != null;
		return new TaskItem(item.taskId(), item.businessKey(), item.kind(), item.step(), item.reference(), item.title(),
				item.proposers(), item.unitId(), item.candidateGroup(), item.assignee(), item.clockCode(), item.dueOn(),
				item.state(), before.createdAt(), keepsEnd ? before.endedAt() : item.endedAt(), item.completedBy());
	}

	private void removeUnknown(Set<String> known) {
		List<String> matters = this.mapper.matters("", STEP);
		while (!matters.isEmpty()) {
			matters.stream().filter((matter) -> !known.contains(matter)).forEach((matter) -> {
				// a matter that began while we were at work is not unknown
				this.transaction.executeWithoutResult((status) -> rewrite(BusinessKey.parse(matter)));
			});
			matters = this.mapper.matters(matters.get(matters.size() - 1), STEP);
		}
	}

}
