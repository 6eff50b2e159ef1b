package org.banli.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.banli.casefile.CaseFact;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseParty;
import org.banli.casefile.CasePapers;
import org.banli.casefile.CaseStatus;
import org.banli.document.IssuedPaper;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.shared.Refused;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 作出行政决定 (市场监督管理行政处罚程序规定 arts 60 to 64): not before the party could speak, not heavier
 * than it was told, inside the range of the law, and together where the case is complex.
 */
@Component
class DecideCase extends PenaltyStep<DecideCase.DecisionForm> {

	private final Discretion discretion;

	DecideCase(PenaltyParts parts, Discretion discretion) {
		super(parts);
		this.discretion = discretion;
	}

	/** What the leader decides; RETURNED: the case is to be investigated again. */
	enum Taken {

		PENALTY, NO_PENALTY, NOT_PROVEN, TRANSFERRED, REFERRED, RETURNED;

		DecisionKind kind() {
			return DecisionKind.valueOf(name());
		}

	}

	/**
	 * The decision (F9).
	 *
	 * @param defence what the party said and whether it was accepted
	 * @param reasons why this and not more or less
	 * @param tierReason why the fine departs from the part of its tier, or the grounds
	 * from the record of earlier penalties
	 * @param ruleText the words of the law by which it is decided
	 * @param isListed whether the party comes on the list of serious dishonesty
	 * @param discussedBy who took part in the collective discussion
	 */
	record DecisionForm(@NotNull Taken decision,
			@Digits(integer = 9, fraction = 2,
					message = "{penalty.amount}") @PositiveOrZero(message = "{penalty.amount}") BigDecimal fine,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String confiscation,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String otherPenalties,
			@Size(max = 2000, message = "{form.tooLong}") @Printable String defence,
			@Size(max = 2000, message = "{form.tooLong}") @Printable String reasons,
			@Size(max = 500, message = "{form.tooLong}") @Printable String tierReason,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String ruleText,
			@Size(max = 500, message = "{form.tooLong}") @Printable String performanceWay,
			@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String reconsiderationBody,
			@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String court, @NotNull Boolean isPublic,
			@NotNull Boolean isListed, @PastOrPresent(message = "{casefile.clue.future}") LocalDate discussedOn,
			@Size(max = 500, message = "{form.tooLong}") @Printable String discussedBy,
			@Size(max = 4000, message = "{form.tooLong}") @Printable String minutes,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String opinion) {

		BigDecimal fineOrZero() {
			return (this.fine == null) ? BigDecimal.ZERO : this.fine;
		}

	}

	@Override
	public String step() {
		return "decideCase";
	}

	@Override
	public Class<DecisionForm> formType() {
		return DecisionForm.class;
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOfficer(file, doer);
	}

	@Override
	public DecisionForm prepare(TaskContext task) {
		Conclusion conclusion = conclusion(task);
		boolean isPenalty = conclusion.proposal() == DecisionKind.PENALTY;
		boolean isToBeReturned = (isPenalty && parts().penalties().notice(conclusion).isEmpty())
				|| parts().penalties().outdated(file(task), conclusion).isPresent();
		return new DecisionForm(isToBeReturned ? Taken.RETURNED : Taken.valueOf(conclusion.proposal().name()),
				isPenalty ? conclusion.fineOrZero() : null, conclusion.confiscation(), conclusion.otherPenalties(),
				isPenalty ? defence(conclusion) : null, conclusion.discretion(), conclusion.tierReason(), null,
				isPenalty ? word("penalty.decide.performance") : null, null, null, isPenalty, false, null, null, null,
				null);
	}

	/** What the decision says of the party's own words. */
	private String defence(Conclusion conclusion) {
		Optional<Notice> notice = parts().penalties().notice(conclusion);
		if (notice.isEmpty() || notice.get().servedOn() == null) {
			return null;
		}
		String served = CasePapers.day(notice.get().servedOn());
		NoticeAnswer answer = (notice.get().answer() == null) ? NoticeAnswer.NOTHING : notice.get().answer();
		Optional<Hearing> hearing = parts().penalties().hearing(notice.get());
		String said = said(notice.get(), answer, served, hearing.isPresent());
		return hearing.filter((found) -> found.outcome() != null)
			.map((found) -> said + word("penalty.defence.hearing." + found.outcome()))
			.orElse(said);
	}

	private String said(Notice notice, NoticeAnswer answer, String served, boolean hasAskedForHearing) {
		return switch (answer) {
			case NOTHING -> word("penalty.defence.NOTHING", served);
			case WAIVED -> word(hasAskedForHearing ? "penalty.defence.WAIVED_STATEMENT" : "penalty.defence.WAIVED",
					served, notice.waiverDocument());
			case STATEMENT -> word("penalty.defence.STATEMENT", served, notice.statement(), notice.recheck(),
					word(Boolean.TRUE.equals(notice.isAccepted()) ? "penalty.defence.accepted"
							: "penalty.defence.rejected"));
			case HEARING -> word("penalty.defence.HEARING", served);
		};
	}

	@Override
	public String confirmation(JsonNode values) {
		return "RETURNED".equals(values.path("decision").asText()) ? null : "penalty.decide.confirm";
	}

	@Override
	public List<FieldProblem> check(TaskContext task, DecisionForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		if (form.decision() == Taken.RETURNED) {
			need(problems, "opinion", form.opinion());
			return problems;
		}
		CaseFile file = file(task);
		Conclusion conclusion = conclusion(task);
		requireReviewed(conclusion);
		if (form.decision().kind().isOfAmounts()) {
			parts().penalties().requireCurrent(file, conclusion);
		}
		need(problems, "reasons", form.reasons());
		switch (form.decision()) {
			case PENALTY -> {
				parts().penalties().requireUnblocked(file);
				requireHeard(conclusion);
				checkPenalty(problems, file, conclusion, form);
			}
			case NO_PENALTY, NOT_PROVEN -> {
				parts().penalties().requireUnblocked(file);
				need(problems, "ruleText", form.ruleText());
				checkRemedies(problems, file, form);
			}
			case REFERRED -> {
				if (CaseFile.NO_REFERRAL.equals(file.referralState())) {
					problems.add(new FieldProblem("decision", word("penalty.conclude.noReferral")));
				}
			}
			case TRANSFERRED -> {
				if (isBlank(conclusion.transferTo())) {
					problems.add(new FieldProblem("decision", word("penalty.decide.noReceiver")));
				}
			}
			case RETURNED -> throw new IllegalStateException("was answered before");
		}
		if (form.decision() != Taken.PENALTY && form.fineOrZero().signum() > 0) {
			problems.add(new FieldProblem("fine", word("penalty.conclude.fineWithoutPenalty")));
		}
		return problems;
	}

	/** No decision without a review that was passed, nor with a hearing under way. */
	private void requireReviewed(Conclusion conclusion) {
		if (parts().penalties().isHearingOpen(conclusion)) {
			throw new Refused("penalty.decide.hearingOpen");
		}
		List<Review> reviews = parts().penalties().reviews(conclusion);
		if (reviews.isEmpty() || reviews.get(reviews.size() - 1).outcome() != Review.Outcome.AGREE) {
			throw new Refused("penalty.decide.notReviewed");
		}
	}

	/** No penalty before the party was told and could speak (行政处罚法 arts 44, 45, 62). */
	private void requireHeard(Conclusion conclusion) {
		Notice notice = parts().penalties()
			.notice(conclusion)
			.filter((found) -> found.servedOn() != null)
			.orElseThrow(() -> new Refused("penalty.decide.noNotice"));
		boolean hasSaidAll = notice.statement() != null
				&& parts().penalties().hearing(notice).filter((hearing) -> hearing.outcome() != null).isPresent();
		if (!hasSaidAll && !notice.isOver(today())) {
			throw new Refused("penalty.decide.tooEarly", notice.endsOn());
		}
	}

	private void checkPenalty(List<FieldProblem> problems, CaseFile file, Conclusion conclusion, DecisionForm form) {
		TierFound tier = parts().rules().tier(conclusion.groundList());
		range(file, conclusion).ifPresentOrElse((range) -> {
			FineCheck.problem(form.fine(), range, tier)
				.ifPresent((key) -> problems.add(new FieldProblem("fine", word(key, parts().lines().of(range)))));
			if (isBlank(form.tierReason())) {
				this.discretion.outsideShare(form.fine(), range, tier)
					.ifPresent((why) -> problems.add(new FieldProblem("tierReason", why)));
			}
		}, () -> problems.add(new FieldProblem("fine", word("penalty.conclude.noRange"))));
		if (form.fineOrZero().compareTo(conclusion.fineOrZero()) > 0) {
			problems.add(new FieldProblem("fine",
					word("penalty.decide.heavier", PenaltyFactLines.yuan(conclusion.fineOrZero()))));
		}
		need(problems, "defence", form.defence());
		need(problems, "ruleText", form.ruleText());
		need(problems, "performanceWay", form.performanceWay());
		checkRemedies(problems, file, form);
		boolean isTogether = conclusion.isComplex() || conclusion.losesLicence() || conclusion.isClosed();
		if (isTogether && (form.discussedOn() == null || isBlank(form.discussedBy()) || isBlank(form.minutes()))) {
			problems.add(new FieldProblem("minutes", word("penalty.decide.together")));
		}
		if (form.discussedOn() != null && form.discussedOn().isBefore(file.filedOn())) {
			problems.add(new FieldProblem("discussedOn", word("penalty.decide.discussedEarly", file.filedOn())));
		}
		if (form.isListed() && tier.tier() != PenaltyTier.HEAVIER) {
			problems.add(new FieldProblem("isListed", word("penalty.decide.listed")));
		}
	}

	/** What every decision must tell the party (程序规定 art 62). */
	private void checkRemedies(List<FieldProblem> problems, CaseFile file, DecisionForm form) {
		need(problems, "reconsiderationBody", form.reconsiderationBody());
		need(problems, "court", form.court());
		CaseParty party = parts().penalties().party(file.id());
		if (isBlank(party.address())) {
			problems.add(new FieldProblem("decision", word("penalty.decide.noAddress")));
		}
	}

	private Optional<FineRange> range(CaseFile file, Conclusion conclusion) {
		return parts().penalties()
			.range(file, conclusion.act(), conclusion.businessAmount(), conclusion.illegalGains(),
					conclusion.groundList());
	}

	@Override
	public Outcome complete(TaskContext task, DecisionForm form) {
		CaseFile file = file(task);
		if (form.decision() == Taken.RETURNED) {
			opinions().give(task, null, "RETURN", form.opinion());
			files().changeStatus(file.id(), CaseStatus.INVESTIGATING);
			return Outcome.saying(word("penalty.decide.returned"))
				.quoting(form.opinion())
				.with(PenaltyHandling.CASE_DECISION, null)
				.returning(true);
		}
		Conclusion conclusion = conclusion(task);
		boolean isPenalty = form.decision() == Taken.PENALTY;
		Optional<FineRange> range = isPenalty ? range(file, conclusion) : Optional.empty();
		opinions().give(task, null, form.decision().name(), form.opinion());
		parts().mapper()
			.insertDecision(new Decision(0, file.id(), conclusion.id(), form.decision().kind(), form.fineOrZero(),
					range.map(FineRange::rule).orElse(null), range.map(FineRange::least).orElse(null),
					range.map(FineRange::most).orElse(null), isPenalty ? form.confiscation() : null,
					isPenalty ? form.otherPenalties() : null, form.defence(), form.reasons(), form.tierReason(),
					form.ruleText(), form.performanceWay(), form.reconsiderationBody(), form.court(),
					isPenalty && form.isPublic(), form.isListed(), form.discussedOn(), form.discussedBy(),
					form.minutes(), task.user().username(), today(), null, null, null, null, null, null, null, null,
					null, null, null, null, null));
		Decision decision = decision(task);
		Optional<IssuedPaper> paper = parts().papers().decision(file, conclusion, decision, task.user().username());
		paper.ifPresent((issued) -> parts().mapper().number(decision.id(), issued.docNumber()));
		parts().clocks().stop(file, PenaltyClock.DECIDE, today());
		parts().clocks().start(file, PenaltyClock.SERVE, today());
		if (decision.isPublic()) {
			parts().clocks().start(file, PenaltyClock.PUBLISH, today());
		}
		files().changeStatus(file.id(), CaseStatus.DECIDED);
		return Outcome
			.saying(word("penalty.decide.done", word("form.ConclusionForm.proposal." + form.decision()),
					paper.map(IssuedPaper::docNumber).orElse("")))
			.quoting(form.opinion())
			.with(PenaltyHandling.CASE_DECISION, form.decision().name());
	}

	@Override
	List<CaseFact> lines(TaskContext task, JsonNode values) {
		List<CaseFact> lines = new ArrayList<>();
		CaseFile file = file(task);
		Conclusion conclusion = conclusion(task);
		if (conclusion.proposal() == DecisionKind.PENALTY) {
			parts().penalties()
				.rangeNow(file, conclusion)
				.ifPresent((range) -> lines.add(new CaseFact(word("penalty.fact.range"), parts().lines().of(range))));
		}
		if (isBlank(parts().penalties().party(file.id()).idNumber())) {
			lines.add(new CaseFact(word("penalty.fact.idNumber"), word("penalty.decide.noIdNumber")));
		}
		lines.addAll(super.lines(task, values));
		return lines;
	}

}
