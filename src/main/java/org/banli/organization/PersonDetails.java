package org.banli.organization;

/**
 * What is typed of a person.
 *
 * @param phone the office number, null where there is none
 * @param badgeNumber 执法证号, null for whoever has none
 */
public record PersonDetails(String name, String phone, String badgeNumber) {

	/** Without what is blank. */
	PersonDetails stripped() {
		return new PersonDetails(UnitChecks.plain(this.name), orNull(this.phone), orNull(this.badgeNumber));
	}

	private static String orNull(String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

}
