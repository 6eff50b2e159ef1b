package org.banli.tasklist;

import java.util.List;
import java.util.stream.Collectors;

import org.banli.identity.Accounts;
import org.banli.organization.Organization;
import org.banli.shared.Words;
import org.banli.workflow.Completion;

import org.springframework.stereotype.Component;

/** Says what a completed task came to and who has the matter now. */
@Component
class TaskFlash {

	private static final int MOST_NAMES = 3;

	private final Accounts accounts;

	private final Organization organization;

	private final TaskLists lists;

	private final Words words;

	TaskFlash(Accounts accounts, Organization organization, TaskLists lists, Words words) {
		this.accounts = accounts;
		this.organization = organization;
		this.lists = lists;
		this.words = words;
	}

	String of(Completion completion) {
		List<Completion.NextTask> next = completion.nextTasks();
		if (next.isEmpty()) {
			return this.words.of("tasklist.done", completion.summary());
		}
		String names = next.stream()
			.limit(MOST_NAMES)
			.map((task) -> this.words.of("tasklist.next", holder(task), this.lists.stepTitle(task.step())))
			.distinct()
			.collect(Collectors.joining(this.words.of("tasklist.and")));
		String all = (next.size() > MOST_NAMES)
				? this.words.of("tasklist.next.more", names, String.valueOf(next.size())) : names;
		return this.words.of("tasklist.sent", completion.summary(), all);
	}

	private String holder(Completion.NextTask task) {
		return (task.assignee() != null) ? this.accounts.user(task.assignee()).personName()
				: this.organization.unit(task.unitId()).shortName();
	}

}
