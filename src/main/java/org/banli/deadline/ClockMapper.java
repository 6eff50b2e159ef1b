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

	void insert(@Param("businessKey") String businessKey, @Param("subject") String subject, @Param("code") String code,
			@Param("ruleId") long ruleId, @Param("startsOn") LocalDate startsOn,
			@Param("computedDueOn") LocalDate computedDueOn, @Param("dueOn") LocalDate dueOn,
			@Param("dueReason") String dueReason, @Param("createdAt") Instant createdAt);

	int updateDue(@Param("clock") ClockRow clock, @Param("computedDueOn") LocalDate computedDueOn,
			@Param("dueOn") LocalDate dueOn, @Param("dueReason") String dueReason);

	int end(@Param("clock") ClockRow clock, @Param("state") ClockState state, @Param("stoppedOn") LocalDate stoppedOn,
			@Param("reason") String reason);

	List<ClockPause> pauses(@Param("clockId") long clockId);

	void insertPause(@Param("clockId") long clockId, @Param("fromOn") LocalDate fromOn, @Param("ground") String ground,
			@Param("document") String document);

	int endPause(@Param("clockId") long clockId, @Param("toOn") LocalDate toOn);

	/** Running clocks after one in the order of their last day. */
	List<ClockRow> dueUntil(@Param("until") LocalDate until, @Param("afterDue") LocalDate afterDue,
			@Param("afterId") long afterId, @Param("limit") int limit);

	/** What was told of the clocks: id, last day and light, by spaces. */
	List<String> toldLights(@Param("clockIds") List<Long> clockIds);

	void insertTold(@Param("clockId") long clockId, @Param("dueOn") LocalDate dueOn, @Param("light") Light light,
			@Param("toldAt") Instant toldAt);

}
