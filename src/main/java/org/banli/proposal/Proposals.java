package org.banli.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.deadline.Clocks;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.identity.Scope;
import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.organization.PostHolder;
import org.banli.organization.Unit;
import org.banli.shared.BusinessKey;
import org.banli.shared.Cursor;
import org.banli.shared.FieldProblem;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Page;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.WorkDescription;
import org.banli.workflow.Workflow;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of suggestions and proposals: registers, edits, finds and lists them. */
@Service
public class Proposals {

	private static final int SHOWN_PROPOSERS = 200;

	private final ProposalMapper mapper;

	private final ProposalListMapper lists;

	private final Organization organization;

	private final Workflow workflow;

	private final Clocks clocks;

	private final AuditTrail audit;

	private final ProposalSettings settings;

	private final Clock clock;

	private final Words words;

	Proposals(ProposalMapper mapper, ProposalListMapper lists, Organization organization, Workflow workflow,
			Clocks clocks, AuditTrail audit, ProposalSettings settings, Clock clock, Words words) {
		this.mapper = mapper;
		this.lists = lists;
		this.organization = organization;
		this.workflow = workflow;
		this.clocks = clocks;
		this.audit = audit;
		this.settings = settings;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * Registers a proposal and starts its handling.
	 * @return its id
	 * @throws Forbidden when the user's post never registers
	 * @throws InvalidInput when the number is taken in its session, or the kind is
	 * another body's
	 */
	@Transactional
	public long register(CurrentUser user, ProposalForm form) {
		Rights.require(user, Action.REGISTER_PROPOSAL);
		Unit sender = sender(user, form.kind());
		SessionName session = SessionName.parse(form.session());
		checkDistinct(form, session, 0);
		NewProposal proposal = new NewProposal(form, session, sender.id(), user.username(), this.clock.instant());
		try {
			this.mapper.insert(proposal);
		}
		catch (DuplicateKeyException ex) {
			// two people registered the same number at the same moment
			throw new InvalidInput("number", taken(form));
		}
		long id = proposal.getId();
		saveProposers(id, form);
		saveAsks(id, form.asks());
		begin(user, get(id), form, this.organization.dispatcher().id());
		return id;
	}

	/** Names a proposal that was just stored, starts its clock and its handling. */
	void begin(CurrentUser user, Proposal saved, ProposalForm form, long dispatcherUnitId) {
		this.workflow.introduce(description(saved, form));
		BusinessKey key = saved.businessKey();
		this.audit.record(user.actor(Action.REGISTER_PROPOSAL, saved.senderUnitId()),
				AuditEvent.of("proposal.registered", key,
						this.words.of("proposal.registered", saved.reference(), form.asks().size())));
		LocalDate today = LocalDate.now(this.clock);
		LocalDate due = this.clocks.start(key.toString(), key.toString(), "ASSIGN_INTERIM", form.kind().name(), today)
			.dueOn();
		Map<String, Object> facts = new HashMap<>();
		facts.put("proposalId", saved.id());
		facts.put("dispatcherUnitId", dispatcherUnitId);
		facts.put("asksConfirmed", !form.asks().isEmpty());
		facts.put("assignmentDue", due.toString());
		this.workflow.changed(key);
		this.workflow.start(ProposalHandling.PROCESS, key, facts);
	}

	/**
	 * Changes the head of a proposal; its asks too while it is not assigned.
	 * @throws ProposalConflict when somebody changed it meanwhile
	 */
	@Transactional
	public void edit(CurrentUser user, long id, ProposalForm form) {
		this.workflow.lock(Proposal.key(id));
		Proposal before = visible(user, id);
		requireEdit(user, before);
		if (before.status() == ProposalStatus.CLOSED) {
			throw new Refused("proposal.closed");
		}
		if (this.mapper.countUnderReview(id) > 0) {
			throw new Refused("proposal.underReview");
		}
		if (form.kind() != before.kind()) {
			throw new InvalidInput("kind", this.words.of("proposal.kind.fixed"));
		}
		boolean isAssigned = before.status() != ProposalStatus.FILED;
		List<String> asks = asks(id).stream().map(Ask::text).toList();
		if (isAssigned && !asks.equals(form.asks())) {
			throw new InvalidInput("asks", this.words.of("proposal.asks.fixed"));
		}
		SessionName session = SessionName.parse(form.session());
		checkDistinct(form, session, id);
		boolean asksConfirmed = before.areAsksConfirmed() && !form.asks().isEmpty();
		if (before.areAsksConfirmed() && form.asks().isEmpty()) {
			throw new InvalidInput("asks", this.words.of("proposal.asks.needed"));
		}
		int version = (form.version() == null) ? before.version() : form.version();
		if (update(id, form, session, asksConfirmed, version) == 0) {
			throw new ProposalConflict(before);
		}
		String proposersBefore = names(proposers(id));
		this.mapper.deleteProposers(id);
		saveProposers(id, form);
		if (!isAssigned) {
			this.mapper.deleteAsks(id);
			saveAsks(id, form.asks());
		}
		Proposal after = get(id);
		describe(after, form);
		this.audit.record(user.actor(Action.EDIT_PROPOSAL, before.senderUnitId()),
				AuditEvent.of("proposal.edited", before.businessKey(), this.words.of("proposal.edited"))
					.changing(text(before, proposersBefore, asks), text(after, names(proposers(id)), form.asks())));
		this.workflow.changed(before.businessKey());
	}

	private int update(long id, ProposalForm form, SessionName session, boolean asksConfirmed, int version) {
		try {
			return this.mapper.update(id, form, session, asksConfirmed, version);
		}
		catch (DuplicateKeyException ex) {
			// somebody else took the number at the same moment
			throw new InvalidInput("number", taken(form));
		}
	}

	private static String text(Proposal proposal, String proposers, List<String> asks) {
		return String.join("\n", proposal.reference(), proposal.title(), proposers,
				Objects.toString(proposal.sector(), ""), proposal.body(), String.join("\n", asks));
	}

	/** The kinds that the user may register. */
	public List<ProposalKind> kinds(CurrentUser user) {
		Map<String, Unit> units = this.organization.units()
			.stream()
			.collect(Collectors.toMap(Unit::code, (unit) -> unit));
		return Arrays.stream(ProposalKind.values())
			.filter((kind) -> units.containsKey(this.settings.senders().get(kind)))
			.filter((kind) -> Rights.may(user, Action.REGISTER_PROPOSAL,
					units.get(this.settings.senders().get(kind)).id()))
			.toList();
	}

	/** The sessions of the proposals registered last, as they were written. */
	public List<String> sessions() {
		return this.mapper.sessions();
	}

	/** Whether the user may edit the proposal. */
	public boolean mayEdit(CurrentUser user, Proposal proposal) {
		return mayAddTo(user, proposal) && this.mapper.countUnderReview(proposal.id()) == 0;
	}

	/**
	 * Whether the user may add to what belongs to the proposal and no letter tells of.
	 */
	boolean mayAddTo(CurrentUser user, Proposal proposal) {
		return proposal.status() != ProposalStatus.CLOSED && (Rights.scope(user, Action.EDIT_PROPOSAL) == Scope.ALL
				|| Rights.may(user, Action.EDIT_PROPOSAL, proposal.senderUnitId()));
	}

	private void requireEdit(CurrentUser user, Proposal proposal) {
		if (!Rights.may(user, Action.EDIT_PROPOSAL, proposal.senderUnitId())) {
			throw new Forbidden("identity.postMayNot");
		}
	}

	/**
	 * A proposal that the user may know of.
	 * @throws NotFound when there is none or he may not know of it
	 */
	@Transactional(readOnly = true)
	public Proposal visible(CurrentUser user, long id) {
		if (!isVisible(user, id)) {
			throw new NotFound("proposal.unknown");
		}
		return get(id);
	}

	/** Whether there is such a proposal and the user may know of it. */
	boolean isVisible(CurrentUser user, long id) {
		Reach reach = Reach.of(user);
		return !reach.isEmpty() && this.lists.countVisible(id, reach) > 0;
	}

	Proposal get(long id) {
		return this.mapper.find(id).orElseThrow(() -> new NotFound("proposal.unknown"));
	}

	/** The register under the user's rights, newest first. */
	@Transactional(readOnly = true)
	public Page<ProposalListItem> list(CurrentUser user, ProposalFilter filter, String cursor, int size) {
		Rights.require(user, Action.VIEW_PROPOSAL);
		Reach reach = Reach.of(user);
		if (reach.isEmpty()) {
			return new Page<>(List.of(), null);
		}
		Cursor from = Cursor.decode(cursor, 1);
		long before = (from == null) ? Long.MAX_VALUE : from.id(0);
		List<ProposalRow> rows = this.lists.page(filter, reach, before, size + 1);
		Page<ProposalRow> page = Page.of(rows, size, (row) -> Cursor.of(row.id()));
		if (page.items().isEmpty()) {
			return new Page<>(List.of(), null);
		}
		Map<Long, List<RowUnit>> units = this.lists.units(page.items().stream().map(ProposalRow::id).toList())
			.stream()
			.collect(Collectors.groupingBy(RowUnit::proposalId));
		return page.map((row) -> ProposalListItem.of(row, units.getOrDefault(row.id(), List.of())));
	}

	public List<Ask> asks(long proposalId) {
		return this.mapper.asks(proposalId);
	}

	public List<Proposer> proposers(long proposalId) {
		return this.mapper.proposers(proposalId);
	}

	/** The classes of result in force today. */
	public List<ResultClass> resultClasses() {
		return this.mapper.resultClasses(this.settings.resultScheme(), LocalDate.now(this.clock));
	}

	/** Confirms the asks of a proposal that was registered without them. */
	@Transactional
	void confirmAsks(long id, List<String> asks) {
		this.mapper.deleteAsks(id);
		saveAsks(id, asks);
		this.mapper.confirmAsks(id);
		this.workflow.changed(Proposal.key(id));
	}

	void changeStatus(long id, ProposalStatus status) {
		this.mapper.changeStatus(id, status);
		this.workflow.changed(Proposal.key(id));
	}

	void assigned(long id, HandlingMode mode, LocalDate assignedOn, LocalDate replyDueOn) {
		this.mapper.assign(id, mode, assignedOn, replyDueOn);
		this.workflow.changed(Proposal.key(id));
	}

	void close(long id) {
		this.mapper.close(id, this.clock.instant());
		this.workflow.changed(Proposal.key(id));
	}

	Unit sender(CurrentUser user, ProposalKind kind) {
		String code = this.settings.senders().get(kind);
		Unit sender = this.organization.units()
			.stream()
			.filter((unit) -> unit.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No unit " + code + " sends " + kind));
		if (!Rights.may(user, Action.REGISTER_PROPOSAL, sender.id())) {
			throw new InvalidInput("kind", this.words.of("proposal.kind.otherBody", user.unitName()));
		}
		return sender;
	}

	private void checkDistinct(ProposalForm form, SessionName session, long except) {
		List<FieldProblem> problems = new ArrayList<>();
		if (this.mapper.exists(form.kind(), session.key(), form.number(), except)) {
			problems.add(new FieldProblem("number", taken(form)));
		}
		if (form.coProposers().contains(form.leadProposer())) {
			problems
				.add(new FieldProblem("coProposers", this.words.of("proposal.proposer.twice", form.leadProposer())));
		}
		if (form.coProposers().stream().distinct().count() < form.coProposers().size()) {
			problems.add(new FieldProblem("coProposers", this.words.of("proposal.proposer.repeated")));
		}
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
	}

	private String taken(ProposalForm form) {
		return this.words.of("proposal.number.taken", form.session(), form.number());
	}

	private void saveProposers(long id, ProposalForm form) {
		Map<String, List<PostHolder>> known = this.organization.holders(Post.PROPOSER)
			.stream()
			.collect(Collectors.groupingBy(PostHolder::name));
		List<String> names = new ArrayList<>();
		names.add(form.leadProposer());
		names.addAll(form.coProposers());
		for (int i = 0; i < names.size(); i++) {
			List<PostHolder> people = known.getOrDefault(names.get(i), List.of());
			// two people of one name: nobody is told apart by a guess
			Long person = (people.size() == 1) ? people.get(0).personId() : null;
			this.mapper.insertProposer(id, new Proposer(i + 1, names.get(i), person));
		}
	}

	private void saveAsks(long id, List<String> asks) {
		for (int i = 0; i < asks.size(); i++) {
			this.mapper.insertAsk(id, i + 1, asks.get(i));
		}
	}

	void describe(Proposal proposal, ProposalForm form) {
		this.workflow.describe(description(proposal, form));
	}

	private WorkDescription description(Proposal proposal, ProposalForm form) {
		List<String> names = new ArrayList<>(List.of(form.leadProposer()));
		names.addAll(form.coProposers());
		String proposers = (names.size() == 1) ? names.get(0)
				: this.words.of("proposal.proposers.short", names.get(0), names.size());
		if (proposers.length() > SHOWN_PROPOSERS) {
			proposers = proposers.substring(0, SHOWN_PROPOSERS);
		}
		return new WorkDescription(proposal.businessKey().toString(), proposal.kind().name(), proposal.shortReference(),
				proposal.title(), proposers);
	}

	static String names(List<Proposer> proposers) {
		return proposers.stream().map(Proposer::name).collect(Collectors.joining("、"));
	}

}
