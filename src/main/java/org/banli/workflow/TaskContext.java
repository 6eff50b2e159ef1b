package org.banli.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.banli.identity.CurrentUser;
import org.banli.shared.BusinessKey;

/**
 * A task as its step sees it.
 *
 * @param variables the ids and routing facts of the process instance
 */
public record TaskContext(String taskId, String step, BusinessKey businessKey, String assignee, String candidateGroup,
		LocalDate dueOn, Instant createdAt, Map<String, Object> variables, CurrentUser user) {

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
