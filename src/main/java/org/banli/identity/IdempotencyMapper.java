package org.banli.identity;

import java.time.Instant;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface IdempotencyMapper {

	void begin(RememberedAnswer request);

	Optional<RememberedAnswer> find(@Param("username") String username, @Param("key") byte[] key);

	int takeOver(@Param("request") RememberedAnswer request, @Param("before") Instant before);

	int finish(RememberedAnswer answer);

	int forget(RememberedAnswer request);

	int removeBefore(Instant before);

}
