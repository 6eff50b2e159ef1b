package org.banli.document;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.banli.shared.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues papers: number, PDF and Word document in the caller's transaction. What was
 * issued is read from the store for ever; nothing is made anew.
 */
@Service
public class IssuedPapers {

	public static final String PDF = "application/pdf";

	public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private static final int MOST = 500;

	private final IssuedPaperMapper mapper;

	private final OfficialPapers papers;

	private final PaperNumbers numbers;

	private final Documents documents;

	private final Clock clock;

	IssuedPapers(IssuedPaperMapper mapper, OfficialPapers papers, PaperNumbers numbers, Documents documents,
			Clock clock) {
		this.mapper = mapper;
		this.papers = papers;
		this.numbers = numbers;
		this.documents = documents;
		this.clock = clock;
	}

	/**
	 * Issues a paper, or returns the one that the subject has already.
	 * @throws Refused when a required fact is missing; no number is spent then
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public IssuedPaper issue(NewPaper paper) {
		Optional<IssuedPaper> earlier = this.mapper.findLive(paper.subject());
		if (earlier.isPresent()) {
			return earlier.get();
		}
		PaperTemplate template = this.papers.template(paper.code(), paper.day());
		Map<String, Object> facts = new HashMap<>(paper.facts());
		String kind = (paper.numberKind() != null) ? paper.numberKind() : template.numberKind();
		if (kind != null) {
			// what would be refused must not hold the series meanwhile
			facts.put(PaperFacts.NUMBER, kind);
			this.papers.fill(template, facts);
			facts.put(PaperFacts.NUMBER,
					this.numbers
						.take(kind, paper.unitCode(), paper.day().getYear(), paper.businessKey(), paper.subject(),
								paper.by())
						.text());
		}
		// who waited for the number finds the paper of who was faster
		Optional<IssuedPaper> meanwhile = this.mapper.findLive(paper.subject());
		if (meanwhile.isPresent()) {
			return meanwhile.get();
		}
		Paper filled = this.papers.fill(template, facts);
		String number = (kind == null) ? null : (String) facts.get(PaperFacts.NUMBER);
		byte[] pdf = ((paper.sealOf() == null) ? filled : filled.sealed(paper.sealOf())).pdf();
		long pdfId = store(paper, filled.title(), number, PDF, pdf);
		long docxId = store(paper, filled.title(), number, DOCX, filled.docx());
		this.mapper.insert(paper, template.id(), number, pdfId, docxId,
				this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		return this.mapper.findLive(paper.subject()).orElseThrow();
	}

	/** How many pages a paper would have; nothing is issued. */
	@Transactional(readOnly = true)
	public int pages(NewPaper paper) {
		return this.papers.fill(this.papers.template(paper.code(), paper.day()), paper.facts()).pages();
	}

	private long store(NewPaper paper, String title, String number, String mediaType, byte[] content) {
		return this.documents
			.store(new NewDocument(paper.businessKey(), paper.code(), title, paper.unitCode(), number, mediaType,
					content, paper.by()))
			.id();
	}

	/**
	 * Withdraws the paper of a subject: its files stay, its number becomes void, and the
	 * subject may get another.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void withdraw(String subject, String reason, String by) {
		if (reason == null || reason.isBlank()) {
			throw new IllegalArgumentException("A paper is withdrawn with a reason only");
		}
		IssuedPaper paper = this.mapper.findLive(subject)
			.orElseThrow(() -> new NoSuchElementException("No paper is in force for " + subject));
		if (paper.docNumber() != null) {
			this.numbers.makeVoid(subject, reason, by);
		}
		this.mapper.withdraw(subject, reason, this.clock.instant().truncatedTo(ChronoUnit.MICROS), by);
	}

	/** The paper that a subject has now. */
	@Transactional(readOnly = true)
	public Optional<IssuedPaper> of(String subject) {
		return this.mapper.findLive(subject);
	}

	/** The papers of a business in the order they were issued, withdrawn ones too. */
	@Transactional(readOnly = true)
	public List<IssuedPaper> list(String businessKey) {
		return this.mapper.ofBusinessKey(businessKey, MOST);
	}

}
