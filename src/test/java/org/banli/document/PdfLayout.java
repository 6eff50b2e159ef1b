package org.banli.document;

import java.awt.Color;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Where the text and the filled areas of a PDF stand, in millimetres from the upper left
 * corner of the page.
 */
final class PdfLayout {

	private static final double MM = 72 / 25.4;

	private final List<List<Line>> pages = new ArrayList<>();

	private final List<List<Area>> areas = new ArrayList<>();

	PdfLayout(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				this.pages.add(lines(document, page));
				Areas areas = new Areas(document.getPage(page - 1));
				areas.processPage(document.getPage(page - 1));
				this.areas.add(areas.found);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int pages() {
		return this.pages.size();
	}

	List<Line> lines(int page) {
		return this.pages.get(page - 1);
	}

	List<Line> lines() {
		return this.pages.stream().flatMap(List::stream).toList();
	}

	/** Lines in the type size of the body. */
	List<Line> body(int page) {
		return lines(page).stream().filter((line) -> Math.abs(line.size() - 15.79) < 0.1).toList();
	}

	List<Area> areas(int page) {
		return this.areas.get(page - 1);
	}

	String text() {
		return lines().stream().map(Line::text).collect(Collectors.joining("\n"));
	}

	Line line(String part) {
		return lines().stream()
			.filter((line) -> line.text().contains(part))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No line with " + part + " in\n" + text()));
	}

	private static List<Line> lines(PDDocument document, int page) throws IOException {
		List<TextPosition> positions = new ArrayList<>();
		PDFTextStripper stripper = new PDFTextStripper() {

			@Override
			protected void processTextPosition(TextPosition text) {
				if (!text.getUnicode().isBlank()) {
					positions.add(text);
				}
			}

		};
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		stripper.getText(document);
		// Digits of another font keep the baseline, so positions group well by it
		List<List<TextPosition>> groups = new ArrayList<>();
		positions.sort(Comparator.comparing(TextPosition::getYDirAdj));
		for (TextPosition position : positions) {
			List<TextPosition> last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
			if (last == null || position.getYDirAdj() - last.get(0).getYDirAdj() > 3) {
				last = new ArrayList<>();
				groups.add(last);
			}
			last.add(position);
		}
		return groups.stream().map(PdfLayout::line).toList();
	}

	private static Line line(List<TextPosition> positions) {
		positions.sort(Comparator.comparing(TextPosition::getXDirAdj));
		TextPosition first = positions.get(0);
		TextPosition last = positions.get(positions.size() - 1);
		String text = positions.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
		String fonts = positions.stream()
			.map((position) -> position.getFont().getName().replaceAll("^[A-Z]{6}\\+Banli", "").replace("-Regular", ""))
			.distinct()
			.collect(Collectors.joining(","));
		return new Line(text, fonts, first.getYScale(), first.getXDirAdj() / MM,
				(last.getXDirAdj() + last.getWidthDirAdj()) / MM, first.getYDirAdj() / MM);
	}

	/**
	 * One line of text.
	 *
	 * @param text its characters without blanks
	 * @param fonts names of its fonts
	 * @param size type size in points
	 * @param left left edge
	 * @param right right edge
	 * @param baseline its baseline
	 */
	record Line(String text, String fonts, double size, double left, double right, double baseline) {

		double centre() {
			return (this.left + this.right) / 2;
		}

	}

	/**
	 * A filled area or a picture.
	 *
	 * @param colour its colour, or {@code null} for a picture
	 * @param left left edge
	 * @param top upper edge
	 * @param width its width
	 * @param height its height
	 */
	record Area(Color colour, double left, double top, double width, double height) {

		boolean isPicture() {
			return this.colour == null;
		}

	}

	private static final class Areas extends PDFGraphicsStreamEngine {

		private final List<Area> found = new ArrayList<>();

		private final GeneralPath path = new GeneralPath();

		private final double pageHeight;

		Areas(PDPage page) {
			super(page);
			this.pageHeight = page.getMediaBox().getHeight();
		}

		private Area area(Color colour, Rectangle2D box) {
			return new Area(colour, box.getMinX() / MM, (this.pageHeight - box.getMaxY()) / MM, box.getWidth() / MM,
					box.getHeight() / MM);
		}

		private void fill() throws IOException {
			this.found.add(area(new Color(getGraphicsState().getNonStrokingColor().toRGB()), this.path.getBounds2D()));
			this.path.reset();
		}

		@Override
		public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
			this.path.moveTo(p0.getX(), p0.getY());
			this.path.lineTo(p1.getX(), p1.getY());
			this.path.lineTo(p2.getX(), p2.getY());
			this.path.lineTo(p3.getX(), p3.getY());
			this.path.closePath();
		}

		@Override
		public void drawImage(PDImage image) {
			this.found.add(area(null,
					getGraphicsState().getCurrentTransformationMatrix()
						.createAffineTransform()
						.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
						.getBounds2D()));
		}

		@Override
		public void clip(int windingRule) {
		}

		@Override
		public void moveTo(float x, float y) {
			this.path.moveTo(x, y);
		}

		@Override
		public void lineTo(float x, float y) {
			this.path.lineTo(x, y);
		}

		@Override
		public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
			this.path.curveTo(x1, y1, x2, y2, x3, y3);
		}

		@Override
		public Point2D getCurrentPoint() {
			return this.path.getCurrentPoint();
		}

		@Override
		public void closePath() {
			if (this.path.getCurrentPoint() != null) {
				this.path.closePath();
			}
		}

		@Override
		public void endPath() {
			this.path.reset();
		}

		@Override
		public void strokePath() {
			this.path.reset();
		}

		@Override
		public void fillPath(int windingRule) throws IOException {
			fill();
		}

		@Override
		public void fillAndStrokePath(int windingRule) throws IOException {
			fill();
		}

		@Override
		public void shadingFill(COSName shadingName) {
		}

	}

}
