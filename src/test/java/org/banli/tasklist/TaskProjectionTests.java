package org.banli.tasklist;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.identity.CurrentUser;
import org.banli.shared.BusinessKey;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@ActiveProfiles("story")
@Import(Notes.class)
abstract class TaskProjectionTests {

	@Autowired
	private Notes.Desk desk;

	@Autowired
	private Workflow workflow;

	@Autowired
	private ProjectionRebuild rebuild;

	@Autowired
	private JdbcTemplate jdbc;

	private CurrentUser drafter;

	@BeforeEach
	void drafter() {
		this.drafter = this.desk.user("amr-drafter");
	}

	@Test
	void aNewTaskWaitsForItsGroup() {
		BusinessKey key = this.desk.begin(Notes.AMR, 5);
		assertThat(this.desk.row(this.desk.task(key))).containsEntry("business_key", key.toString())
			.containsEntry("kind", "SUGGESTION")
			.containsEntry("step", "writeNote")
			.containsEntry("reference", "No. " + key.id())
			.containsEntry("unit_id", 4L)
			.containsEntry("candidate_group", "4:DRAFTER")
			.containsEntry("assignee", null)
			.containsEntry("clock_code", "REPLY")
			.containsEntry("due_on", java.sql.Date.valueOf(this.desk.today().plusDays(5)))
			.containsEntry("state", "UNCLAIMED")
			.containsEntry("ended_at", null);
	}

	@Test
	void aTaskGivenToSomebodyIsClaimed() {
		BusinessKey key = this.desk.begin(Notes.AMR, 5, "amr-drafter", "PROPOSAL", "Given");
		assertThat(this.desk.row(this.desk.task(key))).containsEntry("state", "CLAIMED")
			.containsEntry("assignee", "amr-drafter");
	}

	@Test
	void aTaskWithoutDueDateSortsLast() {
		BusinessKey key = this.desk.begin(Notes.AMR, null);
		assertThat(this.desk.row(this.desk.task(key))).containsEntry("due_on", java.sql.Date.valueOf("9999-12-31"));
	}

	@Test
	void claimingReleasingAndCompletingAreFollowed() {
		BusinessKey key = this.desk.begin(Notes.AMR, 5);
		String task = this.desk.task(key);
		this.workflow.claim(this.drafter, task);
		assertThat(this.desk.row(task)).containsEntry("state", "CLAIMED").containsEntry("assignee", "amr-drafter");
		this.workflow.release(this.drafter, task);
		assertThat(this.desk.row(task)).containsEntry("state", "UNCLAIMED").containsEntry("assignee", null);
		this.workflow.claim(this.drafter, task);
		this.workflow.complete(this.drafter, task, form("text"), false);
		assertThat(this.desk.row(task)).containsEntry("state", "DONE").containsEntry("completed_by", "amr-drafter");
		assertThat(this.desk.row(task).get("ended_at")).isNotNull();
		assertThat(this.desk.row(this.desk.task(key))).containsEntry("step", "checkNote")
			.containsEntry("candidate_group", "4:UNIT_OFFICE");
	}

	@Test
	void aWithdrawnMatterCancelsItsTask() {
		BusinessKey key = this.desk.begin(Notes.AMR, 5);
		String task = this.desk.task(key);
		this.workflow.claim(this.drafter, task);
		this.desk.withdraw(key);
		assertThat(this.desk.row(task)).containsEntry("state", "CANCELLED").containsEntry("completed_by", null);
	}

	@Test
	void aNewNameIsFollowed() {
		BusinessKey key = this.desk.begin(Notes.AMR, 5);
		this.desk.rename(key, "Another name");
		assertThat(this.desk.row(this.desk.task(key))).containsEntry("title", "Another name")
			.containsEntry("kind", "PROPOSAL");
	}

	@Test
	void aRefusedCompletionLeavesNoTrace() {
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		Map<String, Object> before = this.desk.row(task);
		assertThatExceptionOfType(org.banli.shared.InvalidInput.class)
			.isThrownBy(() -> this.workflow.complete(this.drafter, task, form(""), false));
		assertThat(this.desk.row(task)).isEqualTo(before);
	}

	@Test
	void aRebuildMendsWhatIsWrong() {
		someOfEverything();
		List<Map<String, Object>> live = this.desk.rows();
		this.jdbc.update("UPDATE task_item SET state = 'CANCELLED', assignee = 'nobody', title = 'wrong'");
		this.jdbc.update("INSERT INTO task_item SELECT 'stray', 'note:999999', kind, step, reference, title, proposers,"
				+ " unit_id, candidate_group, assignee, clock_code, due_on, state, created_at, ended_at, completed_by, sort_key"
				+ " FROM task_item WHERE task_id = ?", live.get(0).get("task_id"));
		assertThat(this.rebuild.run()).isEqualTo(live.size());
		assertThat(this.desk.rows()).usingRecursiveComparison().ignoringFields("ended_at").isEqualTo(live);
	}

	@Test
	void aRebuildFromNothingDiffersOnlyInTheClock() {
		someOfEverything();
		List<Map<String, Object>> live = this.desk.rows();
		this.jdbc.update("DELETE FROM task_item");
		assertThat(this.rebuild.run()).isEqualTo(live.size());
		assertThat(withoutTimes(this.desk.rows())).isEqualTo(withoutTimes(live));
		this.rebuild.run();
		assertThat(withoutTimes(this.desk.rows())).isEqualTo(withoutTimes(live));
	}

	private void someOfEverything() {
		// tests with the same database may have left the lists apart from the engine
		this.rebuild.run();
		this.desk.begin(Notes.FIN, 2);
		this.desk.claimed("amr-drafter", Notes.AMR);
		BusinessKey given = this.desk.begin(Notes.AMR, null, "amr-drafter", "PROPOSAL", "Given");
		this.workflow.complete(this.drafter, this.desk.task(given), form("sent"), false);
		this.desk.withdraw(this.desk.begin(Notes.AMR, 1));
		this.desk.rename(given, "Named anew");
	}

	private static List<Map<String, Object>> withoutTimes(List<Map<String, Object>> rows) {
		rows.forEach((row) -> row.keySet().removeIf((name) -> name.toLowerCase(java.util.Locale.ROOT).endsWith("_at")));
		return rows;
	}

	private static ObjectNode form(String text) {
		return JsonNodeFactory.instance.objectNode().put("text", text);
	}

}

@OnH2
class TaskProjectionH2Tests extends TaskProjectionTests {

}

@OnMySql
class TaskProjectionMySqlTests extends TaskProjectionTests {

}
