package org.banli.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.banli.deadline.Clocks;
import org.banli.organization.Organization;
import org.banli.shared.BusinessKey;
import org.banli.shared.MovableClock;
import org.banli.shared.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which unit answers which asks and where each stands. The diagrams ask it who answers
 * and who gives an opinion; it never changes anything for them.
 */
@Service("unitAssignments")
public class UnitAssignments {

	private final AssignmentMapper mapper;

	private final Proposals proposals;

	private final Organization organization;

	private final Clocks clocks;

	private final Clock clock;

	UnitAssignments(AssignmentMapper mapper, Proposals proposals, Organization organization, Clocks clocks,
			Clock clock) {
		this.mapper = mapper;
		this.proposals = proposals;
		this.organization = organization;
		this.clocks = clocks;
		this.clock = clock;
	}

	/** The assignments of a proposal that end in a letter: one process each. */
	public List<Long> answering(long proposalId) {
		return this.mapper.ofProposal(proposalId)
			.stream()
			.filter((assignment) -> assignment.role().answers())
			.map(Assignment::id)
			.toList();
	}

	/**
	 * The assignments that give an opinion to this one; none unless it is the main one.
	 */
	public List<Long> coHandlersOf(long assignmentId) {
		return coHandlers(get(assignmentId)).stream().map(Assignment::id).toList();
	}

	/** The unit of an assignment. */
	public long unitOf(long assignmentId) {
		return get(assignmentId).unitId();
	}

	/** The last day for signing, as the engine reads dates. */
	public String signForDue(long assignmentId) {
		return this.clocks.find(Assignment.subject(assignmentId), "SIGN_FOR")
			.map((clock) -> clock.dueOn().toString())
			.orElseGet(() -> get(assignmentId).dueOn().toString());
	}

	/**
	 * One assignment.
	 * @throws NotFound when there is none
	 */
	public Assignment get(long assignmentId) {
		return this.mapper.find(assignmentId).orElseThrow(() -> new NotFound("proposal.unknownAssignment"));
	}

	public List<Assignment> ofProposal(long proposalId) {
		return this.mapper.ofProposal(proposalId);
	}

	List<Assignment> coHandlers(Assignment assignment) {
		if (assignment.role() != AssignmentRole.MAIN) {
			return List.of();
		}
		return this.mapper.ofProposal(assignment.proposalId())
			.stream()
			.filter((other) -> other.role() == AssignmentRole.CO)
			.toList();
	}

	/** The asks given to each assignment of a proposal, by assignment id. */
	public Map<Long, List<Ask>> asksByAssignment(long proposalId) {
		Map<Long, Ask> asks = new HashMap<>();
		this.proposals.asks(proposalId).forEach((ask) -> asks.put(ask.id(), ask));
		Map<Long, List<Ask>> result = new HashMap<>();
		for (AssignedAsk assigned : this.mapper.assignedAsks(proposalId)) {
			result.computeIfAbsent(assigned.assignmentId(), (key) -> new ArrayList<>()).add(asks.get(assigned.askId()));
		}
		result.values().forEach((list) -> list.sort(Comparator.comparingInt(Ask::no)));
		return result;
	}

	/** The asks that the letter or the opinion of an assignment speaks to. */
	public List<Ask> asksOf(Assignment assignment) {
		if (assignment.role() == AssignmentRole.MAIN || assignment.role() == AssignmentRole.SOLE) {
			return this.proposals.asks(assignment.proposalId());
		}
		return asksByAssignment(assignment.proposalId()).getOrDefault(assignment.id(), List.of());
	}

	/** Assigns the units of a plan and starts their clocks. */
	@Transactional(propagation = Propagation.MANDATORY)
	void assign(Proposal proposal, AssignmentPlan plan) {
		BusinessKey key = proposal.businessKey();
		String kind = proposal.kind().name();
		for (AssignmentPlan.Share share : plan.shares()) {
			boolean answers = share.role().answers();
			LocalDate dueOn = answers ? plan.replyDueOn() : plan.coDueOn();
			NewAssignment assignment = new NewAssignment(proposal.id(), share.unit().id(), share.role(),
					plan.assignedOn(), dueOn);
			this.mapper.insert(assignment);
			long id = assignment.getId();
			if (!share.asks().isEmpty()) {
				this.mapper.insertAsks(id, share.asks());
			}
			String subject = Assignment.subject(id);
			String code = answers ? "REPLY" : "CO_OPINION";
			boolean isComputed = dueOn.equals(this.clocks.preview(code, kind, plan.assignedOn()).dueOn());
			if (isComputed) {
				this.clocks.start(key.toString(), subject, code, kind, plan.assignedOn());
			}
			else {
				this.clocks.startFixed(key.toString(), subject, code, kind, plan.assignedOn(), dueOn, plan.dueReason());
			}
			this.clocks.start(key.toString(), subject, "SIGN_FOR", kind, plan.assignedOn());
		}
		this.proposals.assigned(proposal.id(), plan.mode(), plan.assignedOn(), plan.replyDueOn());
		this.clocks.stop(key.toString(), "ASSIGN_INTERIM", today());
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void signFor(Assignment assignment, Long divisionId, String drafter, String by) {
		this.mapper.signFor(assignment.id(), divisionId, drafter, by, this.clock.instant());
		this.clocks.stop(assignment.subject(), "SIGN_FOR", today());
		updateProposal(assignment.proposalId(), this.mapper.ofProposal(assignment.proposalId()));
	}

	/**
	 * Moves an assignment, and the proposal to where its slowest answering unit stands.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void move(long assignmentId, ProposalStatus state) {
		this.mapper.changeState(assignmentId, state);
		List<Assignment> all = this.mapper.ofSameProposal(assignmentId);
		all.stream().findFirst().ifPresent((any) -> updateProposal(any.proposalId(), all));
	}

	void stopClock(long assignmentId, String code, LocalDate on) {
		this.clocks.stop(Assignment.subject(assignmentId), code, on);
	}

	/**
	 * A co-handler's opinion is in; the last one moves a main handler on whose own part
	 * is written.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void opinionSigned(long assignmentId) {
		stopClock(assignmentId, "CO_OPINION", today());
		this.mapper.ofProposal(get(assignmentId).proposalId())
			.stream()
			.filter((main) -> main.role() == AssignmentRole.MAIN && main.state() == ProposalStatus.IN_HANDLING
					&& areOpinionsIn(main))
			.forEach((main) -> move(main.id(), ProposalStatus.CO_OPINIONS_COLLECTED));
	}

	/**
	 * Whether every co-handler of the assignment has sent its opinion; true without any.
	 */
	boolean areOpinionsIn(Assignment assignment) {
		return coHandlers(assignment).stream().allMatch((co) -> co.state() == ProposalStatus.DELIVERED);
	}

	private void updateProposal(long proposalId, List<Assignment> all) {
		all.stream()
			.filter((assignment) -> assignment.role().answers())
			.map(Assignment::state)
			.min(Comparator.naturalOrder())
			.ifPresent((slowest) -> this.proposals.changeStatus(proposalId, slowest));
	}

	/**
	 * The name of the division an assignment was given to, as it was called then where
	 * the letter is delivered; null when it has none.
	 */
	public String division(Assignment assignment) {
		if (assignment.divisionId() == null) {
			return null;
		}
		boolean isOver = assignment.state().compareTo(ProposalStatus.DELIVERED) >= 0;
		LocalDate day = (isOver && assignment.signedForAt() != null)
				? LocalDate.ofInstant(assignment.signedForAt(), MovableClock.ZONE) : today();
		return this.organization.divisionNameOn(assignment.divisionId(), day).orElse(null);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
