package org.banli.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Writes and compares many proposals at once. */
@Mapper
interface ListedProposalMapper {

	List<Known> known(@Param("kind") ProposalKind kind, @Param("sessionKey") String sessionKey);

	void insertAll(@Param("proposals") List<NewProposal> proposals);

	void insertProposers(@Param("proposers") List<NewProposer> proposers);

	void insertAsks(@Param("asks") List<NewAsk> asks);

	void insertProposed(@Param("rows") List<ProposedAssignment.Row> rows);

	void insertUnits(@Param("units") List<ProposedAssignment.UnitRow> units);

	void deleteProposed(long proposalId);

	void deleteUnits(long proposalId);

	List<Head> heads(@Param("ids") List<Long> ids);

	List<NewProposer> proposers(@Param("ids") List<Long> ids);

	List<ProposedAssignment.UnitRow> units(@Param("ids") List<Long> ids);

	int update(@Param("head") Head head);

	Optional<ProposedAssignment.Row> proposed(long proposalId);

	List<ProposedAssignment.Row> proposedOf(@Param("ids") Collection<Long> ids);

	/** A number that the register has. */
	record Known(String number, long id) {
	}

	/** A proposer on the way in, or as stored. */
	record NewProposer(long proposalId, int seq, String name, Long personId) {
	}

	/** An ask on the way in. */
	record NewAsk(long proposalId, int no, String text) {
	}

	/** What a list can change of a stored proposal. */
	record Head(long id, ProposalKind kind, String sessionText, String number, String title, String leadProposer,
			String sector, String body, ProposalStatus status, Boolean isKey, Integer proposerCount, HandlingMode mode,
			java.time.LocalDate assignedOn, java.time.LocalDate replyDueOn, int version, String wishMain,
			String wishCo) {

		WishedUnits wished() {
			return new WishedUnits(this.wishMain, this.wishCo);
		}
	}

}
