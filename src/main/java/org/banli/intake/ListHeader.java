package org.banli.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.banli.document.Spreadsheet.Merge;
import org.banli.document.Spreadsheet.Sheet;

/**
 * The head of a list: where it stands, of one row or two, and which column holds what.
 *
 * @param firstRow the row it begins on
 * @param lastRow the row it ends on
 * @param columns the places of each column, left to right
 */
record ListHeader(int firstRow, int lastRow, Map<ListColumn, List<Integer>> columns) {

	private static final int SEARCHED_ROWS = 60;

	private static final int LONGEST_GROUP = 12;

	private static final Set<String> WEAK = Set.of("姓名", "名称", "单位", "部门", "日期", "时间", "号", "人数", "性质", "代表", "委员",
			"建议", "提案");

	/** The head of a sheet from a row on. */
	static Optional<ListHeader> find(Sheet sheet, int from) {
		int last = Math.min(sheet.lastRow(), from + SEARCHED_ROWS);
		for (int row = from; row <= last; row++) {
			Map<ListColumn, List<Integer>> columns = columns(sheet, row, row);
			if (isHead(columns)) {
				boolean isTwo = hasSecondRow(sheet, row, columns);
				Map<ListColumn, List<Integer>> all = isTwo ? columns(sheet, row, row + 1) : columns;
				return Optional.of(new ListHeader(row, isTwo ? row + 1 : row, all));
			}
		}
		return Optional.empty();
	}

	private static boolean isHead(Map<ListColumn, List<Integer>> columns) {
		Set<ListColumn> telling = EnumSet.noneOf(ListColumn.class);
		telling.addAll(columns.keySet());
		telling.removeAll(EnumSet.of(ListColumn.OTHER, ListColumn.REMARK, ListColumn.SEQUENCE, ListColumn.TERM,
				ListColumn.MEETING));
		boolean isNamed = telling.contains(ListColumn.TITLE) || telling.contains(ListColumn.BODY);
		return telling.size() >= 2 && (isNamed || (telling.contains(ListColumn.NUMBER) && telling.size() >= 3));
	}

	private static Map<ListColumn, List<Integer>> columns(Sheet sheet, int top, int bottom) {
		Map<ListColumn, List<Integer>> columns = new EnumMap<>(ListColumn.class);
		int last = Math.max(sheet.lastColumn(top), sheet.lastColumn(bottom));
		for (Merge merge : sheet.merges()) {
			if (merge.firstRow() <= bottom && merge.lastRow() >= top && merge.firstColumn() <= last) {
				last = Math.max(last, Math.min(merge.lastColumn(), last + 20));
			}
		}
		for (int column = 0; column <= last; column++) {
			int place = column;
			label(sheet, top, bottom, column)
				.ifPresent((found) -> columns.computeIfAbsent(found, (key) -> new ArrayList<>()).add(place));
		}
		return columns;
	}

	private static Optional<ListColumn> label(Sheet sheet, int top, int bottom, int column) {
		String child = ListColumn.plain(sheet.at(bottom, column).text());
		String parent = ListColumn.plain(group(sheet, top, bottom, column));
		if (child.isEmpty() || child.equals(parent)) {
			return ListColumn.of(parent);
		}
		if (parent.contains("意向") && parent.length() <= LONGEST_GROUP) {
			return ListColumn.of(parent + child).or(() -> ListColumn.of(child));
		}
		if (parent.isEmpty() || parent.length() > LONGEST_GROUP || ListColumn.of(parent).isEmpty()) {
			return ListColumn.of(child);
		}
		if (WEAK.contains(child)) {
			return ListColumn.of(parent + child).or(() -> ListColumn.of(parent));
		}
		return ListColumn.of(child).or(() -> ListColumn.of(parent + child)).or(() -> ListColumn.of(parent));
	}

	/** What stands over a head: the row above in a head of two, or a group above it. */
	private static String group(Sheet sheet, int top, int bottom, int column) {
		if (top != bottom) {
			return sheet.at(top, column).text();
		}
		Merge above = (top == 0) ? null : sheet.mergeAt(top - 1, column);
		boolean isGroup = above != null && above.lastRow() == top - 1 && above.lastColumn() > above.firstColumn();
		return isGroup ? sheet.at(top - 1, column).text() : "";
	}

	/** A second row holds heads only, and nothing under number and title. */
	private static boolean hasSecondRow(Sheet sheet, int row, Map<ListColumn, List<Integer>> columns) {
		if (row >= sheet.lastRow()) {
			return false;
		}
		for (ListColumn column : List.of(ListColumn.TITLE, ListColumn.NUMBER)) {
			for (int place : columns.getOrDefault(column, List.of())) {
				if (!sheet.own(row + 1, place).isEmpty()) {
					return false;
				}
			}
		}
		int known = 0;
		for (int column = 0; column <= sheet.lastColumn(row + 1); column++) {
			String text = sheet.own(row + 1, column).text();
			if (text.isBlank()) {
				continue;
			}
			boolean isHead = ListColumn.of(text).isPresent() || WEAK.contains(ListColumn.plain(text));
			if (!isHead) {
				return false;
			}
			known++;
		}
		return known > 0;
	}

	boolean has(ListColumn column) {
		return this.columns.containsKey(column);
	}

	List<Integer> places(ListColumn column) {
		return this.columns.getOrDefault(column, List.of());
	}

}
