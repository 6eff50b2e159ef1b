package org.banli.intake;

import java.util.List;
import java.util.Optional;

import org.banli.proposal.ProposalKind;

/**
 * What the lines above a table say for all its rows.
 *
 * @param session as the heading names it, null where it names none
 * @param kind by the words of the heading, the sheet or the heads, null where they do not
 * tell
 * @param fileKind by the name of the file, which counts last
 * @param year of the list, null where no line names one
 */
record ListContext(String session, ProposalKind kind, ProposalKind fileKind, Integer year) {

	static ListContext of(List<String> above, String heads, String sheetName, String fileName) {
		String session = null;
		ProposalKind kind = null;
		Integer year = null;
		for (String text : above) {
			Optional<String> found = SessionText.find(text);
			if (session == null && found.isPresent()) {
				session = found.get();
			}
			kind = (kind == null) ? SessionText.kind(text) : kind;
			year = (year == null) ? SessionText.year(text) : year;
		}
		kind = (kind == null && session != null) ? SessionText.kind(session) : kind;
		kind = (kind == null) ? SessionText.kind(sheetName) : kind;
		kind = (kind == null) ? SessionText.kind(heads) : kind;
		session = (session == null) ? SessionText.find(sheetName).orElse(null) : session;
		session = (session == null) ? SessionText.find(fileName).orElse(null) : session;
		year = (year == null) ? SessionText.year(fileName) : year;
		return new ListContext(session, kind, SessionText.kind(fileName), year);
	}

	/** The context below a heading in the table, which may name a session or a kind. */
	ListContext under(String heading) {
		ProposalKind said = SessionText.kind(heading);
		return new ListContext(SessionText.find(heading).orElse(this.session), (said == null) ? this.kind : said,
				this.fileKind, this.year);
	}

	/** The session of a row: as its column says, completed by what the heading says. */
	String session(String written) {
		if (written == null || written.isBlank()) {
			return this.session;
		}
		String plain = SessionText.find(written).orElse(ListTexts.tight(written));
		if (SessionText.hasBody(plain) || this.session == null || !SessionText.hasBody(this.session)) {
			return plain;
		}
		if (SessionText.isSameSession(plain, this.session)) {
			return this.session;
		}
		String place = SessionText.place(this.session);
		return SessionText.hasBody(place) ? place + plain : plain;
	}

}
