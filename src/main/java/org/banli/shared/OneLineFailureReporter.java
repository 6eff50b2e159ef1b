package org.banli.shared;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Prints why the start failed on one line, without a stack trace. */
class OneLineFailureReporter implements FailureAnalysisReporter {

	private static final Logger log = LoggerFactory.getLogger(OneLineFailureReporter.class);

	@Override
	public void report(FailureAnalysis analysis) {
		String action = (analysis.getAction() == null) ? "" : " " + analysis.getAction();
		log.error("启动失败：{}", (analysis.getDescription() + action).strip().replaceAll("\\s+", " "));
	}

}
