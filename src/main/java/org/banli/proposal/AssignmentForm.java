package org.banli.proposal;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;

/**
 * 交办单: how units share the asks and by when they answer.
 *
 * @param allocation which units handle which ask; where it is silent the answering unit
 * does
 * @param replyDueOn null takes the date that the rule gives
 * @param coDueOn null takes the date that the rule gives
 * @param dueReason why a date differs from the rule's
 */
record AssignmentForm(@NotNull HandlingMode mode, @Size(max = 100, message = "{form.tooLong}") String mainUnit,
		@Size(max = 30,
				message = "{form.tooMany}") List<@NotNull @Size(max = 100, message = "{form.tooLong}") String> coUnits,
		@Size(max = 30,
				message = "{form.tooMany}") List<@NotNull @Size(max = 100,
						message = "{form.tooLong}") String> splitUnits,
		@Size(max = 100, message = "{form.tooMany}") List<@NotNull @Valid AskAllocation> allocation,
		LocalDate assignedOn, LocalDate replyDueOn, LocalDate coDueOn,
		@Size(max = 400, message = "{form.tooLong}") @Printable String dueReason,
		@Size(max = 1000, message = "{form.tooLong}") @Printable String remark) {

	AssignmentForm {
		coUnits = ReplyForm.present(coUnits);
		splitUnits = ReplyForm.present(splitUnits);
		allocation = ReplyForm.present(allocation);
	}

	/** The units that handle one ask. */
	record AskAllocation(@NotNull Integer ask, @NotNull @Size(max = 30,
			message = "{form.tooMany}") List<@NotNull @Size(max = 100, message = "{form.tooLong}") String> units) {

		AskAllocation {
			units = ReplyForm.present(units);
		}

	}

}
