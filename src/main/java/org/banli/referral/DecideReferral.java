package org.banli.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.casefile.CasePeople;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.Refused;
import org.banli.weighing.Verdicts;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 决定是否移送: the chief, or whoever presides in his place, decides in three days; a refusal
 * is kept with its reasons (行政执法机关移送涉嫌犯罪案件的规定 art 5).
 */
@Component
class DecideReferral extends ReferralStep<DecideReferral.ReferralDecisionForm> {

	private final Chiefs chiefs;

	private final CasePeople people;

	private final Verdicts verdicts;

	DecideReferral(ReferralStepParts parts, Chiefs chiefs, CasePeople people, Verdicts verdicts) {
		super(parts);
		this.chiefs = chiefs;
		this.people = people;
		this.verdicts = verdicts;
	}

	/** What the chief decides. */
	enum Decision {

		APPROVED, NOT_APPROVED

	}

	/** The decision; a refusal needs its reasons. */
	record ReferralDecisionForm(@NotNull Decision decision,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String reason) {
	}

	@Override
	public String step() {
		return "decideReferral";
	}

	@Override
	public Class<ReferralDecisionForm> formType() {
		return ReferralDecisionForm.class;
	}

	@Override
	public String clock() {
		return "DL32";
	}

	@Override
	public ReferralDecisionForm prepare(TaskContext task) {
		return new ReferralDecisionForm(null, null);
	}

	@Override
	Optional<DomainException> mayNot(TaskContext task, Referral referral, CurrentUser doer) {
		if (referral.team().contains(doer.username())) {
			return Optional.of(new Refused("casefile.isOfficer"));
		}
		return this.chiefs.whyNot(doer, referral.unitId());
	}

	@Override
	public List<FieldProblem> check(TaskContext task, ReferralDecisionForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		if (form.decision() == Decision.NOT_APPROVED) {
			needed(problems, REASON, form.reason(), "referral.decide.why");
		}
		return problems;
	}

	@Override
	public String confirmation(JsonNode values) {
		return question("referral.decide.confirm.", Decision.class, values.path("decision"));
	}

	@Override
	public Outcome complete(TaskContext task, ReferralDecisionForm form) {
		Referral referral = referral(task);
		Instant now = parts().referrals().now();
		parts().mapper()
			.decide(referral.id(), task.user().username(), task.user().personName(), task.user().title(), now,
					form.reason());
		Referral decided = parts().referrals().get(referral.id());
		opinions().give(task, "referral:" + referral.id(), form.decision().name(), form.reason());
		boolean isApproved = form.decision() == Decision.APPROVED;
		parts().papers()
			.issue(decided, ReferralPapers.APPROVAL, "",
					ReferralPapers.decision(word("referral.decide.step"), decided,
							word("referral.decide.opinion." + form.decision())
									+ ((form.reason() == null) ? "" : form.reason())),
					task.user().username());
		move(decided, isApproved ? ReferralEvent.APPROVED : ReferralEvent.NOT_APPROVED,
				act(task).saying(form.reason()));
		return Outcome
			.saying(word(isApproved ? "referral.decide.approved" : "referral.decide.notApproved",
					parts().papers().offence(decided)))
			.quoting(form.reason())
			.with(ReferralHandling.OUTCOME, form.decision().name());
	}

	@Override
	Map<String, Object> shown(TaskContext task, Referral referral) {
		Map<String, Object> shown = new HashMap<>();
		shown.put("team",
				String.join(word("casefile.comma"), referral.team().stream().map(this.people::name).toList()));
		this.verdicts.latest(task.user(), file(task)).ifPresent((verdict) -> shown.put("verdict", verdict));
		return shown;
	}

}
