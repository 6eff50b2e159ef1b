package org.banli.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Texts as sent on, their reviews, and the letters that came of them. */
@Mapper
interface DraftMapper {

	void insertVersion(DraftVersion version);

	Optional<DraftVersion> latest(long assignmentId);

	Optional<DraftVersion> version(@Param("assignmentId") long assignmentId, @Param("versionNo") int versionNo);

	List<DraftVersion> versions(long assignmentId);

	void insertReview(NewReview review);

	void insertRemark(@Param("reviewId") long reviewId, @Param("remark") ReviewRemark remark);

	List<Review> reviews(long assignmentId);

	List<ReviewRemark> remarks(long assignmentId);

	void insertLetter(Letter letter);

	Optional<Letter> letter(long assignmentId);

	void number(@Param("assignmentId") long assignmentId, @Param("docNumber") String docNumber);

	void seal(@Param("assignmentId") long assignmentId, @Param("by") String by, @Param("at") Instant at);

	void deliver(@Param("assignmentId") long assignmentId, @Param("on") LocalDate on, @Param("way") DeliveryWay way,
			@Param("note") String note);

}
