package org.banli.criminal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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

	/** Weighs for the product itself, where a case changed. */
	public ReferralOpinion weigh(OffenceFacts facts) {
		return check().weigh(facts, LocalDate.now(this.clock));
	}

	/**
	 * Whether a penalty makes new conduct a repetition (二年内): where the window begins and
	 * ends is not settled; it runs from the day on which the penalty took effect to the
	 * first act after it.
	 * @param firstAct the first day of the new conduct, null while not known
	 * @param lastAct the day on which it ended
	 */
	public boolean isRepetition(LocalDate penalty, LocalDate firstAct, LocalDate lastAct) {
		if (penalty.isAfter(lastAct)) {
			return false;
		}
		LocalDate first = (firstAct == null) ? lastAct : firstAct;
		return !first.isAfter(penalty.plus(this.settings.priorPenaltyWindow()));
	}

	/** All rows, also those no longer in force. */
	public List<CriminalThreshold> rows() {
		return this.mapper.thresholds();
	}

	/** From which share of a figure a case that is not referred must say why. */
	public BigDecimal nearShare() {
		return this.settings.nearShare();
	}

	/** How facts would be weighed if the table were changed; nothing is stored. */
	public Function<OffenceFacts, ReferralOpinion> trial(ThresholdChange change) {
		CriminalCheck changed = new CriminalCheck(change.applyTo(this.mapper.thresholds()), this.mapper.gaps(),
				this.settings);
		LocalDate today = LocalDate.now(this.clock);
		return (facts) -> changed.weigh(facts, today.isBefore(change.from()) ? change.from() : today);
	}

	/**
	 * Changes the table: the new row is added, the one it replaces keeps its figure and
	 * loses its validity.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void apply(ThresholdChange change) {
		if (change.replacedId() != null) {
			this.mapper.close(change.replacedId(), change.lastDayOfReplaced());
		}
		if (change.row() != null) {
			this.mapper.insert(change.row());
		}
		this.snapshot = null;
		// what was read meanwhile is not to outlive a transaction that fails
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				ReferralChecks.this.snapshot = null;
			}
		});
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
