package org.banli.weighing;

import java.math.BigDecimal;

/**
 * Another case of the same party whose acts are untreated and can still be prosecuted, so
 * that they are added (法释〔2025〕5号 art 29(1)).
 */
public record AddedCase(long caseId, String reference, String title, BigDecimal sales, BigDecimal unsold,
		BigDecimal business, BigDecimal gains) {
}
