package org.banli.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.banli.proposal.Ask;
import org.banli.proposal.ProposalStatus;

/** What the board shows, read for the whole of it at once. */
@Mapper
interface BoardMapper {

	List<BoardRow> waiting(@Param("groups") Collection<String> groups, @Param("limit") int limit);

	List<BoardText> texts(@Param("ids") Collection<Long> ids);

	List<Ask> asks(@Param("ids") Collection<Long> ids);

	List<UnitCount> openAssignments(@Param("states") Set<ProposalStatus> states);

}
