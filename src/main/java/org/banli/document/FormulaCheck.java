package org.banli.document;

import java.util.regex.Pattern;

/** Tells formulas that reach out of their workbook: to other files, programs, the net. */
final class FormulaCheck {

	/** [1]Sheet!A1, 'C:\[other.xlsx]Sheet'!A1; a table's column is never followed by ! */
	private static final Pattern OTHER_WORKBOOK = Pattern.compile("\\[[^\\[\\]]+][^\\[\\]!'\",()+*/&=<>]*'?!");

	private static final Pattern OTHER_FILE = Pattern.compile("'?(?:file:|[A-Za-z]:\\\\|\\\\\\\\)[^!]*!",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern OTHER_PROGRAM = Pattern.compile("[A-Za-z0-9_.]+\\|[^!]*!");

	private static final Pattern REACHING_FUNCTION = Pattern.compile(
			"(?:^|[^A-Za-z0-9_])(?:WEBSERVICE|RTD|IMAGE|CALL|REGISTER(?:\\.ID)?|EXEC|DDE)\\s*\\(",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern LINK = Pattern.compile("HYPERLINK\\s*\\(", Pattern.CASE_INSENSITIVE);

	private static final Pattern ADDRESS = Pattern.compile("[a-z]{2,10}://|\\\\\\\\|mailto:", Pattern.CASE_INSENSITIVE);

	private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

	private FormulaCheck() {
	}

	static boolean pointsOutside(String formula) {
		if (LINK.matcher(formula).find() && ADDRESS.matcher(formula).find()) {
			return true;
		}
		String code = TEXT.matcher(formula).replaceAll("\"\"");
		return OTHER_WORKBOOK.matcher(code).find() || OTHER_FILE.matcher(code).find()
				|| OTHER_PROGRAM.matcher(code).find() || REACHING_FUNCTION.matcher(code).find();
	}

}
