package org.banli.proposal;

import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The register as lists show it, under the reader's rights. */
@Mapper
interface ProposalListMapper {

	List<ProposalRow> page(@Param("filter") ProposalFilter filter, @Param("reach") Reach reach,
			@Param("before") long before, @Param("limit") int limit);

	int countVisible(@Param("id") long id, @Param("reach") Reach reach);

	List<Long> idsAfter(@Param("after") long after, @Param("limit") int limit);

	long count();

	List<RowUnit> units(@Param("ids") List<Long> ids);

}
