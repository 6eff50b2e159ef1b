package org.banli.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small files of many types, honest and disguised. */
public final class SampleFiles {

	private SampleFiles() {
	}

	public static Upload upload(String name, byte[] content) {
		return new Upload(name, content.length, () -> new ByteArrayInputStream(content));
	}

	/** A PDF of one page that says the words. */
	public static byte[] pdf(String words) {
		return written((out) -> {
			try (PDDocument document = new PDDocument()) {
				PDPage page = new PDPage();
				document.addPage(page);
				try (PDPageContentStream text = new PDPageContentStream(document, page)) {
					text.beginText();
					text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
					text.newLineAtOffset(80, 700);
					text.showText(words);
					text.endText();
				}
				document.save(out);
			}
		});
	}

	public static byte[] png() {
		return written((out) -> javax.imageio.ImageIO
			.write(new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", out));
	}

	static byte[] xlsx() {
		return written((out) -> {
			try (XSSFWorkbook workbook = new XSSFWorkbook()) {
				workbook.createSheet("a");
				workbook.write(out);
			}
		});
	}

	static byte[] xls() {
		return written((out) -> {
			try (HSSFWorkbook workbook = new HSSFWorkbook()) {
				workbook.createSheet("a");
				workbook.write(out);
			}
		});
	}

	/** An OLE2 file with the named streams at its root. */
	static byte[] ole2(String... streams) {
		return written((out) -> {
			try (POIFSFileSystem file = new POIFSFileSystem()) {
				for (String stream : streams) {
					file.getRoot().createDocument(stream, new ByteArrayInputStream(new byte[5000]));
				}
				file.writeFilesystem(out);
			}
		});
	}

	static byte[] zip(String... parts) {
		return written((out) -> {
			try (ZipOutputStream zip = new ZipOutputStream(out)) {
				for (String part : parts) {
					zip.putNextEntry(new ZipEntry(part));
					zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
				}
			}
		});
	}

	public static byte[] exe() {
		byte[] exe = new byte[512];
		byte[] head = { 'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xFF, (byte) 0xFF, 0, 0 };
		System.arraycopy(head, 0, exe, 0, head.length);
		exe[0x3C] = (byte) 0x80;
		exe[0x80] = 'P';
		exe[0x81] = 'E';
		return exe;
	}

	public static byte[] html() {
		return text("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");
	}

	static byte[] svg() {
		return text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
	}

	public static byte[] text(String words) {
		return words.getBytes(StandardCharsets.UTF_8);
	}

	static byte[] gbk(String words) {
		return words.getBytes(Charset.forName("GBK"));
	}

	private static byte[] written(Writing writing) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			writing.to(out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private interface Writing {

		void to(ByteArrayOutputStream out) throws IOException;

	}

}
