package org.banli.weighing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact amount. The average of what was sold seldom ends after the point, and nothing
 * may be rounded before it is compared.
 */
record Fraction(BigInteger numerator, BigInteger denominator) {

	static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

	/** More places than any figure of the law has; what does not end stays below. */
	private static final MathContext CUT = new MathContext(40, RoundingMode.DOWN);

	Fraction {
		BigInteger common = numerator.gcd(denominator).max(BigInteger.ONE);
		boolean isTurned = denominator.signum() < 0;
		numerator = (isTurned ? numerator.negate() : numerator).divide(common);
		denominator = denominator.abs().divide(common);
	}

	static Fraction of(BigDecimal value) {
		return (value.scale() <= 0) ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
				: new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
	}

	Fraction plus(Fraction other) {
		return new Fraction(this.numerator.multiply(other.denominator).add(other.numerator.multiply(this.denominator)),
				this.denominator.multiply(other.denominator));
	}

	Fraction minus(Fraction other) {
		return plus(new Fraction(other.numerator.negate(), other.denominator));
	}

	Fraction times(Fraction other) {
		return new Fraction(this.numerator.multiply(other.numerator), this.denominator.multiply(other.denominator));
	}

	/** Divided by a number that is not zero. */
	Fraction over(Fraction other) {
		return new Fraction(this.numerator.multiply(other.denominator), this.denominator.multiply(other.numerator));
	}

	boolean isZero() {
		return this.numerator.signum() == 0;
	}

	Fraction orZero() {
		return (this.numerator.signum() < 0) ? ZERO : this;
	}

	/** What is known of two amounts together; null where neither is. */
	static Fraction sum(Fraction one, Fraction other) {
		if (one == null || other == null) {
			return (one == null) ? other : one;
		}
		return one.plus(other);
	}

	/** Exact where it ends, cut off far behind the point where it does not. */
	BigDecimal decimal() {
		BigDecimal top = new BigDecimal(this.numerator);
		BigDecimal bottom = new BigDecimal(this.denominator);
		try {
			return plain(top.divide(bottom));
		}
		catch (ArithmeticException ex) {
			return plain(top.divide(bottom, CUT));
		}
	}

	static BigDecimal decimalOf(Fraction value) {
		return (value == null) ? null : value.decimal();
	}

	private static BigDecimal plain(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
