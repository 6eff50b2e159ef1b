package org.banli.proposal;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;

/**
 * 答复稿: what a unit answers, ask by ask, in paragraphs that keep where they came from.
 *
 * @param parts one answer for each ask
 * @param opinionNotes why an opinion was not taken over, unit by unit
 */
record ReplyForm(@NotEmpty @Size(max = 100, message = "{form.tooMany}") List<@NotNull @Valid ReplyPart> parts,
		@NotBlank @Size(max = 500, message = "{form.tooLong}") @Printable String closing,
		@NotBlank @Size(max = 50, message = "{form.tooLong}") @Printable String contactName,
		@NotBlank @Size(max = 50, message = "{form.tooLong}") @Printable String contactPhone,
		@Size(max = 50, message = "{form.tooMany}") List<@NotNull @Valid OpinionNote> opinionNotes) {

	ReplyForm {
		parts = present(parts);
		opinionNotes = present(opinionNotes);
	}

	/** A list without holes; none at all is an empty one. */
	static <T> List<T> present(List<T> list) {
		return (list == null) ? List.of() : list.stream().filter(Objects::nonNull).toList();
	}

	/**
	 * The answer to one ask.
	 *
	 * @param ask the ask's number
	 * @param done 工作开展情况
	 * @param next 下一步工作打算
	 * @param resultClass the class of result
	 * @param reason why it cannot be done now, for the classes that must say so
	 */
	record ReplyPart(@NotNull Integer ask,
			@Size(max = 50, message = "{form.tooMany}") List<@NotNull @Valid ReplyParagraph> done,
			@Size(max = 50, message = "{form.tooMany}") List<@NotNull @Valid ReplyParagraph> next,
			@Size(max = 8, message = "{form.tooLong}") String resultClass,
			@Size(max = 2000, message = "{form.tooLong}") @Printable String reason) {

		ReplyPart {
			done = present(done);
			next = present(next);
		}

	}

	/**
	 * One paragraph.
	 *
	 * @param id what remarks are bound to; made up when the client gives none
	 * @param source where the text was taken from,
	 * {@code opinion:<assignment>:<ask>:<field>}, or null
	 */
	record ReplyParagraph(@Size(max = 32, message = "{form.tooLong}") String id,
			@Size(max = 5000, message = "{form.tooLong}") @Printable String text,
			@Size(max = 64, message = "{form.tooLong}") String source) {

		@JsonIgnore
		public boolean isBlank() {
			return this.text == null || this.text.isBlank();
		}

	}

	/** Why nothing of a unit's opinion was taken over. */
	record OpinionNote(@NotBlank @Size(max = 100, message = "{form.tooLong}") String unit,
			@Size(max = 500, message = "{form.tooLong}") String note) {
	}

}
