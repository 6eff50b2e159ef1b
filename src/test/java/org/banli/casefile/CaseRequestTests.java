package org.banli.casefile;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.banli.deadline.Clocks;
import org.banli.document.Documents;
import org.banli.document.IssuedPaper;
import org.banli.shared.DomainException;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.Refused;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.TaskLink;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** More time, stepping back, and the papers of a case. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import(CaseScenario.class)
abstract class CaseRequestTests {

	@Autowired
	private CaseScenario play;

	@Autowired
	private CaseRequests requests;

	@Autowired
	private CaseFiles files;

	@Autowired
	private CasePapers papers;

	@Autowired
	private Clocks clocks;

	@Autowired
	private Documents documents;

	@Autowired
	private Workflow workflow;

	@Autowired
	private JdbcTemplate jdbc;

	private static String key(long id) {
		return CaseFile.key(id).toString();
	}

	private LocalDate due(long id) {
		return this.clocks.find(key(id), "DL19").orElseThrow().dueOn();
	}

	private void ask(String username, long id, String code) {
		this.requests.askForTime(this.play.user(username), id, new ExtensionRequestForm(key(id) + " " + code, "案情复杂"));
	}

	@Test
	void aDeadlineIsExtendedByItsRuleAndThenByTheLeadersTogether() {
		long id = this.play.filed();
		LocalDate first = due(id);
		assertThat(taskDue(id)).isEqualTo(first);
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> ask("amr-legal", id, "DL19"));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> ask("amr-officer1", id, "DL02"));
		ask("amr-officer1", id, "DL19");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> ask("amr-officer2", id, "DL19"));
		invalid("dueOn", () -> this.play.complete("amr-vice", id, "approveExtension",
				"{\"approve\":true,\"dueOn\":\"" + first.plusDays(5) + "\"}"));
		this.play.complete("amr-vice", id, "approveExtension", "{\"approve\":true}");
		LocalDate second = due(id);
		assertThat(taskDue(id)).isEqualTo(second);
		assertThat(second).isAfterOrEqualTo(first.plusDays(30));
		ask("amr-officer1", id, "DL19");
		invalid("dueOn", () -> this.play.complete("amr-vice", id, "approveExtension", "{\"approve\":true}"));
		String together = "{\"approve\":true,\"dueOn\":\"%s\",\"discussedOn\":\"%s\",\"minutes\":\"同意延长。\"}";
		invalid("dueOn", () -> this.play.complete("amr-vice", id, "approveExtension",
				together.formatted(second, CaseScenario.day(0))));
		this.play.complete("amr-vice", id, "approveExtension",
				together.formatted(second.plusDays(20), CaseScenario.day(0)));
		assertThat(due(id)).isEqualTo(second.plusDays(20));
		assertThat(taskDue(id)).isEqualTo(second.plusDays(20));
		assertThat(this.jdbc.queryForObject(
				"SELECT due_on FROM task_item WHERE business_key = ? AND step = 'concludeInvestigation'",
				LocalDate.class, key(id)))
			.isEqualTo(second.plusDays(20));
	}

	private LocalDate taskDue(long id) {
		return this.workflow.openTasks(this.play.user("amr-officer1"), CaseFile.key(id))
			.stream()
			.filter((task) -> task.step().equals("concludeInvestigation"))
			.map(TaskLink::dueOn)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void anExtensionIsRefusedWithAReason() {
		long id = this.play.filed();
		LocalDate before = due(id);
		ask("amr-case-head", id, "DL19");
		invalid("opinion", () -> this.play.complete("amr-vice", id, "approveExtension", "{\"approve\":false}"));
		this.play.complete("amr-vice", id, "approveExtension", "{\"approve\":false,\"opinion\":\"抓紧办\"}");
		assertThat(due(id)).isEqualTo(before);
		assertThat(this.requests.extensions(id)).extracting(CaseExtension::isApproved).containsExactly(false);
	}

	@Test
	void anOfficerWhoStepsBackIsReplacedInAllProcesses() {
		long id = this.play.filed();
		assertThat(this.play.steps(id)).contains("concludeInvestigation");
		this.requests.stepBack(this.play.user("amr-officer1"), id, new RecusalRequestForm("当事人是近亲属"));
		assertThatExceptionOfType(Refused.class).isThrownBy(
				() -> this.requests.stepBack(this.play.user("amr-officer1"), id, new RecusalRequestForm("当事人是近亲属")));
		this.play.complete("amr-vice", id, "decideRecusal", "{\"grant\":true}");
		assertThat(this.files.isRecused(id, "amr-officer1")).isTrue();
		assertThatExceptionOfType(DomainException.class)
			.isThrownBy(() -> this.play.claimed("amr-officer1", id, "concludeInvestigation"));
		invalid("leadOfficer", () -> this.play.complete("amr-case-head", id, "replaceOfficers",
				"{\"leadOfficer\":\"amr-officer1\",\"coOfficer\":\"amr-officer2\"}"));
		invalid("coOfficer", () -> this.play.complete("amr-case-head", id, "replaceOfficers",
				"{\"leadOfficer\":\"amr-officer2\",\"coOfficer\":\"amr-officer2\"}"));
	}

	@Test
	void aReviewerWhoStepsBackJustLosesTheCase() {
		long id = this.play.filed();
		this.requests.stepBack(this.play.user("amr-legal"), id, new RecusalRequestForm("与当事人有利害关系"));
		invalid("opinion", () -> this.play.complete("amr-vice", id, "decideRecusal", "{\"grant\":false}"));
		this.play.complete("amr-vice", id, "decideRecusal", "{\"grant\":true}");
		assertThat(this.play.steps(id)).doesNotContain("replaceOfficers", "decideRecusal");
		assertThat(this.files.isRecused(id, "amr-legal")).isTrue();
	}

	@Test
	void theFilingApprovalIsIssuedOnceOfficersAreNamed() throws IOException {
		long id = this.play.filed();
		List<IssuedPaper> issued = this.papers.list(this.files.get(id));
		assertThat(issued).extracting(IssuedPaper::code).containsExactly("caseFilingApproval");
		assertThat(text(issued.get(0)))
			.contains(this.files.get(id).caseNumber(), "秦示例（执法证号：00010017）", "尤示例（执法证号：00010018）", "属于本机关管辖：是")
			.doesNotContain("执法证号：_");
	}

	@Test
	void theApprovalNotToFileIsIssuedAtTheDecision() throws IOException {
		long id = this.play.registered();
		this.play.complete("amr-officer1", id, "verifyClue",
				CaseScenario.VERIFIED.replace("\"FILED\"", "\"NOT_FILED\",\"reasonCode\":\"MINOR_CORRECTED\""));
		this.play.complete("amr-officer2", id, "signVerification", "{\"agree\":true}");
		this.play.complete("amr-vice", id, "decideFiling", "{\"decision\":\"NOT_FILED\",\"opinion\":\"同意不予立案\"}");
		List<IssuedPaper> issued = this.papers.list(this.files.get(id));
		assertThat(issued).extracting(IssuedPaper::code).containsExactly("caseFilingApproval");
		assertThat(text(issued.get(0))).contains("不予立案审批表", "第二十条", "违法行为轻微并及时改正", "同意不予立案", "秦示例（执法证号：00010017）",
				"尤示例（执法证号：00010018）");
	}

	private String text(IssuedPaper issued) throws IOException {
		try (PDDocument paper = Loader.loadPDF(this.documents.content(issued.pdfId()))) {
			return new PDFTextStripper().getText(paper).replaceAll("\\s+", "");
		}
	}

	private static void invalid(String field, Runnable action) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(action::run)
			.satisfies((ex) -> assertThat(ex.problems()).extracting("field").contains(field));
	}

}

@OnH2
class CaseRequestH2Tests extends CaseRequestTests {

}

@OnMySql
class CaseRequestMySqlTests extends CaseRequestTests {

}
