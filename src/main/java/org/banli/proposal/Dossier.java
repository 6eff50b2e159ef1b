package org.banli.proposal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.banli.deadline.RunningClock;
import org.banli.identity.CurrentUser;
import org.banli.organization.Unit;

/**
 * Everything about one proposal that its page, its documents and the API are made of.
 *
 * @param parts what each unit has to do, the answering ones first
 */
record Dossier(CurrentUser reader, ProposalSight sight, Proposal proposal, Unit sender, List<Proposer> proposers,
		List<Ask> asks, List<Part> parts, List<RunningClock> clocks) {

	/**
	 * What one unit has to do and how far it is.
	 *
	 * @param asks the asks given to it
	 * @param drafter the name of who writes, null before it is distributed
	 * @param letter its letter or opinion, null before it is signed
	 * @param latest its newest text, null before the first
	 */
	record Part(Assignment assignment, Unit unit, String drafter, List<Ask> asks, Letter letter, DraftVersion latest) {

		public boolean answers() {
			return this.assignment.role().answers();
		}

		boolean has(Ask ask) {
			return this.asks.contains(ask);
		}

		public boolean isDelivered() {
			return this.letter != null && this.letter.deliveredOn() != null;
		}

	}

	List<Assignment> assignments() {
		return this.parts.stream().map(Part::assignment).toList();
	}

	public List<Part> answering() {
		return this.parts.stream().filter(Part::answers).toList();
	}

	public List<Part> coHandling() {
		return this.parts.stream().filter((part) -> !part.answers()).toList();
	}

	Optional<Part> part(long assignmentId) {
		return this.parts.stream().filter((part) -> part.assignment().id() == assignmentId).findFirst();
	}

	/** The clocks of one unit's part by their code. */
	Optional<RunningClock> clock(Part part, String code) {
		return this.clocks.stream()
			.filter((clock) -> clock.subject().equals(part.assignment().subject()) && clock.code().equals(code))
			.findFirst();
	}

	/** The clocks that the reader is shown. */
	List<RunningClock> shownClocks() {
		return this.clocks.stream()
			.filter((clock) -> !this.sight.isProposer() || clock.code().equals("REPLY"))
			.toList();
	}

	/** The parts by the subject that clocks and the trail name them by. */
	Map<String, Part> bySubject() {
		return this.parts.stream()
			.collect(java.util.stream.Collectors.toMap((part) -> part.assignment().subject(), (part) -> part));
	}

}
