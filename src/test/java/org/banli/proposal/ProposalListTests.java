package org.banli.proposal;

import java.util.ArrayList;
import java.util.List;

import org.banli.identity.CurrentUser;
import org.banli.shared.Page;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/** Filters, search and paging of the register. */
@SpringBootTest
@ActiveProfiles("story")
@Import({ ProposalScenario.class, DeliveryScenario.class })
abstract class ProposalListTests {

	@Autowired
	private Proposals proposals;

	@Autowired
	private Dossiers dossiers;

	@Autowired
	private ProposalScenario scenario;

	@Autowired
	private DeliveryScenario delivery;

	private List<Long> ids(String username, ProposalFilter filter) {
		return this.proposals.list(this.scenario.user(username), filter, null, 100)
			.items()
			.stream()
			.map((item) -> item.row().id())
			.toList();
	}

	private static ProposalFilter text(String text) {
		return new ProposalFilter(null, null, null, text);
	}

	@Test
	void findsByNumberTitleProposerSessionAndUnit() {
		long id = this.scenario.assignedToFour();
		Proposal proposal = this.proposals.get(id);
		assertThat(ids("gov-office", text(proposal.number()))).containsExactly(id);
		assertThat(ids("gov-office", text("第" + proposal.number() + "号"))).containsExactly(id);
		assertThat(ids("gov-office", text(" " + proposal.number() + "号 "))).containsExactly(id);
		for (String found : new String[] { "知识产权强县", "代表示例丙", "五届人大", "科技局", "市工信局" }) {
			assertThat(ids("gov-office", text(found))).as(found).contains(id);
		}
		for (String not : new String[] { "%", "_", "!", "没有这样的字", "'; --" }) {
			assertThat(ids("gov-office", text(not))).as(not).isEmpty();
		}
	}

	@Test
	void filtersByKindStatusAndUnit() {
		long assigned = this.scenario.assignedSoleToFinance();
		long filed = this.scenario.registered();
		long finance = this.scenario.user("fin-office").unitId();
		assertThat(ids("gov-office", new ProposalFilter(ProposalKind.SUGGESTION, null, null, null))).contains(assigned,
				filed);
		assertThat(ids("gov-office", new ProposalFilter(ProposalKind.PROPOSAL, null, null, null)))
			.doesNotContain(assigned, filed);
		assertThat(ids("gov-office", new ProposalFilter(null, ProposalStatus.FILED, null, null))).contains(filed)
			.doesNotContain(assigned);
		assertThat(ids("gov-office", new ProposalFilter(null, null, finance, null))).contains(assigned)
			.doesNotContain(filed);
		assertThat(ids("gov-office", new ProposalFilter(null, null, -1L, null))).isEmpty();
	}

	@Test
	void keepsToTheReach() {
		long own = this.delivery.registeredByTheDeputy();
		long sole = this.scenario.assignedSole();
		assertThat(ids("deputy", text(null))).contains(own).doesNotContain(sole);
		assertThat(ids("fin-head", text(null))).doesNotContain(own, sole);
		assertThat(ids("amr-drafter", text(null))).contains(sole).doesNotContain(own);
		assertThat(ids("cppcc-sender", text(null))).doesNotContain(own, sole);
		assertThat(ids("npc-sender", text(null))).contains(own, sole);
		assertThat(ids("auditor", text(null))).contains(own, sole);
	}

	@Test
	void opensADossierAndItsTrailOnEveryDatabase() {
		long id = this.scenario.assignedToFour();
		CurrentUser dispatcher = this.scenario.user("gov-office");
		Dossier dossier = this.dossiers.view(dispatcher, id);
		assertThat(dossier.parts()).hasSize(4);
		assertThat(dossier.clocks()).hasSizeGreaterThan(8);
		this.dossiers.view(dispatcher, id);
		assertThat(this.dossiers.timeline(dispatcher, id, true, true, null, 100).items())
			.filteredOn((entry) -> entry.action().equals("proposal.viewed"))
			.hasSize(1);
		assertThat(this.dossiers.timeline(this.scenario.user("fin-office"), id, false, false, null, 100).items())
			.extracting((entry) -> entry.action())
			.contains("proposal.registered", "task.completed")
			.doesNotContain("task.claimed", "proposal.viewed");
	}

	@Test
	void pagesWithoutGapsOrRepeats() {
		List<Long> made = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			made.add(0, this.scenario.registered());
		}
		CurrentUser reader = this.scenario.user("npc-sender");
		List<Long> seen = new ArrayList<>();
		String cursor = null;
		do {
			Page<ProposalListItem> page = this.proposals.list(reader, text("知识产权强县"), cursor, 2);
			page.items().forEach((item) -> seen.add(item.row().id()));
			cursor = page.next();
		}
		while (cursor != null);
		assertThat(seen).doesNotHaveDuplicates().containsSubsequence(made);
		assertThat(this.proposals.sessions()).contains("市五届人大三次会议");
	}

}

@OnH2
class ProposalListH2Tests extends ProposalListTests {

}

@OnMySql
class ProposalListMySqlTests extends ProposalListTests {

}
