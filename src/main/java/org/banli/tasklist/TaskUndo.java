package org.banli.tasklist;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpSession;
import org.banli.tasklist.TaskBulk.Taken;

/**
 * What the user did last and may take back for a while. It stays in the session: an
 * address alone gives nobody the right.
 *
 * @param receiver who got the tasks, null where the user claimed them
 */
record TaskUndo(List<Taken> taken, String receiver, Instant until) implements Serializable {

	static final String PATH = "/tasks/undo";

	private static final String ATTRIBUTE = TaskUndo.class.getName();

	/** A little longer than the page offers it. */
	private static final Duration WHILE = Duration.ofSeconds(75);

	static TaskUndo of(List<Taken> taken, String receiver, Instant now) {
		return new TaskUndo(List.copyOf(taken), receiver, now.plus(WHILE));
	}

	void keepIn(HttpSession session) {
		session.setAttribute(ATTRIBUTE, this);
	}

	/** Takes it out of the session, so that it is used once. */
	static Optional<TaskUndo> takeFrom(HttpSession session, Instant now) {
		TaskUndo undo = (TaskUndo) session.getAttribute(ATTRIBUTE);
		session.removeAttribute(ATTRIBUTE);
		return Optional.ofNullable(undo).filter((kept) -> now.isBefore(kept.until()));
	}

	/** Who had a task before. */
	String holderOf(String taskId) {
		return this.taken.stream()
			.filter((one) -> one.taskId().equals(taskId))
			.map(Taken::holder)
			.filter((holder) -> holder != null)
			.findFirst()
			.orElse(null);
	}

}
