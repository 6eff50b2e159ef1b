package org.banli.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface NumberRegisterMapper {

	Optional<NumberPattern> pattern(@Param("kind") String kind, @Param("unitCode") String unitCode);

	Optional<String> word(@Param("unitCode") String unitCode);

	void describe(@Param("codeWord") String codeWord, @Param("year") int year, @Param("kind") String kind,
			@Param("unitCode") String unitCode);

	List<NumberSeries> series(@Param("unitCodes") Collection<String> unitCodes,
			@Param("codeWords") Collection<String> codeWords, @Param("most") int most);

	NumberCount count(@Param("seriesId") long seriesId);

	List<DocumentNumber> numbers(@Param("seriesId") long seriesId, @Param("before") int before,
			@Param("most") int most);

	List<Borne> titles(@Param("numbers") Collection<String> numbers);

	/**
	 * A document and its number.
	 */
	record Borne(String docNumber, String title) {

	}

}
