package org.banli.weighing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseParty;
import org.banli.casefile.CaseRight;
import org.banli.casefile.MarkUse;
import org.banli.casefile.PriorPenalty;
import org.banli.casefile.RightKind;

/** All facts of a case at a moment, as the criminal check reads them. */
record CaseSnapshot(CaseFile file, ConductFacts conduct, List<CaseParty> parties, List<CaseRight> rights,
		List<PriorPenalty> penalties, CaseTotals totals) {

	/**
	 * The day on which the conduct ended as far as the case tells: what was established,
	 * else the day of the last sale, else the day on which it was found, when it was over
	 * at the latest or still went on.
	 */
	LocalDate conductEnd() {
		if (this.conduct.conductTo() != null) {
			return this.conduct.conductTo();
		}
		return this.totals.lines()
			.stream()
			.filter((line) -> line.kind().isConduct())
			.map((line) -> (line.toOn() != null) ? line.toOn() : line.fromOn())
			.filter(Objects::nonNull)
			.max(LocalDate::compareTo)
			.orElse(this.file.receivedOn());
	}

	Set<String> idNumbers() {
		return this.parties.stream().map(CaseParty::idNumber).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	boolean hasRight(RightKind kind) {
		return this.rights.stream().anyMatch((right) -> right.kind() == kind);
	}

	boolean hasServiceMark() {
		return this.rights.stream()
			.anyMatch((right) -> right.kind() == RightKind.TRADEMARK && right.markKind() != null
					&& right.markKind() != MarkUse.GOODS);
	}

}
