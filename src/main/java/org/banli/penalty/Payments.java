package org.banli.penalty;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.shared.FieldProblem;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.Refused;
import org.banli.shared.Words;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what parties have paid. */
@Service
class Payments {

	private final Penalties penalties;

	private final PenaltyMapper mapper;

	private final CaseFiles files;

	private final AuditTrail audit;

	private final Clock clock;

	private final Words words;

	Payments(Penalties penalties, PenaltyMapper mapper, CaseFiles files, AuditTrail audit, Clock clock, Words words) {
		this.penalties = penalties;
		this.mapper = mapper;
		this.files = files;
		this.audit = audit;
		this.clock = clock;
		this.words = words;
	}

	/** Whether the user may record payments now. */
	boolean mayRecord(CurrentUser user, CaseFile file) {
		return file.isOfficer(user.username())
				&& this.penalties.decision(file.id()).filter(Payments::isOpen).isPresent();
	}

	private static boolean isOpen(Decision decision) {
		return decision.isPenalty() && decision.servedOn() != null && decision.performedOn() == null;
	}

	/**
	 * Records a payment.
	 * @throws InvalidInput when it is more than is owed, before the service, or the
	 * receipt is known already
	 */
	@Transactional
	void record(CurrentUser user, long caseId, PaymentForm form) {
		this.files.visible(user, caseId);
		CaseFile file = this.files.locked(caseId);
		if (!file.isOfficer(user.username())) {
			throw new Forbidden("penalty.notOfficer");
		}
		Decision decision = this.penalties.decision(caseId)
			.filter(Payments::isOpen)
			.orElseThrow(() -> new Refused("penalty.pay.notNow"));
		Account account = this.penalties.account(file, decision);
		List<FieldProblem> problems = new ArrayList<>();
		if (form.paidOn().isBefore(decision.servedOn())) {
			problems.add(new FieldProblem("paidOn", this.words.of("penalty.perform.day", decision.servedOn())));
		}
		java.math.BigDecimal left = (form.kind() == Payment.Kind.FINE) ? account.fineLeft() : account.surchargeLeft();
		if (form.amount().compareTo(left) > 0) {
			problems.add(new FieldProblem("amount", this.words.of("penalty.pay.tooMuch", PenaltyFactLines.yuan(left))));
		}
		if (this.mapper.payments(decision.id()).stream().anyMatch((one) -> one.receiptNo().equals(form.receiptNo()))) {
			problems.add(new FieldProblem("receiptNo", this.words.of("penalty.pay.known")));
		}
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
		this.mapper.insertPayment(new Payment(0, decision.id(), form.kind(), form.paidOn(), form.amount(),
				form.receiptNo(), user.username(), this.clock.instant()));
		this.audit.record(user.actor(Action.WORK_ON_CASE, file.unitId()),
				AuditEvent.of("case.paid", file.businessKey(),
						this.words.of("penalty.pay.done", this.words.of("form.PaymentForm.kind." + form.kind()),
								PenaltyFactLines.yuan(form.amount()), form.receiptNo())));
	}

}
