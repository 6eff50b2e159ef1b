package org.banli.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.identity.CurrentUser;
import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.organization.PostHolder;
import org.banli.shared.Words;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Component;

/**
 * Compares a list with what the register has: only what the list says and what differs is
 * changed, and the trail keeps before and after.
 */
@Component
class ListedChanges {

	private final Proposals proposals;

	private final ProposalMapper rows;

	private final ListedProposalMapper mapper;

	private final Organization organization;

	private final Workflow workflow;

	private final AuditTrail audit;

	private final Words words;

	ListedChanges(Proposals proposals, ProposalMapper rows, ListedProposalMapper mapper, Organization organization,
			Workflow workflow, AuditTrail audit, Words words) {
		this.proposals = proposals;
		this.rows = rows;
		this.mapper = mapper;
		this.organization = organization;
		this.workflow = workflow;
		this.audit = audit;
		this.words = words;
	}

	/** The form that registers a row. */
	ProposalForm form(ListedProposal row) {
		String body = (row.body() == null) ? "" : row.body().strip();
		String lead = (row.leadProposer() == null) ? this.words.of("proposal.listed.noLead") : row.leadProposer();
		return new ProposalForm(row.kind(), row.session(), row.number(), row.title(), lead, row.coProposers(),
				row.sector(), body, body.isEmpty() ? List.of(row.title()) : List.of(), null);
	}

	static List<ListedProposalMapper.NewProposer> proposers(long id, ProposalForm form,
			Map<String, List<PostHolder>> people) {
		List<String> names = new ArrayList<>(List.of(form.leadProposer()));
		names.addAll(form.coProposers());
		List<ListedProposalMapper.NewProposer> rows = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			List<PostHolder> known = people.getOrDefault(names.get(i), List.of());
			// two people of one name: nobody is told apart by a guess
			Long person = (known.size() == 1) ? known.get(0).personId() : null;
			rows.add(new ListedProposalMapper.NewProposer(id, i + 1, names.get(i), person));
		}
		return rows;
	}

	/** Updates what differs; returns how many proposals did. */
	int apply(CurrentUser user, List<ListedProposal> listed, Map<ListedProposal.Identity, Long> known) {
		List<Long> ids = listed.stream().map((row) -> known.get(row.identity())).toList();
		Map<Long, ListedProposalMapper.Head> heads = this.mapper.heads(ids)
			.stream()
			.collect(Collectors.toMap(ListedProposalMapper.Head::id, (head) -> head));
		Map<Long, List<String>> names = this.mapper.proposers(ids)
			.stream()
			.collect(Collectors.groupingBy(ListedProposalMapper.NewProposer::proposalId,
					Collectors.mapping(ListedProposalMapper.NewProposer::name, Collectors.toList())));
		Map<Long, List<ProposedAssignment.UnitRow>> units = this.mapper.units(ids)
			.stream()
			.collect(Collectors.groupingBy(ProposedAssignment.UnitRow::proposalId));
		int updated = 0;
		for (ListedProposal row : listed) {
			ListedProposalMapper.Head head = heads.get(known.get(row.identity()));
			Stored stored = new Stored(head, names.getOrDefault(head.id(), List.of()),
					ProposedAssignment.of(
							new ProposedAssignment.Row(head.id(), head.mode(), head.assignedOn(), head.replyDueOn()),
							units.getOrDefault(head.id(), List.of())));
			updated += apply(user, row, stored) ? 1 : 0;
		}
		return updated;
	}

	/** A proposal as the register has it. */
	private record Stored(ListedProposalMapper.Head head, List<String> names, ProposedAssignment proposed) {
	}

	private boolean apply(CurrentUser user, ListedProposal row, Stored stored) {
		if (stored.head().status() == ProposalStatus.CLOSED) {
			return false;
		}
		Stored wanted = wanted(row, stored);
		if (wanted.equals(stored)) {
			return false;
		}
		long id = stored.head().id();
		this.workflow.lock(Proposal.key(id));
		if (this.mapper.update(wanted.head()) == 0) {
			throw new ProposalConflict(this.proposals.get(id));
		}
		Proposal after = this.proposals.get(id);
		ProposalForm form = new ProposalForm(after.kind(), after.sessionText(), after.number(), after.title(),
				wanted.names().get(0), wanted.names().subList(1, wanted.names().size()), after.sector(), after.body(),
				List.of(), null);
		if (!wanted.names().equals(stored.names())) {
			this.rows.deleteProposers(id);
			this.mapper.insertProposers(proposers(id, form,
					this.organization.holders(Post.PROPOSER)
						.stream()
						.collect(Collectors.groupingBy(PostHolder::name))));
		}
		if (!wanted.proposed().equals(stored.proposed())) {
			store(id, wanted.proposed());
		}
		this.proposals.describe(after, form);
		record(user, stored, wanted);
		return true;
	}

	private void store(long id, ProposedAssignment proposed) {
		this.mapper.deleteUnits(id);
		this.mapper.deleteProposed(id);
		this.mapper.insertProposed(
				List.of(new ProposedAssignment.Row(id, proposed.mode(), proposed.assignedOn(), proposed.replyDueOn())));
		List<ProposedAssignment.UnitRow> units = proposed.units(id);
		if (!units.isEmpty()) {
			this.mapper.insertUnits(units);
		}
	}

	/** What stands there after the list: what it does not say stays. */
	private static Stored wanted(ListedProposal row, Stored stored) {
		ListedProposalMapper.Head head = stored.head();
		List<String> read = names(row, stored.names());
		boolean isAsStored = !read.equals(stored.names()) && isWrittenAs(row, stored.names());
		List<String> names = isAsStored ? stored.names() : read;
		boolean isOpen = head.status() == ProposalStatus.FILED;
		boolean hasText = !head.body().isBlank();
		ProposedAssignment proposed = isOpen ? stored.proposed().with(row.proposed()) : stored.proposed();
		WishedUnits wished = head.wished().with(row.wished());
		boolean isCounted = row.proposerCount() != null
				&& !(isAsStored && row.proposerCount() <= 1 + row.coProposers().size());
		Integer count = !isCounted ? head.proposerCount()
				: (row.proposerCount() > names.size()) ? row.proposerCount() : null;
		ListedProposalMapper.Head wanted = new ListedProposalMapper.Head(head.id(), head.kind(), head.sessionText(),
				head.number(), said(row.title(), head.title()), names.get(0), said(row.sector(), head.sector()),
				hasText ? head.body() : said(row.body(), head.body()), head.status(),
				(row.isKey() == null) ? head.isKey() : row.isKey(), count, proposed.mode(), proposed.assignedOn(),
				proposed.replyDueOn(), head.version(), wished.main(), wished.co());
		return new Stored(wanted, names, proposed);
	}

	/**
	 * A name with a comma was registered as one and reads as two: where the list writes
	 * it as the register has it, nothing was changed.
	 */
	private static boolean isWrittenAs(ListedProposal row, List<String> stored) {
		return row.namesWritten() != null && !stored.isEmpty() && row.namesWritten()
			.equals(List.of(stored.get(0), String.join("、", stored.subList(1, stored.size()))));
	}

	private static List<String> names(ListedProposal row, List<String> stored) {
		List<String> names = new ArrayList<>();
		if (row.leadProposer() == null) {
			names.addAll(stored.subList(0, Math.min(1, stored.size())));
		}
		else {
			names.add(row.leadProposer());
		}
		List<String> others = row.coProposers().isEmpty() ? stored.subList(Math.min(1, stored.size()), stored.size())
				: row.coProposers();
		others.stream().filter((name) -> !names.contains(name)).forEach(names::add);
		return names;
	}

	private static String said(String text, String stored) {
		return (text == null || text.isBlank()) ? stored : text.strip();
	}

	private void record(CurrentUser user, Stored stored, Stored wanted) {
		Map<String, String> before = texts(stored);
		Map<String, String> after = texts(wanted);
		before.entrySet().removeIf((entry) -> entry.getValue().equals(after.get(entry.getKey())));
		after.keySet().retainAll(before.keySet());
		String fields = before.keySet()
			.stream()
			.map((field) -> this.words.of("proposal.listed.field." + field))
			.collect(Collectors.joining("、"));
		this.audit.record(user.actor(),
				AuditEvent
					.of("proposal.edited", Proposal.key(stored.head().id()),
							this.words.of("proposal.listed.updated", fields))
					.changing(lines(before), lines(after)));
	}

	private String lines(Map<String, String> texts) {
		return texts.entrySet()
			.stream()
			.map((entry) -> this.words.of("proposal.listed.line",
					this.words.of("proposal.listed.field." + entry.getKey()), entry.getValue()))
			.collect(Collectors.joining("\n"));
	}

	private String wish(WishedUnits wished) {
		List<String> parts = new ArrayList<>();
		if (wished.main() != null) {
			parts.add(this.words.of("proposal.listed.role.MAIN", wished.main()));
		}
		if (wished.co() != null) {
			parts.add(this.words.of("proposal.listed.role.CO", wished.co()));
		}
		return String.join("、", parts);
	}

	private Map<String, String> texts(Stored stored) {
		ListedProposalMapper.Head head = stored.head();
		Map<String, String> texts = new TreeMap<>();
		texts.put("title", head.title());
		texts.put("proposers", String.join("、", stored.names()));
		texts.put("count", Objects.toString(head.proposerCount(), ""));
		texts.put("sector", Objects.toString(head.sector(), ""));
		texts.put("body", head.body());
		texts.put("key", Boolean.TRUE.equals(head.isKey()) ? this.words.of("proposal.listed.key")
				: this.words.of("proposal.listed.notKey"));
		texts.put("wish", wish(head.wished()));
		texts.put("assignedOn", Objects.toString(stored.proposed().assignedOn(), ""));
		texts.put("replyDueOn", Objects.toString(stored.proposed().replyDueOn(), ""));
		texts.put("units",
				stored.proposed()
					.units(head.id())
					.stream()
					.map((unit) -> this.words.of("proposal.listed.role." + unit.role(),
							this.organization.unit(unit.unitId()).fullName()))
					.collect(Collectors.joining("、")));
		return texts;
	}

}
