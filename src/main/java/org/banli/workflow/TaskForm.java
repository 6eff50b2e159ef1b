package org.banli.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.MalformedInput;

/**
 * One user task of a process: its form, how the form is prepared and what completing it
 * does. The bean's name is the id of the task in the diagram. The task page, the API's
 * JSON Schema, rights, claiming, drafts, locking and the audit entry are written once
 * around it.
 *
 * @param <F> the form, a record with Bean Validation
 */
public interface TaskForm<F> {

	/** The id of the task in the diagram. */
	String step();

	Class<F> formType();

	/** What the form is prefilled with. */
	F prepare(TaskContext task);

	/**
	 * The rules for the values that Bean Validation cannot say; empty when all is well.
	 */
	default List<FieldProblem> check(TaskContext task, F form) {
		return List.of();
	}

	/**
	 * Why somebody who holds the post may not do the step in this matter, because another
	 * step was his or he has stepped back; empty when he may. Asked when he claims the
	 * task, gets it and completes it.
	 */
	default Optional<DomainException> whyNot(TaskContext task, CurrentUser doer) {
		return Optional.empty();
	}

	/**
	 * What may be chosen where the record alone does not tell, by the path of the field:
	 * {@code allocation[].units[]}; each value with what people call it.
	 */
	default Map<String, Map<String, String>> choices(TaskContext task) {
		return Map.of();
	}

	/**
	 * The key of the question that is asked before what cannot be taken back, null where
	 * nothing is asked.
	 * @param values the form as typed
	 */
	default String confirmation(JsonNode values) {
		return null;
	}

	/**
	 * The state of the matter that the page shows and the form answers; whoever sends a
	 * page about another state looks again before anything is done.
	 */
	default String basis(TaskContext task) {
		return "";
	}

	/**
	 * Does the business of the step, inside the one transaction of the completion.
	 * @return what the trail says and the facts by which the process goes on
	 */
	Outcome complete(TaskContext task, F form);

	/**
	 * What the page shows beside the form.
	 * @param values the values the form shows, as typed
	 */
	default Map<String, Object> page(TaskContext task, JsonNode values) {
		return Map.of();
	}

	/**
	 * Changes the unsent form at a button's wish: takes over an opinion, adds a
	 * paragraph.
	 * @throws MalformedInput when the step knows no such action
	 */
	default void act(TaskContext task, String action, ObjectNode form) {
		throw new MalformedInput("workflow.unknownAction");
	}

	/** The template of the page, by the step's package and id. */
	default String template() {
		String feature = getClass().getPackageName();
		return feature.substring(feature.lastIndexOf('.') + 1) + "/" + step();
	}

	/** The code of the clock whose light the task shows. */
	default String clock() {
		return "REPLY";
	}

}
