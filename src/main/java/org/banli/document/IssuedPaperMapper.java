package org.banli.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface IssuedPaperMapper {

	Optional<IssuedPaper> findLive(@Param("subject") String subject);

	List<IssuedPaper> ofBusinessKey(@Param("businessKey") String businessKey, @Param("most") int most);

	void insert(@Param("paper") NewPaper paper, @Param("templateId") long templateId,
			@Param("docNumber") String docNumber, @Param("pdfId") long pdfId, @Param("docxId") long docxId,
			@Param("at") Instant at);

	int withdraw(@Param("subject") String subject, @Param("reason") String reason, @Param("at") Instant at,
			@Param("by") String by);

}
