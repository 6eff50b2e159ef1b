package org.banli.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.banli.audit.AuditTrail;
import org.banli.calendar.WorkingDays;
import org.banli.deadline.Clocks;
import org.banli.deadline.RunningClock;
import org.banli.shared.InvalidInput;
import org.banli.shared.MovableClock;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The ways of handling that differ from the great straight one, each to its end. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import(ProposalScenario.class)
abstract class HandlingVariantsTests {

	private static final String NO_DUTY = """
			{"noDuty":true,"noDutyReason":"该项不涉及本局职责，建议由其他单位答复","parts":[],"contactName":"示例","contactPhone":"0000-1"}""";

	@Autowired
	private ProposalScenario play;

	@Autowired
	private Proposals proposals;

	@Autowired
	private UnitAssignments assignments;

	@Autowired
	private Letters letters;

	@Autowired
	private Drafts drafts;

	@Autowired
	private Clocks clocks;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private WorkingDays workingDays;

	@Autowired
	private MovableClock clock;

	@AfterEach
	void now() {
		this.clock.reset();
	}

	@Test
	void skipsReviewersThatASmallUnitDoesNotHave() {
		long id = this.play.assignedSoleToFinance();
		sign("fin", id);
		this.play.complete("fin-drafter", id, "draftReply", ProposalScenario.reply(1, 2, 3, 4));
		assertThat(this.play.steps(id)).containsExactly("checkDraft");
		this.play.agree("fin-office", id, "checkDraft");
		assertThat(this.play.steps(id)).containsExactly("signReply");
		this.play.agree("fin-head", id, "signReply");
		this.play.deliver("fin-office", id);
		assertClosed(id, 1);
	}

	@Test
	void closesASplitProposalWithTheLastOfThreeLetters() {
		long id = this.play.registered();
		this.play.complete("gov-office", id, "assignUnits", """
				{"mode":"SPLIT","splitUnits":["市财政局","市科技局","市经信局"],
				 "allocation":[{"ask":1,"units":["市财政局"]},{"ask":2,"units":["市科技局"]},
				 {"ask":3,"units":["市经信局"]},{"ask":4,"units":["市财政局","市经信局"]}]}""");
		int[][] asks = { { 1, 4 }, { 2 }, { 3, 4 } };
		String[] units = { "fin", "sci", "eit" };
		for (int i = 0; i < 3; i++) {
			assertThat(this.proposals.get(id).status()).isEqualTo(ProposalStatus.DISPATCHED);
			sign(units[i], id);
			this.play.complete(units[i] + "-drafter", id, "draftReply", ProposalScenario.reply(asks[i]));
			this.play.agree(units[i] + "-office", id, "checkDraft");
			this.play.agree(units[i] + "-head", id, "signReply");
			this.play.deliver(units[i] + "-office", id);
		}
		assertClosed(id, 3);
	}

	@Test
	void answersOfASplitUnitTouchOnlyItsOwnAsks() {
		long id = this.play.registered();
		this.play.complete("gov-office", id, "assignUnits", """
				{"mode":"SPLIT","splitUnits":["市财政局","市科技局"],"allocation":[{"ask":1,"units":["市财政局"]},
				 {"ask":2,"units":["市科技局"]},{"ask":3,"units":["市科技局"]},{"ask":4,"units":["市科技局"]}]}""");
		sign("fin", id);
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.play.complete("fin-drafter", id, "draftReply", ProposalScenario.reply(1, 2)))
			.satisfies((ex) -> assertThat(ex.problems()).extracting("field").containsExactly("parts[1].ask"));
	}

	@Test
	void goesOnWithoutTheOpinionOfAUnitThatHasNoDuty() {
		long id = mainAndFinance();
		this.play.signForAmr(id);
		this.play.complete("amr-drafter", id, "draftReply", ProposalScenario.reply(2, 3, 4));
		assertThat(this.proposals.get(id).status()).isEqualTo(ProposalStatus.IN_HANDLING);
		this.play.opinionOf("fin", id, NO_DUTY);
		assertThat(this.proposals.get(id).status()).isEqualTo(ProposalStatus.CO_OPINIONS_COLLECTED);
		this.play.complete("amr-drafter", id, "mergeOpinions", ProposalScenario.reply(1, 2, 3, 4));
		finish(id);
		assertClosed(id, 1);
	}

	@Test
	void wantsAReasonFromAUnitThatHasNoDuty() {
		long id = mainAndFinance();
		this.play.signForCo("fin", id);
		for (String reason : List.of("null", "\"\"", "\"不是本局职责的事\"", "\"         \"")) {
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> this.play.complete("fin-drafter", id, "writeOpinion",
						"{\"noDuty\":true,\"noDutyReason\":" + reason
								+ ",\"parts\":[],\"contactName\":\"示例\",\"contactPhone\":\"1\"}"))
				.satisfies((ex) -> assertThat(ex.problems()).extracting("field").containsExactly("noDutyReason"));
		}
	}

	@Test
	void collectsOpinionsThatCameBeforeTheMainUnitWrote() {
		long id = mainAndFinance();
		this.play.opinionOf("fin", id, ProposalScenario.opinion(1));
		this.play.signForAmr(id);
		assertThat(this.proposals.get(id).status()).isEqualTo(ProposalStatus.SIGNED_FOR);
		this.play.complete("amr-drafter", id, "draftReply", ProposalScenario.reply(2, 3, 4));
		assertThat(this.proposals.get(id).status()).isEqualTo(ProposalStatus.CO_OPINIONS_COLLECTED);
		assertThat(this.play.steps(id)).containsExactly("mergeOpinions");
	}

	@Test
	void letsAMainUnitWithoutAnAskOfItsOwnGatherTheOthers() {
		long id = this.play.registered();
		this.play.complete("gov-office", id, "assignUnits", """
				{"mode":"MAIN_CO","mainUnit":"市监局","coUnits":["市财政局"],
				 "allocation":[{"ask":1,"units":["市财政局"]},{"ask":2,"units":["市财政局"]},
				 {"ask":3,"units":["市财政局"]},{"ask":4,"units":["市财政局"]}]}""");
		this.play.signForAmr(id);
		String prepared = this.play.values("amr-drafter", id, "draftReply").toString();
		this.play.complete("amr-drafter", id, "draftReply", prepared);
		this.play.opinionOf("fin", id, ProposalScenario.opinion(1, 2, 3, 4));
		long fin = co(id).id();
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.play.complete("amr-drafter", id, "mergeOpinions", prepared));
		this.play.complete("amr-drafter", id, "mergeOpinions", ProposalScenario.reply(1, 2, 3, 4)
			.replaceFirst("\"id\":\"d1\"", "\"source\":\"opinion:" + fin + ":1:situation\",\"id\":\"d1\""));
		finish(id);
		assertClosed(id, 1);
	}

	@Test
	void explainsAnOpinionThatWasNotTakenOver() {
		for (String unit : List.of("市财政局", "财政局")) {
			long id = mainAndFinance();
			this.play.signForAmr(id);
			this.play.complete("amr-drafter", id, "draftReply", ProposalScenario.reply(2, 3, 4));
			this.play.opinionOf("fin", id, ProposalScenario.opinion(1));
			String notes = "\"opinionNotes\":[{\"unit\":\"" + unit + "\",\"note\":\"%s\"}],\"closing\"";
			String reply = ProposalScenario.reply(1, 2, 3, 4);
			for (String note : List.of("", " ")) {
				assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.play.complete("amr-drafter", id,
						"mergeOpinions", reply.replace("\"closing\"", notes.formatted(note))));
			}
			this.play.complete("amr-drafter", id, "mergeOpinions",
					reply.replace("\"closing\"", notes.formatted("与本局意见相同")));
			assertThat(this.play.steps(id)).containsExactly("reviewByDivisionHead");
		}
	}

	@Test
	void completesAfterReturnsAtEveryLevelAndKeepsEveryVersion() {
		long id = this.play.drafted();
		String[][] chain = { { "amr-division", "reviewByDivisionHead" }, { "amr-office", "checkDraft" },
				{ "amr-vice", "approveByViceHead" }, { "amr-head", "signReply" } };
		for (int returning = 0; returning < chain.length; returning++) {
			for (int i = 0; i < returning; i++) {
				this.play.agree(chain[i][0], id, chain[i][1]);
			}
			this.play.complete(chain[returning][0], id, chain[returning][1],
					"{\"decision\":\"RETURN\",\"opinion\":\"请补充数据来源\"}");
			assertThat(this.proposals.get(id).status()).isEqualTo(ProposalStatus.IN_HANDLING);
			this.play.complete("amr-drafter", id, "reviseReply",
					ProposalScenario.reply(1, 2, 3, 4).replace("53.7", "53." + returning));
			assertThat(this.proposals.get(id).status()).isEqualTo(ProposalStatus.DRAFTED);
		}
		finish(id);
		assertClosed(id, 1);
		long assignment = this.assignments.answering(id).get(0);
		assertThat(this.drafts.versions(assignment)).extracting(DraftVersion::versionNo).containsExactly(1, 2, 3, 4, 5);
		assertThat(this.drafts.reviews(assignment)).filteredOn((review) -> review.decision() == ReviewDecision.RETURN)
			.hasSize(4);
		assertThat(this.letters.letter(assignment).orElseThrow().versionNo()).isEqualTo(5);
	}

	@Test
	void stopsTheReplyClockOnTheDayOfDelivery() {
		long id = this.play.signed();
		this.play.complete("amr-office", id, "sealReply", "{\"compared\":true}");
		LocalDate sealed = LocalDate.now(this.clock);
		this.clock.moveTo(Instant.now().plus(Duration.ofDays(3)));
		this.play.complete("amr-office", id, "deliverReply",
				"{\"deliveredOn\":\"" + sealed.plusDays(1) + "\",\"way\":\"POST\",\"copies\":[\"代表工委\",\"市政府办\"]}");
		RunningClock reply = this.clocks.find(Assignment.subject(this.assignments.answering(id).get(0)), "REPLY")
			.orElseThrow();
		assertThat(reply.stoppedOn()).isEqualTo(sealed.plusDays(1));
		assertThat(this.trail.timeline(Proposal.key(id), null, 5).items()).extracting("summary")
			.contains("邮寄送达提出人，抄送 市人大常委会代表工委、市政府办公室");
	}

	@Test
	void knowsTodayByTheProductsOwnClock() {
		long id = this.play.signed();
		this.play.complete("amr-office", id, "sealReply", "{\"compared\":true}");
		this.clock.moveTo(Instant.now().plus(Duration.ofDays(10)));
		LocalDate today = LocalDate.now(this.clock);
		String form = "{\"deliveredOn\":\"%s\",\"way\":\"POST\",\"copies\":[\"市人大常委会代表工委\",\"市政府办公室\"]}";
		for (LocalDate wrong : List.of(today.plusDays(1), today.minusDays(11))) {
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> this.play.complete("amr-office", id, "deliverReply", form.formatted(wrong)))
				.satisfies((ex) -> assertThat(ex.problems()).extracting("field").containsExactly("deliveredOn"));
		}
		this.play.complete("amr-office", id, "deliverReply", form.formatted(today));
		assertClosed(id, 1);
	}

	@Test
	void keepsTheLongestReasonForADate() {
		long id = this.play.registered();
		LocalDate due = this.workingDays.next(LocalDate.now(this.clock).plusDays(100));
		String form = "{\"mode\":\"SOLE\",\"mainUnit\":\"市监局\",\"replyDueOn\":\"" + due + "\",\"dueReason\":\"%s\"}";
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.play.complete("gov-office", id, "assignUnits", form.formatted("因".repeat(401))))
			.satisfies((ex) -> assertThat(ex.problems()).extracting("field").containsExactly("dueReason"));
		this.play.complete("gov-office", id, "assignUnits", form.formatted("因".repeat(400)));
		assertThat(this.proposals.get(id).replyDueOn()).isEqualTo(due);
	}

	@Test
	void handlesAProposalOfAPartyInItsOwnWords() {
		long id = this.proposals.register(this.play.user("cppcc-sender"),
				new ProposalForm(ProposalKind.PROPOSAL, "市政协六届四次会议", String.valueOf(System.nanoTime()).substring(0, 12),
						"关于示例的提案", "民革市委", null, "民革界别", "正文", List.of("请办一件事"), null));
		this.play.complete("gov-office", id, "assignUnits", "{\"mode\":\"SOLE\",\"mainUnit\":\"市监局\"}");
		this.play.signForAmr(id);
		assertThat(this.play.values("amr-drafter", id, "draftReply").get("closing").asText()).startsWith("感谢你们");
		this.play.complete("amr-drafter", id, "draftReply", ProposalScenario.reply(1));
		Proposal proposal = this.proposals.get(id);
		var letter = this.letters.preview(proposal, this.assignments.ofProposal(id).get(0));
		assertThat(letter.addressee()).isEqualTo("民革市委");
		assertThat(letter.opening()).startsWith("你们提出的").doesNotContain("代表");
		finish(id);
		assertClosed(id, 1);
	}

	private long mainAndFinance() {
		long id = this.play.registered();
		this.play.complete("gov-office", id, "assignUnits", """
				{"mode":"MAIN_CO","mainUnit":"市监局","coUnits":["市财政局"],"allocation":[{"ask":1,"units":["市财政局"]}]}""");
		return id;
	}

	private Assignment co(long id) {
		return this.assignments.ofProposal(id)
			.stream()
			.filter((assignment) -> assignment.role() == AssignmentRole.CO)
			.findFirst()
			.orElseThrow();
	}

	private void sign(String unit, long id) {
		this.play.complete(unit + "-office", id, "signForProposal", "{\"division\":\""
				+ this.play.user(unit + "-drafter").divisionName() + "\",\"drafter\":\"" + unit + "-drafter\"}");
	}

	private void finish(long id) {
		this.play.agree("amr-division", id, "reviewByDivisionHead");
		this.play.agree("amr-office", id, "checkDraft");
		this.play.agree("amr-vice", id, "approveByViceHead");
		this.play.agree("amr-head", id, "signReply");
		this.play.deliver("amr-office", id);
	}

	private void assertClosed(long id, int letters) {
		assertThat(this.play.steps(id)).isEmpty();
		assertThat(this.proposals.get(id).status()).isEqualTo(ProposalStatus.CLOSED);
		assertThat(this.assignments.answering(id)).hasSize(letters)
			.allSatisfy(
					(assignment) -> assertThat(this.letters.letter(assignment).orElseThrow().docNumber()).isNotBlank());
		assertThat(this.clocks.list(Proposal.key(id).toString())).allMatch((running) -> running.stoppedOn() != null);
	}

}

@OnH2
class HandlingVariantsH2Tests extends HandlingVariantsTests {

}

@OnMySql
class HandlingVariantsMySqlTests extends HandlingVariantsTests {

}
