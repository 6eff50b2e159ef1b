package org.banli.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The product's clock in the city's time zone. Demonstration data and tests move it; in a
 * production start nobody does.
 */
public class MovableClock extends Clock {

	/** All dates of the field are dates of mainland China. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private volatile Duration offset = Duration.ZERO;

	@Override
	public ZoneId getZone() {
		return ZONE;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.offset(Clock.system(zone), this.offset);
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(this.offset);
	}

	/** Shows another time from now on; the clock goes on running from there. */
	public void moveTo(Instant time) {
		this.offset = Duration.between(Instant.now(), time);
	}

	public void reset() {
		this.offset = Duration.ZERO;
	}

}
