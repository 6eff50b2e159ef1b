package org.banli.workflow;

import java.util.HashMap;
import java.util.Map;

/**
 * What completing a step came to.
 *
 * @param summary the sentence of the timeline
 * @param quote the person's own words that belong to it, or null
 * @param facts routing facts and ids for the process, nothing else
 * @param isReturn whether the text goes back to who wrote it
 */
public record Outcome(String summary, String quote, Map<String, Object> facts, boolean isReturn) {

	public static Outcome saying(String summary) {
		return new Outcome(summary, null, Map.of(), false);
	}

	public Outcome quoting(String words) {
		return new Outcome(this.summary, words, this.facts, this.isReturn);
	}

	/** The same, sent back or not. */
	public Outcome returning(boolean back) {
		return new Outcome(this.summary, this.quote, this.facts, back);
	}

	/** Adds a fact that a gateway, an assignment or a due date of the diagrams reads. */
	public Outcome with(String name, Object value) {
		Map<String, Object> more = new HashMap<>(this.facts);
		more.put(name, value);
		return new Outcome(this.summary, this.quote, more, this.isReturn);
	}

}
