package org.banli.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Which documents say what a run handed over to a unit. */
@Mapper
interface UnitListMapper {

	void insert(@Param("runId") long runId, @Param("unitId") long unitId, @Param("items") int items,
			@Param("letterId") long letterId, @Param("sheetId") Long sheetId);

	/**
	 * Lists of some units only, the newest first.
	 * @param runId the run of the last one that was shown, with its unit
	 */
	List<UnitList> ofUnits(@Param("unitIds") Collection<Long> unitIds, @Param("runId") long runId,
			@Param("unitId") long unitId, @Param("limit") int limit);

	/** A list, where it is one of some units'. */
	Optional<UnitList> find(@Param("runId") long runId, @Param("unitId") long unitId,
			@Param("unitIds") Collection<Long> unitIds);

}
