package org.banli.proposal;

import java.util.List;

import org.banli.document.Documents;
import org.banli.shared.BusinessKey;
import org.banli.shared.InvalidInput;
import org.banli.shared.Refused;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Every path through the handling of a proposal, with the real services behind the steps.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import(ProposalScenario.class)
abstract class ProposalHandlingProcessTests {

	@Autowired
	private ProposalScenario play;

	@Autowired
	private Proposals proposals;

	@Autowired
	private UnitAssignments assignments;

	@Autowired
	private Letters letters;

	@Autowired
	private Documents documents;

	@Test
	void goesFromReceiptToDeliveredLetterWithThreeCoHandlers() {
		long id = this.play.assignedToFour();
		assertThat(this.play.steps(id)).containsExactly("signForCoHandling", "signForCoHandling", "signForCoHandling",
				"signForProposal");
		this.play.signForAmr(id);
		this.play.complete("amr-drafter", id, "draftReply", ProposalScenario.reply(2, 4));
		this.play.opinionOf("fin", id, ProposalScenario.opinion(1));
		this.play.opinionOf("eit", id, ProposalScenario.opinion(3));
		assertThat(this.play.steps(id)).containsExactly("signForCoHandling");
		this.play.opinionOf("sci", id, ProposalScenario.opinion(3));
		assertThat(this.play.steps(id)).containsExactly("mergeOpinions");
		assertThat(this.proposals.get(id).status()).isEqualTo(ProposalStatus.CO_OPINIONS_COLLECTED);
		List<Assignment> units = this.assignments.ofProposal(id);
		String merged = ProposalScenario.reply(1, 2, 3, 4);
		for (Assignment co : units.subList(1, 4)) {
			int ask = this.assignments.asksOf(co).get(0).no();
			merged = merged.replaceFirst("\\{\"id\":\"d" + ask + "\"",
					"{\"id\":\"o" + co.id() + "\",\"text\":\"采用。\",\"source\":\"opinion:" + co.id() + ":" + ask
							+ ":situation\"},{\"id\":\"d" + ask + "\"");
		}
		this.play.complete("amr-drafter", id, "mergeOpinions", merged);
		this.play.agree("amr-division", id, "reviewByDivisionHead");
		this.play.agree("amr-office", id, "checkDraft");
		this.play.agree("amr-vice", id, "approveByViceHead");
		this.play.agree("amr-head", id, "signReply");
		assertThat(this.proposals.get(id).status()).isEqualTo(ProposalStatus.NUMBERED);
		this.play.complete("amr-office", id, "sealReply", "{\"compared\":true}");
		this.play.complete("amr-office", id, "deliverReply", """
				{"deliveredOn":"%s","way":"IN_PERSON",
				 "copies":["市人大常委会代表工委","市政府办公室","市财政局","市经济和信息化局","市科学技术局"]}"""
			.formatted(java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))));
		assertThat(this.play.steps(id)).isEmpty();
		assertThat(this.proposals.get(id).status()).isEqualTo(ProposalStatus.CLOSED);
		Letter letter = this.letters.letter(units.get(0).id()).orElseThrow();
		assertThat(letter.docNumber()).matches("示市监函〔\\d{4}〕\\d+号");
		assertThat(letter.resultClass()).isEqualTo("B");
		assertThat(this.documents.list(new BusinessKey("proposal", id).toString())).hasSize(1);
	}

	@Test
	void asksForConfirmationWhereTheAsksWereNotEntered() {
		long id = this.proposals.register(this.play.user("npc-sender"), ProposalScenario.suggestion());
		assertThat(this.play.steps(id)).containsExactly("confirmAsks");
		this.play.complete("gov-office", id, "confirmAsks", "{\"asks\":[\"请安排资金\",\"请完善措施\"]}");
		assertThat(this.proposals.asks(id)).extracting(Ask::text).containsExactly("请安排资金", "请完善措施");
		assertThat(this.play.steps(id)).containsExactly("assignUnits");
	}

	@Test
	void givesEachSplitUnitItsOwnLetter() {
		long id = this.play.registered();
		this.play.complete("gov-office", id, "assignUnits", """
				{"mode":"SPLIT","splitUnits":["市监局","市财政局"],
				 "allocation":[{"ask":1,"units":["市财政局"]},{"ask":2,"units":["市监局"]},
				 {"ask":3,"units":["市监局"]},{"ask":4,"units":["市监局"]}]}""");
		assertThat(this.play.steps(id)).containsExactly("signForProposal", "signForProposal");
		this.play.complete("fin-office", id, "signForProposal",
				"{\"division\":\"" + this.play.user("fin-drafter").divisionName() + "\",\"drafter\":\"fin-drafter\"}");
		this.play.complete("fin-drafter", id, "draftReply", ProposalScenario.reply(1));
		// the finance bureau has neither division head nor vice head
		this.play.agree("fin-office", id, "checkDraft");
		this.play.agree("fin-head", id, "signReply");
		this.play.complete("fin-office", id, "sealReply", "{\"compared\":true}");
		assertThat(this.proposals.get(id).status()).isEqualTo(ProposalStatus.DISPATCHED);
		assertThat(this.play.steps(id)).containsExactly("deliverReply", "signForProposal");
	}

	@Test
	void returnsFromEveryReviewerToTheDrafterAndThroughTheWholeChainAgain() {
		String[][] chain = { { "amr-division", "reviewByDivisionHead" }, { "amr-office", "checkDraft" },
				{ "amr-vice", "approveByViceHead" }, { "amr-head", "signReply" } };
		for (int returning = 0; returning < chain.length; returning++) {
			long id = this.play.drafted();
			for (int i = 0; i < returning; i++) {
				this.play.agree(chain[i][0], id, chain[i][1]);
			}
			this.play.complete(chain[returning][0], id, chain[returning][1], """
					{"decision":"RETURN","remarks":[{"paragraph":"d2","text":"请写明截止日期"}]}""");
			assertThat(this.play.steps(id)).containsExactly("reviseReply");
			this.play.complete("amr-drafter", id, "reviseReply", ProposalScenario.reply(1, 2, 3, 4));
			assertThat(this.play.steps(id)).containsExactly("reviewByDivisionHead");
		}
	}

	@Test
	void sendsAnOpinionBackToItsDrafter() {
		long id = this.play.assignedToFour();
		this.play.signForCo("fin", id);
		this.play.complete("fin-drafter", id, "writeOpinion", ProposalScenario.opinion(1));
		this.play.complete("fin-head", id, "approveOpinion", """
				{"decision":"RETURN","opinion":"请补充今年的数据"}""");
		assertThat(this.play.steps(id)).contains("writeOpinion").doesNotContain("approveOpinion");
	}

	@Test
	void refusesToMergeWhileAnOpinionIsNeitherUsedNorExplained() {
		long id = this.play.assignedToFour();
		this.play.signForAmr(id);
		this.play.complete("amr-drafter", id, "draftReply", ProposalScenario.reply(2, 4));
		this.play.opinionOf("fin", id, ProposalScenario.opinion(1));
		this.play.opinionOf("eit", id, ProposalScenario.opinion(3));
		this.play.opinionOf("sci", id, ProposalScenario.opinion(3));
		assertThatThrownBy(
				() -> this.play.complete("amr-drafter", id, "mergeOpinions", ProposalScenario.reply(1, 2, 3, 4)))
			.isInstanceOfSatisfying(InvalidInput.class, (ex) -> assertThat(ex.problems()).hasSize(3)
				.allMatch((problem) -> problem.field().equals("opinionNotes")));
	}

	@Test
	void completesATaskOnce() {
		long id = this.play.registered();
		String task = this.play.taskId("gov-office", id, "assignUnits");
		this.play.complete("gov-office", id, "assignUnits", "{\"mode\":\"SOLE\",\"mainUnit\":\"市监局\"}");
		assertThatThrownBy(() -> this.play.again("gov-office", task)).isInstanceOf(Refused.class)
			.hasMessage("workflow.doneByYou");
		assertThat(this.assignments.ofProposal(id)).hasSize(1);
	}

}

@OnH2
class ProposalHandlingH2ProcessTests extends ProposalHandlingProcessTests {

}

@OnMySql
class ProposalHandlingMySqlProcessTests extends ProposalHandlingProcessTests {

}
