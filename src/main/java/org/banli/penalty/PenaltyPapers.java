package org.banli.penalty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CasePapers;
import org.banli.casefile.CasePeople;
import org.banli.document.IssuedPaper;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/** Issues the official papers from conclusion to closing. */
@Component
class PenaltyPapers {

	private static final String PENALTIES = "处罚";

	private static final String LAW = "依据";

	private static final String DISCRETION = "裁量";

	private final CasePapers papers;

	private final Penalties penalties;

	private final PenaltyFactLines lines;

	private final CasePeople people;

	private final Words words;

	PenaltyPapers(CasePapers papers, Penalties penalties, PenaltyFactLines lines, CasePeople people, Words words) {
		this.papers = papers;
		this.penalties = penalties;
		this.lines = lines;
		this.people = people;
		this.words = words;
	}

	private static Map<String, Object> known(Object... pairs) {
		return CasePapers.known(pairs);
	}

	/** What a conclusion says, for every paper that follows from it. */
	private Map<String, Object> facts(Conclusion conclusion) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("案件", known("案由", this.words.of("form.ConclusionForm.act." + conclusion.act()), "调查经过",
				conclusion.inquiry()));
		facts.put("事实", conclusion.facts());
		facts.put("证据", evidence(conclusion));
		facts.put("性质", conclusion.nature());
		facts.put(LAW, known("违法条款", conclusion.brokenRule(), "处罚条款", conclusion.penaltyRule()));
		String amounts = amounts(conclusion);
		if (!amounts.isEmpty()) {
			facts.put("金额", amounts);
		}
		facts.put(DISCRETION, discretion(conclusion, conclusion.fineOrZero(), conclusion.tierReason()));
		facts.put("裁量理由", conclusion.discretion());
		facts.put("处理意见", proposal(conclusion));
		return facts;
	}

	private String amounts(Conclusion conclusion) {
		List<String> parts = new ArrayList<>();
		addAmount(parts, "businessAmount", conclusion.businessAmount());
		addAmount(parts, "illegalGains", conclusion.illegalGains());
		addAmount(parts, "confiscatedValue", conclusion.goodsValue());
		return String.join(this.words.of("penalty.semicolon"), parts);
	}

	private void addAmount(List<String> parts, String name, java.math.BigDecimal amount) {
		if (amount != null) {
			parts.add(this.words.of("penalty.sum." + name, PenaltyFactLines.yuan(amount)));
		}
	}

	/**
	 * The grounds and the step of the ladder they lead to; a fine below the legal minimum
	 * is 减轻.
	 */
	private Map<String, Object> discretion(Conclusion conclusion, java.math.BigDecimal fine, String reason) {
		boolean isReduced = conclusion.tier() == PenaltyTier.LIGHTER && conclusion.rangeLeast() != null
				&& fine.compareTo(conclusion.rangeLeast()) < 0;
		String grounds = this.lines.grounds(conclusion.groundList());
		return known("情节", grounds.isEmpty() ? null : grounds, "阶次",
				this.words.of(isReduced ? "penalty.paper.tier.REDUCED" : "penalty.paper.tier." + conclusion.tier()),
				"说明", reason);
	}

	/** Each line is a piece; what stands after its first colon is what it proves. */
	private List<Map<String, Object>> evidence(Conclusion conclusion) {
		List<Map<String, Object>> pieces = new ArrayList<>();
		for (String line : conclusion.evidence().split("\n")) {
			if (!line.isBlank()) {
				String[] parts = line.strip().split("[：:]", 2);
				pieces.add(known("编号", String.valueOf(pieces.size() + 1), "名称", parts[0], "证明内容",
						(parts.length > 1) ? parts[1].strip() : null));
			}
		}
		return pieces;
	}

	private String proposal(Conclusion conclusion) {
		String kind = this.words.of("form.ConclusionForm.proposal." + conclusion.proposal());
		if (conclusion.proposal() != DecisionKind.PENALTY) {
			return (conclusion.transferTo() == null) ? kind
					: kind + this.words.of("penalty.paper.to", conclusion.transferTo());
		}
		List<String> parts = new ArrayList<>();
		penalties(conclusion).forEach((one) -> parts.add(String.valueOf(one.get("内容"))));
		return kind + this.words.of("penalty.paper.namely", String.join(this.words.of("penalty.semicolon"), parts));
	}

	private List<Map<String, Object>> penalties(Conclusion conclusion) {
		return penalties(conclusion.fine(), conclusion.confiscation(), conclusion.otherPenalties());
	}

	private List<Map<String, Object>> penalties(java.math.BigDecimal fine, String confiscation, String others) {
		List<Map<String, Object>> penalties = new ArrayList<>();
		for (String text : new String[] { others, confiscation }) {
			if (text != null && !text.isBlank()) {
				text.lines().filter((line) -> !line.isBlank()).forEach((line) -> penalties.add(known("内容", line)));
			}
		}
		if (fine != null && fine.signum() > 0) {
			penalties.add(known("内容", this.words.of("penalty.paper.fine", PenaltyFactLines.yuan(fine))));
		}
		return penalties;
	}

	void investigationReport(CaseFile file, Conclusion conclusion, String by) {
		this.papers.issue(file, "investigationReport", "conclusion:" + conclusion.id(), false, facts(conclusion), by);
	}

	void review(CaseFile file, Conclusion conclusion, Review review, String by) {
		Map<String, Object> facts = facts(conclusion);
		List<Map<String, Object>> items = new ArrayList<>();
		boolean isAgreed = review.outcome() == Review.Outcome.AGREE;
		for (String item : new String[] { "jurisdiction", "party", "facts", "law", "procedure", "penalty" }) {
			items.add(known("内容", this.words.of("penalty.reviewItem." + item), "结论",
					this.words.of(isAgreed ? "penalty.reviewItem.fine" : "penalty.reviewItem.seeOpinion")));
		}
		facts.put("审核",
				known("类型", this.words.of(review.isLegal() ? "penalty.fact.legalReview" : "penalty.fact.caseReview"),
						"送审日期", CasePapers.day(this.penalties.today()), "材料",
						List.of(this.words.of("penalty.paper.report"), this.words.of("penalty.paper.evidence")), "项目",
						items, "意见", review.opinion(), "审核人", this.people.name(review.reviewedBy()), "日期",
						CasePapers.day(this.penalties.today())));
		this.papers.issue(file, "reviewForm", "review:" + conclusion.id() + ":" + review.stage(), false, facts, by);
	}

	IssuedPaper notice(CaseFile file, Conclusion conclusion, Notice notice, String contact, String phone, String by) {
		Map<String, Object> facts = facts(conclusion);
		facts.put(PENALTIES, penalties(conclusion));
		facts.put("告知", known("可以听证", notice.mayHear(), "联系人", contact));
		facts.put("机关", known("电话", phone));
		return this.papers.issue(file, "penaltyNotice", "conclusion:" + conclusion.id(), true, facts, by);
	}

	Optional<IssuedPaper> noticeOf(CaseFile file, Conclusion conclusion) {
		return this.papers.of(file, "penaltyNotice", "conclusion:" + conclusion.id());
	}

	void hearingNotice(CaseFile file, Hearing hearing, String by) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("听证",
				known("时间", CasePapers.day(hearing.heldOn()) + " " + hearing.heldAt(), "地点", hearing.place(), "方式",
						this.words.of(hearing.isPublic() ? "penalty.paper.public" : "penalty.paper.closed"), "主持人",
						this.people.name(hearing.host()), "听证员", this.lines.names(hearing), "记录员",
						this.people.name(hearing.clerk()), "回避期限", CasePapers.day(hearing.heldOn())));
		facts.put("告知", known("联系人", this.people.name(hearing.clerk())));
		facts.put("机关", known("电话", this.people.phone(hearing.clerk())));
		this.papers.issue(file, "hearingNotice", "hearing:" + hearing.id(), true, facts, by);
	}

	/** A receipt for a paper that was served. */
	void receipt(CaseFile file, String part, IssuedPaper paper, ServiceForm form, String by) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("送达",
				known("受送达人", this.penalties.party(file.id()).name(), "地点", form.place(), "方式",
						this.words.of("form.ServiceForm.way." + form.way()), "日期", CasePapers.day(form.servedOn()),
						"文书", List.of(known("名称", paper.title(), "文号", paper.docNumber())), "收件人", form.receivedBy(),
						"备注", form.remark()));
		this.papers.issue(file, "serviceReceipt", part, false, facts, by);
	}

	/** The paper of a decision: of a penalty, or that there is none. */
	Optional<IssuedPaper> decision(CaseFile file, Conclusion conclusion, Decision decision, String by) {
		Map<String, Object> facts = facts(conclusion);
		facts.put(DISCRETION, discretion(conclusion, decision.fine(), decision.tierReason()));
		facts.put("裁量理由", decision.reasons());
		facts.put("救济", known("复议机关", decision.reconsiderationBody(), "法院", decision.court()));
		return switch (decision.kind()) {
			case PENALTY -> {
				facts.put(LAW, known("违法条款", conclusion.brokenRule(), "处罚条款", conclusion.penaltyRule(), "处罚条文",
						decision.ruleText()));
				facts.put("陈述申辩", decision.defence());
				facts.put(PENALTIES, penalties(decision.fine(), decision.confiscation(), decision.otherPenalties()));
				facts.put("履行", known("方式", decision.performanceWay(), "期限", this.words.of("penalty.paper.term")));
				facts.put("公示", decision.isPublic());
				facts.put("失信", decision.isListed());
				yield Optional
					.of(this.papers.issue(file, "penaltyDecision", "decision:" + decision.id(), true, facts, by));
			}
			case NO_PENALTY, NOT_PROVEN -> {
				facts.put("不予处罚", known("理由", decision.reasons(), LAW,
						(decision.ruleText() != null) ? decision.ruleText() : conclusion.penaltyRule()));
				yield Optional
					.of(this.papers.issue(file, "noPenaltyDecision", "decision:" + decision.id(), true, facts, by));
			}
			case TRANSFERRED, REFERRED -> Optional.empty();
		};
	}

	Optional<IssuedPaper> decisionOf(CaseFile file, Decision decision) {
		return this.papers.of(file, decision.isPenalty() ? "penaltyDecision" : "noPenaltyDecision",
				"decision:" + decision.id());
	}

	void closing(CaseFile file, Conclusion conclusion, Decision decision, ClosingNote note, String by) {
		Map<String, Object> facts = facts(conclusion);
		facts.put(PENALTIES, penalties(decision.fine(), decision.confiscation(), decision.otherPenalties()));
		facts.put("结案",
				known("决定文号", decision.docNumber(), "送达日期", CasePapers.day(decision.servedOn()), "执行情况",
						note.execution(), "物品处理", note.goods(), "公示情况",
						(decision.publishedOn() == null) ? null
								: this.words.of("penalty.published", CasePapers.day(decision.publishedOn()),
										decision.publishedIn()),
						"复议诉讼", note.appeals(), "情形", this.words.of("form.ClosingForm.reason." + note.reason())));
		facts.put("处理意见", note.execution());
		facts.put("审批", this.papers.approvals(file, Set.of("proposeClosing", "approveClosing")));
		this.papers.issue(file, "closingApproval", null, false, facts, by);
	}

}
