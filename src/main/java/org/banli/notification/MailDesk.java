package org.banli.notification;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.Cursor;
import org.banli.shared.NotFound;
import org.banli.shared.Page;
import org.banli.shared.Refused;
import org.banli.shared.Words;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator sees and does about letters that did not go out by themselves.
 */
@Service
class MailDesk {

	static final int CAP = 1000;

	private final MailMapper mapper;

	private final AuditTrail audit;

	private final Words words;

	private final Clock clock;

	MailDesk(MailMapper mapper, AuditTrail audit, Words words, Clock clock) {
		this.mapper = mapper;
		this.audit = audit;
		this.words = words;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	Page<OutgoingMail> list(CurrentUser user, MailState state, String cursor, int size) {
		Rights.require(user, Action.ADMINISTER);
		Cursor from = Cursor.decode(cursor, 1);
		long before = (from == null) ? Long.MAX_VALUE : from.id(0);
		return Page.of(this.mapper.list(state, before, size + 1), size, (mail) -> Cursor.of(mail.id()));
	}

	/** How many letters are in each state, at most {@link #CAP}. */
	@Transactional(readOnly = true)
	Map<MailState, Integer> counts(CurrentUser user) {
		Rights.require(user, Action.ADMINISTER);
		Map<MailState, Integer> counts = new HashMap<>();
		for (MailState state : MailState.values()) {
			counts.put(state, this.mapper.count(state, CAP));
		}
		return counts;
	}

	/**
	 * Sends a letter again that failed or is uncertain.
	 * @throws Refused when it is neither any more
	 */
	@Transactional
	void again(CurrentUser user, long id) {
		OutgoingMail mail = require(user, id);
		if (this.mapper.again(id, this.clock.instant()) == 0) {
			throw new Refused("notification.mail.notStuck");
		}
		record(user, mail, "mail.again", "notification.mail.again.done");
	}

	/**
	 * Takes an uncertain letter as arrived.
	 * @throws Refused when it is not uncertain any more
	 */
	@Transactional
	void accept(CurrentUser user, long id) {
		OutgoingMail mail = require(user, id);
		if (this.mapper.accept(id, this.clock.instant()) == 0) {
			throw new Refused("notification.mail.notStuck");
		}
		record(user, mail, "mail.accepted", "notification.mail.accept.done");
	}

	private OutgoingMail require(CurrentUser user, long id) {
		Rights.require(user, Action.ADMINISTER);
		return this.mapper.find(id).orElseThrow(() -> new NotFound("notification.mail.unknown"));
	}

	private void record(CurrentUser user, OutgoingMail mail, String action, String key) {
		this.audit.record(user.actor(),
				AuditEvent.of(action, null, this.words.of(key, mail.recipient())).on("mail:" + mail.id()));
	}

}
