package org.banli.notification;

import java.util.concurrent.TimeUnit;

import org.banli.deadline.LightSweep;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * When things are looked at. Every machine looks; who finds something takes it in the
 * database.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "banli.notification.scheduled", matchIfMissing = true)
class NotificationSchedule {

	private final LightSweep lights;

	private final MailRound mail;

	private final Digests digests;

	private final Housekeeping housekeeping;

	NotificationSchedule(LightSweep lights, MailRound mail, Digests digests, Housekeeping housekeeping) {
		this.lights = lights;
		this.mail = mail;
		this.digests = digests;
		this.housekeeping = housekeeping;
	}

	/** Clocks of hours want a look at least every five minutes. */
	@Scheduled(initialDelay = 1, fixedDelay = 4, timeUnit = TimeUnit.MINUTES)
	void tellLights() {
		this.lights.sweep();
	}

	@Scheduled(initialDelay = 20, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
	void sendMail() {
		this.mail.run();
	}

	@Scheduled(initialDelay = 2, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
	void makeDigests() {
		this.digests.run();
	}

	@Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
	void tidy() {
		this.housekeeping.run();
	}

}
