package org.banli.deadline;

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
 * @param workingDaysLeft negative when overdue, null where nothing runs
 * @param words as in 剩 14 个工作日
 * @param term as in 3 个月
 * @param startingEvent as in 自交办之日起
 * @param legalBasis where the length comes from
 * @param rule title and version of the rule
 */
public record RunningClock(String businessKey, String subject, String code, String title, LocalDate startsOn,
		LocalDate dueOn, LocalDate stoppedOn, LocalDate pausedFrom, boolean setByHand, Light light,
		Integer workingDaysLeft, String words, String term, String startingEvent, String legalBasis, String rule) {

	static RunningClock of(ClockRow row, ClockRule rule, LightView view) {
		return new RunningClock(row.businessKey(), row.subject(), row.code(), rule.title(), row.startsOn(), row.dueOn(),
				row.stoppedOn(), row.pausedFrom(), row.isSetByHand(), view.light(), view.workingDaysLeft(),
				view.words(), rule.term(), rule.startingEvent(), rule.legalBasis(), rule.titleAndVersion());
	}

	static RunningClock notStarted(ClockRule rule, LightView view) {
		return new RunningClock(null, null, rule.code(), rule.title(), null, null, null, null, false, view.light(),
				view.workingDaysLeft(), view.words(), rule.term(), rule.startingEvent(), rule.legalBasis(),
				rule.titleAndVersion());
	}

	/** Whether time passes: started, not paused, not stopped. */
	public boolean isRunning() {
		return this.light != null;
	}

	/** The light and words alone. */
	public LightView view() {
		return new LightView(this.light, this.workingDaysLeft, this.words);
	}

}
