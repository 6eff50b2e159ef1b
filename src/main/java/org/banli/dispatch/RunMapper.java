package org.banli.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Runs and what became of their items. */
@Mapper
interface RunMapper {

	void insert(NewRun run);

	void insertItems(@Param("runId") long runId, @Param("items") List<RunItem> items);

	Optional<Run> find(long id);

	Optional<Run> lock(long id);

	List<Run> ofUnits(@Param("unitIds") Collection<Long> unitIds, @Param("limit") int limit);

	List<Long> running();

	void changeState(@Param("id") long id, @Param("state") Run.State state);

	void finish(@Param("id") long id, @Param("fault") String fault, @Param("at") Instant at);

	Optional<RunItem> nextWaiting(long runId);

	List<RunItem> items(@Param("runId") long runId, @Param("state") RunItem.State state, @Param("after") int after,
			@Param("limit") int limit);

	List<RunCount> counts(long runId);

	/** The task ended, by whomever, inside the transaction that ended it. */
	void taskEnded(@Param("taskId") String taskId, @Param("state") RunItem.State state,
			@Param("message") String message, @Param("by") String by, @Param("at") Instant at);

	int refuse(@Param("item") RunItem item, @Param("message") String message, @Param("at") Instant at);

	void leaveWaiting(@Param("runId") long runId, @Param("at") Instant at);

}
