package org.banli.referral;

import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.OneLine;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 建议立案监督: the police did not take the file, or its time has passed (人民检察院刑事诉讼规则 arts 557,
 * 562).
 */
@Component
class RequestSupervision extends ReferralStep<RequestSupervision.SupervisionForm> {

	private final SupervisionRequests requests;

	RequestSupervision(ReferralStepParts parts, SupervisionRequests requests) {
		super(parts);
		this.requests = requests;
	}

	/** The request. */
	record SupervisionForm(
			@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String procuratorate,
			@NotBlank @Size(max = 1000, message = "{form.tooLong}") @Printable String reason) {
	}

	@Override
	public String step() {
		return "requestSupervision";
	}

	@Override
	public Class<SupervisionForm> formType() {
		return SupervisionForm.class;
	}

	@Override
	public SupervisionForm prepare(TaskContext task) {
		return new SupervisionForm(parts().partners().procuratorate(), null);
	}

	@Override
	Optional<DomainException> mayNot(TaskContext task, Referral referral, CurrentUser doer) {
		return unlessTeam(referral, doer);
	}

	@Override
	public Outcome complete(TaskContext task, SupervisionForm form) {
		Referral referral = referral(task);
		return this.requests.request(task, referral, form.procuratorate(), word(
				(referral.receivedOn() == null) ? "referral.supervision.notAccepted" : "referral.supervision.overdue"),
				form.reason());
	}

}
