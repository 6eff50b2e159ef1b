package org.banli.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.mail.Message;
import org.banli.shared.MovableClock;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** From a notice to a letter in the recipient's box, once. */
abstract class MailTests extends WithMail {

	@Autowired
	private MailRound round;

	@Autowired
	private MailOutbox outbox;

	@Autowired
	private MailDesk desk;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private PlatformTransactionManager transactionManager;

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void aLetterSaysWhatAndWhereAndNothingPersonal() throws Exception {
		play().wantsMail("gov-office", null);
		play().registered();
		play().registered();
		this.round.run();
		Message letter = received()[0];
		assertThat(received()).hasSize(1);
		assertThat(subject(letter)).isEqualTo("[办理] 新任务 2 件");
		assertThat(letter.getAllRecipients()[0]).hasToString("gov-office@example.gov.cn");
		assertThat(letter.getHeader("Message-ID")[0])
			.isEqualTo(this.jdbc.queryForObject("SELECT message_id FROM mail_outbox", String.class));
		long notice = this.jdbc.queryForObject("SELECT MIN(id) FROM notice", Long.class);
		assertThat(text(letter)).contains("· 建议 7", "新任务：", "https://banli.example.gov.cn/notices/" + notice)
			.doesNotContain("代表示例", "知识产权强县", "??");
	}

	@Test
	void oneNoticeOfManyTasksIsMailedWithTheirNumber() throws Exception {
		play().wantsMail("gov-office", null);
		new TransactionTemplate(this.transactionManager).executeWithoutResult((status) -> {
			for (int i = 0; i < 7; i++) {
				play().registered();
			}
		});
		this.round.run();
		assertThat(subject(received()[0])).isEqualTo("[办理] 新任务 7 件");
		assertThat(text(received()[0])).contains("您有新任务 7 件", "· 新任务：7 件（", "/notices/");
	}

	@Test
	void nothingIsSentTwice() {
		play().wantsMail("gov-office", null);
		play().registered();
		this.round.run();
		this.round.run();
		assertThat(received()).hasSize(1);
		assertThat(play().mails()).singleElement().extracting((mail) -> mail.get("state")).isEqualTo("SENT");
	}

	@Test
	void twoMachinesAtOnceSendEachLetterOnce() throws Exception {
		for (int i = 0; i < 20; i++) {
			this.outbox.queue("gov-office", "office" + i + "@example.gov.cn", "subject", "text", "test:" + i);
		}
		ExecutorService machines = Executors.newFixedThreadPool(2);
		try {
			Callable<Integer> one = this.round::run;
			int tried = 0;
			for (Future<Integer> machine : machines.invokeAll(List.of(one, one))) {
				tried += machine.get();
			}
			assertThat(tried).isEqualTo(20);
		}
		finally {
			machines.shutdownNow();
		}
		assertThat(received()).hasSize(20);
	}

	@Test
	void whatWasReadMeanwhileIsNotMailed() {
		play().wantsMail("gov-office", null);
		play().registered();
		this.jdbc.update("UPDATE notice SET read_at = ?",
				java.sql.Timestamp.from(Instant.now().plus(Duration.ofHours(1))));
		this.round.run();
		assertThat(received()).isEmpty();
		assertThat(play().mails()).isEmpty();
	}

	@Test
	void aServerThatIsDownIsTriedAgainWithGrowingPausesAndThenGivenUp() {
		this.outbox.queue("gov-office", "office@example.gov.cn", "subject", "text", "test:1");
		OutgoingMail letter = this.outbox.claim().orElseThrow();
		SmtpPost.Result down = new SmtpPost.Result(MailState.WAITING, "connection refused", false);
		this.outbox.settle(letter, down);
		assertThat(this.outbox.claim()).as("not before its pause").isEmpty();
		this.clock.moveTo(Instant.now().plus(Duration.ofSeconds(61)));
		this.outbox.settle(this.outbox.claim().orElseThrow(), down);
		this.clock.moveTo(Instant.now().plus(Duration.ofMinutes(3)));
		assertThat(this.outbox.claim()).as("the second pause is longer").isEmpty();
		this.clock.moveTo(Instant.now().plus(Duration.ofMinutes(7)));
		this.outbox.settle(this.outbox.claim().orElseThrow(), down);
		assertThat(play().mails().get(0)).containsEntry("state", "FAILED")
			.containsEntry("last_error", "connection refused");
		long id = ((Number) play().mails().get(0).get("id")).longValue();
		this.desk.again(play().user("admin"), id);
		this.round.run();
		assertThat(received()).hasSize(1);
	}

	@Test
	void whatAStoppedMachineWasSendingIsUncertainAndStays() {
		this.outbox.queue("gov-office", "office@example.gov.cn", "subject", "text", "test:1");
		OutgoingMail lost = this.outbox.claim().orElseThrow();
		this.round.run();
		assertThat(play().mails().get(0)).as("it may still be at work").containsEntry("state", "SENDING");
		this.clock.moveTo(Instant.now().plus(Duration.ofMinutes(11)));
		this.round.run();
		this.round.run();
		assertThat(play().mails().get(0)).containsEntry("state", "UNCERTAIN");
		assertThat(received()).isEmpty();
		this.outbox.settle(lost, SmtpPost.Result.SENT);
		assertThat(play().mails().get(0)).as("a late answer brings certainty").containsEntry("state", "SENT");
	}

	@Test
	void anUncertainLetterIsSentOnlyByTheAdministrator() {
		this.outbox.queue("gov-office", "office@example.gov.cn", "subject", "text", "test:1");
		OutgoingMail lost = this.outbox.claim().orElseThrow();
		this.outbox.settle(lost, new SmtpPost.Result(MailState.UNCERTAIN, "silence", false));
		this.round.run();
		assertThat(received()).isEmpty();
		this.desk.again(play().user("admin"), lost.id());
		this.round.run();
		assertThat(received()).hasSize(1);
		Optional<String> audited = this.jdbc
			.queryForList("SELECT action FROM audit_entry WHERE subject = ?", String.class, "mail:" + lost.id())
			.stream()
			.findFirst();
		assertThat(audited).contains("mail.again");
	}

}

@OnH2
class MailH2Tests extends MailTests {

}

@OnMySql
class MailMySqlTests extends MailTests {

}
