package org.banli.benchmark;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.shared.Cursor;
import org.banli.testing.CountingSql;
import org.banli.testing.ManyRows;
import org.banli.testing.Measured;
import org.banli.testing.OnMySql;
import org.banli.testing.SqlCount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/** The register and the search, with the proposals of a century of sessions. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import(CountingSql.class)
@OnMySql
@Tag("benchmark")
class RegisterSpeedTests {

	private static final int PROPOSALS = Measured.size("proposals", 200_000);

	private static final int VIEWS = Measured.size("views", 60);

	private static final int FIRST_ID = 1_000_000;

	@Autowired
	private Accounts accounts;

	@Autowired
	private SqlCount count;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private MockMvc mvc;

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
		lines.add(line("register: first page", "gov-office", "/proposals", "第"));
		lines.add(line("register: last page", "gov-office", "/proposals?cursor=" + last, "第"));
		lines.add(line("register: state and kind", "gov-office", "/proposals?status=CLOSED&kind=PROPOSAL", "第"));
		lines.add(line("register: one unit", "gov-office", "/proposals?unit=示例单位7", "第"));
		lines.add(line("register: a number", "gov-office", "/proposals?q=" + middle,
				"/proposals/" + (FIRST_ID + middle)));
		lines.add(line("register: words that every title has", "gov-office", "/proposals?q=公交线路", "公交线路"));
		lines.add(line("register: words that none has", "gov-office", "/proposals?q=海洋牧场", ""));
		lines.add(line("search: a number", "gov-office", "/search?q=" + middle, "/proposals/" + (FIRST_ID + middle)));
		lines.add(line("search: words that every title has", "gov-office", "/search?q=公交线路", "公交"));
		lines.add(line("search: rare and common words", "gov-office", "/search?q=代表示例77 公交", "公交"));
		lines.add(line("search: words that none has", "gov-office", "/search?q=海洋牧场", ""));
		lines.add(
				line("similar earlier items", "gov-office", "/search/similar?text=关于" + middle + "路公交线路延伸到示范区的建议", ""));
		Measured.write("register", """
				| | Median (ms) | p95 | Statements |
				|---|---|---|---|
				%s

				%,d proposals, built by SQL in %.0f s, read into the index in %.0f s. Whole pages, %d views of each. %s
				""".formatted(String.join("\n", lines), PROPOSALS, built / 1000, indexed / 1000, VIEWS,
				Measured.machine(this.jdbc.queryForObject("SELECT VERSION()", String.class))));
	}

	/** Has the index built anew and waits for it. */
	private double index() throws InterruptedException {
		long start = System.nanoTime();
		this.jdbc.update("INSERT INTO search_change (business_key, at) VALUES ('search:0', ?)",
				Timestamp.from(Instant.now()));
		// the newest is read last
		while (!page("gov-office", "/search?q=" + (PROPOSALS - 1))
			.contains("/proposals/" + (FIRST_ID + PROPOSALS - 1))) {
			Thread.sleep(500);
		}
		return (System.nanoTime() - start) / 1e6;
	}

	private String line(String name, String username, String path, String expected) {
		assertThat(page(username, path)).contains(expected);
		Measured times = Measured.of(VIEWS / 2, VIEWS, () -> page(username, path));
		this.count.take();
		page(username, path);
		return "| %s | %s | %d |".formatted(name, times.cells(), this.count.take());
	}

	private String page(String username, String path) {
		CurrentUser user = this.accounts.user(username);
		try {
			MockHttpServletResponse answer = this.mvc
				.perform(MockMvcRequestBuilders.get(path)
					.with(authentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
							AuthorityUtils.createAuthorityList("ROLE_USER")))))
				.andReturn()
				.getResponse();
			assertThat(answer.getStatus()).isEqualTo(200);
			return answer.getContentAsString();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
