package org.banli.dispatch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * What narrows the board.
 *
 * @param kind SUGGESTION or PROPOSAL, empty for both
 * @param text a part of the number, the title or the proposers
 */
public record BoardFilter(Show show, String kind, String text) {

	private static final int TEXT_LENGTH = 100;

	/** Which plans are shown. */
	public enum Show {

		ALL, OPEN, CONFLICT, SETTLED

	}

	static BoardFilter of(String show, String kind, String text) {
		String wanted = (show == null) ? "" : show.toUpperCase(Locale.ROOT);
		String plain = (text == null) ? "" : text.strip();
		return new BoardFilter(
				Arrays.stream(Show.values()).filter((one) -> one.name().equals(wanted)).findFirst().orElse(Show.ALL),
				(kind == null) ? "" : kind.strip(), plain.substring(0, Math.min(TEXT_LENGTH, plain.length())));
	}

	boolean takes(BoardLine line) {
		boolean isShown = switch (this.show) {
			case ALL -> true;
			case OPEN -> line.state() == BoardLine.State.OPEN;
			case CONFLICT -> line.state() == BoardLine.State.CONFLICT;
			case SETTLED -> line.state() == BoardLine.State.SETTLED;
		};
		return isShown && takesMatter(line);
	}

	/** Whether kind and text let the line pass, however its plan stands. */
	boolean takesMatter(BoardLine line) {
		String wanted = this.text.toLowerCase(Locale.ROOT);
		return (this.kind.isEmpty() || this.kind.equals(line.kind()))
				&& (wanted.isEmpty() || line.reference().toLowerCase(Locale.ROOT).contains(wanted)
						|| line.title().toLowerCase(Locale.ROOT).contains(wanted)
						|| line.proposers().toLowerCase(Locale.ROOT).contains(wanted));
	}

	public boolean isNarrow() {
		return this.show != Show.ALL || !this.kind.isEmpty() || !this.text.isEmpty();
	}

	/** The filter as the query of an address, beginning with a question mark. */
	public String query() {
		return query(this.show);
	}

	/** The same with other plans shown. */
	public String query(Show other) {
		return "?show=" + other.name().toLowerCase(Locale.ROOT) + "&kind=" + encoded(this.kind) + "&q="
				+ encoded(this.text);
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
