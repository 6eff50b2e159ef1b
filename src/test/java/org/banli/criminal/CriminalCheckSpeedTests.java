package org.banli.criminal;

import java.math.BigDecimal;
import java.util.List;

import org.banli.testing.Measured;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a weighing takes, under one text and under two. */
@Tag("benchmark")
class CriminalCheckSpeedTests {

	private static final double WANTED = 5;

	@Test
	void weighs() {
		CriminalCheck check = ThresholdFixture.check();
		List<OffenceFacts> facts = List.of(facts(OffenceCode.TM_COUNTERFEIT, "2025-06-18"),
				facts(OffenceCode.COPYRIGHT, "2024-06-18"));
		StringBuilder table = new StringBuilder("| Facts | Median, ms | p95, ms |\n|---|---|---|\n");
		for (OffenceFacts one : facts) {
			Measured time = Measured.of(2000, 2000, () -> check.weigh(one, ThresholdFixture.TODAY));
			table.append("| ")
				.append((one.offenceCode() == OffenceCode.COPYRIGHT) ? "copyright, two texts" : "trade mark, one text")
				.append(" | ")
				.append(String.format("%.3f | %.3f |%n", time.median(), time.p95()));
			assertThat(time.median()).isLessThan(WANTED);
		}
		Measured.write("weigh", table.toString());
	}

	private static OffenceFacts facts(OffenceCode offence, String day) {
		BigDecimal some = BigDecimal.valueOf(40_000);
		return new OffenceFacts(offence, OffenceFacts.MarkKind.BOTH, 2, 2, 2, true, java.time.LocalDate.parse(day),
				null, null, true, some, some, some, some, some, some, some, OffenceFacts.LabelsSource.SELF, some, some,
				some, some, some, some, some, true, true, false, false, false);
	}

}
