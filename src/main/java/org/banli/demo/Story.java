package org.banli.demo;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
	 * One completed step.
	 *
	 * @param ago how many working days ago
	 * @param as the user
	 * @param form what was sent; null sends what the form was prefilled with
	 * @param set single values of the form by their path, {@code parts[0].resultClass}
	 * @param take co-handlers' texts to take over: part, section, unit code, ask, field
	 */
	record Scene(int ago, String as, String step, ObjectNode form, Map<String, JsonNode> set, List<String> take) {

		Scene {
			set = (set == null) ? Map.of() : set;
			take = (take == null) ? List.of() : List.copyOf(take);
		}

	}

}
