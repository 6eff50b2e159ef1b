package org.banli.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.calendar.WorkingDays;
import org.banli.deadline.Clocks;
import org.banli.deadline.RunningClock;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the leader for more time on a deadline of a case, or to step back from it. */
@Service
class CaseRequests {

	private final CaseFiles files;

	private final CaseRequestMapper mapper;

	private final Workflow workflow;

	private final Clocks clocks;

	private final WorkingDays workingDays;

	private final AuditTrail audit;

	private final Clock clock;

	private final Words words;

	CaseRequests(CaseFiles files, CaseRequestMapper mapper, Workflow workflow, Clocks clocks, WorkingDays workingDays,
			AuditTrail audit, Clock clock, Words words) {
		this.files = files;
		this.mapper = mapper;
		this.workflow = workflow;
		this.clocks = clocks;
		this.workingDays = workingDays;
		this.audit = audit;
		this.clock = clock;
		this.words = words;
	}

	List<CaseExtension> extensions(long caseId) {
		return this.mapper.extensions(caseId);
	}

	List<CaseRecusalRequest> recusals(long caseId) {
		return this.mapper.recusals(caseId);
	}

	/** The running clocks of a case that somebody may ask to extend, and their titles. */
	Map<String, String> extendable(CaseFile file) {
		Map<String, String> choice = new LinkedHashMap<>();
		for (RunningClock running : this.clocks.list(file.businessKey().toString())) {
			boolean isOpen = running.stoppedOn() == null;
			if (isOpen && (this.clocks.whyNotExtended(running.subject(), running.code()).isEmpty()
					|| mayBeExtendedTogether(running.code()))) {
				choice.put(running.subject() + " " + running.code(), running.title());
			}
		}
		return choice;
	}

	/**
	 * Whether the leaders together may set a later day when the rule has no more
	 * extension (程序规定 art 64).
	 */
	static boolean mayBeExtendedTogether(String code) {
		return CaseClock.DECIDE.code().equals(code);
	}

	@Transactional
	void askForTime(CurrentUser user, long caseId, ExtensionRequestForm form) {
		CaseFile file = worked(user, caseId);
		if (!extendable(file).containsKey(form.clock())) {
			throw new InvalidInput("clock", this.words.of("casefile.extension.notExtendable"));
		}
		int space = form.clock().indexOf(' ');
		String subject = form.clock().substring(0, space);
		String code = form.clock().substring(space + 1);
		List<CaseExtension> earlier = this.mapper.extensions(caseId);
		if (earlier.stream()
			.anyMatch((one) -> one.isApproved() == null && one.clockSubject().equals(subject)
					&& one.clockCode().equals(code))) {
			throw new Refused("casefile.extension.asked");
		}
		this.mapper.insertExtension(new CaseExtension(0, caseId, subject, code, form.reason(), user.username(),
				this.clock.instant(), null, null));
		List<CaseExtension> all = this.mapper.extensions(caseId);
		RunningClock running = this.clocks.find(subject, code).orElseThrow();
		this.audit.record(user.actor(Action.WORK_ON_CASE, file.unitId()),
				AuditEvent
					.of("case.extensionRequested", file.businessKey(),
							this.words.of("casefile.extension.requested", running.title()))
					.quoting(form.reason()));
		this.workflow.changed(file.businessKey());
		Map<String, Object> facts = facts(file);
		facts.put(CaseHandling.EXTENSION_ID, all.get(all.size() - 1).id());
		facts.put(CaseHandling.EXTENSION_DUE, running.dueOn().toString());
		this.workflow.start(CaseHandling.EXTENSION, file.businessKey(), facts);
	}

	@Transactional
	void stepBack(CurrentUser user, long caseId, RecusalRequestForm form) {
		Rights.require(user, Action.WORK_ON_TASKS);
		this.files.visible(user, caseId);
		CaseFile file = this.files.locked(caseId);
		if (!file.status().isOpen()) {
			throw new Refused("casefile.request.closed");
		}
		if (this.files.isRecused(caseId, user.username())) {
			throw new Refused("casefile.recused");
		}
		if (this.mapper.recusals(caseId)
			.stream()
			.anyMatch((one) -> one.isGranted() == null && one.username().equals(user.username()))) {
			throw new Refused("casefile.recusal.asked");
		}
		this.mapper.insertRecusal(
				new CaseRecusalRequest(0, caseId, user.username(), form.reason(), this.clock.instant(), null, null));
		List<CaseRecusalRequest> all = this.mapper.recusals(caseId);
		this.audit.record(user.actor(),
				AuditEvent
					.of("case.recusalRequested", file.businessKey(),
							this.words.of("casefile.recusal.requested", user.personName()))
					.quoting(form.reason()));
		this.workflow.changed(file.businessKey());
		Map<String, Object> facts = facts(file);
		facts.put(CaseHandling.RECUSAL_ID, all.get(all.size() - 1).id());
		// no text says how long: the next working day is what a case can wait
		facts.put(CaseHandling.RECUSAL_DUE, this.workingDays.next(LocalDate.now(this.clock)).toString());
		this.workflow.start(CaseHandling.RECUSAL_PROCESS, file.businessKey(), facts);
	}

	private CaseFile worked(CurrentUser user, long caseId) {
		this.files.visible(user, caseId);
		CaseFile file = this.files.locked(caseId);
		requireWorker(user, file);
		if (!file.status().isOpen()) {
			throw new Refused("casefile.request.closed");
		}
		return file;
	}

	/** Lets those pass who work on the case. */
	void requireWorker(CurrentUser user, CaseFile file) {
		if (!this.files.mayWork(user, file)) {
			throw new Forbidden("casefile.request.notOfficer");
		}
	}

	private Map<String, Object> facts(CaseFile file) {
		Map<String, Object> facts = new HashMap<>();
		facts.put(CaseHandling.CASE_ID, file.id());
		facts.put(CaseHandling.UNIT_ID, file.unitId());
		facts.put(CaseHandling.LEADER_POST, this.files.leaderPost(file.unitId()));
		return facts;
	}

}
