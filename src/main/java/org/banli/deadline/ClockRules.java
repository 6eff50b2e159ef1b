package org.banli.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * The rules in memory. They change a few times a year and are needed on every row of
 * every list; a change made in the database is seen within a minute.
 */
@Component
class ClockRules {

	private static final long KEPT_FOR = Duration.ofMinutes(1).toNanos();

	// A place's own rule before the general one, a kind's own before that of all kinds
	private static final Comparator<ClockRule> MOST_SPECIFIC_FIRST = Comparator
		.comparing((ClockRule rule) -> rule.jurisdiction().isEmpty())
		.thenComparing((rule) -> rule.kind().isEmpty())
		.thenComparing(ClockRule::validFrom, Comparator.reverseOrder())
		.thenComparing(ClockRule::versionNo, Comparator.reverseOrder());

	private final ClockMapper mapper;

	private final String jurisdiction;

	private final Map<String, String> variants;

	private volatile Snapshot snapshot;

	ClockRules(ClockMapper mapper, DeadlineSettings settings) {
		this.mapper = mapper;
		this.jurisdiction = settings.jurisdiction();
		this.variants = settings.variants();
	}

	Optional<ClockRule> find(String code, String kind, LocalDate startsOn) {
		String wanted = (kind == null || kind.isEmpty()) ? this.variants.get(code) : kind;
		return rules().stream()
			.filter((rule) -> rule.code().equals(code) && applies(rule, startsOn))
			.filter((rule) -> rule.kind().isEmpty() || rule.kind().equals(wanted))
			.min(MOST_SPECIFIC_FIRST);
	}

	ClockRule get(long id) {
		return byId(id).or(() -> {
			forget();
			return byId(id);
		}).orElseThrow(() -> new IllegalStateException("No clock rule " + id));
	}

	/**
	 * When the lights of a code turn, for a last day; limits in hours mean nothing there.
	 */
	Optional<Thresholds> thresholds(String code, LocalDate today) {
		return rules().stream()
			.filter((rule) -> rule.code().equals(code) && !rule.isInHours() && applies(rule, today))
			.min(MOST_SPECIFIC_FIRST)
			.map(ClockRule::thresholds);
	}

	/** The largest number of days left at which any rule warns; working days or fewer. */
	int widestWarning() {
		return rules().stream().mapToInt(ClockRule::warningDays).max().orElse(0);
	}

	void forget() {
		this.snapshot = null;
	}

	private boolean applies(ClockRule rule, LocalDate date) {
		return rule.isValidOn(date) && (rule.jurisdiction().isEmpty() || rule.jurisdiction().equals(this.jurisdiction));
	}

	private Optional<ClockRule> byId(long id) {
		return rules().stream().filter((rule) -> rule.id() == id).findFirst();
	}

	private List<ClockRule> rules() {
		Snapshot current = this.snapshot;
		if (current == null || System.nanoTime() - current.readAt() > KEPT_FOR) {
			current = new Snapshot(this.mapper.rules(), System.nanoTime());
			this.snapshot = current;
		}
		return current.rules();
	}

	private record Snapshot(List<ClockRule> rules, long readAt) {
	}

}
