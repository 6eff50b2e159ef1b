package org.banli.deadline;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClockRulesTests {

	private final RulesOnly mapper = new RulesOnly();

	@BeforeEach
	void rules() {
		this.mapper.rules.clear();
		this.mapper.add("REPLY", "", "", "2000-01-01", null, 1, 0);
		this.mapper.add("REPLY", "", "SUGGESTION", "2000-01-01", "2024-12-31", 2, 0);
		this.mapper.add("REPLY", "", "SUGGESTION", "2025-01-01", null, 3, 0);
		this.mapper.add("REPLY", "资阳市", "", "2020-01-01", null, 4, 0);
		this.mapper.add("REPLY", "资阳市", "PROPOSAL", "2020-01-01", null, 5, 0);
		this.mapper.add("REPLY", "南充市", "PROPOSAL", "2020-01-01", null, 6, 0);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "'', -, 2023-01-01, 1", "'', SUGGESTION, 2024-12-31, 2", "'', SUGGESTION, 2025-01-01, 3",
					"'', PROPOSAL, 2025-01-01, 1", "资阳市, SUGGESTION, 2025-01-01, 4", "资阳市, SUGGESTION, 2019-12-31, 2",
					"资阳市, PROPOSAL, 2025-01-01, 5", "资阳市, -, 2025-01-01, 4", "'', -, 1999-12-31, -" })
	void takesTheMostSpecificRuleValidOnTheDay(String jurisdiction, String kind, LocalDate date, Integer rule) {
		ClockRules rules = new ClockRules(this.mapper, new DeadlineSettings(jurisdiction, null));
		assertThat(rules.find("REPLY", kind, date).map(ClockRule::yellowAt)).isEqualTo(Optional.ofNullable(rule));
		assertThat(rules.find("OTHER", kind, date)).isEmpty();
	}

	@Test
	void takesThePlacesVariantWhereNobodyNamesAKind() {
		ClockRules rules = new ClockRules(this.mapper, new DeadlineSettings("", Map.of("REPLY", "SUGGESTION")));
		LocalDate date = LocalDate.of(2025, 1, 1);
		assertThat(rules.find("REPLY", null, date).map(ClockRule::yellowAt)).contains(3);
		assertThat(rules.find("REPLY", "PROPOSAL", date).map(ClockRule::yellowAt)).contains(1);
	}

	@Test
	void readsTheTableOnceForAPage() {
		ClockRules rules = new ClockRules(this.mapper, new DeadlineSettings("", null));
		for (int row = 0; row < 20; row++) {
			rules.thresholds("REPLY", LocalDate.of(2025, 3, 1));
		}
		assertThat(this.mapper.reads).isEqualTo(1);
	}

	@Test
	void readsAgainForARuleThatItDoesNotKnow() {
		ClockRules rules = new ClockRules(this.mapper, new DeadlineSettings("", null));
		assertThat(rules.get(6).jurisdiction()).isEqualTo("南充市");
		this.mapper.add("NEW", "", "", "2000-01-01", null, 9, 0);
		assertThat(rules.get(7).code()).isEqualTo("NEW");
	}

}
