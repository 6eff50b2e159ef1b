package org.banli.identity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

import org.banli.audit.ChangeFilter;
import org.banli.audit.ChangeKind;
import org.banli.shared.MovableClock;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a page of changes asks for, as its address says. What it cannot read narrows
 * nothing: a mistyped address is no reason for an error.
 *
 * @param about {@code unit:4} or {@code person:5}, null for everything
 */
record ChangeQuery(ChangeKind kind, String who, LocalDate from, LocalDate to, String about) {

	static final String PATH = "/admin/changes";

	static ChangeQuery of(String kind, String who, String from, String to, String about) {
		return new ChangeQuery(
				Stream.of(ChangeKind.values()).filter((known) -> known.name().equals(kind)).findFirst().orElse(null),
				(who == null || who.isBlank()) ? null : who.strip(), date(from), date(to),
				(about != null && about.matches("(unit|person):\\d{1,18}")) ? about : null);
	}

	private static LocalDate date(String text) {
		try {
			return (text == null || text.isBlank()) ? null : LocalDate.parse(text.strip());
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	boolean isNarrow() {
		return this.kind != null || this.who != null || this.from != null || this.to != null || this.about != null;
	}

	boolean isAboutUnit() {
		return this.about != null && this.about.startsWith("unit:");
	}

	/** The id of what it is about. */
	long aboutId() {
		return Long.parseLong(this.about.substring(this.about.indexOf(':') + 1));
	}

	ChangeFilter filter(List<String> subjects) {
		return new ChangeFilter(this.kind, this.who,
				(this.from == null) ? null : this.from.atStartOfDay(MovableClock.ZONE).toInstant(),
				(this.to == null) ? null : this.to.plusDays(1).atStartOfDay(MovableClock.ZONE).toInstant(), subjects);
	}

	/** The address that asks the same. */
	String address() {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
		add(address, "kind", this.kind);
		add(address, "who", this.who);
		add(address, "from", this.from);
		add(address, "to", this.to);
		add(address, "about", this.about);
		return address.encode().build().toUriString();
	}

	private static void add(UriComponentsBuilder address, String name, Object value) {
		if (value != null) {
			address.queryParam(name, value);
		}
	}

}
