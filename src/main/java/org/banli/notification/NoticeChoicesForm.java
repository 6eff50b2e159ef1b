package org.banli.notification;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a user chooses on his page.
 *
 * @param bell the kinds that count as unread until they are read
 * @param digestHour null for no digest
 */
record NoticeChoicesForm(@Size(max = 20, message = "{form.tooMany}") List<@NotNull NoticeKind> bell,
		@Size(max = 20, message = "{form.tooMany}") List<@NotNull NoticeKind> mail,
		@Size(max = 20, message = "{form.tooMany}") List<@NotNull NoticeKind> digest,
		@Size(max = 254, message = "{form.tooLong}") String mailAddress, Integer digestHour) {

	NoticeChoicesForm {
		bell = present(bell);
		mail = present(mail);
		digest = present(digest);
	}

	private static List<NoticeKind> present(List<NoticeKind> kinds) {
		return (kinds == null) ? List.of() : kinds;
	}

}
