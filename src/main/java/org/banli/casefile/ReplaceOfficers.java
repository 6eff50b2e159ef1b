package org.banli.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import org.banli.shared.FieldProblem;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Component;

/** 更换办案人员: after an officer has stepped back. */
@Component
class ReplaceOfficers extends CaseSheet<ReplaceOfficers.NewOfficers> {

	private final Workflow workflow;

	ReplaceOfficers(CaseStepParts parts, Workflow workflow) {
		super(parts);
		this.workflow = workflow;
	}

	/** The two officers from now on, by user name. */
	record NewOfficers(@NotBlank String leadOfficer, @NotBlank String coOfficer) {
	}

	@Override
	public String step() {
		return "replaceOfficers";
	}

	@Override
	public Class<NewOfficers> formType() {
		return NewOfficers.class;
	}

	@Override
	public NewOfficers prepare(TaskContext task) {
		CaseFile file = file(task);
		return new NewOfficers(unlessRecused(file, file.leadOfficer()), unlessRecused(file, file.coOfficer()));
	}

	private String unlessRecused(CaseFile file, String username) {
		return (username == null || files().isRecused(file.id(), username)) ? null : username;
	}

	@Override
	public Map<String, Map<String, String>> choices(TaskContext task) {
		CaseFile file = file(task);
		Map<String, String> officers = officersOf(file.unitId());
		officers.keySet().removeIf((username) -> files().isRecused(file.id(), username));
		return Map.of("leadOfficer", officers, "coOfficer", officers);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, NewOfficers form) {
		List<FieldProblem> problems = new ArrayList<>();
		CaseFile file = file(task);
		Map.of("leadOfficer", form.leadOfficer(), "coOfficer", form.coOfficer()).forEach((field, username) -> {
			if (files().isRecused(file.id(), username)) {
				problems.add(new FieldProblem(field, word("casefile.recusedOther")));
			}
			else if (!officersOf(file.unitId()).containsKey(username)) {
				problems.add(new FieldProblem(field, word("casefile.officers.notQualified")));
			}
		});
		if (form.leadOfficer().equals(form.coOfficer())) {
			problems.add(new FieldProblem("coOfficer", word("casefile.officers.same")));
		}
		return problems;
	}

	@Override
	public Outcome complete(TaskContext task, NewOfficers form) {
		CaseFile file = file(task);
		files().nameOfficers(file.id(), form.leadOfficer(), form.coOfficer());
		this.workflow.correct(file.businessKey(),
				Map.of(CaseHandling.LEAD_OFFICER, form.leadOfficer(), CaseHandling.CO_OFFICER, form.coOfficer()));
		return Outcome
			.saying(word("casefile.officers.named", personName(form.leadOfficer()), personName(form.coOfficer())));
	}

}
