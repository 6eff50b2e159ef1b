package org.banli.dispatch;

import java.util.ArrayList;
import java.util.List;

import org.banli.document.SheetWriter;
import org.banli.document.TaskBreakdown;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * Writes a task breakdown table as a workbook: one row for each unit of each ask, with
 * everything repeated, so that it can be sorted and filtered.
 */
@Component
class BreakdownSheet {

	private final Words words;

	BreakdownSheet(Words words) {
		this.words = words;
	}

	byte[] workbook(TaskBreakdown table) {
		String name = (table.unit() == null) ? this.words.of("document.breakdown.title")
				: this.words.of("document.breakdown.titleOf", table.unit());
		try (SheetWriter writer = new SheetWriter()) {
			writer.sheet(this.words.of("dispatch.sheet.name"), this.words.of("dispatch.sheet.title", name,
					table.issuer(), table.assignedOn().toString(), table.items().size()), heads());
			int no = 0;
			for (TaskBreakdown.Item item : table.items()) {
				no++;
				for (Object[] row : rows(no, item)) {
					writer.row(row);
				}
			}
			return writer.toBytes();
		}
	}

	private List<SheetWriter.Column> heads() {
		return List.of(head("row", 6), new SheetWriter.Column(this.words.of("proposal.field.kind"), 8),
				head("number", 10), head("session", 24), head("subject", 44), head("proposers", 16), head("mode", 10),
				head("ask", 44), head("unit", 24), head("role", 8), head("due", 13));
	}

	private SheetWriter.Column head(String word, int width) {
		return new SheetWriter.Column(this.words.of("document.breakdown." + word), width);
	}

	private List<Object[]> rows(int no, TaskBreakdown.Item item) {
		List<Object[]> rows = new ArrayList<>();
		for (TaskBreakdown.Task task : item.tasks()) {
			String ask = (task.ask() == null) ? this.words.of("document.breakdown.whole") : task.ask();
			for (TaskBreakdown.Duty duty : task.duties()) {
				rows.add(row(no, item, ask, duty.unit(), duty.role(), duty.due()));
			}
			if (task.duties().isEmpty()) {
				rows.add(row(no, item, ask, null, null, null));
			}
		}
		return rows;
	}

	private static Object[] row(int no, TaskBreakdown.Item item, Object... task) {
		List<Object> cells = new ArrayList<>(java.util.Arrays.asList(no, item.kind(), item.number(), item.session(),
				item.title(), item.proposers(), item.mode()));
		cells.addAll(java.util.Arrays.asList(task));
		return cells.toArray();
	}

}
