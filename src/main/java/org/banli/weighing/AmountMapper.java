package org.banli.weighing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Lines of the amounts of cases. */
@Mapper
interface AmountMapper {

	int count(long caseId);

	/** All lines, also those that were taken out. */
	List<AmountLine> list(long caseId);

	Optional<AmountLine> find(@Param("caseId") long caseId, @Param("id") long id);

	void insert(AmountLine line);

	/**
	 * Changes a line.
	 * @return 0 when it was changed or taken out meanwhile
	 */
	int update(@Param("line") AmountLine line, @Param("version") int version);

	int remove(@Param("caseId") long caseId, @Param("id") long id, @Param("by") String by, @Param("at") Instant at);

	int restore(@Param("caseId") long caseId, @Param("id") long id);

}
