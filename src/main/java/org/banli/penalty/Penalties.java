package org.banli.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseParty;
import org.banli.casefile.CasePart;
import org.banli.casefile.PartyKind;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.weighing.CaseFigures;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where a case stands on its way to a penalty, and what keeps it there. */
@Component
class Penalties {

	private final PenaltyMapper mapper;

	private final PenaltyRules rules;

	private final PenaltyClocks clocks;

	private final CaseFiles files;

	private final CaseFigures figures;

	private final ObjectProvider<CasePart> parts;

	private final Clock clock;

	private final Words words;

	Penalties(PenaltyMapper mapper, PenaltyRules rules, PenaltyClocks clocks, CaseFiles files, CaseFigures figures,
			ObjectProvider<CasePart> parts, Clock clock, Words words) {
		this.mapper = mapper;
		this.rules = rules;
		this.clocks = clocks;
		this.files = files;
		this.figures = figures;
		this.parts = parts;
		this.clock = clock;
		this.words = words;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	Optional<Conclusion> conclusion(long caseId) {
		List<Conclusion> all = this.mapper.conclusions(caseId);
		return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
	}

	/** The notice about a conclusion; a later conclusion needs one of its own. */
	Optional<Notice> notice(Conclusion conclusion) {
		return this.mapper.notices(conclusion.caseId())
			.stream()
			.filter((notice) -> notice.conclusionId() == conclusion.id())
			.reduce((first, second) -> second);
	}

	Optional<Hearing> hearing(Notice notice) {
		return this.mapper.hearings(notice.caseId())
			.stream()
			.filter((hearing) -> hearing.noticeId() == notice.id())
			.reduce((first, second) -> second);
	}

	/**
	 * Whether a hearing was asked for and is not over, with its report and the review of
	 * it.
	 */
	boolean isHearingOpen(Conclusion conclusion) {
		Optional<Hearing> hearing = notice(conclusion).flatMap(this::hearing);
		if (hearing.isEmpty() || hearing.get().outcome() == Hearing.Outcome.WAIVED) {
			return false;
		}
		return hearing.get().outcome() == null || hearing.get().reportedOn() == null
				|| reviews(conclusion).stream().noneMatch((review) -> review.stage() == Review.Stage.AFTER_HEARING);
	}

	List<Review> reviews(Conclusion conclusion) {
		return this.mapper.reviews(conclusion.caseId())
			.stream()
			.filter((review) -> review.conclusionId() == conclusion.id())
			.toList();
	}

	Optional<Decision> decision(long caseId) {
		return this.mapper.decision(caseId);
	}

	CaseParty party(long caseId) {
		List<CaseParty> parties = this.files.parties(caseId);
		if (parties.isEmpty()) {
			throw new Refused("penalty.noParty");
		}
		return parties.get(0);
	}

	Optional<FineRange> range(CaseFile file, PenaltyAct act, BigDecimal business, BigDecimal gains,
			List<TierGround> grounds) {
		boolean isPerson = party(file.id()).kind() == PartyKind.PERSON;
		return this.rules.range(new PenaltyFacts(act, file.conductTo(), business, gains,
				grounds.contains(TierGround.SERIOUS), isPerson), today());
	}

	/**
	 * 违法经营额 by the lines of the case, to the cent that a fine is paid in; null where none
	 * tells of any.
	 */
	BigDecimal business(long caseId) {
		return toTheCent(this.figures.businessAmount(caseId));
	}

	/** 违法所得 by the lines of the case; null where it cannot be told. */
	BigDecimal gains(long caseId) {
		return toTheCent(this.figures.illegalGains(caseId));
	}

	private static BigDecimal toTheCent(BigDecimal sum) {
		return (sum == null) ? null : sum.setScale(2, RoundingMode.DOWN);
	}

	/** The range by the amounts that the case has now. */
	Optional<FineRange> rangeNow(CaseFile file, Conclusion conclusion) {
		BigDecimal business = business(file.id());
		BigDecimal gains = gains(file.id());
		return range(file, conclusion.act(), (business != null) ? business : conclusion.businessAmount(),
				(gains != null) ? gains : conclusion.illegalGains(), conclusion.groundList());
	}

	/**
	 * Why a conclusion does not hold any more, in words: the case has other amounts now,
	 * or its fine is no longer inside the legal range.
	 */
	Optional<String> outdated(CaseFile file, Conclusion conclusion) {
		if (!conclusion.proposal().isOfAmounts()) {
			return Optional.empty();
		}
		Optional<String> other = otherAmount("businessAmount", conclusion.businessAmount(), business(file.id()),
				conclusion.isCounted())
			.or(() -> otherAmount("illegalGains", conclusion.illegalGains(), gains(file.id()), false));
		return other.or(() -> otherRange(file, conclusion));
	}

	private Optional<String> otherAmount(String name, BigDecimal concluded, BigDecimal now, boolean isCounted) {
		boolean isSame = (now == null) ? !isCounted : (concluded != null && concluded.compareTo(now) == 0);
		return isSame ? Optional.empty() : Optional.of(this.words.of("penalty.outdated.amount",
				this.words.of("penalty.sumName." + name), sum(concluded), sum(now)));
	}

	private String sum(BigDecimal amount) {
		return (amount == null) ? this.words.of("penalty.outdated.noAmount")
				: this.words.of("penalty.yuan", PenaltyFactLines.yuan(amount));
	}

	private Optional<String> otherRange(CaseFile file, Conclusion conclusion) {
		if (conclusion.proposal() != DecisionKind.PENALTY) {
			return Optional.empty();
		}
		TierFound tier = this.rules.tier(conclusion.groundList());
		return rangeNow(file, conclusion)
			.filter((range) -> FineCheck.problem(conclusion.fine(), range, tier).isPresent())
			.map((range) -> this.words.of("penalty.outdated.fine", PenaltyFactLines.yuan(conclusion.fineOrZero()),
					PenaltyFactLines.yuan(range.least()), PenaltyFactLines.yuan(range.most())));
	}

	/**
	 * Lets pass when the conclusion still holds.
	 * @throws Refused when the case has changed since
	 */
	void requireCurrent(CaseFile file, Conclusion conclusion) {
		outdated(file, conclusion).ifPresent((why) -> {
			throw new Refused("penalty.outdated", why);
		});
	}

	HearingRight hearingRight(Conclusion conclusion) {
		return this.rules.hearing(conclusion.fine(), value(conclusion), conclusion.losesLicence(),
				conclusion.isClosed(), hearingLimit(conclusion.caseId()));
	}

	private static BigDecimal value(Conclusion conclusion) {
		BigDecimal goods = (conclusion.goodsValue() == null) ? BigDecimal.ZERO : conclusion.goodsValue();
		return (conclusion.illegalGains() == null) ? goods : goods.add(conclusion.illegalGains());
	}

	private BigDecimal hearingLimit(long caseId) {
		return this.mapper.hearingLimit(party(caseId).kind(), today())
			.orElseThrow(() -> new Refused("penalty.noHearingLimit"));
	}

	/** Why no notice and no decision of a penalty may be given now, in words. */
	Optional<String> blocked(CaseFile file) {
		return this.parts.stream().map((part) -> part.blocksPenalty(file)).flatMap(Optional::stream).findFirst();
	}

	/**
	 * Lets pass when nothing blocks a penalty.
	 * @throws Refused when the referral to the police does
	 */
	void requireUnblocked(CaseFile file) {
		blocked(file).ifPresent((why) -> {
			throw new Refused("penalty.blocked", why);
		});
	}

	/** What keeps a case from being closed, of all features. */
	List<String> beforeClosing(CaseFile file) {
		return this.parts.stream().flatMap((part) -> part.beforeClosing(file).stream()).toList();
	}

	void requireClosable(CaseFile file) {
		List<String> reasons = beforeClosing(file);
		if (!reasons.isEmpty()) {
			throw new Refused("penalty.notClosable", reasons.stream().collect(Collectors.joining(" ")));
		}
	}

	/** The parts of a fine with their last days: its instalments, or all by one day. */
	List<Surcharge.Due> dues(CaseFile file, Decision decision) {
		List<Surcharge.Due> agreed = this.mapper.instalments(decision.id())
			.stream()
			.filter((one) -> Boolean.TRUE.equals(one.isApproved()))
			.map((one) -> new Surcharge.Due(one.dueOn(), one.amount()))
			.toList();
		if (!agreed.isEmpty()) {
			BigDecimal later = agreed.stream().map(Surcharge.Due::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
			BigDecimal first = decision.fine().subtract(later);
			// what was paid before the plan was agreed is not late by it
			return (first.signum() <= 0) ? agreed
					: java.util.stream.Stream
						.concat(java.util.stream.Stream.of(new Surcharge.Due(agreed.get(0).on(), first)),
								agreed.stream())
						.toList();
		}
		return this.clocks.due(file, PenaltyClock.PAY)
			.map((dueOn) -> List.of(new Surcharge.Due(dueOn, decision.fine())))
			.orElse(List.of());
	}

	/** How a decision of a fine stands today. */
	Account account(CaseFile file, Decision decision) {
		List<Payment> payments = this.mapper.payments(decision.id());
		BigDecimal surcharge = Surcharge.of(decision.fine(), dues(file, decision), payments, today());
		return new Account(decision.fine(), sum(payments, Payment.Kind.FINE), surcharge,
				sum(payments, Payment.Kind.SURCHARGE));
	}

	private static BigDecimal sum(List<Payment> payments, Payment.Kind kind) {
		return payments.stream()
			.filter((payment) -> payment.kind() == kind)
			.map(Payment::amount)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	String word(String key, Object... values) {
		return this.words.of(key, values);
	}

}
