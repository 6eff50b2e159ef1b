package org.banli.proposal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.banli.attachment.AttachmentPanel;
import org.banli.attachment.AttachmentPlace;
import org.banli.attachment.Attachments;
import org.banli.identity.CurrentUser;
import org.banli.shared.MovableClock;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** Which attachments the pages of proposals and of their steps show. */
@Component
class AttachmentPanels {

	private final Attachments attachments;

	private final ProposalAttachments places;

	private final UnitAssignments assignments;

	AttachmentPanels(Attachments attachments, ProposalAttachments places, UnitAssignments assignments) {
		this.attachments = attachments;
		this.places = places;
		this.assignments = assignments;
	}

	/**
	 * On the page of a proposal: its own, and what its units attached, where there is
	 * any.
	 */
	List<AttachmentPanel> ofProposal(CurrentUser user, long proposalId) {
		AttachmentPlace own = ProposalAttachments.of(proposalId);
		return shown(user, own, this.places.places(proposalId).stream(), "/proposals/" + proposalId);
	}

	/**
	 * On the page of a task: what goes with the text that is written or checked, then
	 * what else the unit may read.
	 */
	List<AttachmentPanel> ofTask(TaskContext task) {
		Assignment assignment = this.assignments.get(task.id(ProposalHandling.ASSIGNMENT_ID));
		AttachmentPlace own = ProposalAttachments.of(assignment);
		List<AttachmentPlace> all = this.places.places(assignment.proposalId());
		return shown(task.user(), own,
				Stream.concat(Stream.of(own), all.stream().filter((place) -> !place.equals(own))),
				"/tasks/" + task.taskId());
	}

	private List<AttachmentPanel> shown(CurrentUser user, AttachmentPlace own, Stream<AttachmentPlace> all,
			String page) {
		return all.map((place) -> this.attachments.panel(user, place, page))
			.flatMap(Optional::stream)
			.map((panel) -> panel.place().equals(own) ? panel : panel.readOnly())
			.filter((panel) -> panel.mayChange() || !panel.isEmpty())
			.toList();
	}

	/** What the API lists among the documents of a proposal. */
	List<ProposalView.DocumentLine> documents(CurrentUser user, Proposal proposal) {
		return this.attachments.list(user, proposal.businessKey())
			.stream()
			.map((file) -> new ProposalView.DocumentLine("attachment", file.fileName(), file.uploaderUnit(), null,
					file.uploadedAt().atZone(MovableClock.ZONE).toLocalDate(), "/api/v1/attachments/" + file.id()))
			.toList();
	}

}
