package org.banli.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.banli.document.Spreadsheet;
import org.banli.document.Spreadsheet.Cell;
import org.banli.document.Spreadsheet.Merge;
import org.banli.document.Spreadsheet.Sheet;
import org.banli.organization.Unit;
import org.banli.organization.UnitKind;
import org.banli.proposal.ProposalKind;

/** Lists as tests draw them: one line a row, cells parted by |, ⏎ for a line break. */
final class Lists {

	static final UnitNames UNITS = new UnitNames(
			List.of(unit(4, "市市场监督管理局", "市市场监管局", UnitKind.HANDLER), unit(5, "市财政局", "市财政局", UnitKind.HANDLER),
					unit(6, "市科学技术局", "市科技局", UnitKind.HANDLER), unit(7, "市经济和信息化局", "市经信局", UnitKind.HANDLER),
					unit(8, "市公安局", "市公安局", UnitKind.OTHER)),
			Map.of(4L, List.of("市市场监管局", "市场监管局", "市监局", "市市监局", "市市场监督管理局（知识产权局）"), 5L, List.of("财政局"), 6L,
					List.of("市科技局", "科技局"), 7L, List.of("市经信局", "经信局")));

	private Lists() {
	}

	private static Unit unit(long id, String name, String shortName, UnitKind kind) {
		return new Unit(id, "u" + id, name, shortName, kind, "函", true);
	}

	static Sheet sheet(String name, String drawing) {
		Sheet sheet = new Sheet(name);
		List<String> lines = drawing.lines().toList();
		for (int row = 0; row < lines.size(); row++) {
			String[] cells = lines.get(row).split("\\|", -1);
			for (int column = 0; column < cells.length; column++) {
				String text = cells[column].strip().replace('⏎', '\n');
				if (!text.isEmpty()) {
					sheet.put(row, column, Cell.of(text));
				}
			}
		}
		return sheet;
	}

	static List<ListReader.Listed> read(String drawing, Merge... merges) {
		Sheet sheet = sheet("Sheet1", drawing);
		for (Merge merge : merges) {
			sheet.merge(merge);
		}
		return ListReader.read(new Spreadsheet(List.of(sheet)), UNITS, "list.xlsx").orElseThrow();
	}

	/** Rows below a heading and a head. */
	static List<RowCheck.Checked> rows(String head, String... rows) {
		return check(read("市政协六届四次会议提案交办表\n" + head + "\n" + String.join("\n", rows)));
	}

	static RowCheck.Checked row(String head, String row) {
		List<RowCheck.Checked> rows = rows(head, row);
		if (rows.size() != 1) {
			throw new AssertionError(rows);
		}
		return rows.get(0);
	}

	static List<RowCheck.Checked> check(List<ListReader.Listed> listed) {
		List<Boolean> none = new ArrayList<>(java.util.Collections.nCopies(listed.size(), false));
		return CheckedList.check(listed.stream().map(ListReader.Listed::row).toList(),
				listed.stream().map(ListReader.Listed::line).toList(), none, UNITS, EnumSet.allOf(ProposalKind.class));
	}

	/** What is wrong, as column:key. */
	static List<String> errors(RowCheck.Checked row) {
		return row.notes()
			.stream()
			.filter((note) -> note.severity() == Severity.ERROR)
			.map((note) -> note.column() + ":" + note.key())
			.toList();
	}

	static List<String> warnings(RowCheck.Checked row) {
		return row.notes()
			.stream()
			.filter((note) -> note.severity() == Severity.WARNING)
			.map((note) -> note.column() + ":" + note.key())
			.toList();
	}

}
