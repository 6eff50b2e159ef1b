package org.banli.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.banli.calendar.InvalidDeadline;
import org.banli.deadline.ClockDerivation.Row;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringJUnitConfig(ClockConfiguration.class)
@Transactional
abstract class ClocksTests {

	private static final String CASE = "proposal:25";

	private static final String SUBJECT = "assignment:12";

	private static final LocalDate ASSIGNED = LocalDate.of(2023, 3, 2);

	@Autowired
	private Clocks clocks;

	@Autowired
	private ClockMapper mapper;

	@Autowired
	private ClockRules rules;

	@Autowired
	private MovableClock today;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void onTheDayOfAssignment() {
		this.today.moveTo("2023-03-02");
		this.rules.forget();
	}

	@Test
	void startsByTheRuleOfTheKind() {
		RunningClock clock = this.clocks.start(CASE, SUBJECT, "REPLY", "SUGGESTION", ASSIGNED);
		assertThat(clock).isEqualTo(new RunningClock(CASE, SUBJECT, "REPLY", "答复代表", ASSIGNED, LocalDate.of(2023, 6, 2),
				null, null, false, Light.GREEN, 64, "剩 64 个工作日", "3 个月", "自交办之日起", "代表法：代表建议自交办之日起三个月内答复", "答复代表，第 1 版",
				null, null, null));
		assertThat(this.clocks.start(CASE, "assignment:13", "REPLY", "PROPOSAL", ASSIGNED).title()).isEqualTo("答复委员");
		assertThat(this.jdbc.queryForMap("""
				SELECT business_key, subject, code, starts_on, computed_due_on, due_on, due_reason, state, active_slot
				FROM clock WHERE subject = 'assignment:12'""")).containsEntry("BUSINESS_KEY", CASE)
			.containsEntry("DUE_ON", java.sql.Date.valueOf("2023-06-02"))
			.containsEntry("STATE", "RUNNING")
			.containsEntry("DUE_REASON", null);
	}

	@Test
	void startsEveryRuleThatComesWithTheProduct() {
		List<Map<String, Object>> rules = this.jdbc.queryForList("SELECT code, kind, length_unit FROM clock_rule");
		assertThat(rules).hasSizeGreaterThan(16);
		for (Map<String, Object> rule : rules) {
			String code = rule.get("code").toString();
			String kind = rule.get("kind").toString();
			if ("HOUR".equals(rule.get("length_unit"))) {
				assertThat(this.clocks.startAt(CASE, SUBJECT, code, kind, this.today.instant()).dueAt())
					.isEqualTo(this.today.instant().plus(Duration.ofHours(24)));
			}
			else {
				LocalDate start = LocalDate.of(2025, 3, 3);
				assertThat(this.clocks.preview(code, kind, start).dueOn()).isAfter(start);
			}
		}
		assertThat(this.clocks.start(CASE, SUBJECT, "SIGN_FOR", null, ASSIGNED).dueOn()).isEqualTo("2023-03-06");
		assertThat(this.clocks.start(CASE, SUBJECT, "CO_OPINION", "SUGGESTION", ASSIGNED).dueOn())
			.isEqualTo("2023-04-03");
	}

	@Test
	void turnsItsLightAsTimePasses() {
		this.clocks.start(CASE, SUBJECT, "REPLY", "SUGGESTION", ASSIGNED);
		assertThat(lightOn("2023-03-01")).isEqualTo("null 未起算");
		assertThat(lightOn("2023-05-05")).isEqualTo("GREEN 剩 21 个工作日");
		assertThat(lightOn("2023-05-15")).isEqualTo("YELLOW 剩 14 个工作日");
		assertThat(lightOn("2023-05-26")).isEqualTo("ORANGE 剩 5 个工作日");
		assertThat(lightOn("2023-06-02")).isEqualTo("ORANGE 今天到期");
		assertThat(lightOn("2023-06-06")).isEqualTo("RED 逾期 2 个工作日");
	}

	@Test
	void runsOnceForASubject() {
		this.clocks.start(CASE, SUBJECT, "REPLY", "SUGGESTION", ASSIGNED);
		assertThatExceptionOfType(ClockRefused.class)
			.isThrownBy(() -> this.clocks.start(CASE, SUBJECT, "REPLY", "SUGGESTION", ASSIGNED))
			.withMessage("答复代表的期限已在计算，不能重复起算");
		long rule = this.rules.find("REPLY", "SUGGESTION", ASSIGNED).orElseThrow().id();
		ClockStatus status = this.mapper.findRunning(SUBJECT, "REPLY").map(ClocksTests::status).orElseThrow();
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(
				() -> this.mapper.insert(new NewClock(CASE, SUBJECT, "REPLY", rule, status, this.today.instant())));
	}

	@Test
	void stopsAndSaysHowEarlyOrLate() {
		this.clocks.start(CASE, SUBJECT, "REPLY", "SUGGESTION", ASSIGNED);
		RunningClock stopped = this.clocks.stop(SUBJECT, "REPLY", LocalDate.of(2023, 5, 30)).orElseThrow();
		assertThat(stopped.light()).isNull();
		assertThat(stopped.isRunning()).isFalse();
		assertThat(stopped.view().tone()).isEqualTo("x");
		assertThat(stopped.words()).isEqualTo("已办结，提前 3 个工作日");
		assertThat(this.clocks.stop(SUBJECT, "REPLY", LocalDate.of(2023, 5, 31))).isEmpty();
		// and may start again, any number of times
		for (int round = 0; round < 2; round++) {
			this.clocks.start(CASE, SUBJECT, "REPLY", "SUGGESTION", ASSIGNED);
			assertThat(this.clocks.stop(SUBJECT, "REPLY", LocalDate.of(2023, 6, 6))).get()
				.extracting(RunningClock::words)
				.isEqualTo("已办结，迟 2 个工作日");
		}
		assertThat(this.clocks.list(CASE)).hasSize(3);
	}

	@Test
	void forgetsWhatIsCancelled() {
		this.clocks.start(CASE, SUBJECT, "REPLY", "SUGGESTION", ASSIGNED);
		this.clocks.start(CASE, SUBJECT, "SIGN_FOR", "SUGGESTION", ASSIGNED);
		this.clocks.start("proposal:26", "assignment:14", "SIGN_FOR", "SUGGESTION", ASSIGNED);
		assertThat(this.clocks.cancel(SUBJECT, "REPLY", "退办")).isTrue();
		assertThat(this.clocks.cancel(SUBJECT, "REPLY", "退办")).isFalse();
		assertThat(this.clocks.find(SUBJECT, "REPLY")).isEmpty();
		assertThat(this.clocks.list(CASE)).extracting(RunningClock::code).containsExactly("SIGN_FOR");
		assertThat(this.clocks.cancelAll(CASE, "撤案")).isEqualTo(1);
		assertThat(this.clocks.list(CASE)).isEmpty();
		assertThat(this.clocks.list("proposal:26")).hasSize(1);
		assertThat(this.jdbc.queryForList("SELECT stop_reason FROM clock WHERE state = 'CANCELLED' ORDER BY id",
				String.class))
			.containsExactly("退办", "撤案");
	}

	@Test
	void listsByTheLastDay() {
		this.clocks.start(CASE, SUBJECT, "REPLY", "SUGGESTION", ASSIGNED);
		this.clocks.start(CASE, SUBJECT, "SIGN_FOR", "SUGGESTION", ASSIGNED);
		this.clocks.start(CASE, SUBJECT, "CO_OPINION", "SUGGESTION", ASSIGNED);
		assertThat(this.clocks.list(CASE)).extracting(RunningClock::code)
			.containsExactly("SIGN_FOR", "CO_OPINION", "REPLY");
	}

	@Test
	void leavesPausesOut() {
		this.clocks.start(CASE, SUBJECT, "REPLY", "SUGGESTION", ASSIGNED);
		this.today.moveTo("2023-04-06");
		RunningClock paused = this.clocks.pause(SUBJECT, "REPLY", LocalDate.of(2023, 4, 3), "等待上级答复", "资府函〔2023〕8号");
		assertThat(paused.light()).isNull();
		assertThat(paused.words()).isEqualTo("暂停中，剩 43 个工作日");
		assertThat(paused.pausedFrom()).isEqualTo("2023-04-03");
		assertThatExceptionOfType(ClockRefused.class)
			.isThrownBy(() -> this.clocks.pause(SUBJECT, "REPLY", LocalDate.of(2023, 4, 5), "再次", null));
		assertThatExceptionOfType(InvalidDeadline.class)
			.isThrownBy(() -> this.clocks.resume(SUBJECT, "REPLY", LocalDate.of(2023, 4, 2)));
		RunningClock resumed = this.clocks.resume(SUBJECT, "REPLY", LocalDate.of(2023, 4, 13));
		assertThat(resumed.dueOn()).isEqualTo("2023-06-12");
		assertThat(resumed.pausedFrom()).isNull();
		assertThatExceptionOfType(ClockRefused.class)
			.isThrownBy(() -> this.clocks.resume(SUBJECT, "REPLY", LocalDate.of(2023, 4, 14)));
		// paused and resumed on one day changes nothing
		this.clocks.pause(SUBJECT, "REPLY", LocalDate.of(2023, 4, 20), "误操作", null);
		assertThat(this.clocks.resume(SUBJECT, "REPLY", LocalDate.of(2023, 4, 20)).dueOn()).isEqualTo("2023-06-12");
		assertThat(rows(SUBJECT, "REPLY")).contains("届满 | 2023年6月2日 周五 | 除去不计入的时间，顺延到 2023年6月12日 周一",
				"暂停 | 2023年4月3日至2023年4月12日 | 等待上级答复（资府函〔2023〕8号）", "暂停 | 2023年4月20日，当日恢复，不顺延 | 误操作");
	}

	@Test
	void endsAnOpenPauseWhenStopped() {
		this.clocks.start(CASE, SUBJECT, "SIGN_FOR", null, ASSIGNED);
		this.clocks.pause(SUBJECT, "SIGN_FOR", LocalDate.of(2023, 3, 3), "系统检修", null);
		assertThat(rows(SUBJECT, "SIGN_FOR")).contains("暂停 | 自 2023年3月3日 起，尚未恢复 | 系统检修");
		RunningClock stopped = this.clocks.stop(SUBJECT, "SIGN_FOR", LocalDate.of(2023, 3, 7)).orElseThrow();
		assertThat(stopped.dueOn()).isEqualTo("2023-03-08");
		assertThat(stopped.words()).isEqualTo("已办结，提前 1 个工作日");
	}

	@Test
	void takesAsManyPausesAsItCanCount() {
		this.clocks.start(CASE, SUBJECT, "SIGN_FOR", null, ASSIGNED);
		for (int i = 0; i < 200; i++) {
			LocalDate from = ASSIGNED.plusDays(1 + 2 * i);
			this.clocks.pause(SUBJECT, "SIGN_FOR", from, "测试", null);
			this.clocks.resume(SUBJECT, "SIGN_FOR", from.plusDays(1));
		}
		assertThat(this.clocks.find(SUBJECT, "SIGN_FOR")).get()
			.extracting(RunningClock::dueOn)
			.isEqualTo(LocalDate.of(2023, 3, 8));
		assertThatExceptionOfType(ClockRefused.class)
			.isThrownBy(() -> this.clocks.pause(SUBJECT, "SIGN_FOR", ASSIGNED, "测试", null))
			.withMessage("暂停不能多于 200 次");
	}

	@Test
	void keepsWhatSomebodySet() {
		RunningClock clock = this.clocks.startFixed(CASE, SUBJECT, "REPLY", "SUGGESTION", ASSIGNED,
				LocalDate.of(2023, 5, 31), " 市政府办公室 示例甲：年度通知统一要求 5 月底前答复 ");
		assertThat(clock.dueOn()).isEqualTo("2023-05-31");
		assertThat(clock.setByHand()).isTrue();
		this.clocks.pause(SUBJECT, "REPLY", LocalDate.of(2023, 4, 3), "等待上级答复", null);
		assertThat(this.clocks.resume(SUBJECT, "REPLY", LocalDate.of(2023, 4, 4)).dueOn()).isEqualTo("2023-05-31");
		assertThat(rows(SUBJECT, "REPLY"))
			.contains("人工调整 | 2023年5月31日 周三 | 市政府办公室 示例甲：年度通知统一要求 5 月底前答复。按规则为 2023年6月5日 周一");
		assertThat(this.clocks.changeDue(SUBJECT, "REPLY", LocalDate.of(2023, 6, 16), "同意延期").dueOn())
			.isEqualTo("2023-06-16");
	}

	@Test
	void wantsADateAndAReasonForWhatIsSet() {
		assertThat(problem(null, "理由")).isEqualTo("dueOn: 不能为空");
		assertThat(problem(LocalDate.of(2023, 3, 1), "理由")).isEqualTo("dueOn: 到期日不应早于起算日");
		assertThat(problem(LocalDate.of(2300, 3, 1), "理由")).isEqualTo("dueOn: 日期应在 1900 年至 2200 年之间");
		assertThat(problem(LocalDate.of(2023, 6, 1), " ")).isEqualTo("reason: 不能为空");
		assertThat(problem(LocalDate.of(2023, 6, 1), "长".repeat(401))).isEqualTo("reason: 不能多于 400 字");
		assertThatExceptionOfType(InvalidDeadline.class)
			.isThrownBy(() -> this.clocks.start(CASE, SUBJECT, "REPLY", "SUGGESTION", null))
			.withMessage("startsOn: 不能为空");
		assertThatExceptionOfType(ClockRefused.class)
			.isThrownBy(() -> this.clocks.start(CASE, SUBJECT, "UNHEARD", "SUGGESTION", ASSIGNED))
			.withMessage("没有适用的期限规则：UNHEARD，起算日 2023-03-02");
		assertThatExceptionOfType(ClockRefused.class)
			.isThrownBy(() -> this.clocks.changeDue(SUBJECT, "REPLY", ASSIGNED, "理由"))
			.withMessage("没有正在计算的期限：REPLY");
	}

	@Test
	void explainsItself() {
		this.clocks.start(CASE, SUBJECT, "REPLY", "SUGGESTION", ASSIGNED);
		this.today.moveTo("2023-04-20");
		assertThat(rows(SUBJECT, "REPLY")).containsExactly("起算 | 2023年3月2日 周四 | 自交办之日起，当日不计",
				"期限 | 3 个月 | 代表法：代表建议自交办之日起三个月内答复。规则 答复代表，第 1 版", "届满 | 2023年6月2日 周五 | 工作日，不顺延", "暂停 | 无 | ",
				"今天 | 2023年4月20日 周四，剩 30 个工作日 | 日历：劳动节 5月1日至5月3日放假，4月23日、5月6日上班");
		this.clocks.stop(SUBJECT, "REPLY", LocalDate.of(2023, 6, 1));
		assertThat(rows(SUBJECT, "REPLY")).last().isEqualTo("办结 | 2023年6月1日 周四，已办结，提前 1 个工作日 | 日历：其间没有节假日和调休");
	}

	@Test
	void previewsWithoutStoring() {
		ClockPreview preview = this.clocks.preview("CO_OPINION", "SUGGESTION", ASSIGNED);
		assertThat(preview.dueOn()).isEqualTo("2023-04-03");
		assertThat(lines(preview.derivation())).contains("届满 | 2023年4月2日 周日 | 周日，顺延到 2023年4月3日 周一");
		assertThat(lines(this.clocks.preview("SIGN_FOR", null, ASSIGNED).derivation()))
			.contains("届满 | 2023年3月6日 周一 | 第 2 个工作日");
		this.today.moveTo("2025-09-26");
		assertThat(lines(this.clocks.preview("RETURN", null, LocalDate.of(2025, 9, 26)).derivation())).last()
			.isEqualTo("今天 | 2025年9月26日 周五，剩 5 个工作日 | 日历：国庆节 10月1日至10月8日放假，9月28日上班；中秋 10月6日放假");
		this.today.moveTo("2026-12-01");
		assertThat(lines(this.clocks.preview("REPLY", "PROPOSAL", LocalDate.of(2026, 12, 1)).derivation())).last()
			.isEqualTo("今天 | 2026年12月1日 周二，剩 64 个工作日 | 日历：2027 年放假安排尚未公布，按周六、周日休息推算");
		assertThat(this.jdbc.queryForObject("SELECT COUNT(id) FROM clock", Integer.class)).isZero();
	}

	@Test
	void showsWhatHasNotStarted() {
		RunningClock clock = this.clocks.notStarted("PUBLISH", "SUGGESTION");
		assertThat(clock.words()).isEqualTo("未起算");
		assertThat(clock.term()).isEqualTo("20 个工作日");
		assertThat(clock.dueOn()).isNull();
		assertThat(clock.light()).isNull();
	}

	@Test
	void keepsTheVersionThatItWasStartedBy() {
		this.clocks.start(CASE, SUBJECT, "REPLY", "PROPOSAL", ASSIGNED);
		this.jdbc.update("UPDATE clock_rule SET valid_to = '2023-12-31' WHERE code = 'REPLY' AND kind = 'PROPOSAL'");
		this.jdbc.update("""
				INSERT INTO clock_rule (
				  code, kind, version_no, title, starting_event, length, length_unit, yellow_at, orange_at, legal_basis,
				  source, valid_from
				) SELECT code, kind, 2, title, starting_event, 2, length_unit, yellow_at, orange_at, legal_basis,
				  source, '2024-01-01' FROM clock_rule WHERE code = 'REPLY' AND kind = 'PROPOSAL'""");
		this.rules.forget();
		RunningClock next = this.clocks.start(CASE, "assignment:99", "REPLY", "PROPOSAL", LocalDate.of(2024, 3, 4));
		assertThat(next.dueOn()).isEqualTo("2024-05-06");
		assertThat(next.rule()).isEqualTo("答复委员，第 2 版");
		assertThat(this.clocks.find(SUBJECT, "REPLY")).get().extracting(RunningClock::rule).isEqualTo("答复委员，第 1 版");
	}

	@Test
	void noticesASecondWriter() {
		this.clocks.start(CASE, SUBJECT, "REPLY", "SUGGESTION", ASSIGNED);
		ClockRow read = this.mapper.findRunning(SUBJECT, "REPLY").orElseThrow();
		this.clocks.changeDue(SUBJECT, "REPLY", LocalDate.of(2023, 5, 31), "先到者");
		assertThat(this.mapper.update(read, status(read))).isZero();
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> {
			this.jdbc.update("UPDATE clock SET version = version + 1");
			Clocks.checkUpdated(this.mapper.update(read, status(read)), read);
		});
	}

	@Test
	void refusesRulesThatMakeNoSense() {
		for (String change : List.of("length = 0", "length_unit = 'WEEK'", "orange_at = yellow_at + 1",
				"valid_to = '1999-01-01'")) {
			assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> this.jdbc.update("UPDATE clock_rule SET " + change + " WHERE code = 'RETURN'"));
		}
	}

	private static ClockStatus status(ClockRow row) {
		return new ClockStatus(row.startsOn(), row.startsAt(), row.computed(), new ClockEnd(row.dueOn(), row.dueAt()),
				row.dueReason(), row.pausedFrom(), row.state(), row.stoppedOn(), row.stoppedAt(), row.stopReason());
	}

	private String lightOn(String date) {
		this.today.moveTo(date);
		RunningClock clock = this.clocks.find(SUBJECT, "REPLY").orElseThrow();
		return clock.light() + " " + clock.words();
	}

	private String problem(LocalDate dueOn, String reason) {
		try {
			this.clocks.startFixed(CASE, SUBJECT, "REPLY", "SUGGESTION", ASSIGNED, dueOn, reason);
			return null;
		}
		catch (InvalidDeadline ex) {
			return ex.field() + ": " + ex.message();
		}
	}

	private List<String> rows(String subject, String code) {
		return lines(this.clocks.derivation(subject, code).orElseThrow());
	}

	private static List<String> lines(ClockDerivation derivation) {
		return derivation.rows().stream().map(ClocksTests::line).toList();
	}

	private static String line(Row row) {
		return row.label() + " | " + row.value() + " | " + row.why();
	}

}

@OnH2
class ClocksH2Tests extends ClocksTests {

}

@OnMySql
class ClocksMySqlTests extends ClocksTests {

}
