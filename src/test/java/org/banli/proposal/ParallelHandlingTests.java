package org.banli.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.banli.document.DocumentNumber;
import org.banli.document.DocumentNumbers;
import org.banli.identity.CurrentUser;
import org.banli.shared.MovableClock;
import org.banli.shared.Refused;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People at work at the same moment: nobody meets an error, nothing is lost, nothing is
 * done twice.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import(ProposalScenario.class)
abstract class ParallelHandlingTests {

	private static final String DOUBLE = "done";

	@Autowired
	private ProposalScenario play;

	@Autowired
	private Workflow workflow;

	@Autowired
	private UnitAssignments assignments;

	@Autowired
	private DocumentNumbers numbers;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void coHandlersIssueTheirOpinionsAtTheSameMoment() throws Exception {
		long id = this.play.assignedToFour();
		this.play.signForAmr(id);
		for (String unit : List.of("fin", "eit", "sci")) {
			this.play.signForCo(unit, id);
			this.play.complete(unit + "-drafter", id, "writeOpinion",
					ProposalScenario.opinion(unit.equals("fin") ? 1 : 3));
		}
		List<Callable<Object>> work = new ArrayList<>();
		for (String unit : List.of("fin", "eit", "sci")) {
			work.add(() -> this.play.complete(unit + "-head", id, "approveOpinion", "{\"decision\":\"AGREE\"}"));
		}
		work.add(() -> this.play.complete("amr-drafter", id, "draftReply", ProposalScenario.reply(2, 4)));
		together(work);
		assertThat(this.play.steps(id)).containsExactly("mergeOpinions");
	}

	@Test
	void eightPeopleWorkOnOneProposal() throws Exception {
		for (int round = 0; round < 5; round++) {
			long id = this.play.assignedToFour();
			List<Callable<Object>> work = new ArrayList<>();
			for (String unit : List.of("fin", "eit", "sci")) {
				work.add(() -> {
					this.play.signForCo(unit, id);
					return null;
				});
				// a second click of the same person a moment later
				String task = this.play.taskId(unit + "-office", id, "signForCoHandling");
				work.add(() -> claimAgain(unit + "-office", task));
			}
			work.add(() -> {
				this.play.signForAmr(id);
				return null;
			});
			String task = this.play.taskId("amr-office", id, "signForProposal");
			work.add(() -> claimAgain("amr-office", task));
			together(work);
			assertThat(this.play.steps(id)).containsExactly("draftReply", "writeOpinion", "writeOpinion",
					"writeOpinion");
			Integer entries = this.jdbc.queryForObject(
					"SELECT COUNT(*) FROM audit_entry WHERE business_key = ? AND action = 'task.completed'",
					Integer.class, "proposal:" + id);
			assertThat(entries).isEqualTo(5);
		}
	}

	private Object claimAgain(String username, String task) {
		try {
			return this.workflow.claim(this.play.user(username), task);
		}
		catch (Refused ex) {
			return DOUBLE;
		}
	}

	@Test
	void aDoubleClickCompletesOnce() throws Exception {
		long id = this.play.registered();
		CurrentUser office = this.play.user("gov-office");
		String task = this.play.taskId("gov-office", id, "assignUnits");
		this.workflow.claim(office, task);
		List<Callable<Object>> clicks = IntStream.range(0, 8).<Callable<Object>>mapToObj((click) -> () -> {
			try {
				return this.workflow.complete(office, task,
						ProposalScenario.json("{\"mode\":\"SOLE\",\"mainUnit\":\"市监局\"}"), true);
			}
			catch (Refused ex) {
				return DOUBLE;
			}
		}).toList();
		assertThat(together(clicks)).filteredOn((result) -> !DOUBLE.equals(result)).hasSize(1);
		assertThat(this.assignments.ofProposal(id)).hasSize(1);
	}

	@Test
	void lettersSignedAtTheSameMomentGetNumbersWithoutGapOrDouble() throws Exception {
		List<Long> proposals = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			long id = this.play.drafted();
			this.play.agree("amr-division", id, "reviewByDivisionHead");
			this.play.agree("amr-office", id, "checkDraft");
			this.play.agree("amr-vice", id, "approveByViceHead");
			proposals.add(id);
		}
		together(proposals.stream().<Callable<Object>>map((id) -> () -> {
			this.play.agree("amr-head", id, "signReply");
			return null;
		}).toList());
		int year = java.time.LocalDate.now(MovableClock.ZONE).getYear();
		List<DocumentNumber> taken = this.numbers.list("示市监函", year);
		assertThat(taken).extracting(DocumentNumber::sequenceNumber)
			.containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, taken.size()).boxed().toList());
		assertThat(taken).hasSizeGreaterThanOrEqualTo(8);
	}

	private static <T> List<T> together(List<Callable<T>> work) throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(work.size());
		try {
			CyclicBarrier start = new CyclicBarrier(work.size());
			List<Future<T>> futures = work.stream().map((task) -> people.submit(() -> {
				start.await();
				return task.call();
			})).toList();
			List<T> results = new ArrayList<>();
			for (Future<T> future : futures) {
				results.add(future.get());
			}
			return results;
		}
		finally {
			people.shutdownNow();
		}
	}

}

@OnH2
class ParallelHandlingH2Tests extends ParallelHandlingTests {

}

@OnMySql
class ParallelHandlingMySqlTests extends ParallelHandlingTests {

}
