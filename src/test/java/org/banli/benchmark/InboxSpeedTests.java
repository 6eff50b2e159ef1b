package org.banli.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.banli.identity.CurrentUser;
import org.banli.identity.Holding;
import org.banli.organization.Post;
import org.banli.tasklist.TaskFilter;
import org.banli.tasklist.TaskLists;
import org.banli.tasklist.TaskQueue;
import org.banli.tasklist.TaskSort;
import org.banli.testing.CountingSql;
import org.banli.testing.ManyRows;
import org.banli.testing.Measured;
import org.banli.testing.OnMySql;
import org.banli.testing.SqlCount;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/** The inbox beside the engine's own query, as the tasks grow in number. */
@SpringBootTest
@ActiveProfiles("story")
@Import(CountingSql.class)
@OnMySql
@Tag("benchmark")
class InboxSpeedTests {

	private static final List<Integer> SIZES = Arrays
		.stream(System.getProperty("benchmark.tasks", "10000,300000,1000000").split(","))
		.map(Integer::valueOf)
		.toList();

	private static final int RUNS = Measured.size("runs", 200);

	private static final int ENGINE_RUNS = Measured.size("engineRuns", 7);

	@Autowired
	private TaskLists lists;

	@Autowired
	private TaskService taskService;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private SqlCount count;

	@Test
	void readsTheInboxOfFewAndManyUnits() {
		ManyRows rows = new ManyRows(this.jdbc);
		rows.prepare(SIZES.get(SIZES.size() - 1));
		List<String> lines = new ArrayList<>();
		List<Double> medians = new ArrayList<>();
		int from = 0;
		double built = 0;
		for (int size : SIZES) {
			int begin = from;
			built += Measured.once(() -> {
				rows.openTasks(begin, size);
				engineTasks(begin, size);
				rows.analyze();
				this.jdbc.execute("ANALYZE TABLE ACT_RU_TASK, ACT_RU_IDENTITYLINK, ACT_RU_EXECUTION");
			});
			if (from == 0) {
				List.of(20, 200).forEach((units) -> Measured.warm(() -> inbox(someone(units))));
			}
			for (int units : List.of(20, 200)) {
				CurrentUser user = someone(units);
				Measured page = Measured.of(RUNS / 4, RUNS,
						() -> this.lists.list(user, TaskQueue.CLAIMABLE, TaskFilter.NONE, TaskSort.DUE, null, 20));
				Measured counts = Measured.of(RUNS / 4, RUNS, () -> this.lists.counts(user));
				Measured all = Measured.of(RUNS / 4, RUNS, () -> inbox(user));
				Measured engine = Measured.of(1, ENGINE_RUNS, () -> engine(user));
				lines.add("| %,d | %d | %s | %s | %s | %s | %s |".formatted(size, units, page.cells(), counts.cells(),
						all.cells(), engine.cells(), Measured.text(engine.median() / all.median())));
				medians.add(all.median());
			}
			from = size;
			write(lines, medians, built / 1000);
		}
	}

	/** Written after each size, so that a run that is broken off leaves what it found. */
	private void write(List<String> lines, List<Double> medians, double built) {
		int last = medians.size();
		CurrentUser many = someone(200);
		// what is kept in memory is read before
		inbox(many);
		Measured.write("inbox",
				"""
						| Open tasks | Units | First page: median | p95 | Counters: median | p95 | Both lists and counters: median | p95 | Engine's query: median | p95 | Engine ÷ inbox |
						|---|---|---|---|---|---|---|---|---|---|---|
						%s

						Growth of lists and counters together from the fewest to the most tasks (medians): %s with 20 units, %s with 200. An inbox asks %d statements. %d runs of the inbox, %d of the engine. Building the data took %.0f s. %s
						"""
					.formatted(String.join("\n", lines), Measured.text(medians.get(last - 2) / medians.get(0)),
							Measured.text(medians.get(last - 1) / medians.get(1)),
							this.count.of(() -> inbox(many)).size(), RUNS, ENGINE_RUNS, built,
							Measured.machine(this.jdbc.queryForObject("SELECT VERSION()", String.class))));
	}

	/** What the page asks: own tasks, claimable ones, and all counters. */
	private void inbox(CurrentUser user) {
		this.lists.list(user, TaskQueue.MINE, TaskFilter.NONE, TaskSort.DUE, null, 20);
		this.lists.list(user, TaskQueue.CLAIMABLE, TaskFilter.NONE, TaskSort.DUE, null, 20);
		this.lists.counts(user);
	}

	private void engine(CurrentUser user) {
		assertThat(this.taskService.createTaskQuery()
			.or()
			.taskAssignee(user.username())
			.taskCandidateGroupIn(List.copyOf(user.groups()))
			.endOr()
			.orderByDueDate()
			.asc()
			.listPage(0, 20)).hasSize(20);
	}

	private static CurrentUser someone(int units) {
		List<Holding> holdings = IntStream.range(0, units)
			.mapToObj((at) -> Stream.of(Post.UNIT_OFFICE, Post.DRAFTER)
				.map((post) -> new Holding(1001 + at * ManyRows.UNITS / units, null, post, "干部")))
			.flatMap((two) -> two)
			.toList();
		return new CurrentUser("person7", "示例", 7, 1001, "示例单位", "单位", null, holdings, false, false);
	}

	/** The same tasks in the engine, each in a process of its own. */
	private void engineTasks(int from, int to) {
		String process = this.jdbc.queryForObject("SELECT ID_ FROM ACT_RE_PROCDEF WHERE KEY_ = 'replyDrafting'",
				String.class);
		for (String insert : List.of("""
				INSERT INTO ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_, ROOT_PROC_INST_ID_, BUSINESS_KEY_,
				  PROC_DEF_ID_, ACT_ID_, IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_,
				  CACHED_ENT_STATE_, SEQUENCE_COUNTER_)
				SELECT CONCAT('x', n), 1, CONCAT('x', n), CONCAT('x', n), CONCAT('proposal:', 1000000 + n), '%p',
				  'draftReply', 1, 0, 1, 0, 1, 0, 1
				FROM (%s) s""", """
				INSERT INTO ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_,
				  ASSIGNEE_, PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_)
				SELECT id, 1, CONCAT('x', n), CONCAT('x', n), '%p', '拟稿', 'draftReply', assignee, 50, '2026-01-01',
				  due_on, 1
				FROM (%s) s ORDER BY id""", """
				INSERT INTO ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)
				SELECT CONCAT('l', n), 1, grp, 'candidate', id
				FROM (%s) s""")) {
			String sql = insert.replace("%p", process).replace("%s", ManyRows.tasks());
			this.jdbc.execute((ConnectionCallback<Void>) (connection) -> {
				try (var statement = connection.createStatement(); var filling = connection.prepareStatement(sql)) {
					statement.execute("SET foreign_key_checks = 0, unique_checks = 0");
					filling.setInt(1, from);
					filling.setInt(2, to);
					filling.executeUpdate();
					statement.execute("SET foreign_key_checks = 1, unique_checks = 1");
				}
				return null;
			});
		}
	}

}
