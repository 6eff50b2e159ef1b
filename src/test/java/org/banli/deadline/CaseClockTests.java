package org.banli.deadline;

import java.time.LocalDate;
import java.util.List;

import org.banli.calendar.InvalidDeadline;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Extension, times left out, and the grounds that a rule allows. */
@SpringJUnitConfig(ClockConfiguration.class)
@Transactional
abstract class CaseClockTests {

	private static final String CASE = "case:7";

	private static final LocalDate FILED = LocalDate.of(2025, 3, 3);

	@Autowired
	private Clocks clocks;

	@Autowired
	private MovableClock today;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void filed() {
		this.today.moveTo("2025-03-03");
		assertThat(this.clocks.start(CASE, CASE, "DL19", null, FILED).dueOn()).isEqualTo("2025-06-03");
	}

	@Test
	void isExtendedOnceAsItsRuleAllows() {
		RunningClock extended = this.clocks.extend(CASE, "DL19", " 局长 示例 ", "市监延〔2025〕3号");
		// 120 days after 3 March
		assertThat(extended.dueOn()).isEqualTo("2025-07-01");
		assertThat(rows()).contains("届满 | 2025年6月1日 周日 | 周日，顺延到 2025年6月3日 周二",
				"延期 | 30 日 | 局长 示例（市监延〔2025〕3号）批准，延至 2025年7月1日 周二");
		assertThatExceptionOfType(ClockRefused.class).isThrownBy(() -> this.clocks.extend(CASE, "DL19", "局长 示例", null))
			.withMessage("作出处理决定的期限最多延长 1 次，已经用完");
		// beyond that only with a length of its own
		assertThat(this.clocks.changeDue(CASE, "DL19", LocalDate.of(2025, 8, 1), "负责人集体讨论决定，延长一个月").dueOn())
			.isEqualTo("2025-08-01");
	}

	@Test
	void isNotExtendedWithoutARuleOrAnApproval() {
		assertThat(problem(() -> this.clocks.extend(CASE, "DL19", " ", null))).isEqualTo("approvedBy: 不能为空");
		this.clocks.start(CASE, CASE, "DL03", null, FILED);
		assertThatExceptionOfType(ClockRefused.class).isThrownBy(() -> this.clocks.extend(CASE, "DL03", "局长 示例", null))
			.withMessage("告知举报人的期限没有规定可以延长多长");
		this.clocks.changeDue(CASE, "DL19", LocalDate.of(2025, 5, 30), "局长要求");
		assertThatExceptionOfType(ClockRefused.class).isThrownBy(() -> this.clocks.extend(CASE, "DL19", "局长 示例", null))
			.withMessage("作出处理决定的期限已由人工调整，不再按规则延长");
	}

	@Test
	void leavesOutATimeThatIsOver() {
		this.today.moveTo("2025-04-20");
		RunningClock clock = this.clocks.exclude(CASE, "DL19", LocalDate.of(2025, 3, 10), LocalDate.of(2025, 3, 20),
				"TEST", "市监检字〔2025〕5号");
		// ten days more than 1 June
		assertThat(clock.dueOn()).isEqualTo("2025-06-11");
		// a test and an identification at the same time count once
		clock = this.clocks.exclude(CASE, "DL19", LocalDate.of(2025, 3, 15), LocalDate.of(2025, 3, 22),
				PauseGround.IDENTIFICATION.name(), null);
		assertThat(clock.dueOn()).isEqualTo("2025-06-13");
		assertThat(rows()).contains("扣除 | 2025年3月10日至2025年3月19日 | 检测、检验、检疫、鉴定（市监检字〔2025〕5号）",
				"扣除 | 2025年3月15日至2025年3月21日 | 权利人辨认或者鉴别");
		assertThat(this.clocks.extend(CASE, "DL19", "局长 示例", null).dueOn()).isEqualTo("2025-07-14");
	}

	@Test
	void refusesATimeThatIsNotOver() {
		assertThat(problem(() -> this.clocks.exclude(CASE, "DL19", FILED, LocalDate.of(2025, 3, 4), "TEST", null)))
			.isEqualTo("to: 扣除的时间应已结束，截止日不应晚于今天");
		assertThat(problem(() -> this.clocks.exclude(CASE, "DL19", FILED, FILED, "TEST", null)))
			.isEqualTo("to: 暂停的截止日应晚于起始日");
	}

	@Test
	void restsOnTheGroundsOfItsRuleOnly() {
		assertThatExceptionOfType(ClockRefused.class)
			.isThrownBy(() -> this.clocks.pause(CASE, "DL19", FILED, "等待上级答复", null))
			.withMessage("作出处理决定的期限不因“等待上级答复”暂停或者扣除时间；可以的事由：中止；听证；公告；检测、检验、检疫、鉴定；权利人辨认或者鉴别；责令退还多收价款");
		this.clocks.start(CASE, CASE, "DL02", null, FILED);
		assertThatExceptionOfType(ClockRefused.class)
			.isThrownBy(() -> this.clocks.pause(CASE, "DL02", FILED, "HEARING", null))
			.withMessage("线索核查的期限不因“听证”暂停或者扣除时间；可以的事由：检测、检验、检疫、鉴定；权利人辨认或者鉴别");
		this.clocks.start(CASE, CASE, "DL03", null, FILED);
		assertThatExceptionOfType(ClockRefused.class).isThrownBy(() -> this.clocks.extend(CASE, "DL03", "局长 示例", null))
			.satisfies((refused) -> assertThat(refused.status()).isEqualTo(409))
			.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo("deadline.refused.noExtension"));
		assertThatExceptionOfType(ClockRefused.class)
			.isThrownBy(() -> this.clocks.exclude(CASE, "DL03", FILED.minusDays(2), FILED, "TEST", null))
			.withMessage("告知举报人的期限不能暂停或者扣除时间");
		this.clocks.pause(CASE, "DL19", LocalDate.of(2025, 3, 10), "SUSPENSION", "市监中止〔2025〕1号");
		assertThat(rows()).contains("暂停 | 自 2025年3月10日 起，尚未恢复 | 中止（市监中止〔2025〕1号）");
	}

	@Test
	void countsPoliceDaysByTheirKind() {
		assertThat(this.clocks.preview("DL36", null, FILED).dueOn()).isEqualTo("2025-03-06");
		assertThat(this.clocks.preview("DL36", "DAYS_10", FILED).dueOn()).isEqualTo("2025-03-13");
		assertThat(this.clocks.preview("DL36", "DAYS_30", FILED).dueOn()).isEqualTo("2025-04-02");
		assertThat(this.clocks.preview("DL36", "DAYS_60", FILED).dueOn()).isEqualTo("2025-05-06");
		// Friday: three days end on Monday, three working days on Wednesday
		LocalDate friday = LocalDate.of(2025, 3, 7);
		assertThat(this.clocks.preview("DL38", null, friday).dueOn()).isEqualTo("2025-03-10");
		assertThat(this.clocks.preview("DL38", "WORKING_DAYS", friday).dueOn()).isEqualTo("2025-03-12");
	}

	@Test
	void keepsItsDayWhenNothingMovesIt() {
		// as if a calendar of before had given another day
		this.jdbc.update("UPDATE clock SET computed_due_on = '2025-06-02', due_on = '2025-06-02' WHERE code = 'DL19'");
		assertThat(this.clocks.pause(CASE, "DL19", LocalDate.of(2025, 3, 10), "HEARING", null).dueOn())
			.isEqualTo("2025-06-02");
		assertThat(this.clocks.resume(CASE, "DL19", LocalDate.of(2025, 3, 10)).dueOn()).isEqualTo("2025-06-03");
	}

	@Test
	void recordsWhatHappensInItsOrder() {
		this.today.moveTo("2025-03-10");
		this.clocks.pause(CASE, "DL19", LocalDate.of(2025, 3, 10), "HEARING", null);
		this.clocks.extend(CASE, "DL19", "局长 示例", null);
		this.clocks.stop(CASE, "DL19", LocalDate.of(2025, 3, 12));
		assertThat(this.jdbc.queryForList("SELECT CONCAT(seq_no, ' ', kind) FROM clock_event ORDER BY seq_no",
				String.class))
			.containsExactly("1 STARTED", "2 PAUSED", "3 EXTENDED", "4 RESUMED", "5 STOPPED");
	}

	private static String problem(Runnable action) {
		try {
			action.run();
			return null;
		}
		catch (InvalidDeadline ex) {
			return ex.field() + ": " + ex.message();
		}
	}

	private List<String> rows() {
		return this.clocks.derivation(CASE, "DL19")
			.orElseThrow()
			.rows()
			.stream()
			.map((row) -> row.label() + " | " + row.value() + " | " + row.why())
			.toList();
	}

}

@OnH2
class CaseClockH2Tests extends CaseClockTests {

}

@OnMySql
class CaseClockMySqlTests extends CaseClockTests {

}
