package org.banli.document;

import java.time.LocalDate;
import java.util.List;

/**
 * All the facts of one assignment sheet (交办单): which unit answers which ask, by when, and
 * by which rule.
 *
 * @param issuer office that assigns
 * @param number the sheet's number, or {@code null}
 * @param kind such as 人大代表建议 or 政协提案
 * @param session meeting at which the proposal was made
 * @param proposalNumber number of the proposal
 * @param title title of the proposal
 * @param proposers who made it
 * @param asks its asks and who takes them
 * @param duties what each unit has to do and by when
 * @param remark further requirements, or {@code null}
 * @param assignedOn day of the assignment
 * @param contact name of the contact person
 * @param phone telephone number of the contact person
 */
public record AssignmentSheet(String issuer, String number, String kind, String session, String proposalNumber,
		String title, String proposers, List<Ask> asks, List<Duty> duties, String remark, LocalDate assignedOn,
		String contact, String phone) {

	public AssignmentSheet {
		asks = List.copyOf(asks);
		duties = List.copyOf(duties);
	}

	/**
	 * One ask and the units that take it.
	 *
	 * @param text the ask in the proposer's words
	 * @param units full or short names of the units, the main one first
	 */
	public record Ask(String text, List<String> units) {

		public Ask {
			units = List.copyOf(units);
		}

	}

	/**
	 * What one unit has to do.
	 *
	 * @param unit name of the unit
	 * @param role such as 主办 or 会办
	 * @param due last day
	 * @param rule where the day comes from
	 */
	public record Duty(String unit, String role, LocalDate due, String rule) {

	}

}
