package org.banli.casefile;

import org.banli.deadline.Clocks;
import org.banli.deadline.RunningClock;

import org.springframework.stereotype.Service;

/** Tells the diagrams by which day a step on a case is due. */
@Service("caseClocks")
public class CaseClocks {

	private final Clocks clocks;

	CaseClocks(Clocks clocks) {
		this.clocks = clocks;
	}

	/**
	 * The last day of a clock that runs on the case itself, as the engine reads dates;
	 * null where none runs.
	 */
	public String due(long caseId, String code) {
		return this.clocks.find(CaseFile.key(caseId).toString(), code)
			.map(RunningClock::dueOn)
			.map(Object::toString)
			.orElse(null);
	}

}
