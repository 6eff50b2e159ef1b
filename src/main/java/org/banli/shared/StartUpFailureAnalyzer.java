package org.banli.shared;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;

/** Says why the product refuses to start. */
@Order(0)
class StartUpFailureAnalyzer extends AbstractFailureAnalyzer<StartUpRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, StartUpRefused refusal) {
		String words = switch (refusal.reason()) {
			case VARIABLE_MISSING -> "没有设置环境变量 %s；使用 MySQL 启动要设置 BANLI_DB_URL、BANLI_DB_USER、BANLI_DB_PASSWORD 三个变量"
					+ " (environment variables are missing)";
			case DEMONSTRATION_IN_PRODUCTION -> "演示数据不得装入正式数据库，请去掉 %s=true，或不用 mysql 方式启动"
					+ " (demonstration data is never loaded into a city's own database)";
			case ENGINE_NEWER -> "数据库已被更新版本的流程引擎（%s）使用过，请用相应的新版程序启动" + " (a newer engine has worked on the database)";
		};
		return new FailureAnalysis(String.format(words, refusal.detail()), null, refusal);
	}

}
