package org.banli.criminal;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** The table as the migration fills it. */
final class ThresholdFixture {

	static final CriminalSettings SETTINGS = new CriminalSettings(Period.ofYears(2), new BigDecimal("0.8"));

	static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

	static final List<CriminalThreshold> ROWS;

	static final List<CriminalTextGap> GAPS;

	static {
		EmbeddedDatabase database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2)
			.setName("thresholds;MODE=MySQL")
			.addScript(new ClassPathResource("sql/migration/V120__criminal_threshold.sql").getPath())
			.build();
		JdbcTemplate jdbc = new JdbcTemplate(database);
		ROWS = jdbc.query("SELECT * FROM criminal_threshold ORDER BY id",
				(row, number) -> new CriminalThreshold(row.getLong("id"), row.getString("offence_code"),
						row.getString("offence_name"), row.getString("article"), row.getString("measure"),
						row.getBigDecimal("threshold"), row.getString("condition_text"), row.getString("severity"),
						row.getDate("valid_from").toLocalDate(), day(row.getDate("valid_to")), row.getString("source"),
						row.getString("certainty")));
		GAPS = jdbc.query("SELECT * FROM criminal_text_gap ORDER BY id",
				(row, number) -> new CriminalTextGap(row.getString("offence_code"), row.getString("measure"),
						row.getString("condition_token"), row.getBoolean("is_general_only"),
						row.getDate("valid_from").toLocalDate(), row.getDate("valid_to").toLocalDate()));
		database.shutdown();
	}

	private ThresholdFixture() {
	}

	private static LocalDate day(Date date) {
		return (date == null) ? null : date.toLocalDate();
	}

	static CriminalCheck check() {
		return new CriminalCheck(ROWS, GAPS, SETTINGS);
	}

}
