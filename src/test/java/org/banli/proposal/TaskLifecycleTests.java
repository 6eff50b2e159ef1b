package org.banli.proposal;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.TaskAccess;
import org.banli.workflow.Workflow;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whose a task is from claiming to its end. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import(ProposalScenario.class)
abstract class TaskLifecycleTests {

	private static final String SIGN = "{\"division\":\"知识产权促进科\",\"drafter\":\"amr-drafter\"}";

	@Autowired
	private ProposalScenario play;

	@Autowired
	private Workflow workflow;

	@Autowired
	private TaskService tasks;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void lettingTwoOfOnePostWorkGivesTheTaskToOne() {
		withSecondOfficer(() -> {
			String task = officeTask();
			assertThat(open("amr-office", task)).isEqualTo(TaskAccess.CLAIMABLE);
			assertThat(open("amr-second", task)).isEqualTo(TaskAccess.CLAIMABLE);
			this.workflow.claim(user("amr-office"), task);
			this.workflow.claim(user("amr-office"), task);
			assertThat(count(task, "task.claimed")).isEqualTo(1);
			assertThat(open("amr-second", task)).isEqualTo(TaskAccess.READ);
			refused("workflow.claimedBy", () -> this.workflow.claim(user("amr-second"), task));
			refused("workflow.claimedBy", () -> this.workflow.release(user("amr-second"), task));
			refused("workflow.claimedBy", () -> complete("amr-second", task, SIGN));
			refused("workflow.claimedBy", () -> this.workflow.keep(user("amr-second"), task, body("{}"), 0, null));
		});
	}

	@Test
	void releasingLetsAColleagueGoOnWithWhatWasTyped() {
		withSecondOfficer(() -> {
			String task = officeTask();
			this.workflow.claim(user("amr-office"), task);
			this.workflow.keep(user("amr-office"), task, body("{\"remark\":\"写到一半\"}"), 0, null);
			this.workflow.release(user("amr-office"), task);
			refused("workflow.notClaimed", () -> this.workflow.release(user("amr-office"), task));
			this.workflow.claim(user("amr-second"), task);
			CurrentUser second = user("amr-second");
			assertThat(this.workflow.values(this.workflow.open(second, task)).get("remark").asText()).isEqualTo("写到一半");
			this.workflow.keep(second, task, body("{\"remark\":\"接着写\"}"), 1, null);
			complete("amr-second", task, SIGN);
			refused("workflow.doneByYou", () -> complete("amr-second", task, SIGN));
			refused("workflow.doneBy", () -> complete("amr-office", task, SIGN));
		});
	}

	@Test
	void handingOverGivesTheTaskToAColleagueOfThePost() {
		withSecondOfficer(() -> {
			String task = officeTask();
			this.workflow.claim(user("amr-office"), task);
			this.workflow.handOver(user("amr-office"), task, "amr-second");
			assertThat(open("amr-second", task)).isEqualTo(TaskAccess.MINE);
			refused("workflow.claimedBy", () -> complete("amr-office", task, SIGN));
			// the unit's office may take it back
			this.workflow.handOver(user("amr-office"), task, "amr-office");
			assertThat(open("amr-office", task)).isEqualTo(TaskAccess.MINE);
		});
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "nobody", "amr-drafter", "fin-office", "gov-office", "admin" })
	void handsOverToNobodyWithoutThePost(String colleague) {
		String task = officeTask();
		this.workflow.claim(user("amr-office"), task);
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.workflow.handOver(user("amr-office"), task, colleague))
			.satisfies((ex) -> assertThat(ex.problems().get(0).field()).isEqualTo("colleague"));
		assertThat(open("amr-office", task)).isEqualTo(TaskAccess.MINE);
	}

	@Test
	void handsOverToNobodyWhoseAccountIsSwitchedOff() {
		withSecondOfficer(() -> {
			this.jdbc.update("UPDATE account SET is_enabled = FALSE WHERE username = 'amr-second'");
			String task = officeTask();
			this.workflow.claim(user("amr-office"), task);
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> this.workflow.handOver(user("amr-office"), task, "amr-second"));
		});
	}

	@Test
	void letsTheUnitsOfficeHandOverADraftersTaskAndNobodyElse() {
		long id = this.play.assignedSole();
		this.play.signForAmr(id);
		String task = this.play.taskId("amr-drafter", id, "draftReply");
		refused("workflow.claimedBy", () -> this.workflow.handOver(user("amr-head"), task, "amr-drafter"));
		refused("workflow.claimedBy", () -> this.workflow.handOver(user("amr-vice"), task, "amr-drafter"));
		this.workflow.handOver(user("amr-office"), task, "amr-drafter");
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.workflow.handOver(user("fin-office"), task, "fin-drafter"));
	}

	@Test
	void completesNothingThatNobodyClaimed() {
		String task = officeTask();
		refused("workflow.notClaimed", () -> complete("amr-office", task, SIGN));
		refused("workflow.notClaimed", () -> this.workflow.keep(user("amr-office"), task, body("{}"), 0, null));
		assertThat(open("amr-office", task)).isEqualTo(TaskAccess.CLAIMABLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "fin-office", "fin-head", "npc-sender", "auditor", "admin", "deputy", "amr-officer1",
			"psb-liaison", "gov-office", "amr-drafter" })
	void keepsSomeoneElsesWorkFromEverybody(String username) {
		String task = officeTask();
		CurrentUser user = user(username);
		List<Runnable> ways = List.of(() -> this.workflow.open(user, task), () -> this.workflow.claim(user, task),
				() -> this.workflow.release(user, task), () -> this.workflow.handOver(user, task, username),
				() -> this.workflow.complete(user, task, body(SIGN), true),
				() -> this.workflow.keep(user, task, body("{}"), 0, null));
		assertThat(ways).allSatisfy((way) -> assertThatExceptionOfType(Forbidden.class).isThrownBy(way::run));
		assertThat(this.jdbc.queryForObject(
				"SELECT COUNT(*) FROM audit_entry WHERE action = 'task.forbidden' AND subject = ? AND username = ?",
				Integer.class, "task:" + task, username))
			.isEqualTo(6);
	}

	@ParameterizedTest
	@CsvSource({ "amr-vice", "amr-head", "amr-division" })
	void showsTheUnitsTasksToItsHeads(String username) {
		String task = officeTask();
		assertThat(open(username, task)).isEqualTo(TaskAccess.READ);
		refused("workflow.notClaimed", () -> this.workflow.claim(user(username), task));
	}

	@Test
	void saysThatACancelledTaskIsCancelled() {
		String task = officeTask();
		String instance = this.tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
		String root = this.runtime.createProcessInstanceQuery()
			.processInstanceId(instance)
			.singleResult()
			.getRootProcessInstanceId();
		this.runtime.deleteProcessInstance(root, "withdrawn");
		refused("workflow.cancelled", () -> complete("amr-office", task, SIGN));
		refused("workflow.cancelled", () -> this.workflow.claim(user("amr-office"), task));
		refused("workflow.cancelled", () -> this.workflow.open(user("amr-office"), task));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "00000000-0000-0000-0000-000000000000", "'; --", "%" })
	void knowsNoTaskOfAnInventedId(String task) {
		for (String username : List.of("amr-office", "auditor")) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.workflow.open(user(username), task));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> complete(username, task, "{}"));
		}
	}

	@Test
	void tellsStrangersNothingAboutWhoFinishedATask() {
		long id = this.play.assignedSole();
		String task = this.play.taskId("amr-office", id, "signForProposal");
		this.play.signForAmr(id);
		assertThatExceptionOfType(DomainException.class).isThrownBy(() -> this.workflow.open(user("fin-office"), task))
			.satisfies((ex) -> assertThat(ex).isInstanceOf(Forbidden.class));
		refused("workflow.doneBy", () -> complete("amr-head", task, SIGN));
	}

	private String officeTask() {
		long id = this.play.assignedSole();
		return this.play.taskId("amr-office", id, "signForProposal");
	}

	/** A second person in the bureau's office, for as long as the action runs. */
	private void withSecondOfficer(Runnable action) {
		this.jdbc.update("INSERT INTO person (id, name, phone) VALUES (990, '示例乙', NULL)");
		this.jdbc.update("INSERT INTO post_holding (id, person_id, unit_id, division_id, post, title) "
				+ "VALUES (990, 990, 4, 1, 'UNIT_OFFICE', '办公室科员')");
		this.jdbc
			.update("INSERT INTO account (id, username, password_hash, person_id, is_enabled, must_change_password, "
					+ "is_care_view, created_at) VALUES (990, 'amr-second', '{noop}x', 990, TRUE, FALSE, FALSE, "
					+ "'2026-01-05 01:00:00')");
		try {
			action.run();
		}
		finally {
			this.jdbc.update("DELETE FROM account WHERE id = 990");
			this.jdbc.update("DELETE FROM post_holding WHERE id = 990");
			this.jdbc.update("DELETE FROM person WHERE id = 990");
		}
	}

	private int count(String task, String action) {
		String instance = this.tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
		String key = this.runtime.createProcessInstanceQuery()
			.processInstanceId(instance)
			.singleResult()
			.getBusinessKey();
		return this.jdbc.queryForObject(
				"SELECT COUNT(*) FROM audit_entry WHERE business_key = ? AND action = ? AND subject = 'task:signForProposal'",
				Integer.class, key, action);
	}

	private void complete(String username, String task, String form) {
		this.workflow.complete(user(username), task, body(form), true);
	}

	private static void refused(String key, Runnable action) {
		assertThatExceptionOfType(Refused.class).isThrownBy(action::run).withMessage(key);
	}

	private TaskAccess open(String username, String task) {
		return this.workflow.open(user(username), task).access();
	}

	private CurrentUser user(String username) {
		return this.play.user(username);
	}

	private static ObjectNode body(String json) {
		return (ObjectNode) ProposalScenario.json(json);
	}

}

@OnH2
class TaskLifecycleH2Tests extends TaskLifecycleTests {

}

@OnMySql
class TaskLifecycleMySqlTests extends TaskLifecycleTests {

}
