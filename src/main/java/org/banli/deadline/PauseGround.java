package org.banli.deadline;

import java.util.Arrays;

import org.banli.calendar.DeadlineWords;

/**
 * For which times the law stops a deadline of a case; a rule names those that it allows.
 */
public enum PauseGround {

	/** 中止: superior law, another authority, force majeure. */
	SUSPENSION,

	/** 听证. */
	HEARING,

	/** 公告. */
	PUBLIC_NOTICE,

	/** 检测、检验、检疫、鉴定. */
	TEST,

	/** 权利人辨认或者鉴别. */
	IDENTIFICATION,

	/** 责令退还多收价款. */
	REFUND_ORDER,

	/** 补充材料. */
	SUPPLEMENT;

	/** The ground as people read it. */
	public String words() {
		return DeadlineWords.word("deadline.ground." + name());
	}

	/** The words of a ground as stored: a code, or a place's own words. */
	static String wordsOf(String ground) {
		return Arrays.stream(values())
			.filter((known) -> known.name().equals(ground))
			.map(PauseGround::words)
			.findFirst()
			.orElse(ground);
	}

}
