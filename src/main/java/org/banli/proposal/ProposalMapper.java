package org.banli.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The register's own rows: proposals, proposers, asks. */
@Mapper
interface ProposalMapper {

	void insert(NewProposal proposal);

	int update(@Param("id") long id, @Param("form") ProposalForm form, @Param("session") SessionName session,
			@Param("asksConfirmed") boolean asksConfirmed, @Param("version") int version);

	Optional<Proposal> find(long id);

	boolean exists(@Param("kind") ProposalKind kind, @Param("sessionKey") String sessionKey,
			@Param("number") String number, @Param("except") long except);

	List<String> sessions();

	void assign(@Param("id") long id, @Param("mode") HandlingMode mode, @Param("assignedOn") LocalDate assignedOn,
			@Param("replyDueOn") LocalDate replyDueOn);

	void changeStatus(@Param("id") long id, @Param("status") ProposalStatus status);

	void close(@Param("id") long id, @Param("at") Instant at);

	void confirmAsks(long id);

	void insertProposer(@Param("proposalId") long proposalId, @Param("proposer") Proposer proposer);

	void deleteProposers(long proposalId);

	List<Proposer> proposers(long proposalId);

	/** Answering units whose text has left its drafter's desk. */
	int countUnderReview(long id);

	void insertAsk(@Param("proposalId") long proposalId, @Param("no") int no, @Param("text") String text);

	void deleteAsks(long proposalId);

	List<Ask> asks(long proposalId);

	List<ResultClass> resultClasses(@Param("scheme") String scheme, @Param("on") LocalDate on);

}
