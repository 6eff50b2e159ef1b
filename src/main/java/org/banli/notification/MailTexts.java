package org.banli.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.banli.shared.ProductProperties;
import org.banli.shared.Words;
import org.banli.workflow.WorkDescription;

import org.springframework.stereotype.Component;

/**
 * The words of letters. Mail is read in the open: a subject holds a kind and a number,
 * and a text holds references and links, no titles and nobody's name who put something
 * forward.
 */
@Component
class MailTexts {

	/** As many as fit a screen; the page of notices has them all. */
	static final int MOST_LISTED = 20;

	private static final String NEW_LINE = "\n";

	private final Words words;

	private final ProductProperties product;

	MailTexts(Words words, ProductProperties product) {
		this.words = words;
		this.product = product;
	}

	String subject(NoticeKind kind, int count) {
		return this.words.of("notification.mail.subject." + kind, String.valueOf(count));
	}

	/** Tells of notices of one kind. */
	String body(NoticeKind kind, List<Notice> notices, Map<String, WorkDescription> works) {
		StringBuilder text = new StringBuilder(
				this.words.of("notification.mail.intro." + kind, String.valueOf(count(notices))))
			.append(NEW_LINE)
			.append(NEW_LINE);
		list(text, notices, works);
		return text.append(footer()).toString();
	}

	/** Of how many things some notices tell. */
	static int count(List<Notice> notices) {
		return notices.stream().mapToInt(Notice::taskCount).sum();
	}

	void list(StringBuilder text, List<Notice> notices, Map<String, WorkDescription> works) {
		for (Notice notice : notices.subList(0, Math.min(MOST_LISTED, notices.size()))) {
			line(text, (notice.businessKey() == null) ? null : works.get(notice.businessKey()),
					inPlace(notice.onBehalfName(), notice.text()), "/notices/" + notice.id());
		}
		if (notices.size() > MOST_LISTED) {
			List<Notice> others = notices.subList(MOST_LISTED, notices.size());
			text.append(this.words.of("notification.mail.more", String.valueOf(count(others))))
				.append(NEW_LINE)
				.append(link("/notices"))
				.append(NEW_LINE)
				.append(NEW_LINE);
		}
	}

	/** The words with the name of the absent colleague, where it is his. */
	String inPlace(String absentName, String words) {
		return (absentName == null) ? words : this.words.of("notification.inPlaceOf", absentName, words);
	}

	void line(StringBuilder text, WorkDescription work, String words, String path) {
		text.append((work == null) ? this.words.of("notification.mail.line", words)
				: this.words.of("notification.mail.lineOf",
						this.words.orElse("notification.mail.kind." + work.kind(), ""), work.reference(), words))
			.append(NEW_LINE)
			.append(link(path))
			.append(NEW_LINE)
			.append(NEW_LINE);
	}

	String footer() {
		return this.words.of("notification.mail.footer") + NEW_LINE + link("/profile/notices") + NEW_LINE;
	}

	private String link(String path) {
		return "  " + this.product.baseUrl().replaceAll("/+$", "") + path;
	}

	/** A name for a letter that stays the same however often it is tried. */
	String messageId() {
		String host = this.product.baseUrl().replaceAll("^\\w+://|[:/].*$", "");
		return "<" + UUID.randomUUID() + "@" + (host.matches("[A-Za-z0-9.-]+") ? host : "banli.invalid") + ">";
	}

}
