package org.banli.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as offices send them, made for tests. */
public final class ListFile {

	public static final String HEAD = "序号|编号|案由|提案人|联名人|主办单位|会办单位|是否重点|交办日期|办结时限|备注";

	private ListFile() {
	}

	/** A list under a title across the table; cells of a row are parted by |. */
	public static byte[] of(String title, String head, List<String> rows) {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			Sheet sheet = workbook.createSheet("名单");
			sheet.createRow(0).createCell(0).setCellValue(title);
			sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 8));
			List<String> lines = new ArrayList<>(List.of(head));
			lines.addAll(rows);
			for (int i = 0; i < lines.size(); i++) {
				Row row = sheet.createRow(i + 1);
				String[] cells = lines.get(i).split("\\|", -1);
				for (int column = 0; column < cells.length; column++) {
					if (!cells[column].isEmpty()) {
						row.createCell(column).setCellValue(cells[column]);
					}
				}
			}
			workbook.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** So many good proposals, numbered from 1 with leading zeros. */
	public static byte[] good(String session, int count) {
		List<String> rows = new ArrayList<>();
		for (int i = 1; i <= count; i++) {
			rows.add(i + "|" + String.format("%04d", i) + "|关于第" + i + "件示例事项的提案|示例委员" + i
					+ "|示例甲、示例乙|市监局|财政局、科技局|否|||");
		}
		return of(session + "提案交办表", HEAD, rows);
	}

}
