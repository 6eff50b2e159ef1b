package org.banli.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.attachment.AttachmentPlace;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CasePeople;
import org.banli.casefile.EvidenceRegister;
import org.banli.criminal.OffenceCode;
import org.banli.criminal.ReferralOutcome;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.Words;
import org.banli.weighing.CaseCheck;
import org.banli.weighing.CriminalWatch;
import org.banli.weighing.Verdicts;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 核实并报告: the team finds out whether one of the two tests is met and reports in writing
 * (行政执法机关移送涉嫌犯罪案件的规定 arts 3 and 5, F10).
 */
@Component
class WriteReferralReport extends ReferralStep<WriteReferralReport.ReferralReportForm> {

	private static final int LONGEST = 4000;

	private static final int LONGEST_STANDARD = 2000;

	private final CasePeople people;

	private final Chiefs chiefs;

	private final CriminalWatch watch;

	private final Verdicts verdicts;

	private final EvidenceRegister evidence;

	private final Words words;

	private final Clock clock;

	WriteReferralReport(ReferralStepParts parts, CasePeople people, Chiefs chiefs, CriminalWatch watch,
			Verdicts verdicts, EvidenceRegister evidence, Words words, Clock clock) {
		super(parts);
		this.people = people;
		this.chiefs = chiefs;
		this.watch = watch;
		this.verdicts = verdicts;
		this.evidence = evidence;
		this.words = words;
		this.clock = clock;
	}

	/** What the team found. */
	enum Finding {

		REFER, BELOW

	}

	/**
	 * The written report.
	 *
	 * @param evidence one piece in each line
	 * @param standard by which figure the threshold is reached, or what the suspicion is
	 * @param belowReason why neither test is met
	 */
	record ReferralReportForm(@NotNull Finding finding, ReferralTest test, OffenceCode offence,
			@Size(max = 4000, message = "{form.tooLong}") @Printable String facts,
			@Size(max = 4000, message = "{form.tooLong}") @Printable String evidence,
			@Size(max = 2000, message = "{form.tooLong}") @Printable String standard,
			@Size(max = 2000, message = "{form.tooLong}") @Printable String proposal,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String belowReason) {
	}

	@Override
	public String step() {
		return "writeReferralReport";
	}

	@Override
	public Class<ReferralReportForm> formType() {
		return ReferralReportForm.class;
	}

	@Override
	public ReferralReportForm prepare(TaskContext task) {
		CaseFile file = file(task);
		Optional<CaseCheck> check = found(task);
		ReferralTest test = check.filter((one) -> one.outcome() == ReferralOutcome.REFER_SUSPICION).isPresent()
				? ReferralTest.T2 : ReferralTest.T1;
		String facts = check.flatMap((one) -> this.verdicts.latest(task.user(), file))
			.map((verdict) -> file.act() + "\n" + verdict.report())
			.orElseGet(file::act);
		String evidence = this.evidence.list(file.id())
			.stream()
			.map((one) -> word("referral.report.line", one.title(), one.proves()))
			.collect(Collectors.joining("\n"));
		return new ReferralReportForm(Finding.REFER, test, check.map(CaseCheck::offence).orElse(null),
				cut(facts, LONGEST), evidence.isEmpty() ? null : cut(evidence, LONGEST),
				check.map((one) -> cut(one.explanation(), LONGEST_STANDARD)).orElse(null),
				word("referral.report.proposal"), null);
	}

	/** The check that demands the referral, empty where something else called for it. */
	private Optional<CaseCheck> found(TaskContext task) {
		return this.watch.latest(file(task).id()).filter(CaseCheck::isReferred);
	}

	private static String cut(String text, int length) {
		return (text.length() <= length) ? text : text.substring(0, length);
	}

	@Override
	Optional<DomainException> mayNot(TaskContext task, Referral referral, CurrentUser doer) {
		return unlessTeam(referral, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, ReferralReportForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		Optional<CaseCheck> check = found(task);
		if (form.finding() == Finding.BELOW) {
			needed(problems, "belowReason", form.belowReason(), "referral.report.why");
			check.ifPresent((one) -> problems.add(new FieldProblem("finding",
					word("referral.report.notBelow", this.words.of("casefacts.outcome." + one.outcome())))));
			return problems;
		}
		if (form.test() == null) {
			problems.add(new FieldProblem("test", word("referral.report.test")));
		}
		if (form.offence() == null) {
			problems.add(new FieldProblem("offence", word("referral.report.offence")));
		}
		else if (check.isPresent() && !this.watch.suspected(check.get()).contains(form.offence())) {
			problems.add(new FieldProblem("offence", word("referral.report.otherOffence", offences(check.get()))));
		}
		needed(problems, "facts", form.facts(), "referral.report.facts");
		needed(problems, "evidence", form.evidence(), "referral.report.evidence");
		needed(problems, "standard", form.standard(), "referral.report.standard");
		needed(problems, "proposal", form.proposal(), "referral.report.noProposal");
		return problems;
	}

	private String offences(CaseCheck check) {
		return this.watch.suspected(check)
			.stream()
			.map((offence) -> this.words.of("referral.offence." + offence))
			.collect(Collectors.joining(word("casefile.comma")));
	}

	@Override
	public Outcome complete(TaskContext task, ReferralReportForm form) {
		Referral referral = referral(task);
		if (form.finding() == Finding.BELOW) {
			opinions().give(task, "referral:" + referral.id(), form.finding().name(), form.belowReason());
			move(referral, ReferralEvent.FOUND_BELOW_TESTS, act(task).saying(form.belowReason()));
			return Outcome.saying(word("referral.report.below"))
				.quoting(form.belowReason())
				.with(ReferralHandling.OUTCOME, "BELOW");
		}
		parts().mapper().report(referral.id(), form, task.user().username(), parts().referrals().now());
		Referral reported = parts().referrals().get(referral.id());
		parts().papers().issue(reported, ReferralPapers.REPORT, "", Map.of(), task.user().username());
		opinions().give(task, "referral:" + referral.id(), form.finding().name(), form.proposal());
		move(reported, ReferralEvent.REPORTED, act(task).by(LocalDate.now(this.clock), null));
		return Outcome.saying(word("referral.report.done", parts().papers().offence(reported)))
			.quoting(form.proposal())
			.with(ReferralHandling.OUTCOME, "REPORTED")
			.with(ReferralHandling.CHIEF_POST, this.chiefs.post(referral.unitId()).name());
	}

	@Override
	Map<String, Object> shown(TaskContext task, Referral referral) {
		Map<String, String> offences = new LinkedHashMap<>();
		for (OffenceCode offence : OffenceCode.values()) {
			offences.put(offence.name(), this.words.of("referral.offence." + offence));
		}
		return Map.of("offences", offences, "team",
				String.join(word("casefile.comma"), referral.team().stream().map(this.people::name).toList()));
	}

	@Override
	List<AttachmentPlace> places(TaskContext task, Referral referral) {
		return SendReferral.itemPlaces(referral);
	}

	@Override
	public String clock() {
		return "REFERRAL_REPORT";
	}

}
