package org.banli.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.banli.workflow.Decisions;

import org.springframework.stereotype.Component;

/** Asks the decision tables of penalties and reads their answers. */
@Component
class PenaltyRules {

	static final String RANGE = "penaltyRange";

	static final String TIER = "penaltyTier";

	static final String HEARING = "hearingRight";

	private static final BigDecimal HUNDRED = new BigDecimal(100);

	private final Decisions decisions;

	PenaltyRules(Decisions decisions) {
		this.decisions = decisions;
	}

	/**
	 * The range of the fine under the law of the day on which the conduct ended, or under
	 * the law of today where that is lighter (行政处罚法 art 37).
	 * @return empty where no rule knows the act
	 */
	Optional<FineRange> range(PenaltyFacts facts, LocalDate today) {
		LocalDate conduct = (facts.conductTo() == null) ? today : facts.conductTo();
		Optional<FineRange> then = range(facts, conduct, conduct);
		if (!today.isAfter(conduct)) {
			return then;
		}
		Optional<FineRange> now = range(facts, today, today);
		boolean isNewLighter = now.isPresent() && (then.isEmpty() || now.get().isLighterThan(then.get()));
		return isNewLighter ? now : then;
	}

	private Optional<FineRange> range(PenaltyFacts facts, LocalDate lawOf, LocalDate on) {
		Map<String, Object> input = new HashMap<>();
		input.put("act", facts.act().name());
		input.put("on", lawOf);
		input.put("business", orZero(facts.business()));
		input.put("gains", orZero(facts.gains()));
		input.put("serious", facts.isSerious());
		input.put("person", facts.isPerson());
		return this.decisions.ask(RANGE, input).map((answer) -> toRange(answer, facts, on));
	}

	private static FineRange toRange(Map<String, Object> answer, PenaltyFacts facts, LocalDate on) {
		FineForm form = FineForm.valueOf(text(answer, "form"));
		BigDecimal from = number(answer, "min");
		BigDecimal to = number(answer, "max");
		String base = text(answer, "base");
		BigDecimal amount = switch (base) {
			case "BUSINESS" -> orZero(facts.business());
			case "GAINS" -> orZero(facts.gains());
			default -> null;
		};
		BigDecimal least = switch (form) {
			case MULTIPLE -> amount.multiply(from);
			case PERCENT -> amount.multiply(from).divide(HUNDRED);
			default -> from;
		};
		BigDecimal most = switch (form) {
			case MULTIPLE -> amount.multiply(to);
			case PERCENT -> amount.multiply(to).divide(HUNDRED);
			default -> to;
		};
		// a fine is paid in hundredths of a yuan: the bounds never let through more
		return new FineRange(text(answer, "rule"), on, form, from, to, base, amount,
				least.setScale(2, RoundingMode.CEILING), most.setScale(2, RoundingMode.FLOOR), text(answer, "orders"),
				text(answer, "confiscation"), text(answer, "article"));
	}

	/** The step of the ladder that the grounds lead to. */
	TierFound tier(Collection<TierGround> grounds) {
		Map<String, Object> answer = this.decisions
			.ask(TIER, Map.of("grounds", grounds.stream().map(Enum::name).toList()))
			.orElseThrow();
		return new TierFound(text(answer, "rule"), PenaltyTier.valueOf(text(answer, "tier")),
				Boolean.TRUE.equals(answer.get("below")), text(answer, "article"));
	}

	/**
	 * Whether there is a right to a hearing.
	 * @param confiscated value of the goods and gains that are to be confiscated
	 * @param limit from which sum on
	 */
	HearingRight hearing(BigDecimal fine, BigDecimal confiscated, boolean losesLicence, boolean isClosed,
			BigDecimal limit) {
		Map<String, Object> input = new HashMap<>();
		input.put("fine", orZero(fine));
		input.put("confiscated", orZero(confiscated));
		input.put("licence", losesLicence);
		input.put("closure", isClosed);
		input.put("limit", limit);
		Map<String, Object> answer = this.decisions.ask(HEARING, input).orElseThrow();
		return new HearingRight(text(answer, "rule"), Boolean.TRUE.equals(answer.get("may")), limit,
				text(answer, "article"));
	}

	private static BigDecimal orZero(BigDecimal amount) {
		return (amount == null) ? BigDecimal.ZERO : amount;
	}

	private static String text(Map<String, Object> answer, String name) {
		return String.valueOf(answer.get(name));
	}

	private static BigDecimal number(Map<String, Object> answer, String name) {
		return new BigDecimal(String.valueOf(answer.get(name)));
	}

}
