package org.banli.identity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.audit.ChangeKind;
import org.banli.organization.Organization;
import org.banli.shared.Cursor;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Page;
import org.banli.shared.Refused;
import org.banli.shared.Words;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes accounts, gives them one-time passwords and switches them off. A password is
 * known to nobody but who is told it once.
 */
@Service
public class AccountAdministration {

	private final AccountListMapper mapper;

	private final Organization organization;

	private final PasswordEncoder encoder;

	private final AuditTrail audit;

	private final Clock clock;

	private final Words words;

	AccountAdministration(AccountListMapper mapper, Organization organization, PasswordEncoder encoder,
			AuditTrail audit, Clock clock, Words words) {
		this.mapper = mapper;
		this.organization = organization;
		this.encoder = encoder;
		this.audit = audit;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * A page of the accounts by user name.
	 * @param q words of the user name, the person's name or a unit's
	 * @param enabled only those that can be used, only those that cannot, or null
	 */
	@Transactional(readOnly = true)
	Page<AccountRow> list(CurrentUser user, String q, Boolean enabled, String cursor, int size) {
		Rights.require(user, Action.ADMINISTER);
		Cursor after = Cursor.decode(cursor, 1);
		String pattern = (q == null || q.isBlank()) ? null
				: "%" + q.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
		List<AccountRow> rows = this.mapper.list(pattern, enabled, (after == null) ? null : after.part(0), size + 1);
		return Page.of(rows, size, (row) -> Cursor.of(row.username()));
	}

	/**
	 * One account.
	 * @throws NotFound when there is none
	 */
	@Transactional(readOnly = true)
	AccountRow account(CurrentUser user, String username) {
		Rights.require(user, Action.ADMINISTER);
		return find(username);
	}

	private AccountRow find(String username) {
		return this.mapper.find(username).orElseThrow(() -> new NotFound("identity.unknownAccount", username));
	}

	/** The accounts of a person. */
	@Transactional(readOnly = true)
	List<AccountRow> ofPerson(long personId) {
		return this.mapper.ofPerson(personId);
	}

	/** The account by which a person works, where he has one. */
	@Transactional(readOnly = true)
	public Optional<String> usernameOf(long personId) {
		return this.mapper.ofPerson(personId).stream().map(AccountRow::username).findFirst();
	}

	/**
	 * Makes an account.
	 * @return the one-time password; it is kept nowhere
	 * @throws InvalidInput when the name cannot be used or is taken
	 */
	@Transactional
	String create(CurrentUser user, long personId, String typed) {
		Rights.require(user, Action.ADMINISTER);
		String name = this.organization.person(personId).name();
		String username = (typed == null) ? "" : typed.strip();
		if (!username.matches("[a-z][a-z0-9.-]{1,31}")) {
			throw new InvalidInput("username", this.words.of("identity.account.username.format"));
		}
		if (!this.mapper.ofPerson(personId).isEmpty()) {
			throw new Refused("identity.account.hasOne", name);
		}
		String password = OneTimePasswords.next();
		try {
			this.mapper.insert(username, this.encoder.encode(password), personId, this.clock.instant());
		}
		catch (DuplicateKeyException ex) {
			throw new InvalidInput("username", this.words.of("identity.account.username.taken", username));
		}
		record(user, "account.created", username, name);
		return password;
	}

	/**
	 * Gives an account a new one-time password, ends its sessions and lifts its locks.
	 * @return the password; it is kept nowhere
	 */
	@Transactional
	String reset(CurrentUser user, String username) {
		Rights.require(user, Action.ADMINISTER);
		AccountRow account = find(username);
		if (username.equals(user.username())) {
			throw new Refused("identity.account.own");
		}
		String password = OneTimePasswords.next();
		this.mapper.reset(username, this.encoder.encode(password));
		this.mapper.forgetFailures(username);
		record(user, "account.reset", username, account.personName());
		return password;
	}

	/**
	 * Switches an account off and ends its sessions.
	 * @throws Refused when it is one's own, or nobody could administer any more
	 */
	@Transactional
	public void disable(CurrentUser user, String username) {
		Rights.require(user, Action.ADMINISTER);
		AccountRow account = find(username);
		if (username.equals(user.username())) {
			throw new Refused("identity.account.own");
		}
		List<Long> administrators = this.mapper.lockAdministrators();
		if (administrators.size() == 1 && administrators.contains(account.id())) {
			throw new Refused("organization.lastAdministrator");
		}
		if (this.mapper.switchOn(username, false) > 0) {
			record(user, "account.disabled", username, account.personName());
		}
	}

	/** Lets an account be used again. */
	@Transactional
	public void enable(CurrentUser user, String username) {
		Rights.require(user, Action.ADMINISTER);
		AccountRow account = find(username);
		if (this.mapper.switchOn(username, true) > 0) {
			record(user, "account.enabled", username, account.personName());
		}
	}

	private void record(CurrentUser user, String action, String username, String name) {
		this.audit.record(user.actor(),
				AuditEvent.of(action, null, this.words.of("audit." + action, name, username))
					.on("account:" + username)
					.as(ChangeKind.ACCOUNT));
	}

}
