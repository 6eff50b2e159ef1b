package org.banli.search;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.web.util.UriUtils;

/**
 * What is searched for, as typed, and what narrows it; nothing narrows when empty.
 *
 * @param session the one spelling of a session
 */
public record SearchQuestion(String q, String kind, String session, String year, String unit, String status) {

	/** The longest text that is looked at. */
	static final int LONGEST = 100;

	static SearchQuestion of(String q, String kind, String session, String year, String unit, String status) {
		return new SearchQuestion(plain(q), plain(kind), plain(session), plain(year), plain(unit), plain(status));
	}

	private static String plain(String text) {
		String plain = (text == null) ? "" : text.strip();
		return plain.substring(0, Math.min(plain.length(), LONGEST));
	}

	/** Whether anything beside the words narrows what is found. */
	public boolean isNarrow() {
		return !(this.kind + this.session + this.year + this.unit + this.status).isEmpty();
	}

	/** The address that asks the same. */
	public String address() {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("q", this.q);
		parameters.put("kind", this.kind);
		parameters.put("session", this.session);
		parameters.put("year", this.year);
		parameters.put("unit", this.unit);
		parameters.put("status", this.status);
		return "/search?" + parameters.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().isEmpty())
			.map((entry) -> entry.getKey() + "=" + UriUtils.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/** The address that asks for the words alone. */
	public String wide() {
		return new SearchQuestion(this.q, "", "", "", "", "").address();
	}

}
