package org.banli.proposal;

import org.banli.workflow.ChaseForm;
import org.banli.workflow.ChaseLevel;
import org.banli.workflow.Chases;
import org.banli.attachment.Attachments;
import org.banli.attachment.SampleFiles;

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

	private final Attachments attachments;

	private String task;

	private long proposal;

	private long assignment;

	private final Chases chases;

	private long chase;

	private long attachment;

	PlayedProposal(ProposalScenario play, UnitAssignments assignments, Chases chases, Attachments attachments) {
		this.play = play;
		this.assignments = assignments;
		this.chases = chases;
		this.attachments = attachments;
	}

	/** A path pattern with the ids of the proposal, its assignment and its open task. */
	public String fill(String pattern) {
		if (this.task == null) {
			this.proposal = this.play.drafted();
			this.assignment = this.assignments.answering(this.proposal).get(0);
			this.attachment = this.attachments
				.add(this.play.user("npc-sender"), ProposalAttachments.of(this.proposal),
						SampleFiles.upload("名单.txt", SampleFiles.text("示例甲")))
				.id();
			this.task = this.play.taskId("amr-division", this.proposal, "reviewByDivisionHead");
			this.chase = this.chases
				.issue(this.play.user("gov-office"), Proposal.key(this.proposal), 1,
						new ChaseForm(this.task, ChaseLevel.CHASE, "请抓紧审核。", null))
				.id();
		}
		if (pattern.contains("/attachments/{id}")) {
			return pattern.replace("{id}", String.valueOf(this.attachment));
		}
		boolean isTask = pattern.contains("/tasks/");
		String path = pattern;
		if (pattern.startsWith("/chases/")) {
			path = pattern.replace("{id}", String.valueOf(this.chase));
		}
		else if (pattern.startsWith("/notices/")) {
			// nobody's: each user reads only his own
			path = pattern.replace("{id}", "0");
		}
		return path.replace("{assignmentId}", String.valueOf(this.assignment))
			.replace("{unitId}", "9")
			.replace("{divisionId}", "17")
			.replace("{personId}", "22")
			.replace("{holdingId}", "23")
			.replace("{username}", "proc-liaison")
			.replace("{absenceId}", "0")
			.replace("{code}", "penaltyDecision")
			.replace("{name}", "reply-" + this.assignment + ".pdf")
			.replaceAll("\\{processKey[^}]*}", "draftReview")
			.replaceAll("\\{(id|taskId|proposalId)}", isTask ? this.task : String.valueOf(this.proposal))
			.replaceAll("\\{[^}]*}", "1");
	}

}
