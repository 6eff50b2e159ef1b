package org.banli.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What is asked of the leader on a case: more time, or to step back. */
@Mapper
interface CaseRequestMapper {

	void insertExtension(CaseExtension extension);

	Optional<CaseExtension> extension(long id);

	List<CaseExtension> extensions(long caseId);

	int decideExtension(@Param("id") long id, @Param("isApproved") boolean isApproved, @Param("at") Instant at);

	void insertRecusal(CaseRecusalRequest request);

	Optional<CaseRecusalRequest> recusal(long id);

	List<CaseRecusalRequest> recusals(long caseId);

	int decideRecusal(@Param("id") long id, @Param("isGranted") boolean isGranted, @Param("at") Instant at);

}
