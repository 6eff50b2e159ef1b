package org.banli.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseParty;
import org.banli.casefile.CasePeople;
import org.banli.casefile.PartyKind;
import org.banli.document.IssuedPaper;
import org.banli.document.IssuedPapers;
import org.banli.document.NewPaper;
import org.banli.goods.GoodsItem;
import org.banli.goods.GoodsItems;
import org.banli.goods.ItemState;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.shared.MovableClock;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/** Writes the papers of a referral: each at its step, from the facts of the case. */
@Component
class ReferralPapers {

	static final String REPORT = "referralReport";

	static final String APPROVAL = "referralApproval";

	static final String LETTER = "transferLetter";

	static final String LIST = "transferList";

	static final String COPY = "procuratorateCopy";

	static final String SUPPLEMENT = "supplementLetter";

	static final String GOODS_LIST = "goodsList";

	static final String HANDOVER = "goodsHandover";

	static final String GOODS_NOTICE = "goodsTransferNotice";

	static final String RECONSIDERATION = "reconsiderationRequest";

	static final String SUPERVISION = "supervisionRequest";

	private final IssuedPapers papers;

	private final CaseFiles files;

	private final CasePeople people;

	private final Organization organization;

	private final GoodsItems goods;

	private final ReferralPartners partners;

	private final Clock clock;

	private final Words words;

	ReferralPapers(IssuedPapers papers, CaseFiles files, CasePeople people, Organization organization, GoodsItems goods,
			ReferralPartners partners, Clock clock, Words words) {
		this.papers = papers;
		this.files = files;
		this.people = people;
		this.organization = organization;
		this.goods = goods;
		this.partners = partners;
		this.clock = clock;
		this.words = words;
	}

	/** What the subjects of the papers of a referral begin with. */
	static String prefix(Referral referral) {
		return referral.key() + ":";
	}

	/** The goods that the bureau holds or has seized. */
	List<GoodsItem> goods(Referral referral) {
		return this.goods.inCustody(referral.caseId());
	}

	/** Those that are still to go to the police. */
	List<GoodsItem> goodsForPolice(Referral referral) {
		return this.goods.forPolice(referral.caseId());
	}

	/** Those that went there. */
	List<GoodsItem> goodsHanded(Referral referral) {
		return this.goods.list(referral.caseId())
			.stream()
			.filter((item) -> item.state() == ItemState.HANDED_TO_POLICE)
			.toList();
	}

	/**
	 * Issues a paper.
	 * @param which tells papers of the same kind apart, empty where there is one only
	 * @param more facts beside those of the case
	 */
	IssuedPaper issue(Referral referral, String code, String which, Map<String, Object> more, String by) {
		Unit unit = this.organization.unit(referral.unitId());
		Map<String, Object> facts = facts(referral, unit);
		more.forEach((name, value) -> facts.merge(name, value, ReferralPapers::together));
		String subject = prefix(referral) + code + (which.isEmpty() ? "" : ":" + which);
		return this.papers.issue(new NewPaper(code, null, unit.code(), unit.fullName(), today(),
				referral.caseKey().toString(), subject, facts, by));
	}

	private static Object together(Object known, Object more) {
		if (known instanceof Map<?, ?> first && more instanceof Map<?, ?> second) {
			Map<Object, Object> both = new LinkedHashMap<>(first);
			both.putAll(second);
			return both;
		}
		return more;
	}

	private Map<String, Object> facts(Referral referral, Unit unit) {
		CaseFile file = this.files.get(referral.caseId());
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("机关", map("名称", unit.fullName(), "代字", unit.codeWord()));
		facts.put("日期", today());
		facts.put("案件", map("名称", file.title(), "案号", file.caseNumber(), "案由", file.causeCode(), "来源", this.words
			.of("referral.paper.source", this.words.of("casefile.source." + file.source()), file.clueNumber())));
		List<CaseParty> parties = this.files.parties(file.id());
		if (!parties.isEmpty()) {
			CaseParty party = parties.get(0);
			facts.put("当事人", map("名称", party.name(), "证件名称", (party.idNumber() == null) ? null
					: this.words
						.of((party.kind() == PartyKind.PERSON) ? "referral.paper.card" : "referral.paper.licence"),
					"证件号码", party.idNumber(), "住所", party.address(), "负责人", party.representative()));
		}
		facts.put("办案人员",
				referral.team()
					.stream()
					.map((member) -> map("姓名", this.people.name(member), "执法证号", this.people.badgeNumber(member)))
					.toList());
		facts.put("事实", referral.facts());
		facts.put("证据", evidence(referral.evidence()));
		facts.put("处理意见", referral.proposal());
		facts.put("物品", goodsFacts(goods(referral)));
		facts.put("移送", transfer(referral));
		return facts;
	}

	private Map<String, Object> transfer(Referral referral) {
		Map<String, Object> transfer = new LinkedHashMap<>();
		// until it is sent, the police of the same level
		transfer.put("对象", (referral.policeName() != null) ? referral.policeName() : this.partners.police());
		transfer.put("检察机关", referral.procuratorateName());
		transfer.put("罪名", (referral.offence() == null) ? null : offence(referral));
		transfer.put("标准", referral.standard());
		transfer.put("合理嫌疑", (referral.test() == ReferralTest.T2) ? referral.standard() : null);
		transfer.put("报告日期", referral.reportedAt());
		transfer.put("批准人", referral.decidedName());
		transfer.put("批准时间", referral.decidedAt());
		transfer.put("时间", day(referral.sentAt()));
		transfer.put("移送书文号", referral.letterNumber());
		transfer.put("立案文号", referral.filingNumber());
		transfer.put("联系人", referral.contactName());
		transfer.put("电话", referral.contactPhone());
		return transfer;
	}

	String offence(Referral referral) {
		return this.words.of("referral.offence." + referral.offence());
	}

	private static LocalDate day(java.time.Instant instant) {
		return (instant == null) ? null : instant.atZone(MovableClock.ZONE).toLocalDate();
	}

	/** One piece of evidence in each line, what it proves after a colon. */
	private static List<Map<String, Object>> evidence(String typed) {
		List<Map<String, Object>> lines = new ArrayList<>();
		for (String line : lines(typed)) {
			String[] parts = line.split("[：:]", 2);
			lines.add(map("编号", String.valueOf(lines.size() + 1), "名称", parts[0].strip(), "证明内容",
					(parts.length > 1) ? parts[1].strip() : null));
		}
		return lines;
	}

	static List<String> lines(String typed) {
		return (typed == null) ? List.of()
				: typed.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	static List<Map<String, Object>> goodsFacts(List<GoodsItem> goods) {
		List<Map<String, Object>> lines = new ArrayList<>();
		for (GoodsItem item : goods) {
			lines.add(map("序号", String.valueOf(lines.size() + 1), "名称", item.name(), "规格", item.specification(), "单位",
					item.unit(), "数量", item.quantity().stripTrailingZeros().toPlainString(), "特征", item.mark(), "存放地点",
					item.place()));
		}
		return lines;
	}

	/** Names and how many, as lists of papers name them. */
	private static List<Map<String, Object>> material(List<String> titles) {
		List<Map<String, Object>> lines = new ArrayList<>();
		for (String title : titles) {
			lines.add(map("序号", String.valueOf(lines.size() + 1), "名称", title, "份数", "1"));
		}
		return lines;
	}

	/** What the letter that completes the file answers and holds. */
	static Map<String, Object> completion(LocalDate askedOn, String materials, String remark) {
		return Map.of("补正", map("要求日期", askedOn, "材料", material(lines(materials)), "说明", remark));
	}

	/** What a request for supervision says. */
	static Map<String, Object> supervision(String ground, String reason, List<String> enclosed) {
		return Map.of("监督", map("事由", ground, "理由", reason, "附件", enclosed));
	}

	/** What a request to reconsider says. */
	static Map<String, Object> reconsideration(Referral referral, String reason, List<String> enclosed) {
		return Map.of("复议",
				map("不予立案文号", referral.refusalNumber(), "收到日期", referral.refusedOn(), "理由", reason, "附件", enclosed));
	}

	/** What the chief decided, as the form of approval shows it. */
	static Map<String, Object> decision(String step, Referral decided, String opinion) {
		return Map.of("审批", List.of(map("步骤", step, "姓名", decided.decidedName(), "职务", decided.decidedTitle(), "意见",
				opinion, "时间", decided.decidedAt())));
	}

	/** What is sent with the letter. */
	static Map<String, Object> enclosed(List<String> titles) {
		return Map.of("移送", Map.of("材料", material(titles)));
	}

	/** The same for the list, which bears the number of the letter. */
	static Map<String, Object> numbered(Map<String, Object> enclosed, String number) {
		Map<String, Object> facts = new LinkedHashMap<>(enclosed);
		facts.put("文号", number);
		return facts;
	}

	static Map<String, Object> handover(List<Map<String, Object>> goods, LocalDate on) {
		return Map.of("物品", goods, "日期", on);
	}

	static Map<String, Object> measure(String kind, String number, LocalDate handedOn) {
		return Map.of("措施", Map.of("种类", kind, "原文号", number, "清单页数", "1"), "移送", Map.of("物品移交日期", handedOn));
	}

	/** Goods as they are typed: name, quantity, unit. */
	static List<Map<String, Object>> typedGoods(String typed) {
		List<Map<String, Object>> lines = new ArrayList<>();
		for (String line : lines(typed)) {
			String[] columns = line.split("[,，]");
			lines.add(map("序号", String.valueOf(lines.size() + 1), "名称", columns[0].strip(), "数量", columns[1].strip(),
					"单位", (columns.length > 2) ? columns[2].strip() : null));
		}
		return lines;
	}

	private static Map<String, Object> map(Object... namesAndValues) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			if (namesAndValues[i + 1] != null) {
				map.put((String) namesAndValues[i], namesAndValues[i + 1]);
			}
		}
		return map;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
