package org.banli.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What is to be read again, and the name of this database. */
@Mapper
interface SearchChangeMapper {

	void insertAll(@Param("businessKeys") Collection<String> businessKeys, @Param("at") Instant at);

	List<SearchChange> after(@Param("id") long id, @Param("limit") int limit);

	long newest();

	int deleteOld(@Param("before") Instant before, @Param("except") long except, @Param("limit") int limit);

	Optional<String> source();

	void insertSource(String name);

}
