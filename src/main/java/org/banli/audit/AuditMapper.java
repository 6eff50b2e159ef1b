package org.banli.audit;

import java.time.Instant;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AuditMapper {

	void insert(NewEntry row);

	void insertChange(@Param("id") long id, @Param("kind") ChangeKind kind, @Param("entry") AuditEntry entry);

	/** Changes, the latest first. */
	List<ChangeEntry> changes(@Param("filter") ChangeFilter filter, @Param("at") Instant at, @Param("id") long id,
			@Param("limit") int limit);

	/** Who made changes, some of them. */
	List<Changer> changers(int limit);

	List<AuditEntry> ofBusinessKey(@Param("businessKey") String businessKey, @Param("filter") TimelineFilter filter,
			@Param("before") long before, @Param("limit") int limit);

	boolean existsSince(@Param("businessKey") String businessKey, @Param("action") String action,
			@Param("username") String username, @Param("since") Instant since);

}
