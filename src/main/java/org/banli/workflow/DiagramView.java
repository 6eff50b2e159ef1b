package org.banli.workflow;

import java.util.List;

/**
 * One diagram of a matter and where the matter stands in it.
 *
 * @param unitId the unit that works in it, null where it is nobody's alone
 * @param current the ids of the activities that are being worked on
 * @param done the ids of the activities that ended
 */
public record DiagramView(String processKey, String name, Long unitId, List<String> current, List<String> done) {

	/** The current ids as the page's script reads them. */
	public String currentIds() {
		return String.join(",", this.current);
	}

	/** The ids of what is done as the page's script reads them. */
	public String doneIds() {
		return String.join(",", this.done);
	}

}
