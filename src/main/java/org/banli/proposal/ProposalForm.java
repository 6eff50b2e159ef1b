package org.banli.proposal;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/**
 * What is entered when a suggestion or proposal is registered or edited, by page and by
 * API alike.
 *
 * @param asks the asks as entered; empty when they are to be found in the body and
 * confirmed later
 * @param version the version that the editor saw, null for a new one
 */
public record ProposalForm(@NotNull ProposalKind kind,
		@NotBlank @Size(max = 90, message = "{form.tooLong}") @OneLine @Printable String session,
		@NotBlank @Pattern(regexp = "[0-9A-Za-z]{1,16}", message = "{proposal.number.format}") String number,
		@NotBlank @Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String title,
		@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String leadProposer,
		@Size(max = 200,
				message = "{form.tooMany}") List<@NotBlank @Size(max = 100,
						message = "{form.tooLong}") @OneLine @Printable String> coProposers,
		@Size(max = 100, message = "{form.tooLong}") @OneLine String sector,
		@NotBlank @Size(max = 50000, message = "{form.tooLong}") String body,
		@Size(max = 30, message = "{form.tooMany}") List<@NotBlank @Size(max = 2000,
				message = "{form.tooLong}") @Printable String> asks,
		Integer version) {

	public ProposalForm {
		session = plain(session);
		title = plain(title);
		leadProposer = name(leadProposer);
		sector = (plain(sector) == null || plain(sector).isEmpty()) ? null : plain(sector);
		number = number(number);
		coProposers = (coProposers == null) ? List.of() : coProposers.stream().map(ProposalForm::name).toList();
		asks = (asks == null) ? List.of() : asks.stream().map(ProposalForm::plain).toList();
	}

	private static String plain(String text) {
		return (text == null) ? null : text.strip();
	}

	/** A space inside a name of two characters is only padding. */
	private static String name(String text) {
		String plain = plain(text);
		return (plain != null && plain.matches("\\p{IsHan}[\\s\u3000]+\\p{IsHan}"))
				? plain.replaceAll("[\\s\u3000]+", "") : plain;
	}

	/** 第 ２５ 号 is 25, with its leading zeros. */
	static String number(String text) {
		return (text == null) ? null : halfWidth(text).strip().replaceAll("^第\\s*|\\s*号$", "");
	}

	/** Digits, letters and spaces as wide as a character in their plain form. */
	static String halfWidth(String text) {
		StringBuilder plain = new StringBuilder();
		for (char sign : text.toCharArray()) {
			boolean isWide = (sign >= '\uff10' && sign <= '\uff19') || (sign >= '\uff21' && sign <= '\uff3a')
					|| (sign >= '\uff41' && sign <= '\uff5a');
			plain.append(isWide ? (char) (sign - '\uff10' + '0') : (sign == '\u3000') ? ' ' : sign);
		}
		return plain.toString();
	}

}
