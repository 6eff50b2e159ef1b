package org.banli.weighing;

import java.util.Optional;

/** What a line of the amounts says (F5). */
public enum AmountKind {

	/** 已售. */
	SOLD,

	/** 未售. */
	UNSOLD,

	/** 进价、原材料. */
	COST,

	/** 加工费、服务费、会员费、广告费, all of it gain. */
	FEE,

	/** 服务收入. */
	SERVICE,

	/** 服务中使用产品的购进价款. */
	SERVICE_COST,

	LABELS_SOLD,

	LABELS_UNSOLD,

	COPIES_SOLD,

	COPIES_UNSOLD,

	ONLINE_WORKS,

	DOWNLOADS,

	CLICKS,

	MEMBERS,

	/** 权利人损失. */
	HOLDER_LOSS;

	/** Whether it is what was not sold, so that its price needs a basis. */
	public boolean isUnsold() {
		return this == UNSOLD || this == LABELS_UNSOLD || this == COPIES_UNSOLD;
	}

	/** Whether it happened at a time within the conduct. */
	boolean isConduct() {
		return this == SOLD || this == LABELS_SOLD || this == COPIES_SOLD || this == SERVICE || this == FEE;
	}

	/** Whether it only counts and has no price. */
	public boolean isCount() {
		return this == ONLINE_WORKS || this == DOWNLOADS || this == CLICKS || this == MEMBERS;
	}

	/** Whether it counts whole pieces. */
	boolean isWhole() {
		return isCount() || isPieces();
	}

	private boolean isPieces() {
		return this == LABELS_SOLD || this == LABELS_UNSOLD || this == COPIES_SOLD || this == COPIES_UNSOLD;
	}

	/** Whether a price must be given; labels and copies may be known by number alone. */
	boolean needsPrice() {
		return !isCount() && !isPieces();
	}

	/** Among what the average price of this is looked for. */
	Optional<AmountKind> sold() {
		return switch (this) {
			case UNSOLD -> Optional.of(SOLD);
			case LABELS_UNSOLD -> Optional.of(LABELS_SOLD);
			case COPIES_UNSOLD -> Optional.of(COPIES_SOLD);
			default -> Optional.empty();
		};
	}

	boolean isSold() {
		return this == SOLD || this == LABELS_SOLD || this == COPIES_SOLD;
	}

}
