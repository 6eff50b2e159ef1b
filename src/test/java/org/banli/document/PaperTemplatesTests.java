package org.banli.document;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.shared.FieldProblem;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Page;
import org.banli.shared.Refused;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Texts that a bureau changes, papers that are issued from them, and their numbers. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Transactional
abstract class PaperTemplatesTests {

	private static final String CODE = "penaltyDecision";

	@Autowired
	private PaperTemplates templates;

	@Autowired
	private OfficialPapers papers;

	@Autowired
	IssuedPapers issued;

	@Autowired
	Documents documents;

	@Autowired
	private NumberRegister register;

	@Autowired
	private ShippedPapers shipped;

	@Autowired
	private PaperFacts facts;

	@Autowired
	private Accounts accounts;

	@Autowired
	private MockMvc mvc;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionTemplate transactions;

	private CurrentUser admin;

	private LocalDate today;

	@BeforeEach
	void login() {
		this.admin = this.accounts.user("admin");
		this.today = this.templates.today();
	}

	@Test
	void everyTextThatComesAlongIsThereOnceAsTheFirstVersion() {
		this.shipped.load();
		List<PaperTemplate> all = this.templates.list(this.admin);
		assertThat(all).extracting(PaperTemplate::code)
			.containsExactlyElementsOf(this.shipped.texts().stream().map(PaperTemplate::code).toList())
			.hasSize(25);
		assertThat(all).extracting(PaperTemplate::versionNo).containsOnly(1);
	}

	@Test
	void aChangedTextCountsFromItsDayAndTheOldOneBefore() throws IOException {
		save(1, body().replace("## 九、救济途径", "## 九、权利告知"), this.today.plusDays(5));
		assertThat(printed(this.today.plusDays(4))).contains("九、救济途径").doesNotContain("九、权利告知");
		assertThat(printed(this.today.plusDays(5))).contains("九、权利告知").doesNotContain("九、救济途径");
		assertThat(this.templates.current(this.admin, CODE).versionNo()).isEqualTo(1);
		assertThat(this.jdbc.queryForObject("SELECT summary FROM audit_entry ORDER BY id DESC LIMIT 1", String.class))
			.isEqualTo("修改文书模板《行政处罚决定书》：第 2 版，%s 起用".formatted(this.today.plusDays(5)));
	}

	@Test
	void aVersionThatWasChosenForALaterDayGivesWayToANewerOne() {
		save(1, body().replace("## 九、救济途径", "## 九、甲"), this.today.plusDays(9));
		save(2, body().replace("## 九、救济途径", "## 九、乙"), this.today.plusDays(3));
		assertThat(this.papers.template(CODE, this.today.plusDays(3)).versionNo()).isEqualTo(3);
		assertThat(this.papers.template(CODE, this.today.plusDays(9)).versionNo()).isEqualTo(3);
	}

	@Test
	void saysInPlainWordsWhatIsWrongWithAText() {
		String body = "# 标题\n{{#物品}}\n{{当事人.名子}}\n@签字 甲\n{{{事实}}}\n{{/证据}}\n{{事实";
		PaperChange change = new PaperChange(1, "", body, "当事人.名称\n当事人.星座", "依据", this.today.minusDays(1), "");
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.templates.save(this.admin, CODE, change))
			.satisfies((refused) -> assertThat(refused.problems())
				.extracting(FieldProblem::field, FieldProblem::message)
				.contains(tuple("title", "请填写"), tuple("required", "占位符表里没有：当事人.星座"), tuple("validFrom", "起用日期不能早于今天"),
						tuple("body", "第 3 行：没有叫“当事人.名子”的内容，请对照占位符表"), tuple("body", "第 5 行：“{{{事实}}”不是能用的占位符"),
						tuple("body", "第 6 行：结束了“证据”，但还没有结束“物品”"), tuple("body", "第 7 行：花括号没有配对，占位符前后各要两个花括号"),
						tuple("body", "第 2 行：条件或列表“物品”没有结束，请补上对应的结束标记 /物品"))
				.anySatisfy((problem) -> assertThat(problem.toString()).contains("第 4 行：没有“@签字”这种版式，能用的有 @机关")));
		assertThat(this.templates.latest(this.admin, CODE).versionNo()).isEqualTo(1);
	}

	@Test
	void whoSavesSecondSeesBothTexts() throws Exception {
		save(1, body().replace("## 九、救济途径", "## 九、先存的"), this.today);
		MockHttpServletRequestBuilder late = form(1, body().replace("## 九、救济途径", "## 九、后存的"));
		this.mvc.perform(late)
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("<del>## 九、先存的</del>")))
			.andExpect(content().string(containsString("<ins>## 九、后存的</ins>")))
			.andExpect(content().string(containsString("name=\"basedOn\" value=\"2\"")));
		assertThat(this.templates.latest(this.admin, CODE).versionNo()).isEqualTo(2);
		this.mvc.perform(form(2, body().replace("## 九、救济途径", "## 九、后存的")))
			.andExpect(redirectedUrl("/admin/papers/" + CODE));
		assertThat(this.templates.latest(this.admin, CODE).body()).contains("九、后存的");
	}

	@Test
	void anEarlierVersionIsRestoredAsOneMore() throws Exception {
		save(1, body().replace("## 九、救济途径", "## 九、权利告知"), this.today);
		this.mvc.perform(as(post("/admin/papers/" + CODE + "/versions/1/restore")))
			.andExpect(redirectedUrl("/admin/papers/" + CODE));
		PaperTemplate now = this.templates.current(this.admin, CODE);
		assertThat(now.versionNo()).isEqualTo(3);
		assertThat(now.body()).isEqualTo(this.templates.version(this.admin, CODE, 1).body());
		assertThat(now.remark()).isEqualTo("恢复第 1 版");
		assertThat(this.templates.versions(this.admin, CODE, null, 2).items()).extracting(PaperTemplate::versionNo)
			.containsExactly(3, 2);
		String next = this.templates.versions(this.admin, CODE, null, 2).next();
		assertThat(this.templates.versions(this.admin, CODE, next, 2).items()).extracting(PaperTemplate::versionNo)
			.containsExactly(1);
	}

	@Test
	void thePreviewShowsThePaperOrWhatIsWrong() throws Exception {
		this.mvc.perform(as(post("/admin/papers/" + CODE + "/preview").param("body", "# 样张\n{{当事人.名称}}")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("示例市甲乙鞋业有限公司")));
		this.mvc.perform(as(post("/admin/papers/" + CODE + "/preview").param("body", "{{#物品}}")))
			.andExpect(content().string(containsString("没有结束")))
			.andExpect(content().string(not(containsString("class=\"pp\""))));
	}

	@Test
	void onlyAdministratorsReadAndChangeTexts() {
		CurrentUser head = this.accounts.user("amr-head");
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.templates.list(head));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.templates.preview(head, "甲"));
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.templates.save(head, CODE, change(1, body(), this.today)));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.templates.restore(head, CODE, 1));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.templates.latest(this.admin, "nothing"));
	}

	@Test
	void theSampleIsSentAsPdfAndAsWordDocument() throws Exception {
		byte[] pdf = this.mvc.perform(as(get("/admin/papers/goodsList/versions/1/sample.pdf")))
			.andExpect(status().isOk())
			.andExpect(content().contentTypeCompatibleWith("application/pdf"))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		assertThat(ShippedPapersTests.pdfText(pdf)).contains("场所/设施/财物清单");
		byte[] docx = this.mvc.perform(as(get("/admin/papers/goodsList/versions/1/sample.docx")))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		assertThat(ShippedPapersTests.docxTexts(docx)).contains("场所/设施/财物清单");
	}

	@Test
	void anIssuedPaperHasItsNumberAndBothFilesAndIsNeverMadeAnew() throws IOException {
		IssuedPaper paper = this.issued.issue(decision("case:1:decision"));
		assertThat(paper.docNumber()).isEqualTo("示市监处罚〔%d〕1号".formatted(this.today.getYear()));
		assertThat(ShippedPapersTests.pdfText(this.documents.content(paper.pdfId()))).contains(paper.docNumber());
		assertThat(ShippedPapersTests.docxTexts(this.documents.content(paper.docxId()))).contains(paper.docNumber());
		assertThat(this.documents.list("case:1")).extracting(StoredDocument::mediaType, StoredDocument::docNumber)
			.containsExactly(tuple(IssuedPapers.PDF, paper.docNumber()), tuple(IssuedPapers.DOCX, paper.docNumber()));
		save(1, body().replace("## 九、救济途径", "## 九、权利告知"), this.today);
		assertThat(this.issued.issue(decision("case:1:decision"))).isEqualTo(paper);
		assertThat(this.issued.issue(decision("case:2:decision")).versionNo()).isEqualTo(2);
	}

	@Test
	void aWithdrawnPaperKeepsItsFilesAndItsNumberStaysVoid() {
		IssuedPaper first = this.issued.issue(decision("case:1:decision"));
		this.issued.withdraw("case:1:decision", "当事人名称有误", "amr-office");
		assertThat(this.issued.of("case:1:decision")).isEmpty();
		assertThat(this.documents.content(first.pdfId())).isNotEmpty();
		IssuedPaper second = this.issued.issue(decision("case:1:decision"));
		assertThat(second.docNumber()).endsWith("〕2号");
		assertThat(this.issued.list("case:1")).extracting(IssuedPaper::docNumber, IssuedPaper::withdrawnReason)
			.containsExactly(tuple(first.docNumber(), "当事人名称有误"), tuple(second.docNumber(), null));
	}

	@Test
	void aPaperWithoutARequiredFactSpendsNoNumber() {
		NewPaper paper = decision("case:1:decision");
		Map<String, Object> facts = new HashMap<>(paper.facts());
		facts.remove("证据");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.issued.issue(new NewPaper(CODE, null, "amr", null, this.today, "case:1",
					"case:1:decision", facts, "amr-officer1")))
			.satisfies((refused) -> assertThat(refused.arguments()).contains("证据 证据.名称"));
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM document_number", Long.class)).isZero();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.issued.issue(new NewPaper(CODE, null, "fin", null, this.today, "case:1",
					"case:1:decision", paper.facts(), "amr-officer1")))
			.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo("document.numbers.noWord"));
	}

	@Test
	void theRegisterShowsEveryNumberWithWhatBearsItAndNoGapUnexplained() throws Exception {
		for (int i = 1; i <= 4; i++) {
			this.issued.issue(decision("case:" + i + ":decision"));
		}
		this.issued.withdraw("case:2:decision", "当事人名称有误", "amr-office");
		CurrentUser office = this.accounts.user("amr-office");
		NumberSeries series = this.register.series(office).get(0);
		assertThat(series.name()).isEqualTo("行政处罚决定");
		assertThat(this.register.count(office, series)).isEqualTo(new NumberCount(4, 1));
		Page<NumberLine> page = this.register.numbers(office, series, null, 3);
		assertThat(page.items()).extracting((line) -> line.number().sequenceNumber()).containsExactly(4, 3, 2);
		assertThat(page.items()).extracting(NumberLine::title).containsOnly("行政处罚决定书");
		assertThat(page.items().get(2).number().voidReason()).isEqualTo("当事人名称有误");
		assertThat(this.register.numbers(office, series, page.next(), 3).items()).hasSize(1);
		this.mvc.perform(get("/numbers").with(login(office)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("已编到 4 号，号码连续，其中作废 1 个")))
			.andExpect(content().string(containsString("当事人名称有误")))
			.andExpect(content().string(containsString(this.accounts.user("amr-office").personName())))
			.andExpect(content().string(not(containsString("amr-office"))));
	}

	@Test
	void numbersThatNothingExplainsAreTold() throws Exception {
		for (int i = 1; i <= 4; i++) {
			this.issued.issue(decision("case:" + i + ":decision"));
		}
		// what cannot happen by the program
		this.jdbc.update("DELETE FROM document_number WHERE sequence_number IN (1, 3)");
		CurrentUser office = this.accounts.user("amr-office");
		NumberSeries series = this.register.series(office).get(0);
		assertThat(this.register.numbers(office, series, null, 9).items()).extracting(NumberLine::from, NumberLine::to)
			.containsExactly(tuple(0, 0), tuple(3, 3), tuple(0, 0), tuple(1, 1));
		this.mvc.perform(get("/numbers").with(login(office))).andExpect(content().string(containsString("有 2 个号没有记录")));
	}

	@Test
	void numbersAreSeenByTheirUnitAndByAuditOnly() {
		this.issued.issue(decision("case:1:decision"));
		long series = this.jdbc.queryForObject("SELECT id FROM document_series WHERE kind = ?", Long.class, CODE);
		for (String username : List.of("amr-office", "amr-head", "amr-case-head", "auditor")) {
			assertThat(this.register.find(this.accounts.user(username), series).codeWord()).as(username)
				.isEqualTo("示市监处罚");
		}
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.register.find(this.accounts.user("fin-office"), series));
		for (String username : List.of("amr-officer1", "amr-drafter", "gov-office", "admin")) {
			assertThatExceptionOfType(Forbidden.class).as(username)
				.isThrownBy(() -> this.register.series(this.accounts.user(username)));
		}
	}

	@Test
	void aUnitMayNumberInItsOwnWay() {
		this.jdbc.update("INSERT INTO number_pattern (kind, name, unit_code, code_word, is_sure, source) "
				+ "VALUES ('penaltyDecision', '行政处罚决定', 'amr', '{代字}执法罚', TRUE, '示例')");
		assertThat(this.issued.issue(decision("case:1:decision")).docNumber()).startsWith("示执法罚〔");
	}

	@Test
	void aReleaseOfHeldEvidenceIsNumberedAsTheHold() {
		IssuedPaper release = this.issued.issue(new NewPaper("releaseNotice", "evidenceHold", "amr", null, this.today,
				"case:1", "case:1:release", this.facts.sample(), "amr-officer1"));
		assertThat(release.docNumber()).startsWith("示市监先登〔");
		IssuedPaper form = this.issued.issue(new NewPaper("caseFilingApproval", null, "amr", null, this.today, "case:1",
				"case:1:filing", this.facts.sample(), "amr-officer1"));
		assertThat(form.docNumber()).isNull();
	}

	NewPaper decision(String subject) {
		Map<String, Object> known = new HashMap<>(this.facts.sample());
		known.remove("文号");
		return new NewPaper(CODE, null, "amr", "市市场监督管理局", this.today, subject.substring(0, subject.lastIndexOf(':')),
				subject, known, "amr-officer1");
	}

	private String body() {
		return this.templates.version(this.admin, CODE, 1).body();
	}

	private String printed(LocalDate day) throws IOException {
		return ShippedPapersTests.pdfText(this.papers.fill(CODE, day, this.facts.sample()).pdf());
	}

	private void save(int basedOn, String body, LocalDate from) {
		this.templates.save(this.admin, CODE, change(basedOn, body, from));
	}

	private static PaperChange change(int basedOn, String body, LocalDate from) {
		return new PaperChange(basedOn, "行政处罚决定书", body, "当事人.名称\n证据[]", "示例依据", from, "统一用语");
	}

	private MockHttpServletRequestBuilder form(int basedOn, String body) {
		return as(post("/admin/papers/" + CODE).param("basedOn", String.valueOf(basedOn))
			.param("title", "行政处罚决定书")
			.param("body", body)
			.param("required", "当事人.名称")
			.param("legalBasis", "示例依据")
			.param("validFrom", this.today.toString()));
	}

	private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
		return request.with(login(this.admin)).with(csrf());
	}

	private static RequestPostProcessor login(CurrentUser user) {
		return authentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
				AuthorityUtils.createAuthorityList("ROLE_USER")));
	}

}

@OnH2
class PaperTemplatesH2Tests extends PaperTemplatesTests {

}

@OnMySql
class PaperTemplatesMySqlTests extends PaperTemplatesTests {

	// The embedded database gives up waiting for a row after two seconds
	@Test
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	void twoWhoIssueTheSamePaperAtOnceGetOne() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Callable<IssuedPaper> issue = () -> this.transactions
				.execute((status) -> this.issued.issue(decision("case:9:decision")));
			List<Long> ids = new ArrayList<>();
			for (Future<IssuedPaper> paper : threads.invokeAll(List.of(issue, issue))) {
				ids.add(paper.get().id());
			}
			assertThat(ids.get(0)).isEqualTo(ids.get(1));
			assertThat(this.documents.list("case:9")).hasSize(2);
		}
		finally {
			threads.shutdownNow();
			this.jdbc.update("DELETE FROM issued_paper WHERE business_key = 'case:9'");
			this.jdbc.update("DELETE FROM document WHERE business_key = 'case:9'");
			this.jdbc.update("DELETE FROM document_number WHERE business_key = 'case:9'");
			this.jdbc.update("DELETE FROM document_series WHERE kind = 'penaltyDecision'");
		}
	}

}
