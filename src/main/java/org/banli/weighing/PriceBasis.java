package org.banli.weighing;

/**
 * By what a price is taken, in the order of the law: what was sold by its price, what was
 * not by the average of what was sold, then by its label, then by the market price of the
 * genuine goods (法释〔2025〕5号 art 28).
 */
public enum PriceBasis {

	ACTUAL, AVERAGE, LABEL, MARKET

}
