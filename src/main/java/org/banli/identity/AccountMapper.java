package org.banli.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AccountMapper {

	Optional<Account> byUsername(String username);

	List<AccountName> names(@Param("usernames") Collection<String> usernames);

	long count();

	void changePassword(@Param("id") long id, @Param("hash") String hash, @Param("at") Instant at);

	void changeCareView(@Param("id") long id, @Param("on") boolean on);

	Optional<LoginFailure> failure(@Param("username") String username, @Param("source") String source);

	void countFailure(@Param("username") String username, @Param("source") String source, @Param("at") Instant at,
			@Param("since") Instant since);

	int lock(@Param("username") String username, @Param("source") String source, @Param("most") int most,
			@Param("at") Instant at, @Param("until") Instant until);

	void clearFailures(@Param("username") String username, @Param("source") String source);

	void insertPerson(NewAdministrator administrator);

	void insertUnit(NewAdministrator administrator);

	void insertHolding(NewAdministrator administrator);

	void insertAccount(NewAdministrator administrator);

}
