package org.banli.casefile;

import java.time.Instant;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What was found out about clues. */
@Mapper
interface VerificationMapper {

	void insert(Verification verification);

	List<Verification> list(long caseId);

	int sign(@Param("id") long id, @Param("at") Instant at);

}
