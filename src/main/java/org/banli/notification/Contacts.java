package org.banli.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.banli.shared.BusinessKey;
import org.banli.workflow.ClockContacts;
import org.banli.workflow.MatterContacts;

import org.springframework.stereotype.Component;

/** Asks the kind of business that a matter belongs to whom it concerns. */
@Component
class Contacts {

	private final Map<String, MatterContacts> kinds;

	Contacts(List<MatterContacts> kinds) {
		this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(MatterContacts::kind, Function.identity()));
	}

	ClockContacts ofClock(String businessKey, String subject, String code) {
		BusinessKey key = BusinessKey.parse(businessKey);
		return of(key).map((contacts) -> contacts.ofClock(key, subject, code)).orElse(ClockContacts.OF_TASKS);
	}

	Long divisionOf(String businessKey, long unitId) {
		BusinessKey key = BusinessKey.parse(businessKey);
		return of(key).map((contacts) -> contacts.divisionOf(key, unitId)).orElse(null);
	}

	/** The page of a matter; of a kind that has none, the list of one's tasks. */
	String page(String businessKey) {
		BusinessKey key = BusinessKey.parse(businessKey);
		return of(key).map((contacts) -> contacts.page(key)).orElse("/tasks");
	}

	private Optional<MatterContacts> of(BusinessKey key) {
		return Optional.ofNullable(this.kinds.get(key.kind()));
	}

}
