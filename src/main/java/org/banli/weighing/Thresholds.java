package org.banli.weighing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseReach;
import org.banli.criminal.CriminalThreshold;
import org.banli.criminal.OffenceCode;
import org.banli.criminal.OffenceFacts;
import org.banli.criminal.ReferralChecks;
import org.banli.criminal.ReferralOpinion;
import org.banli.criminal.ReferralOutcome;
import org.banli.criminal.Severity;
import org.banli.criminal.ThresholdChange;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.FieldProblem;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.FormReader;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of the figures of the criminal law: proposed by who reviews the law, first run
 * over all open cases, then applied by a head who has seen which cases come out
 * otherwise.
 */
@Service
class Thresholds {

	private static final int MOST_SHOWN = 100;

	private static final int BATCH = 200;

	private static final int MOST_HITS = 500;

	private static final int FIGURE_PLACES = 2;

	private final ThresholdProposalMapper mapper;

	private final CheckMapper cases;

	private final CaseFiles files;

	private final CaseSnapshots snapshots;

	private final CriminalWatch watch;

	private final ReferralChecks checks;

	private final FormReader json;

	private final AuditTrail audit;

	private final Clock clock;

	private final Words words;

	Thresholds(ThresholdProposalMapper mapper, CheckMapper cases, CaseFiles files, CaseSnapshots snapshots,
			CriminalWatch watch, ReferralChecks checks, FormReader json, AuditTrail audit, Clock clock, Words words) {
		this.mapper = mapper;
		this.cases = cases;
		this.files = files;
		this.snapshots = snapshots;
		this.watch = watch;
		this.checks = checks;
		this.json = json;
		this.audit = audit;
		this.clock = clock;
		this.words = words;
	}

	/** The rows of the table, all of them. */
	List<CriminalThreshold> rows(CurrentUser user) {
		Rights.require(user, Action.CHECK_REFERRAL);
		return this.checks.rows();
	}

	List<ThresholdProposal> list(CurrentUser user) {
		Rights.require(user, Action.CHECK_REFERRAL);
		return this.mapper.list(MOST_SHOWN);
	}

	ThresholdProposal get(CurrentUser user, long id) {
		Rights.require(user, Action.CHECK_REFERRAL);
		return this.mapper.find(id).orElseThrow(() -> new NotFound("casefacts.threshold.unknown"));
	}

	/** What the last trial found, with the cases that the user may know of. */
	Optional<ThresholdTrial> trial(CurrentUser user, ThresholdProposal proposal) {
		return trial(proposal).map((trial) -> new ThresholdTrial(trial.cases(),
				trial.hits()
					.stream()
					.filter((hit) -> CaseReach.of(user).contains(this.files.get(hit.caseId())))
					.toList()));
	}

	private Optional<ThresholdTrial> trial(ThresholdProposal proposal) {
		return Optional.ofNullable(proposal.trial()).map((text) -> this.json.readKept(text, ThresholdTrial.class));
	}

	@Transactional
	public long propose(CurrentUser user, ThresholdForm form) {
		Rights.require(user, Action.PROPOSE_THRESHOLD);
		requireCases(user);
		List<FieldProblem> problems = new ArrayList<>();
		BigDecimal figure = TypedNumber.read("threshold", form.threshold(), FIGURE_PLACES, problems, this.words);
		check(form, figure, problems);
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
		this.mapper.insert(new ThresholdProposal(0, form.offenceCode(), form.measure(), figure, form.conditionText(),
				form.severity(), form.source(), form.validFrom(), form.replacedId(), form.reason(), user.username(),
				this.clock.instant(), null, null, null, null, null, null, null));
		long id = this.mapper.last(user.username());
		record(user, id, "proposed", form.reason());
		return id;
	}

	private void check(ThresholdForm form, BigDecimal figure, List<FieldProblem> problems) {
		List<CriminalThreshold> rows = this.checks.rows();
		boolean isMeasure = this.words.orElse("criminal.measure." + form.measure(), null) != null;
		if (!isMeasure || rows.stream().noneMatch((row) -> row.measure().equals(form.measure()))) {
			problems.add(new FieldProblem("measure", this.words.of("casefacts.threshold.measure")));
		}
		if (List.of(Severity.values()).stream().noneMatch((tier) -> tier.term().equals(form.severity()))) {
			problems.add(new FieldProblem("severity", this.words.of("casefacts.threshold.severity")));
		}
		Set<String> tokens = rows.stream().flatMap((row) -> row.conditions().stream()).collect(Collectors.toSet());
		if (form.conditionText() != null) {
			for (String token : form.conditionText().split(";")) {
				if (!tokens.contains(token)) {
					problems
						.add(new FieldProblem("conditionText", this.words.of("casefacts.threshold.condition", token)));
				}
			}
		}
		if (form.threshold() == null && form.replacedId() == null) {
			problems.add(new FieldProblem("threshold", this.words.of("casefacts.threshold.figure")));
		}
		if (figure != null && figure.signum() == 0) {
			problems.add(new FieldProblem("threshold", this.words.of("casefacts.number.zero")));
		}
		if (form.replacedId() != null) {
			CriminalThreshold replaced = row(form.replacedId());
			boolean isSame = replaced != null && replaced.offenceCode().equals(form.offenceCode().name())
					&& replaced.measure().equals(form.measure());
			if (!isSame) {
				problems.add(new FieldProblem("replacedId", this.words.of("casefacts.threshold.otherRow")));
			}
			else if (!form.validFrom().isAfter(replaced.validFrom())
					|| (replaced.validTo() != null && form.validFrom().isAfter(replaced.validTo()))) {
				problems.add(
						new FieldProblem("validFrom", this.words.of("casefacts.threshold.from", replaced.validFrom())));
			}
		}
	}

	CriminalThreshold row(Long id) {
		return this.checks.rows().stream().filter((row) -> Objects.equals(row.id(), id)).findFirst().orElse(null);
	}

	/** Only bureaus that handle cases decide about the figures. */
	private void requireCases(CurrentUser user) {
		if (user.unitIds().stream().allMatch((unit) -> this.files.officersOf(unit).isEmpty())) {
			throw new Forbidden("identity.postMayNot");
		}
	}

	boolean mayPropose(CurrentUser user) {
		return Rights.may(user, Action.PROPOSE_THRESHOLD);
	}

	boolean mayApply(CurrentUser user, ThresholdProposal proposal) {
		return Rights.may(user, Action.APPLY_THRESHOLD) && proposal.isOpen() && proposal.triedAt() != null;
	}

	private ThresholdChange change(ThresholdProposal proposal) {
		CriminalThreshold added = null;
		if (proposal.threshold() != null) {
			OffenceCode offence = proposal.offenceCode();
			added = new CriminalThreshold(0, offence.name(), this.words.of("criminal.offence." + offence),
					offence.article(), proposal.measure(), proposal.threshold(), proposal.conditionText(),
					proposal.severity(), proposal.validFrom(), null, proposal.source(), "sourced");
		}
		return new ThresholdChange(added, proposal.replacedId(), proposal.validFrom());
	}

	/** Runs a proposal over all open cases and keeps what it found. */
	@Transactional
	public void tryOut(CurrentUser user, long id) {
		if (!Rights.may(user, Action.APPLY_THRESHOLD)) {
			Rights.require(user, Action.PROPOSE_THRESHOLD);
		}
		requireCases(user);
		ThresholdTrial trial = run(change(get(user, id)));
		if (this.mapper.tried(id, write(trial), user.username(), this.clock.instant()) == 0) {
			throw new Refused("casefacts.threshold.isDone");
		}
		record(user, id, "tried", null);
	}

	private String write(ThresholdTrial trial) {
		return this.json.write(this.json.tree(trial));
	}

	private ThresholdTrial run(ThresholdChange change) {
		Function<OffenceFacts, ReferralOpinion> changed = this.checks.trial(change);
		List<ThresholdTrial.Hit> hits = new ArrayList<>();
		int count = 0;
		long after = 0;
		List<Long> batch = this.cases.openCases(after, CaseSnapshots.open(), BATCH);
		while (!batch.isEmpty()) {
			for (long id : batch) {
				CaseFile file = this.files.get(id);
				count++;
				hit(file, changed).filter((found) -> hits.size() < MOST_HITS).ifPresent(hits::add);
				after = id;
			}
			batch = this.cases.openCases(after, CaseSnapshots.open(), BATCH);
		}
		return new ThresholdTrial(count, hits);
	}

	private Optional<ThresholdTrial.Hit> hit(CaseFile file, Function<OffenceFacts, ReferralOpinion> changed) {
		CheckedFacts facts = this.snapshots.weighing(file).facts(Optional.empty());
		Optional<CheckResults> before = CaseWeighing.weigh(facts, this.snapshots.law(), (one, opinion) -> "");
		Optional<CheckResults> after = CaseWeighing.weigh(facts, changed, (one, opinion) -> "");
		if (before.isEmpty() || after.isEmpty()) {
			return Optional.empty();
		}
		String was = text(before.get().main());
		String becomes = text(after.get().main());
		return was.equals(becomes) ? Optional.empty() : Optional.of(new ThresholdTrial.Hit(file.id(), file.unitId(),
				file.reference(), file.title(), was, becomes, after.get().main().outcome() == ReferralOutcome.REFER));
	}

	private String text(CheckedOffence main) {
		String outcome = this.words.of("casefacts.outcome." + main.outcome());
		if (main.article() == null) {
			return outcome + (main.nearThreshold() ? this.words.of("casefacts.threshold.near") : "");
		}
		return outcome + this.words.of("casefacts.check.article", main.article())
				+ ((main.severity() == null) ? "" : this.words.of("casefile.comma") + main.severity().term());
	}

	/**
	 * Applies a proposal and weighs anew what it hits.
	 * @throws Refused when it was not tried, the trial is no longer true, or the proposer
	 * himself would apply it
	 */
	@Transactional
	public void apply(CurrentUser user, long id) {
		Rights.require(user, Action.APPLY_THRESHOLD);
		requireCases(user);
		ThresholdProposal proposal = get(user, id);
		ThresholdTrial seen = trial(proposal).orElseThrow(() -> new Refused("casefacts.threshold.notTried"));
		if (proposal.proposedBy().equals(user.username())) {
			throw new Refused("casefacts.threshold.own");
		}
		ThresholdChange change = change(proposal);
		if (!run(change).equals(seen)) {
			throw new Refused("casefacts.threshold.outdated");
		}
		if (this.mapper.applied(id, user.username(), this.clock.instant()) == 0) {
			throw new Refused("casefacts.threshold.isDone");
		}
		this.checks.apply(change);
		record(user, id, "applied", proposal.reason());
		if (!proposal.validFrom().isAfter(LocalDate.now(this.clock))) {
			Set<Long> hit = new TreeSet<>();
			seen.hits().forEach((one) -> hit.add(one.caseId()));
			hit.forEach((caseId) -> this.watch.recheck(user, this.files.locked(caseId),
					this.words.of("casefacts.threshold.cause", proposal.source()), Set.of()));
		}
	}

	@Transactional
	public void withdraw(CurrentUser user, long id) {
		Rights.require(user, Action.PROPOSE_THRESHOLD);
		get(user, id);
		if (this.mapper.withdrawn(id, user.username(), this.clock.instant()) == 0) {
			throw new Refused("casefacts.threshold.isDone");
		}
		record(user, id, "withdrawn", null);
	}

	private void record(CurrentUser user, long id, String what, String quote) {
		ThresholdProposal proposal = this.mapper.find(id).orElseThrow();
		this.audit.record(user.actor(),
				AuditEvent
					.of("threshold." + what, null, this.words.of("casefacts.threshold." + what, id, proposal.source()))
					.on("threshold:" + id)
					.quoting(quote));
	}

}
