package org.banli.deadline;

/**
 * What a list or a page shows of a due date.
 *
 * @param light the light, null where nothing runs
 * @param workingDaysLeft working days left, negative when overdue, null where nothing
 * runs or where it runs by hours
 * @param words as in 剩 14 个工作日, 今天到期, 逾期 2 个工作日, 未起算, 还剩 7 小时 15 分
 */
public record LightView(Light light, Integer workingDaysLeft, String words) {

	/** The ending of the style class; x where nothing runs. */
	public String tone() {
		return (this.light != null) ? this.light.tone() : "x";
	}

	/** The name of the light that is read out, empty where nothing runs. */
	public String spoken() {
		return (this.light != null) ? this.light.spoken() : "";
	}

}
