package org.banli.weighing;

import java.util.List;

/** What a check found, the offence that counts first. */
record CheckResults(List<CheckedOffence> offences) {

	CheckedOffence main() {
		return this.offences.get(0);
	}

	int ruleCount() {
		return this.offences.stream().mapToInt((offence) -> offence.rules().size()).sum();
	}

}
