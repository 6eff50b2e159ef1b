package org.banli.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The register of evidence. */
@Mapper
interface EvidenceMapper {

	int lastNo(long caseId);

	int count(long caseId);

	List<Evidence> list(long caseId);

	Optional<Evidence> find(@Param("caseId") long caseId, @Param("id") long id);

	void insert(@Param("caseId") long caseId, @Param("no") int no, @Param("form") EvidenceForm form,
			@Param("at") Instant at);

	int update(@Param("caseId") long caseId, @Param("id") long id, @Param("form") EvidenceForm form);

}
