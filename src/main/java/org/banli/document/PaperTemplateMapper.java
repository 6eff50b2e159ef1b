package org.banli.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PaperTemplateMapper {

	Optional<PaperTemplate> on(@Param("code") String code, @Param("day") LocalDate day);

	Optional<PaperTemplate> latest(@Param("code") String code);

	Optional<PaperTemplate> version(@Param("code") String code, @Param("versionNo") int versionNo);

	List<PaperTemplate> latestOfAll(@Param("most") int most);

	List<PaperTemplate> versions(@Param("code") String code, @Param("before") int before, @Param("most") int most);

	void insert(PaperTemplate template);

}
