package org.banli.document;

import java.time.LocalDate;
import java.util.List;

/**
 * All the facts of one task breakdown table (任务分解表): which unit takes which ask of which
 * proposal by when; for all units or for one.
 *
 * @param issuer office that assigns
 * @param unit the unit whose own list it is, or {@code null} for all
 * @param assignedOn day of the assignment
 * @param items the proposals
 */
public record TaskBreakdown(String issuer, String unit, LocalDate assignedOn, List<Item> items) {

	public TaskBreakdown {
		items = List.copyOf(items);
	}

	/**
	 * One proposal.
	 *
	 * @param kind such as 建议 or 提案
	 * @param number its number in its session
	 * @param mode such as 独办 or 主办会办
	 * @param tasks its asks and who takes them
	 */
	public record Item(String kind, String session, String number, String title, String proposers, String mode,
			List<Task> tasks) {

		public Item {
			tasks = List.copyOf(tasks);
		}

	}

	/**
	 * One ask and the units that take it.
	 *
	 * @param ask the ask, or {@code null} where the proposal has none
	 */
	public record Task(String ask, List<Duty> duties) {

		public Task {
			duties = List.copyOf(duties);
		}

	}

	/**
	 * A unit's part.
	 *
	 * @param role such as 主办 or 会办
	 * @param due last day
	 */
	public record Duty(String unit, String role, LocalDate due) {

	}

}
