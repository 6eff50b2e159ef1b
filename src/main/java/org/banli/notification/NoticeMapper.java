package org.banli.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface NoticeMapper {

	/** Writes notices; what was told before stays as it is. */
	void insertAll(@Param("notices") List<NewNotice> notices);

	Optional<Notice> find(@Param("id") long id, @Param("recipient") String recipient);

	List<Notice> list(@Param("recipient") String recipient, @Param("filter") NoticeFilter filter,
			@Param("before") long before, @Param("limit") int limit);

	int countUnread(@Param("recipient") String recipient, @Param("cap") int cap);

	int read(@Param("id") long id, @Param("recipient") String recipient, @Param("at") Instant at);

	int readAll(@Param("recipient") String recipient, @Param("kind") NoticeKind kind, @Param("at") Instant at);

	int readOfTasks(@Param("taskIds") Collection<String> taskIds, @Param("at") Instant at);

	/** What somebody was told in another's place needs nothing from him any more. */
	int endInPlace(@Param("recipient") String recipient, @Param("absent") String absent, @Param("at") Instant at);

	/** Notices of some kinds since a moment, the newest first. */
	List<Notice> since(@Param("recipient") String recipient, @Param("kinds") Collection<NoticeKind> kinds,
			@Param("since") Instant since, @Param("limit") int limit);

	/** Notices that wait to be mailed, held until the transaction ends. */
	List<Notice> holdWaiting(@Param("until") Instant until, @Param("limit") int limit);

	void mailed(@Param("ids") List<Long> ids, @Param("mailId") Long mailId);

	/** Of the first notices those from before a moment. */
	List<Long> oldest(@Param("before") Instant before, @Param("limit") int limit);

	void delete(@Param("ids") List<Long> ids);

}
