package org.banli.weighing;

import java.util.EnumSet;
import java.util.Set;

import org.banli.casefile.CaseKind;
import org.banli.casefile.RightKind;
import org.banli.criminal.OffenceCode;

/** Which crimes the facts of a case can be. */
final class OffenceCandidates {

	private OffenceCandidates() {
	}

	static Set<OffenceCode> of(CaseSnapshot facts) {
		Set<OffenceCode> found = EnumSet.noneOf(OffenceCode.class);
		if (isOf(facts, RightKind.TRADEMARK, CaseKind.TM, CaseKind.GI)) {
			found.addAll(marks(facts));
		}
		if (isOf(facts, RightKind.PATENT, CaseKind.PF)) {
			found.add(OffenceCode.PATENT_COUNTERFEIT);
		}
		if (isOf(facts, RightKind.COPYRIGHT, CaseKind.CR)) {
			found.addAll(copies(facts));
		}
		if (isOf(facts, RightKind.TRADE_SECRET, CaseKind.TS)) {
			found.add(OffenceCode.TRADE_SECRET);
		}
		return found;
	}

	private static boolean isOf(CaseSnapshot facts, RightKind right, CaseKind... kinds) {
		return Set.of(kinds).contains(facts.file().kind()) || facts.hasRight(right);
	}

	private static Set<OffenceCode> marks(CaseSnapshot facts) {
		Set<OffenceCode> found = EnumSet.noneOf(OffenceCode.class);
		ConductFacts conduct = facts.conduct();
		CaseTotals totals = facts.totals();
		boolean makes = Boolean.TRUE.equals(conduct.makesGoods());
		boolean serves = !totals.of(AmountKind.SERVICE).isEmpty();
		if (makes || (serves && facts.hasServiceMark())) {
			found.add(OffenceCode.TM_COUNTERFEIT);
		}
		boolean hasLabels = !totals.of(AmountKind.LABELS_SOLD, AmountKind.LABELS_UNSOLD).isEmpty();
		if (hasLabels || Boolean.TRUE.equals(conduct.makesLabels()) || Boolean.TRUE.equals(conduct.sellsLabels())) {
			found.add(OffenceCode.TM_LABEL);
		}
		boolean hasGoods = !totals.of(AmountKind.SOLD, AmountKind.UNSOLD).isEmpty();
		boolean sells = (conduct.sellsGoods() == null) ? (hasGoods && !makes) : conduct.sellsGoods();
		if (sells || found.isEmpty()) {
			found.add(OffenceCode.TM_SELL);
		}
		return found;
	}

	private static Set<OffenceCode> copies(CaseSnapshot facts) {
		Set<OffenceCode> found = EnumSet.noneOf(OffenceCode.class);
		ConductFacts conduct = facts.conduct();
		CaseTotals totals = facts.totals();
		boolean isOnline = !totals
			.of(AmountKind.ONLINE_WORKS, AmountKind.DOWNLOADS, AmountKind.CLICKS, AmountKind.MEMBERS)
			.isEmpty();
		boolean makes = Boolean.TRUE.equals(conduct.makesGoods());
		boolean hasCopies = !totals.of(AmountKind.COPIES_SOLD, AmountKind.COPIES_UNSOLD).isEmpty();
		boolean sells = (conduct.sellsGoods() == null) ? (hasCopies && !makes) : conduct.sellsGoods();
		if (sells) {
			found.add(OffenceCode.COPYRIGHT_SELL);
		}
		if (makes || isOnline || Boolean.TRUE.equals(conduct.technicalMeasures()) || found.isEmpty()) {
			found.add(OffenceCode.COPYRIGHT);
		}
		return found;
	}

}
