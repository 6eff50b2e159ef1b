package org.banli.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The deadlines of cases are those of the regulations, row by row. */
@SpringJUnitConfig(ClockConfiguration.class)
@Transactional
abstract class CaseRuleTableTests {

	@Autowired
	private ClockMapper mapper;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void areTheExpectedRows() {
		List<String> rows = cases().map(CaseRuleTableTests::line).sorted().toList();
		assertThat(rows).containsExactlyElementsOf(expected());
	}

	@Test
	void sayWhereTheyAreNotSure() {
		assertThat(cases().filter((rule) -> rule.certainty() != Certainty.SOURCED)).isNotEmpty()
			.allSatisfy((rule) -> assertThat(rule.source()).contains("可改").containsAnyOf("未核", "没有把握"));
		assertThat(cases()).allSatisfy((rule) -> {
			assertThat(rule.legalBasis()).contains("《", "》");
			assertThat(rule.startingEvent()).startsWith("自").endsWith("起");
			assertThat(rule.breachAction()).isNotBlank();
		});
	}

	@Test
	void knowTheirGroundsByName() {
		assertThat(cases().filter((rule) -> !rule.pauseGrounds().isEmpty()))
			.allSatisfy((rule) -> assertThat(rule.pauseGrounds().split(","))
				.allSatisfy((code) -> assertThat(PauseGround.valueOf(code).words()).isNotBlank()));
	}

	@Test
	void refuseWhatMakesNoSense() {
		for (String change : List.of("pause_grounds = 'TEST'", "extension_times = 1",
				"extension_times = 1, extension_length = 1, extension_unit = 'DAY', extension_approver = '局长'",
				"certainty = 'MAYBE'", "escalate_every = 0")) {
			assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> this.jdbc.update("UPDATE clock_rule SET " + change + " WHERE code = 'DL33'"));
		}
	}

	private Stream<ClockRule> cases() {
		return this.mapper.rules().stream().filter((rule) -> rule.code().matches("DL\\d\\d"));
	}

	private static String line(ClockRule rule) {
		String extension = (rule.extensionTimes() == 0) ? ""
				: rule.extensionTimes() + " x " + rule.extensionLength() + " " + rule.extensionUnit();
		String escalation = rule.escalateTo().isEmpty() ? "" : rule.escalateTo().replace(',', ' ') + " "
				+ rule.escalateBefore() + "/" + ((rule.escalateEvery() != null) ? rule.escalateEvery() : "-");
		return String.join(",", rule.code(), rule.kind(), rule.title(), String.valueOf(rule.length()),
				rule.lengthUnit().name(), extension, rule.pauseGrounds().replace(',', ' '), rule.certainty().name(),
				escalation, rule.legalBasis());
	}

	private static List<String> expected() {
		try {
			return new ClassPathResource("org/banli/deadline/case-clock-rules.csv")
				.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.skip(1)
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

@OnH2
class CaseRuleTableH2Tests extends CaseRuleTableTests {

}

@OnMySql
class CaseRuleTableMySqlTests extends CaseRuleTableTests {

}
