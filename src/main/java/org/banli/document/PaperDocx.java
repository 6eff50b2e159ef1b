package org.banli.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;

import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * Writes a paper as a Word document: the same text in styles with the names of the usual
 * office fonts, so that it can be edited in Word and WPS.
 */
final class PaperDocx {

	private static final String BIAO_SONG = "方正小标宋简体";

	private static final String FANG_SONG = "仿宋_GB2312";

	private static final String HEI = "黑体";

	private static final String KAI = "楷体_GB2312";

	private static final String SONG = "宋体";

	private static final String NORMAL = "Normal";

	/** Twentieths of a point. */
	private static final int MM = 57;

	private static final int LONG_SIDE = 16838;

	private static final int SHORT_SIDE = 11906;

	private static final int HUNDRED = 100;

	private static final int LINE = 560;

	/** Where the four columns of a form end, in a hundred. */
	private static final List<Integer> FORM = List.of(17, 33, 17, 33);

	private final XWPFDocument document = new XWPFDocument();

	private final int width;

	private PaperDocx(boolean isLandscape) {
		this.width = isLandscape ? LONG_SIDE - 40 * MM : SHORT_SIDE - 54 * MM;
		page(isLandscape);
		styles();
		footer();
	}

	static byte[] write(String title, PaperText text) {
		PaperDocx paper = new PaperDocx(text.isLandscape());
		paper.document.getProperties().getCoreProperties().setTitle(title);
		paper.document.getProperties().getCoreProperties().setCreator("Banli");
		text.blocks().forEach(paper::write);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XWPFDocument document = paper.document) {
			document.write(out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private void page(boolean isLandscape) {
		CTSectPr section = this.document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setW(BigInteger.valueOf(isLandscape ? LONG_SIDE : SHORT_SIDE));
		size.setH(BigInteger.valueOf(isLandscape ? SHORT_SIDE : LONG_SIDE));
		if (isLandscape) {
			size.setOrient(STPageOrientation.LANDSCAPE);
		}
		CTPageMar margins = section.addNewPgMar();
		margins.setTop(BigInteger.valueOf((isLandscape ? 22 : 30) * (long) MM));
		margins.setBottom(BigInteger.valueOf((isLandscape ? 20 : 27) * (long) MM));
		margins.setLeft(BigInteger.valueOf((isLandscape ? 20 : 28) * (long) MM));
		margins.setRight(BigInteger.valueOf((isLandscape ? 20 : 26) * (long) MM));
		margins.setHeader(BigInteger.valueOf(15L * MM));
		margins.setFooter(BigInteger.valueOf(15L * MM));
	}

	private void styles() {
		style(NORMAL, "Normal", FANG_SONG, 32, LINE, STJc.BOTH, 0);
		style("Bureau", "机关名称", BIAO_SONG, 44, 680, STJc.CENTER, 0);
		style("Title", "Title", BIAO_SONG, 44, 680, STJc.CENTER, 0);
		style("Number", "文号", FANG_SONG, 32, LINE, STJc.RIGHT, 0);
		style("Text", "公文正文", FANG_SONG, 32, LINE, STJc.BOTH, 200);
		style("Flush", "顶格", FANG_SONG, 32, LINE, STJc.BOTH, 0);
		style("Right", "右齐", FANG_SONG, 32, LINE, STJc.RIGHT, 0);
		style("Centre", "居中", FANG_SONG, 32, LINE, STJc.CENTER, 0);
		style("Heading1", "heading 1", HEI, 32, LINE, STJc.BOTH, 200);
		style("Heading2", "heading 2", KAI, 32, LINE, STJc.BOTH, 200);
		style("Note", "附注", FANG_SONG, 21, 320, STJc.BOTH, 0);
		style("Cell", "表格文字", FANG_SONG, 24, 360, STJc.LEFT, 0);
		style("Label", "表格栏目", HEI, 24, 360, STJc.CENTER, 0);
		style("Part", "联别", HEI, 24, 360, STJc.RIGHT, 0);
		style("Page", "页码", SONG, 21, 320, STJc.CENTER, 0);
	}

	private void style(String id, String name, String font, int halfPoints, int line, STJc.Enum alignment, int indent) {
		CTStyle style = CTStyle.Factory.newInstance();
		style.setStyleId(id);
		style.setType(STStyleType.PARAGRAPH);
		style.addNewName().setVal(name);
		style.addNewQFormat();
		CTPPrGeneral paragraph = style.addNewPPr();
		CTSpacing spacing = paragraph.addNewSpacing();
		spacing.setBefore(BigInteger.ZERO);
		spacing.setAfter(BigInteger.ZERO);
		spacing.setLine(BigInteger.valueOf(line));
		spacing.setLineRule(STLineSpacingRule.EXACT);
		paragraph.addNewJc().setVal(alignment);
		if (indent > 0) {
			paragraph.addNewInd().setFirstLineChars(BigInteger.valueOf(indent));
			paragraph.getInd().setFirstLine(BigInteger.valueOf(indent * halfPoints * 10L / HUNDRED));
		}
		CTRPr run = style.addNewRPr();
		CTFonts fonts = run.addNewRFonts();
		fonts.setEastAsia(font);
		fonts.setAscii(font);
		fonts.setHAnsi(font);
		fonts.setHint(STHint.EAST_ASIA);
		run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
		run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
		if (this.document.getStyles() == null) {
			this.document.createStyles();
		}
		if (id.equals(NORMAL)) {
			style.setDefault(true);
		}
		this.document.getStyles().addStyle(new XWPFStyle(style));
	}

	private void footer() {
		XWPFFooter footer = this.document.createFooter(HeaderFooterType.DEFAULT);
		XWPFParagraph paragraph = footer.createParagraph();
		paragraph.setStyle("Page");
		paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
		paragraph.createRun().setText(" / ");
		paragraph.getCTP().addNewFldSimple().setInstr("NUMPAGES");
	}

	private void write(PaperText.Block block) {
		if (block instanceof PaperText.Line line) {
			XWPFParagraph paragraph = paragraph(styleOf(line.style()), line.text());
			if (isHead(line.style())) {
				paragraph.setKeepNext(true);
			}
		}
		else if (block instanceof PaperText.Table table) {
			table(table);
		}
		else if (block instanceof PaperText.Form form) {
			form(form);
		}
		else if (block instanceof PaperText.Signature signature) {
			signature(signature);
		}
		else if (block instanceof PaperText.Ending ending) {
			ending(ending);
		}
		else if (block instanceof PaperText.Part part) {
			XWPFParagraph paragraph = paragraph("Part", "（" + part.label() + "）");
			paragraph.setPageBreak(this.document.getBodyElements().size() > 1);
		}
		else if (block instanceof PaperText.Cut cut) {
			paragraph("Centre", "- ".repeat(30).strip());
			paragraph("Title", cut.label());
		}
		else {
			paragraph("Flush", "").createRun().addBreak(BreakType.PAGE);
		}
	}

	private static boolean isHead(PaperText.Style style) {
		return switch (style) {
			case BUREAU, TITLE, NUMBER, HEADING, SUBHEADING -> true;
			default -> false;
		};
	}

	private static String styleOf(PaperText.Style style) {
		return switch (style) {
			case BUREAU -> "Bureau";
			case TITLE -> "Title";
			case NUMBER -> "Number";
			case TEXT -> "Text";
			case FLUSH -> "Flush";
			case RIGHT -> "Right";
			case CENTRE -> "Centre";
			case HEADING -> "Heading1";
			case SUBHEADING -> "Heading2";
			case NOTE -> "Note";
		};
	}

	private XWPFParagraph paragraph(String style, String text) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setStyle(style);
		run(paragraph, text);
		return paragraph;
	}

	private static void run(XWPFParagraph paragraph, String text) {
		if (!text.isEmpty()) {
			XWPFRun run = paragraph.createRun();
			run.setText(text);
		}
	}

	private void ending(PaperText.Ending ending) {
		for (String line : List.of("", ending.unit(), "（印　章）", ending.date())) {
			XWPFParagraph paragraph = paragraph("Centre", line);
			paragraph.setIndentationLeft(this.width * 2 / 5);
			if (!line.equals(ending.date())) {
				paragraph.setKeepNext(true);
			}
		}
	}

	private void signature(PaperText.Signature signature) {
		int columns = signature.cells().size();
		XWPFTable table = newTable(1, Collections.nCopies(columns, HUNDRED / columns), false);
		for (int i = 0; i < columns; i++) {
			cell(table.getRow(0).getCell(i), this.width / columns, "Flush", signature.cells().get(i));
		}
		// a table right after a table would become one with it
		paragraph("Note", "");
	}

	private void table(PaperText.Table table) {
		XWPFTable made = newTable(table.rows().size() + 1, table.widths(), true);
		made.getRow(0).setRepeatHeader(true);
		for (int row = 0; row <= table.rows().size(); row++) {
			List<String> cells = (row == 0) ? table.heads() : table.rows().get(row - 1);
			made.getRow(row).setCantSplitRow(true);
			for (int column = 0; column < cells.size(); column++) {
				cell(made.getRow(row).getCell(column), this.width * table.widths().get(column) / HUNDRED,
						(row == 0) ? "Label" : "Cell", cells.get(column));
			}
		}
		paragraph("Note", "");
	}

	private void form(PaperText.Form form) {
		XWPFTable made = newTable(form.rows().size(), FORM, true);
		for (int at = 0; at < form.rows().size(); at++) {
			PaperText.FormRow row = form.rows().get(at);
			XWPFTableRow into = made.getRow(at);
			into.setCantSplitRow(true);
			into.setHeight((row.isTall() ? 34 : 9) * MM);
			for (int column = 0; column < FORM.size(); column++) {
				String text = (column < row.cells().size()) ? row.cells().get(column) : "";
				cell(into.getCell(column), this.width * FORM.get(column) / HUNDRED,
						(column % 2 == 0) ? "Label" : "Cell", text);
				into.getCell(column).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
			}
			if (row.cells().size() == 2) {
				span(into);
			}
			if (row.isTall()) {
				XWPFParagraph foot = into.getCell(1).addParagraph();
				foot.setStyle("Cell");
				foot.setAlignment(ParagraphAlignment.RIGHT);
				run(foot, row.signature());
			}
		}
		paragraph("Note", "");
	}

	/** Content over the last three columns. */
	private void span(XWPFTableRow row) {
		row.getCell(1).getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(3));
		row.getCell(1).setWidth(String.valueOf(this.width * (HUNDRED - FORM.get(0)) / HUNDRED));
		row.removeCell(3);
		row.removeCell(2);
	}

	private XWPFTable newTable(int rows, List<Integer> widths, boolean hasLines) {
		XWPFTable table = this.document.createTable(rows, widths.size());
		// WPS measures the columns of a fixed layout by the grid alone
		CTTblGrid grid = table.getCTTbl().addNewTblGrid();
		widths.forEach((width) -> grid.addNewGridCol().setW(BigInteger.valueOf((long) this.width * width / HUNDRED)));
		table.setTableAlignment(TableRowAlign.CENTER);
		CTTblWidth size = table.getCTTbl().getTblPr().isSetTblW() ? table.getCTTbl().getTblPr().getTblW()
				: table.getCTTbl().getTblPr().addNewTblW();
		size.setW(BigInteger.valueOf(this.width));
		size.setType(STTblWidth.DXA);
		CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
		layout.setType(STTblLayoutType.FIXED);
		if (!hasLines) {
			table.removeBorders();
		}
		return table;
	}

	private static void cell(XWPFTableCell cell, int width, String style, String text) {
		cell.setWidth(String.valueOf(width));
		XWPFParagraph first = cell.getParagraphs().get(0);
		List<String> lines = PaperText.lines(text);
		for (int i = 0; i < lines.size(); i++) {
			XWPFParagraph paragraph = (i == 0) ? first : cell.addParagraph();
			paragraph.setStyle(style);
			run(paragraph, lines.get(i));
		}
	}

}
