package org.banli.casefile;

import java.util.Set;

import org.banli.identity.CurrentUser;

/**
 * Is told when facts of a case change, within the same transaction: the criminal law
 * weighs every one of them.
 */
public interface CaseWatch {

	/** The cases that are weighed together with the case, as it is now. */
	Set<Long> related(CaseFile file);

	/**
	 * Facts of the case were changed.
	 * @param cause the change, in words
	 * @param also cases with which it was weighed together before the change
	 */
	void recheck(CurrentUser user, CaseFile file, String cause, Set<Long> also);

}
