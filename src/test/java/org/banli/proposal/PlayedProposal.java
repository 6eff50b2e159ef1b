package org.banli.proposal;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/**
 * A proposal that waits for its division head, and the values of the variables in paths
 * to it.
 */
@TestComponent
@Import(ProposalScenario.class)
public class PlayedProposal {

	private final ProposalScenario play;

	private final UnitAssignments assignments;

	private String task;

	private long proposal;

	private long assignment;

	PlayedProposal(ProposalScenario play, UnitAssignments assignments) {
		this.play = play;
		this.assignments = assignments;
	}

	/** A path pattern with the ids of the proposal, its assignment and its open task. */
	public String fill(String pattern) {
		if (this.task == null) {
			this.proposal = this.play.drafted();
			this.assignment = this.assignments.answering(this.proposal).get(0);
			this.task = this.play.taskId("amr-division", this.proposal, "reviewByDivisionHead");
		}
		boolean isTask = pattern.contains("/tasks/");
		return pattern.replace("{assignmentId}", String.valueOf(this.assignment))
			.replace("{unitId}", "9")
			.replace("{divisionId}", "17")
			.replace("{personId}", "22")
			.replace("{holdingId}", "23")
			.replace("{username}", "proc-liaison")
			.replace("{absenceId}", "0")
			.replace("{name}", "reply-" + this.assignment + ".pdf")
			.replaceAll("\\{processKey[^}]*}", "draftReview")
			.replaceAll("\\{(id|taskId|proposalId)}", isTask ? this.task : String.valueOf(this.proposal))
			.replaceAll("\\{[^}]*}", "1");
	}

}
