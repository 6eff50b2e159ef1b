package org.banli.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseStatus;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.MovableClock;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 送达处罚告知书: from here the party has five working days. */
@Component
class ServeNotice extends PenaltyStep<ServiceForm> {

	private final Services services;

	ServeNotice(PenaltyParts parts, Services services) {
		super(parts);
		this.services = services;
	}

	@Override
	public String step() {
		return "serveNotice";
	}

	@Override
	public Class<ServiceForm> formType() {
		return ServiceForm.class;
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
		parts().penalties().requireUnblocked(file(task));
		LocalDate noticedOn = notice(task).noticedOn();
		return form.servedOn().isBefore(noticedOn)
				? List.of(new FieldProblem("servedOn", word("penalty.serve.beforeNotice", noticedOn))) : List.of();
	}

	@Override
	public Outcome complete(TaskContext task, ServiceForm form) {
		CaseFile file = file(task);
		Notice notice = notice(task);
		LocalDate effective = this.services.effectiveOn(form);
		LocalDate endsOn = parts().clocks().start(file, PenaltyClock.STATEMENT, effective);
		parts().mapper().serveNotice(notice.id(), effective, form.way(), form.receivedBy(), endsOn);
		files().changeStatus(file.id(), CaseStatus.NOTIFIED);
		parts().papers()
			.receipt(file, "notice:" + notice.id(), parts().papers().noticeOf(file, conclusion(task)).orElseThrow(),
					form, task.user().username());
		return Outcome.saying(word("penalty.serve.notice", effective, endsOn))
			.with(PenaltyHandling.STATEMENT_END,
					endsOn.plusDays(1).atStartOfDay(MovableClock.ZONE).toOffsetDateTime().toString());
	}

}
