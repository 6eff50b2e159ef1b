package org.banli.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All the facts of one signed sheet (发文稿纸), the record of who drafted, checked and signed
 * a document.
 *
 * @param unit full official name of the issuing unit
 * @param title title of the document
 * @param documentNumber its number, or {@code null}
 * @param addressee whom it addresses
 * @param copies units that get a copy
 * @param annexes names of the annexes
 * @param disclosure how it may be made public, or {@code null}
 * @param division division that drafted it
 * @param drafter who drafted it
 * @param phone the drafter's telephone number
 * @param approvals the steps of checking and signing in their order
 * @param printedOn day of printing
 */
public record SignedSheet(String unit, String title, String documentNumber, String addressee, List<String> copies,
		List<String> annexes, String disclosure, String division, String drafter, String phone,
		List<Approval> approvals, LocalDate printedOn) {

	public SignedSheet {
		copies = (copies != null) ? List.copyOf(copies) : List.of();
		annexes = (annexes != null) ? List.copyOf(annexes) : List.of();
		approvals = List.copyOf(approvals);
	}

	/**
	 * One step of checking or signing.
	 *
	 * @param step such as 核稿 or 签发
	 * @param person who took it
	 * @param post in which post
	 * @param opinion what was written
	 * @param outcome such as 同意 or 退回修改
	 * @param at when
	 */
	public record Approval(String step, String person, String post, String opinion, String outcome, Instant at) {

	}

}
