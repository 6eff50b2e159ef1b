package org.banli.demo;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One case of the demonstration and what happened to it.
 *
 * @param item what the load is known by
 * @param registered how many working days ago its clue was registered
 * @param by the user who registered it
 * @param clue the form of the clue
 */
record CaseStory(String item, int registered, String by, ObjectNode clue, List<Scene> scenes) {

	CaseStory {
		scenes = (scenes == null) ? List.of() : List.copyOf(scenes);
	}

	/**
	 * One completed step, or something entered on a page of the case.
	 *
	 * @param ago how many working days ago
	 * @param as the user
	 * @param step the step that is completed, null where something is entered
	 * @param entry what is entered, null where a step is completed
	 * @param form what was sent; null sends what the form was prefilled with
	 */
	record Scene(int ago, String as, String step, Entry entry, ObjectNode form) {
	}

	/** What is entered outside of any step. */
	enum Entry {

		/** What the only mark is registered for, and the rest of it. */
		RIGHT,

		/** What the party did. */
		CONDUCT,

		/** A line of the amounts. */
		AMOUNT

	}

}
