package org.banli.identity;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates one administrator when a database has no account at all, with a one-time
 * password that is printed this once and must be changed at the first login.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

	private final AccountMapper mapper;

	private final PasswordEncoder encoder;

	private final Clock clock;

	FirstAdministrator(AccountMapper mapper, PasswordEncoder encoder, Clock clock) {
		this.mapper = mapper;
		this.encoder = encoder;
		this.clock = clock;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.mapper.count() > 0) {
			return;
		}
		String password = OneTimePasswords.next();
		NewAdministrator administrator = new NewAdministrator(this.encoder.encode(password), this.clock.instant());
		this.mapper.insertUnit(administrator);
		this.mapper.insertPerson(administrator);
		this.mapper.insertHolding(administrator);
		this.mapper.insertAccount(administrator);
		log.warn("First start: account 'admin' with the one-time password {} (printed only this once)", password);
	}

}
