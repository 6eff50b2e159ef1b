package org.banli.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Three in a hundred a day of what is overdue, at most the fine (行政处罚法 art 72). */
class SurchargeTests {

	private static final LocalDate DUE = LocalDate.of(2026, 3, 10);

	private static final BigDecimal FINE = new BigDecimal("10000");

	private static Payment paid(int day, String amount) {
		return new Payment(0, 1, Payment.Kind.FINE, DUE.plusDays(day), new BigDecimal(amount), "R" + day, "x", null);
	}

	private static BigDecimal of(List<Payment> payments, int days) {
		return Surcharge.of(FINE, List.of(new Surcharge.Due(DUE, FINE)), payments, DUE.plusDays(days));
	}

	@ParameterizedTest
	@CsvSource({ "-3,0", "0,0", "1,300", "2,600", "33,9900", "34,10000", "35,10000", "4000,10000" })
	void growsByTheDayAndStopsAtTheFine(int days, String expected) {
		assertThat(of(List.of(), days)).isEqualByComparingTo(expected);
	}

	@Test
	void stopsWithThePayment() {
		assertThat(of(List.of(paid(0, "10000")), 50)).isEqualByComparingTo("0");
		assertThat(of(List.of(paid(2, "10000")), 50)).isEqualByComparingTo("600");
	}

	@Test
	void countsOnlyWhatIsStillOverdue() {
		assertThat(of(List.of(paid(-1, "4000"), paid(2, "6000")), 50)).isEqualByComparingTo("360");
	}

	@Test
	void instalmentsAreLateOneByOne() {
		List<Surcharge.Due> plan = List.of(new Surcharge.Due(DUE, new BigDecimal("4000")),
				new Surcharge.Due(DUE.plusDays(30), new BigDecimal("6000")));
		assertThat(Surcharge.of(FINE, plan, List.of(paid(-1, "4000")), DUE.plusDays(31))).isEqualByComparingTo("180");
		assertThat(Surcharge.of(FINE, plan, List.of(), DUE.plusDays(1))).isEqualByComparingTo("120");
	}

	@Test
	void fractionsOfACentAreNeverAsked() {
		assertThat(Surcharge.of(new BigDecimal("0.50"), List.of(new Surcharge.Due(DUE, new BigDecimal("0.50"))),
				List.of(), DUE.plusDays(1)))
			.isEqualByComparingTo("0.01");
	}

}
