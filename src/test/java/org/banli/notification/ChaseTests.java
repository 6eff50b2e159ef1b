package org.banli.notification;

import java.time.LocalDate;

import org.banli.shared.BusinessKey;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.MovableClock;
import org.banli.shared.Refused;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.Chase;
import org.banli.workflow.ChaseClosing;
import org.banli.workflow.ChaseForm;
import org.banli.workflow.ChaseLevel;
import org.banli.workflow.Chases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who may ask for late work, who hears of it, and how it ends. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import(NoticeScenario.class)
abstract class ChaseTests {

	private static final long NPC = 1;

	private static final long CPPCC = 2;

	@Autowired
	private NoticeScenario play;

	@Autowired
	private Chases chases;

	private final LocalDate today = LocalDate.now(MovableClock.ZONE);

	@BeforeEach
	void forget() {
		this.play.forget();
	}

	@Test
	void dispatcherSenderAndTheUnitsOwnOfficeMayAsk() {
		long id = this.play.drafting();
		for (String user : new String[] { "gov-office", "npc-sender", "amr-office" }) {
			assertThat(this.chases.targets(this.play.user(user), key(id), NPC)).as(user).hasSize(1);
		}
		for (String user : new String[] { "fin-office", "amr-division", "amr-head", "auditor", "deputy", "admin" }) {
			assertThat(this.chases.targets(this.play.user(user), key(id), NPC)).as(user).isEmpty();
		}
		assertThat(this.chases.targets(this.play.user("npc-sender"), key(id), CPPCC)).as("what another body has sent")
			.isEmpty();
	}

	@Test
	void aChaseIsToldToWhoHasTheTaskAndTheOffice() {
		long id = this.play.drafting();
		this.play.chase("gov-office", id, "draftReply", ChaseLevel.CHASE, null);
		assertThat(this.play.recipients(id, NoticeKind.CHASE)).containsExactly("amr-drafter", "amr-office");
	}

	@Test
	void supervisionIsToldToThoseWhoLead() {
		long id = this.play.drafting();
		this.play.chase("gov-office", id, "draftReply", ChaseLevel.YELLOW, this.today);
		assertThat(this.play.recipients(id, NoticeKind.CHASE)).containsExactly("amr-division", "amr-drafter",
				"amr-office", "amr-vice");
		this.play.chase("npc-sender", id, "draftReply", ChaseLevel.RED, this.today);
		assertThat(this.play.recipients(id, NoticeKind.CHASE)).contains("amr-head");
	}

	@Test
	void supervisionNeedsADayAndIsNotForTheOwnOffice() {
		long id = this.play.drafting();
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.play.chase("gov-office", id, "draftReply", ChaseLevel.RED, null))
			.satisfies((ex) -> assertThat(ex.problems().get(0).field()).isEqualTo("dueOn"));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.play.chase("amr-office", id, "draftReply", ChaseLevel.YELLOW, this.today))
			.satisfies((ex) -> assertThat(ex.problems().get(0).field()).isEqualTo("level"));
	}

	@Test
	void anotherUnitsTaskIsNoTarget() {
		long id = this.play.drafting();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.play.chase("fin-office", id, "draftReply", ChaseLevel.CHASE, null));
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.play.chase("deputy", id, "draftReply", ChaseLevel.CHASE, null));
	}

	@Test
	void isAnsweredOnceAndTheAskerHears() {
		long id = this.play.drafting();
		Chase chase = this.play.chase("gov-office", id, "draftReply", ChaseLevel.CHASE, null);
		this.chases.answer(this.play.user("amr-drafter"), chase.id(), "本周五前完成。");
		assertThat(this.play.told("gov-office", id).get(this.play.told("gov-office", id).size() - 1)).contains("回复");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.chases.answer(this.play.user("amr-office"), chase.id(), "再答一次。"));
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.chases.answer(this.play.user("fin-office"), chase.id(), "与我无关。"));
	}

	@Test
	void endsWithItsTask() {
		long id = this.play.drafting();
		Chase chase = this.play.chase("gov-office", id, "draftReply", ChaseLevel.CHASE, null);
		assertThat(this.chases.openOf(chase.taskId())).hasSize(1);
		this.play.draft(id, "draftReply");
		assertThat(this.chases.openOf(chase.taskId())).isEmpty();
		assertThat(this.chases.ofMatter(key(id))).singleElement()
			.extracting(Chase::closing)
			.isEqualTo(ChaseClosing.DONE);
	}

	@Test
	void whoAskedMaySettleIt() {
		long id = this.play.drafting();
		Chase chase = this.play.chase("gov-office", id, "draftReply", ChaseLevel.CHASE, null);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.chases.settle(this.play.user("amr-office"), chase.id()));
		this.chases.settle(this.play.user("gov-office"), chase.id());
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.chases.settle(this.play.user("gov-office"), chase.id()));
	}

	@Test
	void aTaskThatHasEndedIsNotChased() {
		long id = this.play.drafting();
		String task = this.play.task(id, "draftReply");
		this.play.draft(id, "draftReply");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.chases.issue(this.play.user("gov-office"),
				key(id), NPC, new ChaseForm(task, ChaseLevel.CHASE, "请抓紧。", null)));
	}

	private static BusinessKey key(long id) {
		return new BusinessKey("proposal", id);
	}

}

@OnH2
class ChaseH2Tests extends ChaseTests {

}

@OnMySql
class ChaseMySqlTests extends ChaseTests {

}
