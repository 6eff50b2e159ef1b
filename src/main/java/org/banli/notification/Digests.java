package org.banli.notification;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.banli.audit.Represented;
import org.banli.calendar.WorkingDays;
import org.banli.identity.CurrentUser;
import org.banli.shared.MovableClock;
import org.banli.shared.Times;
import org.banli.shared.Words;
import org.banli.workflow.StandingTask;
import org.banli.workflow.WorkDescription;
import org.banli.workflow.Workload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The daily digest: what is new, what is due this week and what is late, on working days
 * at the hour that the user chose. Taking the day and queueing the letter are one
 * transaction, so that several machines send one. An empty digest is not sent.
 */
@Component
class Digests {

	private static final Logger log = LoggerFactory.getLogger(Digests.class);

	private static final int USERS_AT_ONCE = 100;

	private static final int MOST_TASKS = 200;

	private static final Duration FIRST_LOOK_BACK = Duration.ofDays(1);

	private final ChoiceMapper choices;

	private final NoticeMapper notices;

	private final Workload workload;

	private final MailOutbox outbox;

	private final MailTexts texts;

	private final MailSwitch mail;

	private final ActiveAccounts accounts;

	private final WorkingDays workingDays;

	private final TransactionTemplate transaction;

	private final Times times;

	private final Words words;

	private final Clock clock;

	Digests(ChoiceMapper choices, NoticeMapper notices, Workload workload, MailOutbox outbox, MailTexts texts,
			MailSwitch mail, ActiveAccounts accounts, WorkingDays workingDays,
			PlatformTransactionManager transactionManager, Times times, Words words, Clock clock) {
		this.choices = choices;
		this.notices = notices;
		this.workload = workload;
		this.outbox = outbox;
		this.texts = texts;
		this.mail = mail;
		this.accounts = accounts;
		this.workingDays = workingDays;
		this.transaction = new TransactionTemplate(transactionManager);
		this.times = times;
		this.words = words;
		this.clock = clock;
	}

	/** Queues the digests whose hour has come, and says how many. */
	int run() {
		ZonedDateTime now = this.clock.instant().atZone(MovableClock.ZONE);
		if (!this.mail.isOn() || !this.workingDays.isWorkingDay(now.toLocalDate())) {
			return 0;
		}
		int queued = 0;
		List<Profile> awaiting;
		do {
			awaiting = this.choices.awaiting(now.toLocalDate(), now.getHour(), USERS_AT_ONCE);
			int failed = 0;
			for (Profile profile : awaiting) {
				try {
					queued += Boolean.TRUE
						.equals(this.transaction.execute((status) -> queue(profile, now.toLocalDate()))) ? 1 : 0;
				}
				catch (RuntimeException ex) {
					failed++;
					log.error("The digest of {} was not made; the next round tries again", profile.username(), ex);
				}
			}
			if (failed > 0) {
				return queued;
			}
		}
		while (awaiting.size() == USERS_AT_ONCE);
		return queued;
	}

	private boolean queue(Profile profile, LocalDate today) {
		Instant now = this.clock.instant();
		if (this.choices.takeDigest(profile.username(), today, now) == 0) {
			return false;
		}
		Optional<CurrentUser> user = this.accounts.find(profile.username());
		if (user.isEmpty()) {
			return false;
		}
		Instant since = (profile.lastDigestAt() == null) ? now.minus(FIRST_LOOK_BACK) : profile.lastDigestAt();
		List<Notice> fresh = fresh(user.get(), since);
		LocalDate weekEnd = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
		List<Task> tasks = tasks(user.get(), weekEnd);
		if (fresh.isEmpty() && tasks.isEmpty()) {
			return false;
		}
		List<Task> late = tasks.stream().filter((task) -> task.standing().dueOn().isBefore(today)).toList();
		List<Task> due = tasks.stream().filter((task) -> !task.standing().dueOn().isBefore(today)).toList();
		this.outbox.queue(profile.username(), profile.mailAddress(),
				this.words.of("notification.digest.subject", String.valueOf(fresh.size()), String.valueOf(due.size()),
						String.valueOf(late.size())),
				body(today, fresh, due, late), "digest:" + profile.username() + ":" + today);
		return true;
	}

	/**
	 * A task of the user, or of the absent colleague of the name.
	 */
	private record Task(StandingTask standing, String onBehalfName) {
	}

	private List<Task> tasks(CurrentUser user, LocalDate until) {
		List<Task> tasks = new ArrayList<>();
		this.workload.ofAssignee(user.username(), until, MOST_TASKS).forEach((task) -> tasks.add(new Task(task, null)));
		for (Represented absent : user.represented()) {
			this.workload.ofAssignee(absent.username(), until, MOST_TASKS)
				.forEach((task) -> tasks.add(new Task(task, absent.personName())));
		}
		tasks.sort(Comparator.comparing((task) -> task.standing().dueOn()));
		return tasks.subList(0, Math.min(MOST_TASKS, tasks.size()));
	}

	private List<Notice> fresh(CurrentUser user, Instant since) {
		String username = user.username();
		Set<NoticeKind> kinds = EnumSet.allOf(NoticeKind.class);
		this.choices.choices(Set.of(username))
			.stream()
			.filter((choice) -> !choice.isDigest())
			.forEach((choice) -> kinds.remove(choice.kind()));
		return kinds.isEmpty() ? List.of()
				: this.notices.since(username, kinds, since, MOST_TASKS)
					.stream()
					.filter((notice) -> notice.onBehalfOf() == null || user.assignees().contains(notice.onBehalfOf()))
					.toList();
	}

	private String body(LocalDate today, List<Notice> fresh, List<Task> due, List<Task> late) {
		Set<String> keys = new LinkedHashSet<>();
		fresh.stream().map(Notice::businessKey).filter(Objects::nonNull).forEach(keys::add);
		due.forEach((task) -> keys.add(task.standing().businessKey()));
		late.forEach((task) -> keys.add(task.standing().businessKey()));
		Map<String, WorkDescription> works = this.workload.describe(keys);
		StringBuilder text = new StringBuilder(this.words.of("notification.digest.intro", this.times.dayOfYear(today)))
			.append("\n\n");
		part(text, "late", late, works);
		part(text, "due", due, works);
		if (!fresh.isEmpty()) {
			heading(text, "new", fresh.size());
			this.texts.list(text, fresh, works);
		}
		return text.append(this.texts.footer()).toString();
	}

	private void part(StringBuilder text, String name, List<Task> tasks, Map<String, WorkDescription> works) {
		if (tasks.isEmpty()) {
			return;
		}
		heading(text, name, tasks.size());
		for (Task one : tasks.subList(0, Math.min(MailTexts.MOST_LISTED, tasks.size()))) {
			StandingTask task = one.standing();
			String words = this.words.of("notification.digest.task",
					this.words.orElse("task." + task.step(), task.step()), this.times.day(task.dueOn()));
			this.texts.line(text, works.get(task.businessKey()), this.texts.inPlace(one.onBehalfName(), words),
					"/tasks/" + task.taskId());
		}
		if (tasks.size() > MailTexts.MOST_LISTED) {
			text.append(this.words.of("notification.mail.more", String.valueOf(tasks.size() - MailTexts.MOST_LISTED)))
				.append("\n\n");
		}
	}

	private void heading(StringBuilder text, String name, int count) {
		text.append(this.words.of("notification.digest." + name, String.valueOf(count))).append("\n\n");
	}

}
