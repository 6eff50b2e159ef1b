package org.banli.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the features of a case tell each other through it. They are parts themselves, so
 * that the parts are looked up when somebody asks.
 */
@Component
public class CaseParts {

	private final ObjectProvider<CasePart> parts;

	CaseParts(ObjectProvider<CasePart> parts) {
		this.parts = parts;
	}

	/** The penalty that the bureau imposed in the case. */
	public Optional<ImposedPenalty> imposedPenalty(CaseFile file) {
		return first((part) -> part.imposedPenalty(file));
	}

	/** The day on which the police filed the case. */
	public Optional<LocalDate> filedByPolice(CaseFile file) {
		return first((part) -> part.filedByPolice(file));
	}

	private <T> Optional<T> first(Function<CasePart, Optional<T>> question) {
		return this.parts.stream().map(question).flatMap(Optional::stream).findFirst();
	}

}
