package org.banli.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.identity.CurrentUser;
import org.banli.shared.InvalidInput;
import org.banli.shared.MalformedInput;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.DraftConflict;
import org.banli.workflow.OpenTask;
import org.banli.workflow.TaskDraft;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** What is typed and not yet sent is never lost and never overwrites another page's. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import(ProposalScenario.class)
abstract class DraftKeepingTests {

	@Autowired
	private ProposalScenario play;

	@Autowired
	private Workflow workflow;

	@Autowired
	private UnitAssignments assignments;

	private long id;

	private String task;

	private CurrentUser drafter;

	@BeforeEach
	void draftBegun() {
		this.id = this.play.assignedSole();
		this.play.signForAmr(this.id);
		this.task = this.play.taskId("amr-drafter", this.id, "draftReply");
		this.drafter = this.play.user("amr-drafter");
	}

	@Test
	void countsVersions() {
		assertThat(this.workflow.draft(this.task)).isEmpty();
		assertThat(keep("{\"closing\":\"一\"}", 0, null).version()).isEqualTo(1);
		assertThat(keep("{\"closing\":\"二\"}", 1, null).version()).isEqualTo(2);
		assertThat(this.workflow.draft(this.task)).map(TaskDraft::body).contains("{\"closing\":\"二\"}");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 3, -1, Integer.MAX_VALUE })
	void refusesToOverwriteANewerVersionAndShowsIt(int version) {
		keep("{\"closing\":\"一\"}", 0, null);
		keep("{\"closing\":\"二\"}", 1, null);
		assertThatExceptionOfType(DraftConflict.class).isThrownBy(() -> keep("{\"closing\":\"三\"}", version, null))
			.satisfies((ex) -> assertThat(ex.kept().body()).contains("二"));
		assertThat(this.workflow.draft(this.task)).map(TaskDraft::version).contains(2);
	}

	@Test
	void refusesToGoOnFromADraftThatIsNotThere() {
		assertThatExceptionOfType(DraftConflict.class).isThrownBy(() -> keep("{}", 5, null))
			.satisfies((ex) -> assertThat(ex.kept()).isNull());
	}

	@Test
	void keepsOneOfManyFirstVersionsAtTheSameMoment() throws Exception {
		for (int round = 0; round < 3; round++) {
			int version = this.workflow.draft(this.task).map(TaskDraft::version).orElse(0);
			ExecutorService pages = Executors.newFixedThreadPool(4);
			try {
				CyclicBarrier start = new CyclicBarrier(4);
				List<Future<Object>> futures = new ArrayList<>();
				for (int i = 0; i < 4; i++) {
					Callable<Object> save = () -> {
						start.await();
						try {
							return keep("{\"closing\":\"同时\"}", version, null);
						}
						catch (RuntimeException ex) {
							return ex;
						}
					};
					futures.add(pages.submit(save));
				}
				List<Object> results = new ArrayList<>();
				for (Future<Object> future : futures) {
					results.add(future.get());
				}
				assertThat(results).filteredOn((result) -> result instanceof TaskDraft).hasSize(1);
				assertThat(results).filteredOn((result) -> result instanceof DraftConflict).hasSize(3);
			}
			finally {
				pages.shutdownNow();
			}
		}
	}

	@Test
	void keepsAnythingThatIsTyped() {
		String odd = "{\"parts\":\"不是列表\",\"closing\":7,\"x\":[null,{}],\"𠮷\":\"😀\"}";
		keep(odd, 0, null);
		OpenTask open = this.workflow.open(this.drafter, this.task);
		JsonNode values = this.workflow.values(open);
		assertThat(values).hasToString(odd);
		assertThatNoException().isThrownBy(() -> open.form().page(open.context(), values));
	}

	@Test
	void keepsTheDraftWhenTheFormIsWrong() {
		keep("{\"closing\":\"写好的\"}", 0, null);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(
				() -> this.workflow.complete(this.drafter, this.task, ProposalScenario.json("{\"parts\":[]}"), true));
		assertThat(this.workflow.draft(this.task)).map(TaskDraft::body).contains("{\"closing\":\"写好的\"}");
	}

	@Test
	void removesTheDraftOnCompletion() {
		keep("{\"closing\":\"写好的\"}", 0, null);
		this.workflow.complete(this.drafter, this.task, ProposalScenario.json(ProposalScenario.reply(1, 2, 3, 4)),
				true);
		assertThat(this.workflow.draft(this.task)).isEmpty();
	}

	@Test
	void addsAndRemovesParagraphs() {
		String form = "{\"parts\":[{\"ask\":1,\"done\":[{\"id\":\"a\",\"text\":\"甲\"}]}]}";
		JsonNode added = tree(keep(form, 0, "add 0 done"));
		assertThat(added.at("/parts/0/done")).hasSize(2);
		assertThat(added.at("/parts/0/done/1/id").asText()).hasSize(8);
		JsonNode next = tree(keep(form, 1, "add 0 next"));
		assertThat(next.at("/parts/0/next")).hasSize(1);
		JsonNode removed = tree(keep(form, 2, "remove 0 done 0"));
		assertThat(removed.at("/parts/0/done")).isEmpty();
		assertThat(tree(keep(form, 3, "remove 0 done 7")).at("/parts/0/done")).hasSize(1);
		assertThat(tree(keep(form, 4, "check"))).isEqualTo(ProposalScenario.json(form));
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "add", "add 0", "add x done", "add 0 other", "add 1 done", "add 999 done",
			"add 9999 done", "add -1 done", "add 0  done", " add 0 done", "remove", "remove 0", "remove 0 done",
			"remove 0 done x", "remove 0 done -1", "take", "take 0", "take 0 done", "take 0 done x",
			"take 0 done opinion:1:1:situation", "take 0 done opinion:99999999999999999999:1:x", "take x done y",
			"ADD 0 done", "add\n0\ndone", "add 0 resultClass", "😀" })
	void takesWordsThatAreNoActionForMalformed(String action) {
		String form = "{\"parts\":[{\"ask\":1,\"done\":[{\"id\":\"a\",\"text\":\"甲\"}]}]}";
		assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> keep(form, 0, action));
		assertThat(this.workflow.draft(this.task)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"parts\":null}", "{\"parts\":7}", "{\"parts\":{}}", "{\"parts\":[]}",
			"{\"parts\":[null]}", "{\"parts\":[[]]}", "{\"parts\":[\"x\"]}" })
	void takesAnActionOnAPartThatIsNotThereForMalformed(String form) {
		for (String action : List.of("add 0 done", "remove 0 done 0")) {
			assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> keep(form, 0, action));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"parts\":[{\"done\":\"x\"}]}", "{\"parts\":[{\"done\":null}]}",
			"{\"parts\":[{\"done\":{}}]}", "{\"parts\":[{}]}" })
	void beginsAListWhereThereIsNone(String form) {
		assertThat(tree(keep(form, 0, "add 0 done")).at("/parts/0/done")).hasSize(1);
	}

	@Test
	void takesOverASignedOpinionOnlyOfTheOwnMatter() {
		long lead = this.play.assignedToFour();
		this.play.signForAmr(lead);
		String drafting = this.play.taskId("amr-drafter", lead, "draftReply");
		Assignment fin = this.assignments.ofProposal(lead)
			.stream()
			.filter((assignment) -> assignment.unitId() == 5)
			.findFirst()
			.orElseThrow();
		String source = OpinionText.source(fin.id(), 1, "situation");
		String form = "{\"parts\":[{\"ask\":1,\"done\":[{\"id\":\"a\",\"text\":null}]}]}";
		assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> this.workflow.keep(this.drafter, drafting,
				(ObjectNode) ProposalScenario.json(form), 0, "take 0 done " + source));
		this.play.opinionOf("fin", lead, ProposalScenario.opinion(1));
		JsonNode taken = tree(this.workflow.keep(this.drafter, drafting, (ObjectNode) ProposalScenario.json(form), 0,
				"take 0 done " + source));
		assertThat(taken.at("/parts/0/done")).hasSize(1);
		assertThat(taken.at("/parts/0/done/0/text").asText()).isEqualTo("已安排专项资金44.31万元。");
		assertThat(taken.at("/parts/0/done/0/source").asText()).isEqualTo(source);
		assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> keep(form, 0, "take 0 done " + source));
	}

	@Test
	void knowsNoActionsWhereAStepHasNone() {
		long other = this.play.assignedSole();
		String sign = this.play.taskId("amr-office", other, "signForProposal");
		CurrentUser office = this.play.user("amr-office");
		this.workflow.claim(office, sign);
		assertThatExceptionOfType(MalformedInput.class).isThrownBy(
				() -> this.workflow.keep(office, sign, (ObjectNode) ProposalScenario.json("{}"), 0, "add 0 done"));
	}

	private TaskDraft keep(String form, int version, String action) {
		return this.workflow.keep(this.drafter, this.task, (ObjectNode) ProposalScenario.json(form), version, action);
	}

	private static JsonNode tree(TaskDraft draft) {
		return ProposalScenario.json(draft.body());
	}

}

@OnH2
class DraftKeepingH2Tests extends DraftKeepingTests {

}

@OnMySql
class DraftKeepingMySqlTests extends DraftKeepingTests {

}
