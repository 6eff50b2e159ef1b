package org.banli.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.banli.audit.AuditTrail;
import org.banli.audit.ChangeEntry;
import org.banli.audit.ChangeFilter;
import org.banli.audit.Changer;
import org.banli.shared.Names;
import org.banli.shared.Page;
import org.banli.shared.Words;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was changed of the organisation, its people and accounts, read from the trail, for
 * whoever administers them.
 */
@Service
class OrganizationHistory {

	private final AuditTrail audit;

	private final AccountListMapper accounts;

	private final Names names;

	private final Words words;

	OrganizationHistory(AuditTrail audit, AccountListMapper accounts, Names names, Words words) {
		this.audit = audit;
		this.accounts = accounts;
		this.names = names;
		this.words = words;
	}

	@Transactional(readOnly = true)
	Page<ChangeView> list(CurrentUser user, ChangeQuery query, String cursor, int size) {
		Rights.require(user, Action.ADMINISTER);
		List<String> subjects = (query.about() == null) ? List.of()
				: query.isAboutUnit() ? List.of(query.about()) : subjectsOfPerson(query.aboutId());
		return this.audit.changes(query.filter(subjects), cursor, size).map(this::view);
	}

	/** The latest changes of a unit and its divisions. */
	@Transactional(readOnly = true)
	Page<ChangeView> ofUnit(CurrentUser user, long id, int size) {
		Rights.require(user, Action.ADMINISTER);
		return this.audit.changes(ChangeFilter.about(List.of("unit:" + id)), null, size).map(this::view);
	}

	/** The latest changes of a person, his posts, account and absences. */
	@Transactional(readOnly = true)
	Page<ChangeView> ofPerson(CurrentUser user, long id, int size) {
		Rights.require(user, Action.ADMINISTER);
		return this.audit.changes(ChangeFilter.about(subjectsOfPerson(id)), null, size).map(this::view);
	}

	private List<String> subjectsOfPerson(long id) {
		List<String> subjects = new ArrayList<>(List.of("person:" + id));
		this.accounts.ofPerson(id).forEach((account) -> subjects.add("account:" + account.username()));
		return subjects;
	}

	/** Who made changes, by user name. */
	@Transactional(readOnly = true)
	Map<String, String> changers(CurrentUser user) {
		Rights.require(user, Action.ADMINISTER);
		Map<String, String> changers = new LinkedHashMap<>();
		for (Changer changer : this.audit.changers()) {
			changers.put(changer.username(),
					this.words.of("identity.changes.changer", changer.personName(), changer.username()));
		}
		return changers;
	}

	private ChangeView view(ChangeEntry entry) {
		return new ChangeView(entry.id(), entry.kind(), entry.at(),
				this.names.of(entry.personName(), entry.onBehalfName()), entry.unitName(), entry.summary(),
				path(entry.subject()), values(entry.beforeText(), entry.afterText()));
	}

	private static String path(String subject) {
		String[] parts = subject.split(":", 2);
		return switch (parts[0]) {
			case "unit" -> "/organization/units/" + parts[1];
			case "person" -> "/organization/people/" + parts[1];
			case "account" -> "/admin/accounts/" + parts[1];
			default -> null;
		};
	}

	/** Of texts that list values only those that differ; other texts as they are. */
	private List<ChangeView.Value> values(String before, String after) {
		Map<String, String> old = labelled(before);
		Map<String, String> now = labelled(after);
		if (old == null || now == null) {
			boolean isSame = Objects.equals(before, after) || (before == null && after == null);
			return isSame ? List.of() : List.of(new ChangeView.Value(null, before, after));
		}
		Map<String, ChangeView.Value> values = new LinkedHashMap<>();
		old.forEach((label, value) -> values.put(label, new ChangeView.Value(label, value, now.get(label))));
		now.forEach((label, value) -> values.put(label, new ChangeView.Value(label, old.get(label), value)));
		return values.values().stream().filter((value) -> !Objects.equals(value.before(), value.after())).toList();
	}

	/**
	 * The values of a text that names one on each line; none of a text that is not there,
	 * null where it is no such text.
	 */
	private Map<String, String> labelled(String text) {
		Map<String, String> values = new LinkedHashMap<>();
		if (text == null) {
			return values;
		}
		String colon = this.words.of("shared.colon");
		for (String line : text.split("\n")) {
			int at = line.indexOf(colon);
			if (at < 0) {
				return null;
			}
			String value = line.substring(at + colon.length()).strip();
			values.put(line.substring(0, at), (value.isEmpty() || value.equals("null")) ? null : value);
		}
		return values;
	}

}
