package org.banli.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.banli.calendar.WorkingDays;
import org.banli.deadline.LightSweep;
import org.banli.shared.MovableClock;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/** Each light of a clock is told once, to those whom it concerns. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import(NoticeScenario.class)
abstract class LightTellingTests {

	@Autowired
	private NoticeScenario play;

	@Autowired
	private LightSweep sweep;

	@Autowired
	private WorkingDays workingDays;

	@Autowired
	private JdbcTemplate jdbc;

	/** A rule of one test that tells the chief five days before the end. */
	private long rule;

	private final LocalDate today = LocalDate.now(MovableClock.ZONE);

	@BeforeEach
	void forget() {
		this.play.forget();
		this.jdbc.update("UPDATE clock SET active_slot = NULL, state = 'CANCELLED'");
		String code = "TEST-" + UUID.randomUUID().toString().substring(0, 8);
		this.jdbc.update(
				"""
						INSERT INTO clock_rule (code, title, starting_event, length, length_unit, yellow_at, orange_at, legal_basis,
						  source, valid_from, escalate_to, escalate_before)
						VALUES (?, '答复代表', '自交办之日起', 3, 'MONTH', 20, 2, '示例', '示例', '2000-01-01', 'HEAD', 8)""",
				code);
		this.rule = this.jdbc.queryForObject("SELECT id FROM clock_rule WHERE code = ?", Long.class, code);
	}

	@Test
	void aGreenClockIsNotTold() {
		long id = this.play.drafting();
		this.sweep.sweep();
		assertThat(this.play.recipients(id, NoticeKind.LIGHT)).isEmpty();
	}

	@Test
	void yellowIsToldToWhoHasTheWorkAndOnce() {
		long id = this.play.drafting();
		due(id, workingDay(15));
		assertThat(this.sweep.sweep()).isEqualTo(1);
		assertThat(this.play.recipients(id, NoticeKind.LIGHT)).containsExactly("amr-drafter");
		assertThat(this.play.told("amr-drafter", id).get(1)).contains("临近限期", "剩 15 个工作日");
		assertThat(this.sweep.sweep()).isZero();
		assertThat(this.play.recipients(id, NoticeKind.LIGHT)).hasSize(1);
	}

	@Test
	void orangeIsToldToDivisionHeadAndViceHeadToo() {
		long id = this.play.drafting();
		due(id, workingDay(3));
		this.sweep.sweep();
		assertThat(this.play.recipients(id, NoticeKind.LIGHT)).containsExactly("amr-division", "amr-drafter",
				"amr-vice");
	}

	@Test
	void afterAStandstillOnlyTheLightThatBurnsIsTold() {
		long id = this.play.drafting();
		due(id, this.today.minusDays(10));
		this.sweep.sweep();
		assertThat(this.play.recipients(id, NoticeKind.LIGHT)).containsExactly("amr-division", "amr-drafter",
				"amr-head", "amr-vice");
		assertThat(this.jdbc.queryForList("SELECT light FROM clock_light", String.class)).containsExactly("RED");
	}

	@Test
	void anotherLastDayIsToldAnew() {
		long id = this.play.drafting();
		due(id, workingDay(15));
		this.sweep.sweep();
		due(id, workingDay(14));
		this.sweep.sweep();
		assertThat(this.play.recipients(id, NoticeKind.LIGHT)).hasSize(2);
	}

	@Test
	void aClockThatRestsIsNotTold() {
		long id = this.play.drafting();
		due(id, workingDay(3));
		this.jdbc.update("UPDATE clock SET paused_from = ? WHERE business_key = ? AND active_slot = 1", this.today,
				"proposal:" + id);
		assertThat(this.sweep.sweep()).isZero();
	}

	@Test
	void twoMachinesAtOnceTellItOnce() throws Exception {
		List<Long> ids = List.of(this.play.drafting(), this.play.drafting(), this.play.drafting());
		ids.forEach((id) -> due(id, workingDay(15)));
		assertThat(byTwoMachines()).isEqualTo(3);
		assertThat(ids).allSatisfy((id) -> assertThat(this.play.recipients(id, NoticeKind.LIGHT)).hasSize(1));
	}

	private int byTwoMachines() throws Exception {
		ExecutorService machines = Executors.newFixedThreadPool(2);
		try {
			Callable<Integer> one = this.sweep::sweep;
			int told = 0;
			for (Future<Integer> machine : machines.invokeAll(List.of(one, one))) {
				told += machine.get();
			}
			return told;
		}
		finally {
			machines.shutdownNow();
		}
	}

	@Test
	void aStepOfAnEscalationIsToldToThePostsOfTheUnit() {
		long id = this.play.drafting();
		escalated(id);
		assertThat(this.sweep.sweep()).isEqualTo(2);
		assertThat(this.play.recipients(id, NoticeKind.LIGHT)).containsExactly("amr-drafter", "amr-head");
		assertThat(this.play.told("amr-head", id)).singleElement().asString().contains("请督促：“答复代表”剩 5 个工作日");
		assertThat(this.sweep.sweep()).isZero();
	}

	@Test
	void twoMachinesAtOnceTellAStepOnce() throws Exception {
		List<Long> ids = List.of(this.play.drafting(), this.play.drafting(), this.play.drafting());
		ids.forEach(this::escalated);
		assertThat(byTwoMachines()).isEqualTo(6);
		assertThat(ids).allSatisfy((id) -> assertThat(this.play.recipients(id, NoticeKind.LIGHT)).hasSize(2));
	}

	/** Five days before its end, by a rule that tells the chief then. */
	private void escalated(long id) {
		due(id, workingDay(5));
		this.jdbc.update("UPDATE clock SET rule_id = ? WHERE business_key = ? AND code = 'REPLY'", this.rule,
				"proposal:" + id);
	}

	/** The day up to which so many working days are left. */
	private LocalDate workingDay(int left) {
		LocalDate day = this.today;
		for (int i = 0; i < left; i++) {
			day = this.workingDays.next(day);
		}
		return day;
	}

	private void due(long id, LocalDate dueOn) {
		this.jdbc.update("UPDATE clock SET due_on = ? WHERE business_key = ? AND code = 'REPLY'", dueOn,
				"proposal:" + id);
	}

}

@OnH2
class LightTellingH2Tests extends LightTellingTests {

}

@OnMySql
class LightTellingMySqlTests extends LightTellingTests {

}
