package org.banli.shared;

import java.sql.SQLException;
import java.util.Map;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;

/** Says why there is no connection to the database, and which setting to mend. */
@Order(0)
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseUnavailable> {

	private static final String ENVIRONMENT = "请检查环境变量 BANLI_DB_URL、BANLI_DB_USER、BANLI_DB_PASSWORD";

	private static final String LOCKED = "数据文件 %s 正被另一个程序使用，请先停止那个程序，或换一个目录启动"
			+ " (the data file is in use by another running program)";

	private static final String FILE_LOGIN = "数据文件 %s 是用别的用户名或密码建立的，请恢复原来的设置，或移走这个文件"
			+ " (the data file was created with another user or password)";

	private static final String LOGIN = "数据库 %s 不接受所给的用户名或密码，" + ENVIRONMENT
			+ " (the database refused the user or the password)";

	private static final String UNKNOWN = "数据库 %s 不存在，请先建库，或改正 BANLI_DB_URL；" + ENVIRONMENT
			+ " (there is no such database)";

	private static final String NO_RIGHTS = "所给的用户无权使用数据库 %s，请授权；" + ENVIRONMENT
			+ " (the user has no rights on the database)";

	private static final String UNREACHABLE = "连不上数据库 %s，请确认数据库已启动、地址和端口正确；" + ENVIRONMENT
			+ " (the database cannot be reached)";

	private static final Map<Integer, String> WORDS = Map.of(90020, LOCKED, 28000, FILE_LOGIN, 1045, LOGIN, 1698, LOGIN,
			1049, UNKNOWN, 1044, NO_RIGHTS);

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnavailable failure) {
		SQLException cause = failure.getCause();
		String words = WORDS.get(cause.getErrorCode());
		boolean isConnection = cause.getSQLState() != null && cause.getSQLState().startsWith("08");
		if (words == null && isConnection) {
			words = UNREACHABLE;
		}
		String text = (words != null) ? String.format(words, failure.place())
				: String.format("打不开数据库 %s：%s (the database cannot be opened)", failure.place(), cause.getMessage());
		return new FailureAnalysis(text, null, failure);
	}

}
