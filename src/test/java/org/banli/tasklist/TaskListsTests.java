package org.banli.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.BusinessKey;
import org.banli.shared.DomainException;
import org.banli.shared.Page;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@ActiveProfiles("story")
@Import(Notes.class)
abstract class TaskListsTests {

	private static final List<String> PEOPLE = List.of("amr-drafter", "amr-office", "amr-head", "fin-drafter",
			"fin-office", "gov-office", "deputy", "admin");

	@Autowired
	private TaskLists lists;

	@Autowired
	private Notes.Desk desk;

	@Autowired
	private Workflow workflow;

	@Autowired
	private ProjectionRebuild rebuild;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void emptyTheLists() {
		this.jdbc.update("DELETE FROM task_item");
	}

	@Test
	void aQueueIsReadPageByPageInItsOrder() {
		for (int i = 0; i < 23; i++) {
			item("t" + (i % 10) + "-" + i, "4:DRAFTER", "amr-drafter", this.desk.today().plusDays(i / 5), "CLAIMED");
		}
		List<TaskLine> all = all("amr-drafter", TaskQueue.MINE, TaskFilter.NONE, 4);
		assertThat(all).hasSize(23).doesNotHaveDuplicates();
		assertThat(all)
			.isSortedAccordingTo(java.util.Comparator.comparing(TaskLine::dueOn).thenComparing(TaskLine::taskId));
	}

	@Test
	void whatIsDoneIsReadTheLatestFirst() {
		for (int i = 0; i < 11; i++) {
			item("t" + i, "4:DRAFTER", "amr-drafter", this.desk.today(), "DONE");
			this.jdbc.update("UPDATE task_item SET completed_by = assignee, ended_at = ? WHERE task_id = ?",
					java.sql.Timestamp.from(Instant.parse("2026-05-0" + (1 + i / 3) + "T01:02:03.456789Z")), "t" + i);
		}
		List<TaskLine> all = all("amr-drafter", TaskQueue.DONE, TaskFilter.NONE, 2);
		assertThat(all).hasSize(11)
			.doesNotHaveDuplicates()
			.isSortedAccordingTo(
					java.util.Comparator.comparing(TaskLine::endedAt).thenComparing(TaskLine::taskId).reversed());
		assertThat(all).allSatisfy((line) -> assertThat(line.light().light()).isNull());
	}

	@Test
	void groupsOfSeveralPostsComeTogether() {
		CurrentUser office = this.desk.user("amr-office");
		List<String> groups = List.copyOf(office.groups());
		for (int i = 0; i < 12; i++) {
			item("t" + i, groups.get(i % groups.size()), null, this.desk.today().plusDays(12 - i), "UNCLAIMED");
		}
		item("x", "5:UNIT_OFFICE", null, this.desk.today(), "UNCLAIMED");
		assertThat(all("amr-office", TaskQueue.CLAIMABLE, TaskFilter.NONE, 5)).extracting(TaskLine::taskId)
			.containsExactly("t11", "t10", "t9", "t8", "t7", "t6", "t5", "t4", "t3", "t2", "t1", "t0");
	}

	@Test
	void manyGroupsAreReadInOrderFromEitherEnd() {
		List<String> groups = List.copyOf(this.desk.user("amr-office").groups());
		for (int i = 0; i < 40; i++) {
			item("t" + i, groups.get((i * 7) % groups.size()), null, this.desk.today().plusDays(i % 6), "UNCLAIMED");
		}
		for (int size : new int[] { 1, 3, 50 }) {
			List<TaskLine> all = all("amr-office", TaskQueue.CLAIMABLE, TaskFilter.NONE, size);
			assertThat(all).hasSize(40)
				.isSortedAccordingTo(java.util.Comparator.comparing(TaskLine::dueOn).thenComparing(TaskLine::taskId));
			List<TaskLine> backwards = new ArrayList<>(
					all("amr-office", TaskQueue.CLAIMABLE, TaskFilter.NONE, TaskSort.DUE_LAST, size));
			java.util.Collections.reverse(backwards);
			assertThat(backwards).isEqualTo(all);
			assertThat(all("amr-office", TaskQueue.UNIT, TaskFilter.NONE, size)).hasSize(40);
		}
	}

	@Test
	void filtersByUnitAndDuePeriod() {
		LocalDate today = this.desk.today();
		item("late", "4:DRAFTER", "amr-drafter", today.minusDays(1), "CLAIMED");
		item("today", "4:DRAFTER", "amr-drafter", today, "CLAIMED");
		item("later", "5:DRAFTER", "amr-drafter", today.plusDays(70), "CLAIMED");
		item("never", "5:DRAFTER", "amr-drafter", TaskItem.NEVER, "CLAIMED");
		assertThat(mine(null, DuePeriod.OVERDUE)).containsExactly("late");
		assertThat(mine(null, DuePeriod.TODAY)).containsExactly("today");
		assertThat(mine(null, DuePeriod.WEEK)).containsExactly("today");
		assertThat(mine(null, DuePeriod.MONTH)).containsExactly("today");
		assertThat(mine(null, DuePeriod.NONE)).containsExactly("never");
		assertThat(mine(5L, null)).containsExactly("later", "never");
		assertThat(mine(4L, DuePeriod.NONE)).isEmpty();
	}

	private List<String> mine(Long unit, DuePeriod due) {
		return all("amr-drafter", TaskQueue.MINE, TaskFilter.of(null, null, null, unit, due), 1).stream()
			.map(TaskLine::taskId)
			.toList();
	}

	@Test
	void filtersByKindStepAndText() {
		item("a", "4:DRAFTER", "amr-drafter", this.desk.today(), "CLAIMED");
		item("b", "4:DRAFTER", "amr-drafter", this.desk.today(), "CLAIMED");
		this.jdbc.update("UPDATE task_item SET kind = 'PROPOSAL', step = 'checkNote', title = '100%_Sure! 关于专利',"
				+ " reference = '第 25 号', proposers = '代表示例甲' WHERE task_id = 'b'");
		for (TaskFilter filter : List.of(TaskFilter.of("PROPOSAL", null, null), TaskFilter.of(null, "checkNote", " "),
				TaskFilter.of("", "", "100%_sURE!"), TaskFilter.of(null, null, "25 号"),
				TaskFilter.of(null, null, "示例甲"))) {
			assertThat(all("amr-drafter", TaskQueue.MINE, filter, 20)).extracting(TaskLine::taskId)
				.containsExactly("b");
		}
		assertThat(all("amr-drafter", TaskQueue.MINE, TaskFilter.of(null, null, "100x"), 20)).isEmpty();
		assertThat(all("amr-drafter", TaskQueue.MINE, TaskFilter.of("CASE", null, null), 20)).isEmpty();
	}

	@Test
	void countsEndAtTheCap() {
		List<Object[]> rows = new ArrayList<>();
		for (int i = 0; i < 1005; i++) {
			rows.add(row("t" + i, (i % 2 == 0) ? "4:UNIT_OFFICE" : "4:DRAFTER", null, this.desk.today(), "UNCLAIMED"));
		}
		insert(rows);
		assertThat(this.lists.counts(this.desk.user("amr-office"))).isEqualTo(new TaskCounts(0, 503, 1000, 0, 0));
	}

	@Test
	void aLineNamesUnitAndHolder() {
		item("a", "4:DRAFTER", "amr-drafter", LocalDate.of(9999, 12, 31), "CLAIMED");
		TaskLine line = all("amr-drafter", TaskQueue.MINE, TaskFilter.NONE, 20).get(0);
		assertThat(line.unitFullName()).isEqualTo("市市场监督管理局");
		assertThat(line.unitShortName()).isEqualTo("市市场监管局");
		assertThat(line.assignee()).isEqualTo("amr-drafter");
		assertThat(line.assigneeName()).isEqualTo(this.desk.user("amr-drafter").personName());
		assertThat(line.dueOn()).isNull();
		assertThat(line.light().tone()).isEqualTo("x");
	}

	/** People at work at random: after every action lists, counts and rights agree. */
	@Test
	void listsHoldAfterAnySequenceOfActions() {
		Random random = new Random(20260302);
		List<BusinessKey> notes = new ArrayList<>();
		for (int i = 0; i < 250; i++) {
			act(random, notes);
			if (i % 10 == 9) {
				PEOPLE.forEach(this::checkInvariants);
			}
		}
		List<Map<String, Object>> live = withoutTimes();
		this.rebuild.run();
		// notes of other tests come back with the rebuild
		Set<String> keys = new HashSet<>(notes.stream().map(BusinessKey::toString).toList());
		assertThat(withoutTimes()).filteredOn((row) -> keys.contains(row.get("business_key"))).isEqualTo(live);
	}

	private void act(Random random, List<BusinessKey> notes) {
		if (notes.isEmpty() || random.nextInt(5) == 0) {
			long unit = random.nextBoolean() ? Notes.AMR : Notes.FIN;
			String drafter = random.nextBoolean() ? null : ((unit == Notes.AMR) ? "amr-drafter" : "fin-drafter");
			notes.add(this.desk.begin(unit, random.nextInt(4) == 0 ? null : random.nextInt(20) - 10, drafter,
					random.nextBoolean() ? "SUGGESTION" : "PROPOSAL", "Random"));
			return;
		}
		BusinessKey key = notes.get(random.nextInt(notes.size()));
		List<String> open = List.copyOf(this.workflow.openTaskIds(key));
		if (open.isEmpty()) {
			return;
		}
		String task = open.get(0);
		CurrentUser user = this.desk.user(PEOPLE.get(random.nextInt(PEOPLE.size())));
		try {
			switch (random.nextInt(7)) {
				case 0, 1 -> this.workflow.claim(user, task);
				case 2 -> this.workflow.release(user, task);
				case 3 -> this.workflow.handOver(user, task, PEOPLE.get(random.nextInt(PEOPLE.size())));
				case 4, 5 -> this.workflow.complete(user, task,
						JsonNodeFactory.instance.objectNode().put("text", random.nextBoolean() ? "back" : "on"), true);
				default -> {
					if (random.nextInt(5) == 0) {
						this.desk.withdraw(key);
					}
					else {
						this.desk.rename(key, "Renamed " + random.nextInt(100));
					}
				}
			}
		}
		catch (DomainException ex) {
			// someone else's, not claimed, done: refused as it should be
			assertThat(ex.status()).isIn(403, 409, 422);
		}
	}

	private void checkInvariants(String username) {
		CurrentUser user = this.desk.user(username);
		TaskCounts counts = this.lists.counts(user);
		for (TaskQueue queue : TaskQueue.values()) {
			List<TaskLine> lines = all(username, queue, TaskFilter.NONE, 7);
			assertThat(lines).as("%s of %s", queue, username).hasSize(counts.of(queue)).doesNotHaveDuplicates();
			for (TaskLine line : lines) {
				Map<String, Object> row = this.desk.row(line.taskId());
				String group = (String) row.get("candidate_group");
				boolean isRight = switch (queue) {
					case MINE -> username.equals(line.assignee());
					case OVERDUE -> username.equals(line.assignee()) && line.dueOn().isBefore(this.desk.today());
					case CLAIMABLE -> line.assignee() == null && user.groups().contains(group);
					case UNIT -> Rights.may(user, Action.VIEW_UNIT_TASKS, (Long) row.get("unit_id"));
					case DONE -> username.equals(row.get("completed_by")) && line.state() == TaskState.DONE;
				};
				assertThat(isRight).as("%s of %s: %s", queue, username, line).isTrue();
			}
		}
		// what is open in the engine is open in the lists, with the same holder
		Set<String> claimed = new HashSet<>(this.jdbc.queryForList(
				"SELECT ID_ FROM ACT_RU_TASK WHERE ASSIGNEE_ = ? AND ID_ IN (SELECT task_id FROM task_item)",
				String.class, username));
		assertThat(all(username, TaskQueue.MINE, TaskFilter.NONE, 50)).extracting(TaskLine::taskId)
			.containsExactlyInAnyOrderElementsOf(claimed);
	}

	private List<Map<String, Object>> withoutTimes() {
		List<Map<String, Object>> rows = this.desk.rows();
		rows.forEach((row) -> row.keySet().removeIf((name) -> name.toLowerCase(java.util.Locale.ROOT).endsWith("_at")));
		return rows;
	}

	List<TaskLine> all(String username, TaskQueue queue, TaskFilter filter, int size) {
		return all(username, queue, filter, TaskSort.DUE, size);
	}

	List<TaskLine> all(String username, TaskQueue queue, TaskFilter filter, TaskSort sort, int size) {
		CurrentUser user = this.desk.user(username);
		List<TaskLine> all = new ArrayList<>();
		String cursor = null;
		do {
			Page<TaskLine> page = this.lists.list(user, queue, filter, sort, cursor, size);
			assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
			all.addAll(page.items());
			cursor = page.next();
		}
		while (cursor != null);
		return all;
	}

	private void item(String id, String group, String assignee, LocalDate dueOn, String state) {
		insert(List.<Object[]>of(row(id, group, assignee, dueOn, state)));
	}

	private static Object[] row(String id, String group, String assignee, LocalDate dueOn, String state) {
		return new Object[] { id, "note:1", "SUGGESTION", "writeNote", "No. 1", "Title", "Proposer",
				Long.parseLong(group.substring(0, group.indexOf(':'))), group, assignee, "REPLY",
				java.sql.Date.valueOf(dueOn), state,
				java.sql.Timestamp.from(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(id.hashCode() & 0xffffff)),
				TaskItem.sortKey(dueOn, id) };
	}

	private void insert(List<Object[]> rows) {
		this.jdbc.batchUpdate("INSERT INTO task_item (task_id, business_key, kind, step, reference, title, proposers,"
				+ " unit_id, candidate_group, assignee, clock_code, due_on, state, created_at, sort_key)"
				+ " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
	}

}

@OnH2
class TaskListsH2Tests extends TaskListsTests {

}

@OnMySql
class TaskListsMySqlTests extends TaskListsTests {

}
