package org.banli.audit;

/** Who acts, as the trail keeps it. */
public record Actor(String username, String personName, String unitName) {

	/** The product itself, for what happens without a person. */
	public static final Actor SYSTEM = new Actor("system", "系统", "");

}
