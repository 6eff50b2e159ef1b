package org.banli.notification;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Writes the notices of a transaction, each as its recipient chose. */
@Component
class NoticeWriter {

	private static final int ROWS_AT_ONCE = 100;

	private final NoticeMapper mapper;

	private final ChoiceMapper choices;

	private final Tidings tidings;

	private final MailSwitch mail;

	private final Clock clock;

	NoticeWriter(NoticeMapper mapper, ChoiceMapper choices, Tidings tidings, MailSwitch mail, Clock clock) {
		this.mapper = mapper;
		this.choices = choices;
		this.tidings = tidings;
		this.mail = mail;
		this.clock = clock;
	}

	void write(Happenings happenings) {
		if (!happenings.ended().isEmpty()) {
			this.mapper.readOfTasks(happenings.ended(), this.clock.instant());
		}
		List<NewNotice> notices = happenings.notices(this.tidings);
		if (notices.isEmpty()) {
			return;
		}
		List<NewNotice> chosen = asChosen(notices);
		for (int from = 0; from < chosen.size(); from += ROWS_AT_ONCE) {
			this.mapper.insertAll(chosen.subList(from, Math.min(chosen.size(), from + ROWS_AT_ONCE)));
		}
	}

	private List<NewNotice> asChosen(List<NewNotice> notices) {
		Set<String> people = notices.stream().map(NewNotice::recipient).collect(Collectors.toSet());
		Map<String, Choice> made = new HashMap<>();
		this.choices.choices(people).forEach((choice) -> made.put(choice.username() + " " + choice.kind(), choice));
		return notices.stream().map((notice) -> {
			Choice choice = made.getOrDefault(notice.recipient() + " " + notice.kind(),
					Choice.unmade(notice.recipient(), notice.kind()));
			boolean isMailed = choice.isMail() && this.mail.isOn();
			return notice.told(choice.isBell() ? null : notice.createdAt(), isMailed ? NewNotice.WAITING : null);
		}).toList();
	}

}
