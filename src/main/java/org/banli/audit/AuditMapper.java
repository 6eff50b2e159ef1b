package org.banli.audit;

import java.time.Instant;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AuditMapper {

	void insert(AuditEntry entry);

	List<AuditEntry> ofBusinessKey(@Param("businessKey") String businessKey, @Param("filter") TimelineFilter filter,
			@Param("before") long before, @Param("limit") int limit);

	boolean existsSince(@Param("businessKey") String businessKey, @Param("action") String action,
			@Param("username") String username, @Param("since") Instant since);

}
