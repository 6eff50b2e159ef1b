package org.banli.tasklist;

import java.util.List;

import org.banli.identity.TaskGroup;
import org.banli.organization.OpenWork;
import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.organization.DivisionRow;

import org.springframework.stereotype.Component;

/** Tells of the tasks that keep a unit or a division from being retired. */
@Component
class OpenTasks implements OpenWork {

	private final TaskListMapper mapper;

	private final TaskLists lists;

	private final Organization organization;

	OpenTasks(TaskListMapper mapper, TaskLists lists, Organization organization) {
		this.mapper = mapper;
		this.lists = lists;
		this.organization = organization;
	}

	@Override
	public List<Item> ofUnit(long unitId, int limit) {
		return items(
				List.of(TaskBranch.ofUnit(unitId, TaskState.UNCLAIMED), TaskBranch.ofUnit(unitId, TaskState.CLAIMED)),
				limit);
	}

	@Override
	public List<Item> ofDivision(long divisionId, int limit) {
		DivisionRow division = this.organization.division(divisionId);
		List<TaskBranch> branches = java.util.Arrays.stream(Post.values())
			.map((post) -> TaskGroup.of(division.unitId(), post, divisionId))
			.flatMap((group) -> java.util.stream.Stream.of(TaskState.UNCLAIMED, TaskState.CLAIMED)
				.map((state) -> new TaskBranch(null, group, null, state, null, null)))
			.toList();
		return items(branches, limit);
	}

	@Override
	public int countOfPost(long unitId, Post post, Long divisionId) {
		return this.mapper
			.countOfGroup((divisionId == null) ? TaskGroup.of(unitId, post) : TaskGroup.of(unitId, post, divisionId));
	}

	private List<Item> items(List<TaskBranch> branches, int limit) {
		return this.mapper.open(branches, TaskFilter.NONE, new TaskRange(null, null, false), limit)
			.stream()
			.map((row) -> new Item(this.lists.stepTitle(row.step()), row.reference()))
			.toList();
	}

}
