package org.banli.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.banli.document.Spreadsheet;
import org.banli.document.Spreadsheet.Cell;
import org.banli.document.Spreadsheet.Merge;
import org.banli.document.Spreadsheet.Sheet;

/**
 * Reads an assignment list out of a workbook: finds the head wherever it stands, takes
 * lines that belong together for one proposal, and leaves headings, sums and notes out.
 */
final class ListReader {

	private static final Pattern NOT_A_ROW = Pattern
		.compile("^(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计|注[:：]|说明[:：]|备注[:：]|填表|制表|审核人|填报|联系人[:：]|打印日期)");

	private static final Pattern NUMBER = Pattern.compile("第?\\s*[0-9A-Za-z\\-]{1,20}\\s*号?");

	private final UnitNames units;

	private final String fileName;

	private final List<Listed> rows = new ArrayList<>();

	private ListReader(UnitNames units, String fileName) {
		this.units = units;
		this.fileName = fileName;
	}

	/** A proposal and the line of the sheet that it starts on, counted from 1. */
	record Listed(int line, ListedRow row) {
	}

	/**
	 * The proposals of a workbook in their order; empty optional where no sheet has a
	 * head that is known.
	 */
	static Optional<List<Listed>> read(Spreadsheet workbook, UnitNames units, String fileName) {
		ListReader reader = new ListReader(units, fileName);
		boolean isList = false;
		for (Sheet sheet : workbook.sheets()) {
			Optional<ListHeader> header = ListHeader.find(sheet, 0);
			if (header.isPresent()) {
				isList = true;
				reader.read(sheet, header.get());
			}
		}
		return isList ? Optional.of(List.copyOf(reader.rows)) : Optional.empty();
	}

	private void read(Sheet sheet, ListHeader header) {
		ListContext context = ListContext.of(above(sheet, header.firstRow()), heads(sheet, header), sheet.name(),
				this.fileName);
		ListLine open = null;
		for (int row = header.lastRow() + 1; row <= sheet.lastRow(); row++) {
			Map<Integer, Cell> own = own(sheet, row);
			if (own.isEmpty()) {
				continue;
			}
			if (isHeading(sheet, header, row)) {
				context = context.under(firstText(sheet, row));
			}
			else if (isRepeatedHead(sheet, header, row) || isNoRow(sheet, header, row, own)) {
				continue;
			}
			else if (open != null && belongsTo(sheet, header, row, open)) {
				open.add(sheet, row);
			}
			else {
				close(open);
				open = new ListLine(header, row, context, this.units);
				open.add(sheet, row);
			}
		}
		close(open);
	}

	private void close(ListLine line) {
		if (line != null) {
			this.rows.add(new Listed(line.firstRow() + 1, line.toRow()));
		}
	}

	private static List<String> above(Sheet sheet, int row) {
		Set<String> texts = new LinkedHashSet<>();
		for (int i = 0; i < row; i++) {
			for (int column = 0; column <= sheet.lastColumn(i); column++) {
				if (!sheet.own(i, column).isEmpty()) {
					texts.add(sheet.own(i, column).text());
				}
			}
		}
		return List.copyOf(texts);
	}

	private static String heads(Sheet sheet, ListHeader header) {
		StringBuilder heads = new StringBuilder();
		for (ListColumn column : List.of(ListColumn.NUMBER, ListColumn.TITLE, ListColumn.LEAD, ListColumn.CO,
				ListColumn.SECTOR, ListColumn.BODY)) {
			for (int place : header.places(column)) {
				heads.append(sheet.at(header.firstRow(), place).text())
					.append(' ')
					.append(sheet.at(header.lastRow(), place).text())
					.append(' ');
			}
		}
		return heads.toString();
	}

	private static Map<Integer, Cell> own(Sheet sheet, int row) {
		Map<Integer, Cell> cells = new TreeMap<>();
		for (int column = 0; column <= sheet.lastColumn(row); column++) {
			Cell cell = sheet.own(row, column);
			if (!cell.isEmpty()) {
				cells.put(column, cell);
			}
		}
		return cells;
	}

	private static String firstText(Sheet sheet, int row) {
		return own(sheet, row).values().stream().map(Cell::text).findFirst().orElse("");
	}

	/** A line across the table: 二、政协提案. */
	private static boolean isHeading(Sheet sheet, ListHeader header, int row) {
		Map<Integer, Cell> own = own(sheet, row);
		if (own.size() != 1) {
			return false;
		}
		int column = own.keySet().iterator().next();
		String text = own.get(column).text();
		Merge merge = sheet.mergeAt(row, column);
		boolean isWide = merge != null && merge.lastColumn() - merge.firstColumn() >= 2;
		boolean isTitle = header.places(ListColumn.TITLE).contains(column);
		boolean isKnownPlace = header.columns().values().stream().anyMatch((places) -> places.contains(column));
		boolean isTall = merge != null && merge.lastRow() > merge.firstRow();
		boolean isLong = text.strip().length() > 6 || text.matches("^[一二三四五六七八九十]+、.*");
		boolean isList = header.columns()
			.entrySet()
			.stream()
			.anyMatch((entry) -> entry.getKey().isList() && entry.getValue().contains(column));
		boolean isAtSide = !isTitle && !isList && column <= 1 && !NUMBER.matcher(text.strip()).matches() && isLong;
		return isWide || (!isTall && (isAtSide || !isKnownPlace));
	}

	private static boolean isRepeatedHead(Sheet sheet, ListHeader header, int row) {
		int same = 0;
		for (Map.Entry<ListColumn, List<Integer>> entry : header.columns().entrySet()) {
			for (int place : entry.getValue()) {
				String text = ListColumn.plain(sheet.own(row, place).text());
				boolean isHead = !text.isEmpty()
						&& (text.equals(ListColumn.plain(sheet.at(header.firstRow(), place).text()))
								|| text.equals(ListColumn.plain(sheet.at(header.lastRow(), place).text())));
				same += isHead ? 1 : 0;
			}
		}
		return same >= 2;
	}

	/** Sums, notes below the table, and lines that are only numbered in advance. */
	private static boolean isNoRow(Sheet sheet, ListHeader header, int row, Map<Integer, Cell> own) {
		boolean isTitled = header.places(ListColumn.TITLE)
			.stream()
			.anyMatch((place) -> !sheet.at(row, place).isEmpty());
		String first = firstText(sheet, row).strip();
		if (NOT_A_ROW.matcher(first).find() && (!isTitled || own.size() <= 3)) {
			return true;
		}
		List<Integer> numbering = header.has(ListColumn.NUMBER) ? header.places(ListColumn.SEQUENCE) : List.of();
		return !own.isEmpty() && !isTitled && numbering.containsAll(own.keySet());
	}

	/** Whether a line goes on with the proposal above it. */
	private static boolean belongsTo(Sheet sheet, ListHeader header, int row, ListLine open) {
		boolean isMerged = false;
		for (ListColumn column : List.of(ListColumn.NUMBER, ListColumn.TITLE, ListColumn.SEQUENCE)) {
			for (int place : header.places(column)) {
				if (!sheet.own(row, place).isEmpty()) {
					return false;
				}
				Merge merge = sheet.mergeAt(row, place);
				isMerged |= merge != null && merge.firstRow() < row && merge.firstRow() >= open.firstRow();
			}
		}
		boolean hasLead = header.places(ListColumn.LEAD).stream().anyMatch((place) -> !sheet.own(row, place).isEmpty());
		return isMerged || (!hasLead && open.lastRow() == row - 1);
	}

}