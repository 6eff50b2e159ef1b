package org.banli.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a workbook shows: the cells of its visible sheets as people see them. Holds no
 * formula and nothing of the file.
 *
 * @param sheets the visible sheets in their order
 */
public record Spreadsheet(List<Sheet> sheets) {

	/**
	 * A cell that is not empty.
	 *
	 * @param text what is displayed: 237 formatted as 0000 is 0237
	 * @param date the day, where the cell is formatted as one
	 * @param number the number behind the display, null for text
	 */
	public record Cell(String text, LocalDate date, Double number) {

		/** An empty cell. */
		public static final Cell EMPTY = new Cell("", null, null);

		public static Cell of(String text) {
			return new Cell(text, null, null);
		}

		public boolean isEmpty() {
			return this.text.isBlank();
		}

	}

	/** An area of merged cells, all numbers from 0 and inclusive. */
	public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {

		boolean holds(int row, int column) {
			return row >= this.firstRow && row <= this.lastRow && column >= this.firstColumn
					&& column <= this.lastColumn;
		}

	}

	/** One sheet: cells by row and column, both counted from 0. */
	public static final class Sheet {

		private final String name;

		private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();

		private final List<Merge> merges = new ArrayList<>();

		private final Map<Integer, List<Merge>> mergesOfRow = new HashMap<>();

		public Sheet(String name) {
			this.name = name;
		}

		public String name() {
			return this.name;
		}

		public void put(int row, int column, Cell cell) {
			this.rows.computeIfAbsent(row, (key) -> new TreeMap<>()).put(column, cell);
		}

		/** Merges cells; the one at its top left shows. */
		public void merge(Merge merge) {
			this.merges.add(merge);
			int last = Math.min(merge.lastRow(), this.rows.isEmpty() ? 0 : this.rows.lastKey());
			for (int row = merge.firstRow(); row <= last; row++) {
				this.mergesOfRow.computeIfAbsent(row, (key) -> new ArrayList<>()).add(merge);
			}
		}

		public List<Merge> merges() {
			return List.copyOf(this.merges);
		}

		/** The last row that holds anything, -1 where there is none. */
		public int lastRow() {
			return this.rows.isEmpty() ? -1 : this.rows.lastKey();
		}

		/** The last column of a row that holds anything, -1 where there is none. */
		public int lastColumn(int row) {
			NavigableMap<Integer, Cell> cells = this.rows.get(row);
			return (cells == null) ? -1 : cells.lastKey();
		}

		/** The cell's own content, empty under a merge. */
		public Cell own(int row, int column) {
			NavigableMap<Integer, Cell> cells = this.rows.get(row);
			return (cells == null) ? Cell.EMPTY : cells.getOrDefault(column, Cell.EMPTY);
		}

		/** What shows at the place: its own content or that of the merge it lies in. */
		public Cell at(int row, int column) {
			Merge merge = mergeAt(row, column);
			return (merge == null) ? own(row, column) : own(merge.firstRow(), merge.firstColumn());
		}

		/** The merge that a place lies in, null where it lies in none. */
		public Merge mergeAt(int row, int column) {
			for (Merge merge : this.mergesOfRow.getOrDefault(row, List.of())) {
				if (merge.holds(row, column)) {
					return merge;
				}
			}
			return null;
		}

	}

}
