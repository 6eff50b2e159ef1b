package org.banli.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Parties of cases and what they were punished for before. */
@Mapper
interface PartyMapper {

	int lastNo(long caseId);

	void insert(@Param("caseId") long caseId, @Param("no") int no, @Param("form") PartyForm form);

	int update(@Param("caseId") long caseId, @Param("id") long id, @Param("form") PartyForm form);

	int delete(@Param("caseId") long caseId, @Param("id") long id);

	int queried(@Param("caseId") long caseId, @Param("id") long id, @Param("on") LocalDate on, @Param("by") String by);

	/** The earlier penalties of all parties of a case, the last first. */
	List<PriorPenalty> penalties(long caseId);

	void insertPenalty(@Param("partyId") long partyId, @Param("form") PriorPenaltyForm form);

	int deletePenalty(@Param("partyId") long partyId, @Param("id") long id);

	int deletePenalties(long partyId);

	/** Other cases of a unit in which one of the numbers is a party. */
	List<Long> related(@Param("caseId") long caseId, @Param("unitId") long unitId,
			@Param("idNumbers") Collection<String> idNumbers, @Param("statuses") Collection<CaseStatus> statuses,
			@Param("limit") int limit);

}
