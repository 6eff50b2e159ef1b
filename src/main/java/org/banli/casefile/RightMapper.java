package org.banli.casefile;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The rights that are said to be infringed. */
@Mapper
interface RightMapper {

	int lastNo(long caseId);

	void insert(@Param("caseId") long caseId, @Param("no") int no, @Param("form") RightForm form);

	int update(@Param("caseId") long caseId, @Param("id") long id, @Param("form") RightForm form);

	int delete(@Param("caseId") long caseId, @Param("id") long id);

}
