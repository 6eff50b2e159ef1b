package org.banli.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.awaitility.Awaitility;
import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.proposal.ProposalForm;
import org.banli.proposal.ProposalKind;
import org.banli.proposal.Proposals;
import org.banli.shared.BusinessKey;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.SearchableMatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The index says what the database says, within seconds and whatever happens to it. */
@SpringBootTest
@ActiveProfiles("story")
abstract class SearchFeedTests {

	private static final AtomicInteger NUMBERS = new AtomicInteger(7000);

	@Autowired
	private Proposals proposals;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Searches searches;

	@Autowired
	private SearchThread thread;

	@Autowired
	private SearchFeed feed;

	@Autowired
	private SearchIndex index;

	@Autowired
	private SearchChanges changes;

	@Autowired
	private MatterDocuments documents;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private PlatformTransactionManager transactionManager;

	private CurrentUser sender;

	@BeforeEach
	void begin() {
		this.sender = this.accounts.user("npc-sender");
		if (!this.thread.isRunning()) {
			this.thread.start();
		}
	}

	@AfterEach
	void goOn() {
		begin();
	}

	private ProposalForm form(String title) {
		return new ProposalForm(ProposalKind.SUGGESTION, "市五届人大三次会议", String.valueOf(NUMBERS.incrementAndGet()), title,
				"代表示例甲", List.of(), null, "一、请办理。", List.of("请办理"), null);
	}

	private long register(String title) {
		return this.proposals.register(this.sender, form(title));
	}

	private int count(String q) {
		try {
			SearchResults found = this.searches.find(this.sender, SearchQuestion.of(q, null, null, null, null, null),
					null, 20);
			return found.isPartial() ? 0 : found.total();
		}
		catch (SearchUnavailable ex) {
			return -1;
		}
	}

	private void awaitFound(String q, int times) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.pollInterval(Duration.ofMillis(100))
			.until(() -> count(q), (found) -> found == times);
	}

	@Test
	void whatIsCommittedIsFoundWithinSeconds() {
		Instant begun = Instant.now();
		long id = register("关于碧螺示范园的建议");
		awaitFound("碧螺示范园", 1);
		assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
		ProposalForm changed = form("关于龙井示范园的建议");
		this.proposals.edit(this.sender, id, changed);
		awaitFound("龙井示范园", 1);
		assertThat(count("碧螺示范园")).isZero();
	}

	@Test
	void whatIsRolledBackIsNeverFound() {
		new TransactionTemplate(this.transactionManager).executeWithoutResult((status) -> {
			register("关于幽灵工程的建议");
			status.setRollbackOnly();
		});
		register("关于实在工程的建议");
		awaitFound("实在工程", 1);
		assertThat(count("幽灵工程")).isZero();
	}

	@Test
	void whatCommitsLateIsFoundToo() throws InterruptedException {
		CountDownLatch written = new CountDownLatch(1);
		CountDownLatch mayCommit = new CountDownLatch(1);
		Thread slow = new Thread(
				() -> new TransactionTemplate(this.transactionManager).executeWithoutResult((status) -> {
					register("关于迟到工程的建议");
					written.countDown();
					await(mayCommit);
				}));
		slow.start();
		await(written);
		register("关于早到工程的建议");
		awaitFound("早到工程", 1);
		assertThat(count("迟到工程")).isZero();
		mayCommit.countDown();
		slow.join();
		awaitFound("迟到工程", 1);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void buildsItselfAnewWhenItsFolderIsDeleted() throws IOException {
		register("关于失踪档案的建议");
		awaitFound("失踪档案", 1);
		FileSystemUtils.deleteRecursively(this.index.folder());
		register("关于失踪之后的建议");
		awaitFound("失踪之后", 1);
		awaitFound("失踪档案", 1);
		assertThat(this.index.folder()).isDirectoryContaining("glob:**segments_*");
	}

	@Test
	void buildsItselfAnewWhenAFileIsGone() throws IOException {
		register("关于残缺档案的建议");
		awaitFound("残缺档案", 1);
		try (Stream<Path> files = Files.list(this.index.folder())) {
			files.filter((file) -> file.toString().endsWith(".cfs") || file.toString().endsWith(".si"))
				.forEach((file) -> file.toFile().delete());
		}
		register("关于残缺之后的建议");
		awaitFound("残缺之后", 1);
		awaitFound("残缺档案", 1);
	}

	@Test
	void catchesUpAfterARestart() {
		register("关于停机之前的建议");
		awaitFound("停机之前", 1);
		this.thread.stop();
		assertThat(count("停机之前")).isEqualTo(-1);
		register("关于停机期间的建议");
		this.thread.start();
		awaitFound("停机期间", 1);
		assertThat(count("停机之前")).isEqualTo(1);
	}

	@Test
	void survivesFilesThatCannotBeRead() throws IOException {
		register("关于损坏档案的建议");
		awaitFound("损坏档案", 1);
		this.thread.stop();
		try (Stream<Path> files = Files.list(this.index.folder())) {
			for (Path file : files.filter((each) -> each.getFileName().toString().startsWith("segments_")).toList()) {
				Files.writeString(file, "nothing an index could be read from");
			}
		}
		this.thread.start();
		awaitFound("损坏档案", 1);
	}

	@Test
	void doesNotTakeAnotherDatabasesIndexForItsOwn() throws IOException {
		register("关于本市档案的建议");
		awaitFound("本市档案", 1);
		this.thread.stop();
		this.index.open();
		this.index.put(this.documents.document(ghost(), "other"), "proposal:999999");
		this.index.commit(new IndexPosition("another database", "other", false, 0, 0, Instant.now()));
		this.index.close();
		this.thread.start();
		awaitFound("本市档案", 1);
		assertThat(count("别处幽灵")).isZero();
	}

	private static SearchableMatter ghost() {
		return new SearchableMatter(new BusinessKey("proposal", 999999), "SUGGESTION", "第999号", "999", "市五届人大三次会议",
				"人大市/5/3", java.time.LocalDate.of(2026, 1, 1), "关于别处幽灵的建议", List.of(), List.of(), "", "FILED",
				"/proposals/999999", List.of(), List.of(), java.util.Set.of("all", "unit:1"));
	}

	@Test
	void readingEverythingAgainSaysTheSameAndRemovesWhatIsGone() throws Exception {
		register("关于重建档案的建议");
		awaitFound("重建档案", 1);
		Map<String, String> before = content();
		this.thread.stop();
		IndexPosition position = this.index.open();
		this.index.put(this.documents.document(ghost(), position.generation()), "proposal:999999");
		this.index.commit(position);
		this.index.close();
		this.thread.start();
		awaitFound("别处幽灵", 1);
		long wish = this.changes.newest();
		this.changes.noteEverything();
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.feed.state().rebuild() > wish && !this.feed.state().isBuilding());
		assertThat(count("别处幽灵")).isZero();
		assertThat(content()).isEqualTo(before);
		assertThat(this.feed.state().matters()).isEqualTo(before.size());
	}

	/** All that the index holds, by key. */
	private Map<String, String> content() throws IOException {
		return this.index.read((searcher) -> {
			Map<String, String> content = new TreeMap<>();
			for (ScoreDoc found : searcher.search(new MatchAllDocsQuery(), 100_000).scoreDocs) {
				SearchableMatter matter = this.documents.matter(searcher.storedFields().document(found.doc));
				content.put(matter.key().toString(), matter.toString());
			}
			return content;
		});
	}

	@Test
	void oldChangesGoAndTheLastStays() {
		register("关于陈年档案的建议");
		awaitFound("陈年档案", 1);
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM search_change", Integer.class)).isPositive();
		this.thread.stop();
		this.changes.removeOlderThan(Duration.ofSeconds(-60));
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM search_change", Integer.class)).isOne();
		assertThat(this.changes.newest()).isPositive();
	}

	@Test
	void aDatabaseHasOneName() {
		assertThat(this.changes.source()).isEqualTo(this.changes.source()).hasSize(36);
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM search_source", Integer.class)).isOne();
	}

}

@OnH2
class SearchFeedH2Tests extends SearchFeedTests {

}

@OnMySql
class SearchFeedMySqlTests extends SearchFeedTests {

}
