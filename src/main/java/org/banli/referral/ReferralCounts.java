package org.banli.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Holding;
import org.banli.identity.Rights;
import org.banli.identity.Scope;
import org.banli.shared.InvalidInput;
import org.banli.shared.MovableClock;
import org.banli.shared.Words;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many cases went which way in a time, by counterpart (domain section 10): to the
 * police and from it, to the procuratorate and from it, filed, refused, returned.
 */
@Service
class ReferralCounts {

	/** More counterparts than a bureau has, times all kinds of events. */
	private static final int MOST = 2000;

	/** Which state begins with what is counted. */
	private static final Map<ReferralState, String> COLUMNS = Map.of(ReferralState.SENT, "sent",
			ReferralState.RECEIPTED, "received", ReferralState.FILED, "filed", ReferralState.REFUSED, "refused",
			ReferralState.RETURNED_TO_ADMIN, "returned", ReferralState.RECONSIDERING, "reconsidered",
			ReferralState.SUPERVISION_REQUESTED, "supervised", ReferralState.FILE_ORDERED, "ordered");

	static final List<String> NAMES = List.of("sent", "copied", "received", "filed", "refused", "reconsidered",
			"supervised", "ordered", "returned");

	private final ReferralMapper mapper;

	private final Words words;

	ReferralCounts(ReferralMapper mapper, Words words) {
		this.mapper = mapper;
		this.words = words;
	}

	/** The counts of one counterpart, by column. */
	record Line(String counterpart, Map<String, Long> counts) {
	}

	/**
	 * The table of a period.
	 *
	 * @param fromPolice clues that the police gave to the bureau
	 * @param fromProcuratorate clues that the procuratorate gave to it
	 */
	record Table(LocalDate from, LocalDate to, List<Line> lines, Map<String, Long> totals, long fromPolice,
			long fromProcuratorate) {
	}

	/**
	 * Counts.
	 * @throws InvalidInput when the period ends before it begins, or is longer than ten
	 * years
	 */
	@Transactional(readOnly = true)
	public Table count(CurrentUser user, LocalDate from, LocalDate to) {
		Rights.require(user, Action.COUNT_REFERRALS);
		if (to.isBefore(from)) {
			throw new InvalidInput("to", this.words.of("referral.counts.order"));
		}
		if (from.plusYears(10).isBefore(to)) {
			throw new InvalidInput("to", this.words.of("referral.counts.long"));
		}
		Long unitId = (Rights.scope(user, Action.COUNT_REFERRALS) == Scope.ALL) ? null : unit(user);
		Map<String, Map<String, Long>> byBody = new TreeMap<>();
		Map<String, Long> totals = new LinkedHashMap<>();
		NAMES.forEach((name) -> totals.put(name, 0L));
		for (ReferralCount count : this.mapper.counts(unitId, start(from), start(to.plusDays(1)), MOST)) {
			String column = COLUMNS.get(ReferralState.valueOf(count.kind()));
			if (column != null) {
				byBody.computeIfAbsent(count.counterpart(), (key) -> new LinkedHashMap<>())
					.merge(column, count.times(), Long::sum);
				totals.merge(column, count.times(), Long::sum);
			}
		}
		for (ReferralCount copy : this.mapper.copies(unitId, from, to, MOST)) {
			byBody.computeIfAbsent(copy.counterpart(), (key) -> new LinkedHashMap<>())
				.merge("copied", copy.times(), Long::sum);
			totals.merge("copied", copy.times(), Long::sum);
		}
		Map<String, Long> received = this.mapper.received(unitId, from, to)
			.stream()
			.collect(Collectors.toMap(ReferralCount::kind, ReferralCount::times));
		return new Table(from, to,
				byBody.entrySet().stream().map((entry) -> new Line(entry.getKey(), entry.getValue())).toList(), totals,
				received.getOrDefault("POLICE", 0L), received.getOrDefault("PROCURATORATE", 0L));
	}

	private static Long unit(CurrentUser user) {
		return user.holdings()
			.stream()
			.filter((holding) -> Rights.scope(holding.post(), Action.COUNT_REFERRALS) == Scope.UNIT)
			.map(Holding::unitId)
			.findFirst()
			.orElseThrow();
	}

	private static Instant start(LocalDate day) {
		return day.atStartOfDay(MovableClock.ZONE).toInstant();
	}

}
