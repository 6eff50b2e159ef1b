package org.banli.weighing;

import java.math.BigDecimal;

/**
 * The sums that follow from the amounts of a case line by line; where they are known
 * nobody types them.
 */
public interface CaseFigures {

	/** 违法经营额, null where no line tells of any. */
	BigDecimal businessAmount(long caseId);

	/** 违法所得, null where it cannot be told yet. */
	BigDecimal illegalGains(long caseId);

}
