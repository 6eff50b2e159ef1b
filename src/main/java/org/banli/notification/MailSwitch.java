package org.banli.notification;

import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Whether mail is set up at all; without a mail server nothing is put into the queue. */
@Component
class MailSwitch {

	private final JavaMailSenderImpl sender;

	MailSwitch(ObjectProvider<JavaMailSenderImpl> sender) {
		this.sender = sender.getIfAvailable();
	}

	boolean isOn() {
		return this.sender != null;
	}

	Optional<JavaMailSenderImpl> sender() {
		return Optional.ofNullable(this.sender);
	}

}
