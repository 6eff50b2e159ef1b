package org.banli.document;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives document numbers without gap or double: the counter stands in a row of its own
 * that is locked, and given back on rollback, with the caller's transaction.
 */
@Service
public class DocumentNumbers {

	private final DocumentNumberMapper mapper;

	private final Clock clock;

	DocumentNumbers(DocumentNumberMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	/**
	 * Takes the next number of a series, or returns the one that the subject has already.
	 * @param codeWord code word of the series, such as 示市监函
	 * @param year year of the series
	 * @param businessKey the business it belongs to
	 * @param subject what bears the number, such as {@code reply:4711}
	 * @param takenBy who takes it
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public DocumentNumber take(String codeWord, int year, String businessKey, String subject, String takenBy) {
		DocumentNumberMapper.Series series = lockSeries(codeWord, year);
		// Only behind the lock: two requests for one subject would both find nothing
		// before it
		Optional<DocumentNumber> earlier = this.mapper.findLive(subject);
		if (earlier.isPresent()) {
			return earlier.get();
		}
		int number = series.lastNumber() + 1;
		this.mapper.advance(series.id(), number);
		this.mapper.insert(series.id(), number, businessKey, subject, now(), takenBy);
		return this.mapper.findLive(subject).orElseThrow();
	}

	/**
	 * Makes the number of a subject void; it stays in the series with the reason, and the
	 * subject may take another.
	 * @param subject what bears the number
	 * @param reason why the number is given up
	 * @param voidedBy who gives it up
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void makeVoid(String subject, String reason, String voidedBy) {
		if (reason == null || reason.isBlank()) {
			throw new IllegalArgumentException("A number becomes void with a reason only");
		}
		if (this.mapper.makeVoid(subject, reason, now(), voidedBy) == 0) {
			throw new NoSuchElementException("No number is in use for " + subject);
		}
	}

	/** The number that a subject bears now. */
	@Transactional(readOnly = true)
	public Optional<DocumentNumber> of(String subject) {
		return this.mapper.findLive(subject);
	}

	/** All numbers of a series in their order, void ones too. */
	@Transactional(readOnly = true)
	public List<DocumentNumber> list(String codeWord, int year) {
		return this.mapper.list(codeWord, year);
	}

	private DocumentNumberMapper.Series lockSeries(String codeWord, int year) {
		return this.mapper.lockSeries(codeWord, year).orElseGet(() -> {
			this.mapper.createSeries(codeWord, year);
			return this.mapper.lockSeries(codeWord, year).orElseThrow();
		});
	}

	// The column keeps microseconds
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
