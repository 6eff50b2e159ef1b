package org.banli.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that tests move. */
class MovableClock extends Clock {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private Instant now = LocalDate.of(2023, 3, 2).atTime(LocalTime.of(0, 30)).atZone(SHANGHAI).toInstant();

	static MovableClock on(String date) {
		MovableClock clock = new MovableClock();
		clock.moveTo(date);
		return clock;
	}

	/** Half past midnight: still the day before in UTC. */
	void moveTo(String date) {
		this.now = LocalDate.parse(date).atTime(LocalTime.of(0, 30)).atZone(SHANGHAI).toInstant();
	}

	/** To a minute of a day in the city, as in 2026-11-26T16:30. */
	void moveToMinute(String minute) {
		this.now = at(minute);
	}

	static Instant at(String minute) {
		return LocalDateTime.parse(minute).atZone(SHANGHAI).toInstant();
	}

	@Override
	public ZoneId getZone() {
		return SHANGHAI;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Instant instant() {
		return this.now;
	}

}
