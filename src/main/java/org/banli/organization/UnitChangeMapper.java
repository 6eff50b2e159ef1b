package org.banli.organization;

import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface UnitChangeMapper {

	int countCode(String code);

	void insertUnit(@Param("row") NewRow row, @Param("form") UnitForm form);

	int updateUnit(@Param("id") long id, @Param("form") UnitForm form);

	void insertFormerUnitName(@Param("unit") UnitRow unit, @Param("untilOn") LocalDate untilOn);

	void deleteAliases(long unitId);

	void insertAlias(@Param("unitId") long unitId, @Param("alias") String alias);

	void deleteDutyWords(long unitId);

	void insertDutyWord(@Param("unitId") long unitId, @Param("word") String word);

	Long lockUnit(long id);

	List<Long> lockUnitOrder();

	int placeUnit(@Param("id") long id, @Param("place") int place);

	int retireUnit(@Param("id") long id, @Param("on") LocalDate on);

	int restoreUnit(long id);

	void insertDivision(@Param("unitId") long unitId, @Param("name") String name);

	int renameDivision(@Param("id") long id, @Param("name") String name, @Param("version") int version);

	void insertFormerDivisionName(@Param("division") DivisionRow division, @Param("untilOn") LocalDate untilOn);

	List<Long> divisionOrder(long unitId);

	int placeDivision(@Param("id") long id, @Param("place") int place);

	int retireDivision(@Param("id") long id, @Param("on") LocalDate on);

	int restoreDivision(long id);

}
