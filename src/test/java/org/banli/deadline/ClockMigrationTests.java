package org.banli.deadline;

import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import static org.assertj.core.api.Assertions.assertThat;

/** Clocks from before get the events that they had. */
@SpringJUnitConfig
abstract class ClockMigrationTests {

	@Autowired
	private DataSource dataSource;

	@Test
	void clocksGetTheirEvents() {
		JdbcTemplate jdbc = new JdbcTemplate(this.dataSource);
		clock(jdbc, 1, "NULL", "RUNNING", "1", "NULL", "NULL");
		clock(jdbc, 2, "'通知要求'", "STOPPED", "NULL", "'2023-05-04'", "NULL");
		clock(jdbc, 3, "NULL", "CANCELLED", "NULL", "NULL", "'退办'");
		for (String pause : List.of("1, '2023-03-10', '2023-03-13', '甲', '一号'", "1, '2023-03-20', NULL, '乙', NULL",
				"2, '2023-03-10', '2023-03-10', '丙', NULL")) {
			jdbc.update("INSERT INTO clock_pause (clock_id, from_on, to_on, ground, document) VALUES (" + pause + ")");
		}
		DeadlineDatabase.migrate(this.dataSource, "V130__clock_rules_of_cases", "V131__clock_event");
		assertThat(jdbc.queryForList("""
				SELECT CONCAT_WS(' ', clock_id, seq_no, kind, on_day, ground, document) FROM clock_event
				ORDER BY clock_id, seq_no""", String.class)).containsExactly("1 1 STARTED 2023-03-02",
				"1 2 PAUSED 2023-03-10 甲 一号", "1 3 RESUMED 2023-03-13", "1 4 PAUSED 2023-03-20 乙",
				"2 1 STARTED 2023-03-02", "2 2 DUE_SET 2023-06-02 通知要求", "2 3 PAUSED 2023-03-10 丙",
				"2 4 RESUMED 2023-03-10", "2 5 STOPPED 2023-05-04", "3 1 STARTED 2023-03-02",
				"3 2 CANCELLED 2023-03-02 退办");
		assertThat(jdbc.queryForList("SELECT paused_from FROM clock ORDER BY id", LocalDate.class))
			.containsExactly(LocalDate.of(2023, 3, 20), null, null);
	}

	private static void clock(JdbcTemplate jdbc, int id, String reason, String state, String slot, String stopped,
			String stopReason) {
		jdbc.update(
				"""
						INSERT INTO clock (id, business_key, subject, code, rule_id, starts_on, computed_due_on, due_on, due_reason,
						  state, active_slot, stopped_on, stop_reason, created_at)
						VALUES (%d, 'proposal:1', 'assignment:%d', 'REPLY', 1, '2023-03-02', '2023-06-02', '2023-06-02', %s, '%s',
						  %s, %s, %s, '2023-03-02 09:00:00')"""
					.formatted(id, id, reason, state, slot, stopped, stopReason));
	}

	@Configuration(proxyBeanMethods = false)
	static class Before {

		@Bean
		DataSource dataSource(@Value("${spring.datasource.url}") String url,
				@Value("${spring.datasource.username}") String username,
				@Value("${spring.datasource.password}") String password) {
			return DeadlineDatabase.createBefore(url, username, password);
		}

	}

}

@OnH2
class ClockMigrationH2Tests extends ClockMigrationTests {

}

@OnMySql
class ClockMigrationMySqlTests extends ClockMigrationTests {

}
