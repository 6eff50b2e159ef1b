package org.banli.proposal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.banli.identity.CurrentUser;
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
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/** A step through the service beside the bare engine's. */
@SpringBootTest
@ActiveProfiles("story")
@Import(ProposalScenario.class)
@OnMySql
@Tag("benchmark")
class StepSpeedTests {

	private static final int WARM = 20;

	private static final int TIMES = 60;

	private static final int ROUNDS = 3;

	private static final int WHOLE = 12;

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
		List<Double> product = new ArrayList<>();
		List<Double> engine = new ArrayList<>();
		List<Integer> productSql = new ArrayList<>();
		List<Integer> engineSql = new ArrayList<>();
		CurrentUser office = this.play.user("amr-office");
		for (int i = 0; i < WARM + TIMES; i++) {
			long id = this.play.drafted();
			this.play.agree("amr-division", id, "reviewByDivisionHead");
			String task = this.play.claimed("amr-office", id, "checkDraft");
			String bareTask = bareTask(bare);
			this.count.take();
			bareCount.take();
			double productTime = Measured.once(() -> this.workflow.complete(office, task,
					ProposalScenario.json("{\"decision\":\"AGREE\",\"opinion\":\"同意\"}"), true));
			double engineTime = Measured.once(() -> bare.getTaskService().complete(bareTask));
			if (i >= WARM) {
				product.add(productTime);
				engine.add(engineTime);
				productSql.add(this.count.take());
				engineSql.add(bareCount.take());
			}
		}
		bare.close();
		Measured ours = measured(product);
		Measured theirs = measured(engine);
		Measured.write("complete",
				"""
						| | Median | p95 | Statements |
						|---|---|---|---|
						| through the service | %s | %d |
						| bare engine | %s | %d |
						| ratio | %s | %s | |

						%d of each. %s
						""".formatted(ours.cells(), most(productSql), theirs.cells(), most(engineSql),
						Measured.text(ours.median() / theirs.median()), Measured.text(ours.p95() / theirs.p95()), TIMES,
						Measured.machine(this.jdbc.queryForObject("SELECT VERSION()", String.class))));
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

	private static Object replay(ProcessEngine bare, List<Played> steps, String key) {
		bare.getRuntimeService().startProcessInstanceByKey("proposalHandling", key, steps.get(0).facts());
		for (Played step : steps.subList(1, steps.size())) {
			Task task = bare.getTaskService()
				.createTaskQuery()
				.processInstanceBusinessKey(key)
				.taskDefinitionKey(step.step())
				.singleResult();
			bare.getTaskService().claim(task.getId(), step.username());
			bare.getTaskService().complete(task.getId(), step.facts());
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

	/** What the diagrams ask for a due date. */
	public static class Due {

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

	private static int most(List<Integer> counts) {
		return counts.stream().mapToInt(Integer::intValue).max().orElseThrow();
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
		settings.setBeans(
				new HashMap<>(Map.of("closeProposal", nothing, "numberReply", nothing, "unitAssignments", new Due())));
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

	@TestConfiguration(proxyBeanMethods = false)
	static class Counting {

		private static final SqlCount COUNT = new SqlCount();

		@Bean
		static SqlCount sqlCount() {
			return COUNT;
		}

		@Bean
		static BeanPostProcessor countingDataSource() {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof DataSource source) ? COUNT.counting(source) : bean;
				}
			};
		}

	}

}
