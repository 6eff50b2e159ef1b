package org.banli.testing;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MySqlServerTests {

	@Test
	void isNotThereWithoutAUrl() {
		assertThat(MySqlServer.of(Map.of())).isEmpty();
	}

	@Test
	void isUsedAsRootWithoutPasswordUnlessToldOtherwise() {
		Map<String, String> environment = Map.of("BANLI_TEST_MYSQL_URL", "jdbc:mysql://127.0.0.1:3306/");
		assertThat(MySqlServer.of(environment)).contains(new MySqlServer("jdbc:mysql://127.0.0.1:3306/", "root", ""));
	}

	@Test
	void putsTheDatabaseAndOurOptionsIntoTheUrl() {
		assertThat(url("jdbc:mysql://127.0.0.1:3306/")).startsWith("jdbc:mysql://127.0.0.1:3306/banli_a?")
			.contains("nullDatabaseMeansCurrent=true", "&connectionTimeZone=Asia/Shanghai");
		assertThat(url("jdbc:mysql://127.0.0.1:3306")).startsWith("jdbc:mysql://127.0.0.1:3306/banli_a?");
		assertThat(url("jdbc:mysql://127.0.0.1:3306/other")).startsWith("jdbc:mysql://127.0.0.1:3306/banli_a?");
	}

	@Test
	void leavesTheOptionsOfTheGivenUrlAlone() {
		assertThat(url("jdbc:mysql://127.0.0.1:3306/?connectionTimeZone=UTC")).contains("?connectionTimeZone=UTC&")
			.doesNotContain("Shanghai");
	}

	private static String url(String server) {
		return new MySqlServer(server, "root", "").url("banli_a");
	}

}
