package org.banli.weighing;

import java.util.List;

import org.banli.attachment.AttachmentPlace;
import org.banli.attachment.Attachments;
import org.banli.attachment.SampleFiles;
import org.banli.casefile.CaseAttachments;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseScenario;
import org.banli.casefile.Evidence;
import org.banli.casefile.EvidenceRegister;
import org.banli.criminal.ReferralChecks;
import org.banli.criminal.ThresholdChange;
import org.banli.identity.CurrentUser;
import org.banli.shared.Forbidden;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The pages of the facts of a case, as people fill them in. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import(CaseScenario.class)
@OnH2
class CaseFactsPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private CaseScenario play;

	@Autowired
	private CaseFiles files;

	@Autowired
	private CaseAmounts amounts;

	@Autowired
	private CriminalWatch watch;

	@Autowired
	private EvidenceRegister evidence;

	@Autowired
	private Attachments attachments;

	@Autowired
	private Thresholds thresholds;

	@Autowired
	private CaseConduct conduct;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ReferralChecks checks;

	@Autowired
	private TransactionTemplate transactions;

	private long id;

	@BeforeEach
	void aFiledCase() {
		this.id = this.play.filed();
	}

	/** Other tests weigh by the law as it is. */
	@AfterEach
	void theLawAsItIs() {
		this.jdbc.update("UPDATE criminal_threshold SET valid_to = NULL WHERE valid_to = ?",
				java.sql.Date.valueOf(CaseScenario.day(-21)));
		this.jdbc.update("DELETE FROM criminal_threshold WHERE source = '示例解释 art 5(1)(一)'");
		// what is kept in memory is read again
		this.transactions.executeWithoutResult(
				(status) -> this.checks.apply(new ThresholdChange(null, null, java.time.LocalDate.now())));
	}

	private RequestPostProcessor as(String username) {
		CurrentUser user = this.play.user(username);
		return authentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
				AuthorityUtils.createAuthorityList("ROLE_USER")));
	}

	private ResultActions see(String username, String path) throws Exception {
		return this.mvc.perform(get(path).with(as(username)));
	}

	private ResultActions send(String username, String path, String... values) throws Exception {
		MockHttpServletRequestBuilder call = post(path).with(as(username)).with(csrf());
		for (int i = 0; i < values.length; i += 2) {
			call.param(values[i], values[i + 1]);
		}
		return this.mvc.perform(call);
	}

	private String page(String name) {
		return "/cases/" + this.id + "/" + name;
	}

	private ResultActions line(String... values) throws Exception {
		String[] all = java.util.stream.Stream
			.concat(java.util.stream.Stream.of("kind", "SOLD", "origin", "老街烟酒店", "goods", "500ml×6 箱装", "unit", "箱"),
					java.util.stream.Stream.of(values))
			.toArray(String[]::new);
		return send("amr-officer1", page("amounts"), all);
	}

	private void knows() throws Exception {
		ConductFacts now = this.conduct.get(this.id);
		send("amr-officer1", page("conduct"), "version", String.valueOf(now.version()), "conductFrom",
				now.conductFrom().toString(), "conductTo", now.conductTo().toString(), "sellsGoods", "true", "knows",
				"true", "signs[0].sign", "BELOW_MARKET", "signs[0].isFound", "true", "signs[0].note", "进价为市价的 34%")
			.andExpect(redirectedUrlPattern("/cases/*/amounts*"));
	}

	@Test
	void theVerdictStandsAboveTheLines() throws Exception {
		see("amr-officer1", page("amounts")).andExpect(status().isOk())
			.andExpect(content().string(containsString("还没有金额")));
		knows();
		line("quantity", "42", "unitPrice", "498").andExpect(redirectedUrlPattern("/cases/*/amounts?kind=SOLD*"));
		line("quantity", "30", "unitPrice", "460");
		line("quantity", "18", "unitPrice", "475");
		send("amr-officer1", page("amounts"), "kind", "UNSOLD", "origin", "库房", "goods", "500ml×6 箱装", "unit", "箱",
				"quantity", "198", "priceBasis", "AVERAGE");
		send("amr-officer1", page("amounts"), "kind", "UNSOLD", "origin", "货架", "goods", "礼盒装", "unit", "盒", "quantity",
				"40", "priceBasis", "LABEL", "unitPrice", "598");
		for (String reader : List.of("amr-officer1", "amr-officer2", "amr-case-head", "amr-legal", "amr-head",
				"auditor")) {
			see(reader, page("amounts")).andExpect(status().isOk())
				.andExpect(content().string(allOf(containsString("应当移送：销售假冒注册商标的商品罪"), containsString("480.733…"),
						containsString("162,371.20"), containsString("108.2%"), containsString("width:90.2%"),
						containsString("超出 12,371.20"), containsString("进价为市价的 34%"), containsString("还没有查询全部当事人"))));
		}
		see("amr-legal", page("amounts")).andExpect(content().string(not(containsString("移除 500ml"))));
		this.mvc.perform(get("/api/v1/cases/" + this.id).with(as("amr-officer1")))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.amounts.salesAmountYuan").value(43266))
			.andExpect(jsonPath("$.amounts.unsoldValueYuan").value(119105.2))
			.andExpect(jsonPath("$.amounts.lines.length()").value(5))
			.andExpect(jsonPath("$.amounts.check.outcome").value("REFER"))
			.andExpect(jsonPath("$.amounts.check.article").value("214"))
			.andExpect(jsonPath("$.amounts.check.severity").value("情节严重"));
		long first = this.watch.earlier(this.id, 99, 50)
			.stream()
			.filter((check) -> check.checkNo() == 1)
			.findFirst()
			.orElseThrow()
			.id();
		see("amr-officer1", page("checks/" + first)).andExpect(status().isOk())
			.andExpect(content().string(containsString("第 1 次审查")));
	}

	@Test
	void whatIsWrongIsSaidAtItsField() throws Exception {
		line("quantity", "三箱", "unitPrice", "498").andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("请填写数字"), containsString("三箱"), containsString("老街烟酒店"))));
		line("quantity", "1", "unitPrice", "-5").andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("不能是负数")));
		line("quantity", "1234567890", "unitPrice", "5").andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("最多九位")));
		send("amr-officer1", page("amounts"), "kind", "").andExpect(status().isUnprocessableEntity());
		send("amr-officer1", page("conduct"), "version", "0", "knows", "true")
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("请勾选情形")));
		send("amr-officer1", page("conduct"), "version", "0").andExpect(status().isConflict())
			.andExpect(content().string(containsString("案件刚刚有过变动")));
		send("amr-legal", page("amounts"), "kind", "SOLD").andExpect(status().isForbidden());
	}

	@Test
	void aLineIsChangedInItsPlaceAndBothTextsAreShown() throws Exception {
		line("quantity", "42", "unitPrice", "498");
		long line = this.amounts.lines(this.id).get(0).id();
		see("amr-officer2", page("amounts?edit=" + line))
			.andExpect(content().string(allOf(containsString("value=\"42\""), containsString("保存这一行"))));
		String[] mine = { "kind", "SOLD", "origin", "老街烟酒店", "goods", "500ml×6 箱装", "unit", "箱", "unitPrice", "498",
				"version", "0", "quantity" };
		send("amr-officer1", page("amounts/" + line), with(mine, "43"))
			.andExpect(redirectedUrlPattern("/cases/*/amounts*"));
		send("amr-officer2", page("amounts/" + line), with(mine, "44")).andExpect(status().isConflict())
			.andExpect(content().string(allOf(containsString("value=\"44\""), containsString("43 箱"),
					containsString("name=\"version\" value=\"1\""))));
		send("amr-officer1", page("amounts/" + line + "/remove")).andExpect(redirectedUrlPattern("/cases/*/amounts"));
		see("amr-officer1", page("amounts")).andExpect(content().string(containsString("移除的 1 行")));
		send("amr-officer1", page("amounts/" + line + "/remove")).andExpect(status().isConflict());
		send("amr-officer1", page("amounts/" + line + "/restore")).andExpect(redirectedUrlPattern("/cases/*/amounts*"));
	}

	private static String[] with(String[] values, String last) {
		String[] all = java.util.Arrays.copyOf(values, values.length + 1);
		all[values.length] = last;
		return all;
	}

	@Test
	void partiesRightsAndPenaltiesAreEditedOnOnePage() throws Exception {
		long party = this.files.parties(this.id).get(0).id();
		see("amr-officer1", page("subjects?open=PARTY&row=" + party)).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("示例鞋店"), containsString("修改当事人"))));
		send("amr-officer1", page("parties/" + party), "kind", "INDIVIDUAL_BUSINESS", "name", "示例鞋店", "idNumber",
				"91510100MA61R2XB0A", "version", "0")
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("校验位不对")));
		send("amr-officer1", page("parties/" + party), "kind", "INDIVIDUAL_BUSINESS", "name", "示例鞋业", "version", "0")
			.andExpect(redirectedUrlPattern("/cases/*/subjects"));
		send("amr-officer1", page("parties/" + party), "kind", "INDIVIDUAL_BUSINESS", "name", "别的名称", "version", "0")
			.andExpect(status().isConflict())
			.andExpect(content().string(allOf(containsString("示例鞋业"), containsString("别的名称"))));
		send("amr-officer1", page("parties/" + party + "/remove")).andExpect(status().isConflict());
		send("amr-officer1", page("parties/" + party + "/queries"), "noneOn", CaseScenario.day(0))
			.andExpect(redirectedUrlPattern("/cases/*/subjects"));
		send("amr-officer1", page("parties/" + party + "/queries"), "noneOn", CaseScenario.day(1))
			.andExpect(status().isUnprocessableEntity());
		send("amr-officer1", page("parties/" + party + "/penalties"), "field", "TRADEMARK", "isCriminal", "false",
				"docNumber", "示市监处罚〔2026〕3号", "effectiveOn", CaseScenario.day(-30), "act", "销售假冒商品", "queriedOn",
				CaseScenario.day(-40))
			.andExpect(status().isUnprocessableEntity());
		send("amr-officer1", page("rights"), "kind", "TRADEMARK", "name", "示例图形", "holder", "示例公司")
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("核定用于商品还是服务")));
		send("amr-officer1", page("rights"), "kind", "TRADEMARK", "name", "示例图形", "number", "99", "markKind", "GOODS",
				"holder", "示例体育用品有限公司")
			.andExpect(redirectedUrlPattern("/cases/*/subjects"));
		see("auditor", page("subjects")).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("商标来源 1 个"), not(containsString("增加当事人")))));
	}

	@Test
	void evidenceKeepsItsFilesAndTheirHashes() throws Exception {
		send("amr-officer1", page("evidence"), "kind", "DOCUMENT", "title", "送货单", "origin", "当事人提供", "isOriginal",
				"false", "collectedOn", CaseScenario.day(0), "collectedBy", "amr-officer1", "collectedWith",
				"amr-officer2")
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("复制件要写明")));
		send("amr-officer1", page("evidence"), "kind", "DOCUMENT", "title", "送货单", "origin", "当事人提供", "isOriginal",
				"true", "collectedOn", CaseScenario.day(0), "collectedBy", "amr-officer1", "collectedWith",
				"amr-officer2")
			.andExpect(redirectedUrlPattern("/cases/*/evidence/*"));
		Evidence one = this.evidence.list(this.id).get(0);
		AttachmentPlace place = CaseAttachments.of(one);
		CurrentUser officer = this.play.user("amr-officer1");
		String hash = this.attachments.add(officer, place, SampleFiles.upload("送货单.txt", SampleFiles.text("示例")))
			.sha256();
		see("amr-legal", page("evidence/" + one.id())).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString(hash), not(containsString("att-add")))));
		see("amr-officer1", page("evidence")).andExpect(content().string(containsString("证 01")));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.attachments.add(this.play.user("amr-legal"),
				place, SampleFiles.upload("另.txt", SampleFiles.text("示例"))));
		assertThat(this.attachments.panel(this.play.user("fin-head"), place, "/")).isEmpty();
		AttachmentPlace elsewhere = new AttachmentPlace(CaseFile.key(this.play.filed()), one.subject());
		assertThatExceptionOfType(NotFound.class).isThrownBy(
				() -> this.attachments.add(officer, elsewhere, SampleFiles.upload("另.txt", SampleFiles.text("示例"))));
		this.jdbc.update("UPDATE case_file SET status = 'CLOSED' WHERE id = ?", this.id);
		assertThatExceptionOfType(Refused.class).isThrownBy(
				() -> this.attachments.add(officer, place, SampleFiles.upload("另.txt", SampleFiles.text("示例"))));
	}

	@Test
	void theReasonAndTheSecondSignatureAreGivenOnThePage() throws Exception {
		knows();
		line("quantity", "1", "unitPrice", "45000");
		long check = this.watch.latest(this.id).orElseThrow().id();
		see("amr-officer1", page("amounts")).andExpect(content().string(containsString("缺理由")));
		send("amr-officer1", page("checks/" + check + "/keep"), "reason", "")
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("请写明不移送的理由")));
		send("amr-officer1", page("checks/" + check + "/keep"), "reason", "没有别的线索")
			.andExpect(redirectedUrlPattern("/cases/*/amounts"));
		see("amr-officer1", page("amounts")).andExpect(content().string(not(containsString("作为第二人签字"))));
		see("amr-case-head", page("amounts")).andExpect(content().string(containsString("作为第二人签字")));
		send("amr-legal", page("checks/" + check + "/agree")).andExpect(status().isForbidden());
		send("amr-case-head", page("checks/" + check + "/agree")).andExpect(redirectedUrlPattern("/cases/*/amounts"));
		see("amr-officer2", page("amounts")).andExpect(content().string(containsString("两人已签")));
	}

	@Test
	void aFigureIsTriedOnAllOpenCasesBeforeItIsApplied() throws Exception {
		knows();
		line("quantity", "1", "unitPrice", "35000");
		long row = this.thresholds.rows(this.play.user("amr-legal"))
			.stream()
			.filter((one) -> one.offenceCode().equals("TM_SELL") && one.measure().equals("sales_amount")
					&& one.validTo() == null && one.conditionText() == null && one.severity().equals("情节严重"))
			.findFirst()
			.orElseThrow()
			.id();
		see("amr-legal", "/cases/thresholds?row=" + row).andExpect(status().isOk());
		String[] form = { "offenceCode", "TM_SELL", "measure", "sales_amount", "severity", "情节严重", "source",
				"示例解释 art 5(1)(一)", "validFrom", CaseScenario.day(-20), "replacedId", String.valueOf(row), "reason",
				"新解释施行", "threshold" };
		send("amr-officer1", "/cases/thresholds", with(form, "40000")).andExpect(status().isForbidden());
		send("amr-legal", "/cases/thresholds", with(form, "四万")).andExpect(status().isUnprocessableEntity());
		send("amr-legal", "/cases/thresholds", with(form, "40000"))
			.andExpect(redirectedUrlPattern("/cases/thresholds/*"));
		ThresholdProposal proposal = this.thresholds.list(this.play.user("amr-legal")).get(0);
		String path = "/cases/thresholds/" + proposal.id();
		send("amr-head", path + "/apply").andExpect(status().isConflict());
		send("amr-legal", path + "/trial").andExpect(redirectedUrl(path));
		String reference = this.files.get(this.id).reference();
		see("amr-head", path).andExpect(content().string(allOf(containsString(reference), containsString("接近标准"))));
		send("amr-legal", path + "/apply").andExpect(status().isForbidden());
		send("fin-head", path + "/apply").andExpect(status().isForbidden());
		// what was seen is no longer so
		line("quantity", "1", "unitPrice", "6000");
		send("amr-head", path + "/apply").andExpect(status().isConflict());
		send("amr-head", path + "/trial").andExpect(redirectedUrl(path));
		see("amr-head", path).andExpect(content().string(containsString("应当移送公安机关")));
		send("amr-head", path + "/apply").andExpect(redirectedUrl(path));
		assertThat(this.watch.latest(this.id).orElseThrow()).satisfies((check) -> {
			assertThat(check.outcome()).hasToString("REFER");
			assertThat(check.cause()).contains("刑事标准改动");
		});
		send("amr-head", path + "/apply").andExpect(status().isConflict());
		assertThat(this.jdbc.queryForObject("SELECT valid_to FROM criminal_threshold WHERE id = ?", java.sql.Date.class,
				row))
			.hasToString(CaseScenario.day(-21));
		assertThat(this.jdbc.queryForObject(
				"SELECT COUNT(*) FROM audit_entry WHERE action = 'threshold.applied' AND username = 'amr-head'",
				Integer.class))
			.isOne();
	}

}
