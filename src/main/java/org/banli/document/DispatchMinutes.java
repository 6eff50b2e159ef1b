package org.banli.document;

import java.time.LocalDate;
import java.util.List;

/**
 * All the facts of the minutes of an assignment (交办会纪要).
 *
 * @param issuer office that assigns
 * @param assignedOn day of the assignment
 * @param paragraphs what was assigned and what is asked of the units, in whole sentences
 * @param units how much each unit got
 * @param left what was not assigned and why
 * @param contact name of the contact person, or {@code null}
 * @param phone telephone number of the contact person, or {@code null}
 */
public record DispatchMinutes(String issuer, LocalDate assignedOn, List<String> paragraphs, List<Share> units,
		List<Left> left, String contact, String phone) {

	public DispatchMinutes {
		paragraphs = List.copyOf(paragraphs);
		units = List.copyOf(units);
		left = List.copyOf(left);
	}

	/**
	 * What a unit got.
	 *
	 * @param sole proposals it answers alone
	 * @param main proposals it answers with co-handlers
	 * @param split proposals of which it answers its own asks
	 * @param co proposals for which it gives an opinion
	 */
	public record Share(String unit, int sole, int main, int split, int co) {

	}

	/** A proposal that was not assigned. */
	public record Left(String reference, String title, String reason) {

	}

}
