package org.banli.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/**
 * Draws a round seal for demonstrations, marked as an example under its star so that
 * nobody takes it for a real one.
 */
final class SealImage {

	private static final int SIZE = 720;

	private static final double CENTRE = SIZE / 2.0;

	private static final Color RED = new Color(0xE6, 0x00, 0x12, 0xE0);

	private static final String MARK = "示例印章";

	private SealImage() {
	}

	static byte[] draw(String unit) {
		BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			graphics.setColor(RED);
			float border = SIZE * 0.028f;
			graphics.setStroke(new BasicStroke(border));
			graphics.draw(new Ellipse2D.Double(border, border, SIZE - 2 * border, SIZE - 2 * border));
			graphics.fill(star(SIZE * 0.15));
			Font font = font();
			drawOnArc(graphics, font, unit);
			drawMark(graphics, font.deriveFont(SIZE * 0.09f));
		}
		finally {
			graphics.dispose();
		}
		return png(image);
	}

	private static Shape star(double radius) {
		Path2D star = new Path2D.Double();
		for (int corner = 0; corner < 10; corner++) {
			// The inner corners of a regular five-pointed star
			double distance = (corner % 2 == 0) ? radius : radius * 0.381966;
			double angle = Math.PI * corner / 5 - Math.PI / 2;
			double x = CENTRE + distance * Math.cos(angle);
			double y = CENTRE + distance * Math.sin(angle);
			if (corner == 0) {
				star.moveTo(x, y);
			}
			else {
				star.lineTo(x, y);
			}
		}
		star.closePath();
		return star;
	}

	private static void drawOnArc(Graphics2D graphics, Font font, String unit) {
		int[] characters = unit.codePoints().toArray();
		double sweep = Math.toRadians(Math.min(268, 24 * characters.length));
		double step = (characters.length > 1) ? sweep / (characters.length - 1) : 0;
		double outer = SIZE * 0.442;
		// Long names get narrow characters, as engravers cut them
		double height = SIZE * 0.132;
		double width = Math.min(height, step > 0 ? step * (outer - height * 0.8) * 0.96 : height);
		for (int i = 0; i < characters.length; i++) {
			GlyphVector glyph = font.deriveFont((float) height)
				.createGlyphVector(graphics.getFontRenderContext(), Character.toString(characters[i]));
			Rectangle2D box = glyph.getLogicalBounds();
			Rectangle2D ink = glyph.getVisualBounds();
			AffineTransform place = new AffineTransform();
			place.rotate(-sweep / 2 + step * i, CENTRE, CENTRE);
			place.translate(CENTRE, CENTRE - outer + height / 2);
			place.scale(width / height, 1);
			place.translate(-box.getCenterX(), -ink.getCenterY());
			graphics.fill(place.createTransformedShape(glyph.getOutline()));
		}
	}

	private static void drawMark(Graphics2D graphics, Font font) {
		GlyphVector glyphs = font.createGlyphVector(graphics.getFontRenderContext(), MARK);
		Rectangle2D ink = glyphs.getVisualBounds();
		graphics.fill(glyphs.getOutline((float) (CENTRE - ink.getCenterX()),
				(float) (CENTRE + SIZE * 0.27 - ink.getCenterY())));
	}

	private static Font font() {
		try (InputStream file = SealImage.class.getResourceAsStream(FontFamily.BIAO_SONG.bundledFile())) {
			return Font.createFont(Font.TRUETYPE_FONT, file);
		}
		catch (FontFormatException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] png(BufferedImage image) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
