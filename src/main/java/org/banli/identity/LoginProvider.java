package org.banli.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.banli.audit.Actor;
import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.shared.Words;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks name and password. Failures count per account and source; five within a quarter
 * of an hour lock that pair for a quarter of an hour. A verified credential is remembered
 * for a minute, because hashes are slow on purpose and the API logs in with every call.
 */
@Component
class LoginProvider implements AuthenticationProvider {

	private static final int MAX_FAILURES = 5;

	private static final Duration LOCK = Duration.ofMinutes(15);

	private static final Duration MEMORY = Duration.ofMinutes(1);

	private static final int MEMORY_SIZE = 10_000;

	private final AccountMapper mapper;

	private final Accounts accounts;

	private final PasswordEncoder encoder;

	private final AuditTrail audit;

	private final Words words;

	private final Clock clock = Clock.systemUTC();

	private final SecretKeySpec memoryKey;

	private final String decoyHash;

	private final Map<String, Verified> verified = new ConcurrentHashMap<>();

	LoginProvider(AccountMapper mapper, Accounts accounts, PasswordEncoder encoder, AuditTrail audit, Words words) {
		this.mapper = mapper;
		this.accounts = accounts;
		this.encoder = encoder;
		this.audit = audit;
		this.words = words;
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.memoryKey = new SecretKeySpec(random, "HmacSHA256");
		this.decoyHash = encoder.encode("decoy");
	}

	@Override
	public Authentication authenticate(Authentication login) {
		String username = String.valueOf(login.getName()).strip();
		String password = String.valueOf(login.getCredentials());
		if (username.isEmpty() || username.length() > 64 || password.length() > 256) {
			throw new BadCredentialsException("identity.login.failed");
		}
		String source = source(login);
		Instant now = this.clock.instant();
		Optional<LoginFailure> failure = this.mapper.failure(username, source);
		if (failure.isPresent() && failure.get().lockedUntil() != null && now.isBefore(failure.get().lockedUntil())) {
			throw new LockedException("identity.login.locked");
		}
		Optional<Account> account = this.mapper.byUsername(username);
		if (!matches(account, password, now) || !account.get().isEnabled()) {
			countFailure(username, source, now);
			throw new BadCredentialsException("identity.login.failed");
		}
		if (failure.isPresent()) {
			this.mapper.clearFailures(username, source);
		}
		CurrentUser user = this.accounts.user(account.get());
		return UsernamePasswordAuthenticationToken.authenticated(user, null,
				AuthorityUtils.createAuthorityList("ROLE_USER"));
	}

	private boolean matches(Optional<Account> account, String password, Instant now) {
		if (account.isEmpty()) {
			// as slow as a known name, so that time does not tell which names exist
			this.encoder.matches(password, this.decoyHash);
			return false;
		}
		String hash = account.get().passwordHash();
		byte[] digest = digest(password + "\n" + hash);
		Verified known = this.verified.get(account.get().username());
		if (known != null && now.isBefore(known.until()) && Arrays.equals(known.digest(), digest)) {
			return true;
		}
		if (!this.encoder.matches(password, hash)) {
			return false;
		}
		if (this.verified.size() > MEMORY_SIZE) {
			this.verified.clear();
		}
		this.verified.put(account.get().username(), new Verified(digest, now.plus(MEMORY)));
		return true;
	}

	/** Counts in the database itself: many tries at the same moment are many tries. */
	private void countFailure(String username, String source, Instant now) {
		this.mapper.countFailure(username, source, now, now.minus(LOCK));
		boolean isLocked = this.mapper.lock(username, source, MAX_FAILURES, now, now.plus(LOCK)) > 0;
		String action = isLocked ? "account.locked" : "account.loginFailed";
		this.audit.recordApart(new Actor(username, "", ""),
				AuditEvent.of(action, null, this.words.of("audit." + action)));
	}

	private byte[] digest(String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.memoryKey);
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (java.security.GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String source(Authentication login) {
		if (login.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null) {
			return details.getRemoteAddress();
		}
		return "local";
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

	private record Verified(byte[] digest, Instant until) {
	}

}
