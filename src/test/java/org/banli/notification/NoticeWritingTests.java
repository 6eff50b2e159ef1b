package org.banli.notification;

import java.util.List;

import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told what, along the way of a suggestion. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import(NoticeScenario.class)
abstract class NoticeWritingTests {

	@Autowired
	private NoticeScenario play;

	@Autowired
	private Workflow workflow;

	@Autowired
	private Notices notices;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private PlatformTransactionManager transactionManager;

	@BeforeEach
	void forget() {
		this.play.forget();
	}

	@Test
	void newWorkIsToldToWhoMayClaimIt() {
		long id = this.play.registered();
		assertThat(this.play.recipients(id, NoticeKind.TASK)).containsExactly("gov-office");
		this.play.complete("gov-office", id, "assignUnits", "{\"mode\":\"SOLE\",\"mainUnit\":\"市市场监督管理局\"}");
		assertThat(this.play.told("amr-office", id)).singleElement().asString().startsWith("新任务：签收");
	}

	@Test
	void manyNewTasksAtOnceAreToldAsOneAndAFewEachByItself() {
		TransactionTemplate together = new TransactionTemplate(this.transactionManager);
		together.executeWithoutResult(
				(status) -> java.util.stream.IntStream.range(0, 5).forEach((i) -> this.play.registered()));
		assertThat(this.notices.unread(this.play.user("gov-office"))).isEqualTo(5);
		this.play.forget();
		together.executeWithoutResult(
				(status) -> java.util.stream.IntStream.range(0, 6).forEach((i) -> this.play.registered()));
		Notice notice = this.notices.list(this.play.user("gov-office"), NoticeFilter.ALL, null, 20).items().get(0);
		assertThat(this.notices.unread(this.play.user("gov-office"))).isEqualTo(1);
		assertThat(notice.text()).startsWith("新任务：6 件（");
		assertThat(notice.taskCount()).isEqualTo(6);
		assertThat(this.notices.open(this.play.user("gov-office"), notice.id())).isEqualTo("/tasks?queue=claimable");
	}

	@Test
	void workThatIsDoneCountsAsRead() {
		long id = this.play.registered();
		assertThat(this.notices.unread(this.play.user("gov-office"))).isEqualTo(1);
		this.play.complete("gov-office", id, "assignUnits", "{\"mode\":\"SOLE\",\"mainUnit\":\"市市场监督管理局\"}");
		assertThat(this.notices.unread(this.play.user("gov-office"))).isZero();
	}

	@Test
	void nobodyIsToldOfWhatHeDidHimself() {
		long id = this.play.delivered();
		assertThat(this.play.told("amr-office", id)).noneMatch((text) -> text.contains("送达"));
	}

	@Test
	void aReturnSaysWhoAndWhy() {
		long id = this.play.drafted();
		this.play.returned(id, "数字要写明来源");
		assertThat(this.play.recipients(id, NoticeKind.RETURN)).containsExactly("amr-drafter");
		assertThat(this.jdbc.queryForMap("SELECT text, quote FROM notice WHERE kind = 'RETURN'"))
			.containsEntry("quote", "数字要写明来源")
			.extractingByKey("text")
			.asString()
			.contains(this.play.user("amr-division").personName(), "退回");
	}

	@Test
	void whoIsHandedATaskHearsFromWhom() {
		long id = this.play.drafting();
		this.jdbc.update("INSERT INTO person (id, name) VALUES (900, '接手示例')");
		this.jdbc.update(
				"INSERT INTO post_holding (id, person_id, unit_id, division_id, post, title) VALUES (900, 900, 4, 2, 'DRAFTER', '经办人')");
		this.jdbc.update(
				"INSERT INTO account (username, password_hash, person_id, is_enabled, must_change_password, is_care_view, created_at) VALUES ('amr-second', 'x', 900, TRUE, FALSE, FALSE, '2026-01-05 01:00:00')");
		try {
			this.workflow.handOver(this.play.user("amr-office"), this.play.task(id, "draftReply"), "amr-second");
			assertThat(this.play.told("amr-second", id)).singleElement()
				.asString()
				.contains(this.play.user("amr-office").personName(), "转给您");
		}
		finally {
			this.jdbc.update("DELETE FROM account WHERE person_id = 900");
			this.jdbc.update("DELETE FROM post_holding WHERE person_id = 900");
			this.jdbc.update("DELETE FROM person WHERE id = 900");
		}
	}

	@Test
	void deliveryIsToldToSenderDispatcherAndProposersWithAnAccount() {
		long id = this.play.delivered();
		assertThat(this.play.recipients(id, NoticeKind.DELIVERY)).contains("gov-office", "npc-sender");
		long personId = this.play.user("deputy").personId();
		this.jdbc.update("UPDATE proposer SET person_id = ? WHERE proposal_id = ? AND seq = 1", personId, id);
		assertThat(this.play.recipients(id, NoticeKind.DELIVERY)).doesNotContain("deputy", "amr-office");
	}

	@Test
	void whatIsRolledBackWasNeverTold() {
		long id = this.play.assigned();
		int before = this.play.told("amr-drafter", id).size();
		new TransactionTemplate(this.transactionManager).executeWithoutResult((status) -> {
			this.play.complete("amr-office", id, "signForProposal",
					"{\"division\":\"知识产权促进科\",\"drafter\":\"amr-drafter\"}");
			status.setRollbackOnly();
		});
		assertThat(this.play.told("amr-drafter", id)).hasSize(before);
	}

	@Test
	void withoutABellANoticeIsListedButNotCounted() {
		this.jdbc.update(
				"INSERT INTO notice_choice (username, kind, is_bell, is_mail, is_digest) VALUES ('gov-office', 'TASK', FALSE, TRUE, TRUE)");
		long id = this.play.registered();
		assertThat(this.play.told("gov-office", id)).hasSize(1);
		assertThat(this.notices.unread(this.play.user("gov-office"))).isZero();
	}

	@Test
	void withoutAMailServerNothingWaitsForMail() {
		this.play.wantsMail("gov-office", 8);
		this.play.registered();
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM notice WHERE mail_state IS NOT NULL", Integer.class))
			.isZero();
	}

	@Test
	void everybodyReadsOnlyHisOwn() {
		this.play.registered();
		List<Notice> own = this.notices.list(this.play.user("gov-office"), NoticeFilter.ALL, null, 20).items();
		assertThat(own).hasSize(1);
		assertThat(this.notices.list(this.play.user("amr-office"), NoticeFilter.ALL, null, 20).items()).isEmpty();
		org.assertj.core.api.Assertions.assertThatExceptionOfType(org.banli.shared.NotFound.class)
			.isThrownBy(() -> this.notices.open(this.play.user("amr-office"), own.get(0).id()));
	}

}

@OnH2
class NoticeWritingH2Tests extends NoticeWritingTests {

}

@OnMySql
class NoticeWritingMySqlTests extends NoticeWritingTests {

}
