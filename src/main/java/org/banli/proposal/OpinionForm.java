package org.banli.proposal;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;

/**
 * 会办意见表: what a co-handler has to say to its asks.
 *
 * @param noDuty whether the asks do not touch the unit's duties, with the reason
 */
record OpinionForm(Boolean noDuty, @Size(max = 500, message = "{form.tooLong}") @Printable String noDutyReason,
		@Size(max = 100, message = "{form.tooMany}") List<@NotNull @Valid OpinionPart> parts,
		@NotBlank @Size(max = 50, message = "{form.tooLong}") @Printable String contactName,
		@NotBlank @Size(max = 50, message = "{form.tooLong}") @Printable String contactPhone) {

	OpinionForm {
		parts = ReplyForm.present(parts);
	}

	public boolean hasNoDuty() {
		return Boolean.TRUE.equals(this.noDuty);
	}

	/**
	 * What is said to one ask.
	 *
	 * @param situation 工作情况
	 * @param opinion 意见
	 * @param measures 下一步措施
	 */
	record OpinionPart(@NotNull Integer ask, @Size(max = 5000, message = "{form.tooLong}") @Printable String situation,
			@Size(max = 5000, message = "{form.tooLong}") @Printable String opinion,
			@Size(max = 5000, message = "{form.tooLong}") @Printable String measures) {
	}

}
