package org.banli.tasklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.banli.identity.AccountAdministration;
import org.banli.identity.Accounts;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.identity.TaskGroup;
import org.banli.organization.LoneTasks;
import org.banli.organization.Organization;
import org.banli.organization.PeopleChanges;
import org.banli.organization.Person;
import org.banli.shared.FieldProblem;
import org.banli.shared.Flash;
import org.banli.shared.FormState;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.HandOver;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletResponse;

/** Hands over all work of somebody who leaves, after showing where each task goes. */
@Controller
@RequestMapping("/organization/people/{personId:\\d{1,18}}/handover")
class HandOverController {

	private final HandOver handOver;

	private final Leaving leaving;

	private final TaskLists lists;

	private final AccountAdministration accountNames;

	private final Accounts accounts;

	private final Organization organization;

	private final PeopleChanges people;

	private final Words words;

	HandOverController(HandOver handOver, Leaving leaving, TaskLists lists, AccountAdministration accountNames,
			Accounts accounts, Organization organization, PeopleChanges people, Words words) {
		this.handOver = handOver;
		this.leaving = leaving;
		this.lists = lists;
		this.accountNames = accountNames;
		this.accounts = accounts;
		this.organization = organization;
		this.people = people;
		this.words = words;
	}

	@GetMapping
	String page(@PathVariable long personId, @RequestParam(required = false) String to,
			@RequestParam(defaultValue = "false") boolean leaves, @AuthenticationPrincipal CurrentUser me,
			HttpServletResponse response, Model model) {
		try {
			return show(me, personId, to, leaves, List.of(), model);
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, personId, null, leaves, ex.problems(), model);
		}
	}

	private String show(CurrentUser me, long personId, String to, boolean leaves, List<FieldProblem> problems,
			Model model) {
		Person person = this.organization.person(personId);
		String from = username(personId);
		List<HandOver.Item> items = this.leaving.preview(me, personId, from, to);
		boolean mayLeave = Rights.may(me, Action.ADMINISTER) && me.personId() != personId;
		List<LoneTasks> lone = (mayLeave && leaves) ? this.people.loneTasks(personId) : List.of();
		model.addAttribute("person", person);
		model.addAttribute("to", to);
		model.addAttribute("leaves", mayLeave && leaves);
		model.addAttribute("lines", items.stream().map((item) -> line(me, item, lone)).toList());
		model.addAttribute("lone", lone.isEmpty() ? null : this.people.loneTasksText(person, lone));
		model.addAttribute("colleagues", colleagues(personId));
		model.addAttribute("receiver", (to == null || to.isBlank()) ? null : this.accounts.user(to).personName());
		model.addAttribute("mayLeave", mayLeave);
		model.addAttribute("form", new FormState(JsonNodeFactory.instance.objectNode().put("to", to), problems));
		return "tasklist/handOver";
	}

	private String username(long personId) {
		return this.accountNames.usernameOf(personId).orElseThrow(() -> new NotFound("tasklist.allWork.noAccount"));
	}

	/** Titles are business: an administrator sees number and step only. */
	private Line line(CurrentUser me, HandOver.Item item, List<LoneTasks> lone) {
		TaskLine task = this.lists.line(item.taskId()).orElseThrow(() -> new NotFound("workflow.unknownTask"));
		boolean maySee = Rights.may(me, Action.VIEW_UNIT_TASKS, TaskGroup.unitOf(item.group()));
		return new Line(item.taskId(), task.stepTitle(), task.reference(), maySee ? task.title() : null,
				task.unitShortName(), item.goesToColleague(),
				lone.stream().anyMatch((one) -> group(one).equals(item.group())));
	}

	private static String group(LoneTasks lone) {
		return (lone.divisionId() == null) ? TaskGroup.of(lone.unitId(), lone.post())
				: TaskGroup.of(lone.unitId(), lone.post(), lone.divisionId());
	}

	/**
	 * A task with where it goes.
	 *
	 * @param isLone whether nobody else could do it
	 */
	record Line(String taskId, String stepTitle, String reference, String title, String unit, boolean goesToColleague,
			boolean isLone) {
	}

	private Map<String, String> colleagues(long personId) {
		Map<String, String> names = new LinkedHashMap<>();
		this.leaving.colleagues(personId)
			.forEach((username, holder) -> names.put(username,
					this.words.of("tasklist.allWork.colleague", holder.name(), holder.position())));
		return names;
	}

	@PostMapping
	String handOver(@PathVariable long personId, @RequestParam(required = false) String to,
			@RequestParam(defaultValue = "false") boolean leaves,
			@RequestParam(name = "task", required = false) Set<String> seen, @AuthenticationPrincipal CurrentUser me,
			HttpServletResponse response, Model model, RedirectAttributes next) {
		Person person = this.organization.person(personId);
		String from = username(personId);
		try {
			List<HandOver.Item> given = this.leaving.handOver(me, personId, from, to, (seen == null) ? Set.of() : seen,
					leaves);
			String key = (leaves ? "tasklist.allWork.left" : "tasklist.allWork.done")
					+ (given.isEmpty() ? ".none" : "");
			next.addFlashAttribute(Flash.ATTRIBUTE,
					Flash.of(this.words.of(key, person.name(), given.size(), this.handOver.shares(given, to))));
			return "redirect:/organization/people/" + personId;
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, personId, null, leaves, ex.problems(), model);
		}
		catch (Refused ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("refused", this.words.of(ex.messageKey(), ex.arguments()));
			return show(me, personId, to, leaves, List.of(), model);
		}
	}

}
