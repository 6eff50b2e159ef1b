package org.banli.criminal;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is known of a conduct, for the criminal check. A value that is not known is null;
 * amounts are in yuan.
 *
 * @param markKind what the marks are registered for
 * @param textMarksCount marks counted by name, as the texts before 2025 do
 * @param distinctSourceMarks marks that point to different sources, 法释〔2025〕5号 art 7(1)
 * @param conductEndDate the day on which the conduct ended (行为终了)
 * @param priorPenaltyWithin2y whether there is a penalty that counts for this offence;
 * goes before date and kind
 * @param serviceGains gains from services under another's mark
 * @param labelsSource whose labels are sold
 * @param holderLoss loss of patentee or holder of the secret
 * @param copiesCount copies made or sold
 * @param knows whether the party knew, null where it is not settled
 * @param reasonableSuspicion whether the evidence shows a suspicion that only police
 * measures can settle
 */
public record OffenceFacts(OffenceCode offenceCode, MarkKind markKind, Integer textMarksCount,
		Integer distinctSourceMarks, Integer patentsCount, Boolean othersPatent, LocalDate conductEndDate,
		LocalDate priorPenaltyDate, String priorPenaltyKind, Boolean priorPenaltyWithin2y, BigDecimal illegalGains,
		BigDecimal serviceGains, BigDecimal illegalBusinessAmount, BigDecimal salesAmount, BigDecimal unsoldValue,
		BigDecimal labelsSold, BigDecimal labelsUnsold, LabelsSource labelsSource, BigDecimal holderLoss,
		BigDecimal copiesCount, BigDecimal unsoldCopiesCount, BigDecimal onlineWorksCount, BigDecimal downloadCount,
		BigDecimal clickCount, BigDecimal memberCount, Boolean isUnit, Boolean knows, Boolean reasonableSuspicion,
		Boolean holderBankruptcy, Boolean technicalMeasures) {

	/** The same facts with marks of a kind. */
	OffenceFacts with(MarkKind kind) {
		return with(kind, this.labelsSource);
	}

	/** The same facts with labels of somebody's making. */
	OffenceFacts with(LabelsSource source) {
		return with(this.markKind, source);
	}

	/** The same facts where the party had been punished before. */
	public OffenceFacts repeated() {
		return with(this.markKind, this.labelsSource, true);
	}

	private OffenceFacts with(MarkKind kind, LabelsSource source) {
		return with(kind, source, this.priorPenaltyWithin2y);
	}

	private OffenceFacts with(MarkKind kind, LabelsSource source, Boolean isRepeated) {
		return new OffenceFacts(this.offenceCode, kind, this.textMarksCount, this.distinctSourceMarks,
				this.patentsCount, this.othersPatent, this.conductEndDate, this.priorPenaltyDate, this.priorPenaltyKind,
				isRepeated, this.illegalGains, this.serviceGains, this.illegalBusinessAmount, this.salesAmount,
				this.unsoldValue, this.labelsSold, this.labelsUnsold, source, this.holderLoss, this.copiesCount,
				this.unsoldCopiesCount, this.onlineWorksCount, this.downloadCount, this.clickCount, this.memberCount,
				this.isUnit, this.knows, this.reasonableSuspicion, this.holderBankruptcy, this.technicalMeasures);
	}

	/** What a mark is registered for. */
	public enum MarkKind {

		GOODS, SERVICE, BOTH

	}

	/** Who made the labels that are sold. */
	public enum LabelsSource {

		SELF, OTHERS

	}

}
