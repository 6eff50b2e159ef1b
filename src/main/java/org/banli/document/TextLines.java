package org.banli.document;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/** How one text of a paper became another, line by line. */
record TextLines(List<Line> lines) {

	/** What became of a line. */
	enum Kind {

		KEPT, DELETED, INSERTED

	}

	/** A line. */
	record Line(Kind kind, String text) {
	}

	static TextLines between(String before, String after) {
		List<String> from = before.lines().toList();
		List<Line> lines = new ArrayList<>();
		int position = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(from, after.lines().toList()).getDeltas()) {
			int start = delta.getSource().getPosition();
			add(lines, Kind.KEPT, from.subList(position, start));
			add(lines, Kind.DELETED, delta.getSource().getLines());
			add(lines, Kind.INSERTED, delta.getTarget().getLines());
			position = start + delta.getSource().size();
		}
		add(lines, Kind.KEPT, from.subList(position, from.size()));
		return new TextLines(List.copyOf(lines));
	}

	private static void add(List<Line> lines, Kind kind, List<String> texts) {
		texts.forEach((text) -> lines.add(new Line(kind, text)));
	}

	/** Whether anything changed. */
	public boolean isChange() {
		return this.lines.stream().anyMatch((line) -> line.kind() != Kind.KEPT);
	}

}
