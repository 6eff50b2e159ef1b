package org.banli.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ChoiceMapper {

	List<Choice> choices(@Param("usernames") Collection<String> usernames);

	void save(Choice choice);

	Optional<Profile> profile(String username);

	List<Profile> profiles(@Param("usernames") Collection<String> usernames);

	void saveProfile(Profile profile);

	/** Who awaits a digest on a day, after a user in the order of their names. */
	List<Profile> awaiting(@Param("day") LocalDate day, @Param("hour") int hour, @Param("limit") int limit);

	/** Takes a user's digest of the day; 0 when another machine has it. */
	int takeDigest(@Param("username") String username, @Param("day") LocalDate day, @Param("at") Instant at);

}
