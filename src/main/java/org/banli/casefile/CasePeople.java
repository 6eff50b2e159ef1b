package org.banli.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.banli.identity.Accounts;
import org.banli.organization.Person;
import org.banli.organization.PostHolder;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/** Names the people of a case. */
@Component
public class CasePeople {

	private final Accounts accounts;

	private final CaseFiles files;

	private final Words words;

	CasePeople(Accounts accounts, CaseFiles files, Words words) {
		this.accounts = accounts;
		this.files = files;
		this.words = words;
	}

	/** A person's name by the user name; the user name where the account is gone. */
	public String name(String username) {
		return (username == null) ? "" : this.accounts.personNames(Set.of(username)).get(username);
	}

	/** The same for many at once, by user name. */
	Map<String, String> names(Set<String> usernames) {
		return this.accounts.personNames(usernames);
	}

	/** The badge number (执法证号) of an officer, null where he has none. */
	public String badgeNumber(String username) {
		return this.accounts.person(username).map(Person::badgeNumber).orElse(null);
	}

	/** The office number of a person, null where there is none. */
	public String phone(String username) {
		return this.accounts.person(username).map(Person::phone).orElse(null);
	}

	/** Both officers, 何志勇、林芳; empty before they are named. */
	public String names(CaseFile file) {
		return Stream.of(file.leadOfficer(), file.coOfficer())
			.filter((username) -> username != null)
			.map(this::name)
			.collect(Collectors.joining(this.words.of("casefile.comma")));
	}

	/** The officers of a bureau that can be chosen: user name and name. */
	public Map<String, String> choice(long unitId) {
		Map<String, String> choice = new LinkedHashMap<>();
		for (PostHolder holder : this.files.officersOf(unitId)) {
			choice.put(holder.username(), holder.name());
		}
		return choice;
	}

}
