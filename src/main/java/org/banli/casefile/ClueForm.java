package org.banli.casefile;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/**
 * What is entered when a clue is registered (案件来源登记, F1), by page and by API alike.
 *
 * @param title what lists call the case, null to be made from suspect and kind
 * @param reporter null where nobody reported
 * @param conductTo the last day of the conduct as far as it is known
 * @param duplicateOf the id of an earlier case that the registrar was shown and says is
 * another one; null where none was shown
 */
public record ClueForm(@NotNull CaseKind kind, @NotNull CaseSource source,
		@NotNull @PastOrPresent(message = "{casefile.clue.future}") LocalDate receivedOn,
		@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String channel,
		@Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String title, @NotNull @Valid Suspect suspect,
		@Valid ReporterPart reporter, @NotBlank @Size(max = 2000, message = "{form.tooLong}") @Printable String act,
		@NotBlank @Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String place,
		@PastOrPresent(message = "{casefile.clue.future}") LocalDate conductFrom,
		@PastOrPresent(message = "{casefile.clue.future}") LocalDate conductTo, @Valid RightPart right,
		@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String platform,
		@Size(max = 500, message = "{form.tooLong}") @OneLine String link,
		@Size(max = 50, message = "{form.tooLong}") @OneLine @Printable String campaign, Boolean isNotDuplicate) {

	public ClueForm {
		channel = plain(channel);
		title = plain(title);
		act = plain(act);
		place = plain(place);
		platform = plain(platform);
		link = plain(link);
		campaign = plain(campaign);
		reporter = (reporter != null && reporter.isEmpty()) ? null : reporter;
		right = (right != null && right.isEmpty()) ? null : right;
	}

	public static String plain(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/** The suspected infringer. */
	public record Suspect(@NotNull PartyKind kind,
			@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String name,
			@Size(max = 32, message = "{form.tooLong}") @OneLine String idNumber,
			@Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String address,
			@Size(max = 50, message = "{form.tooLong}") @OneLine @Printable String representative,
			@Size(max = 50, message = "{form.tooLong}") @OneLine String phone) {

		public Suspect {
			name = plain(name);
			idNumber = IdNumbers.plain(idNumber);
			address = plain(address);
			representative = plain(representative);
			phone = plain(phone);
		}

	}

	/** Who reported. */
	public record ReporterPart(@Size(max = 50, message = "{form.tooLong}") @OneLine @Printable String name,
			@Size(max = 100, message = "{form.tooLong}") @OneLine String contact, Boolean isRealName,
			Boolean isHolder) {

		public ReporterPart {
			name = plain(name);
			contact = plain(contact);
			isRealName = Boolean.TRUE.equals(isRealName);
			isHolder = Boolean.TRUE.equals(isHolder);
		}

		boolean isEmpty() {
			return this.name == null && this.contact == null;
		}

	}

	/** The right that is said to be infringed, as far as the clue says. */
	public record RightPart(RightKind kind,
			@Size(max = 50, message = "{form.tooLong}") @OneLine @Printable String number,
			@Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String name,
			@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String holder) {

		public RightPart {
			number = plain(number);
			name = plain(name);
			holder = plain(holder);
		}

		boolean isEmpty() {
			return this.kind == null && this.number == null && this.name == null && this.holder == null;
		}

	}

}
