package org.banli.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.banli.identity.Absences;
import org.banli.identity.StandIn;

import org.springframework.stereotype.Component;

/** Writes the notices of a transaction, each as its recipient chose. */
@Component
class NoticeWriter {

	private static final int ROWS_AT_ONCE = 100;

	private final NoticeMapper mapper;

	private final ChoiceMapper choices;

	private final Tidings tidings;

	private final Absences absences;

	private final MailSwitch mail;

	private final Clock clock;

	NoticeWriter(NoticeMapper mapper, ChoiceMapper choices, Tidings tidings, Absences absences, MailSwitch mail,
			Clock clock) {
		this.mapper = mapper;
		this.choices = choices;
		this.tidings = tidings;
		this.absences = absences;
		this.mail = mail;
		this.clock = clock;
	}

	void write(Happenings happenings) {
		if (!happenings.ended().isEmpty()) {
			this.mapper.readOfTasks(happenings.ended(), this.clock.instant());
		}
		List<NewNotice> notices = withDeputies(happenings.notices(this.tidings), happenings.actors());
		if (notices.isEmpty()) {
			return;
		}
		List<NewNotice> chosen = asChosen(notices);
		for (int from = 0; from < chosen.size(); from += ROWS_AT_ONCE) {
			this.mapper.insertAll(chosen.subList(from, Math.min(chosen.size(), from + ROWS_AT_ONCE)));
		}
	}

	/**
	 * Adds the same for those who stand in for somebody who is away, once each, and not
	 * to whom it is told anyway or who did it.
	 */
	private List<NewNotice> withDeputies(List<NewNotice> notices, Set<String> actors) {
		Map<String, List<StandIn>> away = this.absences
			.standIns(
					notices.stream().filter(NewNotice::isForPost).map(NewNotice::recipient).collect(Collectors.toSet()))
			.stream()
			.collect(Collectors.groupingBy(StandIn::absent));
		if (away.isEmpty()) {
			return notices;
		}
		List<NewNotice> all = new ArrayList<>(notices);
		Set<String> told = notices.stream().map(NewNotice::dedupKey).collect(Collectors.toCollection(HashSet::new));
		for (NewNotice notice : notices) {
			if (notice.isForPost()) {
				away.getOrDefault(notice.recipient(), List.of())
					.stream()
					.filter((one) -> !actors.contains(one.deputy()))
					.map(notice::inPlace)
					.filter((one) -> told.add(one.dedupKey()))
					.forEach(all::add);
			}
		}
		return all;
	}

	/**
	 * What somebody was told in another's place counts as read when he stands in no more,
	 * and is not mailed.
	 */
	void endInPlace(String deputy, String absent) {
		this.mapper.endInPlace(deputy, absent, this.clock.instant());
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
