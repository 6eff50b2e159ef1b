package org.banli.goods;

/** What can be done with chosen items, and the form of each. */
enum GoodsAction {

	ADD(ItemsForm.class), MEASURE(MeasureForm.class), HANDOVER(HandoverForm.class), TEST(TestForm.class),
	REPORT(ReportForm.class), CONFISCATE(ConfiscateForm.class), POLICE(PoliceHandover.class), NOTICE(NoticeForm.class),
	SETTLE(SettleForm.class), LEAVE(LeaveForm.class);

	private final Class<?> form;

	GoodsAction(Class<?> form) {
		this.form = form;
	}

	Class<?> form() {
		return this.form;
	}

	/** Whether items have to be chosen first. */
	public boolean isForItems() {
		return this != ADD && this != REPORT;
	}

	/** Whether it can be done with an item in a state. */
	public boolean fits(ItemState state) {
		return switch (this) {
			case ADD, REPORT -> false;
			case MEASURE -> state == ItemState.FOUND || state.isUnderMeasure() || state == ItemState.UNCLAIMED;
			case HANDOVER -> state.isInCustody();
			case TEST -> state.isUnderMeasure();
			case CONFISCATE -> state.mayBecome(ItemState.CONFISCATED);
			case POLICE -> state.mayBecome(ItemState.HANDED_TO_POLICE);
			case NOTICE -> state.mayBecome(ItemState.UNCLAIMED);
			case SETTLE -> state.mayBecome(ItemState.RETURNED) || state.mayBecome(ItemState.DESTROYED);
			case LEAVE -> state == ItemState.FOUND;
		};
	}

}
