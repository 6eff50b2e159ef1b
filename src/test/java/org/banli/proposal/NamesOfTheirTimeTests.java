package org.banli.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.banli.audit.AuditEntry;
import org.banli.identity.OrganizationAdministration;
import org.banli.organization.Organization;
import org.banli.organization.UnitDetails;
import org.banli.organization.UnitForm;
import org.banli.shared.MovableClock;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/** What was delivered under a unit's old name is shown under it. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import({ ProposalScenario.class, DeliveryScenario.class })
@OnH2
class NamesOfTheirTimeTests {

	private static final long AMR = 4;

	private static final String OLD = "市市场监督管理局";

	private static final String NEW = "市市场监管委员会";

	@Autowired
	private ProposalScenario scenario;

	@Autowired
	private DeliveryScenario delivery;

	@Autowired
	private Dossiers dossiers;

	@Autowired
	private Proposals proposals;

	@Autowired
	private OrganizationAdministration administration;

	@Autowired
	private Organization organization;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcTemplate jdbc;

	@AfterEach
	void takeBack() {
		this.clock.reset();
		this.jdbc.update("UPDATE unit SET full_name = ?, short_name = ? WHERE id = ?", OLD, "市市场监管局", AMR);
		this.jdbc.update("DELETE FROM unit_former_name WHERE unit_id = ?", AMR);
		this.jdbc.update("DELETE FROM unit_alias WHERE alias IN (?, ?)", NEW, "市监委");
	}

	@Test
	void aDeliveredProposalKeepsTheNameOfItsUnit() {
		long over = this.delivery.delivered();
		long open = this.scenario.drafted();
		List<AuditEntry> before = timeline(over);
		this.clock.moveTo(Instant.now().plus(Duration.ofDays(1)));
		UnitDetails unit = this.organization.details(AMR);
		this.administration.editUnit(this.scenario.user("admin"), AMR, new UnitForm(null, NEW, "市监委",
				unit.unit().kind(), unit.unit().codeWord(), unit.aliases(), unit.dutyWords(), unit.unit().version()));
		assertThat(unitOf(over)).isEqualTo(OLD);
		assertThat(unitOf(open)).isEqualTo(NEW);
		assertThat(listed(over)).containsExactly(OLD);
		assertThat(listed(open)).containsExactly(NEW);
		assertThat(timeline(over)).extracting(AuditEntry::id)
			.containsExactlyElementsOf(before.stream().map(AuditEntry::id).toList());
		assertThat(this.organization.resolve(OLD)).isPresent();
	}

	private String unitOf(long proposal) {
		return this.dossiers.open(this.scenario.user("auditor"), proposal).answering().get(0).unit().fullName();
	}

	private List<String> listed(long proposal) {
		return this.proposals.list(this.scenario.user("auditor"), new ProposalFilter(null, null, null, null), null, 100)
			.items()
			.stream()
			.filter((item) -> item.row().id() == proposal)
			.flatMap((item) -> item.answering().stream())
			.toList();
	}

	/** What the unit's own people read of it. */
	private List<AuditEntry> timeline(long proposal) {
		return this.dossiers.timeline(this.scenario.user("amr-office"), proposal, true, true, null, 100).items();
	}

}
