package org.banli.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.banli.attachment.AttachmentOwner;
import org.banli.attachment.AttachmentPlace;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.organization.Organization;
import org.banli.shared.DomainException;
import org.banli.shared.Forbidden;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.TaskAccess;
import org.banli.workflow.TaskLink;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Component;

/**
 * Who may read and change the attachments of proposals. Those of the proposal itself are
 * for all who may know of it; a co-handler's, once its opinion is signed, also for those
 * who may read the opinion; what goes with a draft stays inside its unit.
 */
@Component
class ProposalAttachments implements AttachmentOwner {

	static final String PROPOSAL = "proposal";

	private static final Pattern PART = Pattern.compile("(opinion|draft):(\\d{1,18})");

	private static final Set<String> WRITING = Set.of("draftReply", "mergeOpinions", "reviseReply", "writeOpinion");

	private final Proposals proposals;

	private final UnitAssignments assignments;

	private final Letters letters;

	private final Organization organization;

	private final Workflow workflow;

	private final Words words;

	ProposalAttachments(Proposals proposals, UnitAssignments assignments, Letters letters, Organization organization,
			Workflow workflow, Words words) {
		this.proposals = proposals;
		this.assignments = assignments;
		this.letters = letters;
		this.organization = organization;
		this.workflow = workflow;
		this.words = words;
	}

	static AttachmentPlace of(long proposalId) {
		return new AttachmentPlace(Proposal.key(proposalId), PROPOSAL);
	}

	/** Where the files of a unit's text belong. */
	static AttachmentPlace of(Assignment assignment) {
		String what = (assignment.role() == AssignmentRole.CO) ? "opinion" : "draft";
		return new AttachmentPlace(Proposal.key(assignment.proposalId()), what + ":" + assignment.id());
	}

	/** All places of a proposal in the order they are shown. */
	List<AttachmentPlace> places(long proposalId) {
		List<AttachmentPlace> places = new ArrayList<>(List.of(of(proposalId)));
		this.assignments.ofProposal(proposalId).stream().map(ProposalAttachments::of).forEach(places::add);
		return places;
	}

	@Override
	public String kind() {
		return Proposal.key(0).kind();
	}

	@Override
	public boolean mayRead(CurrentUser user, AttachmentPlace place) {
		if (!this.proposals.isVisible(user, place.businessKey().id())) {
			return false;
		}
		return place.subject().equals(PROPOSAL)
				|| assignment(place).filter((assignment) -> mayRead(user, assignment)).isPresent();
	}

	private boolean mayRead(CurrentUser user, Assignment assignment) {
		ProposalSight sight = ProposalSight.of(user);
		if (sight.drafts(assignment)) {
			return true;
		}
		return assignment.role() == AssignmentRole.CO && this.letters.letter(assignment.id()).isPresent()
				&& sight.opinion(assignment, this.assignments.ofProposal(assignment.proposalId()));
	}

	/** The assignment of a place, empty where the place is none of its proposal. */
	private Optional<Assignment> assignment(AttachmentPlace place) {
		Matcher part = PART.matcher(place.subject());
		if (!part.matches()) {
			return Optional.empty();
		}
		long id = Long.parseLong(part.group(2));
		return this.assignments.ofProposal(place.businessKey().id())
			.stream()
			.filter((assignment) -> assignment.id() == id && of(assignment).equals(place))
			.findFirst();
	}

	@Override
	public Optional<DomainException> whyNotChange(CurrentUser user, AttachmentPlace place) {
		if (place.subject().equals(PROPOSAL)) {
			if (!Rights.may(user, Action.EDIT_PROPOSAL)) {
				return Optional.of(new Forbidden("identity.postMayNot"));
			}
			Proposal proposal = this.proposals.get(place.businessKey().id());
			return this.proposals.mayAddTo(user, proposal) ? Optional.empty()
					: Optional.of(new Refused("proposal.attachment.closed"));
		}
		if (!Rights.may(user, Action.WORK_ON_TASKS)) {
			return Optional.of(new Forbidden("identity.postMayNot"));
		}
		long assignment = assignment(place).orElseThrow(() -> new NotFound("attachment.unknown")).id();
		boolean isWriting = this.workflow.openTasks(user, place.businessKey())
			.stream()
			.filter((task) -> task.access() == TaskAccess.MINE && WRITING.contains(task.step()))
			.anyMatch((task) -> isAbout(user, task, assignment));
		return isWriting ? Optional.empty() : Optional.of(new Refused("proposal.attachment.notWriting"));
	}

	private boolean isAbout(CurrentUser user, TaskLink task, long assignment) {
		return this.workflow.open(user, task.id()).context().id(ProposalHandling.ASSIGNMENT_ID) == assignment;
	}

	@Override
	public void lock(AttachmentPlace place) {
		this.workflow.lock(place.businessKey());
	}

	@Override
	public boolean isInternal(AttachmentPlace place) {
		return !place.subject().equals(PROPOSAL);
	}

	@Override
	public String title(AttachmentPlace place) {
		if (place.subject().equals(PROPOSAL)) {
			return this.words.of("proposal.attachment.proposal");
		}
		String unit = assignment(place).map((assignment) -> this.organization.unit(assignment.unitId()).shortName())
			.orElse("");
		return this.words.of("proposal.attachment." + place.subject().split(":")[0], unit);
	}

	@Override
	public String page(AttachmentPlace place) {
		return "/proposals/" + place.businessKey().id();
	}

}
