package org.banli.weighing;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.casefile.CaseEditing;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseHandling;
import org.banli.casefile.CasePart;
import org.banli.casefile.CaseTab;
import org.banli.casefile.CaseWatch;
import org.banli.casefile.ClueForm;
import org.banli.criminal.OffenceCode;
import org.banli.criminal.OffenceFacts;
import org.banli.criminal.ReferralOutcome;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.organization.Post;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.FormReader;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches over cases: whenever amounts, rights, parties, earlier penalties or other facts
 * change, it weighs them anew within the same transaction, keeps the result, and has the
 * referral begin where the law demands it (国务院令第310号 arts 3 and 5). While a case that
 * must be referred is not, no penalty may be given (art 11).
 */
@Component
public class CriminalWatch implements CasePart, CaseWatch {

	/** The chief has decided against a referral. */
	private static final String NOT_APPROVED = "NOT_APPROVED";

	private static final int EXPLANATION_LENGTH = 4000;

	private static final int CAUSE_LENGTH = 200;

	private static final int LONGEST_REASON = 2000;

	private final CheckMapper mapper;

	private final CaseFiles files;

	private final CaseSnapshots snapshots;

	private final CaseEditing editing;

	private final AmountMapper amounts;

	private final Workflow workflow;

	private final FormReader json;

	private final AuditTrail audit;

	private final Clock clock;

	private final Words words;

	CriminalWatch(CheckMapper mapper, CaseFiles files, CaseSnapshots snapshots, CaseEditing editing,
			AmountMapper amounts, Workflow workflow, FormReader json, AuditTrail audit, Clock clock, Words words) {
		this.mapper = mapper;
		this.files = files;
		this.snapshots = snapshots;
		this.editing = editing;
		this.amounts = amounts;
		this.workflow = workflow;
		this.json = json;
		this.audit = audit;
		this.clock = clock;
		this.words = words;
	}

	@Override
	public Set<Long> related(CaseFile file) {
		return this.snapshots.related(this.snapshots.of(file))
			.stream()
			.map((other) -> other.file().id())
			.collect(Collectors.toSet());
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void recheck(CurrentUser user, CaseFile file, String cause, Set<Long> also) {
		CaseFile now = this.files.get(file.id());
		check(user, now, cause);
		Set<Long> linked = new TreeSet<>(also);
		linked.addAll(related(now));
		linked.remove(now.id());
		for (long id : linked) {
			CaseFile other = this.files.locked(id);
			if (other.status().isUntreated()) {
				check(user, other, this.words.of("casefacts.cause.related", now.reference(), cause));
			}
		}
	}

	private void check(CurrentUser user, CaseFile file, String cause) {
		Optional<CaseCheck> last = this.mapper.latest(file.id());
		CheckedFacts facts = this.snapshots.weighing(file).facts(last.map(CaseCheck::offence));
		Optional<CheckResults> weighed = CaseWeighing.weigh(facts, this.snapshots.law(), this.snapshots.sentences());
		if (weighed.isEmpty()) {
			return;
		}
		String factsKept = this.json.write(this.json.tree(facts));
		String resultsKept = this.json.write(this.json.tree(weighed.get()));
		boolean isSame = last.filter((check) -> check.facts().equals(factsKept) && check.results().equals(resultsKept))
			.isPresent();
		if (isSame) {
			return;
		}
		CheckedOffence main = weighed.get().main();
		int no = last.map(CaseCheck::checkNo).orElse(0) + 1;
		CaseCheck check = new CaseCheck(0, file.id(), no, main.outcome(), main.article(),
				(main.severity() == null) ? null : main.severity().term(), main.nearThreshold(), main.offence(),
				factsKept, resultsKept, cut(main.explanation(), EXPLANATION_LENGTH), cut(cause, CAUSE_LENGTH),
				user.username(), this.clock.instant(), null, null, null, null, null);
		this.mapper.insert(check);
		this.audit
			.record(user.actor(), AuditEvent
				.of("case.checked", file.businessKey(),
						this.words.of("casefacts.check.made", no, this.words.of("casefacts.outcome." + main.outcome()),
								(main.article() == null) ? ""
										: this.words.of("casefacts.check.article", main.article())))
				.quoting(main.explanation()));
		this.workflow.changed(file.businessKey());
		if (check.isReferred() && mayBeReferred(file)) {
			Map<String, Object> found = new HashMap<>();
			found.put(CaseHandling.CASE_ID, file.id());
			found.put(CaseHandling.UNIT_ID, file.unitId());
			this.workflow.tell(file.businessKey(), CaseHandling.CRIME_SUSPECTED, found);
		}
	}

	private static boolean mayBeReferred(CaseFile file) {
		return file.referralState().equals(CaseFile.NO_REFERRAL) || file.referralState().equals(NOT_APPROVED);
	}

	private static String cut(String text, int length) {
		return (text.length() <= length) ? text : text.substring(0, length - 1) + "…";
	}

	/** The check that holds now, empty while none was made. */
	public Optional<CaseCheck> latest(long caseId) {
		return this.mapper.latest(caseId);
	}

	/** The offences for which a check demands a referral, the gravest first. */
	public List<OffenceCode> suspected(CaseCheck check) {
		return results(check).offences()
			.stream()
			.filter((one) -> one.outcome() == ReferralOutcome.REFER || one.outcome() == ReferralOutcome.REFER_SUSPICION)
			.map(CheckedOffence::offence)
			.toList();
	}

	CaseCheck get(long caseId, long id) {
		return this.mapper.find(caseId, id).orElseThrow(() -> new NotFound("casefacts.check.unknown"));
	}

	List<CheckLine> earlier(long caseId, int before, int limit) {
		return this.mapper.list(caseId, before, limit);
	}

	/** What came out of a check. */
	CheckResults results(CaseCheck check) {
		return this.json.readKept(check.results(), CheckResults.class);
	}

	/** What a check weighed. */
	CheckedFacts facts(CaseCheck check) {
		return this.json.readKept(check.facts(), CheckedFacts.class);
	}

	/**
	 * Whether the case may stay in the penalty route only with a reason and a second
	 * signature: not referred although near a figure, unsettled, or against a suspicion.
	 */
	boolean needsReason(CaseCheck check) {
		return switch (check.outcome()) {
			case REFER, REFER_SUSPICION -> false;
			case CONSULT -> true;
			case NO_REFER -> check.nearThreshold() || isAgainstSuspicion(check);
		};
	}

	boolean isAgainstSuspicion(CaseCheck check) {
		return facts(check).facts().stream().map(OffenceFacts::reasonableSuspicion).anyMatch(Boolean.TRUE::equals)
				|| this.mapper.wasSuspected(check.caseId());
	}

	/**
	 * An officer of the case says why it stays in the penalty route.
	 * @throws Refused when it needs no reason, was changed meanwhile, or is signed
	 */
	@Transactional
	public void keep(CurrentUser user, long caseId, long checkId, String reason) {
		CaseFile file = this.editing.open(user, caseId);
		if (!file.isOfficer(user.username())) {
			throw new Forbidden("casefacts.keep.officer");
		}
		CaseCheck check = current(caseId, checkId);
		String why = ClueForm.plain(reason);
		if (why == null || why.length() > LONGEST_REASON) {
			throw new InvalidInput("reason", this.words.of("casefacts.keep.reason", LONGEST_REASON));
		}
		if (this.mapper.keep(check.id(), why, user.username(), this.clock.instant()) == 0) {
			throw new Refused("casefacts.keep.signed");
		}
		this.audit.record(user.actor(),
				AuditEvent
					.of("case.checkKept", file.businessKey(), this.words.of("casefacts.keep.said", check.checkNo()))
					.quoting(why));
		this.workflow.changed(file.businessKey());
	}

	/**
	 * The head of the case unit signs as the second.
	 * @throws Forbidden when the user is not that head
	 * @throws Refused when it is his own reason, or nobody has given one
	 */
	@Transactional
	public void agree(CurrentUser user, long caseId, long checkId) {
		Rights.require(user, Action.WORK_ON_CASE);
		this.files.visible(user, caseId);
		CaseFile file = this.files.locked(caseId);
		if (!user.holds(Post.CASE_HEAD, file.unitId())) {
			throw new Forbidden("casefacts.keep.head");
		}
		CaseCheck check = current(caseId, checkId);
		if (check.keptBy() == null) {
			throw new Refused("casefacts.keep.noReason");
		}
		if (check.keptBy().equals(user.username()) || this.files.isRecused(caseId, user.username())) {
			throw new Refused("casefacts.keep.samePerson");
		}
		if (this.mapper.agree(check.id(), user.username(), this.clock.instant()) == 0) {
			throw new Refused("casefacts.keep.signed");
		}
		this.audit.record(user.actor(Action.WORK_ON_CASE, file.unitId()), AuditEvent.of("case.checkAgreed",
				file.businessKey(), this.words.of("casefacts.keep.agreed", check.checkNo())));
		this.workflow.changed(file.businessKey());
	}

	private CaseCheck current(long caseId, long checkId) {
		CaseCheck check = get(caseId, checkId);
		boolean isLatest = this.mapper.latest(caseId).filter((last) -> last.id() == check.id()).isPresent();
		if (!isLatest) {
			throw new Refused("casefacts.keep.outdated");
		}
		if (!needsReason(check)) {
			throw new Refused("casefacts.keep.notNeeded");
		}
		return check;
	}

	@Override
	public Optional<String> blocksPenalty(CaseFile file) {
		return this.mapper.latest(file.id()).flatMap((check) -> whyBlocked(file, check));
	}

	/**
	 * A case that was never referred, or not with the approval of the chief, is not
	 * closed as long as its last check asks for a referral, a reason or a second
	 * signature. What went the way of a referral has its answer there.
	 */
	@Override
	public List<String> beforeClosing(CaseFile file) {
		return mayBeReferred(file) ? blocksPenalty(file).stream().toList() : List.of();
	}

	private Optional<String> whyBlocked(CaseFile file, CaseCheck check) {
		if (check.isReferred()) {
			return file.referralState().equals(CaseFile.NO_REFERRAL)
					? Optional.of(this.words.of("casefacts.blocks." + check.outcome(), check.article()))
					: Optional.empty();
		}
		if (!needsReason(check) || check.isAgreed()) {
			return Optional.empty();
		}
		return Optional
			.of(this.words.of((check.keptBy() == null) ? "casefacts.blocks.reason" : "casefacts.blocks.second",
					this.words.of("casefacts.outcome." + check.outcome())));
	}

	@Override
	public String name() {
		return "amounts";
	}

	@Override
	public Optional<CaseTab> tab(CurrentUser user, CaseFile file) {
		int count = this.amounts.count(file.id());
		return Optional.of(new CaseTab("amounts", this.words.of("casefacts.tab.amounts"),
				"/cases/" + file.id() + "/amounts", (count == 0) ? null : count, 30));
	}

	@Override
	public Object view(CurrentUser user, CaseFile file) {
		List<AmountLine> lines = this.amounts.list(file.id());
		CaseTotals totals = new CaseTotals(file.kind(), lines);
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("salesAmountYuan",
				Fraction.decimalOf(totals.total(AmountKind.SOLD, AmountKind.LABELS_SOLD, AmountKind.COPIES_SOLD)));
		view.put("unsoldValueYuan", Fraction
			.decimalOf(totals.total(AmountKind.UNSOLD, AmountKind.LABELS_UNSOLD, AmountKind.COPIES_UNSOLD)));
		view.put("illegalBusinessAmountYuan", Fraction.decimalOf(totals.allBusiness()));
		view.put("illegalGainsYuan", Fraction.decimalOf(totals.allGains()));
		view.put("serviceGainsYuan", Fraction.decimalOf(totals.serviceGains(false)));
		view.put("labelsSold", totals.count(AmountKind.LABELS_SOLD));
		view.put("labelsUnsold", totals.count(AmountKind.LABELS_UNSOLD));
		view.put("copiesCount", totals.count(AmountKind.COPIES_SOLD));
		view.put("unsoldCopiesCount", totals.count(AmountKind.COPIES_UNSOLD));
		view.put("onlineWorksCount", totals.count(AmountKind.ONLINE_WORKS));
		view.put("downloadCount", totals.count(AmountKind.DOWNLOADS));
		view.put("clickCount", totals.count(AmountKind.CLICKS));
		view.put("memberCount", totals.count(AmountKind.MEMBERS));
		view.put("holderLossYuan", Fraction.decimalOf(totals.total(AmountKind.HOLDER_LOSS)));
		view.put("lines",
				lines.stream().filter((line) -> !line.isRemoved()).map((line) -> line(totals, line)).toList());
		view.put("check", this.mapper.latest(file.id()).map(CriminalWatch::check).orElse(null));
		return view;
	}

	private static Map<String, Object> line(CaseTotals totals, AmountLine line) {
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("id", line.id());
		view.put("kind", line.kind());
		view.put("fromOn", line.fromOn());
		view.put("toOn", line.toOn());
		view.put("origin", line.origin());
		view.put("goods", line.goods());
		view.put("quantity", line.quantity());
		view.put("unit", line.unit());
		view.put("priceBasis", totals.basis(line));
		view.put("unitPriceYuan", totals.price(line).map(Fraction::decimal).orElse(null));
		view.put("amountYuan", totals.amount(line).map(Fraction::decimal).orElse(null));
		view.put("evidenceId", line.evidenceId());
		return view;
	}

	private static Map<String, Object> check(CaseCheck check) {
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("checkNo", check.checkNo());
		view.put("madeAt", check.madeAt());
		view.put("outcome", check.outcome());
		view.put("offenceCode", check.offence());
		view.put("article", check.article());
		view.put("severity", check.severity());
		view.put("nearThreshold", check.nearThreshold());
		view.put("explanation", check.explanation());
		view.put("kept", check.keptBy() != null);
		view.put("agreed", check.isAgreed());
		return view;
	}

	/** Whether a case that was not referred would have to be. */
	static boolean isGraver(ReferralOutcome before, ReferralOutcome after) {
		return after.ordinal() < before.ordinal();
	}

}
