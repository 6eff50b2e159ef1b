package org.banli.proposal;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;

/**
 * What a reviewer decides.
 *
 * @param version the version the reviewer saw; when given, a newer one is not approved
 * unseen
 * @param remarks remarks bound to paragraphs
 */
record ReviewForm(@NotNull ReviewDecision decision,
		@Size(max = 1000, message = "{form.tooLong}") @Printable String opinion,
		@Size(max = 100, message = "{form.tooMany}") List<@NotNull @Valid Remark> remarks, Integer version) {

	ReviewForm {
		remarks = (remarks == null) ? List.of()
				: remarks.stream().filter((remark) -> remark != null && !remark.isEmpty()).toList();
	}

	/** A remark on one paragraph; one without words is none. */
	record Remark(@NotBlank @Size(max = 32, message = "{form.tooLong}") String paragraph,
			@Size(max = 1000, message = "{form.tooLong}") String text) {

		@JsonIgnore
		boolean isEmpty() {
			return this.text == null || this.text.isBlank();
		}

	}

}
