package org.banli.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ImportMapper {

	void insert(NewImport list);

	void insertLock(long id);

	void insertRows(@Param("id") long id, @Param("rows") List<StoredRow> rows);

	Optional<ListImport> find(long id);

	/** The lists of some units, of all where the units are null. */
	List<ListImport> page(@Param("unitIds") Set<Long> unitIds, @Param("before") long before, @Param("limit") int limit);

	List<StoredRow> rows(long id);

	void updateRow(@Param("id") long id, @Param("row") StoredRow row);

	/**
	 * Takes the lock of a list until the transaction ends; empty where another has it.
	 */
	Optional<Long> lock(long id);

	int begin(long id);

	void progress(@Param("id") long id, @Param("done") int done);

	int finish(@Param("id") long id, @Param("attempt") int attempt, @Param("created") int created,
			@Param("updated") int updated, @Param("skipped") int skipped, @Param("at") Instant at);

	void fail(@Param("id") long id, @Param("attempt") int attempt, @Param("failure") String failure);

	void interrupt(long id);

	int discard(@Param("id") long id, @Param("at") Instant at);

	/**
	 * A row of a draft.
	 *
	 * @param content the row as JSON
	 */
	record StoredRow(int seq, int line, String content, boolean isLeftOut, boolean isMended) {
	}

}
