package org.banli.criminal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.banli.criminal.OffenceFacts.LabelsSource;
import org.banli.criminal.ReferralOpinion.Ground;

/**
 * The facts against the rows of one text: those in force now, or those in force when the
 * conduct ended.
 */
final class Weighing {

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	/** The words by which the kinds of penalties tell one field from another. */
	private static final List<String> FIELDS = List.of("商标", "专利", "著作权", "版权", "复制品", "商业秘密");

	private static final List<String> ONLINE = List.of("online_works_count", "download_count", "click_count",
			"member_count");

	private static final String BUSINESS = "illegal_business_amount";

	private static final String GAINS = "illegal_gains";

	private static final String COPIES = "copies_count";

	private final OffenceFacts facts;

	private final List<CriminalThreshold> rows;

	private final BigDecimal multiplier;

	private final Period window;

	private final boolean isFormer;

	private final List<WeighedRule> rules = new ArrayList<>();

	private final Set<Ground> open = EnumSet.noneOf(Ground.class);

	/**
	 * Weighs.
	 * @param rows of the offence, all valid on one day
	 * @param multiplier by which the figures of a unit are raised
	 * @param window how long a penalty counts
	 */
	Weighing(OffenceFacts facts, List<CriminalThreshold> rows, BigDecimal multiplier, Period window, boolean isFormer) {
		this.facts = facts;
		this.rows = rows;
		this.multiplier = multiplier;
		this.window = window;
		this.isFormer = isFormer;
		rows.forEach(this::weigh);
	}

	private void weigh(CriminalThreshold row) {
		if (!row.conditions().stream().map(Condition::of).allMatch((condition) -> condition.holds(this, row))
				|| isOrdinaryRowOfTechnicalMeasures(row)) {
			return;
		}
		BigDecimal actual = measure(row);
		if (actual != null) {
			this.rules.add(WeighedRule.of(row, actual, figure(row), this.isFormer));
		}
	}

	/**
	 * Who only helps to get around technical measures (刑法 217(六)) copies and sells
	 * nothing: his gains are weighed by rows of their own, also where a text has none.
	 */
	private boolean isOrdinaryRowOfTechnicalMeasures(CriminalThreshold row) {
		return Boolean.TRUE.equals(this.facts.technicalMeasures())
				&& (row.measure().equals(GAINS) || row.measure().equals(BUSINESS))
				&& !row.conditions().contains(Condition.TECHNICAL_MEASURES.token());
	}

	private BigDecimal figure(CriminalThreshold row) {
		return switch (row.measure()) {
			case "items_at_half_standard", "holder_bankruptcy", "any_conduct" -> row.threshold();
			default -> row.threshold().multiply(this.multiplier);
		};
	}

	OffenceFacts facts() {
		return this.facts;
	}

	List<WeighedRule> rules() {
		return this.rules;
	}

	/** What this text leaves unsettled, though it might make the conduct a crime. */
	Set<Ground> open() {
		return this.open;
	}

	Stream<WeighedRule> met() {
		return this.rules.stream().filter(WeighedRule::met);
	}

	/** The highest tier that is reached. */
	Optional<Severity> tier() {
		return met().map((rule) -> rule.row().tier()).max(Comparator.naturalOrder());
	}

	private BigDecimal measure(CriminalThreshold row) {
		OffenceFacts known = this.facts;
		return switch (row.measure()) {
			case GAINS ->
				row.conditions().contains(Condition.SERVICE_MARK.token()) ? known.serviceGains() : known.illegalGains();
			case BUSINESS -> known.illegalBusinessAmount();
			case "sales_amount" -> known.salesAmount();
			case "unsold_value" -> known.unsoldValue();
			case "sold_plus_unsold_value" -> sum(known.salesAmount(), known.unsoldValue());
			case "goods_plus_service_gains" -> sum(known.illegalGains(), known.serviceGains());
			case "label_count" -> labels();
			case "unsold_label_count" -> known.labelsUnsold();
			case "sold_plus_unsold_label_count" -> sum(known.labelsSold(), known.labelsUnsold());
			case "direct_loss_to_patentee", "rights_holder_loss" -> known.holderLoss();
			case COPIES -> known.copiesCount();
			case "unsold_copies_count" -> known.unsoldCopiesCount();
			case "sold_plus_unsold_copies_count" -> sum(known.copiesCount(), known.unsoldCopiesCount());
			case "online_works_count" -> known.onlineWorksCount();
			case "download_count" -> known.downloadCount();
			case "click_count" -> known.clickCount();
			case "member_count" -> known.memberCount();
			case "items_at_half_standard" -> itemsAtHalf();
			case "holder_bankruptcy", "any_conduct" -> BigDecimal.ONE;
			default -> throw new IllegalStateException("No measure " + row.measure());
		};
	}

	/**
	 * Who makes labels answers for all of them, who sells those of others for what he has
	 * sold.
	 */
	private BigDecimal labels() {
		return (this.facts.labelsSource() == LabelsSource.SELF)
				? sum(this.facts.labelsSold(), this.facts.labelsUnsold()) : this.facts.labelsSold();
	}

	private static BigDecimal sum(BigDecimal one, BigDecimal other) {
		if (one == null || other == null) {
			return (one == null) ? other : one;
		}
		return one.add(other);
	}

	/** What has been sold, in the measure of the row. */
	BigDecimal sold(CriminalThreshold row) {
		return switch (soldMeasure(row)) {
			case "label_count" -> this.facts.labelsSold();
			case COPIES -> this.facts.copiesCount();
			default -> this.facts.salesAmount();
		};
	}

	static String soldMeasure(CriminalThreshold row) {
		if (row.measure().contains("label")) {
			return "label_count";
		}
		return row.measure().contains("copies") ? COPIES : "sales_amount";
	}

	/** The basic figure of a measure under exactly these conditions, null for none. */
	BigDecimal standard(String measure, Set<String> conditions) {
		return this.rows.stream()
			.filter((row) -> row.measure().equals(measure) && row.tier() == Severity.SERIOUS
					&& Set.copyOf(row.conditions()).equals(conditions))
			.map(this::figure)
			.findFirst()
			.orElse(null);
	}

	Set<String> replaced(CriminalThreshold row, List<Condition> without, List<Condition> with) {
		Set<String> conditions = new HashSet<>(row.conditions());
		without.forEach((condition) -> conditions.remove(condition.token()));
		with.forEach((condition) -> conditions.add(condition.token()));
		return conditions;
	}

	/**
	 * Whether a penalty of the field within the window comes before the conduct. Where
	 * the window begins and ends is not settled; it runs from the day of the penalty to
	 * the conduct.
	 */
	boolean hasPriorPenalty(String... words) {
		if (this.facts.priorPenaltyWithin2y() != null) {
			return this.facts.priorPenaltyWithin2y();
		}
		LocalDate penalty = this.facts.priorPenaltyDate();
		LocalDate conduct = this.facts.conductEndDate();
		if (penalty == null || penalty.isAfter(conduct) || penalty.plus(this.window).isBefore(conduct)) {
			return false;
		}
		String kind = (this.facts.priorPenaltyKind() == null) ? "" : this.facts.priorPenaltyKind();
		return Stream.of(words).anyMatch(kind::contains) || FIELDS.stream().noneMatch(kind::contains);
	}

	/**
	 * How many items of the combination reach half of their figure: business, copies,
	 * repetition and what is spread online, which is one item since 2025 and was several
	 * before (法释〔2025〕5号 art 13(1)(五), 法发〔2011〕3号 art 13(1)(五)).
	 */
	private BigDecimal itemsAtHalf() {
		boolean isOneItemOnline = this.rows.stream()
			.anyMatch((row) -> row.conditions().equals(List.of(Condition.HALF_OF_TWO.token())));
		boolean isOwnAct = !Boolean.TRUE.equals(this.facts.technicalMeasures());
		boolean isBusiness = isOwnAct && isHalf(BUSINESS, this.facts.illegalBusinessAmount(), Set.of());
		long online = ONLINE.stream().filter(this::isHalfOnline).count();
		int items = isBusiness ? 1 : 0;
		if (!isOneItemOnline) {
			return anyOfCombination() ? BigDecimal.valueOf(items + online) : null;
		}
		Set<String> repeated = Set.of(Condition.REPEATED_COPYRIGHT.token());
		boolean isAgain = isOwnAct && Condition.REPEATED_COPYRIGHT.holds(this, null);
		boolean byGains = isAgain && isHalf(GAINS, this.facts.illegalGains(), repeated);
		boolean byBusiness = isAgain && isHalf(BUSINESS, this.facts.illegalBusinessAmount(), repeated);
		items += isHalf(COPIES, this.facts.copiesCount(), Set.of(Condition.COPIED_AND_DISTRIBUTED.token())) ? 1 : 0;
		items += (online > 0) ? 1 : 0;
		boolean isOwnAmount = byGains || (byBusiness && !isBusiness);
		items += isOwnAmount ? 1 : 0;
		if (items == 1 && byBusiness && isBusiness) {
			this.open.add(Ground.ONE_AMOUNT_TWICE);
		}
		if (items == 1 && online > 1) {
			this.open.add(Ground.ONE_ITEM_TWICE);
		}
		return anyOfCombination() ? BigDecimal.valueOf(items) : null;
	}

	private boolean anyOfCombination() {
		return Stream
			.of(this.facts.illegalBusinessAmount(), this.facts.copiesCount(), this.facts.onlineWorksCount(),
					this.facts.downloadCount(), this.facts.clickCount(), this.facts.memberCount())
			.anyMatch((value) -> value != null);
	}

	private boolean isHalfOnline(String measure) {
		return this.rows.stream()
			.filter((row) -> row.measure().equals(measure) && row.tier() == Severity.SERIOUS)
			.anyMatch((row) -> isHalf(measure(row), figure(row)));
	}

	private boolean isHalf(String measure, BigDecimal actual, Set<String> conditions) {
		return isHalf(actual, standard(measure, conditions));
	}

	private static boolean isHalf(BigDecimal actual, BigDecimal standard) {
		return actual != null && standard != null && actual.multiply(TWO).compareTo(standard) >= 0;
	}

}
