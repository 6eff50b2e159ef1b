package org.banli.notification;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.banli.deadline.Light;
import org.banli.organization.Post;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told.
 *
 * @param lights which posts of the unit hear of a light besides those who have the work
 * @param keep how long a notice that was read, and a letter that was sent, is kept
 */
@ConfigurationProperties("banli.notification")
record NotificationSettings(Map<Light, List<Post>> lights, @DefaultValue("365d") Duration keep,
		@DefaultValue Mail mail) {

	NotificationSettings {
		lights = (lights == null) ? Map.of() : lights;
	}

	List<Post> postsOf(Light light) {
		return this.lights.getOrDefault(light, List.of());
	}

	/**
	 * Mail; it is on where {@code spring.mail.host} is set.
	 *
	 * @param from the sender's address
	 * @param gather how long notices of a kind wait so that one letter tells of them all
	 * @param lease after which time a letter that is still being sent counts as uncertain
	 * @param pauses how long to wait after each failure; one more failure is the last
	 */
	record Mail(@DefaultValue("") String from, @DefaultValue("2m") Duration gather, @DefaultValue("10m") Duration lease,
			@DefaultValue( {
					"1m", "5m", "30m", "2h", "6h" }) List<Duration> pauses){
	}

}
