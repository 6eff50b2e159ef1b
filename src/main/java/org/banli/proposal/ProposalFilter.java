package org.banli.proposal;

/**
 * What the register is narrowed to; null means any.
 *
 * @param text searched in number, title, proposers and unit names
 */
public record ProposalFilter(ProposalKind kind, ProposalStatus status, Long unitId, String text) {

	/**
	 * The text as the number that people mean by it: 第25号建议 asks for 25.
	 */
	public String number() {
		if (this.text == null || this.text.isBlank()) {
			return null;
		}
		return this.text.strip().replaceAll("^第\\s*|\\s*号(建议|提案)?$", "");
	}

	/**
	 * The text as a pattern that matches it anywhere, wildcards in it taken literally.
	 */
	public String pattern() {
		if (this.text == null || this.text.isBlank()) {
			return null;
		}
		return "%" + this.text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
	}

}
