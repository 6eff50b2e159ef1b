package org.banli.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import org.banli.shared.FieldProblem;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 指派办案人员: the head of the case unit names two different qualified officers
 * (市场监督管理行政处罚程序规定 art 19).
 */
@Component
class AssignOfficers extends CaseStep<AssignOfficers.OfficersForm> {

	private final CasePeople people;

	private final FilingPaper paper;

	AssignOfficers(CaseStepParts parts, CasePeople people, FilingPaper paper) {
		super(parts);
		this.people = people;
		this.paper = paper;
	}

	/** The two officers by user name. */
	record OfficersForm(@NotBlank String leadOfficer, @NotBlank String coOfficer) {
	}

	@Override
	public String step() {
		return "assignOfficers";
	}

	@Override
	public Class<OfficersForm> formType() {
		return OfficersForm.class;
	}

	@Override
	public OfficersForm prepare(TaskContext task) {
		CaseFile file = file(task);
		return new OfficersForm(file.leadOfficer(), file.coOfficer());
	}

	@Override
	public Map<String, Map<String, String>> choices(TaskContext task) {
		Map<String, String> officers = this.people.choice(file(task).unitId());
		return Map.of("leadOfficer", officers, "coOfficer", officers);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, OfficersForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		CaseFile file = file(task);
		Map<String, String> officers = this.people.choice(file.unitId());
		for (Map.Entry<String, String> named : Map.of("leadOfficer", form.leadOfficer(), "coOfficer", form.coOfficer())
			.entrySet()) {
			if (!officers.containsKey(named.getValue())) {
				problems.add(new FieldProblem(named.getKey(), word("casefile.officers.notQualified")));
			}
			else if (files().isRecused(file.id(), named.getValue())) {
				problems.add(new FieldProblem(named.getKey(), word("casefile.recusedOther")));
			}
		}
		if (form.leadOfficer().equals(form.coOfficer())) {
			problems.add(new FieldProblem("coOfficer", word("casefile.officers.same")));
		}
		return problems;
	}

	@Override
	public Outcome complete(TaskContext task, OfficersForm form) {
		files().nameOfficers(task.businessKey().id(), form.leadOfficer(), form.coOfficer());
		this.paper.issue(file(task), task.user().username());
		return Outcome
			.saying(word("casefile.officers.named", this.people.name(form.leadOfficer()),
					this.people.name(form.coOfficer())))
			.with(CaseHandling.LEAD_OFFICER, form.leadOfficer())
			.with(CaseHandling.CO_OFFICER, form.coOfficer());
	}

	@Override
	protected Map<String, Object> more(TaskContext task, JsonNode values) {
		return Map.of("people", this.people.choice(file(task).unitId()));
	}

}
