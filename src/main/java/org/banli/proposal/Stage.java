package org.banli.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.banli.shared.MovableClock;
import org.banli.shared.Names;

/**
 * One stage of a proposal's handling, as facts say it, not as the engine does.
 *
 * @param name its key, such as {@code signedFor}
 * @param state past, now or open
 * @param on when it was passed, null while it was not
 * @param person who passed it or is at it, null where nobody is to be named
 * @param count of the units that have passed it, null where there is one
 */
record Stage(String name, String state, LocalDate on, String person, String count) {

	static final String PAST = "past";

	static final String NOW = "now";

	static final String OPEN = "open";

	/** The stages of a proposal in their order. */
	static List<Stage> of(Dossier dossier, List<Review> shownReviews, Names names) {
		Proposal proposal = dossier.proposal();
		ProposalStatus status = proposal.status();
		List<Stage> stages = new ArrayList<>();
		stages.add(new Stage("registered", PAST, day(proposal.registeredAt()), null, null));
		boolean isAssigned = status != ProposalStatus.FILED;
		stages.add(new Stage("assigned", isAssigned ? PAST : NOW, proposal.assignedOn(), null, null));
		List<Dossier.Part> answering = dossier.answering();
		boolean hasDrafts = answering.stream()
			.anyMatch((part) -> dossier.sight().drafts(part.assignment()) && part.answers());
		add(stages, "signedFor", status, ProposalStatus.SIGNED_FOR,
				last(answering, (part) -> day(part.assignment().signedForAt())), null, null);
		addOpinions(stages, dossier);
		add(stages, "drafted", status, ProposalStatus.DRAFTED, hasDrafts
				? last(answering, (part) -> (part.latest() == null) ? null : day(part.latest().createdAt())) : null,
				hasDrafts ? person(answering, Dossier.Part::drafter) : null, null);
		Review check = shownReviews.stream()
			.filter((review) -> review.step().equals("checkDraft") && review.decision() == ReviewDecision.AGREE)
			.reduce((first, second) -> second)
			.orElse(null);
		add(stages, "checked", status, ProposalStatus.CHECKED, (check == null) ? null : day(check.reviewedAt()),
				(check == null) ? null : names.of(check.reviewerName(), check.onBehalfName()), null);
		List<Dossier.Part> lettered = answering.stream()
			.filter((part) -> dossier.sight().letter(part.assignment(), part.letter()))
			.toList();
		add(stages, "signed", status, ProposalStatus.SIGNED, last(lettered, (part) -> part.letter().signedOn()),
				person(lettered, (part) -> names.of(part.letter().signerName(), part.letter().onBehalfName())), null);
		long delivered = answering.stream().filter(Dossier.Part::isDelivered).count();
		add(stages, "delivered", status, ProposalStatus.DELIVERED,
				last(lettered, (part) -> part.letter().deliveredOn()), null,
				(answering.size() > 1) ? delivered + "/" + answering.size() : null);
		add(stages, "closed", status, ProposalStatus.CLOSED, day(proposal.closedAt()), null, null);
		return withNow(stages);
	}

	private static void addOpinions(List<Stage> stages, Dossier dossier) {
		List<Dossier.Part> co = dossier.coHandling();
		if (co.isEmpty()) {
			return;
		}
		long in = co.stream().filter((part) -> part.letter() != null).count();
		boolean isPast = in == co.size();
		LocalDate on = isPast ? last(co, (part) -> part.letter().signedOn()) : null;
		boolean isAhead = dossier.proposal().status().compareTo(ProposalStatus.SIGNED_FOR) >= 0 || in > 0;
		stages.add(new Stage("opinions", isPast ? PAST : (isAhead ? NOW : OPEN), on, null, in + "/" + co.size()));
	}

	private static void add(List<Stage> stages, String name, ProposalStatus status, ProposalStatus reached,
			LocalDate on, String person, String count) {
		boolean isPast = status.compareTo(reached) >= 0;
		stages.add(new Stage(name, isPast ? PAST : OPEN, isPast ? on : null, person, count));
	}

	// the first stage that was not passed is the present one
	private static List<Stage> withNow(List<Stage> stages) {
		for (int i = 0; i < stages.size(); i++) {
			Stage stage = stages.get(i);
			boolean isOpinion = stage.name().equals("opinions");
			if (!stage.state().equals(PAST) && !(isOpinion && stage.state().equals(NOW))) {
				stages.set(i, new Stage(stage.name(), NOW, stage.on(), stage.person(), stage.count()));
				break;
			}
		}
		return List.copyOf(stages);
	}

	private static LocalDate day(Instant at) {
		return (at == null) ? null : LocalDate.ofInstant(at, MovableClock.ZONE);
	}

	private static LocalDate last(List<Dossier.Part> parts, Function<Dossier.Part, LocalDate> day) {
		return parts.stream().map(day).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
	}

	private static String person(List<Dossier.Part> parts, Function<Dossier.Part, String> name) {
		List<String> names = parts.stream().map(name).filter(Objects::nonNull).distinct().toList();
		return (names.size() == 1) ? names.get(0) : null;
	}

	public boolean isPast() {
		return this.state.equals(PAST);
	}

	public boolean isNow() {
		return this.state.equals(NOW);
	}

}
