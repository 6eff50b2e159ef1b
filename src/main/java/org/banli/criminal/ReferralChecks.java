package org.banli.criminal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;

import org.springframework.stereotype.Service;

/** Weighs facts against the table of the criminal law's figures. */
@Service
public class ReferralChecks {

	private static final long KEPT_FOR = Duration.ofMinutes(1).toNanos();

	private final ThresholdMapper mapper;

	private final CriminalSettings settings;

	private final Clock clock;

	private volatile Snapshot snapshot;

	ReferralChecks(ThresholdMapper mapper, CriminalSettings settings, Clock clock) {
		this.mapper = mapper;
		this.settings = settings;
		this.clock = clock;
	}

	/** The table in memory, with the moment until which it may be used. */
	private record Snapshot(CriminalCheck check, long until) {
	}

	/** Lets a user pass who may ask for a check. */
	void require(CurrentUser user) {
		Rights.require(user, Action.CHECK_REFERRAL);
	}

	/**
	 * Weighs and stores nothing.
	 * @param facts with offence and end of the conduct
	 */
	public ReferralOpinion weigh(CurrentUser user, OffenceFacts facts) {
		require(user);
		return check().weigh(facts, LocalDate.now(this.clock));
	}

	/**
	 * The rows change every few years; a change in the database is seen within a minute.
	 */
	private CriminalCheck check() {
		Snapshot kept = this.snapshot;
		if (kept == null || kept.until() - System.nanoTime() < 0) {
			kept = new Snapshot(new CriminalCheck(this.mapper.thresholds(), this.mapper.gaps(), this.settings),
					System.nanoTime() + KEPT_FOR);
			this.snapshot = kept;
		}
		return kept.check();
	}

}
