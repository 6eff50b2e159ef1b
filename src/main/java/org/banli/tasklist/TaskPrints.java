package org.banli.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.banli.document.SheetWriter;
import org.banli.identity.CurrentUser;
import org.banli.shared.Page;
import org.banli.shared.PrintedTable;
import org.banli.shared.Times;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/** Puts a list on paper, with the columns that the user shows. */
@Component
class TaskPrints {

	/** Who needs more asks for less at a time. */
	private static final int MOST_IN_WORKBOOK = 10_000;

	private static final int WIDTH = 24;

	private final TaskLists lists;

	private final TaskViews views;

	private final Times times;

	private final Words words;

	TaskPrints(TaskLists lists, TaskViews views, Times times, Words words) {
		this.lists = lists;
		this.views = views;
		this.times = times;
		this.words = words;
	}

	/** The list as it is printed. */
	PrintedTable of(CurrentUser user, InboxQuery query) {
		return of(user, query, PrintedTable.MOST);
	}

	/** The list as a workbook. */
	byte[] workbook(CurrentUser user, InboxQuery query) {
		PrintedTable table = of(user, query, MOST_IN_WORKBOOK);
		try (SheetWriter writer = new SheetWriter()) {
			writer.sheet(table.title(), null,
					table.heads().stream().map((head) -> new SheetWriter.Column(head, WIDTH)).toList());
			table.rows().forEach((row) -> writer.row(row.toArray()));
			return writer.toBytes();
		}
	}

	private PrintedTable of(CurrentUser user, InboxQuery query, int most) {
		TaskQueue queue = query.shown();
		Set<TaskColumn> columns = this.views.columns(user, query.viewId());
		List<TaskLine> lines = new ArrayList<>();
		String cursor = null;
		do {
			Page<TaskLine> page = this.lists.list(user, queue, query.filter(), query.order(), cursor, Page.MAX_SIZE);
			lines.addAll(page.items());
			cursor = page.next();
		}
		while (cursor != null && lines.size() < most);
		List<String> heads = new ArrayList<>(List.of(head("reference"), head("title")));
		columns.stream().sorted().map(this::head).forEach(heads::add);
		heads.add(head((queue == TaskQueue.DONE) ? "ended" : "due"));
		return new PrintedTable(this.words.of("tasklist.queue." + queue), query.address(InboxQuery.PATH), heads,
				lines.stream().map((line) -> row(line, queue, columns)).toList(), cursor != null);
	}

	private String head(TaskColumn column) {
		return head(column.name());
	}

	private String head(String column) {
		return this.words.of("tasklist.column." + column);
	}

	private List<String> row(TaskLine line, TaskQueue queue, Set<TaskColumn> columns) {
		String kind = this.words.orElse("tasklist.kind." + line.kind(), line.kind());
		List<String> cells = new ArrayList<>(List.of(kind + " " + line.reference(), line.title()));
		columns.stream().sorted().map((column) -> cell(line, column)).forEach(cells::add);
		cells.add((queue == TaskQueue.DONE) ? this.times.minute(line.endedAt()) : due(line));
		return cells;
	}

	private String cell(TaskLine line, TaskColumn column) {
		return switch (column) {
			case STEP -> line.stepTitle();
			case PROPOSERS -> line.proposers();
			case ASSIGNEE -> line.unitShortName() + " " + holder(line);
			case CREATED -> this.times.minute(line.createdAt());
		};
	}

	private String holder(TaskLine line) {
		String holder = (line.assigneeName() != null) ? line.assigneeName()
				: (line.assignee() != null) ? line.assignee() : this.words.of("tasklist.unclaimed");
		return (line.onBehalfName() == null) ? holder
				: holder + " " + this.words.of("tasklist.behalf.short", line.onBehalfName());
	}

	private String due(TaskLine line) {
		return (line.dueOn() == null) ? this.words.of("tasklist.noDue")
				: this.times.weekday(line.dueOn()) + " " + line.light().words();
	}

}
