package org.banli.weighing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import org.banli.casefile.CaseRight;
import org.banli.casefile.MarkUse;
import org.banli.casefile.PenaltyField;
import org.banli.casefile.PriorPenalty;
import org.banli.casefile.RightKind;
import org.banli.criminal.OffenceCode;
import org.banli.criminal.OffenceFacts;
import org.banli.criminal.OffenceFacts.LabelsSource;
import org.banli.criminal.OffenceFacts.MarkKind;
import org.banli.criminal.ReferralOpinion;
import org.banli.criminal.ReferralOutcome;

/**
 * Weighs a case, with the untreated acts of the same party in other cases, for every
 * offence that its facts can be.
 */
final class CaseWeighing {

	private static final List<ReferralOutcome> GRAVEST_FIRST = List.of(ReferralOutcome.REFER,
			ReferralOutcome.REFER_SUSPICION, ReferralOutcome.CONSULT, ReferralOutcome.NO_REFER);

	private final CaseSnapshot own;

	private final List<CaseSnapshot> others;

	private final Repetition repetition;

	/** Whether a penalty makes the conduct a repetition. */
	@FunctionalInterface
	interface Repetition {

		boolean counts(LocalDate penalty, LocalDate firstAct, LocalDate lastAct);

	}

	/**
	 * A weighing of a case.
	 * @param others the cases whose acts are added where they can be the same offence
	 */
	CaseWeighing(CaseSnapshot own, List<CaseSnapshot> others, Repetition repetition) {
		this.own = own;
		this.others = others;
		this.repetition = repetition;
	}

	/**
	 * The facts for each offence that the case can be; an offence may be asked for too.
	 */
	CheckedFacts facts(Optional<OffenceCode> also) {
		Set<OffenceCode> candidates = OffenceCandidates.of(this.own);
		if (candidates.isEmpty()) {
			also.ifPresent(candidates::add);
		}
		Set<CaseSnapshot> added = new HashSet<>();
		List<OffenceFacts> facts = new ArrayList<>();
		for (OffenceCode offence : candidates) {
			List<CaseSnapshot> same = this.others.stream()
				.filter((other) -> OffenceCandidates.of(other).contains(offence) && !other.totals().isEmpty())
				.toList();
			added.addAll(same);
			facts.add(facts(offence, same));
		}
		return new CheckedFacts(facts, this.others.stream().filter(added::contains).map(this::added).toList());
	}

	private AddedCase added(CaseSnapshot other) {
		Lane lane = Lane.of(OffenceCandidates.of(other).iterator().next());
		return new AddedCase(other.file().id(), other.file().reference(), other.file().title(),
				Fraction.decimalOf(other.totals().sales(lane)), Fraction.decimalOf(other.totals().unsold(lane)),
				Fraction.decimalOf(other.totals().business(lane)),
				Fraction.decimalOf(other.totals().gains(lane, isServiceOnly(other))));
	}

	private static boolean isServiceOnly(CaseSnapshot facts) {
		List<CaseRight> marks = facts.rights().stream().filter((right) -> right.kind() == RightKind.TRADEMARK).toList();
		return !marks.isEmpty() && marks.stream().allMatch((mark) -> mark.markKind() == MarkUse.SERVICE);
	}

	private OffenceFacts facts(OffenceCode offence, List<CaseSnapshot> same) {
		List<CaseSnapshot> all = new ArrayList<>(List.of(this.own));
		all.addAll(same);
		Lane lane = Lane.of(offence);
		ConductFacts conduct = this.own.conduct();
		LocalDate end = all.stream().map(CaseSnapshot::conductEnd).max(LocalDate::compareTo).orElseThrow();
		LocalDate first = all.stream()
			.map((one) -> one.conduct().conductFrom())
			.filter((day) -> day != null)
			.min(LocalDate::compareTo)
			.orElse(null);
		Optional<PriorPenalty> penalty = penalty(offence, first, end);
		List<CaseRight> marks = all.stream()
			.flatMap((one) -> one.rights().stream())
			.filter((right) -> right.kind() == RightKind.TRADEMARK)
			.toList();
		return new OffenceFacts(offence, markKind(marks), count(marks.stream().map(CaseRight::name)),
				count(marks.stream().map(CaseRight::source)),
				count(all.stream()
					.flatMap((one) -> one.rights().stream())
					.filter((right) -> right.kind() == RightKind.PATENT)
					.map((right) -> (right.number() == null) ? right.name() : right.number())),
				conduct.othersPatent(), end, penalty.map(PriorPenalty::effectiveOn).orElse(null),
				penalty.map(PriorPenalty::docNumber).orElse(null),
				penalty.map((found) -> this.repetition.counts(found.effectiveOn(), first, end)).orElse(null),
				sum(all, (one) -> one.totals().gains(lane, isServiceOnly(one))),
				(lane == Lane.GOODS) ? sum(all, (one) -> one.totals().serviceGains(isServiceOnly(one))) : null,
				sum(all, (one) -> one.totals().business(lane)), sum(all, (one) -> one.totals().sales(lane)),
				sum(all, (one) -> one.totals().unsold(lane)), count(all, AmountKind.LABELS_SOLD),
				count(all, AmountKind.LABELS_UNSOLD), labelsSource(conduct),
				sum(all, (one) -> one.totals().total(AmountKind.HOLDER_LOSS)), count(all, AmountKind.COPIES_SOLD),
				count(all, AmountKind.COPIES_UNSOLD), count(all, AmountKind.ONLINE_WORKS),
				count(all, AmountKind.DOWNLOADS), count(all, AmountKind.CLICKS), count(all, AmountKind.MEMBERS),
				this.own.parties().isEmpty() ? null : this.own.parties().get(0).kind().isUnit(), conduct.knows(),
				conduct.suspicion(), conduct.holderBankruptcy(), conduct.technicalMeasures());
	}

	/**
	 * The penalty of the field that counts, else the last one before the conduct ended.
	 */
	private Optional<PriorPenalty> penalty(OffenceCode offence, LocalDate first, LocalDate end) {
		return this.own.penalties()
			.stream()
			.filter((one) -> one.field() == fieldOf(offence) && !one.effectiveOn().isAfter(end))
			.max(Comparator.comparing((PriorPenalty one) -> this.repetition.counts(one.effectiveOn(), first, end))
				.thenComparing(PriorPenalty::effectiveOn)
				.thenComparing(PriorPenalty::id));
	}

	private static MarkKind markKind(List<CaseRight> marks) {
		boolean isGoods = marks.stream().anyMatch((mark) -> is(mark, MarkUse.GOODS));
		boolean isService = marks.stream().anyMatch((mark) -> is(mark, MarkUse.SERVICE));
		if (isGoods && isService) {
			return MarkKind.BOTH;
		}
		if (isGoods) {
			return MarkKind.GOODS;
		}
		return isService ? MarkKind.SERVICE : null;
	}

	private static boolean is(CaseRight mark, MarkUse use) {
		return mark.markKind() == use || mark.markKind() == MarkUse.BOTH;
	}

	private static LabelsSource labelsSource(ConductFacts conduct) {
		if (Boolean.TRUE.equals(conduct.makesLabels())) {
			return LabelsSource.SELF;
		}
		if (conduct.labelsOfOthers() == null) {
			return null;
		}
		return conduct.labelsOfOthers() ? LabelsSource.OTHERS : LabelsSource.SELF;
	}

	private static Integer count(Stream<String> names) {
		int count = (int) names.map(String::strip).distinct().count();
		return (count == 0) ? null : count;
	}

	private static BigDecimal sum(List<CaseSnapshot> cases, Function<CaseSnapshot, Fraction> amount) {
		Fraction sum = null;
		for (CaseSnapshot one : cases) {
			sum = Fraction.sum(sum, amount.apply(one));
		}
		return Fraction.decimalOf(sum);
	}

	private static BigDecimal count(List<CaseSnapshot> cases, AmountKind kind) {
		BigDecimal sum = null;
		for (CaseSnapshot one : cases) {
			BigDecimal count = one.totals().count(kind);
			if (count != null) {
				sum = (sum == null) ? count : sum.add(count);
			}
		}
		return sum;
	}

	/**
	 * Weighs the facts, the gravest result first; empty where no offence is in question.
	 */
	static Optional<CheckResults> weigh(CheckedFacts checked, Function<OffenceFacts, ReferralOpinion> law,
			BiFunction<OffenceFacts, ReferralOpinion, String> sentences) {
		List<CheckedOffence> offences = new ArrayList<>();
		for (OffenceFacts facts : checked.facts()) {
			ReferralOpinion opinion = law.apply(facts);
			offences.add(CheckedOffence.of(facts, opinion, sentences.apply(facts, opinion)));
		}
		offences.sort(Comparator.comparing((CheckedOffence one) -> GRAVEST_FIRST.indexOf(one.outcome()))
			.thenComparing((one) -> (one.severity() == null) ? 0 : -one.severity().ordinal())
			.thenComparing(
					(one) -> (one.decisiveRule() == null) ? BigDecimal.ZERO : one.decisiveRule().ratio().negate())
			.thenComparing(CheckedOffence::offence));
		return offences.isEmpty() ? Optional.empty() : Optional.of(new CheckResults(offences));
	}

	/** Which earlier penalties make the offence a repetition. */
	static PenaltyField fieldOf(OffenceCode offence) {
		return switch (offence) {
			case TM_COUNTERFEIT, TM_SELL, TM_LABEL -> PenaltyField.TRADEMARK;
			case PATENT_COUNTERFEIT -> PenaltyField.PATENT;
			case COPYRIGHT, COPYRIGHT_SELL -> PenaltyField.COPYRIGHT;
			case TRADE_SECRET, TRADE_SECRET_FOREIGN -> PenaltyField.TRADE_SECRET;
		};
	}

}
