package org.banli.notification;

import java.time.Instant;

import org.banli.identity.StandIn;

/**
 * A notice before it is written.
 *
 * @param businessKey the matter, null where it tells of many
 * @param taskId the task it is about; when that ends, the notice counts as read
 * @param path where it leads
 * @param about what it is about; with the recipient the key by which nothing is told
 * twice
 * @param readAt set where the user wants no bell for its kind
 * @param mailState WAITING where the user wants mail
 * @param onBehalfOf the user name of the absent colleague in whose place the recipient is
 * told, null where he is told himself
 * @param isForPost whether it is for the post that he holds, and so for a deputy too
 * @param taskCount how many new tasks it tells of; 1 where it is about one thing
 */
record NewNotice(String recipient, NoticeKind kind, String businessKey, String taskId, String path, String text,
		String quote, String about, Instant createdAt, Instant readAt, String mailState, String onBehalfOf,
		String onBehalfName, boolean isForPost, String dedupKey, int taskCount) {

	static final String WAITING = "WAITING";

	private static final int LONGEST_TEXT = 300;

	private static final int LONGEST_QUOTE = 500;

	NewNotice {
		text = cut(text, LONGEST_TEXT);
		quote = (quote == null || quote.isBlank()) ? null : cut(quote.strip(), LONGEST_QUOTE);
	}

	NewNotice(String recipient, NoticeKind kind, String businessKey, String taskId, String path, String text,
			String quote, String about, Instant createdAt) {
		this(recipient, kind, businessKey, taskId, path, text, quote, about, createdAt, null, null, null, null, true,
				about + ":" + recipient, 1);
	}

	/** A notice of many new tasks at once, which is about no single matter. */
	static NewNotice ofMany(NewNotice first, String path, String text, int count) {
		String about = "tasks:" + first.taskId + ":" + count;
		return new NewNotice(first.recipient, first.kind, null, null, path, text, null, about, first.createdAt, null,
				null, null, null, true, about + ":" + first.recipient, count);
	}

	/** The same as a person's own concern, which nobody stands in for. */
	NewNotice personal() {
		return new NewNotice(this.recipient, this.kind, this.businessKey, this.taskId, this.path, this.text, this.quote,
				this.about, this.createdAt, null, null, null, null, false, this.dedupKey, this.taskCount);
	}

	/** The same for the colleague who stands in for the recipient. */
	NewNotice inPlace(StandIn away) {
		return new NewNotice(away.deputy(), this.kind, this.businessKey, this.taskId, this.path, this.text, this.quote,
				this.about, this.createdAt, null, null, away.absent(), away.absentName(), true,
				this.about + ":" + away.deputy(), this.taskCount);
	}

	/** The same as its recipient wants to be told. */
	NewNotice told(Instant read, String mail) {
		return new NewNotice(this.recipient, this.kind, this.businessKey, this.taskId, this.path, this.text, this.quote,
				this.about, this.createdAt, read, mail, this.onBehalfOf, this.onBehalfName, this.isForPost,
				this.dedupKey, this.taskCount);
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
