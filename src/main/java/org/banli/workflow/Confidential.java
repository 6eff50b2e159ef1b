package org.banli.workflow;

import org.banli.identity.Action;

/**
 * A kind of matter that not everybody who oversees a unit's tasks may see. A feature
 * whose matters are so has one component of it.
 */
public interface Confidential {

	/** The kind, as in {@link WorkDescription#kind}. */
	String kind();

	/** What somebody must be allowed to do in the unit to see tasks of such matters. */
	Action action();

}
