package org.banli.tasklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.banli.audit.Represented;
import org.banli.identity.Accounts;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.identity.TaskGroup;
import org.banli.organization.Organization;
import org.banli.organization.PostHolder;
import org.banli.shared.FormState;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.Chases;
import org.banli.workflow.FormReader;
import org.banli.workflow.OpenTask;
import org.banli.workflow.TaskAccess;
import org.banli.workflow.TaskDraft;
import org.banli.workflow.TaskForms;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the task page and the pages that stand in for it show. */
@Component
class TaskPages {

	private final Workflow workflow;

	private final TaskForms forms;

	private final FormReader reader;

	private final TaskLists lists;

	private final TaskItemMapper items;

	private final TypedTexts texts;

	private final Organization organization;

	private final Accounts accounts;

	private final Chases chases;

	private final Words words;

	TaskPages(Workflow workflow, TaskForms forms, FormReader reader, TaskLists lists, TaskItemMapper items,
			TypedTexts texts, Organization organization, Accounts accounts, Chases chases, Words words) {
		this.workflow = workflow;
		this.forms = forms;
		this.reader = reader;
		this.lists = lists;
		this.items = items;
		this.texts = texts;
		this.organization = organization;
		this.accounts = accounts;
		this.chases = chases;
		this.words = words;
	}

	/** The page as it is opened: what was kept of the form, or what the step prepares. */
	String show(CurrentUser me, OpenTask task, Model model) {
		Optional<TaskDraft> draft = this.workflow.draft(task.context().taskId());
		return show(me, task, FormState.of(this.workflow.values(task)), draft.map(TaskDraft::version).orElse(0), model);
	}

	/**
	 * The page of a task.
	 * @param version the version of the draft that the form shows
	 */
	String show(CurrentUser me, OpenTask task, FormState form, int version, Model model) {
		String id = task.context().taskId();
		// the step's own first: the names that all pages share cannot be taken away
		task.form().page(task.context(), form.values()).forEach(model::addAttribute);
		model.addAttribute("task", task.context());
		model.addAttribute("work", task.work());
		model.addAttribute("access", task.access());
		model.addAttribute("form", form);
		model.addAttribute("draft", this.workflow.draft(id).orElse(null));
		model.addAttribute("version", version);
		model.addAttribute("basis", task.form().basis(task.context()));
		model.addAttribute("template", task.form().template());
		model.addAttribute("line", line(id));
		// what would be refused is not offered
		model.addAttribute("whyNot",
				(task.access() == TaskAccess.READ) ? null
						: task.form()
							.whyNot(task.context(), me)
							.map((refusal) -> this.words.of(refusal.messageKey(), refusal.arguments()))
							.orElse(null));
		boolean mayHandOver = task.access() == TaskAccess.MINE
				|| Rights.may(me, Action.HAND_OVER_TASKS, TaskGroup.unitOf(task.context().candidateGroup()));
		model.addAttribute("mayHandOver", mayHandOver);
		model.addAttribute("standsInFor",
				(task.access() == TaskAccess.READ) ? null
						: me.actingFor(task.context().assignee(), task.context().candidateGroup())
							.map(Represented::personName)
							.orElse(null));
		model.addAttribute("chases", this.chases.openOf(id));
		model.addAttribute("colleagues", mayHandOver ? colleagues(task) : List.of());
		return "tasklist/task";
	}

	TaskLine line(String taskId) {
		return this.lists.line(taskId).orElseThrow(() -> new NotFound("workflow.unknownTask"));
	}

	/** Who else holds the post of the task. */
	private List<PostHolder> colleagues(OpenTask task) {
		String group = task.context().candidateGroup();
		return this.organization.holders(TaskGroup.unitOf(group), TaskGroup.postOf(group))
			.stream()
			.filter((holder) -> holder.username() != null && !holder.username().equals(task.context().assignee()))
			.filter((holder) -> group.equals(TaskGroup.of(holder.unitId(), holder.post()))
					|| (holder.divisionId() != null
							&& group.equals(TaskGroup.of(holder.unitId(), holder.post(), holder.divisionId()))))
			.toList();
	}

	/** Instead of the page, what happened to the task and what the user had typed. */
	String refused(CurrentUser me, String taskId, Refused ex, JsonNode typed, Model model) {
		Optional<TaskItem> item = this.items.find(taskId);
		model.addAttribute("text", this.words.of(ex.messageKey(), ex.arguments()));
		model.addAttribute("line", item.flatMap((found) -> this.lists.line(taskId)).orElse(null));
		model.addAttribute("isOpen",
				item.filter((found) -> found.state() == TaskState.CLAIMED || found.state() == TaskState.UNCLAIMED)
					.isPresent());
		model.addAttribute("typed", (typed == null) ? List.of()
				: item.map((found) -> this.texts.of(this.forms.of(found.step()), typed)).orElse(List.of()));
		return "tasklist/refused";
	}

	/**
	 * Instead of doing what cannot be taken back, the question; scripts ask it before.
	 */
	String confirmation(OpenTask task, String question, TypedForm typed, Model model) {
		model.addAttribute("task", task.context());
		model.addAttribute("line", line(task.context().taskId()));
		model.addAttribute("question", this.words.of(question));
		model.addAttribute("typed", typed);
		return "tasklist/confirm";
	}

	/** Instead of the page, the two versions of a draft. */
	String conflict(OpenTask task, TaskDraft kept, TypedForm typed, Model model) {
		JsonNode values = (kept == null) ? JsonNodeFactory.instance.objectNode() : this.reader.parse(kept.body());
		model.addAttribute("task", task.context());
		model.addAttribute("line", line(task.context().taskId()));
		model.addAttribute("kept", kept);
		model.addAttribute("keptBy", (kept == null) ? null : this.accounts.user(kept.username()).personName());
		model.addAttribute("texts", this.texts.compare(task.form(), values, typed.values()));
		model.addAttribute("parameters", typed.parameters());
		model.addAttribute("action", typed.action());
		return "tasklist/conflict";
	}

	/** Whether a draft says something else than what was typed. */
	boolean differs(TaskDraft kept, JsonNode typed) {
		return !this.reader.parse(kept.body()).equals(typed);
	}

	/** A draft as scripts read it. */
	Map<String, Object> bothVersions(TaskDraft kept, JsonNode typed) {
		Map<String, Object> answer = new java.util.LinkedHashMap<>();
		answer.put("message", this.words.of("tasklist.conflict.short"));
		answer.put("version", (kept == null) ? 0 : kept.version());
		answer.put("kept", (kept == null) ? null : this.reader.parse(kept.body()));
		answer.put("typed", typed);
		return answer;
	}

}
