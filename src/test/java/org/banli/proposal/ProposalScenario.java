package org.banli.proposal;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.shared.BusinessKey;
import org.banli.workflow.Completion;
import org.banli.workflow.Workflow;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.boot.test.context.TestComponent;

/**
 * Plays the steps of proposals as the demonstration's people, by the same door as the
 * API.
 */
@TestComponent
class ProposalScenario {

	private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Proposals proposals;

	private final Workflow workflow;

	private final Accounts accounts;

	private final TaskService taskService;

	ProposalScenario(Proposals proposals, Workflow workflow, Accounts accounts, TaskService taskService) {
		this.proposals = proposals;
		this.workflow = workflow;
		this.accounts = accounts;
		this.taskService = taskService;
	}

	CurrentUser user(String username) {
		return this.accounts.user(username);
	}

	static ProposalForm suggestion(String... asks) {
		return new ProposalForm(ProposalKind.SUGGESTION, "市五届人大三次会议", String.valueOf(NUMBERS.incrementAndGet()),
				"关于加大知识产权强县支持力度的建议", "代表示例甲", List.of("代表示例乙", "代表示例丙"), null,
				"一、请市财政安排专项资金。\n二、请完善扶持措施。\n三、请引进创新企业。\n四、请健全协作机制。", List.of(asks), null);
	}

	/** A suggestion with four asks. */
	long registered() {
		return this.proposals.register(user("npc-sender"), suggestion("请市财政安排专项资金", "请完善扶持措施", "请引进创新企业", "请健全协作机制"));
	}

	/**
	 * The market bureau leads; finance takes ask 1, economy and IT and science take ask
	 * 3.
	 */
	long assignedToFour() {
		long id = registered();
		complete("gov-office", id, "assignUnits", """
				{"mode":"MAIN_CO","mainUnit":"市监局","coUnits":["市财政局","市经信局","市科技局"],
				 "allocation":[{"ask":1,"units":["市财政局"]},{"ask":2,"units":["市监局"]},
				 {"ask":3,"units":["市经信局","市科技局"]},{"ask":4,"units":["市监局"]}]}""");
		return id;
	}

	long assignedSole() {
		long id = registered();
		complete("gov-office", id, "assignUnits", """
				{"mode":"SOLE","mainUnit":"市市场监督管理局"}""");
		return id;
	}

	long assignedSoleToFinance() {
		long id = registered();
		complete("gov-office", id, "assignUnits", """
				{"mode":"SOLE","mainUnit":"市财政局"}""");
		return id;
	}

	void signForAmr(long id) {
		complete("amr-office", id, "signForProposal", """
				{"division":"知识产权促进科","drafter":"amr-drafter"}""");
	}

	void opinionOf(String unit, long id, String opinion) {
		signForCo(unit, id);
		complete(unit + "-drafter", id, "writeOpinion", opinion);
		complete(unit + "-head", id, "approveOpinion", """
				{"decision":"AGREE","opinion":"同意"}""");
	}

	void signForCo(String unit, long id) {
		CurrentUser drafter = user(unit + "-drafter");
		complete(unit + "-office", id, "signForCoHandling",
				"{\"division\":\"" + drafter.divisionName() + "\",\"drafter\":\"" + unit + "-drafter\"}");
	}

	static String opinion(int... asks) {
		StringBuilder parts = new StringBuilder();
		for (int ask : asks) {
			parts.append(parts.isEmpty() ? "" : ",")
				.append("{\"ask\":")
				.append(ask)
				.append(",\"situation\":\"已安排专项资金44.31万元。\",\"measures\":\"2026年12月底前再安排一批。\"}");
		}
		return "{\"noDuty\":false,\"parts\":[" + parts + "],\"contactName\":\"示例\",\"contactPhone\":\"0000-1\"}";
	}

	static String reply(int... asks) {
		StringBuilder parts = new StringBuilder();
		for (int ask : asks) {
			parts.append(parts.isEmpty() ? "" : ",")
				.append("{\"ask\":")
				.append(ask)
				.append(",\"done\":[{\"id\":\"d")
				.append(ask)
				.append("\",\"text\":\"已经开展工作，兑现53.7万元。\"}],\"next\":[{\"id\":\"n")
				.append(ask)
				.append("\",\"text\":\"2026年12月底前完成。\"}],\"resultClass\":\"B\"}");
		}
		return "{\"parts\":[" + parts
				+ "],\"closing\":\"感谢关心和支持！\",\"contactName\":\"示例\",\"contactPhone\":\"0000-1\"}";
	}

	/** Up to the text that the lead drafter sends to be checked. */
	long drafted() {
		long id = assignedSole();
		signForAmr(id);
		complete("amr-drafter", id, "draftReply", reply(1, 2, 3, 4));
		return id;
	}

	void agree(String user, long id, String step) {
		complete(user, id, step, "{\"decision\":\"AGREE\",\"opinion\":\"同意\"}");
	}

	long signed() {
		long id = drafted();
		agree("amr-division", id, "reviewByDivisionHead");
		agree("amr-office", id, "checkDraft");
		agree("amr-vice", id, "approveByViceHead");
		agree("amr-head", id, "signReply");
		return id;
	}

	Completion complete(String username, long id, String step, String body) {
		CurrentUser user = user(username);
		Task task = task(user, id, step);
		this.workflow.claim(user, task.getId());
		return this.workflow.complete(user, task.getId(), json(body), true);
	}

	/** Claims a step and tells its task. */
	String claimed(String username, long id, String step) {
		CurrentUser user = user(username);
		String task = task(user, id, step).getId();
		this.workflow.claim(user, task);
		return task;
	}

	Completion complete(String username, String taskId, String body) {
		return this.workflow.complete(user(username), taskId, json(body), true);
	}

	/** The values with which the form of a step opens. */
	JsonNode values(String username, long id, String step) {
		CurrentUser user = user(username);
		return this.workflow.values(this.workflow.open(user, task(user, id, step).getId()));
	}

	/** Seals a signed letter and delivers it with all its copies. */
	void deliver(String office, long id) {
		complete(office, id, "sealReply", "{\"compared\":true}");
		JsonNode copies = values(office, id, "deliverReply").get("copies");
		complete(office, id, "deliverReply",
				"{\"deliveredOn\":\"" + java.time.LocalDate.now(org.banli.shared.MovableClock.ZONE)
						+ "\",\"way\":\"IN_PERSON\",\"copies\":" + copies + "}");
	}

	void again(String username, String taskId) {
		this.workflow.complete(user(username), taskId, json("{}"), true);
	}

	static JsonNode json(String body) {
		try {
			return JSON.readTree(body);
		}
		catch (java.io.IOException ex) {
			throw new IllegalArgumentException(body, ex);
		}
	}

	String taskId(String username, long id, String step) {
		return task(user(username), id, step).getId();
	}

	private Task task(CurrentUser user, long id, String step) {
		return tasks(id).taskDefinitionKey(step)
			.list()
			.stream()
			.filter((task) -> user.assignees().contains(task.getAssignee())
					|| (task.getAssignee() == null && isFor(user, task)))
			.findFirst()
			.orElseThrow(
					() -> new AssertionError("No task " + step + " for " + user.username() + "; open: " + steps(id)));
	}

	private boolean isFor(CurrentUser user, Task task) {
		return this.taskService.getIdentityLinksForTask(task.getId())
			.stream()
			.anyMatch((link) -> user.groups().contains(link.getGroupId()));
	}

	private TaskQuery tasks(long id) {
		return this.taskService.createTaskQuery()
			.processInstanceBusinessKey(new BusinessKey("proposal", id).toString());
	}

	/** The open steps of a proposal. */
	List<String> steps(long id) {
		return tasks(id).list().stream().map(Task::getTaskDefinitionKey).sorted().toList();
	}

}
