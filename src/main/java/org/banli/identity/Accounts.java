package org.banli.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.organization.Organization;
import org.banli.organization.Person;
import org.banli.organization.PostHolder;
import org.banli.organization.Unit;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Words;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts by which people and systems log in. */
@Service
public class Accounts {

	private static final int PASSWORD_LENGTH = 8;

	/** BCrypt reads no further. */
	private static final int PASSWORD_BYTES = 72;

	private final AccountMapper mapper;

	private final AbsenceMapper absences;

	private final Organization organization;

	private final PasswordEncoder encoder;

	private final AuditTrail audit;

	private final Clock clock;

	private final Words words;

	Accounts(AccountMapper mapper, AbsenceMapper absences, Organization organization, PasswordEncoder encoder,
			AuditTrail audit, Clock clock, Words words) {
		this.mapper = mapper;
		this.absences = absences;
		this.organization = organization;
		this.encoder = encoder;
		this.audit = audit;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * The user of an account with the posts held now.
	 * @throws NotFound when there is no such account
	 */
	public CurrentUser user(String username) {
		return user(
				this.mapper.byUsername(username).orElseThrow(() -> new NotFound("identity.unknownAccount", username)));
	}

	/**
	 * The names of the people behind accounts, by user name; where the account is gone,
	 * the user name itself.
	 */
	public Map<String, String> personNames(Collection<String> usernames) {
		Map<String, String> names = new HashMap<>();
		usernames.forEach((username) -> names.put(username, username));
		if (!names.isEmpty()) {
			this.mapper.names(names.keySet()).forEach((found) -> names.put(found.username(), found.personName()));
		}
		return names;
	}

	/** The person behind an account; empty where the account is gone. */
	public Optional<Person> person(String username) {
		return this.mapper.byUsername(username).map((account) -> this.organization.person(account.personId()));
	}

	/**
	 * The user of an account that can be used.
	 * @throws NotFound when there is no such account or it is switched off
	 */
	public CurrentUser activeUser(String username) {
		return user(this.mapper.byUsername(username)
			.filter(Account::isEnabled)
			.orElseThrow(() -> new NotFound("identity.unknownAccount", username)));
	}

	/**
	 * The user of a running session with the posts held now.
	 * @return empty when the account is gone or switched off, or its sessions were ended
	 */
	Optional<CurrentUser> fresh(CurrentUser user) {
		return this.mapper.byUsername(user.username())
			.filter((account) -> account.isEnabled() && account.sessionNo() == user.sessionNo())
			.map(this::user);
	}

	CurrentUser user(Account account) {
		List<PostHolder> holders = this.organization.holdingsOf(account.personId());
		List<Holding> holdings = new ArrayList<>(holders.stream()
			.map((holder) -> new Holding(holder.unitId(), holder.divisionId(), holder.post(), holder.title()))
			.toList());
		this.absences.lentTo(account.personId(), LocalDate.now(this.clock))
			.stream()
			.filter((lent) -> Rights.canBeLent(lent.post()))
			.map(LentPost::holding)
			.forEach(holdings::add);
		if (holders.isEmpty()) {
			return new CurrentUser(account.username(), account.personName(), account.personId(), 0, "", "", null,
					List.of(), account.mustChangePassword(), account.isCareView(), account.sessionNo());
		}
		PostHolder first = holders.get(0);
		Unit unit = this.organization.unit(first.unitId());
		return new CurrentUser(account.username(), account.personName(), account.personId(), unit.id(), unit.fullName(),
				unit.shortName(), first.divisionName(), List.copyOf(holdings), account.mustChangePassword(),
				account.isCareView(), account.sessionNo());
	}

	/**
	 * Changes the user's own password.
	 * @throws InvalidInput when the present password is wrong or the new one too weak
	 */
	@Transactional
	public void changePassword(CurrentUser user, String present, String wanted, String repeated) {
		Account account = this.mapper.byUsername(user.username())
			.orElseThrow(() -> new NotFound("identity.unknownAccount", user.username()));
		if (present == null || !this.encoder.matches(present, account.passwordHash())) {
			throw new InvalidInput("present", this.words.of("identity.password.wrong"));
		}
		if (wanted == null || wanted.length() < PASSWORD_LENGTH || wanted.length() > 64) {
			throw new InvalidInput("wanted", this.words.of("identity.password.length"));
		}
		if (wanted.getBytes(StandardCharsets.UTF_8).length > PASSWORD_BYTES) {
			throw new InvalidInput("wanted", this.words.of("identity.password.bytes"));
		}
		if (wanted.equals(present)) {
			throw new InvalidInput("wanted", this.words.of("identity.password.same"));
		}
		if (wanted.toLowerCase(Locale.ROOT).contains(user.username().toLowerCase(Locale.ROOT))) {
			throw new InvalidInput("wanted", this.words.of("identity.password.hasName"));
		}
		if (CommonPasswords.contain(wanted)) {
			throw new InvalidInput("wanted", this.words.of("identity.password.common"));
		}
		if (!wanted.equals(repeated)) {
			throw new InvalidInput("repeated", this.words.of("identity.password.repeat"));
		}
		this.mapper.changePassword(account.id(), this.encoder.encode(wanted), this.clock.instant());
		this.audit.record(user.actor(),
				AuditEvent.of("account.passwordChanged", null, this.words.of("audit.account.passwordChanged")));
	}

	/** Keeps the user's choice of the large type view (关怀版). */
	@Transactional
	public void changeCareView(CurrentUser user, boolean on) {
		this.mapper.byUsername(user.username()).ifPresent((account) -> this.mapper.changeCareView(account.id(), on));
	}

}
