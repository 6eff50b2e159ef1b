package org.banli.penalty;

import org.banli.audit.Actor;
import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseHandling;
import org.banli.casefile.CaseStatus;
import org.banli.shared.Words;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * 记录逾期未提出: five working days have passed and the party has said nothing, or only asked
 * for a hearing.
 */
@Component
class LapseRights implements JavaDelegate {

	private final Penalties penalties;

	private final PenaltyMapper mapper;

	private final PenaltyClocks clocks;

	private final CaseFiles files;

	private final AuditTrail audit;

	private final Words words;

	LapseRights(Penalties penalties, PenaltyMapper mapper, PenaltyClocks clocks, CaseFiles files, AuditTrail audit,
			Words words) {
		this.penalties = penalties;
		this.mapper = mapper;
		this.clocks = clocks;
		this.files = files;
		this.audit = audit;
		this.words = words;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CaseFile file = this.files.get(((Number) execution.getVariable(CaseHandling.CASE_ID)).longValue());
		Conclusion conclusion = this.penalties.conclusion(file.id()).orElseThrow();
		Notice notice = this.penalties.notice(conclusion).orElseThrow();
		boolean hasAsked = notice.answer() == NoticeAnswer.HEARING;
		if (!hasAsked) {
			this.mapper.answerNotice(notice.id(), NoticeAnswer.NOTHING, notice.endsOn(), null, null, null, null);
		}
		this.clocks.stop(file, PenaltyClock.STATEMENT, notice.endsOn());
		if (!this.penalties.isHearingOpen(conclusion)) {
			this.files.changeStatus(file.id(), CaseStatus.DECIDING);
		}
		this.audit.record(Actor.SYSTEM, AuditEvent.of("case.rightsLapsed", file.businessKey(), this.words
			.of(hasAsked ? "penalty.statement.lapsedAfterRequest" : "penalty.statement.lapsed", notice.endsOn())));
	}

}
