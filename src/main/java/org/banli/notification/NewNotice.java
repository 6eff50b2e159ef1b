package org.banli.notification;

import java.time.Instant;

/**
 * A notice before it is written.
 *
 * @param taskId the task it is about; when that ends, the notice counts as read
 * @param path where it leads
 * @param dedupKey what it is about and to whom
 * @param readAt set where the user wants no bell for its kind
 * @param mailState WAITING where the user wants mail
 */
record NewNotice(String recipient, NoticeKind kind, String businessKey, String taskId, String path, String text,
		String quote, String dedupKey, Instant createdAt, Instant readAt, String mailState) {

	static final String WAITING = "WAITING";

	private static final int LONGEST_TEXT = 300;

	private static final int LONGEST_QUOTE = 500;

	NewNotice {
		text = cut(text, LONGEST_TEXT);
		quote = (quote == null || quote.isBlank()) ? null : cut(quote.strip(), LONGEST_QUOTE);
	}

	NewNotice(String recipient, NoticeKind kind, String businessKey, String taskId, String path, String text,
			String quote, String about, Instant createdAt) {
		this(recipient, kind, businessKey, taskId, path, text, quote, about + ":" + recipient, createdAt, null, null);
	}

	/** The same as its recipient wants to be told. */
	NewNotice told(Instant read, String mail) {
		return new NewNotice(this.recipient, this.kind, this.businessKey, this.taskId, this.path, this.text, this.quote,
				this.dedupKey, this.createdAt, read, mail);
	}

	private static String cut(String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		int end = longest - 1;
		end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
		return text.substring(0, end) + "…";
	}

}
