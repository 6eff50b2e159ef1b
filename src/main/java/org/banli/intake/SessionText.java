package org.banli.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.banli.proposal.ProposalKind;
import org.banli.proposal.SessionName;

/**
 * Finds what a line says of the session and of the kind: 关于交办市政协六届四次会议提案的通知 names
 * 市政协六届四次会议 and proposals.
 */
final class SessionText {

	private static final String NUMERAL = "(?:[0-9]{1,3}|[零〇一二两三四五六七八九十百]{1,6})";

	private static final Pattern SESSION = Pattern.compile("(?<place>\\p{IsHan}*?)(?<rest>第?" + NUMERAL
			+ "届(?:\\p{IsHan}{0,14}?)第?" + NUMERAL + "次(?:全体)?(?:会议|全会|大会)?)");

	/** What stands before a place in headings and is no part of it. */
	private static final Pattern BEFORE_PLACE = Pattern
		.compile(".*(?:关于|做好|印发|下发|转发|交办|转办|承办|办理|落实|附件|附表|年度|年|对|将|把|在|的|之)");

	private static final Pattern BODY = Pattern.compile("政协|人大|人民代表大会|政治协商");

	private static final Pattern PROPOSAL = Pattern.compile("提案|委员(?!会)|政协");

	private static final Pattern SUGGESTION = Pattern.compile("建议|代表(?!大会)|人大");

	private static final Pattern NUMBER_WORD = Pattern.compile("号\\s*(提案|建议|议案)");

	private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})\\s*年");

	private SessionText() {
	}

	/** The session that a text names, with its body where it stands there. */
	static Optional<String> find(String text) {
		Matcher found = SESSION.matcher(ListTexts.tight(text));
		if (!found.find()) {
			return Optional.empty();
		}
		return Optional.of(BEFORE_PLACE.matcher(found.group("place")).replaceFirst("") + found.group("rest"));
	}

	static boolean hasBody(String session) {
		return session != null && BODY.matcher(session).find();
	}

	/** What stands before the number of the term: 市政协. */
	static String place(String session) {
		return session.replaceFirst("第?" + NUMERAL + "届.*$", "");
	}

	/** Whether both name the same term and meeting. */
	static boolean isSameSession(String one, String other) {
		SessionName first = SessionName.parse(one);
		SessionName second = SessionName.parse(other);
		return first.term() != null && first.term().equals(second.term()) && first.meeting() != null
				&& first.meeting().equals(second.meeting());
	}

	/** The kind that the words of a line tell, null where they tell none or both. */
	static ProposalKind kind(String text) {
		if (text == null) {
			return null;
		}
		boolean isProposal = PROPOSAL.matcher(text).find();
		boolean isSuggestion = SUGGESTION.matcher(text).find();
		if (isProposal == isSuggestion) {
			return null;
		}
		return isProposal ? ProposalKind.PROPOSAL : ProposalKind.SUGGESTION;
	}

	/** The kind that stands behind a number: 第25号建议. */
	static ProposalKind kindOfNumber(String text) {
		Matcher word = NUMBER_WORD.matcher(text);
		if (!word.find()) {
			return null;
		}
		return word.group(1).equals("提案") ? ProposalKind.PROPOSAL : ProposalKind.SUGGESTION;
	}

	static Integer year(String text) {
		Matcher year = YEAR.matcher(ListTexts.halfWidth(text));
		return year.find() ? Integer.valueOf(year.group(1)) : null;
	}

}
