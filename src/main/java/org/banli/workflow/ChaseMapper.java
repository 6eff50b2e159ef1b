package org.banli.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ChaseMapper {

	void insert(NewChase chase);

	Optional<Chase> find(long id);

	List<Chase> ofMatter(@Param("businessKey") String businessKey, @Param("limit") int limit);

	List<Chase> openOf(@Param("taskId") String taskId, @Param("limit") int limit);

	int answer(@Param("id") long id, @Param("answer") String answer, @Param("by") String by, @Param("name") String name,
			@Param("at") Instant at);

	int close(@Param("id") long id, @Param("closing") ChaseClosing closing, @Param("at") Instant at);

	int closeOf(@Param("taskId") String taskId, @Param("closing") ChaseClosing closing, @Param("at") Instant at);

}
