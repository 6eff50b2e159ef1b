package org.banli.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AbsenceMapper {

	List<LentPost> lentTo(@Param("deputyId") long deputyId, @Param("day") LocalDate day);

	/** Of some accounts those whose people are away, with who stands in. */
	List<StandIn> standIns(@Param("usernames") Collection<String> usernames, @Param("day") LocalDate day);

	/** Absences whose last day it is, with who stands in. */
	List<StandIn> endingOn(LocalDate day);

	List<Absence> ofPerson(@Param("personId") long personId, @Param("since") LocalDate since);

	List<Absence> ofDeputy(@Param("deputyId") long deputyId, @Param("since") LocalDate since);

	Optional<Absence> find(long id);

	List<Deputy> candidates(@Param("personId") long personId, @Param("posts") List<String> posts);

	List<Long> lockPeople(@Param("personId") long personId, @Param("deputyId") long deputyId);

	void insert(NewAbsence absence);

	int cancel(@Param("id") long id, @Param("at") Instant at);

}
