package org.banli.weighing;

import java.util.List;

import org.banli.criminal.OffenceCode;
import org.banli.criminal.OffenceFacts;
import org.banli.criminal.ReferralOpinion;
import org.banli.criminal.ReferralOutcome;
import org.banli.criminal.Severity;

/**
 * What the check found for one offence.
 *
 * @param decisive the place of the row that decides or comes nearest, null where none was
 * weighed
 */
public record CheckedOffence(OffenceCode offence, ReferralOutcome outcome, String article, Severity severity,
		boolean nearThreshold, List<ReferralOpinion.Ground> grounds, Integer decisive, List<CheckedRule> rules,
		String explanation) {

	static CheckedOffence of(OffenceFacts facts, ReferralOpinion opinion, String explanation) {
		int at = (opinion.decisive() == null) ? -1 : opinion.rules().indexOf(opinion.decisive());
		return new CheckedOffence(facts.offenceCode(), opinion.outcome(), opinion.article(), opinion.severity(),
				opinion.nearThreshold(), opinion.grounds(), (at < 0) ? null : at,
				opinion.rules().stream().map(CheckedRule::of).toList(), explanation);
	}

	CheckedRule decisiveRule() {
		return (this.decisive == null) ? null : this.rules.get(this.decisive);
	}

}
