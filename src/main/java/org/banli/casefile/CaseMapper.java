package org.banli.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Cases, their parties and rights, and who reported. */
@Mapper
interface CaseMapper {

	void insert(NewCase file);

	int giveClueNumber(@Param("id") long id, @Param("number") String number);

	Optional<CaseFile> find(long id);

	List<CaseRow> page(@Param("filter") CaseFilter filter, @Param("reach") CaseReach reach,
			@Param("before") long before, @Param("limit") int limit);

	/** Earlier cases of a unit about the same suspect, right or link, newest first. */
	List<SimilarCase> similar(@Param("unitId") long unitId, @Param("form") ClueForm form,
			@Param("since") LocalDate since, @Param("limit") int limit);

	int changeStatus(@Param("id") long id, @Param("status") CaseStatus status);

	int changeReferral(@Param("id") long id, @Param("state") String state);

	int nameOfficers(@Param("id") long id, @Param("lead") String lead, @Param("co") String co);

	int file(@Param("id") long id, @Param("caseNumber") String caseNumber, @Param("title") String title,
			@Param("causeCode") String causeCode, @Param("on") LocalDate on);

	int close(@Param("id") long id, @Param("on") LocalDate on);

	int reopen(long id);

	void insertReporter(Reporter reporter);

	Optional<Reporter> reporter(long caseId);

	int tellReporter(@Param("caseId") long caseId, @Param("on") LocalDate on);

	void insertParty(@Param("caseId") long caseId, @Param("no") int no, @Param("form") ClueForm.Suspect form);

	List<CaseParty> parties(long caseId);

	void insertRight(@Param("caseId") long caseId, @Param("no") int no, @Param("form") ClueForm.RightPart form);

	List<CaseRight> rights(long caseId);

	boolean isRecused(@Param("caseId") long caseId, @Param("username") String username);

	void insertRecusal(@Param("caseId") long caseId, @Param("username") String username, @Param("reason") String reason,
			@Param("by") String by, @Param("at") Instant at);

	/** The ids of cases after one, for reading all of them. */
	List<Long> after(@Param("after") long after, @Param("limit") int limit);

	long count();

}
