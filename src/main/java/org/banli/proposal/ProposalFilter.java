package org.banli.proposal;

/**
 * What the register is narrowed to; null means any.
 *
 * @param text searched in number, title, proposers and unit names
 */
public record ProposalFilter(ProposalKind kind, ProposalStatus status, Long unitId, String text) {

	/**
	 * The text as a pattern that matches it anywhere, wildcards in it taken literally.
	 */
	public String pattern() {
		if (this.text == null || this.text.isBlank()) {
			return null;
		}
		return "%" + this.text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
	}

	/** The text as the number of a proposal: 第25号 is 25. */
	public String number() {
		return (this.text == null) ? null : ProposalForm.number(this.text);
	}

}
