package org.banli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.banli.audit.AuditTrail;
import org.banli.audit.ChangeFilter;
import org.banli.audit.ChangeKind;
import org.banli.audit.TimelineFilter;
import org.banli.identity.CurrentUser;
import org.banli.identity.Holding;
import org.banli.organization.Post;
import org.banli.proposal.ProposalFilter;
import org.banli.proposal.ProposalKind;
import org.banli.proposal.ProposalStatus;
import org.banli.proposal.Proposals;
import org.banli.shared.BusinessKey;
import org.banli.shared.Page;
import org.banli.tasklist.DuePeriod;
import org.banli.tasklist.TaskFilter;
import org.banli.tasklist.TaskLists;
import org.banli.tasklist.TaskQueue;
import org.banli.tasklist.TaskSort;
import org.banli.testing.ManyRows;
import org.banli.testing.OnMySql;
import org.banli.testing.QueryLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With a hundred thousand rows MySQL reads every list through an index, in its order: no
 * full scan, no sorting of more than a page.
 */
@SpringBootTest
@ActiveProfiles("story")
@OnMySql
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPlansTests {

	private static final int ROWS = 100_000;

	@Autowired
	private TaskLists lists;

	@Autowired
	private Proposals proposals;

	@Autowired
	private AuditTrail audit;

	@Autowired
	private QueryLog log;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeAll
	void fill() {
		ManyRows rows = new ManyRows(this.jdbc);
		rows.prepare(ROWS);
		rows.openTasks(0, ROWS * 3 / 5);
		rows.doneTasks(0, ROWS * 2 / 5);
		rows.proposals(0, ROWS);
		this.jdbc.update("""
				INSERT INTO audit_entry (id, at, username, person_name, unit_name, source, action, subject, summary)
				SELECT 5000000 + n, TIMESTAMPADD(SECOND, n, '2026-01-01'), CONCAT('person', n % 50), '示例', '', 'test',
				  'person.edited', CONCAT('person:', n % 997), '修改人员' FROM number""");
		this.jdbc
			.update("""
					INSERT INTO audit_change (entry_id, kind, at, username, subject)
					SELECT 5000000 + n, ELT(1 + n % 7, 'UNIT', 'DIVISION', 'PERSON', 'POST', 'ACCOUNT', 'ABSENCE', 'HAND_OVER'),
					  TIMESTAMPADD(SECOND, n, '2026-01-01'), CONCAT('person', n % 50), CONCAT('person:', n % 997) FROM number""");
		this.jdbc.execute("ANALYZE TABLE audit_entry, audit_change");
		rows.analyze();
	}

	@Test
	void theInboxIsReadInTheOrderOfItsIndexes() {
		for (CurrentUser user : List.of(someone(1), someone(20), someone(200))) {
			for (TaskQueue queue : TaskQueue.values()) {
				for (TaskFilter filter : List.of(TaskFilter.NONE, TaskFilter.of("PROPOSAL", "draftReply", "柠檬"),
						TaskFilter.of(null, null, null, 1001L, null),
						TaskFilter.of(null, null, null, null, DuePeriod.MONTH))) {
					for (TaskSort sort : TaskSort.values()) {
						check(() -> {
							Page<?> first = this.lists.list(user, queue, filter, sort, null, 20);
							this.lists.list(user, queue, filter, sort, first.next(), 20);
						});
					}
				}
			}
		}
	}

	@Test
	void countersReadNoFurtherThanTheirCap() {
		check(() -> this.lists.counts(someone(20)));
		check(() -> this.lists.counts(someone(200)));
		assertThat(this.lists.counts(someone(200)).claimable()).isEqualTo(1000);
	}

	@Test
	void theRegisterIsReadInTheOrderOfItsIndexes() {
		CurrentUser all = user(1, new Holding(1001, null, Post.DISPATCHER, "主任"));
		CurrentUser unit = user(1, new Holding(1007, null, Post.UNIT_OFFICE, "主任"));
		CurrentUser sender = user(1, new Holding(1002, null, Post.SENDER, "干部"));
		CurrentUser own = user(1, new Holding(1008, null, Post.PROPOSER, "代表"));
		for (CurrentUser user : List.of(all, unit, sender, own)) {
			for (ProposalFilter filter : List.of(new ProposalFilter(null, null, null, null),
					new ProposalFilter(ProposalKind.SUGGESTION, null, null, null),
					new ProposalFilter(null, ProposalStatus.SIGNED_FOR, null, null),
					new ProposalFilter(ProposalKind.PROPOSAL, ProposalStatus.CLOSED, 1010L, null),
					new ProposalFilter(null, null, 1010L, null), new ProposalFilter(null, null, null, "公交"))) {
				check(() -> {
					Page<?> first = this.proposals.list(user, filter, null, 20);
					this.proposals.list(user, filter, first.next(), 20);
				});
			}
		}
	}

	@Test
	void aTimelineIsReadInTheOrderOfItsIndex() {
		for (TimelineFilter filter : List.of(TimelineFilter.ALL,
				new TimelineFilter(true, false, Set.of("task:signReply"), Set.of("示例单位")))) {
			check(() -> this.audit.timeline(new BusinessKey("proposal", 1_000_007), filter, null, 10));
		}
	}

	@Test
	void changesAreReadInTheOrderOfTheirIndexes() {
		Instant from = Instant.parse("2026-01-01T00:00:00Z");
		for (ChangeFilter filter : List.of(ChangeFilter.about(List.of()),
				ChangeFilter.about(List.of("person:7", "account:person7")),
				new ChangeFilter(ChangeKind.POST, null, null, null, List.of()),
				new ChangeFilter(null, "person3", null, null, List.of()),
				new ChangeFilter(null, null, from, from.plusSeconds(40_000), List.of()),
				new ChangeFilter(ChangeKind.UNIT, "person3", from, null, List.of()))) {
			check(() -> {
				Page<?> first = this.audit.changes(filter, null, 20);
				this.audit.changes(filter, first.next(), 20);
			});
		}
		check(this.audit::changers);
	}

	private void check(Runnable reading) {
		List<QueryLog.Query> queries = this.log.of(reading);
		assertThat(queries).isNotEmpty();
		Set<String> bad = new TreeSet<>();
		for (QueryLog.Query query : queries) {
			for (Map<String, Object> row : query.plan(this.jdbc)) {
				problem(row).ifPresent((problem) -> bad.add(query.name() + ": " + problem + " in " + row));
			}
		}
		assertThat(bad).isEmpty();
	}

	private static Optional<String> problem(Map<String, Object> row) {
		String table = String.valueOf(row.get("table"));
		String type = String.valueOf(row.get("type"));
		String extra = String.valueOf(row.get("Extra"));
		boolean isOfAPage = table.startsWith("<") || "null".equals(table);
		// one step for each group of the user, not one for each of their tasks
		boolean isOfFirsts = extra.contains("Using index for group-by");
		long rows = (row.get("rows") instanceof Number number) ? number.longValue() : 0;
		if (isOfAPage || isOfFirsts || rows <= Page.MAX_SIZE) {
			return Optional.empty();
		}
		if (type.equals("ALL") || type.equals("index") && !extra.contains("Backward index scan")) {
			return Optional.of("full scan");
		}
		return Stream.of("filesort", "temporary").filter(extra::contains).findFirst();
	}

	private static CurrentUser someone(int units) {
		return user(7,
				IntStream.range(0, units)
					.mapToObj((at) -> Stream.of(Post.UNIT_OFFICE, Post.DRAFTER)
						.map((post) -> new Holding(1001 + at * ManyRows.UNITS / units, null, post, "干部")))
					.flatMap((holdings) -> holdings)
					.toArray(Holding[]::new));
	}

	private static CurrentUser user(int number, Holding... holdings) {
		return new CurrentUser("person" + number, "示例", number, holdings[0].unitId(), "示例单位", "单位", null,
				List.of(holdings), false, false);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Logging {

		@Bean
		QueryLog queryLog() {
			return new QueryLog();
		}

	}

}
