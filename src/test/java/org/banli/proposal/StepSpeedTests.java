package org.banli.proposal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import com.zaxxer.hikari.HikariDataSource;
import org.banli.identity.CurrentUser;
import org.banli.testing.CountingSql;
import org.banli.testing.Measured;
import org.banli.testing.OnMySql;
import org.banli.testing.SqlCount;
import org.banli.testing.TestDatabase;
import org.banli.testing.TestDatabases;
import org.banli.workflow.Workflow;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/** A step through the service beside the bare engine's. */
@SpringBootTest
@ActiveProfiles("story")
@Import({ ProposalScenario.class, CountingSql.class })
@OnMySql
@Tag("benchmark")
class StepSpeedTests {

	private static final int WARM = Measured.size("warm", 100);

	private static final int TIMES = Measured.size("steps", 100);

	private static final int ROUNDS = Measured.size("rounds", 3);

	private static final int WHOLE = Measured.size("whole", 12);

	@Autowired
	private ProposalScenario play;

	@Autowired
	private Workflow workflow;

	@Autowired
	private HistoryService historyService;

	@Autowired
	private SqlCount count;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void completesAStepBesideTheBareEngine() {
		SqlCount bareCount = new SqlCount();
		ProcessEngine bare = bareEngine(bareCount);
		List<Played> steps = played(whole());
		Step review = new Step("reviewByDivisionHead", this.play.user("amr-division"));
		Step check = new Step("checkDraft", this.play.user("amr-office"));
		Times sequence = new Times();
		for (int i = 0; i < WARM + TIMES; i++) {
			boolean isWarm = i >= WARM;
			long id = this.play.drafted();
			String key = "bare:step:" + i;
			begin(bare, steps.get(0), key);
			Iterator<Played> rest = steps.subList(1, steps.size()).iterator();
			for (Step step : List.of(review, check)) {
				String task = this.play.claimed(step.user.username(), id, step.name);
				step.product.take(isWarm, this.count, () -> this.workflow.complete(step.user, task,
						ProposalScenario.json("{\"decision\":\"AGREE\",\"opinion\":\"同意\"}"), true));
				Played same = rest.next();
				while (!same.step().equals(step.name)) {
					bare.getTaskService().complete(claimed(bare, same, key), same.facts());
					same = rest.next();
				}
				String bareTask = claimed(bare, same, key);
				Map<String, Object> facts = same.facts();
				step.engine.take(isWarm, bareCount, () -> bare.getTaskService().complete(bareTask, facts));
			}
			String plain = bareTask(bare);
			sequence.take(isWarm, bareCount, () -> bare.getTaskService().complete(plain));
		}
		bare.close();
		Measured.write("complete",
				"""
						| | Median (ms) | p95 | Statements |
						|---|---|---|---|
						| 科室审核 through the service | %s |
						| the same step of the same diagram, bare engine | %s |
						| a task in a plain sequence, bare engine | %s |
						| 核稿 through the service, which ends a called process and begins the next | %s |
						| the same step of the same diagram, bare engine | %s |

						Medians: 科室审核 takes %s times what the bare engine needs for the same step and %s times a plain sequence; 核稿 %s times the same step. %d of each, in turn, after %d unmeasured. %s
						"""
					.formatted(review.product.cells(), review.engine.cells(), sequence.cells(), check.product.cells(),
							check.engine.cells(), text(review.product.median() / review.engine.median()),
							text(review.product.median() / sequence.median()),
							text(check.product.median() / check.engine.median()), TIMES, WARM,
							Measured.machine(this.jdbc.queryForObject("SELECT VERSION()", String.class))));
	}

	/** What one side took for one step: milliseconds and statements. */
	private static final class Times {

		private final List<Double> millis = new ArrayList<>();

		private int statements;

		void take(boolean isMeasured, SqlCount count, Runnable action) {
			double[] time = new double[1];
			int asked = count.of(() -> time[0] = Measured.once(action)).size();
			if (isMeasured) {
				this.millis.add(time[0]);
				this.statements = Math.max(this.statements, asked);
			}
		}

		double median() {
			return measured(this.millis).median();
		}

		String cells() {
			return measured(this.millis).cells() + " | " + this.statements;
		}

	}

	/** A step that is measured on both sides. */
	private static final class Step {

		private final String name;

		private final CurrentUser user;

		private final Times product = new Times();

		private final Times engine = new Times();

		Step(String name, CurrentUser user) {
			this.name = name;
			this.user = user;
		}

	}

	@Test
	void handlesWholeSuggestionsBesideTheBareEngine() throws Exception {
		SqlCount bareCount = new SqlCount();
		ProcessEngine bare = bareEngine(bareCount);
		List<Played> steps = played(whole());
		Supplier<Object> inProduct = this::whole;
		AtomicInteger keys = new AtomicInteger();
		Supplier<Object> inEngine = () -> replay(bare, steps, "bare:" + keys.incrementAndGet());
		together(4, inProduct);
		together(4, inEngine);
		List<Double> product = new ArrayList<>();
		List<Double> engine = new ArrayList<>();
		this.count.take();
		bareCount.take();
		for (int round = 0; round < ROUNDS; round++) {
			product.add(together(WHOLE, inProduct));
			engine.add(together(WHOLE, inEngine));
		}
		int productSql = this.count.take() / (ROUNDS * WHOLE);
		int engineSql = bareCount.take() / (ROUNDS * WHOLE);
		bare.close();
		double ours = WHOLE * 1000 / measured(product).median();
		double theirs = WHOLE * 1000 / measured(engine).median();
		Measured.write("whole", """
				| | Suggestions per second | Statements for each |
				|---|---|---|
				| product | %s | %d |
				| bare engine, same diagrams | %s | %d |
				| bare engine ÷ product | %s | |

				%d steps each, %d rounds of %d suggestions, medians. %s
				""".formatted(text(ours), productSql, text(theirs), engineSql, text(theirs / ours), steps.size(),
				ROUNDS, WHOLE, Measured.machine(this.jdbc.queryForObject("SELECT VERSION()", String.class))));
	}

	private static String text(double value) {
		return String.format(java.util.Locale.ROOT, "%.2f", value);
	}

	/** From registration to delivery, answered by one unit. */
	private long whole() {
		long id = this.play.signed();
		this.play.deliver("amr-office", id);
		assertThat(this.play.steps(id)).isEmpty();
		return id;
	}

	/**
	 * The steps of a proposal in the order they were done, with what they told the
	 * engine.
	 */
	private List<Played> played(long id) {
		List<Played> steps = new ArrayList<>();
		String key = "proposal:" + id;
		for (HistoricTaskInstance task : this.historyService.createHistoricTaskInstanceQuery()
			.processInstanceBusinessKey(key)
			.orderByHistoricTaskInstanceEndTime()
			.asc()
			.list()) {
			steps.add(new Played(task.getTaskDefinitionKey(), task.getAssignee(), told(task.getActivityInstanceId())));
		}
		String process = this.historyService.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(key)
			.rootProcessInstances()
			.singleResult()
			.getId();
		steps.add(0, new Played("", null, told(process)));
		return steps;
	}

	private Map<String, Object> told(String activityInstanceId) {
		Map<String, Object> facts = new HashMap<>();
		this.historyService.createHistoricDetailQuery()
			.variableUpdates()
			.activityInstanceId(activityInstanceId)
			.list()
			.forEach((detail) -> {
				HistoricVariableUpdate update = (HistoricVariableUpdate) detail;
				facts.put(update.getVariableName(), update.getValue());
			});
		return facts;
	}

	private static void begin(ProcessEngine bare, Played start, String key) {
		bare.getRuntimeService().startProcessInstanceByKey("proposalHandling", key, start.facts());
	}

	private static String claimed(ProcessEngine bare, Played step, String key) {
		Task task = bare.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(key)
			.taskDefinitionKey(step.step())
			.singleResult();
		bare.getTaskService().claim(task.getId(), step.username());
		return task.getId();
	}

	private static Object replay(ProcessEngine bare, List<Played> steps, String key) {
		begin(bare, steps.get(0), key);
		for (Played step : steps.subList(1, steps.size())) {
			bare.getTaskService().complete(claimed(bare, step, key), step.facts());
		}
		assertThat(bare.getTaskService().createTaskQuery().processInstanceBusinessKey(key).count()).isZero();
		return key;
	}

	/** Milliseconds that four people need for so many. */
	private static double together(int count, Supplier<Object> action) throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(4);
		try {
			long start = System.nanoTime();
			for (Future<Object> one : people.invokeAll(Collections.nCopies(count, action::get))) {
				one.get();
			}
			return (System.nanoTime() - start) / 1e6;
		}
		finally {
			people.shutdown();
		}
	}

	/** What the diagrams ask: one unit answers. */
	public static class OneUnit {

		public List<Long> answering(long proposalId) {
			return List.of(proposalId);
		}

		public List<Long> coHandlersOf(long assignmentId) {
			return List.of();
		}

		public long unitOf(long assignmentId) {
			return 4;
		}

		public String signForDue(long assignmentId) {
			return "2026-12-01T00:00:00";
		}

	}

	/** A step that somebody did. */
	private record Played(String step, String username, Map<String, Object> facts) {
	}

	private static Measured measured(List<Double> times) {
		return Measured.of(times.stream().mapToDouble(Double::doubleValue).toArray());
	}

	private static String bareTask(ProcessEngine bare) {
		String process = bare.getRuntimeService().startProcessInstanceByKey("bare").getId();
		String task = bare.getTaskService().createTaskQuery().processInstanceId(process).singleResult().getId();
		bare.getTaskService().claim(task, "somebody");
		return task;
	}

	private static ProcessEngine bareEngine(SqlCount count) {
		TestDatabase database = TestDatabases.mySql();
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(database.url());
		pool.setUsername(database.username());
		pool.setPassword(database.password());
		pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
		pool.addDataSourceProperty("nullDatabaseMeansCurrent", "true");
		pool.addDataSourceProperty("useLocalSessionState", "true");
		StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
		settings.setProcessEngineName("bare");
		settings.setDataSource(count.counting(pool));
		settings.setDatabaseSchemaUpdate("true");
		settings.setHistory("full");
		settings.setHistoryRemovalTimeStrategy("start");
		settings.setJobExecutorActivate(false);
		JavaDelegate nothing = (execution) -> {
		};
		settings.setBeans(new HashMap<>(
				Map.of("closeProposal", nothing, "numberReply", nothing, "unitAssignments", new OneUnit())));
		ProcessEngine bare = settings.buildProcessEngine();
		bare.getRepositoryService()
			.createDeployment()
			.addModelInstance("bare.bpmn",
					Bpmn.createExecutableProcess("bare")
						.camundaHistoryTimeToLiveString("P10D")
						.startEvent()
						.userTask("first")
						.camundaCandidateGroups("4:DRAFTER")
						.camundaDueDate("2026-12-01T00:00:00")
						.userTask("second")
						.camundaCandidateGroups("4:UNIT_OFFICE")
						.camundaDueDate("2026-12-01T00:00:00")
						.userTask("third")
						.endEvent()
						.done())
			.deploy();
		DeploymentBuilder diagrams = bare.getRepositoryService().createDeployment();
		for (String name : List.of("proposalHandling", "proposalAssignment", "unitHandling", "coHandling",
				"replyDrafting", "draftReview", "replySigning", "replyIssue")) {
			diagrams.addClasspathResource("bpmn/" + name + ".bpmn");
		}
		diagrams.deploy();
		return bare;
	}

}
