package org.banli.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DocumentNumberMapper {

	Optional<Series> lockSeries(@Param("codeWord") String codeWord, @Param("year") int year);

	void createSeries(@Param("codeWord") String codeWord, @Param("year") int year);

	void advance(@Param("seriesId") long seriesId, @Param("number") int number);

	void insert(@Param("seriesId") long seriesId, @Param("number") int number, @Param("businessKey") String businessKey,
			@Param("subject") String subject, @Param("takenAt") Instant takenAt, @Param("takenBy") String takenBy);

	int makeVoid(@Param("subject") String subject, @Param("reason") String reason, @Param("voidedAt") Instant voidedAt,
			@Param("voidedBy") String voidedBy);

	Optional<DocumentNumber> findLive(@Param("subject") String subject);

	List<DocumentNumber> list(@Param("codeWord") String codeWord, @Param("year") int year);

	/**
	 * The counter row of a series.
	 *
	 * @param id its id
	 * @param lastNumber the number given last
	 */
	record Series(long id, int lastNumber) {

	}

}
