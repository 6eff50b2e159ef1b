package org.banli.tasklist;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InboxQueryTests {

	/** A Wednesday. */
	private static final LocalDate TODAY = LocalDate.of(2026, 12, 30);

	@Test
	void whatCannotBeReadNarrowsNothing() {
		InboxQuery query = new InboxQuery("nothing", " ", "", null, "x1", "soon", "colour", "-1");
		assertThat(query.shown()).isEqualTo(TaskQueue.MINE);
		assertThat(query.filter()).isEqualTo(TaskFilter.NONE);
		assertThat(query.order()).isEqualTo(TaskSort.DUE);
		assertThat(query.address("/tasks")).isEqualTo("/tasks?queue=mine");
	}

	@Test
	void anAddressAsksTheSame() {
		InboxQuery query = new InboxQuery("unit", "PROPOSAL", "signReply", "a+b&c 号", "4", "week", "due_last", "7");
		assertThat(query.address("/tasks/print")).isEqualTo(
				"/tasks/print?queue=unit&kind=PROPOSAL&step=signReply&q=a%2Bb%26c%20%E5%8F%B7&unit=4&due=week&sort=due_last&view=7");
	}

	@Test
	void whatIsDoneHasNoDuePeriod() {
		assertThat(new InboxQuery("done", null, null, null, null, "week", null, null).filter().due()).isNull();
	}

	@Test
	void periodsHoldTheKeysOfTheirDaysAndNoOthers() {
		assertThat(holds(DuePeriod.OVERDUE)).containsExactly("2026-12-29");
		assertThat(holds(DuePeriod.TODAY)).containsExactly("2026-12-30");
		assertThat(holds(DuePeriod.WEEK)).containsExactly("2026-12-30", "2026-12-31", "2027-01-03");
		assertThat(holds(DuePeriod.MONTH)).containsExactly("2026-12-30", "2026-12-31");
		assertThat(holds(DuePeriod.NONE)).containsExactly("9999-12-31");
	}

	private static List<String> holds(DuePeriod period) {
		TaskRange range = period.range(TODAY, false);
		return List.of("2026-12-29", "2026-12-30", "2026-12-31", "2027-01-03", "2027-01-04", "9999-12-31")
			.stream()
			.filter((day) -> {
				String key = TaskItem.sortKey(LocalDate.parse(day), "0");
				return (range.above() == null || key.compareTo(range.above()) > 0)
						&& (range.below() == null || key.compareTo(range.below()) < 0);
			})
			.toList();
	}

	@Test
	void theRestOfAStretchBeginsBehindTheLastRow() {
		assertThat(new TaskRange("a", "z", false).after("k")).isEqualTo(new TaskRange("k", "z", false));
		assertThat(new TaskRange("a", "z", true).after("k")).isEqualTo(new TaskRange("a", "k", true));
	}

	@Test
	void columnsAreReadWithoutWhatIsNone() {
		assertThat(TaskColumn.parse("CREATED,STEP,COLOUR,")).containsExactly(TaskColumn.STEP, TaskColumn.CREATED);
		assertThat(TaskColumn.text(TaskColumn.parse("CREATED,STEP"))).isEqualTo("STEP,CREATED");
	}

}
