package org.banli.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A start with a mail server: a real one, which keeps what it gets. */
@SpringBootTest(properties = { "banli.notification.mail.gather=0s", "banli.notification.mail.pauses=1m,5m",
		"banli.base-url=https://banli.example.gov.cn/" })
@ActiveProfiles("story")
@Import(NoticeScenario.class)
abstract class WithMail {

	private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

	static {
		SERVER.start();
	}

	@Autowired
	private NoticeScenario play;

	@DynamicPropertySource
	static void mail(DynamicPropertyRegistry settings) {
		settings.add("spring.mail.host", () -> "127.0.0.1");
		settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
	}

	@BeforeEach
	void forget() throws Exception {
		this.play.forget();
		SERVER.purgeEmailFromAllMailboxes();
	}

	@AfterEach
	void startAgain() {
		if (!SERVER.isRunning()) {
			SERVER.start();
		}
	}

	NoticeScenario play() {
		return this.play;
	}

	static Message[] received() {
		return SERVER.getReceivedMessages();
	}

	static String subject(Message message) throws MessagingException {
		return message.getSubject();
	}

	static String text(Message message) throws Exception {
		return message.getContent().toString().replace("\r\n", "\n");
	}

}
