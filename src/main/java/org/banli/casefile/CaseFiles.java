package org.banli.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.deadline.Clocks;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.organization.PostHolder;
import org.banli.organization.Unit;
import org.banli.shared.Cursor;
import org.banli.shared.FieldProblem;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Page;
import org.banli.shared.Words;
import org.banli.workflow.WorkDescription;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of infringement cases: registers clues, finds and lists cases, and keeps
 * where each stands.
 */
@Service
public class CaseFiles {

	/** The kind by which lists and the engine know cases. */
	static final String WORK_KIND = "CASE";

	private static final int MOST_SIMILAR = 5;

	/** How far back a clue may be about a matter that is known already. */
	private static final int SIMILAR_YEARS = 3;

	private final CaseMapper mapper;

	private final PartyMapper partyMapper;

	private final Organization organization;

	private final Workflow workflow;

	private final Clocks clocks;

	private final CaseNumbers numbers;

	private final AuditTrail audit;

	private final Clock clock;

	private final Words words;

	CaseFiles(CaseMapper mapper, PartyMapper partyMapper, Organization organization, Workflow workflow, Clocks clocks,
			CaseNumbers numbers, AuditTrail audit, Clock clock, Words words) {
		this.mapper = mapper;
		this.partyMapper = partyMapper;
		this.organization = organization;
		this.workflow = workflow;
		this.clocks = clocks;
		this.numbers = numbers;
		this.audit = audit;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * Registers a clue and starts its verification.
	 * @return the id of the case
	 * @throws InvalidInput when a number's check digit is wrong, a date comes before
	 * another that must be earlier, or an earlier case looks the same and nobody has said
	 * that it is another one
	 */
	@Transactional
	public long register(CurrentUser user, ClueForm form) {
		Rights.require(user, Action.REGISTER_CLUE);
		Unit unit = this.organization.unit(user.unitId());
		check(form);
		NewCase file = new NewCase(form, title(form), unit.id(), user.username(), this.clock.instant());
		this.mapper.insert(file);
		long id = file.getId();
		this.mapper.giveClueNumber(id, this.numbers.clue(unit, id, today(), user.username()));
		// clues of one bureau come one after the other here, so that of two at once the
		// second is seen
		refuseTwin(unit, form);
		this.mapper.insertParty(id, 1, form.suspect());
		if (form.reporter() != null) {
			ClueForm.ReporterPart reporter = form.reporter();
			this.mapper.insertReporter(new Reporter(id, reporter.name(), reporter.contact(), reporter.isRealName(),
					reporter.isHolder(), null));
		}
		if (form.right() != null) {
			this.mapper.insertRight(id, 1, form.right());
		}
		begin(user, get(id));
		return id;
	}

	private void begin(CurrentUser user, CaseFile file) {
		this.workflow.introduce(description(file));
		this.audit.record(user.actor(Action.REGISTER_CLUE, file.unitId()),
				AuditEvent.of("case.registered", file.businessKey(), this.words.of("casefile.registered",
						file.clueNumber(), this.words.of("casefile.source." + file.source()))));
		String key = file.businessKey().toString();
		// from the day of finding or receiving (市场监督管理行政处罚程序规定 art 18)
		this.clocks.start(key, key, CaseClock.VERIFY.code(), null, file.receivedOn());
		this.workflow.changed(file.businessKey());
		Map<String, Object> facts = new HashMap<>();
		facts.put(CaseHandling.CASE_ID, file.id());
		facts.put(CaseHandling.UNIT_ID, file.unitId());
		facts.put(CaseHandling.LEADER_POST, leaderPost(file.unitId()));
		this.workflow.start(CaseHandling.PROCESS, file.businessKey(), facts);
	}

	/**
	 * Who approves for the bureau: the leader in charge (分管领导), where there is none the
	 * head.
	 */
	public String leaderPost(long unitId) {
		return (this.organization.holders(unitId, Post.VICE_HEAD).isEmpty() ? Post.HEAD : Post.VICE_HEAD).name();
	}

	private void check(ClueForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		ClueForm.Suspect suspect = form.suspect();
		if (suspect.idNumber() != null && !IdNumbers.fits(suspect.kind(), suspect.idNumber())) {
			problems.add(new FieldProblem("suspect.idNumber", this.words.of(
					(suspect.kind() == PartyKind.PERSON) ? "casefile.idNumber.card" : "casefile.idNumber.credit",
					suspect.idNumber())));
		}
		if (form.conductFrom() != null && form.conductTo() != null && form.conductTo().isBefore(form.conductFrom())) {
			problems.add(new FieldProblem("conductTo", this.words.of("casefile.clue.conductOrder")));
		}
		if (form.conductFrom() != null && form.receivedOn().isBefore(form.conductFrom())) {
			problems.add(new FieldProblem("receivedOn", this.words.of("casefile.clue.beforeAct")));
		}
		if (form.reporter() != null && form.reporter().name() == null) {
			problems.add(new FieldProblem("reporter.name", this.words.of("casefile.clue.reporterName")));
		}
		if (form.reporter() != null && !form.source().hasReporter()) {
			problems.add(new FieldProblem("reporter.name", this.words.of("casefile.clue.noReporter")));
		}
		if (form.right() != null
				&& (form.right().kind() == null || form.right().name() == null || form.right().holder() == null)) {
			problems.add(new FieldProblem("right.name", this.words.of("casefile.clue.rightPart")));
		}
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
	}

	private void refuseTwin(Unit unit, ClueForm form) {
		List<SimilarCase> similar = Boolean.TRUE.equals(form.isNotDuplicate()) ? List.of() : similar(unit, form);
		if (!similar.isEmpty()) {
			throw new InvalidInput("isNotDuplicate",
					this.words.of("casefile.clue.duplicate", similar.get(0).reference(), similar.get(0).party()));
		}
	}

	/** Earlier cases that might be the same matter, for the registrar to look at. */
	List<SimilarCase> similar(CurrentUser user, ClueForm form) {
		Rights.require(user, Action.REGISTER_CLUE);
		return similar(this.organization.unit(user.unitId()), form);
	}

	private List<SimilarCase> similar(Unit unit, ClueForm form) {
		return this.mapper.similar(unit.id(), form, today().minusYears(SIMILAR_YEARS), MOST_SIMILAR);
	}

	private String title(ClueForm form) {
		if (form.title() != null) {
			return form.title();
		}
		return this.words.of("casefile.title", form.suspect().name(), this.words.of("casefile.kind." + form.kind()));
	}

	/**
	 * A case.
	 * @throws NotFound when there is none
	 */
	public CaseFile get(long id) {
		return this.mapper.find(id).orElseThrow(() -> new NotFound("casefile.unknown"));
	}

	/**
	 * A case, held until the transaction ends so that its changes come one after the
	 * other.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public CaseFile locked(long id) {
		this.workflow.lock(CaseFile.key(id));
		return get(id);
	}

	/**
	 * A case that the user may know of.
	 * @throws NotFound when there is none or he may not
	 */
	public CaseFile visible(CurrentUser user, long id) {
		Rights.require(user, Action.VIEW_CASE);
		return find(user, id).orElseThrow(() -> new NotFound("casefile.unknown"));
	}

	/** A case that the user may know of, empty where there is none or he may not. */
	Optional<CaseFile> find(CurrentUser user, long id) {
		return this.mapper.find(id).filter((file) -> CaseReach.of(user).contains(file));
	}

	/** The register under the user's rights, newest first. */
	@Transactional(readOnly = true)
	public Page<CaseRow> list(CurrentUser user, CaseFilter filter, String cursor, int size) {
		Rights.require(user, Action.VIEW_CASE);
		CaseReach reach = CaseReach.of(user);
		if (reach.isEmpty()) {
			return new Page<>(List.of(), null);
		}
		Cursor from = Cursor.decode(cursor, 1);
		long before = (from == null) ? Long.MAX_VALUE : from.id(0);
		return Page.of(this.mapper.page(filter, reach, before, size + 1), size, (row) -> Cursor.of(row.id()));
	}

	public List<CaseParty> parties(long caseId) {
		return this.mapper.parties(caseId);
	}

	public List<CaseRight> rights(long caseId) {
		return this.mapper.rights(caseId);
	}

	/** What the parties of the case were punished for before. */
	public List<PriorPenalty> penalties(long caseId) {
		return this.partyMapper.penalties(caseId);
	}

	/** Other cases of the bureau in which one of the numbers is a party. */
	public List<Long> related(CaseFile file, Set<String> idNumbers, Set<CaseStatus> statuses, int limit) {
		return this.partyMapper.related(file.id(), file.unitId(), idNumbers, statuses, limit);
	}

	/** The officers of the case's bureau that can be named, with their names. */
	public List<PostHolder> officersOf(long unitId) {
		return this.organization.holders(unitId, Post.CASE_OFFICER)
			.stream()
			.filter((holder) -> holder.username() != null)
			.toList();
	}

	/**
	 * Who reported, for those who may know; the look is on the trail.
	 * @throws Forbidden when the user may not know
	 */
	@Transactional
	public Optional<Reporter> reporter(CurrentUser user, long caseId) {
		CaseFile file = visible(user, caseId);
		if (!mayKnowReporter(user, file)) {
			throw new Forbidden("casefile.reporter.hidden");
		}
		Optional<Reporter> reporter = this.mapper.reporter(caseId);
		reporter.ifPresent((found) -> this.audit.record(user.actor(),
				AuditEvent.of("case.reporterViewed", file.businessKey(), this.words.of("casefile.reporter.viewed"))));
		return reporter;
	}

	/** Whether there is a reporter; not who. */
	boolean hasReporter(long caseId) {
		return this.mapper.reporter(caseId).isPresent();
	}

	/** Whether there is somebody who gave his name and must be told. */
	boolean mustTellReporter(long caseId) {
		return this.mapper.reporter(caseId).filter(Reporter::isRealName).isPresent();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void tellReporter(long caseId, LocalDate on) {
		this.mapper.tellReporter(caseId, on);
	}

	boolean mayKnowReporter(CurrentUser user, CaseFile file) {
		return Rights.may(user, Action.VIEW_REPORTER, file.unitId()) || user.username().equals(file.registeredBy());
	}

	/**
	 * Whether the user works on the case: one of its two officers, or, while none are
	 * named, any officer of the bureau, or the head of the case unit.
	 */
	public boolean mayWork(CurrentUser user, CaseFile file) {
		if (!Rights.may(user, Action.WORK_ON_CASE, file.unitId()) || isRecused(file.id(), user.username())) {
			return false;
		}
		return file.leadOfficer() == null || file.isOfficer(user.username())
				|| user.holds(Post.CASE_HEAD, file.unitId());
	}

	/** Whether somebody has stepped back from the case (回避). */
	public boolean isRecused(long caseId, String username) {
		return this.mapper.isRecused(caseId, username);
	}

	/** Moves a case to another status. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void changeStatus(long id, CaseStatus status) {
		this.mapper.changeStatus(id, status);
		this.workflow.changed(CaseFile.key(id));
	}

	/** Keeps where the referral to the police stands. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void changeReferral(long id, String state) {
		this.mapper.changeReferral(id, state);
		this.workflow.changed(CaseFile.key(id));
	}

	/** Keeps that somebody has stepped back from the case (回避). */
	@Transactional(propagation = Propagation.MANDATORY)
	void recuse(long id, String username, String reason, String by) {
		this.mapper.insertRecusal(id, username, reason, by, this.clock.instant());
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void nameOfficers(long id, String lead, String co) {
		this.mapper.nameOfficers(id, lead, co);
	}

	/** Files a case (立案): number, name and cause; the 90 days begin. */
	@Transactional(propagation = Propagation.MANDATORY)
	String file(CaseFile file, String title, String causeCode, LocalDate on, String by) {
		Unit unit = this.organization.unit(file.unitId());
		String number = this.numbers.filed(unit, file.id(), on, by);
		this.mapper.file(file.id(), number, title, causeCode, on);
		String key = file.businessKey().toString();
		this.clocks.stop(key, CaseClock.VERIFY.code(), on);
		this.clocks.start(key, key, CaseClock.DECIDE.code(), null, on);
		this.workflow.describe(description(get(file.id())));
		this.workflow.changed(file.businessKey());
		return number;
	}

	/** Closes a case (结案). */
	@Transactional(propagation = Propagation.MANDATORY)
	public void close(long id, LocalDate on) {
		this.mapper.close(id, on);
		this.workflow.changed(CaseFile.key(id));
	}

	/** Opens a case again that was closed as referred. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void reopen(long id) {
		this.mapper.reopen(id);
		this.workflow.changed(CaseFile.key(id));
	}

	private WorkDescription description(CaseFile file) {
		List<CaseParty> parties = parties(file.id());
		return new WorkDescription(file.businessKey().toString(), WORK_KIND, file.reference(), file.title(),
				parties.isEmpty() ? "" : parties.get(0).name());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
