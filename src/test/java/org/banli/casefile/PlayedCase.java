package org.banli.casefile;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** A filed case, and the values of the variables in paths to it. */
@TestComponent
@Import(CaseScenario.class)
public class PlayedCase {

	private final CaseScenario play;

	private Long id;

	PlayedCase(CaseScenario play) {
		this.play = play;
	}

	/** Whether a path pattern leads to a case. */
	public boolean isAbout(String pattern) {
		return pattern.startsWith("/cases") || pattern.startsWith("/api/v1/cases");
	}

	/** A path pattern with the id of the case. */
	public String fill(String pattern) {
		if (this.id == null) {
			this.id = this.play.filed();
		}
		return pattern.replaceAll("\\{(id|caseId)}", String.valueOf(this.id))
			.replace("{form}", "pdf")
			.replaceAll("\\{[^}]*}", "1");
	}

}
