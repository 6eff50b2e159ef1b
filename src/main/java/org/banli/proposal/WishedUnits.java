package org.banli.proposal;

/**
 * The units that the proposer wishes to handle a proposal, in the list's own words; a
 * wish binds nobody and may name a unit that does not exist.
 *
 * @param main null where none is wished
 * @param co with 、 between the names, null where none is wished
 */
public record WishedUnits(String main, String co) {

	/** Nothing is wished. */
	public static final WishedUnits NONE = new WishedUnits(null, null);

	private static final int LONGEST_MAIN = 200;

	private static final int LONGEST_CO = 400;

	public WishedUnits {
		main = kept(main, LONGEST_MAIN);
		co = kept(co, LONGEST_CO);
	}

	private static String kept(String text, int longest) {
		return (text == null || text.isBlank()) ? null
				: text.strip().substring(0, Math.min(longest, text.strip().length()));
	}

	public boolean isPresent() {
		return this.main != null || this.co != null;
	}

	/** The same with what is newly said; what is not said stays. */
	WishedUnits with(WishedUnits said) {
		return said.isPresent() ? said : this;
	}

}
