package org.banli.intake;

import java.util.List;

import org.banli.proposal.WishedUnits;

/**
 * A proposal as a list names it: each value still as text, sorted into its place, nothing
 * looked up yet. It is what a draft keeps and what is mended.
 *
 * @param kind the constant's name, null where nothing tells it
 * @param coCount how many put it forward, as text
 * @param mode the constant's name, null where no unit is named
 * @param isKey true, false or null where the list does not say
 * @param isKeyAsked whether the list has a column for it, so that an empty cell is a no
 * @param wishMain the units that the proposer wishes to answer
 * @param wishCo the units that the proposer wishes to help
 * @param isWish whether the units of the row are those wishes, because the list proposes
 * none itself
 * @param notes what was noticed while reading
 * @param namesWritten the cells of the first proposer and of the others as they are, null
 * where there are more cells or a person has mended the row
 */
record ListedRow(String kind, String session, String number, String title, String leadProposer,
		List<String> coProposers, String coCount, String mode, String mainUnit, List<String> coUnits,
		List<String> splitUnits, String assignedOn, String replyDueOn, Boolean isKey, boolean isKeyAsked, String sector,
		String body, List<String> wishMain, List<String> wishCo, boolean isWish, List<RowNote> notes,
		List<String> namesWritten) {

	ListedRow {
		coProposers = (coProposers == null) ? List.of() : List.copyOf(coProposers);
		coUnits = (coUnits == null) ? List.of() : List.copyOf(coUnits);
		splitUnits = (splitUnits == null) ? List.of() : List.copyOf(splitUnits);
		wishMain = (wishMain == null) ? List.of() : List.copyOf(wishMain);
		wishCo = (wishCo == null) ? List.of() : List.copyOf(wishCo);
		notes = (notes == null) ? List.of() : List.copyOf(notes);
	}

	/** The wishes as the register keeps them. */
	WishedUnits wished() {
		return new WishedUnits(String.join("、", this.wishMain), String.join("、", this.wishCo));
	}

}
