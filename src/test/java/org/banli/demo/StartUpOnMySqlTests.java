package org.banli.demo;

import org.banli.Application;
import org.banli.testing.OnMySql;
import org.banli.testing.TestDatabase;
import org.banli.testing.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people read when MySQL does not let the product in. */
@OnMySql
@ExtendWith(OutputCaptureExtension.class)
class StartUpOnMySqlTests {

	@Test
	void tellsAWrongPassword(CapturedOutput output) {
		TestDatabase database = TestDatabases.mySql();
		assertFails(output, "不接受所给的用户名或密码", database.url(), database.username(), "wrong-" + database.password());
	}

	@Test
	void tellsAnUnknownDatabase(CapturedOutput output) {
		TestDatabase database = TestDatabases.mySql();
		assertFails(output, "不存在", database.url().replaceFirst("banli_\\w+", "banli_never_made"), database.username(),
				database.password());
	}

	private static void assertFails(CapturedOutput output, String words, String url, String username, String password) {
		assertThatThrownBy(() -> SpringApplication.run(Application.class, "--spring.profiles.active=mysql",
				"--server.port=0", "--spring.datasource.url=" + url, "--spring.datasource.username=" + username,
				"--spring.datasource.password=" + password))
			.isInstanceOf(RuntimeException.class);
		assertThat(output.toString().lines().filter((line) -> line.contains("启动失败"))).singleElement()
			.asString()
			.contains(words, "BANLI_DB_URL、BANLI_DB_USER、BANLI_DB_PASSWORD");
		assertThat(output).doesNotContain("\tat ");
	}

}
