package org.banli.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes the cells of one sheet as they stream by, so that a large sheet never stands in
 * memory as a tree.
 */
class SheetHandler extends DefaultHandler {

	/** Rows with content; a session's list has some 1,500. */
	static final int MOST_ROWS = 20_000;

	private static final int MOST_COLUMNS = 300;

	private static final int MOST_MERGES = 100_000;

	private static final int LONGEST_CELL = 60_000;

	private final Spreadsheet.Sheet sheet;

	private final SharedStrings strings;

	private final StylesTable styles;

	private final boolean since1904;

	private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

	private final StringBuilder text = new StringBuilder();

	private final List<Spreadsheet.Merge> merges = new ArrayList<>();

	private int row = -1;

	private int column = -1;

	private int rows;

	private int lastFilled = -1;

	private String type;

	private String style;

	private boolean isTaking;

	private String value;

	SheetHandler(Spreadsheet.Sheet sheet, SharedStrings strings, StylesTable styles, boolean since1904) {
		this.sheet = sheet;
		this.strings = strings;
		this.styles = styles;
		this.since1904 = since1904;
	}

	@Override
	public void startElement(String uri, String name, String qualified, Attributes attributes) {
		switch (name) {
			case "row" -> {
				String number = attributes.getValue("r");
				this.row = (number == null) ? this.row + 1 : Integer.parseInt(number) - 1;
				this.column = -1;
			}
			case "c" -> {
				String place = attributes.getValue("r");
				this.column = (place == null) ? this.column + 1 : new CellReference(place).getCol();
				this.type = attributes.getValue("t");
				this.style = attributes.getValue("s");
				this.value = null;
			}
			case "v", "t" -> take();
			case "f" -> take();
			case "rPh" -> this.isTaking = false;
			case "mergeCell" -> merge(attributes.getValue("ref"));
			default -> {
			}
		}
	}

	private void take() {
		this.text.setLength(0);
		this.isTaking = true;
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		if (this.isTaking && this.text.length() < LONGEST_CELL) {
			this.text.append(characters, start, length);
		}
	}

	@Override
	public void endElement(String uri, String name, String qualified) {
		switch (name) {
			case "v" -> this.value = taken();
			case "t" -> {
				if (this.isTaking) {
					this.value = (this.value == null) ? taken() : this.value + taken();
				}
			}
			case "f" -> {
				String formula = taken();
				if (FormulaCheck.pointsOutside(formula)) {
					throw SpreadsheetRefused.wrongContent("outside", this.sheet.name(),
							new CellReference(Math.max(0, this.row), Math.max(0, this.column)).formatAsString());
				}
			}
			case "c" -> put();
			case "worksheet" -> this.merges.forEach(this.sheet::merge);
			default -> {
			}
		}
	}

	private String taken() {
		this.isTaking = false;
		return this.text.toString();
	}

	private void merge(String area) {
		if (this.merges.size() >= MOST_MERGES) {
			throw SpreadsheetRefused.tooLarge("tooManyCells", MOST_ROWS, MOST_COLUMNS);
		}
		CellRangeAddress range = CellRangeAddress.valueOf(area);
		this.merges.add(new Spreadsheet.Merge(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(),
				range.getLastColumn()));
	}

	private void put() {
		if (this.value == null || this.value.isEmpty()) {
			return;
		}
		Spreadsheet.Cell cell = cell();
		if (cell.isEmpty()) {
			return;
		}
		if (this.row != this.lastFilled) {
			this.lastFilled = this.row;
			this.rows++;
		}
		if (this.rows > MOST_ROWS || this.column >= MOST_COLUMNS) {
			throw SpreadsheetRefused.tooLarge("tooManyCells", MOST_ROWS, MOST_COLUMNS);
		}
		this.sheet.put(this.row, this.column, cell);
	}

	private Spreadsheet.Cell cell() {
		return switch ((this.type == null) ? "n" : this.type) {
			case "s" -> Spreadsheet.Cell.of(this.strings.getItemAt(Integer.parseInt(this.value.strip())).getString());
			case "inlineStr", "str", "e" -> Spreadsheet.Cell.of(this.value);
			case "b" -> Spreadsheet.Cell.of("1".equals(this.value) ? "TRUE" : "FALSE");
			case "d" -> Spreadsheet.Cell.of(this.value.replaceFirst("T.*", ""));
			default -> number();
		};
	}

	private Spreadsheet.Cell number() {
		double number;
		try {
			number = Double.parseDouble(this.value.strip());
		}
		catch (NumberFormatException ex) {
			return Spreadsheet.Cell.of(this.value);
		}
		int index = 0;
		String format = null;
		XSSFCellStyle found = style();
		if (found != null) {
			index = found.getDataFormat();
			format = found.getDataFormatString();
		}
		if (format == null) {
			format = BuiltinFormats.getBuiltinFormat(index);
		}
		LocalDate date = isDate(index, format) ? date(number) : null;
		return new Spreadsheet.Cell(displayed(number, index, format, date), date, number);
	}

	private XSSFCellStyle style() {
		int index = (this.style == null) ? 0 : Integer.parseInt(this.style);
		return (this.styles == null || index >= this.styles.getNumCellStyles()) ? null : this.styles.getStyleAt(index);
	}

	/** The numbers 27 to 36 and 50 to 58 are the dates of a Chinese Excel. */
	private static boolean isDate(int index, String format) {
		boolean isChinese = (index >= 27 && index <= 36) || (index >= 50 && index <= 58);
		return isChinese || (format != null && DateUtil.isADateFormat(index, format));
	}

	private LocalDate date(double number) {
		try {
			return DateUtil.isValidExcelDate(number) ? DateUtil.getLocalDateTime(number, this.since1904).toLocalDate()
					: null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private String displayed(double number, int index, String format, LocalDate date) {
		if (format == null) {
			return (date != null) ? date.toString() : this.formatter.formatRawCellContents(number, 0, "General");
		}
		try {
			return this.formatter.formatRawCellContents(number, index, format, this.since1904);
		}
		catch (RuntimeException ex) {
			// a format that Excel knows and the library does not: the bare number is true
			return this.formatter.formatRawCellContents(number, 0, "General");
		}
	}

}
