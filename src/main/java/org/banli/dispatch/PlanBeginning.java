package org.banli.dispatch;

import java.time.Clock;
import java.time.LocalDate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.calendar.WorkingDays;
import org.banli.proposal.ProposedAssignment;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * The form of a proposal that nobody has planned yet: the proposed plan, and the last day
 * that its list names where it can still be met.
 */
@Component
class PlanBeginning {

	private final WorkingDays workingDays;

	private final Clock clock;

	private final Words words;

	PlanBeginning(WorkingDays workingDays, Clock clock, Words words) {
		this.workingDays = workingDays;
		this.clock = clock;
		this.words = words;
	}

	ObjectNode form(Plan plan, ProposedAssignment listed) {
		ObjectNode form = JsonNodeFactory.instance.objectNode();
		plan.into(form);
		LocalDate today = LocalDate.now(this.clock);
		LocalDate due = (listed == null) ? null : listed.dueFrom(today, today, this.workingDays);
		if (due != null) {
			form.put("replyDueOn", due.toString());
			form.put("dueReason", this.words.of("proposal.listed.dueReason"));
		}
		return form;
	}

}
