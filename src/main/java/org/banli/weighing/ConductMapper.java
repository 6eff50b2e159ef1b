package org.banli.weighing;

import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The facts of a case that are no amounts. */
@Mapper
interface ConductMapper {

	Optional<ConductFacts> find(long caseId);

	int update(@Param("caseId") long caseId, @Param("form") ConductForm form);

	List<KnownSign> signs(long caseId);

	int deleteSigns(long caseId);

	void insertSign(KnownSign sign);

}
