package org.banli.casefile;

import java.time.LocalDate;

import org.banli.document.PaperNumbers;
import org.banli.organization.Unit;

import org.springframework.stereotype.Component;

/** Numbers clues and cases, a series for each bureau and year. */
@Component
class CaseNumbers {

	private final PaperNumbers numbers;

	CaseNumbers(PaperNumbers numbers) {
		this.numbers = numbers;
	}

	String clue(Unit unit, long caseId, LocalDate on, String by) {
		return take("clue", unit, caseId, on, by);
	}

	String filed(Unit unit, long caseId, LocalDate on, String by) {
		return take("caseFiling", unit, caseId, on, by);
	}

	private String take(String kind, Unit unit, long caseId, LocalDate on, String by) {
		String key = CaseFile.key(caseId).toString();
		return this.numbers.take(kind, unit.code(), on.getYear(), key, key + ":" + kind, by).text();
	}

}
