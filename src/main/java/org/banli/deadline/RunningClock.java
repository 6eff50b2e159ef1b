package org.banli.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A clock as people see it: running, paused, stopped or not yet started.
 *
 * @param businessKey the case, null before the start
 * @param subject what it runs on, as in {@code assignment:12}, null before the start
 * @param code which deadline, as in {@code REPLY}
 * @param title its Chinese name
 * @param startsOn the day of the starting event, null before it
 * @param dueOn the last day, null before the start
 * @param stoppedOn the day on which the work was done
 * @param pausedFrom the first day of the pause that lasts
 * @param setByHand whether somebody set the due date, with a reason
 * @param light null where nothing runs
 * @param workingDaysLeft negative when overdue, null where nothing runs or where it runs
 * by hours
 * @param words as in 剩 14 个工作日, or 还剩 7 小时 15 分
 * @param term as in 3 个月
 * @param startingEvent as in 自交办之日起
 * @param legalBasis where the length comes from
 * @param rule title and version of the rule
 * @param startsAt the moment of the starting event of a clock of hours, else null
 * @param dueAt the moment at which a clock of hours ends, else null
 * @param stoppedAt the moment at which the work of a clock of hours was done, else null
 */
public record RunningClock(String businessKey, String subject, String code, String title, LocalDate startsOn,
		LocalDate dueOn, LocalDate stoppedOn, LocalDate pausedFrom, boolean setByHand, Light light,
		Integer workingDaysLeft, String words, String term, String startingEvent, String legalBasis, String rule,
		Instant startsAt, Instant dueAt, Instant stoppedAt) {

	static RunningClock of(ClockRow row, ClockRule rule, LightView view) {
		return new RunningClock(row.businessKey(), row.subject(), row.code(), rule.title(), row.startsOn(), row.dueOn(),
				row.stoppedOn(), row.pausedFrom(), row.isSetByHand(), view.light(), view.workingDaysLeft(),
				view.words(), rule.term(), rule.startingEvent(), rule.legalBasis(), rule.titleAndVersion(),
				row.startsAt(), row.dueAt(), row.stoppedAt());
	}

	static RunningClock notStarted(ClockRule rule, LightView view) {
		return new RunningClock(null, null, rule.code(), rule.title(), null, null, null, null, false, view.light(),
				view.workingDaysLeft(), view.words(), rule.term(), rule.startingEvent(), rule.legalBasis(),
				rule.titleAndVersion(), null, null, null);
	}

	/** Whether time passes: started, not paused, not stopped. */
	public boolean isRunning() {
		return this.light != null;
	}

	/**
	 * The light that burns, or how it ended: red where the work was done too late.
	 */
	public Light standing() {
		if (this.light != null) {
			return this.light;
		}
		boolean isLate = (this.stoppedAt != null && this.dueAt != null) ? this.stoppedAt.isAfter(this.dueAt)
				: this.stoppedOn != null && this.dueOn != null && this.stoppedOn.isAfter(this.dueOn);
		return isLate ? Light.RED : Light.GREEN;
	}

	/** Whether it runs on the clock, not by days. */
	public boolean isInHours() {
		return this.dueAt != null;
	}

	/** The light and words alone. */
	public LightView view() {
		return new LightView(this.light, this.workingDaysLeft, this.words);
	}

}
