package org.banli.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/**
 * A party as it is entered.
 *
 * @param version the version that was changed, null for a new party
 */
public record PartyForm(@NotNull PartyKind kind,
		@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String name,
		@Size(max = 32, message = "{form.tooLong}") @OneLine String idNumber,
		@Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String address,
		@Size(max = 50, message = "{form.tooLong}") @OneLine @Printable String representative,
		@Size(max = 50, message = "{form.tooLong}") @OneLine String phone, Integer version) {

	public PartyForm {
		name = ClueForm.plain(name);
		idNumber = IdNumbers.plain(idNumber);
		address = ClueForm.plain(address);
		representative = ClueForm.plain(representative);
		phone = ClueForm.plain(phone);
	}

	static PartyForm of(CaseParty party) {
		return new PartyForm(party.kind(), party.name(), party.idNumber(), party.address(), party.representative(),
				party.phone(), party.version());
	}

}
