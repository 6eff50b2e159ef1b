package org.banli.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.Refused;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 会签核查报告: the second officer answers for it with his name, or sends it back. */
@Component
class SignVerification extends CaseStep<SignVerification.VerificationSignature> {

	private final VerificationMapper mapper;

	private final Clock clock;

	SignVerification(CaseStepParts parts, VerificationMapper mapper, Clock clock) {
		super(parts);
		this.mapper = mapper;
		this.clock = clock;
	}

	/** Whether the second officer agrees, and why not. */
	record VerificationSignature(@NotNull Boolean agree,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String opinion) {
	}

	@Override
	public String step() {
		return "signVerification";
	}

	@Override
	public Class<VerificationSignature> formType() {
		return VerificationSignature.class;
	}

	@Override
	public String clock() {
		return CaseClock.VERIFY.code();
	}

	@Override
	public VerificationSignature prepare(TaskContext task) {
		return new VerificationSignature(null, null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return doer.username().equals(file.leadOfficer()) ? Optional.of(new Refused("casefile.officers.same"))
				: Optional.empty();
	}

	@Override
	public List<FieldProblem> check(TaskContext task, VerificationSignature form) {
		boolean isSilent = !form.agree() && (form.opinion() == null || form.opinion().isBlank());
		return isSilent ? List.of(new FieldProblem("opinion", word("casefile.sign.why"))) : List.of();
	}

	@Override
	public Outcome complete(TaskContext task, VerificationSignature form) {
		if (form.agree()) {
			this.mapper.sign(last(task).id(), this.clock.instant());
		}
		opinions().give(task, null, form.agree() ? "AGREE" : "RETURN", form.opinion());
		return Outcome.saying(word(form.agree() ? "casefile.sign.agreed" : "casefile.sign.returned"))
			.quoting(form.opinion())
			.with(CaseHandling.VERIFICATION_SIGNED, form.agree())
			.returning(!form.agree());
	}

	private Verification last(TaskContext task) {
		List<Verification> all = this.mapper.list(task.businessKey().id());
		return all.get(all.size() - 1);
	}

	@Override
	protected Map<String, Object> more(TaskContext task, JsonNode values) {
		return Map.of("verification", last(task));
	}

}
