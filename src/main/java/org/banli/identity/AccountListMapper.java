package org.banli.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AccountListMapper {

	List<AccountRow> list(@Param("pattern") String pattern, @Param("enabled") Boolean enabled,
			@Param("after") String after, @Param("limit") int limit);

	Optional<AccountRow> find(String username);

	List<AccountRow> ofPerson(long personId);

	void insert(@Param("username") String username, @Param("hash") String hash, @Param("personId") long personId,
			@Param("at") Instant at);

	int reset(@Param("username") String username, @Param("hash") String hash);

	int switchOn(@Param("username") String username, @Param("on") boolean on);

	void forgetFailures(String username);

	List<Long> lockAdministrators();

}
