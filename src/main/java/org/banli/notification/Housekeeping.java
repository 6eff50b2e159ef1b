package org.banli.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.banli.identity.Absences;
import org.banli.identity.StandIn;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes what is older than the settings keep, a bounded number of rows at a time. */
@Component
class Housekeeping {

	private static final int ROWS_AT_ONCE = 1000;

	private static final int DAYS_BACK = 7;

	private final NoticeMapper notices;

	private final MailMapper mails;

	private final Absences absences;

	private final NotificationSettings settings;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Housekeeping(NoticeMapper notices, MailMapper mails, Absences absences, NotificationSettings settings,
			PlatformTransactionManager transactionManager, Clock clock) {
		this.notices = notices;
		this.mails = mails;
		this.absences = absences;
		this.settings = settings;
		this.transaction = new TransactionTemplate(transactionManager);
		this.clock = clock;
	}

	void run() {
		endInPlace();
		Instant before = this.clock.instant().minus(this.settings.keep());
		while (Boolean.TRUE.equals(this.transaction.execute((status) -> deleteSome(before)))) {
			// the next thousand
		}
	}

	/**
	 * Nothing happens when a day passes, so what was told to deputies whose time is over
	 * is looked for; a week back, for machines that stood still.
	 */
	private void endInPlace() {
		LocalDate today = LocalDate.now(this.clock);
		for (int back = 0; back < DAYS_BACK; back++) {
			LocalDate day = today.minusDays(back);
			List<StandIn> over = this.absences.over(day);
			Set<StandIn> again = Set.copyOf(this.absences.standIns(over.stream().map(StandIn::absent).toList()));
			over.stream()
				.filter((away) -> !again.contains(away))
				.forEach((away) -> this.transaction.executeWithoutResult(
						(status) -> this.notices.endInPlace(away.deputy(), away.absent(), this.clock.instant())));
		}
	}

	private boolean deleteSome(Instant before) {
		List<Long> old = this.notices.oldest(before, ROWS_AT_ONCE);
		if (!old.isEmpty()) {
			this.notices.delete(old);
		}
		List<Long> sent = this.mails.oldestSent(before, ROWS_AT_ONCE);
		if (!sent.isEmpty()) {
			this.mails.delete(sent);
		}
		return old.size() == ROWS_AT_ONCE || sent.size() == ROWS_AT_ONCE;
	}

}
