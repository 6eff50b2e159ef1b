package org.banli.goods;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Items, their states and their custody. */
@Mapper
interface GoodsMapper {

	void insert(@Param("caseId") long caseId, @Param("no") int no, @Param("item") NewItem item,
			@Param("keeper") String keeper, @Param("by") String by, @Param("at") Instant at);

	Optional<GoodsItem> find(long id);

	Optional<GoodsItem> numbered(@Param("caseId") long caseId, @Param("no") int no);

	List<GoodsItem> ofCase(@Param("caseId") long caseId, @Param("limit") int limit);

	List<GoodsItem> some(@Param("caseId") long caseId, @Param("ids") List<Long> ids);

	int lastNo(long caseId);

	/**
	 * Writes state, place, measure and clock of an item that nobody changed meanwhile.
	 */
	int update(GoodsItem item);

	int pend(@Param("ids") List<Long> ids, @Param("measureId") long measureId);

	int endPending(long measureId);

	/** How many items of a measure are still in force by its shared clock. */
	int sharing(long measureId);

	void insertEvent(GoodsEvent event);

	int lastEvent(long itemId);

	List<GoodsEvent> events(long itemId);

	void insertHandover(GoodsHandover handover);

	Optional<GoodsHandover> lastHandover(long itemId);

	List<GoodsHandover> handovers(long itemId);

	/** The custody of all items of a case, by item and in its order. */
	List<GoodsHandover> handoversOfCase(@Param("caseId") long caseId, @Param("limit") int limit);

	void insertTest(GoodsTest test);

	/** The test that was entered last in a case. */
	long lastTest(long caseId);

	void insertTestItem(@Param("testId") long testId, @Param("itemId") long itemId);

	Optional<GoodsTest> test(long id);

	List<GoodsTest> tests(long caseId);

	List<GoodsItem> ofTest(long testId);

	List<GoodsTest> testsOf(long itemId);

	boolean isUnderTest(long itemId);

	int report(GoodsTest test);

}
