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

/**
 * 送达决定书: within seven working days; the party then has its days to pay and to complain.
 */
@Component
class ServeDecision extends PenaltyStep<ServiceForm> {

	private final Services services;

	ServeDecision(PenaltyParts parts, Services services) {
		super(parts);
		this.services = services;
	}

	@Override
	public String step() {
		return "serveDecision";
	}

	@Override
	public Class<ServiceForm> formType() {
		return ServiceForm.class;
	}

	@Override
	public String clock() {
		return PenaltyClock.SERVE.code();
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
		LocalDate decidedOn = decision(task).decidedOn();
		return form.servedOn().isBefore(decidedOn)
				? List.of(new FieldProblem("servedOn", word("penalty.serve.beforeDecision", decidedOn))) : List.of();
	}

	@Override
	public Outcome complete(TaskContext task, ServiceForm form) {
		CaseFile file = file(task);
		Decision decision = decision(task);
		LocalDate effective = this.services.effectiveOn(form);
		parts().mapper().serveDecision(decision.id(), effective, form.way(), form.receivedBy());
		parts().clocks().stop(file, PenaltyClock.SERVE, form.servedOn());
		parts().papers()
			.decisionOf(file, decision)
			.ifPresent((paper) -> parts().papers()
				.receipt(file, "decision:" + decision.id(), paper, form, task.user().username()));
		switch (decision.kind()) {
			case PENALTY -> parts().clocks().start(file, PenaltyClock.PAY, effective);
			default -> parts().clocks().start(file, PenaltyClock.CLOSE, effective);
		}
		return Outcome.saying(word("penalty.serve.decision", effective));
	}

}
