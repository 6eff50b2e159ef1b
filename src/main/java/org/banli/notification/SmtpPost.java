package org.banli.notification;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.banli.shared.Words;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands one letter to the mail server and says what came of it. */
@Component
class SmtpPost {

	private static final int PERMANENT = 500;

	private static final int LONGEST_REASON = 400;

	private final MailSwitch mail;

	private final NotificationSettings settings;

	private final Clock clock;

	private final Words words;

	SmtpPost(MailSwitch mail, NotificationSettings settings, Clock clock, Words words) {
		this.mail = mail;
		this.settings = settings;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * What came of a try.
	 *
	 * @param isReachable whether the server spoke to us at all
	 */
	record Result(MailState state, String reason, boolean isReachable) {

		static final Result SENT = new Result(MailState.SENT, null, true);

	}

	Result send(OutgoingMail letter) {
		JavaMailSenderImpl sender = this.mail.sender().orElseThrow();
		Letter message = new Letter(sender);
		try {
			fill(message, letter, sender);
		}
		catch (MessagingException | UnsupportedEncodingException ex) {
			return new Result(MailState.FAILED, reason(ex), true);
		}
		try {
			sender.send(message);
			return Result.SENT;
		}
		catch (MailAuthenticationException ex) {
			// the set-up is wrong, not the letter
			return new Result(MailState.WAITING, reason(ex), false);
		}
		catch (MailSendException ex) {
			return failed(message, cause(ex));
		}
		catch (MailException ex) {
			return new Result(MailState.WAITING, reason(ex), false);
		}
	}

	private void fill(MimeMessage message, OutgoingMail letter, JavaMailSenderImpl sender)
			throws MessagingException, UnsupportedEncodingException {
		message.setFrom(new InternetAddress(from(sender), this.words.of("notification.mail.sender"),
				StandardCharsets.UTF_8.name()));
		message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
		message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
		message.setSentDate(Date.from(this.clock.instant()));
		message.setHeader("Message-ID", letter.messageId());
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setText(letter.body(), StandardCharsets.UTF_8.name());
	}

	private String from(JavaMailSenderImpl sender) {
		if (!this.settings.mail().from().isBlank()) {
			return this.settings.mail().from();
		}
		String user = sender.getUsername();
		return (user != null && user.contains("@")) ? user : "banli@" + sender.getHost();
	}

	private static Exception cause(MailSendException ex) {
		Exception[] inner = ex.getMessageExceptions();
		return (inner.length > 0) ? inner[0] : ex;
	}

	/**
	 * Before the whole text was on its way the server cannot have taken the letter.
	 * Afterwards only its word tells.
	 */
	private Result failed(Letter message, Exception ex) {
		int code = code(ex);
		if (code >= PERMANENT) {
			return new Result(MailState.FAILED, reason(ex), true);
		}
		if (message.isWritten() && code < 0) {
			return new Result(MailState.UNCERTAIN, reason(ex), false);
		}
		return new Result(MailState.WAITING, reason(ex), code > 0);
	}

	/** What the server answered, -1 when it did not. */
	private static int code(Exception ex) {
		if (ex instanceof SMTPAddressFailedException refused) {
			return refused.getReturnCode();
		}
		if (ex instanceof SendFailedException failed && failed.getNextException() != null
				&& code(failed.getNextException()) > 0) {
			return code(failed.getNextException());
		}
		return (ex instanceof SMTPSendFailedException failed) ? failed.getReturnCode() : -1;
	}

	private static String reason(Exception ex) {
		Throwable last = ex;
		while (last.getCause() != null && last.getCause() != last) {
			last = last.getCause();
		}
		String text = (last.getMessage() == null) ? last.getClass().getSimpleName() : last.getMessage().strip();
		return (text.length() > LONGEST_REASON) ? text.substring(0, LONGEST_REASON) : text;
	}

	/** Knows when its whole text was written. */
	private static final class Letter extends MimeMessage {

		private boolean written;

		Letter(JavaMailSenderImpl sender) {
			super(sender.getSession());
		}

		boolean isWritten() {
			return this.written;
		}

		@Override
		public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
			super.writeTo(out, ignored);
			this.written = true;
		}

	}

}
