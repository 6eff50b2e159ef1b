package org.banli.demo;

import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.banli.Application;
import org.banli.testing.TestDatabase;
import org.banli.testing.TestDatabases;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people read when the product does not start, and at the very first start. */
@ExtendWith(OutputCaptureExtension.class)
class StartUpTests {

	@TempDir
	private Path folder;

	@Test
	void namesMissingVariables(CapturedOutput output) {
		assertFails(output, "没有设置环境变量 BANLI_DB_PASSWORD, BANLI_DB_URL, BANLI_DB_USER",
				"--spring.profiles.active=mysql");
	}

	@Test
	void endsWithExitCodeOne() throws Exception {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Dfile.encoding=UTF-8", "-cp", classPath, "org.banli.Application", "--spring.profiles.active=mysql");
		java.environment().keySet().removeIf((name) -> name.startsWith("BANLI_"));
		Path log = this.folder.resolve("log");
		Process process = java.redirectErrorStream(true).redirectOutput(log.toFile()).start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isEqualTo(1);
		assertThat(Files.readAllLines(log)).filteredOn((line) -> !line.contains(" INFO "))
			.singleElement()
			.asString()
			.contains("BANLI_DB_URL");
	}

	@Test
	void tellsAnUnreachableDatabase(CapturedOutput output) throws Exception {
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		assertFails(output, "连不上数据库 127.0.0.1:" + port + "/banli", "--spring.profiles.active=mysql",
				"--spring.datasource.url=jdbc:mysql://127.0.0.1:" + port + "/banli",
				"--spring.datasource.username=banli", "--spring.datasource.password=secret-word");
		assertThat(output).doesNotContain("secret-word");
	}

	@Test
	void tellsAFileInUse(CapturedOutput output) throws Exception {
		execute(fileUrl(), "CREATE TABLE nothing (id INT)");
		try (RandomAccessFile file = new RandomAccessFile(this.folder.resolve("banli.mv.db").toFile(), "rw")) {
			assertThat(file.getChannel().lock().isValid()).isTrue();
			assertFails(output, "正被另一个程序使用", "--spring.datasource.url=" + fileUrl());
		}
	}

	@Test
	void refusesADatabaseOfANewerProgram(CapturedOutput output) throws Exception {
		Flyway.configure()
			.dataSource(fileUrl(), "banli", "")
			.locations("classpath:sql/migration", "classpath:sql/demo")
			.load()
			.migrate();
		execute(fileUrl(),
				"INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
						+ " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
						+ " VALUES (99, '990', 'later', 'SQL', 'V990__later.sql', 1, 'banli', 1, TRUE)");
		assertFails(output, "数据库的表比本程序新（990）", "--spring.datasource.url=" + fileUrl());
	}

	@Test
	void refusesADatabaseOfANewerEngine(CapturedOutput output) throws Exception {
		execute(fileUrl(),
				"CREATE TABLE ACT_GE_SCHEMA_LOG (ID_ VARCHAR(64), TIMESTAMP_ TIMESTAMP, VERSION_ VARCHAR(255))");
		execute(fileUrl(), "INSERT INTO ACT_GE_SCHEMA_LOG VALUES ('1', NOW(), '7.99.0')");
		assertFails(output, "更新版本的流程引擎（7.99.0）", "--spring.datasource.url=" + fileUrl());
	}

	@Test
	void refusesDemonstrationDataInProduction(CapturedOutput output) {
		String url = "--spring.datasource.url=" + TestDatabases.h2().url();
		assertFails(output, "演示数据不得装入正式数据库", "--spring.profiles.active=mysql", url, "--spring.datasource.username=sa",
				"--spring.datasource.password=", "--banli.demonstration=true");
	}

	@Test
	void printsTheFirstPasswordOnceAndTellsAUsedPort(CapturedOutput output) throws Exception {
		TestDatabase database = TestDatabases.h2();
		String[] production = { "--spring.profiles.active=production", "--spring.datasource.url=" + database.url(),
				"--spring.datasource.username=sa", "--spring.datasource.password=" };
		try (ConfigurableApplicationContext first = start(production)) {
			assertThat(output.toString().split("one-time password")).hasSize(2);
			assertThat(first.getBeanProvider(DemonstrationData.class)).isEmpty();
			int before = output.toString().length();
			String port = first.getEnvironment().getProperty("local.server.port");
			List<String> taken = new ArrayList<>(List.of(production));
			taken.add("--server.port=" + port);
			assertThatThrownBy(() -> SpringApplication.run(Application.class, taken.toArray(new String[0])))
				.isInstanceOf(RuntimeException.class);
			String second = output.toString().substring(before);
			assertThat(second).contains("启动失败：端口 " + port + " 已被占用").doesNotContain("\tat ").doesNotContain("one-time");
		}
		assertThat(countOf(database, "SELECT COUNT(*) FROM account WHERE must_change_password = TRUE")).isEqualTo(1);
		assertThat(countOf(database, "SELECT COUNT(*) FROM account")).isEqualTo(1);
	}

	private static void assertFails(CapturedOutput output, String words, String... arguments) {
		assertThatThrownBy(() -> start(arguments)).isInstanceOf(RuntimeException.class);
		assertThat(output.toString().lines().filter((line) -> line.contains("启动失败"))).singleElement()
			.asString()
			.contains(words);
		assertThat(output).doesNotContain("\tat ").doesNotContain("APPLICATION FAILED");
		assertThat(output.toString().lines().filter((line) -> line.contains(" ERROR ") || line.contains(" WARN ")))
			.hasSize(1);
	}

	private static ConfigurableApplicationContext start(String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.add("--server.port=0");
		return SpringApplication.run(Application.class, all.toArray(new String[0]));
	}

	private String fileUrl() {
		return "jdbc:h2:file:" + this.folder.resolve("banli") + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
	}

	private static void execute(String url, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url, "banli", "");
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static long countOf(TestDatabase database, String sql) throws SQLException {
		try (Connection connection = database.connect();
				Statement statement = connection.createStatement();
				var rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getLong(1);
		}
	}

}
