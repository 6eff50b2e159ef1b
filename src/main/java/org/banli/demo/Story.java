package org.banli.demo;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.workflow.ChaseLevel;
import org.banli.proposal.ProposalForm;

/**
 * One proposal of the demonstration and what happened to it.
 *
 * @param registered how many working days ago it was registered
 * @param by the user who registered it
 */
record Story(int registered, String by, ProposalForm proposal, List<Scene> scenes) {

	Story {
		scenes = (scenes == null) ? List.of() : List.copyOf(scenes);
	}

	/** What the load is known by. */
	String item() {
		return this.proposal.kind() + "-" + this.proposal.number();
	}

	/**
	 * One completed step, or one that is asked for or answered about.
	 *
	 * @param ago how many working days ago
	 * @param as the user
	 * @param form what was sent; null sends what the form was prefilled with
	 * @param set single values of the form by their path, {@code parts[0].resultClass}
	 * @param take co-handlers' texts to take over: part, section, unit code, ask, field
	 * @param chase asks for the open step, null where it is completed
	 * @param answer answers the last chase for the open step, null where there is none
	 */
	record Scene(int ago, String as, String step, ObjectNode form, Map<String, JsonNode> set, List<String> take,
			Chase chase, String answer) {

		Scene {
			set = (set == null) ? Map.of() : set;
			take = (take == null) ? List.of() : List.copyOf(take);
		}

		Scene(int ago, String as, String step) {
			this(ago, as, step, null, null, null, null, null);
		}

	}

	/**
	 * A chase.
	 *
	 * @param days how many working days after it an answer is wanted, null for no day
	 */
	record Chase(ChaseLevel level, String problem, Integer days) {
	}

}
