package org.banli.referral;

/**
 * What the file of a referral must hold (行政执法机关移送涉嫌犯罪案件的规定 art 6), in the order of the
 * regulation.
 */
enum FileItem {

	/** 涉嫌犯罪案件移送书. */
	TRANSFER_LETTER,

	/** 涉嫌犯罪案件情况的调查报告. */
	INVESTIGATION_REPORT,

	/** 涉案物品清单. */
	GOODS_LIST,

	/** 有关检验报告或者鉴定结论. */
	TEST_REPORT,

	/** 其他有关涉嫌犯罪的材料. */
	OTHER_MATERIAL

}
