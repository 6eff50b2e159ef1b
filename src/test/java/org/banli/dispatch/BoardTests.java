package org.banli.dispatch;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.identity.CurrentUser;
import org.banli.proposal.AssignmentRole;
import org.banli.proposal.HandlingMode;
import org.banli.proposal.ProposedAssignment;
import org.banli.proposal.WishedUnits;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.Refused;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.DraftConflict;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import({ DispatchScenario.class, StatementCounter.class })
abstract class BoardTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	@Autowired
	private DispatchScenario city;

	@Autowired
	private Board board;

	@Autowired
	private BoardActions actions;

	@Autowired
	private Planning planning;

	@Autowired
	private Workflow workflow;

	@Autowired
	private StatementCounter statements;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void clear() {
		this.city.clear();
	}

	private BoardView view(String task) {
		return this.board.view(this.city.first(), BoardFilter.of(null, null, null), task, null, null);
	}

	private BoardLine line(String task) {
		return view(task).current().line();
	}

	private static ObjectNode form(String text) {
		try {
			return (ObjectNode) JSON.readTree(text);
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private JsonNode draft(String task) {
		return form(this.workflow.draft(task).orElseThrow().body());
	}

	@Test
	void readsTheSameFewStatementsHoweverManyWait() {
		String task = this.city.clear(1);
		int few = this.statements.during(() -> view(task));
		this.city.clear(2, 12);
		assertThat(this.statements.during(() -> view(task))).isEqualTo(few).isLessThanOrEqualTo(16);
		assertThat(view(task).counts().all()).isGreaterThanOrEqualTo(13);
	}

	@Test
	void showsTheProposedUnitsWithTheirReasons() {
		String task = this.city.waiting("关于知识产权保护的建议", "请打击商标侵权", "请安排专项资金");
		BoardView view = view(task);
		CurrentItem now = view.current();
		assertThat(now.line().state()).isEqualTo(BoardLine.State.OPEN);
		assertThat(now.line().main()).isEqualTo("市市场监管局");
		assertThat(now.suggestion().claims().get(0).titleWords()).containsExactly("知识产权");
		assertThat(now.plan().unitsOf(2)).containsExactly("市财政局");
		assertThat(now.reply().dueOn()).isAfter(now.co().dueOn());
		assertThat(view.loads()).extracting((load) -> load.unit().shortName()).contains("市市场监管局", "市财政局");
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.board.view(auditor(), BoardFilter.of(null, null, null), null, null, null));
	}

	private org.banli.identity.CurrentUser auditor() {
		return new org.banli.identity.CurrentUser("auditor", "示例", 1, 12, "示例", "示例", null,
				List.of(new org.banli.identity.Holding(12, null, org.banli.organization.Post.AUDITOR, "示例")), false,
				false);
	}

	@Test
	void findsWhoAnsweredWhatIsLikeIt() {
		String before = this.city.waiting("关于增设沿江健身步道的建议", "请增设步道");
		this.actions.act(this.city.first(), before, form("{\"mode\":\"SOLE\",\"mainUnit\":\"市科技局\"}"), 0, "settle");
		this.workflow.complete(this.city.first(), before, draft(before), false);
		String task = this.city.waiting("关于增设沿江健身步道和凉亭的建议", "请增设步道");
		// the index follows within seconds
		await().atMost(Duration.ofSeconds(30))
			.until(() -> !view(task).current().suggestion().claims().isEmpty()
					&& !view(task).current().suggestion().claims().get(0).earlier().isEmpty());
		CurrentItem now = view(task).current();
		assertThat(now.suggestion().main().shortName()).isEqualTo("市科技局");
		assertThat(now.suggestion().claims().get(0).earlier()).isNotEmpty();
		assertThat(now.suggestion().confidence()).isEqualTo(Suggestion.Confidence.LOW);
	}

	@Test
	void beginsWithThePlanOfTheListAndSaysSo() {
		LocalDate due = LocalDate.now().plusDays(40);
		while (due.getDayOfWeek().getValue() > 5) {
			due = due.plusDays(1);
		}
		String task = this.city.listed("关于增设沿江步道的建议", true,
				new ProposedAssignment(HandlingMode.MAIN_CO, 6L, List.of(5L), List.of(), null, due),
				new WishedUnits("市监局", "某某协会"));
		CurrentItem now = view(task).current();
		assertThat(now.line().isKey()).isTrue();
		assertThat(now.line().main()).isEqualTo("市科技局");
		assertThat(now.line().state()).isEqualTo(BoardLine.State.OPEN);
		assertThat(now.line().isSure()).isTrue();
		assertThat(now.plan().coUnits()).containsExactly("市财政局");
		assertThat(now.form().value("replyDueOn")).isEqualTo(due.toString());
		assertThat(now.wishCo()).isEqualTo("某某协会");
		assertThat(now.suggestion().claims()).extracting((claim) -> claim.unit().shortName())
			.startsWith("市科技局", "市财政局", "市市场监管局");
		assertThat(now.suggestion().claims().get(2).wished()).isEqualTo(AssignmentRole.MAIN);
		assertThat(this.actions.settle(this.city.first(), List.of(task), true).count()).isEqualTo(1);
		assertThat(draft(task).path("replyDueOn").asText()).isEqualTo(due.toString());
		assertThat(draft(task).path("allocation").get(0).path("units")).hasSize(2);
		assertThat(line(task).state()).isEqualTo(BoardLine.State.SETTLED);
	}

	@Test
	void marksAListThatContradictsDutyWords() {
		String task = this.city.listed("关于加强电梯安全监管的建议", null,
				new ProposedAssignment(HandlingMode.SOLE, 5L, List.of(), List.of(), null, null), WishedUnits.NONE);
		BoardLine line = line(task);
		assertThat(line.main()).isEqualTo("市财政局");
		assertThat(line.isKey()).isFalse();
		assertThat(line.conflicts()).extracting(PlanConflict::kind)
			.containsExactly(PlanConflict.Kind.LIST_AGAINST_DUTIES);
		assertThat(this.actions.settle(this.city.first(), List.of(task), false).refused()).singleElement()
			.satisfies((text) -> assertThat(text).contains("市财政局", "市市场监管局"));
		// whoever has looked at it decides
		this.actions.act(this.city.first(), task, form("{\"mode\":\"SOLE\",\"mainUnit\":\"市财政局\"}"), 0, "settle");
		assertThat(line(task).state()).isEqualTo(BoardLine.State.SETTLED);
		assertThat(view(task).current().suggestion().contradiction().shortName()).isEqualTo("市市场监管局");
	}

	@Test
	void aPlanIsTheDraftOfTheTaskAndClaimsIt() {
		String task = this.city.clear(20);
		this.actions.act(this.city.first(), task, form("{\"remark\":\"请快办\"}"), 0, "kind:SOLE");
		assertThat(draft(task).path("mainUnit").asText()).isEqualTo("市市场监督管理局");
		assertThat(draft(task).path("remark").asText()).isEqualTo("请快办");
		assertThat(this.city.assignee(task)).isEqualTo(DispatchScenario.FIRST);
		assertThat(line(task).state()).isEqualTo(BoardLine.State.OPEN);
		assertThat(line(task).hasDraft()).isTrue();
		this.planning.undo(this.city.first());
		assertThat(this.workflow.draft(task)).isEmpty();
		assertThat(this.city.assignee(task)).isNull();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.planning.undo(this.city.first()));
	}

	@Test
	void takesBackStepByStep() {
		String task = this.city.clear(21);
		ObjectNode one = this.actions.act(this.city.first(), task, form("{}"), 0, "kind:SOLE");
		ObjectNode two = this.actions.act(this.city.first(), task, one, 1, "main:5");
		this.actions.act(this.city.first(), task, two, 2, "settle");
		assertThat(line(task).state()).isEqualTo(BoardLine.State.SETTLED);
		this.planning.undo(this.city.first());
		assertThat(line(task).state()).isEqualTo(BoardLine.State.OPEN);
		assertThat(draft(task).path("mainUnit").asText()).isEqualTo("市财政局");
		this.planning.undo(this.city.first());
		assertThat(draft(task).path("mainUnit").asText()).isEqualTo("市市场监督管理局");
		this.planning.undo(this.city.first());
		assertThat(this.workflow.draft(task)).isEmpty();
	}

	@Test
	void doesNotSettleWhatBreaksARuleButKeepsIt() {
		String task = this.city.clear(22);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.actions.act(this.city.first(), task,
				form("{\"mode\":\"SOLE\",\"mainUnit\":\"市财政局\",\"replyDueOn\":\"2020-01-01\"}"), 0, "settle"));
		assertThat(draft(task).path("replyDueOn").asText()).isEqualTo("2020-01-01");
		assertThat(line(task).state()).isEqualTo(BoardLine.State.OPEN);
	}

	@Test
	void settlesSeveralAtOnceAndLeavesWhatIsUnclear() {
		List<String> clear = this.city.clear(30, 3);
		String tied = this.city.waiting("关于有关工作的建议", "请增加预算支持", "请保护商标工作");
		List<String> all = new java.util.ArrayList<>(clear);
		all.add(tied);
		assertThat(line(tied).state()).isEqualTo(BoardLine.State.CONFLICT);
		BoardActions.Settled settled = this.actions.settle(this.city.first(), all, false);
		assertThat(settled.count()).isEqualTo(3);
		assertThat(settled.refused()).hasSize(1);
		assertThat(clear).allSatisfy((task) -> assertThat(line(task).state()).isEqualTo(BoardLine.State.SETTLED));
		assertThat(view(tied).loads()).anyMatch((load) -> load.plannedAnswering() >= 3);
		this.planning.undo(this.city.first());
		assertThat(clear).allSatisfy((task) -> assertThat(this.workflow.draft(task)).isEmpty());
	}

	@Test
	void takesBackSeveralSettlesOneAfterTheOther() {
		List<String> tasks = this.city.clear(33, 3);
		tasks.forEach((task) -> this.actions.act(this.city.first(), task,
				form("{\"mode\":\"SOLE\",\"mainUnit\":\"市财政局\"}"), 0, "settle"));
		for (int i = tasks.size() - 1; i >= 0; i--) {
			Planning.Undone undone = this.planning.undo(this.city.first());
			assertThat(undone).isEqualTo(new Planning.Undone(tasks.get(i), 1, 0));
			assertThat(this.workflow.draft(tasks.get(i))).isEmpty();
			assertThat(this.city.assignee(tasks.get(i))).isNull();
			assertThat(tasks.subList(0, i))
				.allSatisfy((task) -> assertThat(line(task).state()).isEqualTo(BoardLine.State.SETTLED));
		}
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.planning.undo(this.city.first()));
	}

	@Test
	void undoOfABatchLeavesWhatAColleagueChangedSince() {
		List<String> tasks = this.city.clear(36, 3);
		this.actions.settle(this.city.first(), tasks, true);
		this.workflow.release(this.city.first(), tasks.get(1));
		this.actions.act(this.city.second(), tasks.get(1), form("{\"mode\":\"SOLE\",\"mainUnit\":\"市财政局\"}"), 1,
				"settle");
		Planning.Undone undone = this.planning.undo(this.city.first());
		assertThat(undone).isEqualTo(new Planning.Undone(tasks.get(0), 2, 1));
		assertThat(draft(tasks.get(1)).path("mainUnit").asText()).isEqualTo("市财政局");
		assertThat(this.workflow.draft(tasks.get(0))).isEmpty();
		assertThat(this.workflow.draft(tasks.get(2))).isEmpty();
	}

	@Test
	void undoGivesBackATaskThatWasTakenWithItsPlan() {
		String task = this.city.clear(39);
		ObjectNode kept = this.actions.act(this.city.first(), task, form("{}"), 0, "kind:SOLE");
		this.workflow.release(this.city.first(), task);
		this.actions.act(this.city.second(), task, kept, 1, "settle");
		assertThat(this.city.assignee(task)).isEqualTo(DispatchScenario.SECOND);
		this.planning.undo(this.city.second());
		assertThat(line(task).state()).isEqualTo(BoardLine.State.OPEN);
		assertThat(draft(task).path("mode").asText()).isEqualTo("SOLE");
		assertThat(this.city.assignee(task)).isNull();
	}

	@Test
	void twoBatchesOverTheSameProposalsSettleEachOnce() throws Exception {
		List<String> tasks = this.city.clear(60, 6);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		CyclicBarrier together = new CyclicBarrier(2);
		List<Future<BoardActions.Settled>> presses = new ArrayList<>();
		for (CurrentUser user : List.of(this.city.first(), this.city.second())) {
			Callable<BoardActions.Settled> press = () -> {
				together.await();
				return this.actions.settle(user, tasks, true);
			};
			presses.add(threads.submit(press));
		}
		int settled = 0;
		int told = 0;
		for (Future<BoardActions.Settled> press : presses) {
			settled += press.get().count();
			told += press.get().left();
		}
		threads.shutdown();
		assertThat(settled).isEqualTo(6);
		// what the slower one saw as settled already is not asked for at all
		assertThat(told).isLessThanOrEqualTo(6);
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM assignment_plan", Integer.class)).isEqualTo(6);
		assertThat(tasks).allSatisfy((task) -> assertThat(this.jdbc
			.queryForObject("SELECT p.username FROM assignment_plan p WHERE p.task_id = ?", String.class, task))
			.isEqualTo(this.city.assignee(task)));
	}

	@Test
	void twoDispatchersNeverOverwriteEachOther() {
		String task = this.city.clear(40);
		this.actions.act(this.city.first(), task, form("{}"), 0, "kind:SOLE");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.actions.act(this.city.second(), task, form("{}"), 1, "kind:SPLIT"))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("workflow.claimedBy"));
		assertThat(this.board.view(this.city.second(), BoardFilter.of(null, null, null), task, null, null)
			.current()
			.line()
			.holder()).isNotNull();
		this.workflow.release(this.city.first(), task);
		assertThatExceptionOfType(DraftConflict.class)
			.isThrownBy(() -> this.actions.act(this.city.second(), task, form("{}"), 0, "kind:SPLIT"))
			.satisfies((ex) -> assertThat(ex.kept().body()).contains("SOLE"));
		this.actions.act(this.city.second(), task, form("{}"), 1, "kind:SPLIT");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.planning.undo(this.city.first()));
	}

	@Test
	void aPlanThatTheTaskPageChangedIsNoLongerSettled() {
		String task = this.city.clear(41);
		ObjectNode kept = this.actions.act(this.city.first(), task, form("{}"), 0, "kind:SOLE");
		this.actions.act(this.city.first(), task, kept, 1, "settle");
		this.workflow.keep(this.city.first(), task, kept.put("remark", "改"), 1, null);
		assertThat(line(task).state()).isEqualTo(BoardLine.State.OPEN);
	}

	@Test
	void filtersAndPagesWithoutGaps() {
		this.city.clear(50, Board.SHOWN + 3);
		BoardFilter filter = BoardFilter.of("all", "SUGGESTION", "电梯安全监管");
		java.util.Set<String> seen = new java.util.LinkedHashSet<>();
		String from = null;
		do {
			BoardView page = this.board.view(this.city.first(), filter, null, from, null);
			page.lines().forEach((line) -> assertThat(seen.add(line.taskId())).isTrue());
			from = page.laterPage();
		}
		while (from != null);
		assertThat(seen).hasSizeGreaterThan(Board.SHOWN);
		assertThat(this.board.view(this.city.first(), BoardFilter.of("all", "PROPOSAL", "电梯"), null, null, null)
			.filtered()).isZero();
		assertThat(this.board.view(this.city.first(), BoardFilter.of("settled", "", ""), null, null, null).filtered())
			.isZero();
	}

	@Test
	void marksARetiredUnit() {
		String task = this.city.clear(90);
		ObjectNode kept = this.actions.act(this.city.first(), task, form("{}"), 0, "main:7");
		this.actions.act(this.city.first(), task, kept, 1, "settle");
		this.jdbc.update("UPDATE unit SET is_active = FALSE WHERE id = 7");
		try {
			assertThat(line(task).conflicts()).extracting(PlanConflict::kind)
				.containsExactly(PlanConflict.Kind.UNIT_RETIRED);
			assertThat(view(this.city.clear(91)).nextConflict()).isNotNull();
		}
		finally {
			this.jdbc.update("UPDATE unit SET is_active = TRUE WHERE id = 7");
		}
	}

}

@OnH2
class BoardH2Tests extends BoardTests {

}

@OnMySql
class BoardMySqlTests extends BoardTests {

}
