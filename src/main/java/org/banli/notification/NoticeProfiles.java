package org.banli.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.banli.identity.CurrentUser;
import org.banli.shared.FieldProblem;
import org.banli.shared.InvalidInput;
import org.banli.shared.Words;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to be told; everybody changes only his own. */
@Service
class NoticeProfiles {

	/** The hours at which a digest may be sent. */
	static final int FIRST_HOUR = 6;

	static final int LAST_HOUR = 20;

	private static final int LONGEST_ADDRESS = 254;

	private static final Pattern ADDRESS = Pattern
		.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
				+ "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");

	private final ChoiceMapper mapper;

	private final Words words;

	NoticeProfiles(ChoiceMapper mapper, Words words) {
		this.mapper = mapper;
		this.words = words;
	}

	@Transactional(readOnly = true)
	Profile profile(CurrentUser user) {
		return this.mapper.profile(user.username()).orElseGet(() -> Profile.empty(user.username()));
	}

	/** The choice for each kind, also where none was made. */
	@Transactional(readOnly = true)
	List<Choice> choices(CurrentUser user) {
		Map<NoticeKind, Choice> made = this.mapper.choices(Set.of(user.username()))
			.stream()
			.collect(Collectors.toMap(Choice::kind, Function.identity()));
		return Stream.of(NoticeKind.values())
			.map((kind) -> made.getOrDefault(kind, Choice.unmade(user.username(), kind)))
			.toList();
	}

	/**
	 * Keeps what the user chose.
	 * @throws InvalidInput when the address is none, or missing where mail is wanted
	 */
	@Transactional
	void save(CurrentUser user, NoticeChoicesForm form) {
		String address = (form.mailAddress() == null) ? null : form.mailAddress().strip();
		List<FieldProblem> problems = problems(form, address);
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
		this.mapper.saveProfile(new Profile(user.username(), address, form.digestHour(), null, null));
		for (NoticeKind kind : NoticeKind.values()) {
			this.mapper.save(new Choice(user.username(), kind, form.bell().contains(kind), form.mail().contains(kind),
					form.digest().contains(kind)));
		}
	}

	private List<FieldProblem> problems(NoticeChoicesForm form, String address) {
		List<FieldProblem> problems = new ArrayList<>();
		boolean isWanted = !form.mail().isEmpty() || form.digestHour() != null;
		if (address == null && isWanted) {
			problems.add(new FieldProblem("mailAddress", this.words.of("notification.profile.addressMissing")));
		}
		if (address != null && (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches())) {
			problems.add(new FieldProblem("mailAddress", this.words.of("notification.profile.addressWrong")));
		}
		Integer hour = form.digestHour();
		if (hour != null && (hour < FIRST_HOUR || hour > LAST_HOUR)) {
			problems
				.add(new FieldProblem("digestHour", this.words.of("notification.profile.hour", FIRST_HOUR, LAST_HOUR)));
		}
		return problems;
	}

}
