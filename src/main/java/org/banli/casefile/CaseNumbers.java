package org.banli.casefile;

import java.time.LocalDate;

import org.banli.document.DocumentNumbers;
import org.banli.organization.Unit;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/** Numbers clues and cases, a series for each bureau and year. */
@Component
class CaseNumbers {

	private final DocumentNumbers numbers;

	private final Words words;

	CaseNumbers(DocumentNumbers numbers, Words words) {
		this.numbers = numbers;
		this.words = words;
	}

	String clue(Unit unit, long caseId, LocalDate on, String by) {
		return take("casefile.series.clue", unit, caseId, "clue:" + caseId, on, by);
	}

	String filed(Unit unit, long caseId, LocalDate on, String by) {
		return take("casefile.series.case", unit, caseId, "case:" + caseId, on, by);
	}

	private String take(String series, Unit unit, long caseId, String subject, LocalDate on, String by) {
		String word = this.words.of(series, unit.codeWord().replaceFirst("\\p{IsHan}$", ""));
		return this.numbers.take(word, on.getYear(), CaseFile.key(caseId).toString(), subject, by).text();
	}

}
