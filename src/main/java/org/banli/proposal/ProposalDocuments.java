package org.banli.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.banli.audit.AuditEntry;
import org.banli.audit.AuditTrail;
import org.banli.audit.TimelineFilter;
import org.banli.deadline.RunningClock;
import org.banli.document.AssignmentSheet;
import org.banli.document.Documents;
import org.banli.document.OpinionLetter;
import org.banli.document.Sheets;
import org.banli.document.SignedSheet;
import org.banli.document.StoredDocument;
import org.banli.document.UnprintableCharacter;
import org.banli.identity.CurrentUser;
import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.organization.PostHolder;
import org.banli.organization.Unit;
import org.banli.shared.MovableClock;
import org.banli.shared.Names;
import org.banli.shared.NotFound;
import org.banli.shared.Page;
import org.banli.shared.Refused;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * The documents of a proposal: the sealed letters as they are kept, everything else
 * printed from the facts when it is asked for.
 */
@Component
class ProposalDocuments {

	private static final Pattern NAME = Pattern.compile("(reply|sheet|opinion)-(\\d{1,18})\\.pdf");

	private static final String ASSIGNMENT = "assignment.pdf";

	private final Dossiers dossiers;

	private final Drafts drafts;

	private final Letters letters;

	private final LetterWording wording;

	private final UnitAssignments assignments;

	private final Organization organization;

	private final Documents documents;

	private final Sheets sheets;

	private final AuditTrail audit;

	private final Clock clock;

	private final Names names;

	private final Words words;

	ProposalDocuments(Dossiers dossiers, Drafts drafts, Letters letters, LetterWording wording,
			UnitAssignments assignments, Organization organization, Documents documents, Sheets sheets,
			AuditTrail audit, Clock clock, Names names, Words words) {
		this.dossiers = dossiers;
		this.drafts = drafts;
		this.letters = letters;
		this.wording = wording;
		this.assignments = assignments;
		this.organization = organization;
		this.documents = documents;
		this.sheets = sheets;
		this.audit = audit;
		this.clock = clock;
		this.names = names;
		this.words = words;
	}

	/**
	 * A document that the reader may open.
	 *
	 * @param name the last part of its address
	 * @param note what is to be known about it, null for nothing
	 */
	public record Entry(String name, String kind, String title, String unit, String docNumber, LocalDate on,
			String note) {
	}

	/** A document's content under the name it is saved by. */
	record File(String fileName, byte[] content) {
	}

	/**
	 * The documents that the reader of a dossier may open, in the order of the handling.
	 */
	List<Entry> list(Dossier dossier) {
		List<Entry> entries = new ArrayList<>();
		Proposal proposal = dossier.proposal();
		if (proposal.assignedOn() != null && dossier.sight().officePapers()) {
			entries.add(new Entry(ASSIGNMENT, "assignment", title("assignment"),
					this.organization.dispatcher().fullName(), null, proposal.assignedOn(), null));
		}
		for (Dossier.Part part : dossier.coHandling()) {
			if (part.letter() != null && dossier.sight().opinion(part.assignment(), dossier.assignments())) {
				entries.add(entry("opinion", part, part.letter().signedOn(), null));
			}
		}
		for (Dossier.Part part : dossier.answering()) {
			boolean seesDrafts = dossier.sight().drafts(part.assignment());
			if (dossier.sight().letter(part.assignment(), part.letter())) {
				entries.add(entry("reply", part, part.letter().signedOn(),
						(part.letter().sealedAt() == null) ? this.words.of("proposal.document.unsealed") : null));
			}
			else if (seesDrafts && part.latest() != null) {
				LocalDate on = LocalDate.ofInstant(part.latest().createdAt(), MovableClock.ZONE);
				entries
					.add(entry("reply", part, on, this.words.of("proposal.document.draft", part.latest().versionNo())));
			}
			if (seesDrafts && part.latest() != null) {
				LocalDate on = (part.letter() == null) ? null : part.letter().signedOn();
				entries.add(entry("sheet", part, on, null));
			}
		}
		return entries;
	}

	private Entry entry(String kind, Dossier.Part part, LocalDate on, String note) {
		String number = (part.letter() == null || kind.equals("opinion")) ? null : part.letter().docNumber();
		return new Entry(kind + "-" + part.assignment().id() + ".pdf", kind, title(kind), part.unit().fullName(),
				number, on, note);
	}

	private String title(String kind) {
		return this.words.of("proposal.document.title." + kind);
	}

	/**
	 * A document by the last part of its address.
	 * @throws NotFound when there is none, or the user may not know of it
	 */
	File file(CurrentUser user, long id, String name) {
		Dossier dossier = this.dossiers.open(user, id);
		boolean isKnown = list(dossier).stream().anyMatch((entry) -> entry.name().equals(name));
		Matcher matcher = NAME.matcher(name);
		if (!isKnown) {
			throw new NotFound("proposal.document.unknown");
		}
		Proposal proposal = dossier.proposal();
		if (!matcher.matches()) {
			return new File(fileName(title("assignment"), proposal, null),
					printed(() -> this.sheets.pdf(assignmentSheet(dossier))));
		}
		Dossier.Part part = dossier.part(Long.parseLong(matcher.group(2))).orElseThrow();
		String fileName = fileName(title(matcher.group(1)), proposal, part.unit());
		return switch (matcher.group(1)) {
			case "reply" -> reply(dossier, part);
			case "sheet" -> new File(fileName, printed(() -> this.sheets.pdf(signedSheet(dossier, part))));
			default -> new File(fileName, printed(() -> this.sheets.pdf(opinionLetter(dossier, part))));
		};
	}

	/**
	 * The letter of a part: as it was kept once it is sealed, else printed as it stands.
	 */
	File reply(Dossier dossier, Dossier.Part part) {
		Proposal proposal = dossier.proposal();
		String fileName = fileName(title("reply"), proposal, part.unit());
		Optional<StoredDocument> kept = this.documents.list(proposal.businessKey().toString())
			.stream()
			.filter((document) -> document.kind().equals(Letters.REPLY_KIND)
					&& part.unit().code().equals(document.unitCode()))
			.reduce((first, second) -> second);
		byte[] content = kept.map((document) -> this.documents.content(document.id()))
			.orElseGet(() -> printed(() -> this.letters.draftPdf(proposal, part.assignment())));
		return new File(fileName, content);
	}

	private byte[] printed(java.util.function.Supplier<byte[]> print) {
		try {
			return print.get();
		}
		catch (UnprintableCharacter ex) {
			throw new Refused("proposal.document.unprintable", ex.character());
		}
	}

	private String fileName(String title, Proposal proposal, Unit unit) {
		String name = this.words.of("proposal.document.fileName", proposal.reference(), title,
				(unit == null) ? "" : unit.shortName());
		return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "") + ".pdf";
	}

	private AssignmentSheet assignmentSheet(Dossier dossier) {
		Proposal proposal = dossier.proposal();
		LocalDate assignedOn = proposal.assignedOn();
		Unit dispatcher = this.organization.unitOn(this.organization.dispatcher().id(), assignedOn);
		PostHolder contact = this.organization.holders(dispatcher.id(), Post.DISPATCHER)
			.stream()
			.findFirst()
			.orElse(null);
		List<AssignmentSheet.Ask> asks = dossier.asks()
			.stream()
			.map((ask) -> new AssignmentSheet.Ask(ask.text(),
					dossier.parts()
						.stream()
						.filter((part) -> part.has(ask))
						.map((part) -> this.organization.unitOn(part.unit().id(), assignedOn).fullName())
						.toList()))
			.toList();
		List<AssignmentSheet.Duty> duties = dossier.parts()
			.stream()
			.map((part) -> new AssignmentSheet.Duty(this.organization.unitOn(part.unit().id(), assignedOn).fullName(),
					this.words.of("proposal.role." + part.assignment().role()), part.assignment().dueOn(),
					rule(dossier, part)))
			.toList();
		return new AssignmentSheet(dispatcher.fullName(), null, this.words.of("proposal.kind." + proposal.kind()),
				proposal.sessionText(), proposal.number(), proposal.title(), Proposals.names(dossier.proposers()), asks,
				duties, remark(proposal), proposal.assignedOn(), (contact == null) ? null : contact.name(),
				(contact == null) ? null : contact.phone());
	}

	private String rule(Dossier dossier, Dossier.Part part) {
		return dossier.clock(part, part.answers() ? "REPLY" : "CO_OPINION").map(this::rule).orElse("");
	}

	private String rule(RunningClock clock) {
		return this.words.of(clock.setByHand() ? "proposal.document.ruleByHand" : "proposal.document.rule",
				clock.startingEvent(), clock.term());
	}

	private String remark(Proposal proposal) {
		Page<AuditEntry> trail = this.audit.timeline(proposal.businessKey(),
				new TimelineFilter(false, false, Set.of("task:assignUnits"), Set.of()), null, Page.MAX_SIZE);
		return trail.items()
			.stream()
			.filter((entry) -> "task:assignUnits".equals(entry.subject()) && entry.quote() != null)
			.map(AuditEntry::quote)
			.findFirst()
			.orElse(null);
	}

	private SignedSheet signedSheet(Dossier dossier, Dossier.Part part) {
		Proposal proposal = dossier.proposal();
		Assignment assignment = part.assignment();
		List<SignedSheet.Approval> approvals = this.drafts.reviews(assignment.id())
			.stream()
			.map((review) -> new SignedSheet.Approval(this.words.of("task." + review.step()),
					this.names.of(review.reviewerName(), review.onBehalfName()), review.reviewerTitle(),
					review.opinion(), this.words.of("proposal.review.decision." + review.decision()),
					review.reviewedAt()))
			.toList();
		ReplyForm reply = this.drafts.reply(part.latest());
		return new SignedSheet(part.unit().fullName(), String.join("", Letters.title(proposal, part.unit())),
				(part.letter() == null) ? null : part.letter().docNumber(),
				this.wording.addressee(proposal, dossier.proposers()), this.letters.copies(proposal, assignment),
				List.of(), null, this.assignments.division(assignment),
				(part.drafter() != null) ? part.drafter()
						: this.names.of(part.latest().authorName(), part.latest().onBehalfName()),
				reply.contactPhone(), approvals, LocalDate.now(this.clock));
	}

	private OpinionLetter opinionLetter(Dossier dossier, Dossier.Part part) {
		Proposal proposal = dossier.proposal();
		OpinionForm form = this.drafts.opinion(part.assignment().id()).orElseThrow();
		String lead = dossier.answering().get(0).unit().fullName();
		String kind = proposal.kind().name();
		List<String> title = List.of(part.unit().fullName(),
				this.words.of("proposal.document.opinionTitle", proposal.sessionText()),
				this.words.of("proposal.document.opinionTitle." + kind, proposal.number()));
		List<OpinionLetter.Item> items = form.hasNoDuty() ? List.of()
				: form.parts()
					.stream()
					.flatMap((opinion) -> part.asks()
						.stream()
						.filter((ask) -> ask.no() == opinion.ask())
						.map((ask) -> new OpinionLetter.Item(ask.text(), opinion.situation(), opinion.opinion(),
								opinion.measures())))
					.toList();
		Letter letter = part.letter();
		return new OpinionLetter(part.unit().fullName(), "", title, lead,
				this.words.of("proposal.document.opinionOpening." + kind, proposal.title(), proposal.number()), items,
				form.hasNoDuty() ? form.noDutyReason() : null,
				this.names.of(letter.signerName(), letter.onBehalfName()), letter.signedOn(), form.contactName(),
				form.contactPhone(), List.of(), false);
	}

}
