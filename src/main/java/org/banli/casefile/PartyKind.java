package org.banli.casefile;

/** What a party is. */
public enum PartyKind {

	/** 自然人. */
	PERSON,

	/** 个体工商户. */
	INDIVIDUAL_BUSINESS,

	/** 法人或其他组织. */
	ORGANIZATION;

	/** Whether the criminal law calls it a unit (单位). */
	public boolean isUnit() {
		return this == ORGANIZATION;
	}

}
