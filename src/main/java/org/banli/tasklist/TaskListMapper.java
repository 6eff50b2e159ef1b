package org.banli.tasklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The lists as screens read them. */
@Mapper
interface TaskListMapper {

	/** The first rows of the branches together. */
	List<TaskRow> open(@Param("branches") List<TaskBranch> branches, @Param("filter") TaskFilter filter,
			@Param("range") TaskRange range, @Param("limit") int limit);

	/** Of the claimable tasks that come first at all, those of the groups. */
	List<EarlyTask> early(@Param("groups") List<String> groups, @Param("range") TaskRange range,
			@Param("looked") int looked);

	/** The groups whose first claimable task comes first. */
	List<TaskBranch> firstGroups(@Param("groups") List<String> groups, @Param("range") TaskRange range,
			@Param("limit") int limit);

	/**
	 * The units whose first open task comes first, what is claimed apart from the rest.
	 */
	List<TaskBranch> firstUnits(@Param("units") Set<Long> units, @Param("range") TaskRange range,
			@Param("limit") int limit);

	/** What the user completed, the latest first. */
	List<TaskRow> done(@Param("username") String username, @Param("filter") TaskFilter filter,
			@Param("before") Instant before, @Param("beforeId") String beforeId, @Param("limit") int limit);

	/** How much is in each queue, counted no further than the cap. */
	List<QueueCount> counts(@Param("queues") List<QueueBranches> queues, @Param("username") String username,
			@Param("cap") int cap);

	/** How many open tasks are for a group. */
	int countOfGroup(String group);

	Optional<TaskRow> row(String taskId);

	/** A claimable task by its place in the order. */
	record EarlyTask(String sortKey, String candidateGroup) {
	}

	/** The branches of a queue, all of one kind. */
	record QueueBranches(TaskQueue queue, List<TaskBranch> branches) {

		boolean areOfAssignees() {
			return this.branches.get(0).assignee() != null;
		}

		boolean areOfGroups() {
			return this.branches.get(0).candidateGroup() != null;
		}

		String dueBeforeKey() {
			return this.branches.get(0).dueBeforeKey();
		}

	}

	/** How many tasks a queue has. */
	record QueueCount(TaskQueue queue, int count) {
	}

}
