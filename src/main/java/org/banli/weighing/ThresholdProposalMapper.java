package org.banli.weighing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Changes of the figures on their way. */
@Mapper
interface ThresholdProposalMapper {

	void insert(ThresholdProposal proposal);

	/** The last proposal of a person. */
	long last(String proposedBy);

	Optional<ThresholdProposal> find(long id);

	List<ThresholdProposal> list(@Param("limit") int limit);

	int tried(@Param("id") long id, @Param("trial") String trial, @Param("by") String by, @Param("at") Instant at);

	int applied(@Param("id") long id, @Param("by") String by, @Param("at") Instant at);

	int withdrawn(@Param("id") long id, @Param("by") String by, @Param("at") Instant at);

}
