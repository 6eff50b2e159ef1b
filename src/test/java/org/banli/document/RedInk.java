package org.banli.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * What the upper sixth of a first page shows in red, in millimetres, as a reader sees it.
 */
record RedInk(double nameTop, double nameBottom, double nameLeft, double nameRight, double ruleTop) {

	private static final int PIXELS = 10;

	private static final int RULE_WIDTH = 160 * PIXELS;

	static RedInk of(byte[] pdf) {
		BufferedImage page = picture(pdf);
		List<Integer> name = new ArrayList<>();
		int left = page.getWidth();
		int right = 0;
		for (int y = 0; y < page.getHeight() / 6; y++) {
			List<Integer> red = red(page, y);
			if (red.size() > RULE_WIDTH) {
				return new RedInk(mm(name.get(0)), mm(name.get(name.size() - 1) + 1), mm(left), mm(right + 1), mm(y));
			}
			if (!red.isEmpty()) {
				name.add(y);
				left = Math.min(left, red.get(0));
				right = Math.max(right, red.get(red.size() - 1));
			}
		}
		throw new AssertionError("No red rule in the upper part of the page");
	}

	private static BufferedImage picture(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFRenderer(document).renderImageWithDPI(0, 25.4f * PIXELS);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Integer> red(BufferedImage page, int y) {
		List<Integer> result = new ArrayList<>();
		for (int x = 0; x < page.getWidth(); x++) {
			int rgb = page.getRGB(x, y);
			if ((rgb >> 16 & 0xFF) > 0xC0 && (rgb >> 8 & 0xFF) < 0x80) {
				result.add(x);
			}
		}
		return result;
	}

	private static double mm(int pixel) {
		return (double) pixel / PIXELS;
	}

}
