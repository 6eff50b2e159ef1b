package org.banli.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.banli.audit.AuditEntry;
import org.banli.deadline.Light;
import org.banli.deadline.RunningClock;
import org.banli.organization.Unit;

/** A proposal as the API answers it; what the reader may not see is null or absent. */
record ProposalView(long id, String businessKey, ProposalKind kind, String session, String number, String title,
		String leadProposer, List<String> coProposers, String sector, String body, String sender, ProposalStatus status,
		int round, HandlingMode mode, Instant registeredAt, LocalDate assignedOn, LocalDate replyDueOn,
		Instant closedAt, List<AskView> asks, List<AssignmentView> assignments, List<ClockLine> clocks,
		List<ReplyLine> replies, List<Object> commitments, List<DocumentLine> documents) {

	/** An ask, the units it was given to, and its answer. */
	record AskView(int no, String text, List<String> units, Answer answer) {
	}

	/** What the reply says to an ask. */
	record Answer(String done, String next, String resultClass) {
	}

	/** What a unit has to do. */
	record AssignmentView(String unit, AssignmentRole role, List<Integer> asks, ProposalStatus state) {
	}

	/** A deadline; a clock that does not run is green. */
	record ClockLine(String code, LocalDate startsOn, LocalDate dueOn, Light light, String legalBasis, String unit) {
	}

	/** A letter to the proposers. */
	record ReplyLine(String unit, String docNumber, LocalDate signedOn) {
	}

	/** A document and where it is. */
	record DocumentLine(String kind, String title, String unit, String docNumber, LocalDate on, String url) {
	}

	/** A line of the register. */
	record Line(long id, String businessKey, ProposalKind kind, String session, String number, String title,
			String leadProposer, int proposerCount, ProposalStatus status, HandlingMode mode, LocalDate assignedOn,
			LocalDate replyDueOn, List<String> units, List<String> coUnits) {

		static Line of(ProposalListItem item) {
			ProposalRow row = item.row();
			return new Line(row.id(), Proposal.key(row.id()).toString(), row.kind(), row.sessionText(), row.number(),
					row.title(), row.leadProposer(), row.proposerCount(), row.status(), row.mode(), row.assignedOn(),
					row.replyDueOn(), item.answering(), item.coHandling());
		}

	}

	/**
	 * An entry of the timeline.
	 *
	 * @param onBehalfOf the name of the absent colleague for whom it was done, or null
	 */
	record TimelineLine(long id, Instant at, String person, String onBehalfOf, String unit, String action,
			String subject, String summary, String quote) {

		static TimelineLine of(AuditEntry entry) {
			return new TimelineLine(entry.id(), entry.at(), entry.personName(), entry.onBehalfName(), entry.unitName(),
					entry.action(), entry.subject(), entry.summary(), entry.quote());
		}

	}

	static ProposalView of(Dossier dossier, Map<Long, ReplyForm> replies, List<ResultClass> classes,
			List<ProposalDocuments.Entry> documents, List<DocumentLine> attachments) {
		Proposal proposal = dossier.proposal();
		Map<String, Dossier.Part> bySubject = dossier.bySubject();
		List<ClockLine> clocks = dossier.shownClocks()
			.stream()
			.map((clock) -> line(clock,
					Optional.ofNullable(bySubject.get(clock.subject()))
						.map(Dossier.Part::unit)
						.map(Unit::fullName)
						.orElse(null)))
			.toList();
		List<ReplyLine> letters = dossier.answering()
			.stream()
			.filter((part) -> dossier.sight().letter(part.assignment(), part.letter()))
			.map((part) -> new ReplyLine(part.unit().fullName(), part.letter().docNumber(), part.letter().signedOn()))
			.toList();
		return new ProposalView(proposal.id(), proposal.businessKey().toString(), proposal.kind(),
				proposal.sessionText(), proposal.number(), proposal.title(), proposal.leadProposer(),
				dossier.proposers().stream().filter((one) -> one.seq() > 1).map(Proposer::name).toList(),
				proposal.sector(), proposal.body(), dossier.sender().fullName(), proposal.status(), proposal.round(),
				proposal.mode(), proposal.registeredAt(), proposal.assignedOn(), proposal.replyDueOn(),
				proposal.closedAt(),
				dossier.asks().stream().map((ask) -> view(ask, dossier, replies, classes)).toList(),
				dossier.parts()
					.stream()
					.map((part) -> new AssignmentView(part.unit().fullName(), part.assignment().role(),
							part.asks().stream().map(Ask::no).toList(), part.assignment().state()))
					.toList(),
				clocks, letters, List.of(),
				Stream
					.concat(documents.stream()
						.map((entry) -> new DocumentLine(entry.kind(), entry.title(), entry.unit(), entry.docNumber(),
								entry.on(), "/proposals/" + proposal.id() + "/documents/" + entry.name())),
							attachments.stream())
					.toList());
	}

	private static ClockLine line(RunningClock clock, String unit) {
		Light light = (clock.light() == null) ? Light.GREEN : clock.light();
		return new ClockLine(clock.code(), clock.startsOn(), clock.dueOn(), light, clock.legalBasis(), unit);
	}

	private static AskView view(Ask ask, Dossier dossier, Map<Long, ReplyForm> replies, List<ResultClass> classes) {
		List<String> units = dossier.parts()
			.stream()
			.filter((part) -> part.has(ask))
			.map((part) -> part.unit().fullName())
			.toList();
		List<ReplyForm.ReplyPart> answers = replies.values()
			.stream()
			.flatMap((reply) -> reply.parts().stream())
			.filter((part) -> part.ask() == ask.no())
			.toList();
		return new AskView(ask.no(), ask.text(), units, answers.isEmpty() ? null : answer(answers, classes));
	}

	// of several units' answers to one ask the weakest class counts
	private static Answer answer(List<ReplyForm.ReplyPart> answers, List<ResultClass> classes) {
		String resultClass = classes.stream()
			.filter((known) -> answers.stream().anyMatch((answer) -> known.code().equals(answer.resultClass())))
			.max(Comparator.comparingInt(ResultClass::severity))
			.map(ResultClass::code)
			.orElse(null);
		return new Answer(texts(answers.stream().flatMap((answer) -> answer.done().stream()).toList()),
				texts(answers.stream().flatMap((answer) -> answer.next().stream()).toList()), resultClass);
	}

	private static String texts(List<ReplyForm.ReplyParagraph> paragraphs) {
		List<String> texts = paragraphs.stream()
			.filter((paragraph) -> !paragraph.isBlank())
			.map(ReplyForm.ReplyParagraph::text)
			.toList();
		return texts.isEmpty() ? null : String.join("\n", texts);
	}

}
