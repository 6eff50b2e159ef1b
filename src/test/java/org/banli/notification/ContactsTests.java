package org.banli.notification;

import java.util.List;
import java.util.Set;

import org.banli.shared.BusinessKey;
import org.banli.workflow.ClockContacts;
import org.banli.workflow.MatterContacts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContactsTests {

	private final Contacts contacts = new Contacts(List.of(new OfCases()));

	@Test
	void asksTheKindOfBusinessThatKeepsTheMatter() {
		ClockContacts of = this.contacts.ofClock("case:7", "referral:3", "DL33");
		assertThat(of.unitId()).isEqualTo(12L);
		assertThat(of.accounts()).containsExactly("amr-officer");
		assertThat(of.name()).isEqualTo("DL33 referral:3");
		assertThat(this.contacts.page("case:7")).isEqualTo("/cases/7");
		assertThat(this.contacts.divisionOf("case:7", 12)).isEqualTo(3L);
	}

	@Test
	void aKindThatNobodyKeepsConcernsThoseWhoHaveItsTasks() {
		assertThat(this.contacts.ofClock("visit:7", "visit:7", "REPLY")).isEqualTo(ClockContacts.OF_TASKS);
		assertThat(this.contacts.page("visit:7")).isEqualTo("/tasks");
		assertThat(this.contacts.divisionOf("visit:7", 12)).isNull();
	}

	private static final class OfCases implements MatterContacts {

		@Override
		public String kind() {
			return "case";
		}

		@Override
		public ClockContacts ofClock(BusinessKey matter, String subject, String code) {
			return new ClockContacts(12L, 3L, Set.of("amr-officer"), code + " " + subject);
		}

		@Override
		public Long divisionOf(BusinessKey matter, long unitId) {
			return 3L;
		}

		@Override
		public String page(BusinessKey matter) {
			return "/cases/" + matter.id();
		}

	}

}
