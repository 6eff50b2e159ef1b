package org.banli.penalty;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.banli.casefile.CaseFact;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseKind;
import org.banli.casefile.EvidenceRegister;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 提出调查终结报告 (市场监督管理行政处罚程序规定 art 48): facts, evidence, nature, law and what is proposed,
 * with a fine inside the range of the law.
 */
@Component
class ConcludeInvestigation extends PenaltyStep<ConcludeInvestigation.ConclusionForm> {

	private final Discretion discretion;

	private final EvidenceRegister evidence;

	private final Clock clock;

	ConcludeInvestigation(PenaltyParts parts, Discretion discretion, EvidenceRegister evidence, Clock clock) {
		super(parts);
		this.discretion = discretion;
		this.evidence = evidence;
		this.clock = clock;
	}

	/**
	 * The conclusion.
	 *
	 * @param inquiry how the case was investigated
	 * @param evidence a line for each piece: name, colon, what it proves
	 * @param businessAmount 违法经营额 in yuan
	 * @param isComplex 情节复杂或者重大违法行为
	 * @param tierReason why grounds depart from the record of earlier penalties, or the
	 * fine from the part of its tier
	 */
	record ConclusionForm(@NotNull DecisionKind proposal, @NotNull PenaltyAct act,
			@NotBlank @Size(max = 4000, message = "{form.tooLong}") @Printable String inquiry,
			@NotBlank @Size(max = 4000, message = "{form.tooLong}") @Printable String facts,
			@NotBlank @Size(max = 4000, message = "{form.tooLong}") @Printable String evidence,
			@NotBlank @Size(max = 2000, message = "{form.tooLong}") @Printable String nature,
			@NotBlank @Size(max = 300, message = "{form.tooLong}") @Printable String brokenRule,
			@Digits(integer = 9, fraction = 2, message = "{penalty.amount}") @PositiveOrZero(
					message = "{penalty.amount}") BigDecimal businessAmount,
			@Digits(integer = 9, fraction = 2,
					message = "{penalty.amount}") @PositiveOrZero(message = "{penalty.amount}") BigDecimal illegalGains,
			@Digits(integer = 9, fraction = 2,
					message = "{penalty.amount}") @PositiveOrZero(message = "{penalty.amount}") BigDecimal goodsValue,
			@Size(max = 500, message = "{form.tooLong}") @Printable String amountEvidence, List<TierGround> grounds,
			@Digits(integer = 9, fraction = 2,
					message = "{penalty.amount}") @PositiveOrZero(message = "{penalty.amount}") BigDecimal fine,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String confiscation,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String otherPenalties,
			@NotNull Boolean losesLicence, @NotNull Boolean isClosed, @NotNull Boolean isComplex,
			@NotBlank @Size(max = 2000, message = "{form.tooLong}") @Printable String discretion,
			@Size(max = 500, message = "{form.tooLong}") @Printable String tierReason,
			@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String transferTo) {

		List<TierGround> givenGrounds() {
			return (this.grounds == null) ? List.of() : this.grounds;
		}

	}

	@Override
	public String step() {
		return "concludeInvestigation";
	}

	@Override
	public Class<ConclusionForm> formType() {
		return ConclusionForm.class;
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOwnOfficer(file, doer);
	}

	@Override
	public ConclusionForm prepare(TaskContext task) {
		CaseFile file = file(task);
		BigDecimal business = parts().penalties().business(file.id());
		BigDecimal gains = parts().penalties().gains(file.id());
		return parts().penalties().conclusion(file.id()).map((last) -> {
			return new ConclusionForm(last.proposal(), last.act(), last.inquiry(), last.facts(), last.evidence(),
					last.nature(), last.brokenRule(), (business != null) ? business : last.businessAmount(),
					(gains != null) ? gains : last.illegalGains(), last.goodsValue(), last.amountEvidence(),
					last.groundList(), last.fine(), last.confiscation(), last.otherPenalties(), last.losesLicence(),
					last.isClosed(), last.isComplex(), last.discretion(), last.tierReason(), last.transferTo());
		})
			.orElseGet(() -> new ConclusionForm(DecisionKind.PENALTY, actOf(file.kind()), null, null, evidence(file),
					null, null, business, gains, null, null, List.of(), null, null, null, false, false, false, null,
					null, null));
	}

	/** The evidence of the case, a line for each piece. */
	private String evidence(CaseFile file) {
		String lines = this.evidence.list(file.id())
			.stream()
			.map((one) -> isBlank(one.proves()) ? one.title()
					: one.title() + word("shared.colon") + one.proves().strip().replace('\n', ' '))
			.collect(Collectors.joining("\n"));
		return lines.isEmpty() ? null : lines;
	}

	private static PenaltyAct actOf(CaseKind kind) {
		return switch (kind) {
			case TM -> PenaltyAct.TM_INFRINGEMENT;
			case TM_G -> PenaltyAct.TM_PASSING_OFF;
			case PF -> PenaltyAct.PATENT_COUNTERFEIT;
			case CR -> PenaltyAct.COPYRIGHT;
			case TS -> PenaltyAct.TRADE_SECRET;
			case UC -> PenaltyAct.CONFUSION;
			default -> null;
		};
	}

	@Override
	public List<FieldProblem> check(TaskContext task, ConclusionForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		CaseFile file = file(task);
		same(problems, "businessAmount", form.businessAmount(), parts().penalties().business(file.id()));
		same(problems, "illegalGains", form.illegalGains(), parts().penalties().gains(file.id()));
		boolean hasAmount = form.businessAmount() != null || form.illegalGains() != null || form.goodsValue() != null;
		if (hasAmount && isBlank(form.amountEvidence())) {
			problems.add(new FieldProblem("amountEvidence", word("penalty.conclude.amountEvidence")));
		}
		TierFound tier = parts().rules().tier(form.givenGrounds());
		switch (form.proposal()) {
			case PENALTY -> checkPenalty(problems, file, form, tier);
			case NO_PENALTY -> {
				if (tier.tier() != PenaltyTier.NONE && tier.tier() != PenaltyTier.MAY_WAIVE) {
					problems.add(new FieldProblem("grounds", word("penalty.conclude.noGround")));
				}
			}
			case TRANSFERRED -> need(problems, "transferTo", form.transferTo());
			case REFERRED -> {
				if (CaseFile.NO_REFERRAL.equals(file.referralState())) {
					problems.add(new FieldProblem("proposal", word("penalty.conclude.noReferral")));
				}
			}
			case NOT_PROVEN -> {
				// nothing more is asked
			}
		}
		if (isBlank(form.tierReason())) {
			this.discretion.againstRecord(file, form.act(), form.proposal(), form.givenGrounds())
				.ifPresent((why) -> problems.add(new FieldProblem("tierReason", why)));
		}
		if (form.proposal() != DecisionKind.PENALTY && form.fine() != null && form.fine().signum() > 0) {
			problems.add(new FieldProblem("fine", word("penalty.conclude.fineWithoutPenalty")));
		}
		return problems;
	}

	private void same(List<FieldProblem> problems, String field, BigDecimal typed, BigDecimal known) {
		if (known != null && (typed == null || typed.compareTo(known) != 0)) {
			problems.add(new FieldProblem(field, word("penalty.conclude.computed", PenaltyFactLines.yuan(known))));
		}
	}

	private void checkPenalty(List<FieldProblem> problems, CaseFile file, ConclusionForm form, TierFound tier) {
		if (tier.tier() == PenaltyTier.NONE) {
			problems.add(new FieldProblem("proposal", word("penalty.conclude.mustNot", tier.article())));
		}
		boolean isEmpty = (form.fine() == null || form.fine().signum() == 0) && isBlank(form.confiscation())
				&& isBlank(form.otherPenalties()) && !form.losesLicence() && !form.isClosed();
		if (isEmpty) {
			problems.add(new FieldProblem("fine", word("penalty.conclude.nothing")));
		}
		Optional<FineRange> range = range(file, form);
		if (range.isEmpty()) {
			problems.add(new FieldProblem("act", word("penalty.conclude.noRange")));
			return;
		}
		FineCheck.problem(form.fine(), range.get(), tier)
			.ifPresent((key) -> problems.add(new FieldProblem("fine", word(key, parts().lines().of(range.get())))));
		if (problems.isEmpty() && isBlank(form.tierReason())) {
			this.discretion.outsideShare(form.fine(), range.get(), tier)
				.ifPresent((why) -> problems.add(new FieldProblem("tierReason", why)));
		}
	}

	private Optional<FineRange> range(CaseFile file, ConclusionForm form) {
		return parts().penalties()
			.range(file, form.act(), form.businessAmount(), form.illegalGains(), form.givenGrounds());
	}

	@Override
	public Outcome complete(TaskContext task, ConclusionForm form) {
		CaseFile file = file(task);
		TierFound tier = parts().rules().tier(form.givenGrounds());
		FineRange range = (form.proposal() == DecisionKind.PENALTY) ? range(file, form).orElseThrow() : null;
		int earlier = parts().mapper().conclusions(file.id()).size();
		parts().mapper()
			.insertConclusion(new Conclusion(0, file.id(), earlier + 1, form.proposal(), form.act(), form.inquiry(),
					form.facts(), form.evidence(), form.nature(), form.brokenRule(),
					(range == null) ? tier.article() : range.article(), form.businessAmount(), form.illegalGains(),
					form.goodsValue(), form.amountEvidence(), parts().penalties().business(file.id()) != null,
					form.givenGrounds().stream().distinct().map(Enum::name).collect(Collectors.joining(",")),
					tier.tier(), tier.rule(), (range == null) ? null : range.rule(),
					(range == null) ? null : range.least(), (range == null) ? null : range.most(),
					(range == null) ? null : range.article(), (range == null) ? null : range.on(), form.fine(),
					form.confiscation(), form.otherPenalties(), form.losesLicence(), form.isClosed(), form.isComplex(),
					form.discretion(), form.tierReason(), form.transferTo(), task.user().username(),
					this.clock.instant(), null));
		opinions().give(task, null, form.proposal().name(), null);
		return Outcome
			.saying(word("penalty.conclude.done", word("form.ConclusionForm.proposal." + form.proposal()),
					personName(file.coOfficer())))
			.quoting(form.discretion());
	}

	@Override
	List<CaseFact> lines(TaskContext task, JsonNode values) {
		List<CaseFact> lines = new ArrayList<>();
		CaseFile file = file(task);
		parts().penalties()
			.conclusion(file.id())
			.ifPresent((last) -> parts().penalties()
				.reviews(last)
				.forEach((review) -> lines.add(new CaseFact(word("penalty.fact.sentBack"), review.opinion()))));
		lines.add(new CaseFact(word("penalty.fact.conductTo"), (file.conductTo() == null)
				? word("penalty.conclude.noConductDay") : org.banli.casefile.CasePapers.day(file.conductTo())));
		TypedConclusion typed = TypedConclusion.of(values);
		TierFound tier = parts().rules().tier(typed.grounds());
		if (typed.act() != null) {
			parts().penalties()
				.range(file, typed.act(), typed.business(), typed.gains(), typed.grounds())
				.ifPresent((range) -> {
					lines.add(new CaseFact(word("penalty.fact.range"), parts().lines().of(range)));
					this.discretion.share(range, tier)
						.ifPresent((share) -> lines.add(new CaseFact(word("penalty.fact.tierPart"),
								word("penalty.tierPart", PenaltyFactLines.yuan(share.least(range)),
										PenaltyFactLines.yuan(share.most(range))))));
				});
		}
		lines.add(new CaseFact(word("penalty.fact.tier"),
				word("penalty.tier.by", word("penalty.tier." + tier.tier(), tier.rule()), tier.article())));
		if (parts().penalties().business(file.id()) == null) {
			lines.add(new CaseFact(word("penalty.fact.amounts"), word("penalty.conclude.typed")));
		}
		return lines;
	}

}
