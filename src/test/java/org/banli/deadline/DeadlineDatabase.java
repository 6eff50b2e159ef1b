package org.banli.deadline;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The only place where these tests get a database: H2 in memory, or the MySQL database
 * named by {@code BANLI_TEST_MYSQL_URL}, in which the deadline tables are made anew.
 */
final class DeadlineDatabase {

	private static final List<String> MIGRATIONS = List.of("V030__deadline", "V100__clock_light",
			"V130__clock_rules_of_cases", "V131__clock_event");

	private DeadlineDatabase() {
	}

	static DataSource create() {
		String mysql = System.getenv("BANLI_TEST_DEADLINE_MYSQL_URL");
		String url = (mysql != null) ? mysql
				: "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
		// One connection: an H2 database in memory lives as long as it does
		SingleConnectionDataSource dataSource = new SingleConnectionDataSource(url, true);
		JdbcTemplate jdbc = new JdbcTemplate(dataSource);
		for (String table : List.of("clock_light", "clock_event", "clock_pause")) {
			jdbc.execute("DROP TABLE IF EXISTS " + table);
		}
		jdbc.execute("DROP TABLE IF EXISTS clock");
		jdbc.execute("DROP TABLE IF EXISTS clock_rule");
		ResourceDatabasePopulator migration = new ResourceDatabasePopulator(false, false, "UTF-8",
				MIGRATIONS.stream()
					.map((name) -> new ClassPathResource("sql/migration/" + name + ".sql"))
					.toArray(ClassPathResource[]::new));
		migration.execute(dataSource);
		return dataSource;
	}

}
