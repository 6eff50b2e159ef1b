package org.banli.proposal;

import java.util.ArrayList;

import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * How one text became another, as pieces that stayed, went and came.
 */
public record TextChange(List<Piece> pieces) {

	/** What became of a piece. */
	public enum Kind {

		KEPT, DELETED, INSERTED

	}

	/** A run of characters. */
	public record Piece(Kind kind, String text) {
	}

	/** Compares character by character, as Chinese has no words to go by. */
	static TextChange between(String before, String after) {
		List<String> from = characters(before);
		List<String> to = characters(after);
		List<Piece> pieces = new ArrayList<>();
		int position = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
			int start = delta.getSource().getPosition();
			add(pieces, Kind.KEPT, from.subList(position, start));
			add(pieces, Kind.DELETED, delta.getSource().getLines());
			add(pieces, Kind.INSERTED, delta.getTarget().getLines());
			position = start + delta.getSource().getLines().size();
		}
		add(pieces, Kind.KEPT, from.subList(position, from.size()));
		return new TextChange(pieces);
	}

	/** Whether anything changed. */
	public boolean isChange() {
		return this.pieces.stream().anyMatch((piece) -> piece.kind() != Kind.KEPT);
	}

	private static List<String> characters(String text) {
		return (text == null || text.isEmpty()) ? List.of() : text.codePoints().mapToObj(Character::toString).toList();
	}

	private static void add(List<Piece> pieces, Kind kind, List<String> characters) {
		if (!characters.isEmpty()) {
			pieces.add(new Piece(kind, String.join("", characters)));
		}
	}

}
