package org.banli.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OrganizationMapper {

	List<Unit> units();

	List<Unit> unitsOf(@Param("ids") Set<Long> ids);

	Optional<Unit> unit(long id);

	Optional<Unit> unitOn(@Param("id") long id, @Param("day") LocalDate day);

	List<String> namesOf(@Param("ids") Set<Long> ids);

	Optional<String> divisionNameOn(@Param("id") long id, @Param("day") LocalDate day);

	Optional<UnitRow> unitRow(long id);

	List<String> aliasesOf(long unitId);

	List<String> dutyWordsOf(long unitId);

	List<FormerName> formerNames(long unitId);

	List<FormerName> formerDivisionNames(long unitId);

	List<DivisionRow> divisionRows(long unitId);

	Optional<DivisionRow> divisionRow(long id);

	Optional<Person> person(long id);

	Optional<Unit> unitByAlias(String alias);

	Optional<Unit> firstOfKind(UnitKind kind);

	List<UnitAlias> aliases();

	List<DutyWord> dutyWords();

	List<Division> divisions(@Param("unitId") Long unitId);

	List<PostHolder> holders(@Param("unitId") Long unitId, @Param("post") Post post);

	List<PostHolder> holdingsOf(long personId);

}
