package org.banli.weighing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.banli.casefile.CaseEditing;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseParties;
import org.banli.casefile.CaseParty;
import org.banli.casefile.CasePeople;
import org.banli.casefile.Evidence;
import org.banli.casefile.EvidenceRegister;
import org.banli.casefile.PenaltyField;
import org.banli.casefile.PriorPenalty;
import org.banli.criminal.OffenceCode;
import org.banli.criminal.OffenceFacts;
import org.banli.criminal.ReferralChecks;
import org.banli.criminal.ReferralOutcome;
import org.banli.criminal.Severity;
import org.banli.identity.CurrentUser;
import org.banli.organization.Post;
import org.banli.shared.Times;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * Puts criminal checks into words and bars, for the pages of a case. The fragment
 * {@code weighing/verdict} shows them.
 */
@Component
public class Verdicts {

	private static final int MOST_GAUGES = 8;

	private final CriminalWatch watch;

	private final ReferralChecks checks;

	private final CaseFiles files;

	private final CaseEditing editing;

	private final CaseConduct conduct;

	private final CaseParties parties;

	private final CaseAmounts amounts;

	private final EvidenceRegister evidence;

	private final CasePeople people;

	private final AmountWords figures;

	private final Times times;

	private final Words words;

	Verdicts(CriminalWatch watch, ReferralChecks checks, CaseFiles files, CaseEditing editing, CaseConduct conduct,
			CaseParties parties, CaseAmounts amounts, EvidenceRegister evidence, CasePeople people, AmountWords figures,
			Times times, Words words) {
		this.watch = watch;
		this.checks = checks;
		this.files = files;
		this.editing = editing;
		this.conduct = conduct;
		this.parties = parties;
		this.amounts = amounts;
		this.evidence = evidence;
		this.people = people;
		this.figures = figures;
		this.times = times;
		this.words = words;
	}

	/** The check that holds now; empty while none was made. */
	public Optional<VerdictView> latest(CurrentUser user, CaseFile file) {
		return this.watch.latest(file.id()).map((check) -> view(user, file, check, true));
	}

	VerdictView view(CurrentUser user, CaseFile file, CaseCheck check, boolean isLatest) {
		CheckResults results = this.watch.results(check);
		CheckedOffence main = results.main();
		CheckedFacts weighed = this.watch.facts(check);
		OffenceFacts facts = weighed.facts()
			.stream()
			.filter((one) -> one.offenceCode() == main.offence())
			.findFirst()
			.orElseThrow();
		boolean needsReason = isLatest && this.watch.needsReason(check);
		String tone = check.isReferred() ? "r" : (needsReason ? "y" : "n");
		boolean isOfficer = this.editing.whyNot(user, file).isEmpty() && file.isOfficer(user.username());
		boolean mayAgree = needsReason && check.keptBy() != null && !check.isAgreed()
				&& user.holds(Post.CASE_HEAD, file.unitId()) && !check.keptBy().equals(user.username())
				&& !this.files.isRecused(file.id(), user.username());
		return new VerdictView(check, tone, title(main), lead(check, main), points(file, main, facts, isLatest),
				gauges(file, main, isLatest), others(file, results), results.offences(), results.ruleCount(),
				weighed.added(), report(check, main, weighed), isLatest, needsReason,
				needsReason && this.watch.isAgainstSuspicion(check), needsReason && !check.isAgreed() && isOfficer,
				mayAgree, (check.keptBy() == null) ? null : this.people.name(check.keptBy()),
				(check.agreedBy() == null) ? null : this.people.name(check.agreedBy()));
	}

	private String offence(OffenceCode offence) {
		return this.words.of("criminal.offence." + offence);
	}

	private String title(CheckedOffence main) {
		return this.words.of("casefacts.title." + main.outcome(), offence(main.offence()),
				(main.severity() == null) ? "" : main.severity().term());
	}

	private String lead(CaseCheck check, CheckedOffence main) {
		String why = main.grounds()
			.stream()
			.map((ground) -> this.words.of("criminal.ground." + ground))
			.collect(Collectors.joining());
		return this.words.of("casefacts.lead", why, this.times.minute(check.madeAt()), check.cause(), check.checkNo());
	}

	private List<VerdictView.Point> points(CaseFile file, CheckedOffence main, OffenceFacts facts, boolean isLatest) {
		List<VerdictView.Point> points = new ArrayList<>();
		CheckedRule rule = main.decisiveRule();
		if (rule != null) {
			points.add(point(rule.met() ? "hit" : "nearest", this.words.of("casefacts.rule", measure(rule),
					this.figures.figure(rule.threshold()), this.words.of("criminal.unit." + rule.measure()))));
			points.add(point("basis",
					this.words.of("casefacts.basis", main.offence().article(), this.figures.source(rule.source()))));
			points.add(point("validity", validity(file, rule, facts)));
		}
		points.add(point("former", former(main)));
		if (main.offence().needsKnowledge() && isLatest) {
			points.add(point("knows", knowledge(file)));
		}
		if (isLatest) {
			points.add(point("repeated", repetition(file, main, facts)));
		}
		return points;
	}

	private VerdictView.Point point(String label, String text) {
		return new VerdictView.Point(this.words.of("casefacts.point." + label), text);
	}

	private String measure(CheckedRule rule) {
		String condition = (rule.condition() == null) ? ""
				: this.words.of("criminal.conditions", rule.condition().replace(";", this.words.of("casefile.comma")));
		return this.words.of("criminal.measure." + rule.measure()) + condition;
	}

	private String validity(CaseFile file, CheckedRule rule, OffenceFacts facts) {
		LocalDate end = facts.conductEndDate();
		String from = this.times.dayOfYear(rule.validFrom());
		String period = (rule.validTo() == null) ? this.words.of("casefacts.validity.from", from)
				: this.words.of("casefacts.validity.period", from, this.times.dayOfYear(rule.validTo()));
		boolean isWithin = !end.isBefore(rule.validFrom()) && (rule.validTo() == null || !end.isAfter(rule.validTo()));
		String day = this.words.of(isWithin ? "casefacts.validity.within" : "casefacts.validity.outside",
				this.times.dayOfYear(end));
		return period + day + ((file.conductTo() == null) ? this.words.of("casefacts.validity.presumed") : "");
	}

	/** What the text says that was in force at the time of the conduct. */
	private String former(CheckedOffence main) {
		List<CheckedRule> old = main.rules().stream().filter(CheckedRule::former).toList();
		if (old.isEmpty()) {
			return this.words.of("casefacts.former.none");
		}
		String law = old.get(0).law();
		List<CheckedRule> met = old.stream().filter(CheckedRule::met).toList();
		CheckedRule nearest = old.stream().max(Comparator.comparing(CheckedRule::ratio)).orElseThrow();
		return this.words.of(met.isEmpty() ? "casefacts.former.notMet" : "casefacts.former.met", law, measure(nearest),
				this.figures.figure(nearest.threshold()), this.figures.percent(nearest.ratio()));
	}

	private String knowledge(CaseFile file) {
		ConductFacts facts = this.conduct.get(file.id());
		List<KnownSign> signs = this.conduct.signs(file.id());
		Map<Long, Evidence> known = evidence(file.id());
		String state = this.words.of("casefacts.knows." + ((facts.knows() == null) ? "open" : facts.knows()));
		if (signs.isEmpty()) {
			return state + ((facts.knowsGround() == null) ? ""
					: this.words.of("casefacts.knows.ground", facts.knowsGround()));
		}
		String found = signs.stream()
			.map((sign) -> this.words.of("casefacts.sign." + sign.sign()) + this.words.of("shared.colon") + sign.note()
					+ ((sign.evidenceId() == null || !known.containsKey(sign.evidenceId())) ? ""
							: this.words.of("casefacts.evidence.in", known.get(sign.evidenceId()).number())))
			.collect(Collectors.joining(this.words.of("criminal.and")));
		return this.words.of("casefacts.knows.signs", state, signs.size(), found);
	}

	private String repetition(CaseFile file, CheckedOffence main, OffenceFacts facts) {
		PenaltyField field = CaseWeighing.fieldOf(main.offence());
		List<PriorPenalty> penalties = this.parties.penalties(file.id())
			.stream()
			.filter((penalty) -> penalty.field() == field)
			.toList();
		if (!penalties.isEmpty()) {
			String list = penalties.stream()
				.map((penalty) -> this.words.of("casefacts.repeated.one", penalty.docNumber(),
						this.times.dayOfYear(penalty.effectiveOn())))
				.collect(Collectors.joining(this.words.of("criminal.and")));
			return this.words.of(Boolean.TRUE.equals(facts.priorPenaltyWithin2y()) ? "casefacts.repeated.counts"
					: "casefacts.repeated.doesNotCount", list);
		}
		List<CaseParty> parties = this.files.parties(file.id());
		Optional<LocalDate> queried = parties.stream().anyMatch((party) -> party.penaltiesQueriedOn() == null)
				? Optional.empty() : parties.stream().map(CaseParty::penaltiesQueriedOn).min(LocalDate::compareTo);
		String state = queried.map((day) -> this.words.of("casefacts.repeated.none", this.times.day(day)))
			.orElse(this.words.of("casefacts.repeated.notQueried"));
		return state + ifRepeated(main, facts);
	}

	/** From which figure it would be a crime if there were a record. */
	private String ifRepeated(CheckedOffence main, OffenceFacts facts) {
		CheckedRule rule = main.decisiveRule();
		if (rule == null) {
			return "";
		}
		return this.checks.weigh(facts.repeated())
			.rules()
			.stream()
			.filter((one) -> one.row().measure().equals(rule.measure()) && one.row().tier() == Severity.SERIOUS
					&& !one.isFormer() && one.threshold().compareTo(rule.threshold()) < 0)
			.map((one) -> one.threshold())
			.min(Comparator.naturalOrder())
			.map((figure) -> this.words.of("casefacts.repeated.if", this.figures.figure(figure),
					this.words.of("criminal.unit." + rule.measure())))
			.orElse("");
	}

	private Map<Long, Evidence> evidence(long caseId) {
		return this.evidence.list(caseId).stream().collect(Collectors.toMap(Evidence::id, Function.identity()));
	}

	private List<Gauge> gauges(CaseFile file, CheckedOffence main, boolean isLatest) {
		CheckedRule decisive = main.decisiveRule();
		if (decisive == null) {
			return List.of();
		}
		Comparator<CheckedRule> order = Comparator.comparing((CheckedRule rule) -> rule.severity() != Severity.SERIOUS)
			.thenComparing(CheckedRule::former)
			.thenComparing((rule) -> !rule.met())
			.thenComparing(CheckedRule::ratio, Comparator.reverseOrder());
		List<AmountLine> lines = isLatest ? this.amounts.totals(file).lines() : List.of();
		Map<Long, Evidence> known = evidence(file.id());
		return main.rules()
			.stream()
			.filter((rule) -> rule.severity() == Severity.SERIOUS || rule.measure().equals(decisive.measure()))
			.sorted(order)
			.limit(MOST_GAUGES)
			.map((rule) -> gauge(rule, behind(rule.measure(), lines, known)))
			.toList();
	}

	private Gauge gauge(CheckedRule rule, List<Evidence> behind) {
		boolean isMoney = this.figures.isMoney(rule.measure());
		String unit = this.words.of("criminal.unit." + rule.measure());
		String label = this.words.of("criminal.measure." + rule.measure());
		if (rule.severity() == Severity.ESPECIALLY_SERIOUS) {
			label = this.words.of("casefacts.gauge.upper", label);
		}
		String note = (rule.condition() == null) ? null
				: rule.condition().replace(";", this.words.of("casefile.comma"));
		if (rule.former()) {
			note = this.words.of("casefacts.gauge.former", rule.law(), (note == null) ? "" : note);
		}
		BigDecimal distance = rule.actual().subtract(rule.threshold());
		String words = (distance.signum() == 0) ? this.words.of("casefacts.gauge.exact")
				: this.words.of((distance.signum() > 0) ? "casefacts.gauge.over" : "casefacts.gauge.missing",
						this.figures.actual(rule.measure(), distance.abs()));
		String tone = rule.met() ? "r" : ((rule.ratio().compareTo(this.checks.nearShare()) >= 0) ? "y" : "n");
		return new Gauge(label, note, this.figures.actual(rule.measure(), rule.actual()) + (isMoney ? "" : " " + unit),
				this.figures.figure(rule.threshold()) + (isMoney ? "" : " " + unit), this.figures.percent(rule.ratio()),
				this.figures.width(rule.ratio()), tone, words, rule.met(), behind);
	}

	/** The evidence of the lines that make up a measure. */
	private static List<Evidence> behind(String measure, List<AmountLine> lines, Map<Long, Evidence> known) {
		return lines.stream()
			.filter((line) -> makesUp(line.kind(), measure))
			.map((line) -> known.get(line.evidenceId()))
			.filter(Objects::nonNull)
			.distinct()
			.sorted(Comparator.comparing(Evidence::evidenceNo))
			.toList();
	}

	private static boolean makesUp(AmountKind kind, String measure) {
		return switch (measure) {
			case "sales_amount" -> kind == AmountKind.SOLD || kind == AmountKind.COPIES_SOLD;
			case "unsold_value" -> kind == AmountKind.UNSOLD || kind == AmountKind.COPIES_UNSOLD;
			case "sold_plus_unsold_value", "illegal_business_amount" -> kind.isSold() || kind.isUnsold();
			case "illegal_gains" -> kind.isSold() || kind == AmountKind.COST || kind == AmountKind.FEE;
			case "goods_plus_service_gains" -> kind.isSold() || kind == AmountKind.COST || kind == AmountKind.FEE
					|| kind == AmountKind.SERVICE || kind == AmountKind.SERVICE_COST;
			case "label_count" -> kind == AmountKind.LABELS_SOLD || kind == AmountKind.LABELS_UNSOLD;
			case "unsold_label_count" -> kind == AmountKind.LABELS_UNSOLD;
			case "sold_plus_unsold_label_count" -> kind == AmountKind.LABELS_SOLD || kind == AmountKind.LABELS_UNSOLD;
			case "copies_count" -> kind == AmountKind.COPIES_SOLD;
			case "unsold_copies_count" -> kind == AmountKind.COPIES_UNSOLD;
			case "sold_plus_unsold_copies_count" -> kind == AmountKind.COPIES_SOLD || kind == AmountKind.COPIES_UNSOLD;
			case "online_works_count" -> kind == AmountKind.ONLINE_WORKS;
			case "download_count" -> kind == AmountKind.DOWNLOADS;
			case "click_count" -> kind == AmountKind.CLICKS;
			case "member_count" -> kind == AmountKind.MEMBERS;
			case "direct_loss_to_patentee", "rights_holder_loss" -> kind == AmountKind.HOLDER_LOSS;
			default -> false;
		};
	}

	/**
	 * What was found for other offences, and why an offence near by is out of question.
	 */
	private List<String> others(CaseFile file, CheckResults results) {
		List<String> others = results.offences()
			.stream()
			.skip(1)
			.map((one) -> this.words.of("casefacts.other", one.offence().article(), offence(one.offence()),
					this.words.of("casefacts.outcome." + one.outcome())))
			.collect(Collectors.toCollection(ArrayList::new));
		boolean isMark = results.offences()
			.stream()
			.anyMatch((one) -> CaseWeighing.fieldOf(one.offence()) == PenaltyField.TRADEMARK);
		if (isMark) {
			for (OffenceCode code : List.of(OffenceCode.TM_COUNTERFEIT, OffenceCode.TM_SELL, OffenceCode.TM_LABEL)) {
				if (results.offences().stream().noneMatch((one) -> one.offence() == code)) {
					others.add(this.words.of("casefacts.notCandidate", code.article(), offence(code),
							this.words.of("casefacts.notCandidate." + code)));
				}
			}
		}
		if (results.main().outcome() == ReferralOutcome.REFER
				&& results.offences().stream().anyMatch((one) -> one.offence() == OffenceCode.TM_COUNTERFEIT)
				&& results.offences().stream().anyMatch((one) -> one.offence() == OffenceCode.TM_SELL)) {
			others.add(this.words.of("casefacts.ownGoods"));
		}
		return others;
	}

	/** Sentences for a report, with the cases that were added. */
	private String report(CaseCheck check, CheckedOffence main, CheckedFacts weighed) {
		String added = weighed.added().isEmpty() ? ""
				: this.words.of("casefacts.report.added",
						weighed.added()
							.stream()
							.map((one) -> one.reference())
							.collect(Collectors.joining(this.words.of("casefile.comma"))));
		return main.explanation() + added
				+ this.words.of("casefacts.report.made", this.times.minute(check.madeAt()), check.checkNo());
	}

}
