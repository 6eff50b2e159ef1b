package org.banli.goods;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/**
 * A measure as it is proposed (F7).
 *
 * @param items the ids of the items
 * @param officerTwo user name of the second officer
 * @param isUrgent whether it was taken on the spot; then the fields after it say how
 * @param holder whose hands the goods were in
 * @param consent CONSENT or NOTICE: why goods may be disposed of before the decision
 * @param isEvidenceKept whether evidence of them was kept
 */
record MeasureForm(List<Long> items, @NotNull MeasureKind kind,
		@NotBlank @Size(max = 900, message = "{form.tooLong}") @Printable String reason,
		@Size(max = 300, message = "{form.tooLong}") @OneLine @Printable String legalBasis, String officerTwo,
		Boolean isUrgent, LocalDate takenOn, String takenTime,
		@Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String place,
		@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String keeper,
		@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String holder, Boolean isHolderSigned,
		Consent consent, Boolean isEvidenceKept) {

	/** Why goods may go before the case is decided, 市场监督管理行政处罚程序规定 art 41. */
	enum Consent {

		/** The holder agrees. */
		CONSENT,

		/** The holder is not known; a public notice has passed. */
		NOTICE,

		/** A law allows it. */
		LAW

	}

}
