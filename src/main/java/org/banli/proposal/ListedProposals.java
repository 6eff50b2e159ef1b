package org.banli.proposal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.organization.PostHolder;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers the proposals of a list, many at once, and updates those that the register
 * has; all of it in the caller's transaction.
 */
@Service
public class ListedProposals {

	private static final int AT_ONCE = 100;

	private final Proposals proposals;

	private final ListedProposalMapper mapper;

	private final ListedChanges changes;

	private final Organization organization;

	private final Workflow workflow;

	private final Clock clock;

	ListedProposals(Proposals proposals, ListedProposalMapper mapper, ListedChanges changes, Organization organization,
			Workflow workflow, Clock clock) {
		this.proposals = proposals;
		this.mapper = mapper;
		this.changes = changes;
		this.organization = organization;
		this.workflow = workflow;
		this.clock = clock;
	}

	/** What became of the rows of a list. */
	public record Taken(int created, int updated, int skipped) {
	}

	/**
	 * What the register has of some proposals.
	 *
	 * @param known the ids of those that it has
	 * @param alike for others the number that differs only by zeros in front
	 */
	public record Registered(Map<ListedProposal.Identity, Long> known, Map<ListedProposal.Identity, String> alike) {
	}

	@Transactional(readOnly = true)
	public Registered registered(Collection<ListedProposal.Identity> wanted) {
		Map<ListedProposal.Identity, Long> known = numbers(wanted);
		Map<ListedProposal.Identity, Set<String>> same = new HashMap<>();
		known.keySet()
			.forEach((one) -> same.computeIfAbsent(withoutZeros(one), (key) -> new TreeSet<>()).add(one.number()));
		Map<ListedProposal.Identity, String> alike = new HashMap<>();
		wanted.forEach((one) -> same.getOrDefault(withoutZeros(one), Set.of())
			.stream()
			.filter((number) -> !number.equals(one.number()))
			.findFirst()
			.ifPresent((number) -> alike.put(one, number)));
		known.keySet().retainAll(wanted);
		return new Registered(known, alike);
	}

	private static ListedProposal.Identity withoutZeros(ListedProposal.Identity one) {
		return new ListedProposal.Identity(one.kind(), one.sessionKey(), ListedProposal.withoutZeros(one.number()));
	}

	/** All numbers of the sessions of some proposals, with their ids. */
	private Map<ListedProposal.Identity, Long> numbers(Collection<ListedProposal.Identity> wanted) {
		Map<ListedProposal.Identity, Long> known = new HashMap<>();
		wanted.stream()
			.map((one) -> new ListedProposal.Identity(one.kind(), one.sessionKey(), ""))
			.distinct()
			.forEach((session) -> this.mapper.known(session.kind(), session.sessionKey())
				.forEach((row) -> known
					.put(new ListedProposal.Identity(session.kind(), session.sessionKey(), row.number()), row.id())));
		return known;
	}

	/**
	 * Takes a list into the register. A proposal without a text gets its title as its one
	 * ask, so that it can be assigned.
	 * @param progress is told how many rows are done
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Taken take(CurrentUser user, List<ListedProposal> rows, IntConsumer progress) {
		Rights.require(user, Action.REGISTER_PROPOSAL);
		Map<ProposalKind, Long> senders = new EnumMap<>(ProposalKind.class);
		rows.forEach((row) -> senders.computeIfAbsent(row.kind(), (kind) -> this.proposals.sender(user, kind).id()));
		Map<ListedProposal.Identity, Long> known = numbers(rows.stream().map(ListedProposal::identity).toList());
		List<ListedProposal> fresh = rows.stream().filter((row) -> !known.containsKey(row.identity())).toList();
		List<ListedProposal> old = rows.stream().filter((row) -> known.containsKey(row.identity())).toList();
		int updated = 0;
		for (int i = 0; i < old.size(); i += AT_ONCE) {
			List<ListedProposal> part = old.subList(i, Math.min(old.size(), i + AT_ONCE));
			updated += this.changes.apply(user, part, known);
			progress.accept(i + part.size());
		}
		Beginning beginning = new Beginning(user, senders, people(), this.organization.dispatcher().id(),
				this.clock.instant());
		for (int i = 0; i < fresh.size(); i += AT_ONCE) {
			int done = old.size() + i;
			register(beginning, fresh.subList(i, Math.min(fresh.size(), i + AT_ONCE)),
					(count) -> progress.accept(done + count));
		}
		return new Taken(fresh.size(), updated, old.size() - updated);
	}

	/** What all rows of a list have in common. */
	private record Beginning(CurrentUser user, Map<ProposalKind, Long> senders, Map<String, List<PostHolder>> people,
			long dispatcherUnitId, Instant at) {
	}

	private Map<String, List<PostHolder>> people() {
		return this.organization.holders(Post.PROPOSER).stream().collect(Collectors.groupingBy(PostHolder::name));
	}

	private void register(Beginning beginning, List<ListedProposal> rows, IntConsumer progress) {
		List<NewProposal> stored = new ArrayList<>();
		for (ListedProposal row : rows) {
			ProposalForm form = this.changes.form(row);
			stored.add(new NewProposal(form, SessionName.parse(form.session()), beginning.senders().get(row.kind()),
					beginning.user().username(), beginning.at())
				.listed(row.isKey(), count(row), row.wished()));
		}
		this.mapper.insertAll(stored);
		List<ListedProposalMapper.NewProposer> proposers = new ArrayList<>();
		List<ListedProposalMapper.NewAsk> asks = new ArrayList<>();
		List<ProposedAssignment.Row> proposed = new ArrayList<>();
		List<ProposedAssignment.UnitRow> units = new ArrayList<>();
		for (int i = 0; i < stored.size(); i++) {
			long id = stored.get(i).getId();
			ProposalForm form = stored.get(i).getForm();
			proposers.addAll(ListedChanges.proposers(id, form, beginning.people()));
			form.asks().forEach((ask) -> asks.add(new ListedProposalMapper.NewAsk(id, 1, ask)));
			ProposedAssignment wish = rows.get(i).proposed();
			if (wish.isPresent()) {
				proposed.add(new ProposedAssignment.Row(id, wish.mode(), wish.assignedOn(), wish.replyDueOn()));
				units.addAll(wish.units(id));
			}
		}
		this.mapper.insertProposers(proposers);
		insert(asks, this.mapper::insertAsks);
		insert(proposed, this.mapper::insertProposed);
		insert(units, this.mapper::insertUnits);
		this.workflow.together(() -> {
			for (int i = 0; i < stored.size(); i++) {
				this.proposals.begin(beginning.user(), proposal(stored.get(i)), stored.get(i).getForm(),
						beginning.dispatcherUnitId());
				progress.accept(i + 1);
			}
		});
	}

	private static <T> void insert(List<T> rows, java.util.function.Consumer<List<T>> insert) {
		if (!rows.isEmpty()) {
			insert.accept(rows);
		}
	}

	/** Kept only where the names do not tell it. */
	private static Integer count(ListedProposal row) {
		int named = 1 + row.coProposers().size();
		return (row.proposerCount() != null && row.proposerCount() > named) ? row.proposerCount() : null;
	}

	private static Proposal proposal(NewProposal row) {
		ProposalForm form = row.getForm();
		return new Proposal(row.getId(), form.kind(), form.session(), row.getSession().key(), row.getSession().term(),
				row.getSession().meeting(), form.number(), form.title(), form.leadProposer(), form.sector(),
				form.body(), row.getSenderUnitId(), ProposalStatus.FILED, null, 1, row.isAsksConfirmed(),
				row.getRegisteredAt(), row.getRegisteredBy(), null, null, null, 1);
	}

	/** What lists say of some proposals beside their lines in the register. */
	@Transactional(readOnly = true)
	public List<ListedDetails> details(List<Long> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<Long, List<String>> others = this.mapper.proposers(ids)
			.stream()
			.filter((one) -> one.seq() > 1)
			.collect(Collectors.groupingBy(ListedProposalMapper.NewProposer::proposalId,
					Collectors.mapping(ListedProposalMapper.NewProposer::name, Collectors.toList())));
		Map<Long, List<ProposedAssignment.UnitRow>> units = this.mapper.units(ids)
			.stream()
			.collect(Collectors.groupingBy(ProposedAssignment.UnitRow::proposalId));
		return this.mapper.heads(ids)
			.stream()
			.map((head) -> new ListedDetails(head.id(), others.getOrDefault(head.id(), List.of()), head.proposerCount(),
					head.isKey(), head.sector(), head.body(),
					ProposedAssignment.of(
							new ProposedAssignment.Row(head.id(), head.mode(), head.assignedOn(), head.replyDueOn()),
							units.getOrDefault(head.id(), List.of())),
					head.wished()))
			.toList();
	}

	/** How lists would assign some proposals; those of which none says anything lack. */
	@Transactional(readOnly = true)
	public Map<Long, ProposedAssignment> proposed(Collection<Long> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		List<ProposedAssignment.Row> rows = this.mapper.proposedOf(ids);
		if (rows.isEmpty()) {
			return Map.of();
		}
		Map<Long, List<ProposedAssignment.UnitRow>> units = this.mapper
			.units(rows.stream().map(ProposedAssignment.Row::proposalId).toList())
			.stream()
			.collect(Collectors.groupingBy(ProposedAssignment.UnitRow::proposalId));
		return rows.stream()
			.collect(Collectors.toMap(ProposedAssignment.Row::proposalId,
					(row) -> ProposedAssignment.of(row, units.getOrDefault(row.proposalId(), List.of()))));
	}

	/** How a list would assign a proposal. */
	@Transactional(readOnly = true)
	public ProposedAssignment proposed(long proposalId) {
		ProposedAssignment.Row row = this.mapper.proposed(proposalId)
			.orElseGet(() -> new ProposedAssignment.Row(proposalId, null, null, null));
		return ProposedAssignment.of(row, this.mapper.units(List.of(proposalId)));
	}

}
