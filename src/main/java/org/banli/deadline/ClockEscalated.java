package org.banli.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.banli.organization.Post;

/**
 * A running clock has come to a step of its escalation that was not told yet; heard
 * inside the transaction that keeps it as told.
 *
 * @param subject what the clock runs on, as in {@code referral:3}
 * @param title the deadline's Chinese name
 * @param dueAt the moment of the end of a clock of hours, else null
 * @param endsAt the moment of the end of any clock
 * @param step 0 before the end, 1 once it has passed, more with time
 * @param posts who is to hear it in the unit whose clock it is
 * @param words as in 还剩 5 小时 40 分
 * @param breachAction what follows when it has passed, as the rule says
 */
public record ClockEscalated(long clockId, String businessKey, String subject, String code, String title,
		LocalDate dueOn, Instant dueAt, Instant endsAt, int step, List<Post> posts, String words, String breachAction) {

	/** Whether the end has passed. */
	public boolean isLate() {
		return this.step > 0;
	}

}
