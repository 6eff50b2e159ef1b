package org.banli.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banli.identity.Absences;
import org.banli.identity.CurrentUser;
import org.banli.identity.OrganizationAdministration;
import org.banli.organization.Organization;
import org.banli.organization.PersonDetails;
import org.banli.organization.Post;
import org.banli.organization.PostForm;
import org.banli.organization.StillOpen;
import org.banli.shared.BusinessKey;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.MovableClock;
import org.banli.shared.Refused;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.HandOver;
import org.banli.workflow.TaskAccess;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The drafter is away or leaves; the head of his division stands in. */
@SpringBootTest
@ActiveProfiles("story")
@Import(Notes.class)
abstract class StandInTests {

	private static final long DRAFTER = 5;

	private static final long DIVISION_HEAD = 6;

	@Autowired
	private Notes.Desk desk;

	@Autowired
	private Workflow workflow;

	@Autowired
	private TaskLists lists;

	@Autowired
	private Absences absences;

	@Autowired
	private HandOver handOver;

	@Autowired
	private Leaving leaving;

	@Autowired
	private OrganizationAdministration administration;

	@Autowired
	private Organization organization;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcTemplate jdbc;

	private LocalDate today;

	@BeforeEach
	void begin() {
		this.today = this.desk.today();
		this.jdbc.update("DELETE FROM task_item");
	}

	@AfterEach
	void comeBack() {
		this.clock.reset();
		this.jdbc.update("DELETE FROM absence");
		this.jdbc.update("DELETE FROM account WHERE username = 'leaver'");
		this.jdbc.update("DELETE FROM post_holding WHERE title = '离任'");
	}

	private void sendAway(int from, int to) {
		this.absences.arrange(this.desk.user("amr-drafter"), DRAFTER, this.today.plusDays(from),
				this.today.plusDays(to), DIVISION_HEAD);
	}

	private CurrentUser deputy() {
		return this.desk.user("amr-division");
	}

	private static ObjectNode note(String text) {
		return JsonNodeFactory.instance.objectNode().put("text", text);
	}

	private List<TaskLine> list(TaskQueue queue) {
		return this.lists.list(deputy(), queue, TaskFilter.NONE, null, 100).items();
	}

	private Map<String, Object> lastEntry(BusinessKey key) {
		return this.jdbc.queryForMap("SELECT * FROM audit_entry WHERE business_key = ? ORDER BY id DESC LIMIT 1",
				key.toString());
	}

	@Test
	void theDeputySeesAndCompletesWhatTheAbsentOneHas() {
		BusinessKey key = this.desk.begin(Notes.AMR, 5, "amr-drafter", "SUGGESTION", "Note");
		String task = this.desk.task(key);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.workflow.complete(deputy(), task, note("x"), false));
		sendAway(0, 3);
		assertThat(list(TaskQueue.MINE)).extracting(TaskLine::taskId).contains(task);
		assertThat(this.workflow.open(deputy(), task).access()).isEqualTo(TaskAccess.MINE);
		this.workflow.complete(deputy(), task, note("for him"), false);
		assertThat(lastEntry(key)).containsEntry("username", "amr-division")
			.containsEntry("on_behalf_of", "amr-drafter")
			.containsEntry("on_behalf_name", this.desk.user("amr-drafter").personName());
		assertThat(this.desk.row(task)).containsEntry("completed_by", "amr-division");
		assertThat(list(TaskQueue.DONE)).extracting(TaskLine::taskId).contains(task);
	}

	@Test
	void whatTheDeputyClaimsForHimIsHisWhenHeIsBack() {
		BusinessKey key = this.desk.begin(Notes.AMR, 5);
		String task = this.desk.task(key);
		sendAway(0, 3);
		assertThat(list(TaskQueue.CLAIMABLE)).extracting(TaskLine::taskId).contains(task);
		this.workflow.claim(deputy(), task);
		assertThat(lastEntry(key)).containsEntry("on_behalf_of", "amr-drafter");
		assertThat(list(TaskQueue.MINE)).extracting(TaskLine::taskId).contains(task);
		this.clock.moveTo(this.today.plusDays(4).atTime(9, 0).atZone(MovableClock.ZONE).toInstant());
		assertThat(list(TaskQueue.MINE)).extracting(TaskLine::taskId).doesNotContain(task);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.workflow.release(deputy(), task));
		assertThat(this.workflow.open(this.desk.user("amr-drafter"), task).access()).isEqualTo(TaskAccess.MINE);
	}

	@Test
	void theListsSayForWhomEachTaskIs() {
		String absent = this.desk.user("amr-drafter").personName();
		String his = this.desk.task(this.desk.begin(Notes.AMR, 5, "amr-drafter", "SUGGESTION", "Note"));
		String free = this.desk.task(this.desk.begin(Notes.AMR, 5));
		String own = this.desk.task(this.desk.begin(Notes.AMR, 5));
		sendAway(0, 3);
		assertThat(list(TaskQueue.MINE)).filteredOn((line) -> line.taskId().equals(his))
			.singleElement()
			.extracting(TaskLine::onBehalfName)
			.isEqualTo(absent);
		assertThat(list(TaskQueue.CLAIMABLE)).filteredOn((line) -> line.taskId().equals(free))
			.singleElement()
			.extracting(TaskLine::onBehalfName)
			.isEqualTo(absent);
		assertThat(
				this.lists.list(this.desk.user("amr-drafter"), TaskQueue.CLAIMABLE, TaskFilter.NONE, null, 100).items())
			.filteredOn((line) -> line.taskId().equals(own))
			.singleElement()
			.extracting(TaskLine::onBehalfName)
			.isNull();
	}

	@Test
	void anAbsenceToComeAndOneThatEndedGiveNothing() {
		sendAway(2, 3);
		assertThat(deputy().represented()).isEmpty();
		this.clock.moveTo(Instant.now().plusSeconds(2 * 86_400));
		assertThat(deputy().represented()).hasSize(1);
		long id = this.jdbc.queryForObject("SELECT MAX(id) FROM absence", Long.class);
		this.absences.end(this.desk.user("amr-office"), id);
		assertThat(deputy().represented()).isEmpty();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.absences.end(this.desk.user("amr-office"), id));
	}

	@Test
	void ownRightsNeedNobodysName() {
		sendAway(0, 3);
		String task = this.desk.claimed("amr-office", Notes.AMR, "check");
		this.workflow.release(this.desk.user("amr-office"), task);
		assertThat(this.jdbc.queryForMap("SELECT * FROM audit_entry ORDER BY id DESC LIMIT 1"))
			.containsEntry("on_behalf_of", null);
	}

	private CurrentUser leaver() {
		long person = this.administration.addPerson(this.desk.user("admin"), new PersonDetails("离任示例", null, null),
				new PostForm(Notes.AMR, 2L, Post.DRAFTER, "离任"));
		this.jdbc.update("INSERT INTO account (username, password_hash, person_id, is_enabled, must_change_password,"
				+ " is_care_view, created_at) VALUES ('leaver', '{noop}x', ?, TRUE, FALSE, FALSE, CURRENT_TIMESTAMP)",
				person);
		return this.desk.user("leaver");
	}

	private static Set<String> ids(List<HandOver.Item> items) {
		return Set.copyOf(items.stream().map(HandOver.Item::taskId).toList());
	}

	@Test
	void allWorkOfWhoLeavesGoesToAColleagueOrBackInOneAction() {
		CurrentUser leaver = leaver();
		this.administration.addPost(this.desk.user("admin"), leaver.personId(),
				new PostForm(Notes.AMR, null, Post.UNIT_OFFICE, "离任"));
		String draft = this.desk.claimed("leaver", Notes.AMR);
		String check = this.desk.claimed("leaver", Notes.AMR, "check");
		CurrentUser office = this.desk.user("amr-office");
		List<HandOver.Item> seen = this.handOver.preview(office, "leaver", "amr-drafter");
		assertThat(seen).hasSize(2)
			.allSatisfy((item) -> assertThat(item.goesToColleague()).isEqualTo(item.taskId().equals(draft)));
		String late = this.desk.claimed("leaver", Notes.AMR);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.handOver.all(office, "leaver", "amr-drafter", ids(seen)));
		assertThat(this.desk.row(draft)).containsEntry("assignee", "leaver");
		CurrentUser admin = this.desk.user("admin");
		Set<String> all = ids(this.handOver.preview(admin, "leaver", "amr-drafter"));
		long lastEntry = this.jdbc.queryForObject("SELECT MAX(id) FROM audit_entry", Long.class);
		List<HandOver.Item> given = this.leaving.handOver(admin, leaver.personId(), "leaver", "amr-drafter", all, true);
		assertThat(given).hasSize(3);
		assertThat(this.handOver.shares(given, "amr-drafter")).isEqualTo("2 件转给周示例，1 件放回同岗位");
		assertThat(this.desk.row(draft)).containsEntry("assignee", "amr-drafter");
		assertThat(this.desk.row(late)).containsEntry("assignee", "amr-drafter");
		assertThat(this.desk.row(check)).containsEntry("assignee", null).containsEntry("state", "UNCLAIMED");
		assertThat(this.organization.holdingsOf(leaver.personId())).isEmpty();
		assertThat(this.jdbc.queryForObject("SELECT is_enabled FROM account WHERE username = 'leaver'", Boolean.class))
			.isFalse();
		assertThat(this.jdbc.queryForList("SELECT summary FROM audit_entry WHERE action = 'work.handedOver'"
				+ " AND subject = 'account:leaver' AND id > ?", String.class, lastEntry))
			.singleElement()
			.asString()
			.contains("2 件转给周示例，1 件放回同岗位");
	}

	@Test
	void onlyTheOwnOfficeAndAdministratorsHandOver() {
		leaver();
		this.desk.claimed("leaver", Notes.AMR);
		for (String name : List.of("fin-office", "amr-drafter", "gov-office", "auditor")) {
			assertThatExceptionOfType(Forbidden.class).as(name)
				.isThrownBy(() -> this.handOver.preview(this.desk.user(name), "leaver", null));
		}
	}

	@Test
	void whoLosesAPostHasNoTaskOfIt() {
		CurrentUser leaver = leaver();
		String task = this.desk.claimed("leaver", Notes.AMR);
		long holding = this.jdbc.queryForObject("SELECT id FROM post_holding WHERE person_id = ?", Long.class,
				leaver.personId());
		this.administration.endPost(this.desk.user("admin"), leaver.personId(), holding);
		assertThat(this.desk.row(task)).containsEntry("assignee", null).containsEntry("state", "UNCLAIMED");
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.workflow.claim(this.desk.user("leaver"), task));
	}

	private long give(long person, long unit, Long division, Post post) {
		this.administration.addPost(this.desk.user("admin"), person, new PostForm(unit, division, post, "离任"));
		return this.jdbc.queryForObject("SELECT MAX(id) FROM post_holding WHERE person_id = ?", Long.class, person);
	}

	private void refuses(int count, ThrowingCallable action) {
		assertThatExceptionOfType(Refused.class).isThrownBy(action)
			.satisfies((ex) -> assertThat(ex.arguments()[0].toString()).contains("还有 " + count + " 件待办")
				.contains("请先给别人这个岗位"));
	}

	@Test
	void nobodyLosesAPostWhoseTasksOnlyHeCanDo() {
		CurrentUser admin = this.desk.user("admin");
		long leaver = leaver().personId();
		long holding = give(leaver, Notes.NO_DRAFTER, null, Post.DRAFTER);
		String mine = this.desk.claimed("leaver", Notes.NO_DRAFTER);
		this.desk.begin(Notes.NO_DRAFTER, 5);
		refuses(2, () -> this.administration.endPost(admin, leaver, holding));
		long other = give(DRAFTER, Notes.NO_DRAFTER, null, Post.DRAFTER);
		this.jdbc.update("UPDATE account SET is_enabled = FALSE WHERE username = 'amr-drafter'");
		try {
			refuses(2, () -> this.administration.endPost(admin, leaver, holding));
		}
		finally {
			this.jdbc.update("UPDATE account SET is_enabled = TRUE WHERE username = 'amr-drafter'");
		}
		assertThat(this.desk.row(mine)).containsEntry("assignee", "leaver");
		this.administration.endPost(admin, leaver, holding);
		assertThat(this.desk.row(mine)).containsEntry("assignee", null);
		refuses(2, () -> this.administration.endPost(admin, DRAFTER, other));
	}

	@Test
	void tasksForADivisionCountByItsOwnHolders() {
		CurrentUser admin = this.desk.user("admin");
		long leaver = leaver().personId();
		long holding = give(leaver, Notes.AMR, 3L, Post.DIVISION_HEAD);
		String task = this.desk.task(this.desk.begin(Notes.AMR, 5));
		this.jdbc.update("UPDATE task_item SET candidate_group = '4:DIVISION_HEAD:3' WHERE task_id = ?", task);
		refuses(1, () -> this.administration.endPost(admin, leaver, holding));
		this.jdbc.update("UPDATE task_item SET candidate_group = '4:DIVISION_HEAD' WHERE task_id = ?", task);
		this.administration.endPost(admin, leaver, holding);
		assertThat(this.organization.holdingsOf(leaver)).singleElement()
			.satisfies((held) -> assertThat(held.post()).isEqualTo(Post.DRAFTER));
	}

	@Test
	void nobodyLeavesTasksBehindThatNobodyElseCanDo() {
		CurrentUser admin = this.desk.user("admin");
		long leaver = leaver().personId();
		give(leaver, Notes.NO_DRAFTER, null, Post.DRAFTER);
		this.desk.begin(Notes.NO_DRAFTER, 5);
		String mine = this.desk.claimed("leaver", Notes.AMR);
		refuses(1, () -> this.leaving.handOver(admin, leaver, "leaver", "amr-drafter", Set.of(mine), true));
		assertThat(this.desk.row(mine)).containsEntry("assignee", "leaver");
		give(DIVISION_HEAD, Notes.NO_DRAFTER, null, Post.DRAFTER);
		this.leaving.handOver(admin, leaver, "leaver", "amr-drafter", Set.of(mine), true);
		assertThat(this.organization.holdingsOf(leaver)).isEmpty();
	}

	@Test
	void onlyColleaguesTakeOver() {
		CurrentUser admin = this.desk.user("admin");
		long leaver = leaver().personId();
		this.desk.claimed("leaver", Notes.AMR);
		for (String name : List.of("leaver", "fin-drafter", "admin", "nobody")) {
			assertThatExceptionOfType(InvalidInput.class).as(name)
				.isThrownBy(() -> this.leaving.preview(admin, leaver, "leaver", name));
			assertThatExceptionOfType(InvalidInput.class).as(name)
				.isThrownBy(() -> this.leaving.handOver(admin, leaver, "leaver", name, Set.of(), false));
		}
		assertThat(this.leaving.preview(admin, leaver, "leaver", "amr-drafter")).hasSize(1);
	}

	@Test
	void aTaskForSomebodyWhoLeftGoesToHisColleagues() {
		leaver();
		this.jdbc.update("UPDATE account SET is_enabled = FALSE WHERE username = 'leaver'");
		String task = this.desk.task(this.desk.begin(Notes.AMR, 5, "leaver", "SUGGESTION", "Note"));
		assertThat(this.desk.row(task)).containsEntry("assignee", null).containsEntry("state", "UNCLAIMED");
		this.workflow.claim(this.desk.user("amr-drafter"), task);
	}

	@Test
	void noUnitWithOpenWorkRetires() {
		this.desk.begin(Notes.SCI, 5);
		assertThatExceptionOfType(StillOpen.class)
			.isThrownBy(() -> this.administration.retireUnit(this.desk.user("admin"), Notes.SCI))
			.satisfies((ex) -> assertThat(ex.items()).anyMatch((item) -> item.reference().startsWith("No. ")));
		assertThat(this.organization.unit(Notes.SCI).isActive()).isTrue();
	}

}

@OnH2
class StandInH2Tests extends StandInTests {

}

@OnMySql
class StandInMySqlTests extends StandInTests {

}
