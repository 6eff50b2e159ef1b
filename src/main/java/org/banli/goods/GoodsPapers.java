package org.banli.goods;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CasePapers;
import org.banli.casefile.CaseParty;
import org.banli.document.IssuedPaper;
import org.banli.document.IssuedPapers;
import org.banli.document.NewPaper;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.shared.MovableClock;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * Issues the papers of measures: hold, seizure, extension, release, each with its list
 * (市场监督管理行政处罚程序规定 arts 33 to 40).
 */
@Component
class GoodsPapers {

	static final Set<String> CODES = Set.of("evidenceHoldNotice", "seizureDecision", "extendSeizureDecision",
			"releaseNotice", "goodsList");

	private final IssuedPapers papers;

	private final CaseFiles files;

	private final Organization organization;

	private final GoodsAccess access;

	private final GoodsSettings settings;

	private final Words words;

	GoodsPapers(IssuedPapers papers, CaseFiles files, Organization organization, GoodsAccess access,
			GoodsSettings settings, Words words) {
		this.papers = papers;
		this.files = files;
		this.organization = organization;
		this.access = access;
		this.settings = settings;
		this.words = words;
	}

	/**
	 * The paper by which goods are held or seized, and its list.
	 * @return the number of the paper
	 */
	String taken(CaseFile file, GoodsMeasure measure, List<GoodsItem> items, LocalDate lastDay, String by) {
		Map<String, Object> about = about(measure);
		about.put("截止日期", lastDay);
		String code = (measure.kind() == MeasureKind.HOLD) ? "evidenceHoldNotice" : "seizureDecision";
		about.put("清单页数", listPages(file, measure, items, by));
		String number = issue(code, null, file, measure, measure.subject(), about, items, by);
		list(file, measure, measure.subject(), number, items, by);
		return number;
	}

	/** Extends the time of items of one measure. */
	String extended(CaseFile file, GoodsMeasure original, GoodsMeasure extension, LocalDate before, LocalDate lastDay,
			List<GoodsItem> items, String by) {
		Map<String, Object> about = about(original);
		about.put("原文号", original.docNumber());
		about.put("截止日期", before);
		about.put("延长理由", extension.reason());
		about.put("延长期限", this.words.of("goods.paper.term.SEIZE"));
		about.put("延长至", lastDay);
		return issue("extendSeizureDecision", null, file, extension, subject(extension, original), about, items, by);
	}

	/** Lifts one measure over items. */
	String released(CaseFile file, GoodsMeasure original, GoodsMeasure release, String reason, List<GoodsItem> items,
			String by) {
		Map<String, Object> about = about(original);
		about.put("原文号", original.docNumber());
		about.put("解除理由", reason);
		about.put("解除依据", this.words.of("goods.paper.release." + original.kind()));
		about.put("解除日期", this.access.today());
		about.put("解除范围", this.words.of("goods.paper.listed"));
		about.put("存放地点", items.get(0).place());
		String subject = subject(release, original) + ":release";
		// what ends a hold is numbered with the holds
		String kind = (original.kind() == MeasureKind.HOLD) ? "evidenceHold" : null;
		about.put("清单页数", listPages(file, release, items, by));
		String number = issue("releaseNotice", kind, file, release, subject, about, items, by);
		list(file, release, subject, number, items, by);
		return number;
	}

	private static String subject(GoodsMeasure measure, GoodsMeasure original) {
		return measure.subject() + ":of:" + original.id();
	}

	private void list(CaseFile file, GoodsMeasure measure, String subject, String number, List<GoodsItem> items,
			String by) {
		issue("goodsList", null, file, measure, subject + ":list", ofList(number), items, by);
	}

	private static Map<String, Object> ofList(String number) {
		Map<String, Object> about = new HashMap<>();
		about.put("原文号", number);
		return about;
	}

	/** How many pages the list has that the paper in front of it counts. */
	private int listPages(CaseFile file, GoodsMeasure measure, List<GoodsItem> items, String by) {
		// the number is not taken yet, and does not change the length of its line
		return this.papers.pages(paper("goodsList", null, file, measure, "pages", ofList("-"), items, by));
	}

	private Map<String, Object> about(GoodsMeasure measure) {
		Map<String, Object> about = new HashMap<>();
		about.put("种类", this.words.of("goods.kind." + measure.kind()));
		about.put("是登记保存", measure.kind() == MeasureKind.HOLD);
		about.put("依据", measure.legalBasis());
		about.put("期限", this.words.of("goods.paper.term." + measure.kind()));
		about.put("起始日期", measure.takenOn());
		about.put("存放地点", measure.place());
		about.put("保存方式", measure.keeper());
		about.put("批准人", measure.decidedName());
		if (measure.decidedAt() != null) {
			about.put("批准日期", measure.decidedAt().atZone(MovableClock.ZONE).toLocalDate());
		}
		return about;
	}

	private String issue(String code, String numberKind, CaseFile file, GoodsMeasure measure, String subject,
			Map<String, Object> about, List<GoodsItem> items, String by) {
		return this.papers.issue(paper(code, numberKind, file, measure, subject, about, items, by)).docNumber();
	}

	private NewPaper paper(String code, String numberKind, CaseFile file, GoodsMeasure measure, String subject,
			Map<String, Object> about, List<GoodsItem> items, String by) {
		Unit unit = this.organization.unit(file.unitId());
		Map<String, Object> facts = new HashMap<>();
		about.putIfAbsent("事由", this.words.of("goods.paper.matter", this.words.of("casefile.kind." + file.kind())));
		facts.put("措施", about);
		facts.put("机关", CasePapers.known("名称", unit.fullName(), "电话", phone(measure)));
		facts.put("日期", this.access.today());
		Map<String, Object> of = new HashMap<>();
		of.put("名称", file.title());
		of.put("案号", file.reference());
		of.put("案由", this.words.of("casefile.kind." + file.kind()));
		facts.put("案件", of);
		facts.put("当事人", party(file));
		facts.put("办案人员", Stream.of(measure.proposedBy(), measure.proposedWith()).map(this::officer).toList());
		facts.put("救济",
				Map.of("复议机关",
						orElse(this.settings.reconsiderationBody(), this.words.of("goods.paper.reconsideration")), "法院",
						orElse(this.settings.court(), this.words.of("goods.paper.court"))));
		facts.put("物品", rows(items));
		facts.put("物品合计", total(items));
		return new NewPaper(code, numberKind, unit.code(), null, this.access.today(), file.businessKey().toString(),
				subject + ":" + code, facts, by);
	}

	private Map<String, Object> officer(String username) {
		return CasePapers.known("姓名", this.access.name(username), "执法证号", this.access.badgeNumber(username));
	}

	/** The number of the bureau, where none is set the office number of who acts. */
	private String phone(GoodsMeasure measure) {
		return this.settings.phone().isBlank() ? this.access.phone(measure.proposedBy()) : this.settings.phone();
	}

	private static String orElse(String text, String otherwise) {
		return text.isBlank() ? otherwise : text;
	}

	private Map<String, Object> party(CaseFile file) {
		CaseParty party = this.files.parties(file.id()).get(0);
		Map<String, Object> facts = new HashMap<>();
		facts.put("名称", party.name());
		if (party.idNumber() != null) {
			facts.put("证件名称", this.words.of("goods.paper.id." + party.kind()));
			facts.put("证件号码", party.idNumber());
		}
		// where nobody knows the address yet, the goods were found at the place of the
		// act
		facts.put("住所", (party.address() != null) ? party.address() : file.place());
		facts.put("负责人", party.representative());
		facts.put("联系电话", party.phone());
		return facts;
	}

	private List<Map<String, Object>> rows(List<GoodsItem> items) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (GoodsItem item : items) {
			Map<String, Object> row = new HashMap<>();
			row.put("序号", String.valueOf(item.itemNo()));
			row.put("名称", item.name());
			row.put("规格", item.specification());
			row.put("单位", item.unit());
			row.put("数量", item.quantity().stripTrailingZeros());
			row.put("单价", item.unitPrice());
			row.put("价格依据", (item.priceBasis() == null) ? null : this.words.of("goods.basis." + item.priceBasis()));
			row.put("金额", item.amount());
			row.put("存放地点", item.place());
			row.put("备注", (item.mark() == null) ? null : this.words.of("goods.paper.mark", item.mark()));
			rows.add(row);
		}
		return rows;
	}

	/** What all items come to; null while the price of one is not known. */
	static BigDecimal total(List<GoodsItem> items) {
		return items.stream().anyMatch((item) -> item.amount() == null) ? null
				: items.stream().map(GoodsItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** The papers of a case about goods. */
	List<IssuedPaper> of(CaseFile file) {
		return this.papers.list(file.businessKey().toString())
			.stream()
			.filter((paper) -> CODES.contains(paper.code()))
			.toList();
	}

}
