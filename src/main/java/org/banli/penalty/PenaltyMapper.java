package org.banli.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.banli.casefile.PartyKind;

/** Conclusions, reviews, notices, hearings, decisions and payments of cases. */
@Mapper
interface PenaltyMapper {

	void insertConclusion(Conclusion conclusion);

	/** All conclusions of a case, the first one first. */
	List<Conclusion> conclusions(long caseId);

	int signConclusion(@Param("id") long id, @Param("at") Instant at);

	void insertReview(Review review);

	List<Review> reviews(long caseId);

	List<ReviewGround> reviewGrounds(LocalDate on);

	Optional<BigDecimal> hearingLimit(@Param("kind") PartyKind kind, @Param("on") LocalDate on);

	Optional<TierShare> tierShare(@Param("tier") PenaltyTier tier, @Param("on") LocalDate on);

	void insertNotice(Notice notice);

	List<Notice> notices(long caseId);

	int serveNotice(@Param("id") long id, @Param("servedOn") LocalDate servedOn, @Param("way") ServiceWay way,
			@Param("to") String to, @Param("endsOn") LocalDate endsOn);

	int answerNotice(@Param("id") long id, @Param("answer") NoticeAnswer answer, @Param("on") LocalDate on,
			@Param("statement") String statement, @Param("recheck") String recheck,
			@Param("isAccepted") Boolean isAccepted, @Param("waiver") String waiver);

	void insertHearing(@Param("caseId") long caseId, @Param("noticeId") long noticeId, @Param("on") LocalDate on);

	List<Hearing> hearings(long caseId);

	int nameStaff(@Param("id") long id, @Param("host") String host, @Param("members") String members,
			@Param("clerk") String clerk, @Param("on") LocalDate on);

	int fixHearing(Hearing hearing);

	int recordHearing(@Param("id") long id, @Param("outcome") Hearing.Outcome outcome, @Param("on") LocalDate on,
			@Param("record") String record);

	int reportHearing(@Param("id") long id, @Param("report") String report, @Param("on") LocalDate on);

	void insertDecision(Decision decision);

	Optional<Decision> decision(long caseId);

	int number(@Param("id") long id, @Param("docNumber") String docNumber);

	int serveDecision(@Param("id") long id, @Param("servedOn") LocalDate servedOn, @Param("way") ServiceWay way,
			@Param("to") String to);

	int publish(@Param("id") long id, @Param("on") LocalDate on, @Param("in") String in,
			@Param("summary") String summary);

	int perform(@Param("id") long id, @Param("how") String how, @Param("on") LocalDate on,
			@Param("court") String court);

	int demand(@Param("id") long id, @Param("on") LocalDate on, @Param("endsOn") LocalDate endsOn);

	int noteClosing(@Param("id") long id, @Param("note") ClosingNote note);

	Optional<ClosingNote> closingNote(long decisionId);

	void insertPayment(Payment payment);

	List<Payment> payments(long decisionId);

	void insertInstalment(Instalment instalment);

	List<Instalment> instalments(long decisionId);

	int decideInstalments(@Param("decisionId") long decisionId, @Param("isApproved") boolean isApproved);

}
