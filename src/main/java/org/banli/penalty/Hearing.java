package org.banli.penalty;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A hearing (听证).
 *
 * @param members user names parted by commas
 * @param outcome null while it is open
 */
record Hearing(long id, long caseId, long noticeId, LocalDate requestedOn, String host, String members, String clerk,
		LocalDate namedOn, LocalDate fileReceivedOn, LocalDate notifiedOn, LocalDate heldOn, String heldAt,
		String place, Boolean isPublic, LocalDate announcedOn, Outcome outcome, LocalDate endedOn, String record,
		String report, LocalDate reportedOn) {

	enum Outcome {

		HELD, WAIVED

	}

	List<String> memberList() {
		return (this.members == null || this.members.isEmpty()) ? List.of() : Arrays.asList(this.members.split(","));
	}

}
