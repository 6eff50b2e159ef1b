package org.banli.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class UnreadChangesTests {

	private static final Duration OVERLAP = Duration.ofMinutes(15);

	private final NavigableMap<Long, SearchChange> table = new TreeMap<>();

	private final SearchChanges changes = mock();

	private final UnreadChanges unread = new UnreadChanges(this.changes, 0, OVERLAP);

	@BeforeEach
	void readTheTable() {
		given(this.changes.after(anyLong(), anyInt()))
			.willAnswer((call) -> this.table.tailMap((Long) call.getArgument(0), false)
				.values()
				.stream()
				.limit((Integer) call.getArgument(1))
				.toList());
	}

	private void add(long id, Duration age) {
		this.table.put(id, new SearchChange(id, "note:" + id, Instant.now().minus(age)));
	}

	private List<Long> read() {
		List<SearchChange> found = this.unread.read();
		this.unread.done(found);
		return found.stream().map(SearchChange::id).toList();
	}

	@Test
	void readsEachOnce() {
		add(1, Duration.ZERO);
		add(2, Duration.ZERO);
		assertThat(read()).containsExactly(1L, 2L);
		assertThat(read()).isEmpty();
		add(3, Duration.ZERO);
		assertThat(read()).containsExactly(3L);
	}

	@Test
	void readsWhatWasNotFinished() {
		add(1, Duration.ZERO);
		this.unread.read();
		assertThat(read()).containsExactly(1L);
	}

	@Test
	void readsNumbersThatAppearLate() {
		add(5, Duration.ZERO);
		assertThat(read()).containsExactly(5L);
		add(3, Duration.ofMinutes(1));
		assertThat(read()).containsExactly(3L);
		assertThat(this.unread.floor()).isZero();
	}

	@Test
	void theFloorRisesOverWhatIsReadAndOldOnly() {
		add(1, OVERLAP.plusMinutes(5));
		add(2, OVERLAP.plusMinutes(4));
		add(3, Duration.ofMinutes(1));
		add(4, OVERLAP.plusMinutes(1));
		assertThat(read()).containsExactly(1L, 2L, 3L, 4L);
		assertThat(this.unread.floor()).as("nothing was in the index when it was read").isZero();
		assertThat(read()).isEmpty();
		assertThat(this.unread.floor()).isEqualTo(2);
	}

	@Test
	void readsManyInParts() {
		for (long id = 1; id <= 2500; id++) {
			add(id, Duration.ZERO);
		}
		assertThat(read()).hasSize(1000).startsWith(1L);
		assertThat(read()).hasSize(1000).startsWith(1001L);
		assertThat(read()).hasSize(500).endsWith(2500L);
		assertThat(read()).isEmpty();
	}

}
