package org.banli.goods;

import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Measures over items. */
@Mapper
interface MeasureMapper {

	void insert(GoodsMeasure measure);

	Optional<GoodsMeasure> find(long id);

	Optional<GoodsMeasure> numbered(@Param("caseId") long caseId, @Param("no") int no);

	List<GoodsMeasure> ofCase(@Param("caseId") long caseId, @Param("limit") int limit);

	int lastNo(long caseId);

	/** Writes what became of a measure that nobody changed meanwhile. */
	int update(GoodsMeasure measure);

	void insertItem(@Param("measureId") long measureId, @Param("itemId") long itemId);

	List<GoodsItem> items(long measureId);

}
