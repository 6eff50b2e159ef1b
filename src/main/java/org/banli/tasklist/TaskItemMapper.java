package org.banli.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.banli.workflow.WorkDescription;

@Mapper
interface TaskItemMapper {

	void insert(TaskItem item);

	void assign(@Param("taskId") String taskId, @Param("assignee") String assignee, @Param("state") TaskState state,
			@Param("dueOn") LocalDate dueOn, @Param("sortKey") String sortKey);

	void moveDue(@Param("taskId") String taskId, @Param("dueOn") LocalDate dueOn, @Param("sortKey") String sortKey);

	void end(@Param("taskId") String taskId, @Param("state") TaskState state, @Param("endedAt") Instant endedAt,
			@Param("completedBy") String completedBy);

	void describe(WorkDescription work);

	Optional<TaskItem> find(String taskId);

	/** The task of the matter that the user has and that is due first. */
	Optional<String> ownOf(@Param("businessKey") String businessKey, @Param("assignee") String assignee);

	List<TaskItem> ofMatter(String businessKey);

	void deleteOfMatter(String businessKey);

	List<String> matters(@Param("after") String after, @Param("limit") int limit);

}
