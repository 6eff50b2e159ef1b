package org.banli.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A running clock has turned to a light that was not told yet; heard inside the
 * transaction that keeps it as told.
 *
 * @param subject what the clock runs on, as in {@code assignment:12}
 * @param title the deadline's Chinese name
 * @param dueAt the moment of the end of a clock of hours, else null
 * @param words as in 剩 5 个工作日, or 还剩 5 小时 40 分
 */
public record LightChanged(long clockId, String businessKey, String subject, String code, String title, LocalDate dueOn,
		Instant dueAt, Light light, String words) {
}
