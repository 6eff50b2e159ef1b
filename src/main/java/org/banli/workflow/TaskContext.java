package org.banli.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.banli.audit.Represented;
import org.banli.identity.CurrentUser;
import org.banli.shared.BusinessKey;

/**
 * A task as its step sees it.
 *
 * @param variables the ids and routing facts of the process instance
 */
public record TaskContext(String taskId, String step, BusinessKey businessKey, String assignee, String candidateGroup,
		LocalDate dueOn, Instant createdAt, Map<String, Object> variables, CurrentUser user) {

	/** The absent colleague for whom the user acts; empty where he acts for himself. */
	public Optional<Represented> onBehalfOf() {
		return this.user.actingFor(this.assignee, this.candidateGroup);
	}

	/** The name of the absent colleague, null where the user acts for himself. */
	public String onBehalfName() {
		return onBehalfOf().map(Represented::personName).orElse(null);
	}

	/**
	 * An id among the variables.
	 * @throws IllegalStateException when the process did not set it
	 */
	public long id(String name) {
		if (this.variables.get(name) instanceof Number number) {
			return number.longValue();
		}
		throw new IllegalStateException("Process variable " + name + " is missing at " + this.step);
	}

	public String text(String name) {
		Object value = this.variables.get(name);
		return (value == null) ? null : value.toString();
	}

}
