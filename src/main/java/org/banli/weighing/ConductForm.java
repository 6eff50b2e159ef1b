package org.banli.weighing;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.casefile.ClueForm;
import org.banli.document.Printable;

/**
 * The facts that no amount says, as they are entered; what is left empty is not settled.
 */
public record ConductForm(@PastOrPresent(message = "{casefile.clue.future}") LocalDate conductFrom,
		@PastOrPresent(message = "{casefile.clue.future}") LocalDate conductTo, Boolean makesGoods, Boolean sellsGoods,
		Boolean makesLabels, Boolean sellsLabels, Boolean labelsOfOthers, Boolean knows,
		@Size(max = 1000, message = "{form.tooLong}") @Printable String knowsGround, Boolean suspicion,
		@Size(max = 1000, message = "{form.tooLong}") @Printable String suspicionGround, Boolean othersPatent,
		Boolean holderBankruptcy, Boolean technicalMeasures, @Valid List<SignPart> signs, @NotNull Integer version) {

	public ConductForm {
		knowsGround = ClueForm.plain(knowsGround);
		suspicionGround = ClueForm.plain(suspicionGround);
		signs = (signs == null) ? List.of()
				: signs.stream().filter((sign) -> sign != null && sign.sign() != null).toList();
	}

	/** One sign of knowledge: there, or not. */
	public record SignPart(KnowledgeSign sign, Boolean isFound,
			@Size(max = 500, message = "{form.tooLong}") @Printable String note, Long evidenceId) {

		public SignPart {
			isFound = Boolean.TRUE.equals(isFound);
			note = ClueForm.plain(note);
		}

	}

	static ConductForm of(ConductFacts facts, List<KnownSign> signs) {
		List<SignPart> parts = List.of(KnowledgeSign.values())
			.stream()
			.map((sign) -> signs.stream()
				.filter((one) -> one.sign() == sign)
				.findFirst()
				.map((one) -> new SignPart(sign, true, one.note(), one.evidenceId()))
				.orElse(new SignPart(sign, false, null, null)))
			.toList();
		return new ConductForm(facts.conductFrom(), facts.conductTo(), facts.makesGoods(), facts.sellsGoods(),
				facts.makesLabels(), facts.sellsLabels(), facts.labelsOfOthers(), facts.knows(), facts.knowsGround(),
				facts.suspicion(), facts.suspicionGround(), facts.othersPatent(), facts.holderBankruptcy(),
				facts.technicalMeasures(), parts, facts.version());
	}

}
