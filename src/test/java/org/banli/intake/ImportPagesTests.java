package org.banli.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.banli.document.Spreadsheet;
import org.banli.document.SpreadsheetReader;
import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.proposal.Proposal;
import org.banli.testing.OnH2;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The pages of lists, without scripts and with htmx. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@OnH2
class ImportPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Workflow workflow;

	@Autowired
	private JdbcTemplate jdbc;

	private RequestPostProcessor as(String username) {
		CurrentUser user = this.accounts.user(username);
		return authentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
				AuthorityUtils.createAuthorityList("ROLE_USER")));
	}

	private ResultActions see(String address) throws Exception {
		return this.mvc.perform(get(address).with(as("gov-office")));
	}

	private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(csrf()).with(as("gov-office")));
	}

	private String upload(byte[] file) throws Exception {
		return this.mvc
			.perform(multipart("/proposals/imports").file(new MockMultipartFile("file", "交办 名单.xlsx", null, file))
				.with(csrf())
				.with(as("gov-office")))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
	}

	private int registered(String session) {
		return this.jdbc.queryForObject("SELECT COUNT(*) FROM proposal WHERE session_text = ?", Integer.class, session);
	}

	private void await(String address) throws Exception {
		for (int i = 0; i < 100; i++) {
			if (!see(address).andReturn().getResponse().getContentAsString().contains("id=\"import-progress\"")) {
				return;
			}
			Thread.sleep(200);
		}
		throw new AssertionError("The list is not committed");
	}

	@Test
	void leadsFromTheRegisterToTheLists() throws Exception {
		see("/proposals").andExpect(content()
			.string(allOf(containsString("href=\"/proposals/import\""), containsString("/proposals/export.xlsx?"))));
		see("/proposals/import").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("type=\"file\""), containsString("下载空白模板"))));
		this.mvc.perform(get("/proposals/import").with(as("amr-office"))).andExpect(status().isForbidden());
	}

	@Test
	void saysWhyAFileIsNotTaken() throws Exception {
		this.mvc
			.perform(multipart("/proposals/imports")
				.file(new MockMultipartFile("file", "a.xlsx", null, new byte[] { 1 }))
				.with(csrf())
				.with(as("gov-office")))
			.andExpect(status().isUnsupportedMediaType())
			.andExpect(content().string(containsString("这不是 Excel 工作簿")));
		this.mvc.perform(multipart("/proposals/imports").with(csrf()).with(as("gov-office")))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("没有选文件")));
		this.mvc
			.perform(post("/proposals/imports").contentType("multipart/form-data; boundary=x")
				.content(new byte[22 * 1024 * 1024])
				.with(as("gov-office")))
			.andExpect(status().isPayloadTooLarge());
	}

	@Test
	void mendsWithoutScriptsAndRegisters() throws Exception {
		String session = "市政协八届一次会议";
		String list = upload(ListFile.of(session + "提案", ListFile.HEAD, List.of("1|1|关于甲的提案|示例甲||火星局||否|||",
				"2|2|关于乙的提案|示例乙||财政局||否|2024.2.30||", "3|3|关于丙的提案|示例丙||财政局||否|||")));
		see(list).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("没有叫“火星局”的单位"), containsString("“2024.2.30”不是可用的日期"),
					containsString("可登记 1 件"), not(containsString("关于丙的提案")))));
		see(list + "?show=all").andExpect(content().string(containsString("关于丙的提案")));
		see(list + "/rows/1").andExpect(status().isOk())
			.andExpect(content()
				.string(allOf(containsString("value=\"火星局\""), containsString("href=\"#f-r1-mainUnit\""))));
		send(row(list, 1, "冥王星局").param("_action", "check")).andExpect(status().isOk())
			.andExpect(content().string(containsString("没有叫“冥王星局”的单位")));
		see(list).andExpect(content().string(containsString("没有叫“火星局”的单位")));
		send(row(list, 1, "科技局")).andExpect(redirectedUrl(list + "?show=all&cursor=0#row-1"));
		see(list).andExpect(content().string(allOf(not(containsString("火星局")), containsString("可登记 2 件"))));
		send(post(list + "/rows/2/leave")).andExpect(status().is3xxRedirection());
		see(list).andExpect(content().string(containsString("不登记 1 件")));
		assertThat(registered(session)).isZero();
		send(post(list + "/commit")).andExpect(redirectedUrl(list));
		await(list);
		see(list).andExpect(content().string(containsString("新登记 2 件，更新 0 件，未动 1 件")));
		assertThat(registered(session)).isEqualTo(2);
		send(row(list, 1, "财政局")).andExpect(status().isConflict());
		send(post(list + "/commit")).andExpect(status().isConflict());
		see("/proposals/import").andExpect(content().string(containsString("新登记 2，更新 0，未动 1")));
	}

	private MockHttpServletRequestBuilder row(String list, int seq, String unit) {
		return post(list + "/rows/" + seq).param("r" + seq + ".kind", "PROPOSAL")
			.param("r" + seq + ".session", "市政协八届一次会议")
			.param("r" + seq + ".number", "第" + seq + "号")
			.param("r" + seq + ".title", "关于甲的提案")
			.param("r" + seq + ".leadProposer", "示例甲")
			.param("r" + seq + ".mainUnit", unit);
	}

	@Test
	void swapsOneRowAndTheCounts() throws Exception {
		String list = upload(ListFile.of("市政协八届二次会议提案", ListFile.HEAD, List.of("1|1|关于甲的提案|示例甲||火星局||否|||")));
		this.mvc.perform(get(list + "/rows/1").header("HX-Request", "true").with(as("gov-office")))
			.andExpect(content().string(allOf(containsString("<tr id=\"row-1\""), not(containsString("<html")))));
		send(row(list, 1, "财政局").header("HX-Request", "true")).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("<tr id=\"row-1\""), containsString("市财政局主办"),
					containsString("hx-swap-oob"), containsString("可登记 1 件"), not(containsString("<html")))));
	}

	@Test
	void completesRowsThatLackTheSession() throws Exception {
		String list = upload(ListFile.of("名单", "编号|案由|提案人", List.of("1|关于甲|示例甲", "2|关于乙|示例乙")));
		see(list).andExpect(content().string(containsString("没有届次")));
		send(post(list + "/all").param("session", "市政协八届三次会议").param("kind", "PROPOSAL"))
			.andExpect(redirectedUrl(list));
		see(list).andExpect(content().string(containsString("可登记 2 件")));
	}

	@Test
	void givesUpAndKeepsTheFile() throws Exception {
		byte[] file = ListFile.good("市政协八届四次会议", 1);
		String list = upload(file);
		send(post(list + "/discard")).andExpect(redirectedUrl("/proposals/import"));
		see(list).andExpect(content().string(containsString("已放弃")));
		see(list + "/file").andExpect(content().bytes(file))
			.andExpect(header().string("Content-Disposition", containsString("attachment")));
		this.mvc.perform(get(list).with(as("npc-sender"))).andExpect(status().isNotFound());
		assertThat(registered("市政协八届四次会议")).isZero();
	}

	@Test
	void exportsWhatCanBeImportedAgain() throws Exception {
		String session = "市政协八届五次会议";
		String list = upload(ListFile.of(session + "提案", ListFile.HEAD,
				List.of("1|0237|=关于甲的提案|吴敏|王强、李示例|市监局|财政局、科技局|是|2024.3.15|2024年6月14日|",
						"2|0238|关于乙的提案|示例乙等5人||财政局、科技局||否|||分办", "3|0239|关于丙的提案|||||否|||")));
		send(post(list + "/commit"));
		await(list);
		byte[] exported = see("/proposals/export.xlsx?q=" + session).andExpect(status().isOk())
			.andExpect(header().string("Content-Disposition", containsString(".xlsx")))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		Spreadsheet.Sheet sheet = SpreadsheetReader.read(exported).sheets().get(0);
		assertThat(sheet.lastRow()).isEqualTo(3);
		List<RowValues> values = Lists
			.check(ListReader.read(SpreadsheetReader.read(exported), Lists.UNITS, "x").orElseThrow())
			.stream()
			.map(RowCheck.Checked::values)
			.toList();
		assertThat(values.get(2).number()).isEqualTo("0237");
		assertThat(values.get(2).title()).isEqualTo("=关于甲的提案");
		assertThat(values.get(2).coUnits()).containsExactly("市财政局", "市科学技术局");
		assertThat(values.get(1).splitUnits()).containsExactly("市财政局", "市科学技术局");
		assertThat(values.get(1).coCount()).isEqualTo(5);
		assertThat(values.get(0).leadProposer()).isNull();
		String again = upload(exported);
		see(again).andExpect(content().string(containsString("可登记 3 件")));
		send(post(again + "/commit"));
		await(again);
		see(again).andExpect(content().string(containsString("新登记 0 件，更新 0 件，未动 3 件")));
	}

	@Test
	void aNameWithACommaIsNoChangeWhenTheExportComesBack() throws Exception {
		String session = "市政协八届六次会议";
		String list = upload(ListFile.of(session + "提案", ListFile.HEAD,
				List.of("1|0301|关于甲的提案|示例甲||市监局|||||", "2|0302|关于乙的提案|示例乙|示例丙|市监局|||||")));
		send(post(list + "/commit"));
		await(list);
		for (String[] name : new String[][] { { "示例甲", "a,b" }, { "示例丙", "c, d" } }) {
			this.jdbc.update("UPDATE proposal SET lead_proposer = ? WHERE session_text = ? AND lead_proposer = ?",
					name[1], session, name[0]);
			this.jdbc.update("UPDATE proposer SET name = ? WHERE name = ? AND proposal_id IN "
					+ "(SELECT p.id FROM proposal p WHERE p.session_text = ?)", name[1], name[0], session);
		}
		String again = upload(bytes("/proposals/export.xlsx?q=" + session));
		send(post(again + "/commit"));
		await(again);
		see(again).andExpect(content().string(containsString("新登记 0 件，更新 0 件，未动 2 件")));
		String changed = upload(ListFile.of(session + "提案", ListFile.HEAD, List.of("1|0301|关于甲的提案|a|b|市监局|||||")));
		send(post(changed + "/commit"));
		await(changed);
		see(changed).andExpect(content().string(containsString("新登记 0 件，更新 1 件，未动 0 件")));
	}

	@Test
	void warnsOfANumberThatTheRegisterHasWithOtherZeros() throws Exception {
		String session = "市政协八届七次会议";
		String list = upload(ListFile.of(session + "提案", ListFile.HEAD, List.of("1|0021|关于甲的提案|示例甲||市监局|||||")));
		send(post(list + "/commit"));
		await(list);
		String again = upload(ListFile.of(session + "提案", ListFile.HEAD,
				List.of("1|21|关于甲的提案|示例甲||市监局|||||", "2|0210|关于乙的提案|示例乙|||财政局||||")));
		see(again + "?show=all").andExpect(content().string(allOf(containsString("登记簿里有编号“0021”"),
				containsString("可登记 2 件"), not(containsString("登记簿里有编号“0210”")), not(containsString("，会办：")))));
	}

	/** The workbook with one session's name in the place of another's. */
	private static byte[] renamed(byte[] workbook, String from, String to) throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			book.getSheetAt(0).forEach((row) -> row.forEach((cell) -> {
				if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(from)) {
					cell.setCellValue(to);
				}
			}));
			book.write(out);
			return out.toByteArray();
		}
	}

	private List<List<String>> exported(byte[] workbook, String... without) {
		Spreadsheet.Sheet sheet = SpreadsheetReader.read(workbook).sheets().get(0);
		List<List<String>> rows = new ArrayList<>();
		for (int row = 0; row <= sheet.lastRow(); row++) {
			List<String> cells = new ArrayList<>();
			for (int column = 0; column <= sheet.lastColumn(0); column++) {
				if (!List.of(without).contains(sheet.at(0, column).text())) {
					cells.add(sheet.at(row, column).text());
				}
			}
			rows.add(cells);
		}
		return rows;
	}

	@Test
	void anExportThatIsImportedElsewhereLosesNothing() throws Exception {
		String from = "市五届人大七次会议";
		String to = "市五届人大八次会议";
		String body = "现状：示例。\n\n为此建议：\n一、请整治；\n二、请公布。" + "长".repeat(3_000);
		String list = upload(ListFile.of(from + "建议", ListFile.HEAD + "|代表团|代表意向主办单位|意向会办单位|建议内容",
				List.of("1|0007|关于甲的建议|吴敏|王强、李示例|市监局|财政局、科技局|是|2024-03-15|2024-06-14||一团|科技局、某协会|财政局|" + body,
						"2|08A|关于乙的建议|示例乙等9人||财政局、科技局||否|||分办|二团|||", "3|3|关于丙的建议||||||||||||",
						"4|4|关于丁的建议|示例丁||||是|||||市监局||", "5|5|关于戊的建议|示例戊||市监局||||||||财政局|")));
		send(post(list + "/commit"));
		await(list);
		long assigned = this.jdbc.queryForObject("SELECT id FROM proposal WHERE session_text = ? AND number = '5'",
				Long.class, from);
		String task = this.workflow.openTaskIds(Proposal.key(assigned)).iterator().next();
		this.workflow.claim(this.accounts.user("gov-office"), task);
		this.workflow.complete(this.accounts.user("gov-office"), task,
				JsonNodeFactory.instance.objectNode().put("mode", "SOLE").put("mainUnit", "市财政局"), false);
		byte[] first = bytes("/proposals/export.xlsx?q=" + from);
		String again = upload(renamed(first, from, to));
		send(post(again + "/commit"));
		await(again);
		assertThat(registered(to)).isEqualTo(5);
		byte[] second = bytes("/proposals/export.xlsx?q=" + to);
		// only the state of handling belongs to the register it comes from; newest first
		List<List<String>> before = exported(first, "序号", "届次会议", "办理状态");
		List<List<String>> after = exported(second, "序号", "届次会议", "办理状态");
		assertThat(after).containsExactlyInAnyOrderElementsOf(before);
		assertThat(String.join("|", before.stream().flatMap(List::stream).toList())).contains(body, "0007", "某协会", "二团",
				"9", "2024-06-14", "市财政局");
		assertThat(this.jdbc.queryForObject(
				"SELECT COUNT(*) FROM proposed_unit u JOIN proposal p ON p.id = u.proposal_id WHERE p.session_text = ? AND p.number = '4'",
				Integer.class, to))
			.as("a wish stays a wish")
			.isZero();
		String changed = upload(ListFile.of(to + "建议", ListFile.HEAD + "|意向主办单位",
				List.of("1|4|关于丁的建议|示例丁||||是||||市财政局", "2|3|关于丙的建议|||||||||")));
		send(post(changed + "/commit"));
		await(changed);
		see(changed).andExpect(content().string(containsString("新登记 0 件，更新 1 件，未动 1 件")));
		assertThat(this.jdbc.queryForObject(
				"SELECT COUNT(*) FROM audit_entry e JOIN proposal p ON e.business_key = CONCAT('proposal:', p.id) "
						+ "WHERE p.session_text = ? AND p.wish_main = '市财政局' AND e.after_text LIKE '%市财政局（主办）%'",
				Integer.class, to))
			.as("the trail tells the wish")
			.isEqualTo(1);
		see("/proposals?q=" + to).andExpect(content().string(containsString("tag tag-o\">重点")));
		long key = this.jdbc.queryForObject("SELECT id FROM proposal WHERE session_text = ? AND number = '0007'",
				Long.class, to);
		see("/proposals/" + key).andExpect(content().string(allOf(containsString("重点"), containsString("代表意向："),
				containsString("主办 科技局、某协会"), containsString("会办 财政局"))));
	}

	private byte[] bytes(String address) throws Exception {
		return see(address).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
	}

	@Test
	void offersAnEmptyForm() throws Exception {
		byte[] template = see("/proposals/import/template.xlsx").andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		assertThat(ListReader.read(SpreadsheetReader.read(template), Lists.UNITS, "x").orElseThrow()).isEmpty();
	}

}
