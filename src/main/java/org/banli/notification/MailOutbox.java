package org.banli.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.banli.identity.Absences;
import org.banli.shared.Words;
import org.banli.workflow.WorkDescription;
import org.banli.workflow.Workload;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue of letters. A letter is held by one try at a time; what became of the try is
 * kept in a transaction of its own, and where nobody kept it, the letter is uncertain.
 */
@Service
class MailOutbox {

	private static final int NOTICES_AT_ONCE = 500;

	private final MailMapper mapper;

	private final NoticeMapper notices;

	private final ChoiceMapper choices;

	private final Workload workload;

	private final ActiveAccounts accounts;

	private final Absences absences;

	private final MailTexts texts;

	private final NotificationSettings settings;

	private final Words words;

	private final Clock clock;

	MailOutbox(MailMapper mapper, NoticeMapper notices, ChoiceMapper choices, Workload workload,
			ActiveAccounts accounts, Absences absences, MailTexts texts, NotificationSettings settings, Words words,
			Clock clock) {
		this.mapper = mapper;
		this.notices = notices;
		this.choices = choices;
		this.workload = workload;
		this.accounts = accounts;
		this.absences = absences;
		this.texts = texts;
		this.settings = settings;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * Makes letters of the notices that wait for it: one for each person and kind. What
	 * was read meanwhile needs none, and nobody gets one whose account is switched off or
	 * who stands in no more.
	 * @return how many notices were taken
	 */
	@Transactional
	int gather() {
		List<Notice> waiting = this.notices.holdWaiting(now().minus(this.settings.mail().gather()), NOTICES_AT_ONCE);
		if (waiting.isEmpty()) {
			return 0;
		}
		Map<String, String> addresses = this.choices
			.profiles(waiting.stream().map(Notice::recipient).collect(Collectors.toSet()))
			.stream()
			.filter((profile) -> profile.mailAddress() != null && this.accounts.has(profile.username()))
			.collect(Collectors.toMap(Profile::username, Profile::mailAddress));
		Map<String, WorkDescription> works = this.workload
			.describe(waiting.stream().map(Notice::businessKey).filter(Objects::nonNull).collect(Collectors.toSet()));
		Set<String> standingIn = this.absences
			.standIns(waiting.stream().map(Notice::onBehalfOf).filter(Objects::nonNull).collect(Collectors.toSet()))
			.stream()
			.map((away) -> away.absent() + " " + away.deputy())
			.collect(Collectors.toSet());
		List<Long> dropped = new ArrayList<>();
		Map<String, List<Notice>> letters = new LinkedHashMap<>();
		for (Notice notice : waiting) {
			boolean wasRead = notice.isRead() && notice.readAt().isAfter(notice.createdAt());
			boolean isOver = notice.onBehalfOf() != null && !standingIn.contains(inPlace(notice));
			if (wasRead || isOver || !addresses.containsKey(notice.recipient())) {
				dropped.add(notice.id());
			}
			else {
				letters.computeIfAbsent(notice.recipient() + " " + notice.kind(), (key) -> new ArrayList<>())
					.add(notice);
			}
		}
		letters.values().forEach((letter) -> queue(letter, addresses, works));
		if (!dropped.isEmpty()) {
			this.notices.mailed(dropped, null);
		}
		return waiting.size();
	}

	private static String inPlace(Notice notice) {
		return notice.onBehalfOf() + " " + notice.recipient();
	}

	private void queue(List<Notice> letter, Map<String, String> addresses, Map<String, WorkDescription> works) {
		Notice first = letter.get(0);
		NewMail mail = new NewMail(first.recipient(), addresses.get(first.recipient()),
				this.texts.subject(first.kind(), MailTexts.count(letter)), this.texts.body(first.kind(), letter, works),
				this.texts.messageId(), "notice:" + first.id(), now());
		this.mapper.insert(mail);
		this.notices.mailed(letter.stream().map(Notice::id).toList(), mail.getId());
	}

	/** Puts a letter into the queue; it goes with the caller's transaction. */
	@Transactional
	void queue(String recipient, String address, String subject, String body, String dedupKey) {
		this.mapper.insert(new NewMail(recipient, address, subject, body, this.texts.messageId(), dedupKey, now()));
	}

	/** Takes the next letter that is due, for one try. */
	@Transactional
	Optional<OutgoingMail> claim() {
		return this.mapper.holdDue(now()).flatMap((id) -> {
			this.mapper.claim(id, UUID.randomUUID().toString(), now());
			return this.mapper.find(id);
		});
	}

	/** Keeps what became of a try. */
	@Transactional
	void settle(OutgoingMail mail, SmtpPost.Result result) {
		List<Duration> pauses = this.settings.mail().pauses();
		MailState state = result.state();
		Instant dueAt = mail.dueAt();
		if (state == MailState.WAITING) {
			if (mail.attempts() > pauses.size()) {
				state = MailState.FAILED;
			}
			else {
				dueAt = now().plus(pauses.get(mail.attempts() - 1));
			}
		}
		this.mapper.settle(mail.id(), mail.claim(), state, dueAt, (state == MailState.SENT) ? now() : null,
				result.reason());
	}

	/** What a machine that stopped was sending may have been taken, or not. */
	@Transactional
	int giveUpSending() {
		return this.mapper.giveUpSending(now().minus(this.settings.mail().lease()),
				this.words.of("notification.mail.interrupted"));
	}

	private Instant now() {
		return this.clock.instant();
	}

}
