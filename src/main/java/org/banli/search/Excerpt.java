package org.banli.search;

import java.util.List;

/** A text, or some of it, with what was found told apart. */
public record Excerpt(List<Piece> pieces) {

	/** A run of characters. */
	public record Piece(String text, boolean isFound) {
	}

	/** The text without marks. */
	public String text() {
		return String.join("", this.pieces.stream().map(Piece::text).toList());
	}

}
