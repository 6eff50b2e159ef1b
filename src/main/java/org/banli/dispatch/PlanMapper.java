package org.banli.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Which plans are settled, and what the last changes replaced. */
@Mapper
interface PlanMapper {

	void settle(@Param("taskId") String taskId, @Param("version") int version, @Param("username") String username,
			@Param("at") Instant at);

	Optional<Integer> settledVersion(String taskId);

	void unsettle(String taskId);

	void insertChange(PlanChange change);

	List<PlanChange> lastBatch(@Param("username") String username, @Param("limit") int limit);

	boolean hasChange(String username);

	void deleteChange(long id);

	/** The last change of a user on a task. */
	Optional<Long> lastOf(@Param("taskId") String taskId, @Param("username") String username);

	void moveTo(@Param("id") long id, @Param("version") int version);

	void deleteChanges(String taskId);

}
