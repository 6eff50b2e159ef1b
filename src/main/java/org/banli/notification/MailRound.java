package org.banli.notification;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Sends what is due, letter by letter and outside of any transaction. */
@Component
class MailRound {

	private static final Logger log = LoggerFactory.getLogger(MailRound.class);

	private static final int MOST_LETTERS = 500;

	private final MailOutbox outbox;

	private final SmtpPost post;

	private final MailSwitch mail;

	MailRound(MailOutbox outbox, SmtpPost post, MailSwitch mail) {
		this.outbox = outbox;
		this.post = post;
		this.mail = mail;
	}

	/**
	 * One round: a server that does not answer ends it, the rest waits for the next.
	 * @return how many letters were tried
	 */
	int run() {
		if (!this.mail.isOn()) {
			return 0;
		}
		int uncertain = this.outbox.giveUpSending();
		if (uncertain > 0) {
			log.warn("{} letters were being sent when the program stopped; see the page of mail", uncertain);
		}
		this.outbox.gather();
		for (int tried = 0; tried < MOST_LETTERS; tried++) {
			Optional<OutgoingMail> letter = this.outbox.claim();
			if (letter.isEmpty()) {
				return tried;
			}
			SmtpPost.Result result = this.post.send(letter.get());
			this.outbox.settle(letter.get(), result);
			if (result.state() != MailState.SENT) {
				log.warn("Letter {} was not sent: {}", letter.get().id(), result.reason());
			}
			if (!result.isReachable()) {
				return tried + 1;
			}
		}
		return MOST_LETTERS;
	}

}
