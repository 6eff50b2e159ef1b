package org.banli.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.util.StringUtils;

/** The server on which the tests make their MySQL databases. */
record MySqlServer(String url, String username, String password) {

	// Session time zone as in production; the engine needs nullDatabaseMeansCurrent.
	private static final Set<String> OPTIONS = new LinkedHashSet<>(
			Arrays.asList("nullDatabaseMeansCurrent=true", "useLocalSessionState=true", "rewriteBatchedStatements=true",
					"readOnlyPropagatesToServer=false", "connectionTimeZone=Asia/Shanghai",
					"forceConnectionTimeZoneToSession=true", "allowPublicKeyRetrieval=true"));

	/** The server of the environment, else one in Docker; looked for once in a JVM. */
	static Optional<MySqlServer> find() {
		return Found.SERVER;
	}

	static Optional<MySqlServer> of(Map<String, String> environment) {
		String url = environment.get("BANLI_TEST_MYSQL_URL");
		if (!StringUtils.hasText(url)) {
			return Optional.empty();
		}
		return Optional.of(new MySqlServer(url, environment.getOrDefault("BANLI_TEST_MYSQL_USER", "root"),
				environment.getOrDefault("BANLI_TEST_MYSQL_PASSWORD", "")));
	}

	TestDatabase createDatabase(String name) {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.execute("create database " + name + " character set utf8mb4");
		}
		catch (SQLException ex) {
			throw new IllegalStateException("No database can be created on " + this.url, ex);
		}
		return new TestDatabase(url(name), this.username, this.password);
	}

	Connection connect() throws SQLException {
		return DriverManager.getConnection(url(""), this.username, this.password);
	}

	/**
	 * The URL of one database; an option that the server's own URL sets stays as it is.
	 */
	String url(String database) {
		String[] parts = this.url.split("\\?", 2);
		Set<String> options = new LinkedHashSet<>();
		Set<String> given = Set.of();
		if (parts.length > 1) {
			options.addAll(Arrays.asList(parts[1].split("&")));
			given = options.stream().map(MySqlServer::name).collect(Collectors.toSet());
		}
		for (String option : OPTIONS) {
			if (!given.contains(name(option))) {
				options.add(option);
			}
		}
		return parts[0].replaceFirst("(://[^/]+)(/.*)?$", "$1/") + database + "?" + String.join("&", options);
	}

	private static String name(String option) {
		return option.split("=", 2)[0];
	}

	private static final class Found {

		private static final Optional<MySqlServer> SERVER = of(System.getenv()).or(DockerMySql::start);

	}

}
