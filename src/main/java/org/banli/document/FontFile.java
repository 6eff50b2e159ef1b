package org.banli.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One font file in memory: its bytes for embedding, which characters it has, and how high
 * they reach.
 */
final class FontFile {

	private static final int SIGNATURE_LENGTH = 4;

	private static final double LINE_HEIGHT = 2;

	private final byte[] bytes;

	private final TrueTypeFont font;

	private final CmapLookup characters;

	private FontFile(byte[] bytes, TrueTypeFont font) throws IOException {
		this.bytes = bytes;
		this.font = font;
		this.characters = font.getUnicodeCmapLookup();
	}

	static FontFile read(byte[] bytes) throws IOException {
		String signature = new String(bytes, 0, Math.min(SIGNATURE_LENGTH, bytes.length), StandardCharsets.ISO_8859_1);
		if ("ttcf".equals(signature)) {
			throw new IllegalArgumentException("a font collection (.ttc); take one .ttf out of it");
		}
		if ("OTTO".equals(signature)) {
			throw new IllegalArgumentException("CFF outlines (.otf) cannot be embedded; convert the font to TrueType");
		}
		TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
		requireEmbeddable(font);
		return new FontFile(bytes, font);
	}

	private static void requireEmbeddable(TrueTypeFont font) throws IOException {
		OS2WindowsMetricsTable metrics = font.getOS2Windows();
		if (metrics == null) {
			return;
		}
		// The low bits exclude each other: 2 alone means that embedding is restricted
		int rights = metrics.getFsType();
		boolean restricted = (rights & 0x000F) == OS2WindowsMetricsTable.FSTYPE_RESTRICTED;
		boolean bitmapOnly = (rights & OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY) != 0;
		boolean noSubset = (rights & OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING) != 0;
		if (restricted || bitmapOnly || noSubset) {
			throw new IllegalArgumentException(
					"its maker does not allow embedding in documents (fsType 0x%04X)".formatted(rights));
		}
	}

	InputStream stream() {
		return new ByteArrayInputStream(this.bytes);
	}

	boolean has(int character) {
		return this.characters.getGlyphId(character) != 0;
	}

	/**
	 * How far the ink of a text lies below the top of a line box that is twice as high as
	 * the type is large, as a share of the type size. In a lower box the renderer would
	 * not centre a font with a large ascent.
	 */
	double inkTop(String text) {
		double ascent = share(hheaAscender());
		double descent = share(-hheaDescender());
		double baseline = (LINE_HEIGHT + ascent - descent) / 2;
		return baseline - share(text.codePoints().map((character) -> extent(character, true)).max().orElse(0));
	}

	/** How high the ink of a text is, as a share of the type size. */
	double inkHeight(String text) {
		int top = text.codePoints().map((character) -> extent(character, true)).max().orElse(0);
		int bottom = text.codePoints().map((character) -> extent(character, false)).min().orElse(0);
		return share(top - bottom);
	}

	/** How wide a text is, as a multiple of the type size. */
	double width(String text) {
		return text.codePoints().mapToDouble((character) -> share(advance(character))).sum();
	}

	private int advance(int character) {
		try {
			return this.font.getAdvanceWidth(this.characters.getGlyphId(character));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// The reader behind the glyph table has one position for everybody
	private synchronized int extent(int character, boolean top) {
		try {
			GlyphData glyph = this.font.getGlyph().getGlyph(this.characters.getGlyphId(character));
			if (glyph == null) {
				return 0;
			}
			return top ? glyph.getYMaximum() : glyph.getYMinimum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int hheaAscender() {
		try {
			return this.font.getHorizontalHeader().getAscender();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int hheaDescender() {
		try {
			return this.font.getHorizontalHeader().getDescender();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private double share(int units) {
		try {
			return (double) units / this.font.getUnitsPerEm();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
