package org.banli.weighing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.banli.casefile.CaseStatus;

/** The criminal checks that were made of cases. */
@Mapper
interface CheckMapper {

	void insert(CaseCheck check);

	Optional<CaseCheck> latest(long caseId);

	Optional<CaseCheck> find(@Param("caseId") long caseId, @Param("id") long id);

	/** Checks before one, the last first. */
	List<CheckLine> list(@Param("caseId") long caseId, @Param("before") int before, @Param("limit") int limit);

	/** Whether a suspicion was ever found in the case. */
	boolean wasSuspected(long caseId);

	int keep(@Param("id") long id, @Param("reason") String reason, @Param("by") String by, @Param("at") Instant at);

	int agree(@Param("id") long id, @Param("by") String by, @Param("at") Instant at);

	/** The ids of cases in a status after one, for weighing all of them. */
	List<Long> openCases(@Param("after") long after, @Param("statuses") Collection<CaseStatus> statuses,
			@Param("limit") int limit);

}
