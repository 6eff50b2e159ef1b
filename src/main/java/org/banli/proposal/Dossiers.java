package org.banli.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.banli.audit.AuditEntry;
import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.audit.TimelineFilter;
import org.banli.deadline.Clocks;
import org.banli.identity.CurrentUser;
import org.banli.organization.Organization;
import org.banli.organization.PostHolder;
import org.banli.organization.Unit;
import org.banli.shared.MovableClock;
import org.banli.shared.NotFound;
import org.banli.shared.Page;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens proposals for those who may know of them. */
@Component
class Dossiers {

	/** The steps about which everybody who may know of the proposal may read. */
	private static final Set<String> OFFICE_STEPS = Set.of("task:confirmAsks", "task:assignUnits",
			"task:signForProposal", "task:signForCoHandling", "task:sealReply", "task:deliverReply");

	private static final Set<String> PROPOSER_STEPS = Set.of("task:assignUnits", "task:signForProposal",
			"task:deliverReply");

	private final Proposals proposals;

	private final UnitAssignments assignments;

	private final Drafts drafts;

	private final Letters letters;

	private final Organization organization;

	private final Clocks clocks;

	private final AuditTrail audit;

	private final Clock clock;

	private final Words words;

	Dossiers(Proposals proposals, UnitAssignments assignments, Drafts drafts, Letters letters,
			Organization organization, Clocks clocks, AuditTrail audit, Clock clock, Words words) {
		this.proposals = proposals;
		this.assignments = assignments;
		this.drafts = drafts;
		this.letters = letters;
		this.organization = organization;
		this.clocks = clocks;
		this.audit = audit;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * Opens a proposal and notes, once a day, that the user has seen its proposers.
	 * @throws NotFound when there is none or he may not know of it
	 */
	Dossier view(CurrentUser user, long id) {
		Dossier dossier = open(user, id);
		Instant morning = LocalDate.now(this.clock).atStartOfDay(MovableClock.ZONE).toInstant();
		this.audit.recordOnceSince(morning, user.actor(),
				AuditEvent.of("proposal.viewed", dossier.proposal().businessKey(), this.words.of("proposal.viewed")));
		return dossier;
	}

	/** Opens a proposal, for its parts. */
	@Transactional(readOnly = true)
	Dossier open(CurrentUser user, long id) {
		Proposal proposal = this.proposals.visible(user, id);
		List<Ask> asks = this.proposals.asks(id);
		Map<Long, List<Ask>> given = this.assignments.asksByAssignment(id);
		Map<Long, Unit> units = this.organization.unitsById();
		List<Dossier.Part> parts = this.assignments.ofProposal(id)
			.stream()
			.sorted(Comparator.comparing((Assignment assignment) -> !assignment.role().answers()))
			.map((assignment) -> part(assignment, proposal, units, asks, given))
			.toList();
		return new Dossier(user, ProposalSight.of(user), proposal, units.get(proposal.senderUnitId()),
				this.proposals.proposers(id), asks, parts, this.clocks.list(proposal.businessKey().toString()));
	}

	private Dossier.Part part(Assignment assignment, Proposal proposal, Map<Long, Unit> units, List<Ask> asks,
			Map<Long, List<Ask>> given) {
		Letter letter = this.letters.letter(assignment.id()).orElse(null);
		List<Ask> own = (assignment.role() == AssignmentRole.SOLE) ? asks
				: given.getOrDefault(assignment.id(), List.of());
		return new Dossier.Part(assignment, unit(assignment, proposal, letter, units), drafter(assignment), own, letter,
				this.drafts.latest(assignment.id()).orElse(null));
	}

	/** The unit under the name of its time: that of its letter, or of the closing. */
	private Unit unit(Assignment assignment, Proposal proposal, Letter letter, Map<Long, Unit> units) {
		if (letter != null) {
			return this.organization.unitOn(assignment.unitId(), letter.signedOn());
		}
		if (proposal.closedAt() != null) {
			return this.organization.unitOn(assignment.unitId(),
					LocalDate.ofInstant(proposal.closedAt(), MovableClock.ZONE));
		}
		return units.get(assignment.unitId());
	}

	private String drafter(Assignment assignment) {
		if (assignment.drafter() == null) {
			return null;
		}
		return this.organization.holders(assignment.unitId(), org.banli.organization.Post.DRAFTER)
			.stream()
			.filter((holder) -> assignment.drafter().equals(holder.username()))
			.map(PostHolder::name)
			.findFirst()
			.orElse(null);
	}

	/**
	 * The answer of a part as the reader may see it: the newest text of his own unit's,
	 * of others' only the delivered letter.
	 */
	Optional<ReplyForm> shownReply(Dossier dossier, Dossier.Part part) {
		if (!part.answers() || part.latest() == null) {
			return Optional.empty();
		}
		if (dossier.sight().drafts(part.assignment()) && part.letter() == null) {
			return Optional.of(this.drafts.reply(part.latest()));
		}
		return dossier.sight().letter(part.assignment(), part.letter())
				? this.drafts.version(part.assignment().id(), part.letter().versionNo()).map(this.drafts::reply)
				: Optional.empty();
	}

	/**
	 * What the reader may see of the trail.
	 * @param views whether entries about mere looking are wanted; proposers get none
	 * @param claims whether entries about who took a task are wanted
	 */
	@Transactional(readOnly = true)
	Page<AuditEntry> timeline(CurrentUser user, long id, boolean views, boolean claims, String cursor, int size) {
		Proposal proposal = this.proposals.visible(user, id);
		ProposalSight sight = ProposalSight.of(user);
		TimelineFilter filter = filter(user, sight, views, claims);
		Page<AuditEntry> page = this.audit.timeline(proposal.businessKey(), filter, cursor, size);
		return sight.isProposer() ? page.map(Dossiers::plain) : page;
	}

	private TimelineFilter filter(CurrentUser user, ProposalSight sight, boolean views, boolean claims) {
		if (sight.isAuditor()) {
			return new TimelineFilter(views, claims, null, Set.of());
		}
		if (sight.isProposer()) {
			return new TimelineFilter(false, false, PROPOSER_STEPS, Set.of());
		}
		return new TimelineFilter(views, claims, OFFICE_STEPS, this.organization.namesOf(user.unitIds()));
	}

	// what the offices wrote to each other is not for the proposers
	private static AuditEntry plain(AuditEntry entry) {
		return new AuditEntry(entry.id(), entry.at(), "", entry.personName(), entry.unitName(), "", entry.action(),
				entry.businessKey(), entry.subject(), entry.summary(), null, null, null, null, entry.onBehalfName());
	}

}
