package org.banli.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ClockMapper {

	List<ClockRule> rules();

	Optional<ClockRow> findRunning(@Param("subject") String subject, @Param("code") String code);

	Optional<ClockRow> findLatest(@Param("subject") String subject, @Param("code") String code);

	List<ClockRow> listOf(@Param("businessKey") String businessKey, @Param("limit") int limit);

	void insert(NewClock clock);

	/** Stores what its events come to, unless somebody else has changed it. */
	int update(@Param("clock") ClockRow clock, @Param("status") ClockStatus status);

	List<ClockEvent> events(@Param("clockId") long clockId, @Param("limit") int limit);

	void insertEvent(@Param("clockId") long clockId, @Param("seqNo") int seqNo, @Param("event") ClockEvent event,
			@Param("recordedAt") Instant recordedAt);

	/** Running clocks after one in the order of their last day. */
	List<ClockRow> dueUntil(@Param("until") LocalDate until, @Param("afterDue") LocalDate afterDue,
			@Param("afterId") long afterId, @Param("limit") int limit);

	/** What was told of the clocks: id, last day and light, by spaces. */
	List<String> toldLights(@Param("clockIds") List<Long> clockIds);

	/** Which steps of escalations were told of the clocks. */
	List<ToldStep> toldSteps(@Param("clockIds") List<Long> clockIds);

	void insertToldStep(@Param("clockId") long clockId, @Param("endsAt") Instant endsAt, @Param("step") int step,
			@Param("toldAt") Instant toldAt);

	void insertTold(@Param("clockId") long clockId, @Param("dueOn") LocalDate dueOn, @Param("light") Light light,
			@Param("toldAt") Instant toldAt);

}
