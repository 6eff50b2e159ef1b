package org.banli.casefile;

/** What a mark is registered for. */
public enum MarkUse {

	GOODS, SERVICE, BOTH

}
