package org.banli.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * What a fine costs more each day it is late (行政处罚法 art 72): three in a hundred of what
 * is overdue, at most the fine itself.
 */
final class Surcharge {

	private static final BigDecimal DAILY = new BigDecimal("0.03");

	private Surcharge() {
	}

	/** What was due by when. */
	record Due(LocalDate on, BigDecimal amount) {
	}

	/**
	 * The surcharge up to a day.
	 * @param dues the fine with its last day, or its instalments
	 * @param payments of the fine; what is paid on a day was still late on it
	 */
	static BigDecimal of(BigDecimal fine, List<Due> dues, List<Payment> payments, LocalDate asOf) {
		BigDecimal sum = BigDecimal.ZERO;
		LocalDate first = dues.stream().map(Due::on).min(LocalDate::compareTo).orElse(asOf);
		for (LocalDate day = first.plusDays(1); !day.isAfter(asOf) && sum.compareTo(fine) < 0; day = day.plusDays(1)) {
			BigDecimal overdue = overdue(dues, payments, day);
			if (overdue.signum() > 0) {
				sum = sum.add(overdue.multiply(DAILY));
			}
			else if (isPaid(fine, payments, day)) {
				break;
			}
		}
		return sum.min(fine).setScale(2, RoundingMode.DOWN);
	}

	private static BigDecimal overdue(List<Due> dues, List<Payment> payments, LocalDate day) {
		BigDecimal due = dues.stream()
			.filter((one) -> one.on().isBefore(day))
			.map(Due::amount)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return due.subtract(paidBefore(payments, day));
	}

	private static boolean isPaid(BigDecimal fine, List<Payment> payments, LocalDate day) {
		return paidBefore(payments, day).compareTo(fine) >= 0;
	}

	private static BigDecimal paidBefore(List<Payment> payments, LocalDate day) {
		return payments.stream()
			.filter((payment) -> payment.kind() == Payment.Kind.FINE && payment.paidOn().isBefore(day))
			.map(Payment::amount)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
