package org.banli.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Who presides over which bureau. */
@Mapper
interface PresidingMapper {

	void insert(@Param("unitId") long unitId, @Param("form") Chiefs.PresidingForm form, @Param("name") String name,
			@Param("by") String by, @Param("at") Instant at);

	/** The newest first; of one bureau, or of all. */
	List<Presiding> list(@Param("unitId") Long unitId, @Param("limit") int limit);

	Optional<Presiding> find(long id);

	/** Who presides on a day, the one recorded last. */
	Optional<Presiding> on(@Param("unitId") long unitId, @Param("day") LocalDate day);

	int end(@Param("id") long id, @Param("on") LocalDate on);

}
