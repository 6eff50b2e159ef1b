package org.banli.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.banli.casefile.CaseFact;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CasePapers;
import org.banli.casefile.CasePeople;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/** Says in lines where a case stands, for the steps and for the page of the penalty. */
@Component
class PenaltyFactLines {

	private final Penalties penalties;

	private final PenaltyMapper mapper;

	private final CasePeople people;

	private final Words words;

	PenaltyFactLines(Penalties penalties, PenaltyMapper mapper, CasePeople people, Words words) {
		this.penalties = penalties;
		this.mapper = mapper;
		this.people = people;
		this.words = words;
	}

	/** All that is known: conclusion, reviews, notice, hearing, decision. */
	List<CaseFact> of(CaseFile file) {
		List<CaseFact> lines = new ArrayList<>();
		this.penalties.blocked(file).ifPresent((why) -> add(lines, "blocked", why));
		Optional<Conclusion> concluded = this.penalties.conclusion(file.id());
		boolean isDecided = this.penalties.decision(file.id()).isPresent();
		concluded.ifPresent((conclusion) -> {
			if (!isDecided) {
				this.penalties.outdated(file, conclusion).ifPresent((why) -> add(lines, "outdated", why));
			}
			lines.addAll(of(conclusion));
			lines.addAll(ofReviews(conclusion));
			this.penalties.notice(conclusion).ifPresent((notice) -> {
				lines.addAll(of(notice));
				this.penalties.hearing(notice).ifPresent((hearing) -> lines.addAll(of(hearing)));
			});
		});
		this.penalties.decision(file.id()).ifPresent((decision) -> lines.addAll(of(file, decision)));
		return lines;
	}

	List<CaseFact> of(Conclusion conclusion) {
		List<CaseFact> lines = new ArrayList<>();
		add(lines, "proposal", this.words.of("form.ConclusionForm.proposal." + conclusion.proposal()));
		add(lines, "act", this.words.of("form.ConclusionForm.act." + conclusion.act()));
		add(lines, "inquiry", conclusion.inquiry());
		add(lines, "facts", conclusion.facts());
		add(lines, "evidence", conclusion.evidence());
		add(lines, "nature", conclusion.nature());
		add(lines, "law", conclusion.brokenRule());
		add(lines, "amounts", amounts(conclusion));
		add(lines, "grounds", grounds(conclusion.groundList()));
		add(lines, "tier", this.words.of("penalty.tier." + conclusion.tier(), conclusion.tierRule()));
		if (conclusion.rangeRule() != null) {
			add(lines, "range",
					this.words.of("penalty.range.kept", yuan(conclusion.rangeLeast()), yuan(conclusion.rangeMost()),
							conclusion.rangeArticle(), conclusion.rangeRule(), CasePapers.day(conclusion.rangeOn())));
		}
		if (conclusion.fine() != null) {
			add(lines, "fine", this.words.of("penalty.yuan", yuan(conclusion.fine())));
		}
		add(lines, "confiscation", conclusion.confiscation());
		add(lines, "otherPenalties", conclusion.otherPenalties());
		add(lines, "discretion", conclusion.discretion());
		add(lines, "tierReason", conclusion.tierReason());
		add(lines, "transferTo", conclusion.transferTo());
		return lines;
	}

	private String amounts(Conclusion conclusion) {
		List<String> parts = new ArrayList<>();
		addAmount(parts, "businessAmount", conclusion.businessAmount());
		addAmount(parts, "illegalGains", conclusion.illegalGains());
		addAmount(parts, "goodsValue", conclusion.goodsValue());
		if (conclusion.amountEvidence() != null && !parts.isEmpty()) {
			parts.add(conclusion.amountEvidence());
		}
		return String.join(this.words.of("penalty.semicolon"), parts);
	}

	private void addAmount(List<String> parts, String name, BigDecimal amount) {
		if (amount != null) {
			parts.add(this.words.of("penalty.sum." + name, yuan(amount)));
		}
	}

	String grounds(List<TierGround> grounds) {
		return grounds.stream()
			.map((ground) -> this.words.of("form.ConclusionForm.grounds." + ground))
			.collect(Collectors.joining(this.words.of("penalty.semicolon")));
	}

	/** A range as the page says it: from, to, by which law, which rule and why. */
	String of(FineRange range) {
		String bounds = switch (range.form()) {
			case NONE -> this.words.of("penalty.range.none");
			case SUM -> this.words.of("penalty.range.sum", yuan(range.least()), yuan(range.most()));
			case MULTIPLE -> this.words.of("penalty.range.multiple", base(range), plain(range.from()),
					plain(range.to()), yuan(range.least()), yuan(range.most()));
			case PERCENT -> this.words.of("penalty.range.percent", base(range), plain(range.from()), plain(range.to()),
					yuan(range.least()), yuan(range.most()));
		};
		return bounds + this.words.of("penalty.range.by", range.article(), range.rule(), CasePapers.day(range.on()));
	}

	private String base(FineRange range) {
		return this.words.of("penalty.base." + range.base(), yuan(range.amount()));
	}

	private List<CaseFact> ofReviews(Conclusion conclusion) {
		return this.penalties.reviews(conclusion)
			.stream()
			.map((review) -> new CaseFact(
					this.words.of(review.isLegal() ? "penalty.fact.legalReview" : "penalty.fact.caseReview"),
					this.words.of("penalty.said", this.words.of("form.CaseReviewForm.outcome." + review.outcome()),
							review.opinion(), this.people.name(review.reviewedBy()))))
			.toList();
	}

	List<CaseFact> of(Notice notice) {
		List<CaseFact> lines = new ArrayList<>();
		add(lines, "noticedOn", CasePapers.day(notice.noticedOn()));
		add(lines, "hearingRight", this.words.of(notice.mayHear() ? "penalty.mayHear" : "penalty.mayNotHear",
				yuan(notice.hearingLimit()), notice.hearingRule()));
		if (notice.servedOn() != null) {
			add(lines, "noticeServed", served(notice.servedOn(), notice.servedWay(), notice.servedTo()));
			add(lines, "statementEnds", CasePapers.day(notice.endsOn()));
		}
		if (notice.answer() != null) {
			add(lines, "answer", this.words.of("form.StatementForm.answer." + notice.answer()));
			add(lines, "statement", notice.statement());
			add(lines, "recheck", notice.recheck());
		}
		return lines;
	}

	private String served(LocalDate on, ServiceWay way, String to) {
		return this.words.of("penalty.served", CasePapers.day(on), this.words.of("form.ServiceForm.way." + way), to);
	}

	List<CaseFact> of(Hearing hearing) {
		List<CaseFact> lines = new ArrayList<>();
		add(lines, "hearingRequested", CasePapers.day(hearing.requestedOn()));
		if (hearing.host() != null) {
			add(lines, "hearingStaff", this.words.of("penalty.hearingStaff", this.people.name(hearing.host()),
					names(hearing), this.people.name(hearing.clerk())));
		}
		if (hearing.heldOn() != null) {
			add(lines, "hearingDate", this.words.of("penalty.hearingDate", CasePapers.day(hearing.heldOn()),
					hearing.heldAt(), hearing.place()));
		}
		if (hearing.outcome() != null) {
			add(lines, "hearingOutcome", this.words.of("form.HearingRecordForm.outcome." + hearing.outcome()));
			add(lines, "hearingRecord", hearing.record());
		}
		add(lines, "hearingReport", hearing.report());
		return lines;
	}

	String names(Hearing hearing) {
		return hearing.memberList()
			.stream()
			.map(this.people::name)
			.collect(Collectors.joining(this.words.of("casefile.comma")));
	}

	List<CaseFact> of(CaseFile file, Decision decision) {
		List<CaseFact> lines = new ArrayList<>();
		add(lines, "decision",
				this.words.of("penalty.decided", CasePapers.day(decision.decidedOn()),
						this.words.of("form.ConclusionForm.proposal." + decision.kind()),
						this.people.name(decision.decidedBy())));
		add(lines, "number", decision.docNumber());
		if (decision.isPenalty()) {
			add(lines, "decidedFine", this.words.of("penalty.yuan", yuan(decision.fine())));
			add(lines, "confiscation", decision.confiscation());
			add(lines, "otherPenalties", decision.otherPenalties());
			add(lines, "tierReason", decision.tierReason());
			add(lines, "listed", this.words.of(decision.isListed() ? "penalty.listed" : "penalty.notListed"));
		}
		add(lines, "minutes", decision.minutes());
		if (decision.servedOn() != null) {
			add(lines, "served", served(decision.servedOn(), decision.servedWay(), decision.servedTo()));
		}
		if (decision.publishedOn() != null) {
			add(lines, "published",
					this.words.of("penalty.published", CasePapers.day(decision.publishedOn()), decision.publishedIn()));
		}
		if (decision.isPenalty() && decision.fine().signum() > 0) {
			Account account = this.penalties.account(file, decision);
			add(lines, "account", this.words.of("penalty.account", yuan(account.finePaid()), yuan(account.fineLeft()),
					yuan(account.surcharge()), yuan(account.surchargePaid())));
		}
		List<Instalment> plan = this.mapper.instalments(decision.id());
		if (!plan.isEmpty()) {
			add(lines, "instalments", plan.stream()
				.map((one) -> this.words.of("penalty.instalment", CasePapers.day(one.dueOn()), yuan(one.amount()),
						this.words.of((one.isApproved() == null) ? "penalty.instalment.open"
								: (one.isApproved() ? "penalty.instalment.agreed" : "penalty.instalment.refused"))))
				.collect(Collectors.joining(this.words.of("penalty.semicolon"))));
		}
		if (decision.demandedOn() != null) {
			add(lines, "demanded", this.words.of("penalty.demanded", CasePapers.day(decision.demandedOn()),
					CasePapers.day(decision.demandEndsOn())));
		}
		if (decision.performedOn() != null) {
			add(lines, "performedOn", CasePapers.day(decision.performedOn()));
		}
		if (decision.enforcementFiledOn() != null) {
			add(lines, "enforced", this.words.of("penalty.enforced", CasePapers.day(decision.enforcementFiledOn()),
					decision.enforcementCourt()));
		}
		return lines;
	}

	private void add(List<CaseFact> lines, String name, String text) {
		if (text != null && !text.isBlank()) {
			lines.add(new CaseFact(this.words.of("penalty.fact." + name), text));
		}
	}

	/** A sum as people write it: 250000, 49999.99. */
	static String yuan(BigDecimal sum) {
		return plain(sum);
	}

	private static String plain(BigDecimal number) {
		BigDecimal plain = number.stripTrailingZeros();
		return ((plain.scale() < 0) ? plain.setScale(0) : plain).toPlainString();
	}

}
