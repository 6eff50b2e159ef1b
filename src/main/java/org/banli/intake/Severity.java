package org.banli.intake;

/** How much a problem of a row weighs. */
public enum Severity {

	/** The row cannot be registered as it is. */
	ERROR,

	/** The row can be registered; somebody should look. */
	WARNING

}
