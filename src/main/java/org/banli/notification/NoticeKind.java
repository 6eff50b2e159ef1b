package org.banli.notification;

/** What a notice is about; people choose for each kind how they are told. */
public enum NoticeKind {

	/** New work, or work handed over. */
	TASK,

	/** A text that was sent back. */
	RETURN,

	/** A deadline that comes near or has passed. */
	LIGHT,

	/** A letter that is with the proposers. */
	DELIVERY,

	/** Somebody asks for late work, or has answered. */
	CHASE

}
