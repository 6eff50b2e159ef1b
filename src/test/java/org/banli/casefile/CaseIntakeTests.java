package org.banli.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.banli.deadline.Clocks;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.MovableClock;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.FormReader;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** From the clue to the filed case, and everything that is not filed. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import(CaseScenario.class)
abstract class CaseIntakeTests {

	@Autowired
	private CaseScenario play;

	@Autowired
	private CaseFiles files;

	@Autowired
	private CaseOpinions opinions;

	@Autowired
	private Clocks clocks;

	@Autowired
	private Workflow workflow;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private FormReader reader;

	@Autowired
	private MovableClock time;

	@Autowired
	private TransactionTemplate transactions;

	private String key(long id) {
		return CaseFile.key(id).toString();
	}

	@Test
	void aClueBecomesACaseWithTwoOfficers() {
		long id = this.play.registered();
		CaseFile clue = this.files.get(id);
		assertThat(clue.clueNumber()).matches("示市监案源〔\\d{4}〕\\d+号");
		assertThat(clue.caseNumber()).isNull();
		assertThat(clue.status()).isEqualTo(CaseStatus.VERIFYING);
		assertThat(this.clocks.find(key(id), "DL02")).get()
			.satisfies((clock) -> assertThat(clock.startsOn()).isEqualTo(clue.receivedOn()));
		assertThat(this.play.steps(id)).containsExactly("verifyClue");
		this.play.complete("amr-officer1", id, "verifyClue", CaseScenario.VERIFIED);
		this.play.complete("amr-officer2", id, "signVerification", "{\"agree\":true}");
		this.play.complete("amr-vice", id, "decideFiling", """
				{"decision":"FILED","title":"示例鞋店案","causeCode":"商标法57(3)"}""");
		CaseFile filed = this.files.get(id);
		assertThat(filed.caseNumber()).matches("示市监立〔\\d{4}〕\\d+号");
		assertThat(filed.status()).isEqualTo(CaseStatus.INVESTIGATING);
		assertThat(this.clocks.find(key(id), "DL02")).get()
			.satisfies((clock) -> assertThat(clock.isRunning()).isFalse());
		assertThat(this.clocks.find(key(id), "DL19")).get()
			.satisfies((clock) -> assertThat(clock.dueOn()).isAfterOrEqualTo(filed.filedOn().plusDays(90)));
		this.play.complete("amr-case-head", id, "assignOfficers", """
				{"leadOfficer":"amr-officer2","coOfficer":"amr-officer1"}""");
		assertThat(this.files.get(id).leadOfficer()).isEqualTo("amr-officer2");
		assertThat(this.opinions.list(id)).extracting(CaseOpinion::step)
			.containsExactly("verifyClue", "signVerification", "decideFiling");
	}

	@Test
	void theSameClueTwiceAtOnceIsRegisteredOnce() throws Exception {
		ClueForm clue = this.reader.read(this.reader.parse(CaseScenario.clue("双击示例店")
			.replace("一号路8号", "双击路1号")
			.replace("\"isNotDuplicate\":true", "\"isNotDuplicate\":false")), ClueForm.class, false);
		Callable<Boolean> register = () -> {
			try {
				this.files.register(this.play.user("amr-officer1"), clue);
				return true;
			}
			catch (InvalidInput ex) {
				assertThat(ex.problems()).extracting(FieldProblem::field).containsExactly("isNotDuplicate");
				return false;
			}
		};
		ExecutorService pool = Executors.newFixedThreadPool(2);
		try {
			List<Future<Boolean>> done = pool.invokeAll(List.of(register, register));
			assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
		}
		finally {
			pool.shutdown();
		}
	}

	@Test
	void whatNobodyFoundOutInTimeIsNotFiled() {
		long id = this.play.registered();
		this.jdbc.update("UPDATE case_file SET conduct_to = ? WHERE id = ?",
				LocalDate.now().minusYears(2).minusDays(15), id);
		invalid("isInTime", () -> this.play.complete("amr-officer1", id, "verifyClue", CaseScenario.VERIFIED));
		this.play.complete("amr-officer1", id, "verifyClue",
				CaseScenario.VERIFIED.replace("\"isInTime\":true", "\"isInTime\":true,\"isGraveHarm\":true"));
		long older = this.play.registered();
		this.jdbc.update("UPDATE case_file SET conduct_to = ? WHERE id = ?",
				LocalDate.now().minusYears(5).minusDays(15), older);
		invalid("isInTime", () -> this.play.complete("amr-officer1", older, "verifyClue",
				CaseScenario.VERIFIED.replace("\"isInTime\":true", "\"isInTime\":true,\"isGraveHarm\":true")));
	}

	@Test
	void anOverdueVerificationIsFiledOnlyWithAnApproval() {
		String filing = "{\"decision\":\"FILED\",\"title\":\"示例鞋店案\",\"causeCode\":\"商标法57(3)\"}";
		long id = this.play.registered();
		this.play.complete("amr-officer1", id, "verifyClue", CaseScenario.VERIFIED);
		this.play.complete("amr-officer2", id, "signVerification", "{\"agree\":true}");
		Instant now = this.time.instant();
		try {
			this.time.moveTo(now.plus(Duration.ofDays(45)));
			invalid("decision", () -> this.play.complete("amr-vice", id, "decideFiling", filing));
			this.transactions.executeWithoutResult((status) -> this.clocks.extend(key(id), "DL02", "分管领导", null));
			this.time.moveTo(now.plus(Duration.ofDays(120)));
			invalid("opinion", () -> this.play.complete("amr-vice", id, "decideFiling", filing));
			this.play.complete("amr-vice", id, "decideFiling", filing.replace("}", ",\"opinion\":\"检验机构迟延，同意立案。\"}"));
		}
		finally {
			this.time.reset();
		}
		assertThat(this.files.get(id).status()).isEqualTo(CaseStatus.INVESTIGATING);
	}

	@Test
	void theSecondOfficerSendsTheReportBack() {
		long id = this.play.registered();
		this.play.complete("amr-officer1", id, "verifyClue", CaseScenario.VERIFIED);
		invalid("opinion", () -> this.play.complete("amr-officer2", id, "signVerification", "{\"agree\":false}"));
		this.play.complete("amr-officer2", id, "signVerification", "{\"agree\":false,\"opinion\":\"没有询问笔录\"}");
		assertThat(this.play.steps(id)).containsExactly("verifyClue");
		assertThat(this.play.values("amr-officer1", id, "verifyClue").get("finding").asText()).contains("示例牌");
	}

	@Test
	void theTwoOfficersAreTwoPeople() {
		long id = this.play.registered();
		invalid("coOfficer", () -> this.play.complete("amr-officer1", id, "verifyClue",
				CaseScenario.VERIFIED.replace("amr-officer2", "amr-officer1")));
		invalid("coOfficer", () -> this.play.complete("amr-officer1", id, "verifyClue",
				CaseScenario.VERIFIED.replace("amr-officer2", "amr-drafter")));
		this.play.complete("amr-officer1", id, "verifyClue", CaseScenario.VERIFIED);
		this.play.complete("amr-officer2", id, "signVerification", "{\"agree\":true}");
		this.play.complete("amr-vice", id, "decideFiling", """
				{"decision":"FILED","title":"示例鞋店案","causeCode":"商标法57(3)"}""");
		invalid("coOfficer", () -> this.play.complete("amr-case-head", id, "assignOfficers", """
				{"leadOfficer":"amr-officer1","coOfficer":"amr-officer1"}"""));
		invalid("coOfficer", () -> this.play.complete("amr-case-head", id, "assignOfficers", """
				{"leadOfficer":"amr-officer1","coOfficer":"amr-legal"}"""));
	}

	@ParameterizedTest
	@CsvSource({ "hasEvidence", "isPunishable", "isOurs", "isInTime" })
	void withoutAllFourConditionsNothingIsFiled(String missing) {
		long id = this.play.registered();
		invalid("proposal", () -> this.play.complete("amr-officer1", id, "verifyClue",
				CaseScenario.VERIFIED.replace("\"" + missing + "\":true", "\"" + missing + "\":false")));
	}

	@Test
	void aClueIsNotFiledWithAReasonAndTheReporterIsTold() {
		long id = this.play.registered();
		String notFiled = CaseScenario.VERIFIED.replace("\"FILED\"", "\"NOT_FILED\"");
		invalid("reasonCode", () -> this.play.complete("amr-officer1", id, "verifyClue", notFiled));
		this.play.complete("amr-officer1", id, "verifyClue",
				notFiled.replace("\"NOT_FILED\"", "\"NOT_FILED\",\"reasonCode\":\"MINOR_CORRECTED\""));
		this.play.complete("amr-officer2", id, "signVerification", "{\"agree\":true}");
		this.play.complete("amr-vice", id, "decideFiling", "{\"decision\":\"NOT_FILED\"}");
		assertThat(this.files.get(id).status()).isEqualTo(CaseStatus.NOT_FILED);
		assertThat(this.play.steps(id)).containsExactly("tellReporter");
		assertThat(this.clocks.find(key(id), "DL03")).isPresent();
		refused(() -> this.play.claimed("amr-officer2", id, "tellReporter"));
		this.play.complete("amr-officer1", id, "tellReporter",
				"{\"toldOn\":\"" + CaseScenario.day(0) + "\",\"way\":\"书面\"}");
		assertThat(this.play.steps(id)).isEmpty();
		assertThat(this.files.reporter(this.play.user("amr-officer1"), id)).get()
			.satisfies((reporter) -> assertThat(reporter.toldOn()).isEqualTo(LocalDate.parse(CaseScenario.day(0))));
	}

	@Test
	void aClueOfAnotherBodyIsTransferred() {
		long id = this.play.registered();
		String transferred = CaseScenario.VERIFIED.replace("\"FILED\"", "\"TRANSFERRED\"");
		invalid("transferTo", () -> this.play.complete("amr-officer1", id, "verifyClue", transferred));
		this.play.complete("amr-officer1", id, "verifyClue",
				transferred.replace("\"isOurs\":true", "\"isOurs\":false,\"transferTo\":\"市文化市场综合执法支队\""));
		this.play.complete("amr-officer2", id, "signVerification", "{\"agree\":true}");
		invalid("decision", () -> this.play.complete("amr-vice", id, "decideFiling", """
				{"decision":"FILED","title":"案","causeCode":"商标法57(3)"}"""));
		this.play.complete("amr-vice", id, "decideFiling", "{\"decision\":\"TRANSFERRED\"}");
		assertThat(this.files.get(id).status()).isEqualTo(CaseStatus.TRANSFERRED);
	}

	@Test
	void daysOfIdentificationAreNotCounted() {
		long id = this.play.registered(CaseScenario.clue("示例鞋店")
			.replace("\"receivedOn\":\"" + CaseScenario.day(0), "\"receivedOn\":\"" + CaseScenario.day(-20)));
		LocalDate before = this.clocks.find(key(id), "DL02").orElseThrow().dueOn();
		invalid("identifiedTo",
				() -> this.play.complete("amr-officer1", id, "verifyClue",
						CaseScenario.VERIFIED.replace("\"hasEvidence\"", "\"identifiedFrom\":\"" + CaseScenario.day(-3)
								+ "\",\"identifiedTo\":\"" + CaseScenario.day(-9) + "\",\"hasEvidence\"")));
		this.play.complete("amr-officer1", id, "verifyClue",
				CaseScenario.VERIFIED.replace("\"hasEvidence\"",
						"\"identifiedFrom\":\"" + CaseScenario.day(-15) + "\",\"identifiedTo\":\""
								+ CaseScenario.day(-1) + "\",\"identification\":\"权利人确认为假冒\",\"hasEvidence\""));
		assertThat(this.clocks.find(key(id), "DL02").orElseThrow().dueOn()).isAfter(before);
	}

	@Test
	void theReporterStaysOutsideTheFile() {
		long id = this.play.verified();
		assertThat(this.files.reporter(this.play.user("amr-case-head"), id)).isPresent();
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.files.reporter(this.play.user("amr-officer2"), id));
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.files.reporter(this.play.user("amr-legal"), id));
		assertThat(this.jdbc.queryForObject(
				"SELECT COUNT(*) FROM audit_entry WHERE business_key = ? AND action = 'case.reporterViewed'",
				Integer.class, key(id)))
			.isEqualTo(1);
		assertThat(
				this.jdbc.queryForList("SELECT summary FROM audit_entry WHERE business_key = ?", String.class, key(id)))
			.noneMatch((summary) -> summary.contains("举报示例"));
	}

	@Test
	void aSimilarCaseIsShownBeforeAnotherIsRegistered() {
		String clue = CaseScenario.clue("重复示例鞋店")
			.replace(",\"isNotDuplicate\":true", "")
			.replace("\"place\":\"示例区", "\"place\":\"另一示例区");
		this.play.registered(clue);
		invalid("isNotDuplicate", () -> this.play.registered(clue));
		this.play.registered(CaseScenario.clue("重复示例鞋店"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					suspect.idNumber | "address":"示例区一号路8号","representative"   | "idNumber":"91510100MA61R2XB0A","representative"
					conductTo        | "conductFrom":"                             | "conductFrom":"2999
					receivedOn       | "receivedOn":"                              | "receivedOn":"2999
					""")
	void aWrongClueIsRefusedAtItsField(String field, String from, String to) {
		String clue = CaseScenario.clue("错误示例店");
		String wrong = to.endsWith("2999") ? clue.replaceFirst(from + "\\d{4}", to) : clue.replace(from, to);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.play.registered(wrong));
	}

	@Test
	void nobodyElseKnowsOfACase() {
		long id = this.play.registered();
		for (String username : new String[] { "psb-liaison", "fin-head", "amr-office", "amr-drafter", "admin" }) {
			assertThatExceptionOfType(DomainException.class).as(username)
				.isThrownBy(() -> this.files.visible(this.play.user(username), id));
		}
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.files.visible(this.play.user("fin-head"), id));
		assertThat(this.files.visible(this.play.user("auditor"), id).id()).isEqualTo(id);
	}

	@Test
	void whoStepsBackLosesTheTasks() {
		long id = this.play.registered();
		this.jdbc.update("INSERT INTO case_recusal VALUES (?, 'amr-officer1', '近亲属', 'amr-vice', CURRENT_TIMESTAMP)",
				id);
		refused(() -> this.play.claimed("amr-officer1", id, "verifyClue"));
		assertThat(this.play.claimed("amr-officer2", id, "verifyClue")).isNotNull();
	}

	private static void invalid(String field, Runnable action) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(action::run)
			.satisfies((ex) -> assertThat(ex.problems()).extracting("field").contains(field));
	}

	private static void refused(Runnable action) {
		assertThatExceptionOfType(Refused.class).isThrownBy(action::run);
	}

}

@OnH2
class CaseIntakeH2Tests extends CaseIntakeTests {

}

@OnMySql
class CaseIntakeMySqlTests extends CaseIntakeTests {

}
