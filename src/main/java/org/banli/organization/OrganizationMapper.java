package org.banli.organization;

import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OrganizationMapper {

	List<Unit> units();

	Optional<Unit> unit(long id);

	Optional<Unit> unitByAlias(String alias);

	Optional<Unit> firstOfKind(UnitKind kind);

	List<UnitAlias> aliases();

	List<DutyWord> dutyWords();

	List<Division> divisions(@Param("unitId") Long unitId);

	List<PostHolder> holders(@Param("unitId") Long unitId, @Param("post") Post post);

	List<PostHolder> holdingsOf(long personId);

}
