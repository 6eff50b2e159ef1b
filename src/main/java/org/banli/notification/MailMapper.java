package org.banli.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface MailMapper {

	void insert(NewMail mail);

	/** The next letter that is due, held until the transaction ends. */
	Optional<Long> holdDue(Instant now);

	void claim(@Param("id") long id, @Param("claim") String claim, @Param("at") Instant at);

	Optional<OutgoingMail> find(long id);

	/** Ends a try; 0 when the letter is not held by the claim. */
	int settle(@Param("id") long id, @Param("claim") String claim, @Param("state") MailState state,
			@Param("dueAt") Instant dueAt, @Param("sentAt") Instant sentAt, @Param("error") String error);

	/** Letters whose sender was not heard of since a moment become uncertain. */
	int giveUpSending(@Param("since") Instant since, @Param("error") String error);

	List<OutgoingMail> list(@Param("state") MailState state, @Param("before") long before, @Param("limit") int limit);

	int count(@Param("state") MailState state, @Param("cap") int cap);

	/** Puts a letter that failed or is uncertain back into the queue. */
	int again(@Param("id") long id, @Param("at") Instant at);

	/** Takes an uncertain letter as sent. */
	int accept(@Param("id") long id, @Param("at") Instant at);

	/** Of the first letters that were sent those from before a moment. */
	List<Long> oldestSent(@Param("before") Instant before, @Param("limit") int limit);

	void delete(@Param("ids") List<Long> ids);

}
