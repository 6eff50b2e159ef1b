package org.banli.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.document.DocumentNumber;
import org.banli.document.DocumentNumbers;
import org.banli.identity.CurrentUser;
import org.banli.identity.TaskGroup;
import org.banli.organization.Post;
import org.banli.shared.DomainException;
import org.banli.shared.MovableClock;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.Workflow;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everybody does anything in any order over several proposals, and what must always hold
 * holds after each action. A failure names its seed and the actions that led to it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import(ProposalScenario.class)
abstract class RandomHandlingTests {

	private static final int ACTIONS = 260;

	private static final String[] CODE_WORDS = { "示市监函", "示财函", "示科函", "示经信函" };

	@Autowired
	private ProposalScenario play;

	@Autowired
	private Workflow workflow;

	@Autowired
	private Proposals proposals;

	@Autowired
	private UnitAssignments assignments;

	@Autowired
	private DocumentNumbers numbers;

	@Autowired
	private TaskService tasks;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcTemplate jdbc;

	private final List<String> story = new ArrayList<>();

	private final List<Long> matters = new ArrayList<>();

	private final Set<String> ended = new HashSet<>();

	private List<CurrentUser> people;

	private Random random;

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 20260302, 47114711, 99 })
	void keepsItsPromisesWhateverPeopleDo(long seed) {
		this.random = new Random(seed);
		this.people = this.jdbc.queryForList("SELECT username FROM account ORDER BY username", String.class)
			.stream()
			.map(this.play::user)
			.toList();
		try {
			for (int i = 0; i < 4; i++) {
				boolean hasAsks = this.random.nextInt(3) > 0;
				this.matters.add(this.proposals.register(this.play.user("npc-sender"),
						hasAsks ? ProposalScenario.suggestion("请办一", "请办二", "请办三") : ProposalScenario.suggestion()));
			}
			for (int i = 0; i < ACTIONS; i++) {
				act();
				assertPromises();
			}
			assertThat(this.story).anyMatch((line) -> line.contains("signReply") || line.contains("checkDraft"));
		}
		catch (AssertionError | RuntimeException ex) {
			throw new AssertionError("Seed " + seed + ", after " + this.story.size() + " actions:\n"
					+ String.join("\n", this.story.subList(Math.max(0, this.story.size() - 25), this.story.size())),
					ex);
		}
	}

	private void act() {
		List<Task> open = open();
		if (open.isEmpty() || this.random.nextInt(40) == 0) {
			this.matters.add(this.play.registered());
			return;
		}
		Task task = pick(open);
		String group = group(task);
		boolean isOrderly = this.random.nextInt(10) < 6;
		CurrentUser user = isOrderly ? rightful(task, group) : pick(this.people);
		if (!isOrderly && !this.ended.isEmpty() && this.random.nextInt(12) == 0) {
			tryEnded(user);
			return;
		}
		if (isOrderly) {
			if (task.getAssignee() == null) {
				attempt("claim", user, task, group, () -> this.workflow.claim(user, task.getId()));
			}
			else {
				complete(user, task, group, good(user, task));
			}
			return;
		}
		switch (this.random.nextInt(6)) {
			case 0 -> attempt("claim", user, task, group, () -> this.workflow.claim(user, task.getId()));
			case 1 -> attempt("release", user, task, group, () -> this.workflow.release(user, task.getId()));
			case 2 -> {
				String to = pick(this.people).username();
				attempt("handOver " + to, user, task, group, () -> this.workflow.handOver(user, task.getId(), to));
			}
			case 3 -> {
				String action = pick(List.of("", "add 0 done", "remove 0 next 0", "take 0 done x", "odd"));
				int version = this.random.nextInt(3);
				attempt("keep " + version + " " + action, user, task, group,
						() -> this.workflow.keep(user, task.getId(),
								(ObjectNode) ProposalScenario.json("{\"parts\":[{\"ask\":1,\"done\":[],\"next\":[]}]}"),
								version, action));
			}
			case 4 -> complete(user, task, group, ProposalScenario.json(bad()));
			default -> complete(user, task, group, good(rightful(task, group), task));
		}
	}

	private void tryEnded(CurrentUser user) {
		String task = pick(List.copyOf(this.ended));
		try {
			this.workflow.complete(user, task, ProposalScenario.json("{\"decision\":\"AGREE\"}"), true);
		}
		catch (DomainException ex) {
			this.story.add(user.username() + " on an ended task: " + ex.getMessage());
			return;
		}
		throw new AssertionError(user.username() + " completed an ended task");
	}

	private void complete(CurrentUser user, Task task, String group, JsonNode body) {
		attempt("complete " + body, user, task, group, () -> {
			this.workflow.complete(user, task.getId(), body, true);
			this.ended.add(task.getId());
		});
	}

	/** Does it, and checks that nobody did what is not his. */
	private void attempt(String what, CurrentUser user, Task task, String group, Runnable action) {
		String line = user.username() + " " + what + " at " + task.getTaskDefinitionKey() + " of "
				+ task.getProcessInstanceId() + " with " + task.getAssignee();
		boolean isHis = user.username().equals(task.getAssignee());
		boolean isCandidate = user.groups().contains(group);
		boolean mayClaim = isHis || (isCandidate && task.getAssignee() == null);
		long unit = TaskGroup.unitOf(group);
		boolean mayHandOver = isHis || user.holds(Post.UNIT_OFFICE, unit) || user.holds(Post.DISPATCHER, unit);
		try {
			action.run();
			this.story.add(line + ": done");
		}
		catch (DomainException ex) {
			this.story.add(line + ": " + ex.getMessage());
			if (what.equals("claim") && mayClaim) {
				throw new AssertionError(line + " was refused", ex);
			}
			return;
		}
		if (what.equals("claim")) {
			assertThat(mayClaim).as(line).isTrue();
		}
		else if (what.startsWith("handOver")) {
			assertThat(mayHandOver).as(line).isTrue();
			assertThat(this.play.user(what.split(" ")[1]).groups()).as(line).contains(group);
		}
		else {
			assertThat(isHis).as(line).isTrue();
		}
	}

	private CurrentUser rightful(Task task, String group) {
		if (task.getAssignee() != null) {
			return this.play.user(task.getAssignee());
		}
		return this.people.stream().filter((user) -> user.groups().contains(group)).findFirst().orElseThrow();
	}

	private JsonNode good(CurrentUser user, Task task) {
		long matter = matter(task);
		return ProposalScenario.json(switch (task.getTaskDefinitionKey()) {
			case "confirmAsks" -> "{\"asks\":[\"请办一\",\"请办二\",\"请办三\"]}";
			case "assignUnits" -> assignment();
			case "signForProposal", "signForCoHandling" -> signing(task);
			case "draftReply", "reviseReply" -> reply(task, "");
			case "mergeOpinions" -> reply(task,
					"\"opinionNotes\":[" + this.assignments.ofProposal(matter)
						.stream()
						.filter((assignment) -> assignment.role() == AssignmentRole.CO)
						.map((co) -> "{\"unit\":\"" + unitName(co.unitId()) + "\",\"note\":\"与本局意见相同\"}")
						.collect(Collectors.joining(",")) + "],");
			case "writeOpinion" -> this.random.nextBoolean() ? ProposalScenario.opinion(asks(task))
					: "{\"noDuty\":true,\"noDutyReason\":\"该项不涉及本局职责范围\",\"contactName\":\"示例\",\"contactPhone\":\"1\"}";
			case "sealReply" -> "{\"compared\":true}";
			case "deliverReply" ->
				"{\"deliveredOn\":\"" + LocalDate.now(MovableClock.ZONE) + "\",\"way\":\"SYSTEM\",\"copies\":"
						+ this.workflow.values(this.workflow.open(user, task.getId())).get("copies") + "}";
			default -> (this.random.nextInt(10) < 7) ? "{\"decision\":\"AGREE\"}"
					: "{\"decision\":\"RETURN\",\"opinion\":\"请补充数据来源\"}";
		});
	}

	private String assignment() {
		return switch (this.random.nextInt(3)) {
			case 0 -> "{\"mode\":\"SOLE\",\"mainUnit\":\"" + pick(List.of("市监局", "市财政局")) + "\"}";
			case 1 -> """
					{"mode":"MAIN_CO","mainUnit":"市监局","coUnits":["市财政局","市科技局"],
					 "allocation":[{"ask":1,"units":["市财政局"]},{"ask":2,"units":["市监局","市科技局"]}]}""";
			default -> """
					{"mode":"SPLIT","splitUnits":["市经信局","市财政局"],"allocation":[{"ask":1,"units":["市财政局"]},
					 {"ask":2,"units":["市经信局"]},{"ask":3,"units":["市经信局","市财政局"]}]}""";
		};
	}

	private String signing(Task task) {
		long unit = this.assignments.unitOf(assignment(task));
		CurrentUser drafter = this.people.stream()
			.filter((user) -> user.holds(Post.DRAFTER, unit))
			.findFirst()
			.orElseThrow();
		return "{\"division\":\"" + drafter.divisionName() + "\",\"drafter\":\"" + drafter.username() + "\"}";
	}

	private String reply(Task task, String notes) {
		return ProposalScenario.reply(asks(task)).replace("\"closing\"", notes + "\"closing\"");
	}

	private int[] asks(Task task) {
		return this.assignments.asksOf(this.assignments.get(assignment(task))).stream().mapToInt(Ask::no).toArray();
	}

	private String bad() {
		return pick(List.of("{}", "{\"decision\":\"RETURN\"}", "{\"decision\":1}", "{\"parts\":[]}", "[]", "null",
				"{\"asks\":[]}", "{\"mode\":\"SOLE\"}",
				"{\"mode\":\"MAIN_CO\",\"mainUnit\":\"市监局\",\"coUnits\":[\"市监局\"]}", "{\"compared\":false}",
				"{\"deliveredOn\":\"2999-01-01\",\"way\":\"POST\"}", "{\"drafter\":\"nobody\"}",
				"{\"noDuty\":true,\"contactName\":\"a\",\"contactPhone\":\"b\"}"));
	}

	private void assertPromises() {
		for (long matter : this.matters) {
			assertStandsWhereTheSlowestUnitDoes(matter);
			assertClocksRunUntilDelivery(matter);
			assertOneEntryPerCompletedTask(matter);
		}
		assertNoStepIsOpenTwice();
		assertNumbersWithoutGapOrDouble();
		assertDraftsBelongToOpenTasks();
	}

	private void assertStandsWhereTheSlowestUnitDoes(long matter) {
		ProposalStatus status = this.proposals.get(matter).status();
		ProposalStatus slowest = this.assignments.ofProposal(matter)
			.stream()
			.filter((assignment) -> assignment.role().answers())
			.map(Assignment::state)
			.min(Comparator.naturalOrder())
			.orElse(ProposalStatus.FILED);
		boolean isOver = slowest == ProposalStatus.DELIVERED;
		assertThat(status).isEqualTo(isOver ? ProposalStatus.CLOSED : slowest);
		assertThat(this.play.steps(matter).isEmpty()).isEqualTo(isOver);
	}

	private void assertClocksRunUntilDelivery(long matter) {
		for (Assignment assignment : this.assignments.ofProposal(matter)) {
			boolean answers = assignment.role().answers();
			String code = answers ? "REPLY" : "CO_OPINION";
			int running = count("SELECT COUNT(*) FROM clock WHERE subject = ? AND code = ? AND state = 'RUNNING'",
					assignment.subject(), code);
			int finished = answers
					? count("SELECT COUNT(*) FROM letter WHERE assignment_id = ? AND delivered_on IS NOT NULL",
							assignment.id())
					: count("SELECT COUNT(*) FROM letter WHERE assignment_id = ?", assignment.id());
			assertThat(running).as("%s of %s", code, assignment).isEqualTo(1 - finished);
		}
	}

	private void assertOneEntryPerCompletedTask(long matter) {
		String key = Proposal.key(matter).toString();
		int completed = count("""
				SELECT COUNT(*) FROM ACT_HI_TASKINST t JOIN ACT_HI_PROCINST p ON p.ID_ = t.PROC_INST_ID_
				WHERE p.BUSINESS_KEY_ = ? AND t.DELETE_REASON_ = 'completed'""", key);
		assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE business_key = ? AND action = 'task.completed'", key))
			.isEqualTo(completed);
	}

	private void assertNoStepIsOpenTwice() {
		List<String> steps = open().stream().map((task) -> {
			Map<String, Object> variables = this.tasks.getVariables(task.getId());
			return task.getTaskDefinitionKey() + " of " + variables.get("proposalId") + "/"
					+ variables.get("assignmentId");
		}).toList();
		assertThat(steps).doesNotHaveDuplicates();
	}

	private void assertNumbersWithoutGapOrDouble() {
		int year = LocalDate.now(MovableClock.ZONE).getYear();
		for (String word : CODE_WORDS) {
			List<DocumentNumber> taken = this.numbers.list(word, year);
			assertThat(taken).extracting(DocumentNumber::sequenceNumber)
				.containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, taken.size()).boxed().toList());
			assertThat(count("SELECT COUNT(DISTINCT doc_number) FROM letter WHERE doc_number LIKE ?", word + "%"))
				.isEqualTo(taken.size());
		}
	}

	private void assertDraftsBelongToOpenTasks() {
		assertThat(count("SELECT COUNT(*) FROM task_draft WHERE task_id NOT IN (SELECT ID_ FROM ACT_RU_TASK)"))
			.isZero();
	}

	private int count(String sql, Object... arguments) {
		return this.jdbc.queryForObject(sql, Integer.class, arguments);
	}

	private List<Task> open() {
		return this.matters.stream()
			.flatMap((matter) -> this.tasks.createTaskQuery()
				.processInstanceBusinessKey(Proposal.key(matter).toString())
				.orderByTaskCreateTime()
				.asc()
				.list()
				.stream()
				.sorted(Comparator.comparing(Task::getTaskDefinitionKey).thenComparing(Task::getCreateTime)))
			.toList();
	}

	private long matter(Task task) {
		return ((Number) this.tasks.getVariable(task.getId(), "proposalId")).longValue();
	}

	private long assignment(Task task) {
		return ((Number) this.runtime.getVariable(task.getExecutionId(), "assignmentId")).longValue();
	}

	private String group(Task task) {
		return this.tasks.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter((name) -> name != null)
			.findFirst()
			.orElseThrow();
	}

	private String unitName(long unit) {
		return this.jdbc.queryForObject("SELECT full_name FROM unit WHERE id = ?", String.class, unit);
	}

	private <T> T pick(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

}

@OnH2
class RandomHandlingH2Tests extends RandomHandlingTests {

}

@OnMySql
class RandomHandlingMySqlTests extends RandomHandlingTests {

}
