package org.banli.notification;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.banli.calendar.WorkingDays;
import org.banli.identity.Absences;
import org.banli.proposal.ReplyDelivered;
import org.banli.shared.MovableClock;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Who stands in hears what the absent colleague hears, for as long as he stands in. */
abstract class DeputyNoticeTests extends WithMail {

	private static final long OFFICE = 4;

	private static final long DRAFTER = 5;

	private static final long DIVISION_HEAD = 6;

	@Autowired
	private Absences absences;

	@Autowired
	private MailRound round;

	@Autowired
	private Digests digests;

	@Autowired
	private Housekeeping housekeeping;

	@Autowired
	private Notices notices;

	@Autowired
	private WorkingDays workingDays;

	@Autowired
	private MovableClock clock;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private PlatformTransactionManager transactionManager;

	@Autowired
	private JdbcTemplate jdbc;

	@AfterEach
	void comeBack() {
		this.clock.reset();
		this.jdbc.update("DELETE FROM absence");
	}

	private void sendAway(long person, String name, int days, long deputy) {
		LocalDate today = LocalDate.now(this.clock);
		this.absences.arrange(play().user(name), person, today, today.plusDays(days), deputy);
	}

	private List<Map<String, Object>> told(String recipient, long id) {
		return this.jdbc.queryForList("SELECT * FROM notice WHERE recipient = ? AND business_key = ? ORDER BY id",
				recipient, "proposal:" + id);
	}

	private int unread(String username) {
		return this.notices.unread(play().user(username));
	}

	@Test
	void bothAreToldAndTheDeputyOnceAndForWhom() {
		sendAway(DRAFTER, "amr-drafter", 3, DIVISION_HEAD);
		long id = play().drafting();
		assertThat(told("amr-drafter", id)).singleElement().satisfies((row) -> {
			assertThat(row).containsEntry("on_behalf_of", null);
			assertThat(told("amr-division", id)).singleElement()
				.satisfies((copy) -> assertThat(copy).containsEntry("text", row.get("text"))
					.containsEntry("task_id", row.get("task_id"))
					.containsEntry("on_behalf_of", "amr-drafter")
					.containsEntry("on_behalf_name", play().user("amr-drafter").personName()));
		});
	}

	@Test
	void whatIsDoneCountsAsReadForBoth() {
		sendAway(DRAFTER, "amr-drafter", 3, OFFICE);
		long id = play().drafting();
		assertThat(told("amr-office", id)).as("he handed it out himself")
			.noneMatch((row) -> row.get("on_behalf_of") != null);
		sendAway(DIVISION_HEAD, "amr-division", 3, 7);
		play().draft(id, "draftReply");
		assertThat(unread("amr-vice")).isEqualTo(1);
		play().returned(id, "数字要写明来源");
		assertThat(unread("amr-vice")).isZero();
		assertThat(told("amr-office", id)).filteredOn((row) -> row.get("on_behalf_of") != null)
			.singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("kind", "RETURN").containsEntry("quote", "数字要写明来源"));
	}

	@Test
	void whoIsToldAnywayIsNotToldTwice() {
		long id = play().drafting();
		play().chase("gov-office", id, "draftReply", org.banli.workflow.ChaseLevel.CHASE, null);
		int usually = told("amr-office", id).size();
		play().forget();
		sendAway(DRAFTER, "amr-drafter", 3, OFFICE);
		long again = play().drafting();
		play().chase("gov-office", again, "draftReply", org.banli.workflow.ChaseLevel.CHASE, null);
		assertThat(told("amr-office", again)).hasSize(usually)
			.allSatisfy((row) -> assertThat(row.get("on_behalf_of")).isNull());
	}

	@Test
	void anAbsenceToComeOrPastTellsNobody() {
		LocalDate today = LocalDate.now(this.clock);
		this.absences.arrange(play().user("amr-drafter"), DRAFTER, today.plusDays(2), today.plusDays(3), DIVISION_HEAD);
		assertThat(told("amr-division", play().drafting())).isEmpty();
		this.clock.moveTo(ZonedDateTime.of(today.plusDays(4), LocalTime.NOON, MovableClock.ZONE).toInstant());
		assertThat(told("amr-division", play().drafting())).isEmpty();
	}

	@Test
	void theDeputyIsMailedAsHeChoseAndTheLetterSaysForWhom() throws Exception {
		sendAway(DRAFTER, "amr-drafter", 3, DIVISION_HEAD);
		play().wantsMail("amr-division", null);
		play().drafting();
		this.round.run();
		this.round.run();
		assertThat(received()).singleElement().satisfies((letter) -> {
			assertThat(letter.getAllRecipients()[0]).hasToString("amr-division@example.gov.cn");
			assertThat(text(letter)).contains("（代 " + play().user("amr-drafter").personName() + "）新任务")
				.doesNotContain("??");
		});
	}

	@Test
	void anAbsenceThatEndsTakesBackWhatWasNotRead() {
		sendAway(DRAFTER, "amr-drafter", 3, DIVISION_HEAD);
		play().wantsMail("amr-division", null);
		play().drafting();
		assertThat(unread("amr-division")).isEqualTo(1);
		this.absences.end(play().user("amr-office"),
				this.jdbc.queryForObject("SELECT MAX(id) FROM absence", Long.class));
		assertThat(unread("amr-division")).isZero();
		assertThat(unread("amr-drafter")).isEqualTo(1);
		this.round.run();
		assertThat(received()).isEmpty();
	}

	@Test
	void aDayThatPassesTakesItBackToo() {
		sendAway(DRAFTER, "amr-drafter", 1, DIVISION_HEAD);
		play().wantsMail("amr-division", null);
		play().drafting();
		this.clock.moveTo(this.clock.instant().plusSeconds(2 * 86_400));
		this.round.run();
		assertThat(received()).as("mail that waited").isEmpty();
		assertThat(unread("amr-division")).isEqualTo(1);
		this.housekeeping.run();
		assertThat(unread("amr-division")).isZero();
		assertThat(unread("amr-drafter")).isEqualTo(1);
	}

	@Test
	void theDigestTellsOfBothPeoplesWork() throws Exception {
		LocalDate day = this.workingDays.next(LocalDate.now(MovableClock.ZONE).plusDays(1));
		this.clock.moveTo(ZonedDateTime.of(day, LocalTime.of(7, 5), MovableClock.ZONE).toInstant());
		sendAway(DRAFTER, "amr-drafter", 3, DIVISION_HEAD);
		long id = play().drafting();
		play().wantsMail("amr-division", 8);
		this.jdbc.update("UPDATE notice_choice SET is_mail = FALSE");
		this.jdbc.update("UPDATE ACT_RU_TASK SET DUE_DATE_ = ? WHERE ID_ = ?", java.sql.Date.valueOf(day.minusDays(3)),
				play().task(id, "draftReply"));
		this.clock.moveTo(ZonedDateTime.of(day, LocalTime.of(9, 5), MovableClock.ZONE).toInstant());
		assertThat(this.digests.run()).isEqualTo(1);
		this.round.run();
		String marked = "（代 " + play().user("amr-drafter").personName() + "）";
		String[] parts = text(received()[0]).split("新消息");
		assertThat(parts[0]).as("what is late").contains(marked + "起草答复稿");
		assertThat(parts[1]).as("what is new").contains(marked + "新任务");
	}

	@Test
	void whatAProposerHearsIsHisOwn() {
		long id = play().registered();
		sendAway(DRAFTER, "amr-drafter", 3, DIVISION_HEAD);
		new TransactionTemplate(this.transactionManager).executeWithoutResult((status) -> this.events
			.publishEvent(new ReplyDelivered("proposal:" + id, 1, 4, 1, List.of(DRAFTER), LocalDate.now(this.clock))));
		assertThat(play().recipients(id, NoticeKind.DELIVERY)).contains("amr-drafter", "npc-sender")
			.doesNotContain("amr-division");
	}

}

@OnH2
class DeputyNoticeH2Tests extends DeputyNoticeTests {

}

@OnMySql
class DeputyNoticeMySqlTests extends DeputyNoticeTests {

}
