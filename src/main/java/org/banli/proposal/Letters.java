package org.banli.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.audit.Represented;
import org.banli.document.DocumentNumber;
import org.banli.document.DocumentNumbers;
import org.banli.document.Documents;
import org.banli.document.NewDocument;
import org.banli.document.ReplyLetter;
import org.banli.document.ReplyLetters;
import org.banli.identity.CurrentUser;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.shared.Words;
import org.banli.workflow.TaskContext;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From a signed text to a numbered, sealed, delivered letter. */
@Component
class Letters {

	/** The kind under which sealed replies are stored. */
	static final String REPLY_KIND = "replyLetter";

	private final DraftMapper mapper;

	private final Drafts drafts;

	private final Proposals proposals;

	private final UnitAssignments assignments;

	private final Organization organization;

	private final LetterWording wording;

	private final ReplyLetters press;

	private final DocumentNumbers numbers;

	private final Documents documents;

	private final AuditTrail audit;

	private final ProposalSettings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final Words words;

	Letters(DraftMapper mapper, Drafts drafts, Proposals proposals, UnitAssignments assignments,
			Organization organization, LetterWording wording, ReplyLetters press, DocumentNumbers numbers,
			Documents documents, AuditTrail audit, ProposalSettings settings, ApplicationEventPublisher events,
			Clock clock, Words words) {
		this.mapper = mapper;
		this.drafts = drafts;
		this.proposals = proposals;
		this.assignments = assignments;
		this.organization = organization;
		this.wording = wording;
		this.press = press;
		this.numbers = numbers;
		this.documents = documents;
		this.audit = audit;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
		this.words = words;
	}

	Optional<Letter> letter(long assignmentId) {
		return this.mapper.letter(assignmentId);
	}

	/** Makes the latest version the unit's letter, signed by the user today. */
	@Transactional(propagation = Propagation.MANDATORY)
	void sign(TaskContext task) {
		long id = task.id(ProposalHandling.ASSIGNMENT_ID);
		DraftVersion latest = this.drafts.latest(id).orElseThrow();
		String resultClass = letterClass(this.drafts.reply(latest)).map(ResultClass::code).orElse(null);
		insert(id, latest.versionNo(), resultClass, task);
	}

	/**
	 * Signs a co-handler's opinion; the clock of the opinion stops and the last one in
	 * moves the matter on.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void signOpinion(TaskContext task) {
		long id = task.id(ProposalHandling.ASSIGNMENT_ID);
		insert(id, this.drafts.latest(id).orElseThrow().versionNo(), null, task);
		this.assignments.move(id, ProposalStatus.DELIVERED);
		this.assignments.opinionSigned(id);
	}

	private void insert(long assignmentId, int version, String resultClass, TaskContext task) {
		CurrentUser signer = task.user();
		Instant now = this.clock.instant();
		this.mapper.insertLetter(new Letter(assignmentId, version, resultClass, null, signer.username(),
				signer.personName(), now, LocalDate.now(this.clock), null, null, null, null, null,
				task.onBehalfOf().map(Represented::username).orElse(null), task.onBehalfName()));
	}

	/**
	 * Gives the letter its number: the unit's code word, the year, the next in sequence.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void number(long assignmentId) {
		Assignment assignment = this.assignments.get(assignmentId);
		Unit unit = this.organization.unit(assignment.unitId());
		Letter letter = letter(assignmentId).orElseThrow();
		DocumentNumber number = this.numbers.take(unit.codeWord(), letter.signedOn().getYear(),
				Proposal.key(assignment.proposalId()).toString(), assignment.subject(), letter.signedBy());
		this.mapper.number(assignmentId, number.text());
		this.audit.record(letter.signer(unit.fullName()),
				AuditEvent
					.of("letter.numbered", Proposal.key(assignment.proposalId()),
							this.words.of("proposal.numberReply.done", number.text()))
					.on(assignment.subject()));
		this.assignments.move(assignmentId, ProposalStatus.NUMBERED);
	}

	/** Seals the letter and stores it as it is from now on. */
	@Transactional(propagation = Propagation.MANDATORY)
	Letter seal(TaskContext task) {
		long id = task.id(ProposalHandling.ASSIGNMENT_ID);
		Assignment assignment = this.assignments.get(id);
		Proposal proposal = this.proposals.get(assignment.proposalId());
		Unit unit = this.organization.unit(assignment.unitId());
		this.mapper.seal(id, task.user().username(), this.clock.instant());
		Letter letter = letter(id).orElseThrow();
		byte[] pdf = this.press.pdf(preview(proposal, assignment));
		this.documents.store(new NewDocument(proposal.businessKey().toString(), REPLY_KIND,
				this.words.of("proposal.document.reply", unit.fullName(), proposal.reference()), unit.code(),
				letter.docNumber(), "application/pdf", pdf, task.user().username()));
		this.assignments.move(id, ProposalStatus.SEALED);
		return letter;
	}

	/** Notes the delivery; the unit's reply clock stops on that day. */
	@Transactional(propagation = Propagation.MANDATORY)
	void deliver(TaskContext task, LocalDate on, DeliveryWay way, String note) {
		long id = task.id(ProposalHandling.ASSIGNMENT_ID);
		this.mapper.deliver(id, on, way, note);
		this.assignments.move(id, ProposalStatus.DELIVERED);
		this.assignments.stopClock(id, "REPLY", on);
		Assignment assignment = this.assignments.get(id);
		Proposal proposal = this.proposals.get(assignment.proposalId());
		List<Long> people = this.proposals.proposers(proposal.id())
			.stream()
			.map(Proposer::personId)
			.filter((person) -> person != null)
			.toList();
		this.events.publishEvent(new ReplyDelivered(proposal.businessKey().toString(), id, assignment.unitId(),
				proposal.senderUnitId(), people, on));
	}

	/**
	 * The letter as it stands: the signed text once signed, else the latest version as a
	 * draft.
	 */
	ReplyLetter preview(Proposal proposal, Assignment assignment) {
		DraftVersion version = letter(assignment.id())
			.flatMap((letter) -> this.drafts.version(assignment.id(), letter.versionNo()))
			.or(() -> this.drafts.latest(assignment.id()))
			.orElseThrow();
		return preview(proposal, assignment, version, this.drafts.reply(version));
	}

	ReplyLetter preview(Proposal proposal, Assignment assignment, DraftVersion version, ReplyForm reply) {
		Unit unit = this.organization.unit(assignment.unitId());
		Optional<Letter> signed = letter(assignment.id()).filter((letter) -> letter.versionNo() == version.versionNo());
		List<Proposer> proposers = this.proposals.proposers(proposal.id());
		Map<Integer, Ask> asks = this.assignments.asksOf(assignment)
			.stream()
			.collect(Collectors.toMap(Ask::no, Function.identity()));
		List<ReplyLetter.Section> sections = reply.parts()
			.stream()
			.filter((part) -> asks.containsKey(part.ask()))
			.map((part) -> new ReplyLetter.Section(asks.get(part.ask()).text(), texts(part.done()), texts(part.next()),
					blankToNull(part.reason())))
			.toList();
		String resultClass = letterClass(reply).map(ResultClass::code).orElse(null);
		String docNumber = signed.map(Letter::docNumber).orElse(null);
		boolean isSealed = signed.map(Letter::sealedAt).isPresent();
		return new ReplyLetter(unit.fullName(), docNumber, resultClass, title(proposal, unit),
				this.wording.addressee(proposal, proposers),
				this.wording.opening(proposal, proposers, heard(assignment)), sections, reply.closing(), List.of(),
				signed.map(Letter::signedOn).orElse(null), reply.contactName(), reply.contactPhone(), null,
				copies(proposal, assignment), isSealed);
	}

	static List<String> title(Proposal proposal, Unit unit) {
		return ReplyLetter.titleOf(ReplyLetter.Kind.valueOf(proposal.kind().name()), unit.fullName(),
				proposal.sessionText(), proposal.number());
	}

	private static List<String> texts(List<ReplyForm.ReplyParagraph> paragraphs) {
		return paragraphs.stream()
			.filter((paragraph) -> !paragraph.isBlank())
			.map(ReplyForm.ReplyParagraph::text)
			.toList();
	}

	private static String blankToNull(String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	/**
	 * The units whose opinion the letter names; one without a duty in the matter gave
	 * none.
	 */
	private List<String> heard(Assignment assignment) {
		return this.assignments.coHandlers(assignment)
			.stream()
			.filter((co) -> this.drafts.opinion(co.id()).map((opinion) -> !opinion.hasNoDuty()).orElse(true))
			.map((co) -> this.organization.unit(co.unitId()).fullName())
			.toList();
	}

	private List<String> coHandlers(Assignment assignment) {
		return this.assignments.coHandlers(assignment)
			.stream()
			.map((co) -> this.organization.unit(co.unitId()).fullName())
			.toList();
	}

	/**
	 * Who gets a copy: the sender and the government office, by setting, and the
	 * co-handlers.
	 */
	List<String> copies(Proposal proposal, Assignment assignment) {
		Map<String, String> names = new HashMap<>();
		this.organization.units().forEach((unit) -> names.put(unit.code(), unit.fullName()));
		List<String> copies = new ArrayList<>();
		this.settings.copies()
			.getOrDefault(proposal.kind(), List.of())
			.stream()
			.map(names::get)
			.filter((name) -> name != null)
			.forEach(copies::add);
		copies.addAll(coHandlers(assignment));
		return copies;
	}

	/** The class of the letter: that of its weakest answer. */
	Optional<ResultClass> letterClass(ReplyForm reply) {
		Map<String, ResultClass> classes = this.proposals.resultClasses()
			.stream()
			.collect(Collectors.toMap(ResultClass::code, Function.identity()));
		return reply.parts()
			.stream()
			.map((part) -> classes.get(part.resultClass()))
			.filter((resultClass) -> resultClass != null)
			.max(java.util.Comparator.comparingInt(ResultClass::severity));
	}

	byte[] draftPdf(Proposal proposal, Assignment assignment) {
		return this.press.pdf(preview(proposal, assignment));
	}

}
