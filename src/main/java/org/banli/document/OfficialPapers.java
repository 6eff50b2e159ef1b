package org.banli.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.banli.shared.NotFound;
import org.banli.shared.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills the texts of official papers (文书) with facts: from the version that counts on the
 * day, into a text of which PDF and Word document are made.
 */
@Service
public class OfficialPapers {

	private final PaperTemplateMapper templates;

	private final PaperFacts facts;

	private final PaperPress press;

	OfficialPapers(PaperTemplateMapper templates, PaperFacts facts, PaperPress press) {
		this.templates = templates;
		this.facts = facts;
		this.press = press;
	}

	/**
	 * Fills a paper.
	 * @param code what paper, such as penaltyDecision
	 * @param on the day whose version counts
	 * @param known facts by their Chinese names; texts, numbers, dates, maps and lists
	 * @throws NotFound when no text has the code on the day
	 * @throws Refused when a required fact is missing
	 * @throws UnprintableCharacter when a fact holds what no paper can print
	 */
	@Transactional(readOnly = true)
	public Paper fill(String code, LocalDate on, Map<String, ?> known) {
		return fill(template(code, on), known);
	}

	/** The text of a paper on a day. */
	@Transactional(readOnly = true)
	public PaperTemplate template(String code, LocalDate on) {
		return this.templates.on(code, on).orElseThrow(() -> new NotFound("document.papers.unknown", code));
	}

	/** The required facts that are not there, for whoever asks before. */
	@Transactional(readOnly = true)
	public List<String> missing(String code, LocalDate on, Map<String, ?> known) {
		return PaperFacts.missing(template(code, on).requiredNames(), this.facts.complete(known));
	}

	Paper fill(PaperTemplate template, Map<String, ?> known) {
		Map<String, Object> complete = this.facts.complete(known);
		List<String> missing = PaperFacts.missing(template.requiredNames(), complete);
		if (!missing.isEmpty()) {
			// people need not know which of them are lists
			throw new Refused("document.papers.missing", template.title(),
					missing.stream().map((name) -> name.replace("[]", "")).distinct().collect(Collectors.joining(" ")));
		}
		String filled = PaperFilling.fill(template.body(), complete);
		return new Paper(template, PaperMarkup.read(filled), PaperMarkup.blanks(filled), this.press, null);
	}

	/**
	 * Sees whether a text can be printed.
	 * @throws UnprintableCharacter when it cannot
	 */
	void print(PaperText text) {
		this.press.docx("", text);
	}

}
