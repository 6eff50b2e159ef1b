package org.banli.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.banli.shared.TestWords;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

/** What came of a try, by servers that behave badly. */
class SmtpPostTests {

	private static final OutgoingMail LETTER = new OutgoingMail(1, "amr-head", "head@example.gov.cn", "[办理] 新任务 1 件",
			"text\n", "<1@example>", MailState.SENDING, 1, Instant.now(), "claim", null, null, Instant.now());

	@Test
	void aServerThatAcceptsAndNeverAnswersIsLeftInTime() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			Instant begin = Instant.now();
			SmtpPost.Result result = post(silent.getLocalPort()).send(LETTER);
			assertThat(result.state()).isEqualTo(MailState.WAITING);
			assertThat(result.isReachable()).isFalse();
			assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
		}
	}

	@Test
	void aServerThatIsNotThereIsTriedLater() throws Exception {
		int port;
		try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = gone.getLocalPort();
		}
		assertThat(post(port).send(LETTER).state()).isEqualTo(MailState.WAITING);
	}

	@Test
	void aServerThatTakesTheLetterIsBelieved() throws Exception {
		try (Script server = new Script(Map.of())) {
			assertThat(post(server.port()).send(LETTER).state()).isEqualTo(MailState.SENT);
		}
	}

	@Test
	void anAddressThatDoesNotExistIsGivenUp() throws Exception {
		try (Script server = new Script(Map.of("RCPT", "550 5.1.1 no such user"))) {
			SmtpPost.Result result = post(server.port()).send(LETTER);
			assertThat(result.state()).isEqualTo(MailState.FAILED);
			assertThat(result.reason()).contains("no such user");
		}
	}

	@Test
	void aServerThatAsksForPatienceIsTriedLater() throws Exception {
		try (Script server = new Script(Map.of("RCPT", "451 4.7.1 try again later"))) {
			SmtpPost.Result result = post(server.port()).send(LETTER);
			assertThat(result.state()).isEqualTo(MailState.WAITING);
			assertThat(result.isReachable()).isTrue();
		}
	}

	@Test
	void aRefusalAfterTheTextIsCertain() throws Exception {
		try (Script server = new Script(Map.of(".", "452 4.3.1 disk full"))) {
			assertThat(post(server.port()).send(LETTER).state()).isEqualTo(MailState.WAITING);
		}
	}

	@Test
	void silenceOrAnEndAfterTheTextIsUncertain() throws Exception {
		try (Script server = new Script(Map.of(".", "silence"))) {
			assertThat(post(server.port()).send(LETTER).state()).isEqualTo(MailState.UNCERTAIN);
		}
		try (Script server = new Script(Map.of(".", "end"))) {
			assertThat(post(server.port()).send(LETTER).state()).isEqualTo(MailState.UNCERTAIN);
		}
	}

	@Test
	void anEndBeforeTheTextIsCertain() throws Exception {
		try (Script server = new Script(Map.of("DATA", "end"))) {
			assertThat(post(server.port()).send(LETTER).state()).isEqualTo(MailState.WAITING);
		}
	}

	private static SmtpPost post(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		for (String time : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
			sender.getJavaMailProperties().setProperty("mail.smtp." + time, "1000");
		}
		StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("mailSender", sender));
		NotificationSettings settings = new NotificationSettings(Map.of(), Duration.ofDays(1),
				new NotificationSettings.Mail("banli@example.gov.cn", Duration.ZERO, Duration.ofMinutes(1), List.of()));
		return new SmtpPost(new MailSwitch(beans.getBeanProvider(JavaMailSenderImpl.class)), settings,
				Clock.systemUTC(), TestWords.words());
	}

	/** A mail server that answers by a script; without a line there it is content. */
	private static final class Script implements AutoCloseable {

		private final ServerSocket door;

		private final Map<String, String> answers;

		Script(Map<String, String> answers) throws IOException {
			this.door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
			this.answers = answers;
			Thread thread = new Thread(this::serve, "scripted mail server");
			thread.setDaemon(true);
			thread.start();
		}

		int port() {
			return this.door.getLocalPort();
		}

		private void serve() {
			try (Socket guest = this.door.accept()) {
				BufferedReader in = new BufferedReader(
						new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
				say(guest.getOutputStream(), "220 ready");
				boolean isText = false;
				for (String line = in.readLine(); line != null; line = in.readLine()) {
					if (isText && !line.equals(".")) {
						continue;
					}
					String word = isText ? "." : line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
					isText = word.equals("DATA") && !this.answers.containsKey("DATA");
					String answer = this.answers.getOrDefault(word, isText ? "354 go on" : "250 ok");
					if (answer.equals("end")) {
						return;
					}
					if (!answer.equals("silence")) {
						say(guest.getOutputStream(), answer);
					}
				}
			}
			catch (IOException ex) {
				// the guest has gone
				return;
			}
		}

		private static void say(OutputStream out, String line) throws IOException {
			out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
			out.flush();
		}

		@Override
		public void close() throws IOException {
			this.door.close();
		}

	}

}
