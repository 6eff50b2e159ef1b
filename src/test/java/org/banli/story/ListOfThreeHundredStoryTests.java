package org.banli.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.banli.document.SheetWriter;
import org.banli.testing.NeedsBrowser;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A session's list of 300 suggestions, from the upload to the hand-over, in one sitting
 * and without the mouse.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		// a database of its own: everything that waits is handed over
		properties = "spring.application.name=three-hundred")
@ActiveProfiles("story")
@OnH2
@NeedsBrowser
class ListOfThreeHundredStoryTests {

	private static final int COUNT = 300;

	private static final double PATIENCE = 180_000;

	private static final String HEAD = "序号|编号|案由|领衔代表|附议代表|主办单位|会办单位|是否重点|交办日期|办结时限|备注";

	/** Subjects with the unit whose duties they name and how a list spells it. */
	private static final String[][] SUBJECTS = { { "加强知识产权保护工作", "市监局", "" }, { "加强老旧电梯安全监管", "市市场监管局", "" },
			{ "规范食品安全小作坊管理", "市市场监督管理局（知识产权局）", "" }, { "统筹专项资金支持乡村产业", "财政局", "" }, { "推动科技成果转化", "市科技局", "财政局" },
			{ "支持中小企业数字化改造", "经信局", "市财政局" }, { "促进直播电商规范发展", "市场监管局", "市工信局" }, { "培育专精特新企业", "市经济和信息化局", "科技局" },
			{ "完善政府采购支持政策", "市财政局", "" }, { "引进科技人才", "科学技术局", "" } };

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void aListIsHandedOverInOneSitting() throws IOException {
		ReplyStory story = new ReplyStory(this.port, "party.json", true);
		try (Desk desk = story.desk("gov-office")) {
			Page page = desk.page();
			page.setDefaultTimeout(PATIENCE);
			upload(story, desk);
			assertThat(rows("proposal")).isEqualTo(COUNT);
			plan(story, desk);
			handOver(story, desk);
		}
		assertThat(rows("assignment_plan")).as("plans that wait").isZero();
		assertThat(this.jdbc.queryForObject("SELECT COUNT(DISTINCT proposal_id) FROM assignment WHERE role <> 'CO'",
				Integer.class))
			.isEqualTo(COUNT);
		try (Desk desk = story.desk("amr-office")) {
			desk.go("/tasks?queue=claimable");
			assertThat(desk.text()).contains("签收");
			story.picture(desk, "three-hundred-6-unit");
		}
	}

	private void upload(ReplyStory story, Desk desk) throws IOException {
		Page page = desk.page();
		desk.go("/proposals/import");
		page.setInputFiles("#f-file", new FilePayload("交办表.xlsx", SheetWriter.MEDIA_TYPE, list()));
		enter(page, ".im-up button[type=submit]");
		page.waitForURL("**/proposals/imports/*");
		assertThat(page.locator("#import-counts")).containsText("可登记 298 件");
		story.picture(desk, "three-hundred-1-preview");
		mend(page, 120, "mainUnit", "市科技局");
		mend(page, 240, "assignedOn", "2026.2.28");
		assertThat(page.locator("#import-counts")).containsText("可登记 300 件");
		enter(page, ".im-sum .btn-p");
		enter(page, "dialog[open] .btn-p");
		page.locator(".note-g").waitFor();
		story.picture(desk, "three-hundred-2-registered");
	}

	private static void mend(Page page, int row, String field, String value) {
		enter(page, "#row-" + row + " .act-c a");
		page.locator("#f-r" + row + "-" + field).fill(value);
		enter(page, "#row-" + row + " button.btn-p");
		page.locator("#row-" + row + ":not(.im-edit)").waitFor();
	}

	/**
	 * What the duty words leave no doubt about goes page by page, the rest one by one.
	 */
	private void plan(ReplyStory story, Desk desk) {
		Page page = desk.page();
		desk.go("/assignments?show=open");
		story.picture(desk, "three-hundred-3-board");
		for (int presses = 0; open(page) > 0; presses++) {
			assertThat(presses).as("presses").isLessThan(COUNT);
			int before = open(page);
			boolean hasSure = page.locator("[data-key=a]").count() > 0;
			key(page, hasSure ? "a" : "Enter");
			assertThat(page.locator("[data-open='" + before + "']")).hasCount(0);
		}
		desk.go("/assignments?show=conflict");
		while (page.locator("#h-now").count() > 0) {
			String before = page.locator("#h-now").innerText();
			key(page, "1");
			key(page, "Enter");
			assertThat(page.locator("#h-now", new Page.LocatorOptions().setHasText(before))).hasCount(0);
		}
		desk.go("/assignments");
		story.picture(desk, "three-hundred-4-settled");
	}

	private static int open(Page page) {
		ready(page);
		return Integer.parseInt(page.locator("[data-open]").getAttribute("data-open"));
	}

	private static void ready(Page page) {
		page.waitForLoadState();
		assertThat(page.locator(".htmx-request")).hasCount(0);
	}

	private static void key(Page page, String key) {
		ready(page);
		page.keyboard().press(key);
	}

	private void handOver(ReplyStory story, Desk desk) {
		Page page = desk.page();
		enter(page, ".bd-top .btn-p");
		page.waitForURL("**/assignments/runs");
		enter(page, "main form .btn-p");
		page.waitForURL("**/assignments/runs/*");
		Locator papers = page.locator(".bd-papers");
		papers.waitFor(new Locator.WaitForOptions().setTimeout(2 * PATIENCE));
		assertThat(page.locator("[role=progressbar]")).hasAttribute("aria-valuenow", String.valueOf(COUNT));
		story.picture(desk, "three-hundred-5-run");
	}

	private static void enter(Page page, String selector) {
		page.locator(selector).first().focus();
		page.keyboard().press("Enter");
	}

	private int rows(String table) {
		return this.jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
	}

	/** The list, with a unit that does not exist in line 120 and no such day in 240. */
	private static byte[] list() throws IOException {
		List<String> lines = new ArrayList<>(List.of(HEAD));
		for (int i = 1; i <= COUNT; i++) {
			String[] subject = SUBJECTS[i % SUBJECTS.length];
			lines.add(i + "|" + String.format("%03d", i) + "|关于" + subject[0] + "的建议（示例" + i + "）|代表示例" + i
					+ "|示例甲、示例乙|" + ((i == 120) ? "火星管理局" : subject[1]) + "|" + subject[2] + "|"
					+ ((i % 50 == 0) ? "是" : "否") + "|" + ((i == 240) ? "2026.2.30" : "") + "||");
		}
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			Sheet sheet = workbook.createSheet("名单");
			sheet.createRow(0).createCell(0).setCellValue("市五届人大四次会议代表建议交办表");
			sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 10));
			for (int i = 0; i < lines.size(); i++) {
				Row row = sheet.createRow(i + 1);
				String[] cells = lines.get(i).split("\\|", -1);
				for (int column = 0; column < cells.length; column++) {
					row.createCell(column).setCellValue(cells[column]);
				}
			}
			workbook.write(out);
			return out.toByteArray();
		}
	}

}
