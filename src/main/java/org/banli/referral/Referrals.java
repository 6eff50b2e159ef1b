package org.banli.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.banli.audit.Actor;
import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseHandling;
import org.banli.deadline.RunningClock;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.organization.Post;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The referrals of cases. Nothing moves one but {@link #move}, and that only as the table
 * allows; each move keeps who, when, by which paper, on which files and under which
 * deadline.
 */
@Service
class Referrals {

	private static final int MOST_HAPPENINGS = 300;

	private final ReferralMapper mapper;

	private final ReferralClocks clocks;

	private final ReferralFile referralFile;

	private final ReferralSettings settings;

	private final CaseFiles files;

	private final Workflow workflow;

	private final AuditTrail audit;

	private final Clock clock;

	private final Words words;

	Referrals(ReferralMapper mapper, ReferralClocks clocks, ReferralFile referralFile, ReferralSettings settings,
			CaseFiles files, Workflow workflow, AuditTrail audit, Clock clock, Words words) {
		this.mapper = mapper;
		this.clocks = clocks;
		this.referralFile = referralFile;
		this.settings = settings;
		this.files = files;
		this.workflow = workflow;
		this.audit = audit;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * A referral.
	 * @throws NotFound when there is none
	 */
	Referral get(long id) {
		return this.mapper.find(id).orElseThrow(() -> new NotFound("referral.unknown"));
	}

	/** The last referral of a case. */
	Optional<Referral> ofCase(long caseId) {
		return this.mapper.ofCase(caseId);
	}

	/** What happened in all referrals of a case, the newest first. */
	List<ReferralHappening> happenings(long caseId) {
		return this.mapper.happenings(caseId, MOST_HAPPENINGS);
	}

	/**
	 * Calls for a referral by hand: an opinion of the procuratorate, an order, new
	 * evidence.
	 * @throws Refused when one is under way
	 */
	@Transactional
	public void call(CurrentUser user, long caseId, CallForm form) {
		requireCaller(user, this.files.visible(user, caseId));
		CaseFile file = this.files.locked(caseId);
		if (file.receivedOn().isAfter(form.on())) {
			throw new InvalidInput("on", this.words.of("referral.call.tooEarly"));
		}
		Referral referral = begin(file, form.ground(), form.documentNumber());
		move(referral, ReferralEvent.CALLED, new ReferralAct(user.actor(Action.WORK_ON_CASE, file.unitId()),
				party(form.ground()), form.from(), form.on(), form.documentNumber(), form.reason()));
		this.audit
			.record(user.actor(Action.WORK_ON_CASE, file.unitId()),
					AuditEvent
						.of("referral.called", file.businessKey(),
								this.words.of("referral.called", this.words.of("referral.ground." + form.ground()),
										form.documentNumber()))
						.quoting(form.reason()));
		Map<String, Object> facts = new HashMap<>();
		facts.put(ReferralHandling.CASE_ID, caseId);
		facts.put(ReferralHandling.UNIT_ID, file.unitId());
		if (this.workflow.tell(file.businessKey(), CaseHandling.CRIME_SUSPECTED, facts) == 0) {
			// the case's own process is over, as when an opinion comes after its end
			this.workflow.start(ReferralHandling.PROCESS, file.businessKey(), facts);
		}
	}

	/** Lets the head of the case unit pass. */
	static void requireCaller(CurrentUser user, CaseFile file) {
		if (!user.holds(Post.CASE_HEAD, file.unitId())) {
			throw new Forbidden("referral.call.caseHeadOnly");
		}
	}

	private static ReferralParty party(ReferralCall ground) {
		return (ground == ReferralCall.OPINION) ? ReferralParty.PROCURATORATE : ReferralParty.BUREAU;
	}

	/**
	 * The referral for which a process has just begun: the one that was called for by
	 * hand, or a new one because the criminal check says so.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	Referral opened(long caseId) {
		CaseFile file = this.files.locked(caseId);
		Optional<Referral> called = ofCase(caseId)
			.filter((last) -> last.state() == ReferralState.TEAM_FORMED && last.leadOfficer() == null);
		if (called.isPresent()) {
			return called.get();
		}
		Referral referral = move(begin(file, ReferralCall.CHECK, null), ReferralEvent.CALLED,
				ReferralAct.of(Actor.SYSTEM).saying(this.words.of("referral.ground.CHECK")));
		this.audit.record(Actor.SYSTEM,
				AuditEvent.of("referral.called", file.businessKey(), this.words.of("referral.calledByCheck")));
		return referral;
	}

	private Referral begin(CaseFile file, ReferralCall ground, String document) {
		Optional<Referral> last = ofCase(file.id());
		if (last.isPresent() && !last.get().state().isOver()) {
			throw new Refused("referral.running", state(last.get().state()));
		}
		ReferralState from = last.map(Referral::state)
			.filter((state) -> state == ReferralState.NOT_APPROVED)
			.orElse(ReferralState.NONE);
		ReferralMapper.Row row = new ReferralMapper.Row(file.id(), last.map(Referral::roundNo).orElse(0) + 1,
				file.unitId(), from, ground, document, now());
		this.mapper.insert(row);
		return get(row.getId());
	}

	/**
	 * Moves a referral by an event.
	 * @return the referral after it
	 * @throws Refused when the table does not allow the event where the referral stands
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	Referral move(Referral referral, ReferralEvent event, ReferralAct act) {
		ReferralState to = ReferralTable.next(referral.state(), event)
			.orElseThrow(() -> new Refused("referral.illegal", state(referral.state()),
					this.words.of("referral.event." + event)));
		Instant now = now();
		LocalDate today = LocalDate.now(this.clock);
		int seq = referral.lastSeq() + 1;
		if (this.mapper.move(referral.id(), referral.state(), to, seq) == 0) {
			throw new Refused("referral.changed");
		}
		Optional<RunningClock> under = this.clocks.current(referral);
		this.mapper.insertHappening(new ReferralHappening(referral.id(), seq, referral.state(), event, to,
				act.actor().username(), act.actor().personName(), act.actor().unitName(), now, act.documentOn(),
				act.documentNumber(), act.party(), act.counterpart(), this.referralFile.hash(referral),
				under.map(RunningClock::code).orElse(null), under.map(ReferralClocks::endOf).orElse(null),
				act.remark()));
		LocalDate on = (act.documentOn() == null) ? today : act.documentOn();
		this.clocks.moved(referral, to, on, now);
		if (to != referral.state()) {
			this.files.changeReferral(referral.caseId(), to.name());
		}
		Referral moved = get(referral.id());
		affectPenalty(moved, today);
		return moved;
	}

	/** What the move does to the penalty procedure (domain section 4.5). */
	private void affectPenalty(Referral referral, LocalDate today) {
		switch (referral.state()) {
			case SENT -> {
				this.clocks.restPenalty(referral, today, referral.letterNumber());
				if (this.settings.onReferral() == ReferralSettings.OnReferral.CLOSE) {
					this.files.close(referral.caseId(), today);
				}
			}
			case RETURNED_TO_ADMIN -> {
				this.clocks.resumePenalty(referral, today);
				if (this.settings.onReferral() == ReferralSettings.OnReferral.CLOSE) {
					this.files.reopen(referral.caseId());
				}
				tellEnd(referral);
			}
			case CLOSED -> {
				this.clocks.resumePenalty(referral, today);
				tellEnd(referral);
			}
			case NONE, NOT_APPROVED -> tellEnd(referral);
			default -> {
			}
		}
	}

	private void tellEnd(Referral referral) {
		this.workflow.tell(referral.caseKey(), CaseHandling.REFERRAL_ENDED, Map.of());
	}

	/** A state in words. */
	String state(ReferralState state) {
		return this.words.of("referral.state." + state);
	}

	Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/** Whether the user may call for a referral of the case by hand now. */
	boolean mayCall(CurrentUser user, CaseFile file) {
		return user.holds(Post.CASE_HEAD, file.unitId())
				&& ofCase(file.id()).map(Referral::state).orElse(ReferralState.NONE).isOver();
	}

	/**
	 * A referral that was sent to a unit of the user's.
	 * @throws NotFound when there is none, or it was not sent to him
	 */
	Referral sentTo(CurrentUser user, long id) {
		Rights.require(user, Action.VIEW_SENT_REFERRAL);
		return this.mapper.find(id)
			.filter((referral) -> isSentTo(user, referral))
			.orElseThrow(() -> new NotFound("referral.unknown"));
	}

	static boolean isSentTo(CurrentUser user, Referral referral) {
		return referral.sentAt() != null
				&& (isOf(user, referral.policeUnitId()) || isOf(user, referral.procuratorateUnitId()));
	}

	/**
	 * Whether the whole file is for the user's eyes: the police got it, the procuratorate
	 * once it was asked to supervise; before, it has a copy of the letter and its list.
	 */
	static boolean seesFile(CurrentUser user, Referral referral, ReferralMapper mapper) {
		return isOf(user, referral.policeUnitId())
				|| (isOf(user, referral.procuratorateUnitId()) && mapper.isSupervised(referral.id()));
	}

	boolean seesFile(CurrentUser user, Referral referral) {
		return seesFile(user, referral, this.mapper);
	}

	private static boolean isOf(CurrentUser user, Long unitId) {
		return unitId != null && Rights.may(user, Action.VIEW_SENT_REFERRAL, unitId);
	}

}
