package org.banli.weighing;

import java.util.List;

/**
 * What a change of the figures would do to the open cases.
 *
 * @param cases how many cases were weighed
 * @param hits those that come out otherwise
 */
record ThresholdTrial(int cases, List<Hit> hits) {

	/** A case before and after. */
	record Hit(long caseId, long unitId, String reference, String title, String before, String after,
			boolean isReferred) {
	}

}
