package org.banli.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.banli.casefile.CaseClock;
import org.banli.deadline.Clocks;
import org.banli.deadline.PauseGround;
import org.banli.deadline.RunningClock;
import org.banli.shared.MovableClock;

import org.springframework.stereotype.Service;

/**
 * The deadlines of a referral: starts and stops them as it moves on, and tells the
 * diagrams by which day a step is due.
 */
@Service("referralClocks")
public class ReferralClocks {

	/** Under which deadline a state stands. */
	private static final Map<ReferralState, String> CODES = new EnumMap<>(Map.ofEntries(
			Map.entry(ReferralState.VERIFYING, "REFERRAL_REPORT"), Map.entry(ReferralState.REPORTED, "DL32"),
			Map.entry(ReferralState.APPROVED, "DL33"), Map.entry(ReferralState.SENT, "REFERRAL_RECEIPT"),
			Map.entry(ReferralState.WITH_OTHER_POLICE, "DL34"), Map.entry(ReferralState.SUPPLEMENTING, "DL35"),
			Map.entry(ReferralState.UNDER_REVIEW, "DL36"), Map.entry(ReferralState.FILED, "DL37"),
			Map.entry(ReferralState.REFUSED, "DL38"), Map.entry(ReferralState.RECONSIDERING, "DL39"),
			Map.entry(ReferralState.REFUSED_AGAIN, "DL40"),
			Map.entry(ReferralState.SUPERVISION_REQUESTED, "REFERRAL_SUPERVISION"),
			Map.entry(ReferralState.REASONS_ASKED, "DL41"), Map.entry(ReferralState.FILE_ORDERED, "DL43"),
			Map.entry(ReferralState.INVESTIGATING, "REFERRAL_INVESTIGATION")));

	/** How long goods are held or seized; it runs on while the police have the case. */
	private static final Set<String> HOLDS = Set.of("DL07", "DL09");

	/** The reply to a 检察意见; it runs through two states. */
	static final String REPLY = "DL44";

	/**
	 * How long a step stays open that is entered only after its time: somebody enters the
	 * papers of a body that is not connected.
	 */
	private static final Duration TO_ENTER = Duration.ofDays(1);

	private final Clocks clocks;

	private final ReferralSettings settings;

	private final Clock clock;

	ReferralClocks(Clocks clocks, ReferralSettings settings, Clock clock) {
		this.clocks = clocks;
		this.settings = settings;
		this.clock = clock;
	}

	/** The deadline under which a state stands; null where none runs. */
	static String codeOf(ReferralState state) {
		return CODES.get(state);
	}

	/** Today as the engine reads dates. */
	public String today() {
		return LocalDate.now(this.clock).toString();
	}

	/** No day: the step waits for somebody who has no deadline here. */
	public String never() {
		return null;
	}

	/**
	 * The last day of the deadline that runs on a referral, as the engine reads dates;
	 * null where none runs.
	 * @param codes one or several, parted by commas
	 */
	public String due(long referralId, String codes) {
		return running(referralId, codes).map(RunningClock::dueOn).map(LocalDate::toString).orElse(null);
	}

	/** The moment at which the deadline that runs on a referral has passed. */
	public Date passed(long referralId, String codes) {
		Instant end = running(referralId, codes).map(ReferralClocks::endOf).orElseThrow();
		Instant now = this.clock.instant();
		return Date.from(end.isAfter(now) ? end : now.plus(TO_ENTER));
	}

	/** Whether the deadline of the state has passed. */
	boolean hasPassed(Referral referral) {
		return running(referral.id(), codeOf(referral.state()))
			.filter((running) -> !endOf(running).isAfter(this.clock.instant()))
			.isPresent();
	}

	/** The first moment after a deadline. */
	static Instant endOf(RunningClock clock) {
		return clock.isInHours() ? clock.dueAt()
				: clock.dueOn().plusDays(1).atStartOfDay(MovableClock.ZONE).toInstant();
	}

	private Optional<RunningClock> running(long referralId, String codes) {
		return Arrays.stream(codes.split(","))
			.map((code) -> this.clocks.find(subject(referralId), code))
			.flatMap(Optional::stream)
			.max(Comparator.comparing((RunningClock found) -> found.stoppedOn() == null)
				.thenComparing(RunningClock::startsOn));
	}

	/** The deadline under which the referral stands now. */
	Optional<RunningClock> current(Referral referral) {
		String code = codeOf(referral.state());
		if (code == null && referral.opinionNumber() != null) {
			code = REPLY;
		}
		return (code == null) ? Optional.empty()
				: this.clocks.find(subject(referral.id()), code).filter((running) -> running.stoppedOn() == null);
	}

	/**
	 * Ends the deadline of the state that is left and begins that of the new one.
	 * @param on the day on the paper that moves the referral, or today
	 */
	void moved(Referral referral, ReferralState to, LocalDate on, Instant now) {
		leave(referral, to, on, now);
		enter(referral, to, on, now);
	}

	private void leave(Referral referral, ReferralState to, LocalDate on, Instant now) {
		String code = codeOf(referral.state());
		String subject = subject(referral.id());
		if (code == null || to == referral.state()) {
			return;
		}
		if (to == ReferralState.SUPPLEMENTING) {
			this.clocks.pause(subject, code, LocalDate.now(this.clock), PauseGround.SUPPLEMENT.name(), null);
			return;
		}
		this.clocks.find(subject, code).filter((running) -> running.stoppedOn() == null).ifPresent((running) -> {
			if (running.isInHours()) {
				this.clocks.stopAt(subject, code, now);
			}
			else {
				this.clocks.stop(subject, code, on.isBefore(running.startsOn()) ? running.startsOn() : on);
			}
		});
	}

	private void enter(Referral referral, ReferralState to, LocalDate on, Instant now) {
		String code = codeOf(to);
		if (code == null || to == referral.state()) {
			return;
		}
		String subject = subject(referral.id());
		if (referral.state() == ReferralState.SUPPLEMENTING) {
			this.clocks.resume(subject, code, LocalDate.now(this.clock));
			if (!this.settings.restartAfterCompletion()) {
				return;
			}
			this.clocks.stop(subject, code, LocalDate.now(this.clock));
		}
		String key = referral.caseKey().toString();
		switch (to) {
			case APPROVED, SENT, WITH_OTHER_POLICE -> this.clocks.startAt(key, subject, code, null, now);
			default -> this.clocks.start(key, subject, code, null, on);
		}
	}

	/** Begins the time to reply to a 检察意见. */
	void startReply(Referral referral, LocalDate receivedOn, LocalDate statedDue, String document) {
		String key = referral.caseKey().toString();
		if (statedDue == null) {
			this.clocks.start(key, subject(referral.id()), REPLY, null, receivedOn);
		}
		else {
			this.clocks.startFixed(key, subject(referral.id()), REPLY, null, receivedOn, statedDue, document);
		}
	}

	void stopReply(Referral referral, LocalDate on) {
		this.clocks.find(subject(referral.id()), REPLY)
			.ifPresent((running) -> this.clocks.stop(running.subject(), REPLY,
					on.isBefore(running.startsOn()) ? running.startsOn() : on));
	}

	/** Lets the 90 days of the penalty procedure rest. */
	void restPenalty(Referral referral, LocalDate on, String document) {
		String key = referral.caseKey().toString();
		penalty(key).filter((running) -> running.pausedFrom() == null)
			.ifPresent(
					(running) -> this.clocks.pause(key, running.code(), on, PauseGround.SUSPENSION.name(), document));
	}

	/** Lets them go on. */
	void resumePenalty(Referral referral, LocalDate on) {
		String key = referral.caseKey().toString();
		penalty(key).filter((running) -> running.pausedFrom() != null)
			.ifPresent((running) -> this.clocks.resume(key, running.code(),
					on.isBefore(running.pausedFrom()) ? running.pausedFrom() : on));
	}

	/** The 90 days, unless they are over. */
	Optional<RunningClock> penalty(String caseKey) {
		return this.clocks.find(caseKey, CaseClock.DECIDE.code()).filter((found) -> found.stoppedOn() == null);
	}

	/**
	 * The first day on which a hold or seizure of the case ends, null where nothing is
	 * held.
	 */
	LocalDate heldUntil(String caseKey) {
		return this.clocks.list(caseKey)
			.stream()
			.filter((found) -> found.stoppedOn() == null && HOLDS.contains(found.code()))
			.map(RunningClock::dueOn)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/** All deadlines of a referral. */
	List<RunningClock> list(Referral referral) {
		String subject = subject(referral.id());
		return this.clocks.list(referral.caseKey().toString())
			.stream()
			.filter((found) -> found.subject().equals(subject))
			.toList();
	}

	static String subject(long referralId) {
		return Referral.key(referralId).toString();
	}

}
