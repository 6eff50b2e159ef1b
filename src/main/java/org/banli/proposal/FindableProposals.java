package org.banli.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.banli.document.ChineseNumerals;
import org.banli.identity.CurrentUser;
import org.banli.identity.Scope;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.shared.BusinessKey;
import org.banli.shared.MovableClock;
import org.banli.shared.Words;
import org.banli.workflow.Searchable;
import org.banli.workflow.SearchableMatter;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be found of a proposal, and by whom: by those within whose {@link Reach} it
 * is. Of replies only the delivered letters are given, which all of them may read; drafts
 * and opinions of co-handlers are for some only and stay out.
 */
@Component
class FindableProposals implements Searchable {

	private static final String ALL = "all";

	private static final String UNIT = "unit:";

	private static final String PERSON = "person:";

	private final ProposalMapper mapper;

	private final ProposalListMapper lists;

	private final UnitAssignments assignments;

	private final Drafts drafts;

	private final Letters letters;

	private final Organization organization;

	private final Words words;

	FindableProposals(ProposalMapper mapper, ProposalListMapper lists, UnitAssignments assignments, Drafts drafts,
			Letters letters, Organization organization, Words words) {
		this.mapper = mapper;
		this.lists = lists;
		this.assignments = assignments;
		this.drafts = drafts;
		this.letters = letters;
		this.organization = organization;
		this.words = words;
	}

	@Override
	public String keyKind() {
		return Proposal.KEY_KIND;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<SearchableMatter> read(BusinessKey key) {
		return this.mapper.find(key.id()).map(this::matter);
	}

	private SearchableMatter matter(Proposal proposal) {
		List<Proposer> proposers = this.mapper.proposers(proposal.id());
		List<Assignment> all = this.assignments.ofProposal(proposal.id());
		Map<Long, Unit> units = this.organization
			.units(all.stream().map(Assignment::unitId).collect(Collectors.toSet()));
		List<SearchableMatter.Part> parts = new ArrayList<>();
		List<SearchableMatter.Passage> passages = new ArrayList<>();
		this.mapper.asks(proposal.id())
			.forEach((ask) -> passages
				.add(new SearchableMatter.Passage(this.words.of("proposal.find.ask", ChineseNumerals.of(ask.no())),
						ask.text(), false, "ask-" + ask.no())));
		for (Assignment assignment : all) {
			Unit unit = units.get(assignment.unitId());
			Optional<Letter> delivered = assignment.role().answers()
					? this.letters.letter(assignment.id()).filter((letter) -> letter.deliveredOn() != null)
					: Optional.empty();
			parts.add(part(assignment, unit, delivered.orElse(null)));
			delivered.ifPresent((letter) -> passages.addAll(answers(letter, unit)));
		}
		List<String> people = proposers.stream().map(Proposer::name).toList();
		List<String> groups = Stream.ofNullable(proposal.sector()).toList();
		return new SearchableMatter(proposal.businessKey(), proposal.kind().name(), proposal.reference(),
				proposal.number(), proposal.sessionText(), proposal.sessionKey(),
				LocalDate.ofInstant(proposal.registeredAt(), MovableClock.ZONE), proposal.title(), people, groups,
				proposal.body(), proposal.status().name(), "/proposals/" + proposal.id(), parts, passages,
				readers(proposal, proposers, all));
	}

	private SearchableMatter.Part part(Assignment assignment, Unit unit, Letter letter) {
		String result = (letter == null || letter.resultClass() == null) ? null
				: this.words.of("proposal.review.class", letter.resultClass());
		return new SearchableMatter.Part(unit.id(), unit.shortName(), assignment.role().answers(),
				(letter == null) ? null : letter.docNumber(), result, (letter == null) ? null : letter.deliveredOn());
	}

	private List<SearchableMatter.Passage> answers(Letter letter, Unit unit) {
		return this.drafts.version(letter.assignmentId(), letter.versionNo())
			.map(this.drafts::reply)
			.map(ReplyForm::parts)
			.orElse(List.of())
			.stream()
			.map((part) -> new SearchableMatter.Passage(
					this.words.of("proposal.find.answer", unit.shortName(), ChineseNumerals.of(part.ask())), text(part),
					true, "reply-" + letter.assignmentId()))
			.toList();
	}

	private static String text(ReplyForm.ReplyPart part) {
		return Stream
			.concat(Stream.concat(part.done().stream(), part.next().stream()).map(ReplyForm.ReplyParagraph::text),
					Stream.of(part.reason()))
			.filter((text) -> text != null && !text.isBlank())
			.collect(Collectors.joining("\n"));
	}

	private static Set<String> readers(Proposal proposal, List<Proposer> proposers, List<Assignment> assignments) {
		Set<String> readers = new LinkedHashSet<>(List.of(ALL, UNIT + proposal.senderUnitId()));
		assignments.forEach((assignment) -> readers.add(UNIT + assignment.unitId()));
		proposers.stream()
			.map(Proposer::personId)
			.filter(Objects::nonNull)
			.forEach((person) -> readers.add(PERSON + person));
		return readers;
	}

	@Override
	public Set<String> readers(CurrentUser user) {
		Reach reach = Reach.of(user);
		if (reach.scope() == Scope.ALL) {
			return Set.of(ALL);
		}
		Set<String> readers = new LinkedHashSet<>();
		reach.unitIds().forEach((unit) -> readers.add(UNIT + unit));
		if (reach.seesOwn()) {
			readers.add(PERSON + reach.personId());
		}
		return readers;
	}

	@Override
	public List<BusinessKey> after(long after, int limit) {
		return this.lists.idsAfter(after, limit).stream().map(Proposal::key).toList();
	}

	@Override
	public long count() {
		return this.lists.count();
	}

	@Override
	public Map<String, String> kinds() {
		return words("proposal.kind.", ProposalKind.values());
	}

	@Override
	public Map<String, String> states() {
		return words("proposal.status.", ProposalStatus.values());
	}

	private Map<String, String> words(String prefix, Enum<?>[] constants) {
		return Arrays.stream(constants)
			.map(Enum::name)
			.collect(Collectors.toMap(Function.identity(), (name) -> this.words.of(prefix + name), (one, two) -> one,
					LinkedHashMap::new));
	}

}
