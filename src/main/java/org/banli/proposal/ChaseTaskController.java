package org.banli.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.identity.Accounts;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.identity.TaskGroup;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.shared.Flash;
import org.banli.shared.FormBody;
import org.banli.shared.FormState;
import org.banli.shared.InvalidInput;
import org.banli.shared.Words;
import org.banli.workflow.ChaseForm;
import org.banli.workflow.Chases;
import org.banli.workflow.FormReader;
import org.banli.workflow.StandingTask;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which somebody asks for the open tasks of a proposal (催办). */
@Controller
class ChaseTaskController {

	private final Proposals proposals;

	private final Chases chases;

	private final FormReader reader;

	private final Organization organization;

	private final Accounts accounts;

	private final Words words;

	ChaseTaskController(Proposals proposals, Chases chases, FormReader reader, Organization organization,
			Accounts accounts, Words words) {
		this.proposals = proposals;
		this.chases = chases;
		this.reader = reader;
		this.organization = organization;
		this.accounts = accounts;
		this.words = words;
	}

	/** An open task as the form lists it; the name of who has it, null where nobody. */
	record Target(StandingTask task, Unit unit, String person) {
	}

	@GetMapping("/proposals/{id:\\d{1,18}}/chases/new")
	String blank(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, Model model) {
		Proposal proposal = chasable(me, id);
		ObjectNode values = JsonNodeFactory.instance.objectNode().put("level", "CHASE");
		List<StandingTask> tasks = this.chases.targets(me, proposal.businessKey(), proposal.senderUnitId());
		if (tasks.size() == 1) {
			values.put("task", tasks.get(0).taskId());
		}
		return show(me, proposal, FormState.of(values), model);
	}

	private Proposal chasable(CurrentUser me, long id) {
		Proposal proposal = this.proposals.visible(me, id);
		Rights.require(me, Action.CHASE);
		return proposal;
	}

	@PostMapping("/proposals/{id:\\d{1,18}}/chases")
	String chase(@PathVariable long id, HttpServletRequest request, HttpServletResponse response,
			@AuthenticationPrincipal CurrentUser me, Model model, RedirectAttributes next) {
		Proposal proposal = chasable(me, id);
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			ChaseForm form = this.reader.read(typed, ChaseForm.class, false);
			this.chases.issue(me, proposal.businessKey(), proposal.senderUnitId(), form);
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, proposal, new FormState(typed, ex.problems()), model);
		}
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("proposal.chase.done")));
		return "redirect:/proposals/" + id + "#chases";
	}

	private String show(CurrentUser me, Proposal proposal, FormState form, Model model) {
		Map<Long, Unit> units = this.organization.unitsById();
		Map<String, String> people = new HashMap<>();
		List<Target> targets = new ArrayList<>();
		for (StandingTask task : this.chases.targets(me, proposal.businessKey(), proposal.senderUnitId())) {
			String person = (task.assignee() == null) ? null
					: people.computeIfAbsent(task.assignee(), (name) -> this.accounts.user(name).personName());
			targets.add(new Target(task, units.get(TaskGroup.unitOf(task.candidateGroup())), person));
		}
		model.addAttribute("proposal", proposal);
		model.addAttribute("targets", targets);
		model.addAttribute("levels", this.chases.levels(me, proposal.senderUnitId()));
		model.addAttribute("form", form);
		return "proposal/chase";
	}

}
