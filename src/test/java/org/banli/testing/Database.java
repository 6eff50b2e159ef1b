package org.banli.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/** The two kinds of database that Banli runs on. */
enum Database {

	H2 {
		@Override
		Optional<String> missing() {
			return Optional.empty();
		}

		@Override
		TestDatabase create() {
			return new TestDatabase(
					"jdbc:h2:mem:" + uniqueName() + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
					"sa", "");
		}

		@Override
		void drop(TestDatabase database) throws SQLException {
			try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
				statement.execute("shutdown");
			}
		}
	},

	MYSQL {
		@Override
		Optional<String> missing() {
			return MySqlServer.find().isPresent() ? Optional.empty()
					: Optional.of("MySQL tests skipped: BANLI_TEST_MYSQL_URL is not set and no Docker engine answers");
		}

		@Override
		TestDatabase create() {
			return MySqlServer.find()
				.orElseThrow(() -> new IllegalStateException(missing().orElseThrow()))
				.createDatabase(uniqueName());
		}

		@Override
		void drop(TestDatabase database) throws SQLException {
			try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
				statement.execute("set session lock_wait_timeout = 5");
				statement.execute("drop database " + connection.getCatalog());
			}
		}
	};

	/** Why this machine has no such database, in words for the log; empty when it has. */
	abstract Optional<String> missing();

	abstract TestDatabase create();

	abstract void drop(TestDatabase database) throws SQLException;

	private static String uniqueName() {
		return "banli_" + UUID.randomUUID().toString().replace("-", "");
	}

}
