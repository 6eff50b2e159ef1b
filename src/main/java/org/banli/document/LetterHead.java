package org.banli.document;

/**
 * Measures of the red name on a letter: 30 mm under the edge of the paper, whatever the
 * font and however long the name.
 *
 * @param size type size in points
 * @param spacing room between two characters in points
 * @param top distance of the line box from the edge of the paper in points
 * @param height distance from the top of the line box to 4 mm under the ink in points
 */
record LetterHead(double size, double spacing, double top, double height) {

	private static final double MM = 72 / 25.4;

	private static final double WIDTH = 164 * MM;

	private static final double LARGEST_PITCH = 40;

	private static final double LARGEST_SIZE = 36;

	private static final double TIGHTEST = 0.97;

	static LetterHead of(String unit, FontFile font) {
		int count = unit.codePointCount(0, unit.length());
		double pitch = Math.min(LARGEST_PITCH, WIDTH / count);
		double size = Math.min(LARGEST_SIZE, pitch * TIGHTEST);
		double above = font.inkTop(unit) * size;
		return new LetterHead(size, pitch - size, 30 * MM - above, above + font.inkHeight(unit) * size + 4 * MM);
	}

}
