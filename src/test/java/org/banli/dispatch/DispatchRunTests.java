package org.banli.dispatch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.banli.document.Documents;
import org.banli.document.SheetWriter;
import org.banli.document.Spreadsheet;
import org.banli.document.SpreadsheetReader;
import org.banli.document.StoredDocument;
import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.proposal.HandlingMode;
import org.banli.proposal.ProposedAssignment;
import org.banli.proposal.WishedUnits;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.TaskEvent;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import({ DispatchScenario.class, StatementCounter.class, DispatchRunTests.Kill.class })
abstract class DispatchRunTests {

	@Autowired
	private DispatchScenario city;

	@Autowired
	private BoardActions actions;

	@Autowired
	private RunMapper mapper;

	@Autowired
	private Waiting waiting;

	@Autowired
	private RunSteps steps;

	@Autowired
	private RunWorker worker;

	@Autowired
	private Workflow workflow;

	@Autowired
	private Documents documents;

	@Autowired
	private UnitLists lists;

	@Autowired
	private Accounts accounts;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private Clock clock;

	@Autowired
	private Words words;

	@Autowired
	private Kill kill;

	@Autowired
	private JdbcTemplate jdbc;

	/** Runs that nobody works on until a test says so. */
	private DispatchRuns idle;

	@BeforeEach
	void clear() {
		this.city.clear();
		this.kill.task = null;
		this.jdbc.update("UPDATE dispatch_run_item SET open_task = NULL, state = 'LEFT' WHERE state = 'WAITING'");
		this.jdbc.update("UPDATE dispatch_run SET state = 'DONE'");
		this.idle = new DispatchRuns(this.mapper, this.waiting, Mockito.mock(RunWorker.class), this.transactions,
				this.clock, this.words);
	}

	private List<String> settled(int from, int count) {
		List<String> tasks = this.city.clear(from, count);
		assertThat(this.actions.settle(this.city.first(), tasks, true).count()).isEqualTo(count);
		return tasks;
	}

	private int count(long run, RunItem.State state) {
		return this.idle.counts(run).get(state);
	}

	@Test
	void handsOverEverythingThatIsSettledAndWritesTheDocuments() throws Exception {
		List<String> tasks = settled(100, 3);
		String open = this.city.clear(110);
		DispatchRuns runs = new DispatchRuns(this.mapper, this.waiting, this.worker, this.transactions, this.clock,
				this.words);
		long id = runs.start(this.city.first(), null);
		for (int i = 0; i < 600 && this.mapper.find(id).orElseThrow().isOpen(); i++) {
			Thread.sleep(100);
		}
		Run run = this.mapper.find(id).orElseThrow();
		assertThat(run.state()).isEqualTo(Run.State.DONE);
		assertThat(run.papersFault()).isNull();
		assertThat(count(id, RunItem.State.DONE)).isEqualTo(3);
		assertThat(tasks).allSatisfy((task) -> assertThat(this.city.assignments(task)).isEqualTo(1));
		assertThat(this.city.assignments(open)).isZero();
		List<StoredDocument> papers = this.documents.list(run.businessKey());
		assertThat(papers).extracting(StoredDocument::kind)
			.contains(RunPapers.MINUTES, RunPapers.BREAKDOWN, RunPapers.UNIT_TASKS);
		assertThat(papers).allSatisfy((paper) -> assertThat(
				new String(this.documents.content(paper.id()), 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
			.startsWith(SheetWriter.MEDIA_TYPE.equals(paper.mediaType()) ? "PK" : "%PDF-"));
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM assignment_plan_change", Integer.class)).isZero();
		this.steps.finish(id);
		assertThat(this.documents.list(run.businessKey())).hasSameSizeAs(papers);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> runs.start(this.city.first(), null));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> runs.stop(this.city.first(), id));
	}

	@Test
	void goesOnWhereAStopLeftItAndDoublesNothing() {
		List<String> tasks = settled(120, 4);
		long id = this.idle.start(this.city.first(), null);
		this.kill.task = tasks.get(2);
		assertThatExceptionOfType(Throwable.class).isThrownBy(() -> new RunWorker(this.mapper, this.steps).work(id))
			.satisfies((ex) -> assertThat(ex).hasStackTraceContaining("killed"));
		assertThat(count(id, RunItem.State.DONE)).isEqualTo(2);
		assertThat(count(id, RunItem.State.WAITING)).isEqualTo(2);
		assertThat(this.city.assignments(tasks.get(2))).isZero();
		assertThat(this.mapper.running()).contains(id);
		this.kill.task = null;
		new RunWorker(this.mapper, this.steps).work(id);
		assertThat(count(id, RunItem.State.DONE)).isEqualTo(4);
		assertThat(tasks).allSatisfy((task) -> assertThat(this.city.assignments(task)).isEqualTo(1));
	}

	@Test
	void goesOnWhenTheServerStartsAgain() throws Exception {
		List<String> tasks = settled(125, 3);
		long id = this.idle.start(this.city.first(), null);
		RunSteps dying = Mockito.mock(RunSteps.class);
		Mockito.doAnswer((call) -> {
			this.steps.handOver(call.getArgument(0), call.getArgument(1));
			throw new IllegalStateException("the server stops");
		}).when(dying).handOver(Mockito.any(), Mockito.any());
		RunWorker before = new RunWorker(this.mapper, dying);
		before.wake(id);
		awaitCount(id, 1);
		before.stop();
		assertThat(count(id, RunItem.State.WAITING)).isEqualTo(2);
		RunWorker after = new RunWorker(this.mapper, this.steps);
		after.goOn();
		for (int i = 0; i < 600 && this.mapper.find(id).orElseThrow().isOpen(); i++) {
			Thread.sleep(100);
		}
		after.stop();
		assertThat(count(id, RunItem.State.DONE)).isEqualTo(3);
		assertThat(tasks).allSatisfy((task) -> assertThat(this.city.assignments(task)).isEqualTo(1));
	}

	private void awaitCount(long run, int done) throws InterruptedException {
		for (int i = 0; i < 600 && count(run, RunItem.State.DONE) < done; i++) {
			Thread.sleep(100);
		}
		assertThat(count(run, RunItem.State.DONE)).isEqualTo(done);
	}

	@Test
	void givesEachUnitItsOwnPartAndNobodyElses() {
		this.city.listed("关于增设沿江步道的建议", null,
				new ProposedAssignment(HandlingMode.MAIN_CO, 6L, List.of(5L), List.of(), null, null), WishedUnits.NONE);
		String alone = this.city.clear(181);
		List<String> all = this.waiting.of(this.city.first())
			.lines()
			.stream()
			.filter((line) -> line.taskId().equals(alone) || line.title().contains("沿江步道"))
			.filter((line) -> line.state() == BoardLine.State.OPEN)
			.map(BoardLine::taskId)
			.toList();
		int count = this.actions.settle(this.city.first(), all, true).count();
		long id = this.idle.start(this.city.first(), null);
		new RunWorker(this.mapper, this.steps).work(id);
		CurrentUser finance = this.accounts.user("fin-office");
		UnitList list = this.lists.list(finance, null, 20).items().get(0);
		assertThat(list.runId()).isEqualTo(id);
		assertThat(list.unitId()).isEqualTo(5);
		assertThat(list.items()).isEqualTo(count - 1);
		StoredDocument sheet = this.lists.paper(finance, id, 5, true);
		SpreadsheetRows rows = SpreadsheetRows.of(this.documents.content(sheet.id()));
		assertThat(rows.text()).contains("市财政局承办任务清单", "沿江步道", "市科学技术局", "会办").doesNotContain("电梯");
		StoredDocument letter = this.lists.paper(finance, id, 5, false);
		assertThat(letter.mediaType()).isEqualTo("application/pdf");
		assertThat(this.lists.list(this.accounts.user("fin-head"), null, 20).items()).isNotEmpty();
		assertThat(this.lists.list(this.accounts.user("amr-office"), null, 20).items())
			.allSatisfy((own) -> assertThat(own.unitId()).isEqualTo(4));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.lists.paper(this.accounts.user("amr-office"), id, 5, false));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.lists.paper(finance, id, 6, true));
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.lists.list(this.accounts.user("amr-drafter"), null, 20));
		List<StoredDocument> whole = this.documents.list("dispatch:" + id)
			.stream()
			.filter((paper) -> paper.kind().equals(RunPapers.BREAKDOWN))
			.toList();
		assertThat(whole).extracting(StoredDocument::mediaType)
			.containsExactly("application/pdf", SheetWriter.MEDIA_TYPE);
		assertThat(SpreadsheetRows.of(this.documents.content(whole.get(1).id())).text()).contains("建议提案任务分解表", "电梯",
				"沿江步道", "主办", "会办");
	}

	/** What a workbook says, cell by cell. */
	private record SpreadsheetRows(String text) {

		static SpreadsheetRows of(byte[] workbook) {
			Spreadsheet.Sheet sheet = SpreadsheetReader.read(workbook).sheets().get(0);
			StringBuilder text = new StringBuilder();
			for (int row = 0; row <= sheet.lastRow(); row++) {
				for (int column = 0; column <= sheet.lastColumn(row); column++) {
					text.append(sheet.at(row, column).text()).append('|');
				}
			}
			return new SpreadsheetRows(text.toString());
		}

	}

	@Test
	void stopsContinuesAndGivesTheRestBack() {
		settled(130, 4);
		long id = this.idle.start(this.city.first(), null);
		AtomicInteger handed = new AtomicInteger();
		RunSteps counting = Mockito.mock(RunSteps.class);
		Mockito.doAnswer((call) -> {
			this.steps.handOver(call.getArgument(0), call.getArgument(1));
			if (handed.incrementAndGet() == 2) {
				this.idle.stop(this.city.second(), id);
			}
			return null;
		}).when(counting).handOver(Mockito.any(), Mockito.any());
		new RunWorker(this.mapper, counting).work(id);
		assertThat(count(id, RunItem.State.DONE)).isEqualTo(2);
		assertThat(this.mapper.find(id).orElseThrow().state()).isEqualTo(Run.State.STOPPED);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.idle.start(this.city.first(), null));
		this.idle.close(this.city.first(), id);
		new RunWorker(this.mapper, this.steps).work(id);
		assertThat(count(id, RunItem.State.LEFT)).isEqualTo(2);
		assertThat(this.idle.ready(this.city.first())).hasSize(2);
		long rest = this.idle.start(this.city.first(), null);
		this.idle.stop(this.city.first(), rest);
		this.idle.goOn(this.city.first(), rest);
		new RunWorker(this.mapper, this.steps).work(rest);
		assertThat(count(rest, RunItem.State.DONE)).isEqualTo(2);
	}

	@Test
	void saysForEachItemWhyItWasRefused() {
		List<String> tasks = settled(140, 3);
		long id = this.idle.start(this.city.first(), null);
		CurrentUser first = this.city.first();
		this.workflow.keep(first, tasks.get(0), JsonNodeFactory.instance.objectNode().put("mode", "SOLE"), 1, null);
		this.workflow.handOver(first, tasks.get(1), DispatchScenario.SECOND);
		new RunWorker(this.mapper, this.steps).work(id);
		List<RunItem> refused = this.mapper.items(id, RunItem.State.REFUSED, 0, 10);
		assertThat(refused).extracting(RunItem::taskId).containsExactlyInAnyOrder(tasks.get(0), tasks.get(1));
		assertThat(refused).allSatisfy((item) -> assertThat(item.message()).isNotBlank());
		assertThat(count(id, RunItem.State.DONE)).isEqualTo(1);
		assertThat(this.city.assignments(tasks.get(0))).isZero();
	}

	@Test
	void knowsWhatSomebodyElseCompletedMeanwhile() {
		List<String> tasks = settled(150, 2);
		long id = this.idle.start(this.city.first(), null);
		this.workflow.complete(this.city.first(), tasks.get(0),
				JsonNodeFactory.instance.objectNode().put("mode", "SOLE").put("mainUnit", "市财政局"), false);
		new RunWorker(this.mapper, this.steps).work(id);
		assertThat(count(id, RunItem.State.DONE)).isEqualTo(2);
		assertThat(this.city.assignments(tasks.get(0))).isEqualTo(1);
	}

	@Test
	void twoPressesAtTheSameMomentDoubleNothing() throws Exception {
		List<String> tasks = settled(160, 5);
		tasks.forEach((task) -> this.workflow.release(this.city.first(), task));
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		List<Future<Long>> starts = new ArrayList<>();
		for (CurrentUser user : List.of(this.city.first(), this.city.second())) {
			Callable<Long> start = () -> {
				together.await();
				return this.idle.start(user, null);
			};
			starts.add(threads.submit(start));
		}
		List<Long> ids = new ArrayList<>();
		for (Future<Long> start : starts) {
			try {
				ids.add(start.get());
			}
			catch (java.util.concurrent.ExecutionException ex) {
				assertThat(ex.getCause()).isInstanceOf(Refused.class);
			}
		}
		assertThat(ids).hasSize(1);
		long id = ids.get(0);
		List<Future<?>> nodes = new ArrayList<>();
		for (int node = 0; node < 2; node++) {
			nodes.add(threads.submit(() -> new RunWorker(this.mapper, this.steps).work(id)));
		}
		for (Future<?> node : nodes) {
			node.get();
		}
		threads.shutdown();
		assertThat(count(id, RunItem.State.DONE)).isEqualTo(5);
		assertThat(tasks).allSatisfy((task) -> assertThat(this.city.assignments(task)).isEqualTo(1));
		assertThat(this.mapper.find(id).orElseThrow().state()).isEqualTo(Run.State.DONE);
	}

	@Test
	void checksTheDayAndWhoMayLook() {
		settled(170, 1);
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.idle.start(this.city.first(), java.time.LocalDate.now(this.clock).plusDays(1)));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.idle.get(this.city.first(), 999_999));
		assertThat(this.idle.list(this.city.second())).isNotNull();
	}

	/** Breaks off while a task is being completed, as a killed server does. */
	@TestComponent
	static class Kill {

		private volatile String task;

		@EventListener
		void on(TaskEvent event) {
			if (event.change() == TaskEvent.Change.COMPLETED && event.taskId().equals(this.task)) {
				TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
					@Override
					public void beforeCommit(boolean readOnly) {
						throw new AssertionError("killed");
					}
				});
			}
		}

	}

}

@OnH2
class DispatchRunH2Tests extends DispatchRunTests {

}

@OnMySql
class DispatchRunMySqlTests extends DispatchRunTests {

}
