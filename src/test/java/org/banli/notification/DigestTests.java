package org.banli.notification;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.banli.calendar.WorkingDays;
import org.banli.shared.MovableClock;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The daily digest: on working days, at the chosen hour, once, and not when empty. */
abstract class DigestTests extends WithMail {

	@Autowired
	private Digests digests;

	@Autowired
	private MailRound round;

	@Autowired
	private WorkingDays workingDays;

	@Autowired
	private MovableClock clock;

	@Autowired
	private org.springframework.jdbc.core.JdbcTemplate jdbc;

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void tellsWhatIsNewDueAndLate() throws Exception {
		moveTo(workingDay(), 7);
		long id = play().drafting();
		play().claimed("amr-drafter", id, "draftReply");
		this.jdbc.update("DELETE FROM notice_profile");
		play().wantsMail("amr-drafter", 8);
		this.jdbc.update("UPDATE notice_choice SET is_mail = FALSE");
		this.jdbc.update("UPDATE ACT_RU_TASK SET DUE_DATE_ = ? WHERE ASSIGNEE_ = 'amr-drafter'",
				java.sql.Date.valueOf(today().minusDays(3)));
		assertThat(this.digests.run()).as("not before the hour").isZero();
		moveTo(today(), 9);
		assertThat(this.digests.run()).isEqualTo(1);
		assertThat(this.digests.run()).as("once a day").isZero();
		this.round.run();
		assertThat(received()).hasSize(1);
		assertThat(subject(received()[0])).startsWith("[办理] 今日汇总：").endsWith("件").doesNotContain("逾期 0 件");
		assertThat(text(received()[0])).contains("已经逾期", "新消息", "· 建议 7", "https://banli.example.gov.cn/tasks/")
			.doesNotContain("代表示例", "知识产权强县", "??");
	}

	@Test
	void isNotSentWhenThereIsNothingToSay() {
		play().wantsMail("eit-head", 8);
		moveTo(workingDay(), 9);
		assertThat(this.digests.run()).isZero();
		assertThat(play().mails()).isEmpty();
	}

	@Test
	void restsOnDaysOff() {
		moveTo(workingDay(), 7);
		play().registered();
		play().wantsMail("gov-office", 8);
		LocalDate dayOff = today();
		while (this.workingDays.isWorkingDay(dayOff)) {
			dayOff = dayOff.plusDays(1);
		}
		moveTo(dayOff, 9);
		assertThat(this.digests.run()).isZero();
	}

	@Test
	void twoMachinesAtOnceMakeOne() throws Exception {
		moveTo(workingDay(), 7);
		play().registered();
		play().wantsMail("gov-office", 8);
		moveTo(today(), 9);
		ExecutorService machines = Executors.newFixedThreadPool(2);
		try {
			Callable<Integer> one = this.digests::run;
			int queued = 0;
			for (Future<Integer> machine : machines.invokeAll(List.of(one, one))) {
				queued += machine.get();
			}
			assertThat(queued).isEqualTo(1);
		}
		finally {
			machines.shutdownNow();
		}
	}

	private LocalDate workingDay() {
		return this.workingDays.next(LocalDate.now(MovableClock.ZONE).plusDays(1));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private void moveTo(LocalDate day, int hour) {
		this.clock.moveTo(ZonedDateTime.of(day, LocalTime.of(hour, 5), MovableClock.ZONE).toInstant());
	}

}

@OnH2
class DigestH2Tests extends DigestTests {

}

@OnMySql
class DigestMySqlTests extends DigestTests {

}
