package org.banli.criminal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.banli.criminal.OffenceFacts.LabelsSource;
import org.banli.criminal.OffenceFacts.MarkKind;
import org.banli.criminal.ReferralOpinion.Ground;

/**
 * Weighs facts against the thresholds, without a database or a clock.
 *
 * <p>
 * Conduct that ended under an earlier text is judged by that one, by the present one
 * where it is milder: it is referred only where both are reached, in the lower tier
 * (两高关于适用刑事 司法解释时间效力问题的规定 art 3). Where no text gave a figure at the time, the present
 * one may apply (art 2), which is not settled for every kind.
 */
final class CriminalCheck {

	private final List<CriminalThreshold> rows;

	private final List<CriminalTextGap> gaps;

	private final CriminalSettings settings;

	/**
	 * A check with a table.
	 * @param rows all rows, also those no longer in force
	 */
	CriminalCheck(List<CriminalThreshold> rows, List<CriminalTextGap> gaps, CriminalSettings settings) {
		this.rows = List.copyOf(rows);
		this.gaps = List.copyOf(gaps);
		this.settings = settings;
	}

	/**
	 * Weighs.
	 * @param facts with offence and end of the conduct
	 * @param today decides which text is the present one
	 */
	ReferralOpinion weigh(OffenceFacts facts, LocalDate today) {
		ReferralOpinion opinion = byFigures(facts, today);
		OffenceCode offence = facts.offenceCode();
		boolean isReferred = opinion.outcome() == ReferralOutcome.REFER;
		if (offence.needsKnowledge() && Boolean.FALSE.equals(facts.knows())) {
			return with(opinion, ReferralOutcome.NO_REFER, Ground.NO_KNOWLEDGE, facts);
		}
		if (offence == OffenceCode.PATENT_COUNTERFEIT && Boolean.FALSE.equals(facts.othersPatent())) {
			return with(opinion, ReferralOutcome.NO_REFER, Ground.NOT_OTHERS_PATENT, facts);
		}
		if (isReferred && offence.needsKnowledge() && facts.knows() == null) {
			opinion = with(opinion, ReferralOutcome.CONSULT, Ground.KNOWLEDGE_OPEN, facts);
		}
		if (isReferred && offence == OffenceCode.PATENT_COUNTERFEIT && facts.othersPatent() == null) {
			opinion = with(opinion, ReferralOutcome.CONSULT, Ground.OTHERS_PATENT_OPEN, facts);
		}
		if (!isReferred) {
			opinion = openFact(facts, today, opinion);
		}
		if (opinion.outcome() != ReferralOutcome.REFER && Boolean.TRUE.equals(facts.reasonableSuspicion())) {
			return with(opinion, ReferralOutcome.REFER_SUSPICION, Ground.SUSPICION, facts);
		}
		return opinion;
	}

	/** A fact that is not known, and with which the case would have to be referred. */
	private ReferralOpinion openFact(OffenceFacts facts, LocalDate today, ReferralOpinion opinion) {
		if (facts.offenceCode() == OffenceCode.TM_COUNTERFEIT && facts.markKind() == null
				&& wouldRefer(today, facts.with(MarkKind.BOTH))) {
			return with(opinion, ReferralOutcome.CONSULT, Ground.MARK_KIND_OPEN, facts);
		}
		if (facts.offenceCode() == OffenceCode.TM_LABEL && facts.labelsSource() == null
				&& (wouldRefer(today, facts.with(LabelsSource.SELF))
						|| wouldRefer(today, facts.with(LabelsSource.OTHERS)))) {
			return with(opinion, ReferralOutcome.CONSULT, Ground.LABELS_SOURCE_OPEN, facts);
		}
		return opinion;
	}

	private boolean wouldRefer(LocalDate today, OffenceFacts facts) {
		return byFigures(facts, today).outcome() == ReferralOutcome.REFER;
	}

	private ReferralOpinion byFigures(OffenceFacts facts, LocalDate today) {
		LocalDate conduct = facts.conductEndDate();
		List<CriminalThreshold> present = rowsOn(facts, conduct.isAfter(today) ? conduct : today);
		List<CriminalThreshold> former = rowsOn(facts, conduct);
		Weighing now = weighing(facts, present, today, false);
		if (present.equals(former)) {
			return opinion(facts, oneText(now), now, null);
		}
		Weighing then = weighing(facts, former, conduct, true);
		return opinion(facts, twoTexts(facts, now, then), now, then);
	}

	private List<CriminalThreshold> rowsOn(OffenceFacts facts, LocalDate day) {
		return this.rows.stream()
			.filter((row) -> row.offenceCode().equals(facts.offenceCode().name()) && row.isValidOn(day))
			.toList();
	}

	private Weighing weighing(OffenceFacts facts, List<CriminalThreshold> text, LocalDate day, boolean isFormer) {
		return new Weighing(facts, text, multiplier(facts, day), this.settings.priorPenaltyWindow(), isFormer);
	}

	/** 刑法 220: units answered from three times the figures until 2007. */
	private BigDecimal multiplier(OffenceFacts facts, LocalDate day) {
		if (!Boolean.TRUE.equals(facts.isUnit())) {
			return BigDecimal.ONE;
		}
		return this.rows.stream()
			.filter((row) -> row.measure().equals("unit_threshold_multiplier") && row.isValidOn(day))
			.map(CriminalThreshold::threshold)
			.findFirst()
			.orElse(BigDecimal.ONE);
	}

	/** What the figures alone lead to. */
	private record Verdict(ReferralOutcome outcome, Severity severity, Set<Ground> grounds) {
	}

	private static Verdict oneText(Weighing now) {
		if (now.tier().isPresent()) {
			return new Verdict(ReferralOutcome.REFER, now.tier().get(), EnumSet.of(Ground.REACHED));
		}
		return now.open().isEmpty() ? new Verdict(ReferralOutcome.NO_REFER, null, EnumSet.of(Ground.NOT_REACHED))
				: new Verdict(ReferralOutcome.CONSULT, null, now.open());
	}

	private Verdict twoTexts(OffenceFacts facts, Weighing now, Weighing then) {
		if (now.tier().isPresent() && then.tier().isPresent()) {
			return new Verdict(ReferralOutcome.REFER, Severity.lower(now.tier().get(), then.tier().get()),
					EnumSet.of(Ground.BOTH_TEXTS));
		}
		boolean hadNoText = now.met()
			.anyMatch((rule) -> this.gaps.stream().anyMatch((gap) -> gap.covers(rule.row(), facts.conductEndDate())));
		if (hadNoText) {
			return new Verdict(ReferralOutcome.CONSULT, null, EnumSet.of(Ground.NO_TEXT_THEN));
		}
		boolean isOpenNow = now.tier().isPresent() || !now.open().isEmpty();
		boolean isOpenThen = then.tier().isPresent() || !then.open().isEmpty();
		if (isOpenNow && isOpenThen) {
			Set<Ground> open = EnumSet.copyOf(now.open().isEmpty() ? then.open() : now.open());
			open.addAll(then.open());
			return new Verdict(ReferralOutcome.CONSULT, null, open);
		}
		boolean isOne = now.tier().isPresent() || then.tier().isPresent();
		return new Verdict(ReferralOutcome.NO_REFER, null,
				EnumSet.of(isOne ? Ground.ONE_TEXT_ONLY : Ground.NOT_REACHED));
	}

	private ReferralOpinion opinion(OffenceFacts facts, Verdict verdict, Weighing now, Weighing then) {
		List<WeighedRule> rules = new ArrayList<>(now.rules());
		if (then != null) {
			then.rules().stream().filter((rule) -> rules.stream().noneMatch(isSame(rule))).forEach(rules::add);
		}
		return new ReferralOpinion(verdict.outcome(), article(verdict.outcome(), facts), verdict.severity(),
				isNear(verdict.outcome(), rules), decisive(verdict, rules), List.copyOf(rules),
				List.copyOf(verdict.grounds()));
	}

	private static Predicate<WeighedRule> isSame(WeighedRule rule) {
		return (other) -> other.row().id() == rule.row().id() && other.threshold().compareTo(rule.threshold()) == 0;
	}

	private static String article(ReferralOutcome outcome, OffenceFacts facts) {
		return (outcome == ReferralOutcome.NO_REFER) ? null : facts.offenceCode().article();
	}

	private boolean isNear(ReferralOutcome outcome, List<WeighedRule> rules) {
		return outcome != ReferralOutcome.REFER
				&& rules.stream().anyMatch((rule) -> rule.isNear(this.settings.nearShare()));
	}

	/**
	 * The row to be named first: of the tier that counts, in the text that gave it; the
	 * nearest one where nothing is referred.
	 */
	private static WeighedRule decisive(Verdict verdict, List<WeighedRule> rules) {
		Comparator<WeighedRule> byRatio = Comparator.comparing(WeighedRule::ratio);
		if (verdict.severity() == null) {
			return rules.stream().max(byRatio).orElse(null);
		}
		Comparator<WeighedRule> best = Comparator
			.comparing((WeighedRule rule) -> rule.row().tier() == verdict.severity())
			.thenComparing((rule) -> !rule.isFormer())
			.thenComparing(byRatio);
		return rules.stream().filter(WeighedRule::met).max(best).orElse(null);
	}

	private ReferralOpinion with(ReferralOpinion opinion, ReferralOutcome outcome, Ground ground, OffenceFacts facts) {
		List<Ground> grounds = new ArrayList<>(List.of(ground));
		grounds.addAll(opinion.grounds());
		return new ReferralOpinion(outcome, article(outcome, facts), null, isNear(outcome, opinion.rules()),
				opinion.decisive(), opinion.rules(), List.copyOf(grounds));
	}

}
