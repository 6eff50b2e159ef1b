package org.banli.proposal;

import java.util.Map;
import java.util.TreeMap;

import org.banli.audit.AuditTrail;
import org.banli.deadline.Clocks;
import org.banli.document.DocumentNumbers;
import org.banli.document.Documents;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.TaskEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;

/**
 * A step is done as a whole or not at all: whatever part of it fails, no table has a row
 * more or less, and the same step succeeds afterwards.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import({ ProposalScenario.class, AllOrNothingTests.Breaker.class })
abstract class AllOrNothingTests {

	@Autowired
	private ProposalScenario play;

	@Autowired
	private Proposals proposals;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Breaker breaker;

	@MockitoSpyBean
	private AuditTrail trail;

	@MockitoSpyBean
	private Clocks clocks;

	@MockitoSpyBean
	private Documents documents;

	@MockitoSpyBean
	private DocumentNumbers numbers;

	@AfterEach
	void mend() {
		this.breaker.broken = null;
		Mockito.reset(spied(this.trail), spied(this.clocks), spied(this.documents), spied(this.numbers));
	}

	@Test
	void registeringLeavesNothingWhenAPartFails() {
		ProposalForm form = ProposalScenario.suggestion("请办");
		failing(() -> Mockito.doThrow(new Broken()).when(spied(this.trail)).record(any(), any()),
				() -> this.proposals.register(this.play.user("npc-sender"), form));
		failing(() -> Mockito.doThrow(new Broken()).when(spied(this.clocks)).start(any(), any(), any(), any(), any()),
				() -> this.proposals.register(this.play.user("npc-sender"), form));
		failing(() -> this.breaker.broken = TaskEvent.Change.CREATED,
				() -> this.proposals.register(this.play.user("npc-sender"), form));
		this.proposals.register(this.play.user("npc-sender"), form);
	}

	@Test
	void editingLeavesNothingWhenTheTrailFails() {
		long id = this.play.registered();
		Proposal before = this.proposals.get(id);
		ProposalForm form = new ProposalForm(before.kind(), before.sessionText(), before.number(), "改题", "示例甲", null,
				null, "改文", java.util.List.of("改的要求"), null);
		failing(() -> Mockito.doThrow(new Broken()).when(spied(this.trail)).record(any(), any()),
				() -> this.proposals.edit(this.play.user("npc-sender"), id, form));
		assertThat(this.proposals.get(id)).isEqualTo(before);
		assertThat(this.proposals.asks(id)).hasSize(4);
		this.proposals.edit(this.play.user("npc-sender"), id, form);
	}

	@Test
	void assigningLeavesNothingWhenAPartFails() {
		long id = this.play.registered();
		step(id, "gov-office", "assignUnits", """
				{"mode":"MAIN_CO","mainUnit":"市监局","coUnits":["市财政局"],"allocation":[{"ask":1,"units":["市财政局"]}]}""",
				() -> Mockito.doThrow(new Broken()).when(spied(this.clocks)).start(any(), any(), any(), any(), any()),
				() -> Mockito.doThrow(new Broken()).when(spied(this.clocks)).stop(any(), any(), any()));
	}

	@Test
	void draftingReviewingAndSigningLeaveNothingWhenAPartFails() {
		long id = this.play.assignedSole();
		step(id, "amr-office", "signForProposal", "{\"division\":\"知识产权促进科\",\"drafter\":\"amr-drafter\"}",
				() -> Mockito.doThrow(new Broken()).when(spied(this.clocks)).stop(any(), any(), any()));
		step(id, "amr-drafter", "draftReply", ProposalScenario.reply(1, 2, 3, 4));
		String agree = "{\"decision\":\"AGREE\",\"opinion\":\"同意\"}";
		step(id, "amr-division", "reviewByDivisionHead",
				"{\"decision\":\"AGREE\",\"remarks\":[{\"paragraph\":\"d1\",\"text\":\"可再具体\"}]}");
		step(id, "amr-office", "checkDraft", agree);
		step(id, "amr-vice", "approveByViceHead", agree);
		step(id, "amr-head", "signReply", agree,
				() -> Mockito.doThrow(new Broken())
					.when(spied(this.numbers))
					.take(any(), Mockito.anyInt(), any(), any(), any()));
		step(id, "amr-office", "sealReply", "{\"compared\":true}",
				() -> Mockito.doThrow(new Broken()).when(spied(this.documents)).store(any()));
		step(id, "amr-office", "deliverReply",
				"{\"deliveredOn\":\"%s\",\"way\":\"POST\",\"copies\":[\"市人大常委会代表工委\",\"市政府办公室\"]}"
					.formatted(java.time.LocalDate.now(org.banli.shared.MovableClock.ZONE)),
				() -> Mockito.doThrow(new Broken()).when(spied(this.clocks)).stop(any(), any(), any()));
		assertThat(this.proposals.get(id).status()).isEqualTo(ProposalStatus.CLOSED);
		assertThat(this.jdbc.queryForObject(
				"SELECT COUNT(*) FROM document_number WHERE subject LIKE 'assignment:%' " + "AND business_key = ?",
				Integer.class, "proposal:" + id))
			.isEqualTo(1);
	}

	@Test
	void anOpinionLeavesNothingWhenAPartFails() {
		long id = this.play.assignedToFour();
		this.play.signForCo("fin", id);
		step(id, "fin-drafter", "writeOpinion", ProposalScenario.opinion(1));
		step(id, "fin-head", "approveOpinion", "{\"decision\":\"AGREE\"}",
				() -> Mockito.doThrow(new Broken()).when(spied(this.clocks)).stop(any(), any(), any()));
	}

	/** Breaks trail and engine, and what else is given, one after the other. */
	private void step(long id, String username, String step, String form, Runnable... more) {
		String task = this.play.claimed(username, id, step);
		Runnable complete = () -> this.play.complete(username, task, form);
		failing(() -> Mockito.doThrow(new Broken()).when(spied(this.trail)).record(any(), any()), complete);
		failing(() -> this.breaker.broken = TaskEvent.Change.COMPLETED, complete);
		for (Runnable part : more) {
			failing(part, complete);
		}
		complete.run();
	}

	private void failing(Runnable part, Runnable action) {
		Map<String, Long> before = rows();
		part.run();
		try {
			assertThatExceptionOfType(Exception.class).isThrownBy(action::run).satisfies((ex) -> {
				Throwable cause = ex;
				while (cause.getCause() != null && !(cause instanceof Broken)) {
					cause = cause.getCause();
				}
				assertThat(cause).isInstanceOf(Broken.class);
			});
		}
		finally {
			mend();
		}
		assertThat(rows()).isEqualTo(before);
	}

	/**
	 * The spy behind the bean, which opens no transaction while it is told what to do.
	 */
	private static <T> T spied(T bean) {
		return AopTestUtils.getUltimateTargetObject(bean);
	}

	/** How many rows every table has, the engine's too. */
	private Map<String, Long> rows() {
		Map<String, Long> rows = new TreeMap<>();
		this.jdbc.queryForList("""
				SELECT table_name FROM information_schema.tables
				WHERE table_schema IN ('PUBLIC', DATABASE()) AND table_type IN ('BASE TABLE', 'TABLE')""", String.class)
			.forEach((table) -> rows.put(table, this.jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class)));
		assertThat(rows).hasSizeGreaterThan(60);
		return rows;
	}

	/** What makes a part fail. */
	private static final class Broken extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	/** Fails inside the engine when told to. */
	@TestComponent
	static class Breaker {

		private TaskEvent.Change broken;

		@EventListener
		void on(TaskEvent event) {
			if (event.change() == this.broken) {
				throw new Broken();
			}
		}

	}

}

@OnH2
class AllOrNothingH2Tests extends AllOrNothingTests {

}

@OnMySql
class AllOrNothingMySqlTests extends AllOrNothingTests {

}
