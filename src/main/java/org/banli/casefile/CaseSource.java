package org.banli.casefile;

/** Where a clue comes from (案源). */
public enum CaseSource {

	/** 监督检查. */
	INSPECTION,

	/** 投诉. */
	COMPLAINT,

	/** 举报. */
	REPORT,

	/** 其他部门移送. */
	TRANSFER,

	/** 上级交办. */
	SUPERIOR,

	/** 网络监测. */
	MONITORING,

	/** 检察意见. */
	PROCURATORATE,

	/** 公安移送. */
	POLICE;

	/** Whether somebody who reported may have to be told what became of it. */
	boolean hasReporter() {
		return this == COMPLAINT || this == REPORT;
	}

}
