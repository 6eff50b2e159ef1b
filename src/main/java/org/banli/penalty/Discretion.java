package org.banli.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.PenaltyField;
import org.banli.casefile.PriorPenalty;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * Holds grounds against the record of earlier penalties, and fines against the part of
 * the range that belongs to their tier. What departs from either needs a reason.
 */
@Component
class Discretion {

	private static final int YEARS_OF_REPETITION = 5;

	private final Penalties penalties;

	private final PenaltyMapper mapper;

	private final CaseFiles files;

	private final Words words;

	Discretion(Penalties penalties, PenaltyMapper mapper, CaseFiles files, Words words) {
		this.penalties = penalties;
		this.mapper = mapper;
		this.files = files;
		this.words = words;
	}

	/** What the record of earlier penalties says against the grounds, in words. */
	Optional<String> againstRecord(CaseFile file, PenaltyAct act, DecisionKind proposal, List<TierGround> grounds) {
		PenaltyField field = fieldOf(act);
		if (field == null) {
			return Optional.empty();
		}
		List<PriorPenalty> earlier = earlier(file, field);
		List<PriorPenalty> recent = earlier.stream().filter((one) -> isRecent(file, one)).toList();
		boolean saysRepeated = grounds.contains(TierGround.REPEAT_5Y) || grounds.contains(TierGround.REPEATED);
		if (saysRepeated && recent.isEmpty()) {
			return Optional.of(this.words.of("penalty.record.noRepeat"));
		}
		if (grounds.contains(TierGround.FIRST_MINOR) && !earlier.isEmpty()) {
			return Optional.of(this.words.of("penalty.record.notFirst", numbers(earlier)));
		}
		boolean mustBeHeavier = proposal == DecisionKind.PENALTY && act == PenaltyAct.TM_INFRINGEMENT
				&& !recent.isEmpty() && !saysRepeated;
		return mustBeHeavier ? Optional.of(this.words.of("penalty.record.repeat", numbers(recent))) : Optional.empty();
	}

	private List<PriorPenalty> earlier(CaseFile file, PenaltyField field) {
		long party = this.penalties.party(file.id()).id();
		return this.files.penalties(file.id())
			.stream()
			.filter((one) -> one.partyId() == party && one.field() == field)
			.toList();
	}

	/** Within five years before the conduct ended (商标法 art 60). */
	private boolean isRecent(CaseFile file, PriorPenalty penalty) {
		LocalDate end = (file.conductTo() == null) ? this.penalties.today() : file.conductTo();
		return !penalty.effectiveOn().isBefore(end.minusYears(YEARS_OF_REPETITION));
	}

	private String numbers(List<PriorPenalty> penalties) {
		return penalties.stream()
			.map(PriorPenalty::docNumber)
			.collect(Collectors.joining(this.words.of("casefile.comma")));
	}

	private static PenaltyField fieldOf(PenaltyAct act) {
		return switch (act) {
			case TM_INFRINGEMENT, TM_PASSING_OFF, TM_WELL_KNOWN -> PenaltyField.TRADEMARK;
			case PATENT_COUNTERFEIT, PATENT_MARKING, PATENT_FILING -> PenaltyField.PATENT;
			case COPYRIGHT -> PenaltyField.COPYRIGHT;
			case TRADE_SECRET -> PenaltyField.TRADE_SECRET;
			case CONFUSION, OBSTRUCTION -> null;
		};
	}

	/**
	 * The part of the range to which fines of the tier belong, empty where nothing binds.
	 */
	Optional<TierShare> share(FineRange range, TierFound tier) {
		return (range.form() == FineForm.NONE) ? Optional.empty()
				: this.mapper.tierShare(tier.tier(), this.penalties.today());
	}

	/** What speaks against a fine of a tier, in words. */
	Optional<String> outsideShare(BigDecimal fine, FineRange range, TierFound tier) {
		BigDecimal sum = (fine == null) ? BigDecimal.ZERO : fine;
		return share(range, tier).filter((share) -> share.isOutside(sum, range))
			.map((share) -> this.words.of("penalty.tierReason." + tier.tier(),
					PenaltyFactLines.yuan(share.least(range)), PenaltyFactLines.yuan(share.most(range)),
					PenaltyFactLines.yuan(sum)));
	}

}
