package org.banli.audit;

/**
 * Who acts, as the trail keeps it.
 *
 * @param onBehalfOf the absent colleague by whose right it is done, null for one's own
 */
public record Actor(String username, String personName, String unitName, Represented onBehalfOf) {

	/** The product itself, for what happens without a person. */
	public static final Actor SYSTEM = new Actor("system", "系统", "");

	/** Somebody who acts by his own right. */
	public Actor(String username, String personName, String unitName) {
		this(username, personName, unitName, null);
	}

}
