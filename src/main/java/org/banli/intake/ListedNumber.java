package org.banli.intake;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.banli.document.Spreadsheet;

/** The number of a proposal as displayed, without 第 and 号: 第 ０２３７ 号 is 0237. */
final class ListedNumber {

	private static final Pattern BETWEEN = Pattern.compile("第?\\s*([0-9A-Za-z\\-]{1,20})\\s*号");

	private static final Pattern WORDS = Pattern.compile("^(?:建议|提案|议案|编号|建字|提字|字|第|[:：\\[(（〔])+|[\\])）〕号]+$");

	private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+");

	private ListedNumber() {
	}

	static String of(Spreadsheet.Cell cell) {
		boolean isLong = cell.number() != null && cell.text().matches("[0-9.]+E\\+?[0-9]+");
		return of(isLong ? new BigDecimal(cell.number()).toBigInteger().toString() : cell.text());
	}

	/** The number in a text, null where there is none. */
	static String of(String text) {
		if (ListTexts.isNothing(text)) {
			return null;
		}
		String plain = ListTexts.halfWidth(text).strip();
		Matcher between = BETWEEN.matcher(plain);
		if (between.find()) {
			return between.group(1);
		}
		plain = WORDS.matcher(plain.replaceAll("\\s+", "")).replaceAll("");
		if (GROUPED.matcher(plain).matches()) {
			plain = plain.replace(",", "");
		}
		return plain.isEmpty() ? null : plain;
	}

}
