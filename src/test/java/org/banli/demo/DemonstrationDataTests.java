package org.banli.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.banli.deadline.Light;
import org.banli.deadline.Lights;
import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.proposal.ProposalFilter;
import org.banli.proposal.ProposalForm;
import org.banli.proposal.ProposalKind;
import org.banli.proposal.ProposalListItem;
import org.banli.proposal.Proposals;
import org.banli.shared.MovableClock;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.TaskForms;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The list of demonstration data is also a test that it loads. */
@SpringBootTest
@ActiveProfiles("demo")
@DirtiesContext
abstract class DemonstrationDataTests {

	private static final int PROPOSALS = 25;

	@Autowired
	private DemonstrationData data;

	@Autowired
	private Proposals proposals;

	@Autowired
	private Accounts accounts;

	@Autowired
	private AuthenticationProvider login;

	@Autowired
	private TaskService taskService;

	@Autowired
	private TaskForms forms;

	@Autowired
	private Lights lights;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcTemplate jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "npc-sender", "cppcc-sender", "gov-office", "amr-office", "amr-drafter", "amr-division",
			"amr-vice", "amr-head", "fin-office", "fin-drafter", "fin-head", "sci-office", "sci-drafter", "sci-head",
			"eit-office", "eit-drafter", "eit-head", "amr-officer1", "amr-officer2", "amr-case-head", "amr-legal",
			"psb-liaison", "proc-liaison", "deputy", "member", "auditor", "admin" })
	void everyAccountLogsIn(String username) {
		assertThat(this.login.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, "banli-demo"))
			.isAuthenticated()).isTrue();
		assertThat(this.accounts.user(username).holdings()).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "gov-office", "amr-office", "amr-drafter", "amr-division", "amr-vice", "amr-head",
			"fin-office", "fin-drafter", "fin-head", "sci-office", "sci-drafter", "sci-head", "eit-office",
			"eit-drafter", "eit-head" })
	void everyHandlerHasWork(String username) {
		CurrentUser user = this.accounts.user(username);
		assertThat(tasks()).anyMatch((task) -> username.equals(task.getAssignee())
				|| (task.getAssignee() == null && user.groups().contains(group(task))));
	}

	@Test
	void loadsEveryProposal() {
		assertThat(count("proposal")).isEqualTo(PROPOSALS);
		assertThat(this.jdbc.queryForList("SELECT DISTINCT status FROM proposal", String.class)).contains("FILED",
				"DISPATCHED", "SIGNED_FOR", "IN_HANDLING", "DRAFTED", "CHECKED", "COUNTERSIGNED", "NUMBERED", "SEALED",
				"CLOSED");
		assertThat(this.jdbc.queryForList("SELECT DISTINCT mode FROM proposal WHERE mode IS NOT NULL", String.class))
			.containsExactlyInAnyOrder("SOLE", "MAIN_CO", "SPLIT");
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM letter WHERE delivered_on IS NOT NULL", Long.class))
			.isGreaterThanOrEqualTo(3);
	}

	@Test
	void opensEveryStep() {
		Set<String> open = new TreeSet<>();
		tasks().forEach((task) -> open.add(task.getTaskDefinitionKey()));
		assertThat(open).contains("confirmAsks", "assignUnits", "signForProposal", "signForCoHandling", "draftReply",
				"writeOpinion", "approveOpinion", "mergeOpinions", "reviewByDivisionHead", "checkDraft",
				"approveByViceHead", "signReply", "reviseReply", "sealReply", "deliverReply");
	}

	@Test
	void showsEveryLight() {
		Set<Light> shown = EnumSet.noneOf(Light.class);
		for (Task task : tasks()) {
			shown
				.add(this.lights
					.view(this.forms.of(task.getTaskDefinitionKey()).clock(),
							task.getDueDate().toInstant().atZone(java.time.ZoneId.systemDefault()).toLocalDate())
					.light());
		}
		assertThat(shown).containsExactlyInAnyOrder(Light.values());
	}

	@Test
	void showsChasesWithTheirHistory() {
		assertThat(this.jdbc.queryForList("SELECT COUNT(*) FROM chase GROUP BY business_key", Long.class))
			.as("asked once, and again and again")
			.containsExactlyInAnyOrder(1L, 3L);
		assertThat(this.jdbc.queryForList("SELECT step FROM chase WHERE closed_at IS NULL", String.class))
			.containsExactlyInAnyOrder("checkDraft", "signReply");
		assertThat(this.jdbc.queryForList("SELECT step FROM chase WHERE answered_at IS NULL", String.class))
			.as("one still waits for its answer")
			.containsExactly("checkDraft");
		assertThat(this.jdbc.queryForList("SELECT DISTINCT recipient FROM notice WHERE kind = 'CHASE'", String.class))
			.contains("amr-office", "amr-drafter", "amr-vice", "gov-office", "sci-head", "sci-office");
		assertThat(this.jdbc.queryForList("SELECT recipient FROM notice WHERE kind = 'CHASE' AND read_at IS NULL",
				String.class))
			.as("the bell shows what is open")
			.contains("amr-office", "sci-head");
	}

	@Test
	void letsProposersSeeTheirOwn() {
		assertThat(visible("deputy")).isNotEmpty().allMatch((item) -> item.row().kind() == ProposalKind.SUGGESTION);
		assertThat(visible("member")).isNotEmpty().allMatch((item) -> item.row().kind() == ProposalKind.PROPOSAL);
	}

	private List<ProposalListItem> visible(String username) {
		return this.proposals.list(this.accounts.user(username), new ProposalFilter(null, null, null, null), null, 100)
			.items();
	}

	@Test
	void leavesNothingInTheFuture() {
		Instant now = Instant.now();
		assertThat(ChronoUnit.SECONDS.between(now, this.clock.instant())).isBetween(-5L, 5L);
		for (String column : List.of("audit_entry.at", "proposal.registered_at", "letter.signed_at",
				"draft_version.created_at", "review.reviewed_at", "document.created_at", "clock.created_at",
				"task_item.created_at", "task_item.ended_at", "chase.issued_at", "chase.answered_at",
				"notice.created_at", "audit_change.at")) {
			String[] parts = column.split("\\.");
			assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM " + parts[0] + " t WHERE t." + parts[1] + " > ?",
					Long.class, java.sql.Timestamp.from(now)))
				.as(column)
				.isZero();
		}
		assertThat(tasks()).allMatch((task) -> task.getCreateTime().toInstant().isBefore(now));
	}

	@Test
	void goesOnNumberingAfterTheRowsWithIds() {
		this.jdbc.update("INSERT INTO person (name) VALUES ('后来者例')");
		assertThat(this.jdbc.queryForObject("SELECT MAX(id) FROM person", Long.class)).isEqualTo(28);
		this.jdbc.update("DELETE FROM person WHERE name = '后来者例'");
	}

	@Test
	void loadsOnceAndGoesOnAfterAStop() {
		this.data.start();
		assertThat(count("proposal")).isEqualTo(PROPOSALS);
		List<Story> stories = this.data.stories();
		Story last = stories.get(stories.size() - 1);
		String number = last.proposal().number();
		forget(number);
		this.jdbc.update("DELETE FROM demonstration_load WHERE item IN (?, 'everything')", last.item());
		assertThat(count("proposal")).isEqualTo(PROPOSALS - 1);
		this.data.start();
		assertThat(count("proposal")).isEqualTo(PROPOSALS);
		// each proposal and case, the changes, the absence and that everything is there
		int cases = this.data.cases().size();
		assertThat(count("case_file")).isEqualTo(cases);
		assertThat(count("demonstration_load")).isEqualTo(PROPOSALS + cases + 3);
		assertThat(count("absence")).isEqualTo(1);
	}

	@Test
	void keepsNothingOfAProposalThatFails() {
		ProposalForm form = new ProposalForm(ProposalKind.SUGGESTION, "市五届人大三次会议", "999", "关于示例的建议", "陈示例", List.of(),
				null, "正文", List.of(), null);
		Story broken = new Story(3, "npc-sender", form, List.of(new Story.Scene(2, "gov-office", "noSuchStep")));
		assertThatThrownBy(() -> this.data.load(broken)).hasMessageContaining("noSuchStep");
		assertThat(count("proposal")).isEqualTo(PROPOSALS);
	}

	/** Takes the proposal away as if the load had stopped before it. */
	private void forget(String number) {
		long id = this.jdbc.queryForObject("SELECT id FROM proposal WHERE number = ?", Long.class, number);
		for (String table : List.of("proposer", "ask")) {
			this.jdbc.update("DELETE FROM " + table + " WHERE proposal_id = ?", id);
		}
		this.jdbc.update("DELETE FROM proposal WHERE id = ?", id);
	}

	@Test
	void namesNobodyWhoIsReal() throws Exception {
		Set<String> real = new HashSet<>(List.of(new String(
				new ClassPathResource("real-names.sha256", DemonstrationDataTests.class).getContentAsByteArray(),
				StandardCharsets.US_ASCII)
			.split("\\s+")));
		assertThat(real).hasSizeGreaterThan(20);
		List<String> found = new ArrayList<>();
		for (String file : List.of("/org/banli/demo/proposals.json",
				"/sql/demo/V900__demonstration_organization.sql")) {
			String text = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
			Set<String> pieces = new HashSet<>();
			for (String run : text.split("[^\\p{IsHan}]+")) {
				for (int length = 2; length <= 6; length++) {
					for (int from = 0; from + length <= run.length(); from++) {
						pieces.add(run.substring(from, from + length));
					}
				}
			}
			pieces.stream().filter((piece) -> real.contains(hash(piece))).forEach(found::add);
		}
		assertThat(found).isEmpty();
	}

	private static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 8);
		}
		catch (java.security.NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<Task> tasks() {
		return this.taskService.createTaskQuery().list();
	}

	private String group(Task task) {
		return this.taskService.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter((group) -> group != null)
			.findFirst()
			.orElseThrow();
	}

	private long count(String table) {
		return this.jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
	}

}

@OnH2
class DemonstrationDataH2Tests extends DemonstrationDataTests {

}

@OnMySql
class DemonstrationDataMySqlTests extends DemonstrationDataTests {

}
