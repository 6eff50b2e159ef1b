package org.banli.penalty;

import java.time.LocalDate;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseStatus;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps that a penalty was performed or brought before the court; closing is next. */
@Component
class PerformanceEnd {

	private final PenaltyMapper mapper;

	private final PenaltyClocks clocks;

	private final CaseFiles files;

	PerformanceEnd(PenaltyMapper mapper, PenaltyClocks clocks, CaseFiles files) {
		this.mapper = mapper;
		this.clocks = clocks;
		this.files = files;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void performed(CaseFile file, Decision decision, LocalDate on) {
		this.mapper.perform(decision.id(), "PERFORMED", on, null);
		end(file, on);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void enforced(CaseFile file, Decision decision, String court, LocalDate on) {
		this.mapper.perform(decision.id(), "ENFORCED", on, court);
		end(file, on);
	}

	private void end(CaseFile file, LocalDate on) {
		this.clocks.stop(file, PenaltyClock.PAY, on);
		this.clocks.stop(file, PenaltyClock.DEMAND, on);
		this.clocks.stop(file, PenaltyClock.ENFORCE, on);
		this.clocks.start(file, PenaltyClock.CLOSE, on);
		this.files.changeStatus(file.id(), CaseStatus.PERFORMED);
	}

}
