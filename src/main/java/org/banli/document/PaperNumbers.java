package org.banli.document;

import org.banli.shared.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the papers of cases their numbers, each kind and unit by its pattern:
 * 示市监处罚〔2026〕1号.
 */
@Service
public class PaperNumbers {

	private final DocumentNumbers numbers;

	private final NumberRegisterMapper mapper;

	PaperNumbers(DocumentNumbers numbers, NumberRegisterMapper mapper) {
		this.numbers = numbers;
		this.mapper = mapper;
	}

	/**
	 * Takes the next number of a kind, or returns the one that the subject has already.
	 * @param kind what is numbered, such as penaltyDecision
	 * @param unitCode code of the unit
	 * @param subject what bears the number, such as {@code case:12:penaltyDecision}
	 * @throws Refused when no pattern or no word of the unit is known
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public DocumentNumber take(String kind, String unitCode, int year, String businessKey, String subject, String by) {
		NumberPattern pattern = this.mapper.pattern(kind, unitCode)
			.orElseThrow(() -> new Refused("document.numbers.noPattern", kind));
		String word = this.mapper.word(unitCode)
			.orElseThrow(() -> new Refused("document.numbers.noWord", pattern.name()));
		String codeWord = pattern.of(word);
		DocumentNumber number = this.numbers.take(codeWord, year, businessKey, subject, by);
		this.mapper.describe(codeWord, year, kind, unitCode);
		return number;
	}

	/** Makes the number of a subject void; it stays in its series with the reason. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void makeVoid(String subject, String reason, String by) {
		this.numbers.makeVoid(subject, reason, by);
	}

}
