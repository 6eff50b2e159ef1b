package org.banli.proposal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.banli.shared.ChineseNumber;

/**
 * A session read from the many ways of writing it: 市五届人大三次会议, 市第五届人民代表大会第三次会议, 市政协六届四次会议.
 *
 * @param key one spelling for all, for telling doubles
 * @param term 届, null when the text does not say
 * @param meeting 次, null when the text does not say
 */
public record SessionName(String key, Integer term, Integer meeting) {

	private static final String NUMERAL = "([0-9]{1,3}|[零〇一二两三四五六七八九十百]{1,6})";

	private static final Pattern TERM = Pattern.compile("第?" + NUMERAL + "届");

	private static final Pattern MEETING = Pattern.compile("第?" + NUMERAL + "次");

	private static final Pattern BODY = Pattern.compile("人大常委会|政协常委会|人大|政协");

	/** Reads a session; what cannot be read stays null and the key is the text itself. */
	public static SessionName parse(String text) {
		String plain = ProposalForm.halfWidth(text).replaceAll("\\s+", "");
		Integer term = number(TERM.matcher(plain));
		Integer meeting = number(MEETING.matcher(plain));
		if (term == null || meeting == null) {
			return new SessionName(plain, term, meeting);
		}
		String rest = TERM.matcher(plain).replaceFirst("");
		rest = MEETING.matcher(rest).replaceFirst("");
		rest = rest.replace("人民代表大会", "人大")
			.replace("中国人民政治协商会议", "政协")
			.replace("人民政协", "政协")
			.replace("常务委员会", "常委会")
			.replace("会议", "")
			.replace("委员会", "");
		return new SessionName(bodyFirst(rest) + "/" + term + "/" + meeting, term, meeting);
	}

	/** The place may stand before its body or after it: 市政协, 政协市. */
	private static String bodyFirst(String name) {
		Matcher body = BODY.matcher(name);
		return body.find() ? body.group() + body.replaceFirst("") : name;
	}

	private static Integer number(Matcher matcher) {
		return matcher.find() ? ChineseNumber.parse(matcher.group(1)) : null;
	}

}
