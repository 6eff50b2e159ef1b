package org.banli.shared;

/**
 * The product must not start like this; {@link StartUpFailureAnalyzer} finds the words.
 */
class StartUpRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	private final String detail;

	StartUpRefused(Reason reason, String detail) {
		super(reason + ": " + detail);
		this.reason = reason;
		this.detail = detail;
	}

	Reason reason() {
		return this.reason;
	}

	/** What the reason is about: names of variables, a version. */
	String detail() {
		return this.detail;
	}

	/** Why. */
	enum Reason {

		/** Settings that only the environment can give are not given. */
		VARIABLE_MISSING,

		/** Invented data would get into a city's own database. */
		DEMONSTRATION_IN_PRODUCTION,

		/** A newer engine has worked on the database. */
		ENGINE_NEWER

	}

}
