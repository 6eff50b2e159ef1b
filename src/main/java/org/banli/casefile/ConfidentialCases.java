package org.banli.casefile;

import org.banli.identity.Action;
import org.banli.workflow.Confidential;

import org.springframework.stereotype.Component;

/** Cases are for those of the bureau who work on them or answer for them. */
@Component
class ConfidentialCases implements Confidential {

	@Override
	public String kind() {
		return CaseFiles.WORK_KIND;
	}

	@Override
	public Action action() {
		return Action.VIEW_CASE;
	}

}
