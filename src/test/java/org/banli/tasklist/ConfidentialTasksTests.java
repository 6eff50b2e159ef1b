package org.banli.tasklist;

import java.util.List;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseScenario;
import org.banli.identity.CurrentUser;
import org.banli.shared.BusinessKey;
import org.banli.shared.Forbidden;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.TaskAccess;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who oversees the tasks of a bureau does not therefore see its cases. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import(CaseScenario.class)
abstract class ConfidentialTasksTests {

	@Autowired
	private CaseScenario play;

	@Autowired
	private TaskLists lists;

	@Autowired
	private Workflow workflow;

	private List<String> unitQueue(CurrentUser user) {
		return this.lists.list(user, TaskQueue.UNIT, TaskFilter.of("CASE", null, null), null, 100)
			.items()
			.stream()
			.map(TaskLine::businessKey)
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "amr-office", "amr-division" })
	void anOfficeSeesNoTaskOfACase(String username) {
		long id = this.play.registered();
		CurrentUser user = this.play.user(username);
		BusinessKey key = CaseFile.key(id);
		String task = this.play.taskId("amr-officer1", id, "verifyClue");
		assertThat(unitQueue(user)).isEmpty();
		assertThat(this.workflow.openTasks(user, key)).isEmpty();
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.workflow.open(user, task));
		this.play.complete("amr-officer1", id, "verifyClue", CaseScenario.VERIFIED);
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.workflow.open(user, task));
	}

	@Test
	void whoAnswersForTheCasesSeesTheirTasks() {
		long id = this.play.registered();
		CurrentUser head = this.play.user("amr-head");
		String task = this.play.taskId("amr-officer1", id, "verifyClue");
		assertThat(unitQueue(head)).contains(CaseFile.key(id).toString());
		assertThat(this.workflow.open(head, task).access()).isEqualTo(TaskAccess.READ);
	}

	@Test
	void theCountOfTheUnitsTasksLeavesThemOut() {
		CurrentUser office = this.play.user("amr-office");
		int before = this.lists.counts(office).unit();
		this.play.registered();
		assertThat(this.lists.counts(office).unit()).isEqualTo(before);
	}

}

@OnH2
class ConfidentialTasksH2Tests extends ConfidentialTasksTests {

}

@OnMySql
class ConfidentialTasksMySqlTests extends ConfidentialTasksTests {

}
