package org.banli.casefile;

import java.util.List;

import org.apache.ibatis.annotations.Mapper;

/** Opinions on cases. */
@Mapper
interface CaseOpinionMapper {

	void insert(CaseOpinion opinion);

	List<CaseOpinion> list(long caseId);

}
