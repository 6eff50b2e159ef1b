package org.banli.workflow;

import java.util.HashMap;
import java.util.Map;

/**
 * What completing a step came to.
 *
 * @param summary the sentence of the timeline
 * @param quote the person's own words that belong to it, or null
 * @param facts routing facts and ids for the process, nothing else
 */
public record Outcome(String summary, String quote, Map<String, Object> facts) {

	public static Outcome saying(String summary) {
		return new Outcome(summary, null, Map.of());
	}

	public Outcome quoting(String words) {
		return new Outcome(this.summary, words, this.facts);
	}

	/** Adds a fact that a gateway, an assignment or a due date of the diagrams reads. */
	public Outcome with(String name, Object value) {
		Map<String, Object> more = new HashMap<>(this.facts);
		more.put(name, value);
		return new Outcome(this.summary, this.quote, more);
	}

}
