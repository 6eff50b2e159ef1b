package org.banli.benchmark;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

/** The register and the search, with the proposals of a century of sessions. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import({ CountingSql.class, MeasuredPages.class })
@OnMySql
@Tag("benchmark")
class RegisterSpeedTests {

	private static final int PROPOSALS = Measured.size("proposals", 200_000);

	private static final int FIRST_ID = 1_000_000;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private MeasuredPages pages;

	@Test
	void showsTheRegisterAndFindsInIt() throws InterruptedException {
		ManyRows rows = new ManyRows(this.jdbc);
		double built = Measured.once(() -> {
			rows.prepare(PROPOSALS);
			this.jdbc.update("INSERT INTO unit_alias (alias, unit_id) SELECT full_name, id FROM unit WHERE id > 1000");
			rows.proposals(0, PROPOSALS);
			rows.analyze();
		});
		double indexed = index();
		int middle = PROPOSALS / 2;
		String last = Cursor.of(FIRST_ID + 20).encode();
		List<String> lines = new ArrayList<>();
		lines.add(this.pages.line("register: first page", "gov-office", "/proposals", "第"));
		lines.add(this.pages.line("register: last page", "gov-office", "/proposals?cursor=" + last, "第"));
		lines.add(this.pages.line("register: state and kind", "gov-office", "/proposals?status=CLOSED&kind=PROPOSAL",
				"第"));
		lines.add(this.pages.line("register: one unit", "gov-office", "/proposals?unit=示例单位7", "第"));
		lines.add(this.pages.line("register: a number", "gov-office", "/proposals?q=" + middle,
				"/proposals/" + (FIRST_ID + middle)));
		lines.add(this.pages.line("register: words that every title has", "gov-office", "/proposals?q=公交线路", "公交线路"));
		lines.add(this.pages.line("register: words that none has", "gov-office", "/proposals?q=海洋牧场", ""));
		lines.add(this.pages.line("search: a number", "gov-office", "/search?q=" + middle,
				"/proposals/" + (FIRST_ID + middle)));
		lines.add(this.pages.line("search: words that every title has", "gov-office", "/search?q=公交线路", "公交"));
		lines.add(this.pages.line("search: rare and common words", "gov-office", "/search?q=代表示例77 公交", "公交"));
		lines.add(this.pages.line("search: words that none has", "gov-office", "/search?q=海洋牧场", ""));
		lines.add(this.pages.line("similar earlier items", "gov-office",
				"/search/similar?text=关于" + middle + "路公交线路延伸到示范区的建议", ""));
		Measured.write("register", """
				| | Median (ms) | p95 | Statements |
				|---|---|---|---|
				%s

				%,d proposals, built by SQL in %.0f s, read into the index in %.0f s. Whole pages, %d views of each. %s
				""".formatted(String.join("\n", lines), PROPOSALS, built / 1000, indexed / 1000, MeasuredPages.VIEWS,
				Measured.machine(this.jdbc.queryForObject("SELECT VERSION()", String.class))));
	}

	/** Has the index built anew and waits for it. */
	private double index() throws InterruptedException {
		long start = System.nanoTime();
		this.jdbc.update("INSERT INTO search_change (business_key, at) VALUES ('search:0', ?)",
				Timestamp.from(Instant.now()));
		// the newest is read last
		while (!this.pages.page("gov-office", "/search?q=" + (PROPOSALS - 1))
			.contains("/proposals/" + (FIRST_ID + PROPOSALS - 1))) {
			Thread.sleep(500);
		}
		return (System.nanoTime() - start) / 1e6;
	}

}
