package org.banli.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.proposal.ListedProposals;
import org.banli.shared.Refused;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.WorkDescribed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A list is registered as a whole or not at all, and says which. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import(ImportCommitTests.Death.class)
@ExtendWith(OutputCaptureExtension.class)
abstract class ImportCommitTests {

	private static final AtomicInteger TERMS = new AtomicInteger(20);

	@Autowired
	private ProposalImports imports;

	@Autowired
	private ImportCommit commit;

	@Autowired
	private ImportMapper mapper;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Death death;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private CurrentUser office;

	private String session;

	/** Ends the process, as far as a transaction can tell, after so many proposals. */
	static class Death implements ApplicationListener<PayloadApplicationEvent<WorkDescribed>> {

		private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

		@Override
		public void onApplicationEvent(PayloadApplicationEvent<WorkDescribed> event) {
			if (this.left.decrementAndGet() == 0) {
				throw new Killed();
			}
		}

	}

	/** What no program catches. */
	static class Killed extends Error {

		private static final long serialVersionUID = 1L;

	}

	@BeforeEach
	void openTheOffice() {
		this.office = this.accounts.user("gov-office");
		this.session = "市政协" + TERMS.incrementAndGet() + "届1次会议";
		this.death.left.set(Integer.MAX_VALUE);
	}

	private long upload(int rows) {
		return this.imports.upload(this.office, "list.xlsx", ListFile.good(this.session, rows));
	}

	private int registered() {
		return this.jdbc.queryForObject("SELECT COUNT(*) FROM proposal WHERE session_text = ?", Integer.class,
				this.session);
	}

	private ListImport list(long id) {
		return this.imports.visible(this.office, id);
	}

	@Test
	void registersAsAWholeWithProcessesClocksAndTrail() {
		long id = upload(45);
		assertThat(this.commit.commit(this.office, id)).isEqualTo(new ListedProposals.Taken(45, 0, 0));
		assertThat(registered()).isEqualTo(45);
		assertThat(list(id).state()).isEqualTo(ImportState.COMMITTED);
		assertThat(list(id).doneCount()).isEqualTo(45);
		for (String table : new String[] { "work w WHERE w.business_key", "clock c WHERE c.business_key",
				"task_item t WHERE t.business_key", "audit_entry e WHERE e.business_key",
				"ACT_RU_EXECUTION x WHERE x.PARENT_ID_ IS NULL AND x.SUPER_EXEC_ IS NULL AND x.BUSINESS_KEY_" }) {
			assertThat(this.jdbc.queryForObject(
					"SELECT COUNT(*) FROM " + table
							+ " IN (SELECT CONCAT('proposal:', p.id) FROM proposal p WHERE p.session_text = ?)",
					Integer.class, this.session))
				.as(table)
				.isEqualTo(45);
		}
		assertThat(this.jdbc.queryForObject(
				"SELECT COUNT(*) FROM proposed_unit u JOIN proposal p ON p.id = u.proposal_id WHERE p.session_text = ?",
				Integer.class, this.session))
			.isEqualTo(3 * 45);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.commit.commit(this.office, id));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.imports.discard(this.office, id));
	}

	@Test
	void isNotThereWhenTheProcessDiesInTheMiddle() {
		long id = upload(60);
		this.death.left.set(37);
		assertThatThrownBy(() -> this.commit.commit(this.office, id)).isInstanceOf(Killed.class);
		assertThat(this.mapper.find(id).orElseThrow().state()).isEqualTo(ImportState.COMMITTING);
		assertThat(this.mapper.find(id).orElseThrow().doneCount()).isEqualTo(20);
		assertThat(registered()).isZero();
		assertThat(list(id).state()).isEqualTo(ImportState.INTERRUPTED);
		assertThat(this.commit.commit(this.office, id)).isEqualTo(new ListedProposals.Taken(60, 0, 0));
		assertThat(registered()).isEqualTo(60);
	}

	@Test
	void isNotTouchedWhileItIsCommitted() {
		long id = upload(2);
		this.transaction.executeWithoutResult((status) -> {
			assertThat(this.mapper.lock(id)).isPresent();
			Thread other = new Thread(() -> {
				assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.commit.commit(this.office, id));
				assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.imports.discard(this.office, id));
				status.setRollbackOnly();
			});
			other.start();
			join(other);
			assertThat(status.isRollbackOnly()).isTrue();
		});
		assertThat(registered()).isZero();
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void tellsWhyItFailedAndMayBeTriedAgain() {
		long id = upload(3);
		this.jdbc.update("UPDATE unit SET kind = 'OTHER' WHERE kind = 'DISPATCHER'");
		try {
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.commit.commit(this.office, id));
		}
		finally {
			this.jdbc.update("UPDATE unit SET kind = 'DISPATCHER' WHERE code = 'gov'");
		}
		assertThat(list(id).state()).isEqualTo(ImportState.FAILED);
		assertThat(list(id).failure()).isNotEmpty();
		assertThat(registered()).isZero();
		assertThat(this.commit.commit(this.office, id).created()).isEqualTo(3);
	}

	@Test
	void twoListsOfTheSameNumbersAtOnceRegisterThemOnceAndSayWhy(CapturedOutput output) throws Exception {
		List<Long> ids = List.of(upload(200), upload(200));
		ExecutorService windows = Executors.newFixedThreadPool(2);
		List<String> said = new ArrayList<>();
		try {
			CyclicBarrier together = new CyclicBarrier(2);
			List<Callable<ListedProposals.Taken>> commits = ids.stream()
				.map((id) -> (Callable<ListedProposals.Taken>) () -> {
					together.await();
					return this.commit.commit(this.office, id);
				})
				.toList();
			for (Future<ListedProposals.Taken> commit : windows.invokeAll(commits)) {
				try {
					commit.get();
				}
				catch (ExecutionException ex) {
					assertThat(ex.getCause()).isInstanceOf(Refused.class);
					said.add(((Refused) ex.getCause()).messageKey());
				}
			}
		}
		finally {
			windows.shutdownNow();
		}
		assertThat(registered()).isEqualTo(200);
		assertThat(said).singleElement().asString().matches("intake.failed.(numberTaken|meanwhile)");
		assertThat(ids.stream().map((id) -> list(id).failure()).filter(Objects::nonNull)).singleElement()
			.asString()
			.contains("由别人登记", "重新查看预览");
		assertThat(output.getAll()).doesNotContain("The commit of import " + ids.get(0) + " failed",
				"The commit of import " + ids.get(1) + " failed");
		long loser = ids.stream().filter((id) -> list(id).state() == ImportState.FAILED).findFirst().orElseThrow();
		assertThat(this.imports.rows(this.office, loser)).allMatch((row) -> row.knownId() != null);
		assertThat(this.commit.commit(this.office, loser)).isEqualTo(new ListedProposals.Taken(0, 0, 200));
	}

	@Test
	void runsInTheBackground() throws InterruptedException {
		long id = upload(30);
		this.commit.start(this.office, id);
		for (int i = 0; i < 600 && list(id).state() == ImportState.COMMITTING; i++) {
			Thread.sleep(50);
		}
		assertThat(list(id).state()).isEqualTo(ImportState.COMMITTED);
		assertThat(registered()).isEqualTo(30);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.commit.start(this.office, id));
	}

	@Test
	void keepsTheOriginalFileAndGivesUpWithoutATrace() {
		byte[] file = ListFile.good(this.session, 2);
		long id = this.imports.upload(this.office, "list.xlsx", file);
		assertThat(this.imports.content(this.imports.file(this.office, id))).isEqualTo(file);
		this.imports.discard(this.office, id);
		assertThat(list(id).state()).isEqualTo(ImportState.DISCARDED);
		assertThat(registered()).isZero();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.commit.commit(this.office, id));
	}

}

@OnH2
class ImportCommitH2Tests extends ImportCommitTests {

	@Autowired
	private ProposalImports lists;

	@Autowired
	private ImportCommit whole;

	@Autowired
	private Accounts people;

	@Autowired
	private TransactionTemplate window;

	@Test
	void waitingInVainForTheRowsOfAnotherCommitIsSaidPlainly(CapturedOutput output) {
		CurrentUser office = this.people.user("gov-office");
		byte[] file = ListFile.good("市政协九十一届三次会议", 3);
		long first = this.lists.upload(office, "1.xlsx", file);
		long second = this.lists.upload(office, "2.xlsx", file);
		this.window.executeWithoutResult((status) -> {
			// its rows stand in the register, but nobody may read them yet
			assertThat(this.whole.commit(office, first).created()).isEqualTo(3);
			assertThat(java.util.concurrent.CompletableFuture.supplyAsync(() -> {
				try {
					return this.whole.commit(office, second).toString();
				}
				catch (Refused ex) {
					return ex.messageKey();
				}
			}).join()).isEqualTo("intake.failed.meanwhile");
		});
		assertThat(this.lists.visible(office, second).failure()).contains("正由别人登记", "重新查看预览");
		assertThat(output.getAll()).doesNotContain("The commit of import " + second + " failed")
			.contains("The commit of import " + second + " met another one");
	}

	@Test
	void takesTheListOfAWholeSession() {
		CurrentUser office = this.people.user("gov-office");
		byte[] file = ListFile.good("市政协九十届三次会议", 1_500);
		long id = this.lists.upload(office, "1500.xlsx", file);
		assertThat(this.lists.rows(office, id)).hasSize(1_500).allMatch(DraftRow::isAccepted);
		assertThat(this.whole.commit(office, id)).isEqualTo(new ListedProposals.Taken(1_500, 0, 0));
		long again = this.lists.upload(office, "1500.xlsx", file);
		assertThat(this.whole.commit(office, again)).isEqualTo(new ListedProposals.Taken(0, 0, 1_500));
	}

}

@OnMySql
class ImportCommitMySqlTests extends ImportCommitTests {

}
