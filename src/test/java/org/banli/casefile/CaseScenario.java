package org.banli.casefile;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.workflow.Completion;
import org.banli.workflow.FormReader;
import org.banli.workflow.Workflow;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.boot.test.context.TestComponent;

/**
 * Plays the steps of cases as the demonstration's people, by the same door as the API.
 */
@TestComponent
public class CaseScenario {

	/** A credit code with a right check digit; invented. */
	public static final String CREDIT_CODE = "92510000MA6XXXXX0X";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final CaseFiles files;

	private final Workflow workflow;

	private final Accounts accounts;

	private final TaskService taskService;

	private final FormReader reader;

	CaseScenario(CaseFiles files, Workflow workflow, Accounts accounts, TaskService taskService, FormReader reader) {
		this.files = files;
		this.workflow = workflow;
		this.accounts = accounts;
		this.taskService = taskService;
		this.reader = reader;
	}

	public CurrentUser user(String username) {
		return this.accounts.user(username);
	}

	/** A clue about a shop that sells counterfeit shoes. */
	public static String clue(String suspect) {
		return """
				{"kind":"TM","source":"REPORT","receivedOn":"%s","act":"销售假冒示例牌运动鞋。","place":"示例区一号路8号",
				 "conductFrom":"%s","conductTo":"%s",
				 "suspect":{"kind":"INDIVIDUAL_BUSINESS","name":"%s","address":"示例区一号路8号","representative":"甲示例"},
				 "right":{"kind":"TRADEMARK","number":"1234567","name":"示例牌","holder":"示例体育用品有限公司"},
				 "reporter":{"name":"举报示例","contact":"0000-99","isRealName":true,"isHolder":false},"isNotDuplicate":true}"""
			.formatted(day(0), day(-40), day(-1), suspect);
	}

	/** A day from today on. */
	public static String day(int from) {
		return java.time.LocalDate.now(org.banli.shared.MovableClock.ZONE).plusDays(from).toString();
	}

	public long registered() {
		return registered(clue("示例鞋店"));
	}

	public long registered(String clue) {
		return this.files.register(user("amr-officer1"), this.reader.read(json(clue), ClueForm.class, true));
	}

	/** Two officers propose to file. */
	public static final String VERIFIED = """
			{"coOfficer":"amr-officer2","measures":"现场检查，询问经营者。","finding":"店内有带示例牌标识的运动鞋，经营者不能提供进货凭证。",
			 "hasEvidence":true,"isPunishable":true,"isOurs":true,"isInTime":true,"proposal":"FILED"}""";

	public long verified() {
		long id = registered();
		complete("amr-officer1", id, "verifyClue", VERIFIED);
		complete("amr-officer2", id, "signVerification", "{\"agree\":true}");
		return id;
	}

	/** A case that was filed, with amr-officer1 and amr-officer2 as its officers. */
	public long filed() {
		long id = verified();
		complete("amr-vice", id, "decideFiling", """
				{"decision":"FILED","title":"示例鞋店销售侵犯注册商标专用权的商品案","causeCode":"商标法57(3)","opinion":"同意立案"}""");
		complete("amr-case-head", id, "assignOfficers", """
				{"leadOfficer":"amr-officer1","coOfficer":"amr-officer2"}""");
		return id;
	}

	public Completion complete(String username, long id, String step, String body) {
		CurrentUser user = user(username);
		String task = taskId(username, id, step);
		this.workflow.claim(user, task);
		return this.workflow.complete(user, task, json(body), true);
	}

	/** Claims a step and tells its task. */
	public String claimed(String username, long id, String step) {
		String task = taskId(username, id, step);
		this.workflow.claim(user(username), task);
		return task;
	}

	/** The values with which the form of a step opens. */
	public JsonNode values(String username, long id, String step) {
		CurrentUser user = user(username);
		return this.workflow.values(this.workflow.open(user, taskId(username, id, step)));
	}

	public static JsonNode json(String body) {
		try {
			return JSON.readTree(body);
		}
		catch (java.io.IOException ex) {
			throw new IllegalArgumentException(body, ex);
		}
	}

	/** The open task of a step that the user may do. */
	public String taskId(String username, long id, String step) {
		CurrentUser user = user(username);
		return tasks(id).taskDefinitionKey(step)
			.list()
			.stream()
			.filter((task) -> user.assignees().contains(task.getAssignee())
					|| (task.getAssignee() == null && isFor(user, task)))
			.map(Task::getId)
			.findFirst()
			.orElseThrow(() -> new AssertionError("No task " + step + " for " + username + "; open: " + steps(id)));
	}

	private boolean isFor(CurrentUser user, Task task) {
		return this.taskService.getIdentityLinksForTask(task.getId())
			.stream()
			.anyMatch((link) -> user.groups().contains(link.getGroupId()));
	}

	private TaskQuery tasks(long id) {
		return this.taskService.createTaskQuery().processInstanceBusinessKey(CaseFile.key(id).toString());
	}

	/** The open steps of a case. */
	public List<String> steps(long id) {
		return tasks(id).list().stream().map(Task::getTaskDefinitionKey).sorted().toList();
	}

}
