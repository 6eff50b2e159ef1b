package org.banli.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.flywaydb.core.api.FlywayException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;

/** Says why the tables of the database do not fit the program. */
@Order(0)
class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

	private static final Pattern NEWER = Pattern.compile("applied migration not resolved locally: (\\w+(?:\\.\\w+)*)");

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, FlywayException failure) {
		String message = String.valueOf(failure.getMessage());
		Matcher newer = NEWER.matcher(message);
		String versions = newer.results().map((result) -> result.group(1)).collect(Collectors.joining(", "));
		String text = versions.isEmpty()
				? "数据库的表与程序不符，没有启动，数据未改动：" + message.strip().replaceAll("\\s+", " ")
						+ " (the tables do not fit this program)"
				: "数据库的表比本程序新（" + versions + "），请用相应的新版程序启动，或恢复升级前的备份；数据未改动"
						+ " (the database schema is newer than this program)";
		return new FailureAnalysis(text, null, failure);
	}

}
