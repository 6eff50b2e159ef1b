package org.banli.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads an uploaded workbook, trusting nothing in it: its kind and size are checked
 * first, formulas are never calculated, nothing outside the file is opened.
 */
public final class SpreadsheetReader {

	private SpreadsheetReader() {
	}

	/**
	 * The visible sheets of a workbook.
	 * @throws SpreadsheetRefused with the reason, where the file is not to be read
	 */
	public static Spreadsheet read(byte[] content) {
		WorkbookPackage.check(content);
		try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
			return read(file);
		}
		catch (SpreadsheetRefused ex) {
			throw ex;
		}
		catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException ex) {
			boolean isBomb = String.valueOf(ex.getMessage()).contains("Zip bomb");
			throw isBomb ? SpreadsheetRefused.tooLarge("bomb") : SpreadsheetRefused.wrongKind("damaged");
		}
	}

	private static Spreadsheet read(OPCPackage file)
			throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
		XSSFReader reader = new XSSFReader(file);
		BookHandler book = new BookHandler();
		try (InputStream in = reader.getWorkbookData()) {
			parse(in, book);
		}
		ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file, false);
		StylesTable styles = reader.getStylesTable();
		List<Spreadsheet.Sheet> sheets = new ArrayList<>();
		for (BookHandler.Entry entry : book.visible) {
			Spreadsheet.Sheet sheet = new Spreadsheet.Sheet(entry.name());
			try (InputStream in = reader.getSheet(entry.relation())) {
				parse(in, new SheetHandler(sheet, strings, styles, book.since1904));
			}
			if (sheet.lastRow() >= 0) {
				sheets.add(sheet);
			}
		}
		if (sheets.isEmpty()) {
			throw SpreadsheetRefused.wrongContent("empty");
		}
		return new Spreadsheet(sheets);
	}

	private static void parse(InputStream in, DefaultHandler handler)
			throws IOException, SAXException, ParserConfigurationException {
		XMLReader parser = XMLHelper.newXMLReader();
		parser.setContentHandler(handler);
		parser.parse(new InputSource(in));
	}

	/** Takes the names of the sheets and the beginning of time. */
	private static final class BookHandler extends DefaultHandler {

		private final List<Entry> visible = new ArrayList<>();

		private final Map<String, StringBuilder> names = new HashMap<>();

		private boolean since1904;

		private StringBuilder definition;

		@Override
		public void startElement(String uri, String name, String qualified, Attributes attributes) {
			switch (name) {
				case "workbookPr" ->
					this.since1904 = List.of("1", "true").contains(String.valueOf(attributes.getValue("date1904")));
				case "sheet" -> {
					String state = attributes.getValue("state");
					if (state == null || state.equals("visible")) {
						this.visible.add(new Entry(attributes.getValue("name"), relation(attributes)));
					}
				}
				case "definedName" -> {
					this.definition = new StringBuilder();
					this.names.put(attributes.getValue("name"), this.definition);
				}
				default -> {
				}
			}
		}

		@Override
		public void characters(char[] characters, int start, int length) {
			if (this.definition != null) {
				this.definition.append(characters, start, length);
			}
		}

		@Override
		public void endElement(String uri, String name, String qualified) {
			if (name.equals("definedName")) {
				this.definition = null;
			}
			if (name.equals("workbook")) {
				this.names.forEach((defined, formula) -> {
					if (FormulaCheck.pointsOutside(formula.toString())) {
						throw SpreadsheetRefused.wrongContent("outsideName", defined);
					}
				});
			}
		}

		private static String relation(Attributes attributes) {
			for (int i = 0; i < attributes.getLength(); i++) {
				if (attributes.getLocalName(i).equals("id")) {
					return attributes.getValue(i);
				}
			}
			throw new IllegalStateException("A sheet without its part");
		}

		/** A sheet by its name and its part. */
		private record Entry(String name, String relation) {

		}

	}

}
