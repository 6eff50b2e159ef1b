package org.banli.proposal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

import org.springframework.boot.test.context.TestComponent;

/** Plays a proposal to the end, for tests of what its readers see. */
@TestComponent
class DeliveryScenario {

	private final ProposalScenario play;

	private final Proposals proposals;

	private final UnitAssignments assignments;

	DeliveryScenario(ProposalScenario play, Proposals proposals, UnitAssignments assignments) {
		this.play = play;
		this.proposals = proposals;
		this.assignments = assignments;
	}

	/** A suggestion of the demonstration's deputy, registered. */
	long registeredByTheDeputy() {
		ProposalForm form = ProposalScenario.suggestion("请市财政安排专项资金", "请完善扶持措施", "请引进创新企业", "请健全协作机制");
		return this.proposals.register(this.play.user("npc-sender"),
				new ProposalForm(form.kind(), form.session(), form.number(), form.title(),
						this.play.user("deputy").personName(), form.coProposers(), form.sector(), form.body(),
						form.asks(), null));
	}

	/** A suggestion of the demonstration's deputy with its letter delivered. */
	long delivered() {
		long id = registeredByTheDeputy();
		this.play.complete("gov-office", id, "assignUnits", """
				{"mode":"SOLE","mainUnit":"市市场监督管理局","remark":"请先与代表沟通"}""");
		this.play.signForAmr(id);
		this.play.complete("amr-drafter", id, "draftReply", ProposalScenario.reply(1, 2, 3, 4));
		this.play.agree("amr-division", id, "reviewByDivisionHead");
		this.play.agree("amr-office", id, "checkDraft");
		this.play.agree("amr-vice", id, "approveByViceHead");
		this.play.agree("amr-head", id, "signReply");
		this.play.complete("amr-office", id, "sealReply", "{\"compared\":true}");
		this.play.complete("amr-office", id, "deliverReply",
				"{\"deliveredOn\":\"%s\",\"way\":\"IN_PERSON\",\"copies\":[\"市人大常委会代表工委\",\"市政府办公室\"]}"
					.formatted(LocalDate.now(ZoneId.of("Asia/Shanghai"))));
		return id;
	}

	long assignment(long id, AssignmentRole role) {
		return assignments(id).stream()
			.filter((assignment) -> assignment.role() == role)
			.findFirst()
			.orElseThrow()
			.id();
	}

	List<Assignment> assignments(long id) {
		return this.assignments.ofProposal(id);
	}

	/** The words of a PDF without its white space. */
	static String text(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
