package org.banli.proposal;

/** How a letter reached the proposers. */
public enum DeliveryWay {

	/** 当面. */
	IN_PERSON,

	/** 邮寄. */
	POST,

	/** 系统. */
	SYSTEM,

	/** 经由下级人大常委会或委员所在单位转交. */
	FORWARDED

}
