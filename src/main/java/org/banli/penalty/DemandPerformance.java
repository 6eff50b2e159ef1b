package org.banli.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.banli.casefile.CaseFile;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 催告履行 (行政强制法 art 54): ten working days before the court is asked. */
@Component
class DemandPerformance extends PenaltyStep<ServiceForm> {

	private final Services services;

	DemandPerformance(PenaltyParts parts, Services services) {
		super(parts);
		this.services = services;
	}

	@Override
	public String step() {
		return "demandPerformance";
	}

	@Override
	public Class<ServiceForm> formType() {
		return ServiceForm.class;
	}

	@Override
	public String clock() {
		return PenaltyClock.PAY.code();
	}

	@Override
	public ServiceForm prepare(TaskContext task) {
		return new ServiceForm(null, null, null, parts().penalties().party(task.businessKey().id()).address(), null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOwnOfficer(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, ServiceForm form) {
		LocalDate dueOn = parts().clocks().due(file(task), PenaltyClock.PAY).orElseThrow();
		return form.servedOn().isAfter(dueOn) ? List.of()
				: List.of(new FieldProblem("servedOn", word("penalty.demand.notDue", dueOn)));
	}

	@Override
	public Outcome complete(TaskContext task, ServiceForm form) {
		CaseFile file = file(task);
		LocalDate effective = this.services.effectiveOn(form);
		LocalDate endsOn = parts().clocks().start(file, PenaltyClock.DEMAND, effective);
		parts().mapper().demand(decision(task).id(), effective, endsOn);
		// the court can be asked for three months after the party could sue
		parts().clocks()
			.start(file, PenaltyClock.ENFORCE, parts().clocks().preview(PenaltyClock.SUIT, decision(task).servedOn()));
		return Outcome.saying(word("penalty.demanded", effective, endsOn));
	}

}
