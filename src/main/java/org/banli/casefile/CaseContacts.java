package org.banli.casefile;

import org.banli.shared.BusinessKey;
import org.banli.workflow.ClockContacts;
import org.banli.workflow.MatterContacts;

import org.springframework.stereotype.Component;

/** Whom the clocks of cases concern: the bureau whose case it is. */
@Component
class CaseContacts implements MatterContacts {

	private final CaseFiles files;

	CaseContacts(CaseFiles files) {
		this.files = files;
	}

	@Override
	public String kind() {
		return CaseFile.KEY_KIND;
	}

	@Override
	public ClockContacts ofClock(BusinessKey matter, String subject, String code) {
		return ClockContacts.of(this.files.get(matter.id()).unitId(), null);
	}

	@Override
	public Long divisionOf(BusinessKey matter, long unitId) {
		return null;
	}

	@Override
	public String page(BusinessKey matter) {
		return "/cases/" + matter.id();
	}

}
