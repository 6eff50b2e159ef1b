package org.banli.penalty;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseHandling;
import org.banli.casefile.CaseStatus;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests for a hearing, also those that come after a statement. */
@Service
class HearingRequests {

	/** The process of a hearing. */
	private static final String PROCESS = "hearing";

	private final Penalties penalties;

	private final PenaltyMapper mapper;

	private final PenaltyClocks clocks;

	private final CaseFiles files;

	private final Workflow workflow;

	private final AuditTrail audit;

	private final Words words;

	HearingRequests(Penalties penalties, PenaltyMapper mapper, PenaltyClocks clocks, CaseFiles files, Workflow workflow,
			AuditTrail audit, Words words) {
		this.penalties = penalties;
		this.mapper = mapper;
		this.clocks = clocks;
		this.files = files;
		this.workflow = workflow;
		this.audit = audit;
		this.words = words;
	}

	/** Why the party may not have a hearing, in words. */
	Optional<String> problem(Notice notice, LocalDate requestedOn) {
		if (this.penalties.hearing(notice).isPresent()) {
			return Optional.of(this.words.of("penalty.hearing.twice"));
		}
		if (!notice.mayHear()) {
			return Optional.of(this.words.of("penalty.hearing.noRight", PenaltyFactLines.yuan(notice.hearingLimit())));
		}
		if (requestedOn.isAfter(notice.endsOn())) {
			return Optional.of(this.words.of("penalty.hearing.tooLate", notice.endsOn()));
		}
		return Optional.empty();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void open(CaseFile file, Notice notice, LocalDate requestedOn) {
		this.mapper.insertHearing(file.id(), notice.id(), requestedOn);
		// the days for statement and defence go on (行政处罚法 art 45)
		this.clocks.start(file, PenaltyClock.NAME_HOST, requestedOn);
		// the days of the hearing are none of the 90 (程序规定 art 64)
		this.clocks.restForHearing(file, requestedOn);
		this.files.changeStatus(file.id(), CaseStatus.HEARING);
	}

	/** Whether the party may still ask for a hearing although it has said something. */
	boolean mayStillAsk(CaseFile file) {
		return this.penalties.conclusion(file.id())
			.flatMap(this.penalties::notice)
			.filter((notice) -> notice.mayHear() && notice.answer() == NoticeAnswer.STATEMENT
					&& !this.penalties.today().isAfter(notice.endsOn()))
			.filter((notice) -> this.penalties.hearing(notice).isEmpty())
			.isPresent();
	}

	/**
	 * Takes a request that comes within the five days after a statement.
	 * @throws Refused when it may not be asked any more
	 */
	@Transactional
	void add(CurrentUser user, long caseId, LocalDate requestedOn) {
		this.files.visible(user, caseId);
		CaseFile file = this.files.locked(caseId);
		if (!file.isOfficer(user.username())) {
			throw new Forbidden("penalty.notOfficer");
		}
		if (!mayStillAsk(file)) {
			throw new Refused("penalty.hearing.notNow");
		}
		Notice notice = this.penalties.conclusion(caseId).flatMap(this.penalties::notice).orElseThrow();
		if (requestedOn == null || requestedOn.isAfter(this.penalties.today())
				|| requestedOn.isBefore(notice.servedOn())) {
			throw new InvalidInput("requestedOn", this.words.of("penalty.hearing.day", notice.servedOn()));
		}
		open(file, notice, requestedOn);
		this.audit.record(user.actor(Action.WORK_ON_CASE, file.unitId()),
				AuditEvent.of("case.hearingRequested", file.businessKey(), this.words.of("penalty.hearing.requested")));
		Map<String, Object> facts = new HashMap<>();
		facts.put(CaseHandling.CASE_ID, file.id());
		facts.put(CaseHandling.UNIT_ID, file.unitId());
		facts.put(CaseHandling.LEADER_POST, this.files.leaderPost(file.unitId()));
		facts.put(CaseHandling.LEAD_OFFICER, file.leadOfficer());
		facts.put(CaseHandling.CO_OFFICER, file.coOfficer());
		this.workflow.start(PROCESS, file.businessKey(), facts);
	}

}
