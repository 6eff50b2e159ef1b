package org.banli.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TaskListMapper {

	/** The first rows of the branches together, by due date and task id. */
	List<TaskRow> open(@Param("branches") List<TaskBranch> branches, @Param("filter") TaskFilter filter,
			@Param("afterDue") LocalDate afterDue, @Param("afterId") String afterId, @Param("limit") int limit);

	/** What the user completed, the latest first. */
	List<TaskRow> done(@Param("username") String username, @Param("filter") TaskFilter filter,
			@Param("before") Instant before, @Param("beforeId") String beforeId, @Param("limit") int limit);

	int countOpen(@Param("branches") List<TaskBranch> branches, @Param("cap") int cap);

	int countDone(@Param("username") String username, @Param("cap") int cap);

	Optional<TaskRow> row(String taskId);

}
