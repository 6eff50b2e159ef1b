package org.banli.penalty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.organization.PostHolder;

import org.springframework.stereotype.Component;

/** Who may take part in a hearing for the bureau (听证办法 art 11). */
@Component
class HearingStaff {

	private final Organization organization;

	private final CaseFiles files;

	HearingStaff(Organization organization, CaseFiles files) {
		this.organization = organization;
		this.files = files;
	}

	/** Those who may be host: the legal people of the bureau. */
	Map<String, String> hosts(CaseFile file) {
		return choice(file, this.organization.holders(file.unitId(), Post.LEGAL_REVIEWER));
	}

	/** Those who may be member or clerk: everybody of the bureau but the officers. */
	Map<String, String> all(CaseFile file) {
		return choice(file, this.organization.people(file.unitId()));
	}

	private Map<String, String> choice(CaseFile file, List<PostHolder> holders) {
		Map<String, String> choice = new LinkedHashMap<>();
		holders.stream()
			.filter((holder) -> holder.username() != null && !file.isOfficer(holder.username()))
			.filter((holder) -> !this.files.isRecused(file.id(), holder.username()))
			.forEach((holder) -> choice.putIfAbsent(holder.username(), holder.name()));
		return choice;
	}

}
