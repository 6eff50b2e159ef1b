package org.banli.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes what is older than the settings keep, a bounded number of rows at a time. */
@Component
class Housekeeping {

	private static final int ROWS_AT_ONCE = 1000;

	private final NoticeMapper notices;

	private final MailMapper mails;

	private final NotificationSettings settings;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Housekeeping(NoticeMapper notices, MailMapper mails, NotificationSettings settings,
			PlatformTransactionManager transactionManager, Clock clock) {
		this.notices = notices;
		this.mails = mails;
		this.settings = settings;
		this.transaction = new TransactionTemplate(transactionManager);
		this.clock = clock;
	}

	void run() {
		Instant before = this.clock.instant().minus(this.settings.keep());
		while (Boolean.TRUE.equals(this.transaction.execute((status) -> deleteSome(before)))) {
			// the next thousand
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
