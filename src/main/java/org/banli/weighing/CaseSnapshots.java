package org.banli.weighing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseStatus;
import org.banli.criminal.OffenceFacts;
import org.banli.criminal.ReferralChecks;
import org.banli.criminal.ReferralOpinion;
import org.banli.criminal.ReferralWords;

import org.springframework.stereotype.Component;

/** Gathers what the criminal check weighs of a case. */
@Component
class CaseSnapshots {

	/**
	 * The states of a referral in which the acts were dealt with, by a court or by the
	 * bureau. While the police has them they are not: what joins them goes there too.
	 */
	private static final Set<String> TREATED = Set.of("CONVICTED_FINED", "EXEMPTED", "ACQUITTED", "ADMIN_DECIDED",
			"REPLIED", "CLOSED");

	private static final int MOST_RELATED = 50;

	private final CaseFiles files;

	private final ConductMapper conduct;

	private final AmountMapper amounts;

	private final ReferralChecks checks;

	private final ReferralWords sentences;

	private final WeighingSettings settings;

	private final Clock clock;

	CaseSnapshots(CaseFiles files, ConductMapper conduct, AmountMapper amounts, ReferralChecks checks,
			ReferralWords sentences, WeighingSettings settings, Clock clock) {
		this.files = files;
		this.conduct = conduct;
		this.amounts = amounts;
		this.checks = checks;
		this.sentences = sentences;
		this.settings = settings;
		this.clock = clock;
	}

	CaseSnapshot of(CaseFile file) {
		long id = file.id();
		return new CaseSnapshot(file, this.conduct.find(id).orElseThrow(), this.files.parties(id),
				this.files.rights(id), this.files.penalties(id), new CaseTotals(file.kind(), this.amounts.list(id)));
	}

	/**
	 * Other cases of the bureau with a party of the case whose acts nobody has dealt with
	 * and which can still be prosecuted.
	 */
	List<CaseSnapshot> related(CaseSnapshot own) {
		Set<String> numbers = own.idNumbers();
		if (numbers.isEmpty()) {
			return List.of();
		}
		LocalDate since = LocalDate.now(this.clock).minusYears(this.settings.limitationYears());
		return this.files.related(own.file(), numbers, untreated(), MOST_RELATED)
			.stream()
			.map(this.files::get)
			.filter((other) -> !TREATED.contains(other.referralState()))
			.map(this::of)
			.filter((other) -> !other.conductEnd().isBefore(since))
			.toList();
	}

	static Set<CaseStatus> untreated() {
		return Arrays.stream(CaseStatus.values()).filter(CaseStatus::isUntreated).collect(Collectors.toSet());
	}

	static Set<CaseStatus> open() {
		return Arrays.stream(CaseStatus.values()).filter(CaseStatus::isOpen).collect(Collectors.toSet());
	}

	CaseWeighing weighing(CaseFile file) {
		CaseSnapshot own = of(file);
		return new CaseWeighing(own, related(own), this.checks::isRepetition);
	}

	BiFunction<OffenceFacts, ReferralOpinion, String> sentences() {
		return this.sentences::explain;
	}

	Function<OffenceFacts, ReferralOpinion> law() {
		return this.checks::weigh;
	}

}
