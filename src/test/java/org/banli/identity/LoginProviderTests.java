package org.banli.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.banli.shared.InvalidInput;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Lock-out per account and source, remembered credentials, and the user's own password.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
abstract class LoginProviderTests {

	private static final String RIGHT = "banli-demo";

	private static final AtomicInteger SOURCES = new AtomicInteger();

	private final String source = "10.0.0." + SOURCES.incrementAndGet();

	@Autowired
	private LoginProvider login;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcTemplate jdbc;

	@AfterEach
	void forget() {
		this.jdbc.update("DELETE FROM login_failure");
	}

	@Test
	void logsInWithTheRightPassword() {
		assertThat(login("amr-office", RIGHT, this.source)).isEqualTo("amr-office");
		assertThat(login("  amr-office ", RIGHT, this.source)).isEqualTo("amr-office");
	}

	@ParameterizedTest
	@CsvSource({ "amr-office, wrong", "amr-office, ''", "nobody, banli-demo", "'', banli-demo",
			"amr-office, banli-demo2" })
	void refusesAnythingElseInTheSameWords(String username, String password) {
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> login(username, password, this.source))
			.withMessage("identity.login.failed");
	}

	@Test
	void locksAfterFiveFailuresFromOneSourceOnly() {
		for (int i = 0; i < 5; i++) {
			fail("fin-office", this.source);
		}
		assertThatExceptionOfType(LockedException.class).isThrownBy(() -> login("fin-office", RIGHT, this.source));
		assertThat(login("fin-office", RIGHT, "10.1.1.1")).isEqualTo("fin-office");
		assertThat(login("fin-head", RIGHT, this.source)).isEqualTo("fin-head");
		assertThat(count("account.locked", "fin-office")).isEqualTo(1);
	}

	@Test
	void doesNotLockAfterFourFailures() {
		for (int i = 0; i < 4; i++) {
			fail("fin-office", this.source);
		}
		assertThat(login("fin-office", RIGHT, this.source)).isEqualTo("fin-office");
		for (int i = 0; i < 4; i++) {
			fail("fin-office", this.source);
		}
		assertThat(login("fin-office", RIGHT, this.source)).isEqualTo("fin-office");
	}

	@Test
	void locksAnUnknownNameToo() {
		for (int i = 0; i < 5; i++) {
			fail("nobody", this.source);
		}
		assertThatExceptionOfType(LockedException.class).isThrownBy(() -> login("nobody", RIGHT, this.source));
	}

	@Test
	void opensAgainWhenTheLockExpires() {
		for (int i = 0; i < 5; i++) {
			fail("sci-office", this.source);
		}
		Instant past = Instant.now().minus(16, ChronoUnit.MINUTES);
		this.jdbc.update("UPDATE login_failure SET last_at = ?, locked_until = ? WHERE username = 'sci-office'",
				java.sql.Timestamp.from(past), java.sql.Timestamp.from(past.plus(15, ChronoUnit.MINUTES)));
		fail("sci-office", this.source);
		assertThat(login("sci-office", RIGHT, this.source)).isEqualTo("sci-office");
	}

	@Test
	void forgetsFailuresOfMoreThanAQuarterOfAnHourAgo() {
		for (int i = 0; i < 4; i++) {
			fail("sci-head", this.source);
		}
		this.jdbc.update("UPDATE login_failure SET last_at = ? WHERE username = 'sci-head'",
				java.sql.Timestamp.from(Instant.now().minus(16, ChronoUnit.MINUTES)));
		fail("sci-head", this.source);
		assertThat(this.jdbc.queryForObject("SELECT failures FROM login_failure WHERE username = 'sci-head'",
				Integer.class))
			.isEqualTo(1);
	}

	@Test
	void countsTriesAtTheSameMomentOneByOne() throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Object>> tries = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				tries.add(() -> {
					assertThatExceptionOfType(org.springframework.security.core.AuthenticationException.class)
						.isThrownBy(() -> login("eit-office", "wrong", this.source));
					return null;
				});
			}
			for (var done : people.invokeAll(tries)) {
				done.get();
			}
		}
		finally {
			people.shutdownNow();
		}
		assertThat(this.jdbc.queryForObject("SELECT failures FROM login_failure WHERE username = 'eit-office'",
				Integer.class))
			.isGreaterThanOrEqualTo(5);
		assertThatExceptionOfType(LockedException.class).isThrownBy(() -> login("eit-office", RIGHT, this.source));
		assertThat(count("account.locked", "eit-office")).isEqualTo(1);
	}

	@Test
	void takesNoLongerForAKnownNameThanForAnUnknownOne() {
		login("proc-liaison", RIGHT, this.source);
		long known = nanos("proc-liaison");
		long unknown = nanos("no-such-account");
		assertThat(unknown).isBetween(known / 4, known * 4);
	}

	@Test
	void refusesASwitchedOffAccountEvenWhenItsPasswordIsRemembered() {
		login("auditor", RIGHT, this.source);
		this.jdbc.update("UPDATE account SET is_enabled = FALSE WHERE username = 'auditor'");
		try {
			assertThatExceptionOfType(BadCredentialsException.class)
				.isThrownBy(() -> login("auditor", RIGHT, this.source));
		}
		finally {
			this.jdbc.update("UPDATE account SET is_enabled = TRUE WHERE username = 'auditor'");
		}
	}

	@Test
	void forgetsARememberedPasswordWhenItChanges() {
		String hash = this.jdbc.queryForObject("SELECT password_hash FROM account WHERE username = 'psb-liaison'",
				String.class);
		login("psb-liaison", RIGHT, this.source);
		CurrentUser user = this.accounts.user("psb-liaison");
		this.accounts.changePassword(user, RIGHT, "neues-wort", "neues-wort");
		try {
			assertThatExceptionOfType(BadCredentialsException.class)
				.isThrownBy(() -> login("psb-liaison", RIGHT, this.source));
			assertThat(login("psb-liaison", "neues-wort", this.source)).isEqualTo("psb-liaison");
			assertThat(count("account.passwordChanged", "psb-liaison")).isEqualTo(1);
		}
		finally {
			this.jdbc.update("UPDATE account SET password_hash = ? WHERE username = 'psb-liaison'", hash);
		}
	}

	@ParameterizedTest
	@CsvSource({ "wrong, neues-wort, neues-wort, present", ", neues-wort, neues-wort, present",
			"banli-demo, sieben7, sieben7, wanted", "banli-demo, , , wanted",
			"banli-demo, banli-demo, banli-demo, wanted", "banli-demo, proc-liaison, proc-liaison, wanted",
			"banli-demo, neues-wort, anderes, repeated", "banli-demo, neues-wort, , repeated" })
	void refusesAPasswordThatIsWrongWeakOrMistyped(String present, String wanted, String repeated, String field) {
		CurrentUser user = this.accounts.user("proc-liaison");
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.accounts.changePassword(user, present, wanted, repeated))
			.satisfies((ex) -> assertThat(ex.problems()).extracting("field").containsExactly(field));
	}

	private long nanos(String username) {
		long best = Long.MAX_VALUE;
		for (int i = 0; i < 3; i++) {
			long start = System.nanoTime();
			fail(username, this.source);
			best = Math.min(best, System.nanoTime() - start);
		}
		return best;
	}

	private void fail(String username, String from) {
		assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> login(username, "wrong", from));
	}

	private String login(String username, String password, String from) {
		UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.unauthenticated(username,
				password);
		token.setDetails(new WebAuthenticationDetails(from, null));
		return this.login.authenticate(token).getName();
	}

	private Integer count(String action, String username) {
		return this.jdbc.queryForObject("SELECT COUNT(*) FROM audit_entry WHERE action = ? AND username = ?",
				Integer.class, action, username);
	}

}

@OnH2
class LoginProviderH2Tests extends LoginProviderTests {

}

@OnMySql
class LoginProviderMySqlTests extends LoginProviderTests {

}
