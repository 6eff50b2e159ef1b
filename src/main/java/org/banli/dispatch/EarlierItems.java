package org.banli.dispatch;

import java.util.List;

import org.banli.identity.CurrentUser;

/** Finds who answered what is like a proposal. */
interface EarlierItems {

	/**
	 * Earlier proposals with the units that answered them, the likest first.
	 * @param exceptId the proposal itself
	 */
	List<EarlierItem> similar(CurrentUser user, String title, long exceptId, int limit);

}
