package org.banli.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.banli.workflow.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The decision tables at, below and above each limit, each case with its article. */
class PenaltyRulesTests {

	private static final PenaltyRules RULES = new PenaltyRules(new Decisions());

	@ParameterizedTest
	@CsvFileSource(resources = "penalty-range-cases.csv", numLinesToSkip = 1)
	void aFineLiesInTheRangeOfTheLaw(PenaltyAct act, LocalDate conductTo, LocalDate today, BigDecimal business,
			BigDecimal gains, boolean serious, boolean person, String rule, FineForm form, BigDecimal least,
			BigDecimal most, String article) {
		FineRange range = RULES.range(new PenaltyFacts(act, conductTo, business, gains, serious, person), today)
			.orElseThrow();
		assertThat(range.rule()).as(article).isEqualTo(rule);
		assertThat(range.form()).isEqualTo(form);
		assertThat(range.least()).isEqualByComparingTo(least);
		assertThat(range.most()).isEqualByComparingTo(most);
		assertThat(range.contains(most)).isTrue();
		assertThat(range.contains(least)).isTrue();
		assertThat(range.contains(most.add(new BigDecimal("0.01")))).isFalse();
		assertThat(range.contains(least.subtract(new BigDecimal("0.01")))).isFalse();
		assertThat(range.article()).startsWith("《");
	}

	@Test
	void everyActHasItsRange() {
		for (PenaltyAct act : PenaltyAct.values()) {
			boolean isUnknown = RULES
				.range(new PenaltyFacts(act, LocalDate.of(2026, 6, 1), null, null, false, false),
						LocalDate.of(2026, 6, 1))
				.isEmpty();
			assertThat(isUnknown).as(act.name()).isFalse();
		}
	}

	@ParameterizedTest
	@CsvFileSource(resources = "penalty-tier-cases.csv", numLinesToSkip = 1)
	void theGroundsLeadToOneStepOfTheLadder(String grounds, String rule, PenaltyTier tier, boolean below,
			String article) {
		List<TierGround> given = Optional.ofNullable(grounds)
			.map((text) -> Arrays.stream(text.split(";")).map(TierGround::valueOf).toList())
			.orElse(List.of());
		TierFound found = RULES.tier(given);
		assertThat(found.rule()).as(article).isEqualTo(rule);
		assertThat(found.tier()).isEqualTo(tier);
		assertThat(found.mayGoBelow()).isEqualTo(below);
	}

	@Test
	void everyGroundIsOnTheLadder() {
		for (TierGround ground : TierGround.values()) {
			assertThat(RULES.tier(List.of(ground)).tier()).as(ground.name()).isNotEqualTo(PenaltyTier.NORMAL);
		}
	}

	@ParameterizedTest
	@CsvFileSource(resources = "hearing-right-cases.csv", numLinesToSkip = 1)
	void heavyPenaltiesGiveTheRightToAHearing(BigDecimal fine, BigDecimal confiscated, boolean licence, boolean closure,
			BigDecimal limit, String rule, boolean may, String article) {
		HearingRight right = RULES.hearing(fine, confiscated, licence, closure, limit);
		assertThat(right.rule()).as(article).isEqualTo(rule);
		assertThat(right.may()).isEqualTo(may);
	}

}
