package org.banli.benchmark;

import java.util.ArrayList;
import java.util.List;

import org.banli.identity.Accounts;
import org.banli.shared.Cursor;
import org.banli.testing.CountingSql;
import org.banli.testing.ManyRows;
import org.banli.testing.Measured;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/** The lists of cases and of referrals of one bureau that has very many. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import({ CountingSql.class, MeasuredPages.class })
@OnMySql
@Tag("benchmark")
class CaseRegisterSpeedTests {

	private static final int CASES = Measured.size("cases", 100_000);

	private static final int FIRST_ID = 1_000_000;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private MeasuredPages pages;

	@Test
	void showsTheListsOfCasesAndReferrals() {
		List<String> lines = new ArrayList<>();
		Measured few = this.pages.times("amr-officer1", "/cases");
		ManyRows rows = new ManyRows(this.jdbc);
		double built = Measured.once(() -> {
			rows.prepare(CASES);
			rows.cases(0, CASES, unit("amr-officer1"), unit("psb-liaison"), unit("proc-liaison"));
			rows.analyze();
		});
		this.jdbc.update("UPDATE case_file SET lead_officer = 'amr-officer1' WHERE id IN (?, ?)", FIRST_ID + 3,
				FIRST_ID + CASES / 2);
		Measured many = this.pages.times("amr-officer1", "/cases");
		lines.add(this.pages.line("first page", "amr-officer1", "/cases", "many立字"));
		lines.add(this.pages.line("last page", "amr-officer1", "/cases?cursor=" + Cursor.of(FIRST_ID + 20).encode(),
				"many立字"));
		lines.add(this.pages.line("under investigation", "amr-officer1", "/cases?status=INVESTIGATING", "many立字"));
		lines.add(this.pages.line("my cases, two of them", "amr-officer1", "/cases?mine=true", "many立字3"));
		lines.add(this.pages.line("a number", "amr-officer1", "/cases?q=many立字" + (CASES / 2), "many立字" + (CASES / 2)));
		lines.add(this.pages.line("a party", "amr-officer1", "/cases?q=示例鞋店777", "many立字"));
		lines.add(this.pages.line("words that none has", "amr-officer1", "/cases?q=海洋牧场", ""));
		lines.add(this.pages.line("all bureaus, the auditor", "auditor", "/cases", "many立字"));
		lines.add(this.pages.line("referrals of the bureau", "amr-officer1", "/referrals", "many移字"));
		lines.add(this.pages.line("referrals sent to the police", "psb-liaison", "/referrals", "many移字"));
		lines.add(this.pages.line("counts of a year", "amr-head", "/referrals/counts?from=2025-01-01&to=2025-12-31",
				"示例公安局"));
		Measured.write("cases",
				"""
						| | Median (ms) | p95 | Statements |
						|---|---|---|---|
						%s

						The first page with %,d cases takes %.1f times what it takes with none. %,d cases, one in ten of them referred, built by SQL in %.0f s. Whole pages, %d views of each. %s
						"""
					.formatted(String.join("\n", lines), CASES, many.median() / few.median(), CASES, built / 1000,
							MeasuredPages.VIEWS,
							Measured.machine(this.jdbc.queryForObject("SELECT VERSION()", String.class))));
	}

	private long unit(String username) {
		return this.accounts.user(username).unitId();
	}

}
