package org.banli.deadline;

import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The deadline tables alone, on H2 or on MySQL. */
final class DeadlineDatabase {

	private DeadlineDatabase() {
	}

	static DataSource create(String url, String username, String password) {
		DataSource dataSource = createBefore(url, username, password);
		migrate(dataSource, "V130__clock_rules_of_cases", "V131__clock_event", "V132__case_clock_rules",
				"V133__clock_escalation");
		return dataSource;
	}

	/** As the tables were before clocks had events. */
	static DataSource createBefore(String url, String username, String password) {
		// One connection: an H2 database in memory lives as long as it does
		SingleConnectionDataSource dataSource = new SingleConnectionDataSource(url, username, password, true);
		migrate(dataSource, "V030__deadline", "V100__clock_light");
		return dataSource;
	}

	static void migrate(DataSource dataSource, String... names) {
		ClassPathResource[] scripts = Stream.of(names)
			.map((name) -> new ClassPathResource("sql/migration/" + name + ".sql"))
			.toArray(ClassPathResource[]::new);
		new ResourceDatabasePopulator(false, false, "UTF-8", scripts).execute(dataSource);
	}

}
