package org.banli.casefile;

/**
 * What a list of cases is narrowed to; null means any.
 *
 * @param mine the user name of an officer whose cases are wanted
 * @param q part of number, title, party or right
 */
public record CaseFilter(CaseKind kind, CaseStatus status, String mine, String q) {

	/** The pattern for LIKE with ! as its escape, null where nothing is sought. */
	public String pattern() {
		if (this.q == null || this.q.isBlank()) {
			return null;
		}
		return "%" + this.q.strip().replaceAll("([!%_])", "!$1") + "%";
	}

}
