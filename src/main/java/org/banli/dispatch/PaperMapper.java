package org.banli.dispatch;

import java.util.List;

import org.apache.ibatis.annotations.Mapper;

/** What a run handed over, as its documents tell it. */
@Mapper
interface PaperMapper {

	List<PaperRow.Matter> matters(long runId);

	List<PaperRow.Share> shares(long runId);

	List<PaperRow.Given> asks(long runId);

}
