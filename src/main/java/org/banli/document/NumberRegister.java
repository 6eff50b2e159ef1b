package org.banli.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.banli.identity.Accounts;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.identity.Scope;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.shared.Cursor;
import org.banli.shared.NotFound;
import org.banli.shared.Page;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of document numbers: every number of a series with what bears it, void
 * ones with the reason, and what is missing.
 */
@Service
class NumberRegister {

	/** Kinds and years of one bureau over decades. */
	private static final int MOST_SERIES = 500;

	private final NumberRegisterMapper mapper;

	private final Organization organization;

	private final Accounts accounts;

	NumberRegister(NumberRegisterMapper mapper, Organization organization, Accounts accounts) {
		this.mapper = mapper;
		this.organization = organization;
		this.accounts = accounts;
	}

	/** The series that the user may see, the latest year first. */
	@Transactional(readOnly = true)
	List<NumberSeries> series(CurrentUser user) {
		Rights.require(user, Action.VIEW_NUMBERS);
		if (Rights.scope(user, Action.VIEW_NUMBERS) == Scope.ALL) {
			return this.mapper.series(null, null, MOST_SERIES);
		}
		Set<String> codes = new HashSet<>();
		Set<String> words = new HashSet<>();
		for (Unit unit : this.organization.units(user.unitIds()).values()) {
			if (Rights.may(user, Action.VIEW_NUMBERS, unit.id())) {
				codes.add(unit.code());
				// letters are numbered by the unit's own code word
				words.add((unit.codeWord() != null) ? unit.codeWord() : unit.code());
			}
		}
		return codes.isEmpty() ? List.of() : this.mapper.series(codes, words, MOST_SERIES);
	}

	/**
	 * A series that the user may see.
	 * @throws NotFound when there is none, or it is another unit's
	 */
	@Transactional(readOnly = true)
	NumberSeries find(CurrentUser user, long seriesId) {
		return series(user).stream()
			.filter((series) -> series.id() == seriesId)
			.findFirst()
			.orElseThrow(() -> new NotFound("document.numbers.unknown"));
	}

	/** How many numbers it has. */
	@Transactional(readOnly = true)
	NumberCount count(CurrentUser user, NumberSeries series) {
		Rights.require(user, Action.VIEW_NUMBERS);
		return this.mapper.count(series.id());
	}

	/** The numbers of a series, the latest first, and what is missing between them. */
	@Transactional(readOnly = true)
	Page<NumberLine> numbers(CurrentUser user, NumberSeries series, String cursor, int size) {
		Rights.require(user, Action.VIEW_NUMBERS);
		Cursor after = Cursor.decode(cursor, 1);
		int before = (after == null) ? series.lastNumber() + 1
				: Math.toIntExact(Math.max(0, Math.min(Integer.MAX_VALUE, after.id(0))));
		Page<DocumentNumber> page = Page.of(this.mapper.numbers(series.id(), before, size + 1), size,
				(last) -> Cursor.of(last.sequenceNumber()));
		Map<String, String> titles = titles(page.items());
		List<NumberLine> lines = new ArrayList<>();
		int expected = before - 1;
		for (DocumentNumber number : page.items()) {
			if (number.sequenceNumber() < expected) {
				lines.add(new NumberLine(null, null, number.sequenceNumber() + 1, expected));
			}
			lines.add(new NumberLine(number, titles.get(number.text()), 0, 0));
			expected = number.sequenceNumber() - 1;
		}
		if (page.next() == null && expected > 0) {
			lines.add(new NumberLine(null, null, 1, expected));
		}
		return new Page<>(lines, page.next());
	}

	/** The names of those who took numbers or made them void, by user name. */
	Map<String, String> names(Page<NumberLine> page) {
		Set<String> usernames = new HashSet<>();
		for (NumberLine line : page.items()) {
			if (line.number() != null) {
				usernames.add(line.number().takenBy());
				usernames.add(line.number().voidedBy());
			}
		}
		usernames.remove(null);
		return this.accounts.personNames(usernames);
	}

	private Map<String, String> titles(List<DocumentNumber> numbers) {
		Map<String, String> titles = new HashMap<>();
		if (!numbers.isEmpty()) {
			this.mapper.titles(numbers.stream().map(DocumentNumber::text).toList())
				.forEach((borne) -> titles.put(borne.docNumber(), borne.title()));
		}
		return titles;
	}

}
