package org.banli.document;

import java.time.LocalDate;
import java.util.List;

/**
 * All the facts of one co-handling opinion (会办意见), a letter from a co-handling unit to
 * the main one.
 *
 * @param unit full official name of the unit that gives the opinion
 * @param documentNumber its own number; {@code null} prints the letter as a draft
 * @param title lines of the title
 * @param leadUnit the unit that answers the proposer
 * @param opening paragraph that names the matter
 * @param items one opinion for each ask
 * @param noDuty why the matter does not concern the unit, or {@code null}
 * @param signer who signed the opinion, with the post
 * @param date day of signing; {@code null} leaves room for it
 * @param contact name of the contact person
 * @param phone telephone number of the contact person
 * @param copies units that get a copy
 * @param sealed whether the unit's seal is to be shown
 */
public record OpinionLetter(String unit, String documentNumber, List<String> title, String leadUnit, String opening,
		List<Item> items, String noDuty, String signer, LocalDate date, String contact, String phone,
		List<String> copies, boolean sealed) {

	public OpinionLetter {
		title = List.copyOf(title);
		items = (items != null) ? List.copyOf(items) : List.of();
		copies = (copies != null) ? List.copyOf(copies) : List.of();
	}

	/**
	 * The opinion on one ask.
	 *
	 * @param ask the ask in the proposer's words
	 * @param situation what the unit has done about it
	 * @param opinion what it thinks of it; {@code null} leaves it out
	 * @param measures what it will do; {@code null} leaves it out
	 */
	public record Item(String ask, String situation, String opinion, String measures) {

	}

}
