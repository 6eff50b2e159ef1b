package org.banli.audit;

import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AuditMapper {

	void insert(AuditEntry entry);

	List<AuditEntry> ofBusinessKey(@Param("businessKey") String businessKey, @Param("before") long before,
			@Param("limit") int limit);

}
