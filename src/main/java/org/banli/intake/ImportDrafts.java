package org.banli.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.banli.identity.CurrentUser;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.proposal.ListedProposal;
import org.banli.proposal.ListedProposals;
import org.banli.proposal.ProposalKind;
import org.banli.proposal.Proposals;
import org.banli.proposal.ProposedAssignment;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * Turns stored rows into what they mean today: units, doubles and the register change.
 */
@Component
class ImportDrafts {

	private final ImportMapper mapper;

	private final Organization organization;

	private final Proposals proposals;

	private final ListedProposals listed;

	private final ObjectMapper json;

	private final Words words;

	ImportDrafts(ImportMapper mapper, Organization organization, Proposals proposals, ListedProposals listed,
			ObjectMapper json, Words words) {
		this.mapper = mapper;
		this.organization = organization;
		this.proposals = proposals;
		this.listed = listed;
		this.json = json;
		this.words = words;
	}

	UnitNames units() {
		return new UnitNames(this.organization.units(), this.organization.aliases());
	}

	/** The short names of the units that handle proposals. */
	List<String> handlers() {
		return this.organization.handlers().stream().map(Unit::shortName).toList();
	}

	Set<ProposalKind> kinds(CurrentUser user) {
		Collection<ProposalKind> kinds = this.proposals.kinds(user);
		return kinds.isEmpty() ? EnumSet.noneOf(ProposalKind.class) : EnumSet.copyOf(kinds);
	}

	/** The rows of a list as the user would commit them. */
	List<DraftRow> rows(CurrentUser user, long id) {
		return rows(user, this.mapper.rows(id));
	}

	/** The rows of a list as they would be with another text for one of them. */
	List<DraftRow> tried(CurrentUser user, long id, int seq, ListedRow text) {
		return rows(user,
				this.mapper.rows(id)
					.stream()
					.map((row) -> (row.seq() != seq) ? row
							: new ImportMapper.StoredRow(seq, row.line(), write(text), row.isLeftOut(), true))
					.toList());
	}

	private List<DraftRow> rows(CurrentUser user, List<ImportMapper.StoredRow> stored) {
		List<ListedRow> texts = stored.stream().map((row) -> parse(row.content())).toList();
		List<RowCheck.Checked> checked = CheckedList.check(texts,
				stored.stream().map(ImportMapper.StoredRow::line).toList(),
				stored.stream().map(ImportMapper.StoredRow::isLeftOut).toList(), units(), kinds(user));
		ListedProposals.Registered registered = this.listed.registered(checked.stream()
			.map((row) -> CheckedList.Identity.of(row.values()))
			.filter(Objects::nonNull)
			.map(ImportDrafts::identity)
			.distinct()
			.toList());
		List<DraftRow> rows = new ArrayList<>();
		for (int i = 0; i < stored.size(); i++) {
			RowCheck.Checked row = checked.get(i);
			CheckedList.Identity identity = CheckedList.Identity.of(row.values());
			Long knownId = (identity == null) ? null : registered.known().get(identity(identity));
			List<RowProblem> problems = new ArrayList<>(row.notes().stream().map(this::problem).toList());
			if (knownId != null) {
				problems.add(problem(RowNote.warning("number", "numberKnown")));
			}
			String alike = (identity == null) ? null : registered.alike().get(identity(identity));
			if (alike != null) {
				problems.add(problem(RowNote.warning("number", "numberAlikeKnown", alike)));
			}
			rows.add(new DraftRow(stored.get(i).seq(), stored.get(i).line(), stored.get(i).isLeftOut(),
					stored.get(i).isMended(), row.values(), texts.get(i).wished(), texts.get(i).isWish(),
					List.copyOf(problems), knownId));
		}
		return rows;
	}

	private static ListedProposal.Identity identity(CheckedList.Identity identity) {
		return new ListedProposal.Identity(identity.kind(), identity.sessionKey(), identity.number());
	}

	private RowProblem problem(RowNote note) {
		return new RowProblem(note.column(), this.words.of("intake.row." + note.key(), note.arguments().toArray()),
				note.severity());
	}

	/** A row as the register takes it. */
	List<ListedProposal> proposals(long id, List<DraftRow> rows) {
		Map<Integer, ListedRow> texts = new java.util.HashMap<>();
		this.mapper.rows(id).forEach((row) -> texts.put(row.seq(), parse(row.content())));
		UnitNames units = units();
		return rows.stream().map((row) -> proposal(row.values(), texts.get(row.seq()), units)).toList();
	}

	private static ListedProposal proposal(RowValues values, ListedRow text, UnitNames units) {
		// what the proposer wishes is kept as a wish: the list itself proposes nobody
		boolean isProposed = !text.isWish();
		ProposedAssignment proposed = new ProposedAssignment(isProposed ? values.mode() : null,
				(!isProposed || values.mainUnit() == null) ? null : id(values.mainUnit(), units),
				isProposed ? ids(values.coUnits(), units) : List.of(),
				isProposed ? ids(values.splitUnits(), units) : List.of(), values.assignedOn(), values.replyDueOn());
		String sector = (text.sector() == null || text.sector().length() > 100) ? null : text.sector();
		return new ListedProposal(values.kind(), values.session(), values.number(), values.title(),
				values.leadProposer(), values.coProposers(), values.coCount(), text.isKey(), sector, text.body(),
				proposed, text.wished(), text.namesWritten());
	}

	private static List<Long> ids(List<String> names, UnitNames units) {
		return names.stream().map((name) -> id(name, units)).toList();
	}

	private static Long id(String name, UnitNames units) {
		return units.find(name).map(Unit::id).orElseThrow();
	}

	ListedRow parse(String content) {
		try {
			return this.json.readValue(content, ListedRow.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A stored row is not readable", ex);
		}
	}

	String write(ListedRow row) {
		try {
			return this.json.writeValueAsString(row);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
