package org.banli.casefile;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.banli.shared.BusinessKey;
import org.banli.workflow.ClockContacts;
import org.banli.workflow.MatterContacts;

import org.springframework.stereotype.Component;

/** Whom the clocks of cases concern: the bureau, and the two officers by name. */
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
		CaseFile file = this.files.get(matter.id());
		Set<String> officers = Stream.of(file.leadOfficer(), file.coOfficer())
			.filter((officer) -> officer != null)
			.collect(Collectors.toSet());
		return new ClockContacts(file.unitId(), null, officers, null);
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
