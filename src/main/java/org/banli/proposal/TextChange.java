package org.banli.proposal;

import java.util.ArrayList;

import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;

/**
 * How one text became another, as pieces that stayed, went and came.
 */
public record TextChange(List<Piece> pieces) {

	private static final long MOST_COMPARISONS = 1_000_000;

	/** What became of a piece. */
	public enum Kind {

		KEPT, DELETED, INSERTED

	}

	/** A run of characters. */
	public record Piece(Kind kind, String text) {
	}

	/**
	 * Compares character by character, as Chinese has no words to go by; long texts that
	 * have little in common sentence by sentence, and those that have nothing as a whole.
	 */
	static TextChange between(String before, String after) {
		Pieces pieces = new Pieces();
		compare(pieces, characters(before), characters(after), true);
		return new TextChange(pieces.list);
	}

	private static void compare(Pieces pieces, List<String> from, List<String> to, boolean mayBeSentences) {
		int same = Math.min(from.size(), to.size());
		int head = 0;
		while (head < same && from.get(head).equals(to.get(head))) {
			head++;
		}
		int tail = 0;
		while (tail < same - head && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
			tail++;
		}
		pieces.add(Kind.KEPT, from.subList(0, head));
		List<String> went = from.subList(head, from.size() - tail);
		List<String> came = to.subList(head, to.size() - tail);
		if (went.isEmpty() || came.isEmpty()) {
			pieces.add(Kind.DELETED, went);
			pieces.add(Kind.INSERTED, came);
		}
		else if ((long) went.size() * came.size() <= MOST_COMPARISONS) {
			differences(pieces, went, came, false);
		}
		else if (mayBeSentences) {
			differences(pieces, sentences(went), sentences(came), true);
		}
		else {
			pieces.add(Kind.DELETED, went);
			pieces.add(Kind.INSERTED, came);
		}
		pieces.add(Kind.KEPT, from.subList(from.size() - tail, from.size()));
	}

	private static void differences(Pieces pieces, List<String> from, List<String> to, boolean areSentences) {
		int position = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(from, to, new MyersDiffWithLinearSpace<>()).getDeltas()) {
			int start = delta.getSource().getPosition();
			pieces.add(Kind.KEPT, from.subList(position, start));
			List<String> went = delta.getSource().getLines();
			List<String> came = delta.getTarget().getLines();
			if (areSentences) {
				compare(pieces, characters(String.join("", went)), characters(String.join("", came)), false);
			}
			else {
				pieces.add(Kind.DELETED, went);
				pieces.add(Kind.INSERTED, came);
			}
			position = start + went.size();
		}
		pieces.add(Kind.KEPT, from.subList(position, from.size()));
	}

	private static List<String> sentences(List<String> characters) {
		return List.of(String.join("", characters).split("(?<=[。！？；\n])"));
	}

	/** Whether anything changed. */
	public boolean isChange() {
		return this.pieces.stream().anyMatch((piece) -> piece.kind() != Kind.KEPT);
	}

	private static List<String> characters(String text) {
		return (text == null || text.isEmpty()) ? List.of() : text.codePoints().mapToObj(Character::toString).toList();
	}

	/** Pieces as they come, neighbours of one kind joined. */
	private static final class Pieces {

		private final List<Piece> list = new ArrayList<>();

		void add(Kind kind, List<String> characters) {
			if (characters.isEmpty()) {
				return;
			}
			String text = String.join("", characters);
			int last = this.list.size() - 1;
			boolean isLate = kind == Kind.DELETED && last >= 0 && this.list.get(last).kind() == Kind.INSERTED;
			if (isLate) {
				// readers expect what went before what came
				Piece inserted = this.list.remove(last);
				add(kind, text);
				this.list.add(inserted);
			}
			else {
				add(kind, text);
			}
		}

		private void add(Kind kind, String text) {
			int last = this.list.size() - 1;
			if (last >= 0 && this.list.get(last).kind() == kind) {
				this.list.set(last, new Piece(kind, this.list.get(last).text() + text));
			}
			else {
				this.list.add(new Piece(kind, text));
			}
		}

	}

}
