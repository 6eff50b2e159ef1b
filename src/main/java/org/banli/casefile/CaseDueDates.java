package org.banli.casefile;

import org.banli.deadline.DueMoved;
import org.banli.shared.BusinessKey;
import org.banli.workflow.DueDates;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the tasks of a case follow its deadlines when these move. */
@Component
class CaseDueDates {

	private final DueDates dueDates;

	CaseDueDates(DueDates dueDates) {
		this.dueDates = dueDates;
	}

	@EventListener
	void on(DueMoved event) {
		if (event.businessKey().startsWith(CaseFile.KEY_KIND + ":")) {
			this.dueDates.move(BusinessKey.parse(event.businessKey()), event.code(), event.from(), event.to());
		}
	}

}
