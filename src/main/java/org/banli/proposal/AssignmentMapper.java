package org.banli.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Who answers what, and where each unit stands. */
@Mapper
interface AssignmentMapper {

	void insert(NewAssignment assignment);

	void insertAsks(@Param("assignmentId") long assignmentId, @Param("asks") List<Ask> asks);

	Optional<Assignment> find(long id);

	List<Assignment> ofProposal(long proposalId);

	List<Assignment> ofSameProposal(long assignmentId);

	List<AssignedAsk> assignedAsks(long proposalId);

	void signFor(@Param("id") long id, @Param("divisionId") Long divisionId, @Param("drafter") String drafter,
			@Param("by") String by, @Param("at") Instant at);

	List<OpenAssignment> open(@Param("unitId") Long unitId, @Param("divisionId") Long divisionId,
			@Param("limit") int limit);

	void changeState(@Param("id") long id, @Param("state") ProposalStatus state);

}
