package org.banli.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes tables into a workbook row by row, with a title, a head that stays in sight and
 * widths given in characters. Every text is stored as text, so a cell that begins with =
 * is never a formula.
 */
public final class SheetWriter implements AutoCloseable {

	/** The media type of what is written. */
	public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final int ROWS_IN_MEMORY = 100;

	private static final int WIDTH_OF_CHARACTER = 256;

	private static final int WIDEST = 80;

	/** What one cell takes. */
	private static final int LONGEST = 32_767;

	private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);

	private final CellStyle titleStyle;

	private final CellStyle headStyle;

	private final CellStyle textStyle;

	private final CellStyle longStyle;

	private final CellStyle dateStyle;

	private Sheet sheet;

	private List<Column> heads = List.of();

	private int next;

	public SheetWriter() {
		this.workbook.setCompressTempFiles(true);
		this.textStyle = bordered();
		this.textStyle.setDataFormat(this.workbook.createDataFormat().getFormat("@"));
		this.textStyle.setWrapText(true);
		this.textStyle.setVerticalAlignment(VerticalAlignment.TOP);
		this.longStyle = bordered();
		this.longStyle.setDataFormat(this.textStyle.getDataFormat());
		this.longStyle.setVerticalAlignment(VerticalAlignment.TOP);
		this.dateStyle = bordered();
		this.dateStyle.setDataFormat(this.workbook.createDataFormat().getFormat("yyyy-mm-dd"));
		this.dateStyle.setVerticalAlignment(VerticalAlignment.TOP);
		this.dateStyle.setAlignment(HorizontalAlignment.LEFT);
		this.headStyle = bordered();
		this.headStyle.setFont(font(11));
		this.headStyle.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
		this.headStyle.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		this.headStyle.setWrapText(true);
		this.headStyle.setVerticalAlignment(VerticalAlignment.CENTER);
		this.titleStyle = this.workbook.createCellStyle();
		this.titleStyle.setFont(font(16));
		this.titleStyle.setAlignment(HorizontalAlignment.CENTER);
		this.titleStyle.setVerticalAlignment(VerticalAlignment.CENTER);
	}

	private Font font(int points) {
		Font font = this.workbook.createFont();
		font.setBold(true);
		font.setFontHeightInPoints((short) points);
		return font;
	}

	private CellStyle bordered() {
		CellStyle style = this.workbook.createCellStyle();
		style.setBorderTop(BorderStyle.THIN);
		style.setBorderBottom(BorderStyle.THIN);
		style.setBorderLeft(BorderStyle.THIN);
		style.setBorderRight(BorderStyle.THIN);
		return style;
	}

	/**
	 * A column of a table.
	 *
	 * @param width in characters
	 * @param isLong whether its texts are too long to be shown whole in a row
	 */
	public record Column(String head, int width, boolean isLong) {

		public Column(String head, int width) {
			this(head, width, false);
		}

	}

	/**
	 * Begins a sheet.
	 * @param title the line above the head, null for none
	 */
	public SheetWriter sheet(String name, String title, List<Column> heads) {
		this.sheet = this.workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
		this.heads = List.copyOf(heads);
		this.next = 0;
		for (int i = 0; i < heads.size(); i++) {
			this.sheet.setColumnWidth(i, Math.min(WIDEST, heads.get(i).width()) * WIDTH_OF_CHARACTER);
			this.sheet.setDefaultColumnStyle(i, this.textStyle);
		}
		if (title != null) {
			Row row = this.sheet.createRow(this.next);
			row.setHeightInPoints(30);
			put(row, 0, title, this.titleStyle);
			if (heads.size() > 1) {
				this.sheet.addMergedRegion(new CellRangeAddress(this.next, this.next, 0, heads.size() - 1));
			}
			this.next++;
		}
		Row head = this.sheet.createRow(this.next++);
		for (int i = 0; i < heads.size(); i++) {
			put(head, i, heads.get(i).head(), this.headStyle);
		}
		this.sheet.createFreezePane(0, this.next);
		this.sheet.setRepeatingRows(new CellRangeAddress(this.next - 1, this.next - 1, 0, heads.size() - 1));
		this.sheet.getPrintSetup().setLandscape(true);
		this.sheet.setFitToPage(true);
		this.sheet.getPrintSetup().setFitHeight((short) 0);
		return this;
	}

	/** Adds a row: texts, whole numbers and days; null is an empty cell. */
	public SheetWriter row(Object... values) {
		if (values.length > this.heads.size()) {
			throw new IllegalArgumentException(values.length + " values for " + this.heads.size() + " columns");
		}
		Row row = this.sheet.createRow(this.next++);
		for (int i = 0; i < values.length; i++) {
			if (values[i] instanceof LocalDate date) {
				Cell cell = row.createCell(i);
				cell.setCellValue(date);
				cell.setCellStyle(this.dateStyle);
			}
			else if (values[i] instanceof Integer number) {
				Cell cell = row.createCell(i);
				cell.setCellValue(number);
				cell.setCellStyle(this.textStyle);
			}
			else {
				put(row, i, (values[i] == null) ? "" : values[i].toString(),
						this.heads.get(i).isLong() ? this.longStyle : this.textStyle);
			}
		}
		return this;
	}

	private static void put(Row row, int column, String text, CellStyle style) {
		Cell cell = row.createCell(column);
		cell.setCellValue(text.substring(0, Math.min(text.length(), LONGEST)));
		cell.setCellStyle(style);
	}

	/** The finished workbook. */
	public byte[] toBytes() {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			this.workbook.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.workbook.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
