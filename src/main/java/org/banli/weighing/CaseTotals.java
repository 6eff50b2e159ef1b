package org.banli.weighing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.banli.casefile.CaseKind;
import org.banli.weighing.AmountLine.Goods;

/**
 * The totals of a case, computed from its lines whenever they are asked for and never
 * stored (法释〔2025〕5号 art 28). What no line tells is null, which is something other than
 * nothing.
 */
final class CaseTotals {

	private final List<AmountLine> lines;

	private final boolean isCopyright;

	private final Map<Goods, Fraction> unitCosts = new LinkedHashMap<>();

	CaseTotals(CaseKind kind, List<AmountLine> lines) {
		this.isCopyright = kind == CaseKind.CR;
		this.lines = lines.stream().filter((line) -> !line.isRemoved()).toList();
		Map<Goods, List<AmountLine>> costs = new LinkedHashMap<>();
		of(AmountKind.COST)
			.forEach((line) -> costs.computeIfAbsent(line.goodsKey(), (key) -> new ArrayList<>()).add(line));
		costs.forEach((goods, bought) -> average(bought).ifPresent((cost) -> this.unitCosts.put(goods, cost)));
	}

	List<AmountLine> lines() {
		return this.lines;
	}

	boolean isEmpty() {
		return this.lines.isEmpty();
	}

	List<AmountLine> of(AmountKind... kinds) {
		Set<AmountKind> wanted = EnumSet.copyOf(List.of(kinds));
		return this.lines.stream().filter((line) -> wanted.contains(line.kind())).toList();
	}

	/** Paid or received for one piece on average; empty where no quantity is known. */
	private static Optional<Fraction> average(List<AmountLine> lines) {
		Fraction amount = Fraction.ZERO;
		Fraction quantity = Fraction.ZERO;
		for (AmountLine line : lines) {
			if (line.unitPrice() != null) {
				Fraction number = Fraction.of(line.quantity());
				amount = amount.plus(number.times(Fraction.of(line.unitPrice())));
				quantity = quantity.plus(number);
			}
		}
		return quantity.isZero() ? Optional.empty() : Optional.of(amount.over(quantity));
	}

	/** The average price at which goods of the kind were really sold. */
	Optional<Fraction> averageSold(AmountKind unsold, Goods goods) {
		return unsold.sold()
			.flatMap((kind) -> average(of(kind).stream().filter((line) -> line.goodsKey().equals(goods)).toList()));
	}

	/**
	 * What one piece counts. Where goods of the kind were sold their average goes before
	 * any other basis, also for a line that was entered before the sale was found.
	 */
	Optional<Fraction> price(AmountLine line) {
		if (line.kind().isUnsold()) {
			Optional<Fraction> average = averageSold(line.kind(), line.goodsKey());
			if (average.isPresent()) {
				return average;
			}
		}
		return Optional.ofNullable(line.unitPrice()).map(Fraction::of);
	}

	/** The basis that counts, which a sale found later has moved to the average. */
	PriceBasis basis(AmountLine line) {
		boolean isAverage = line.kind().isUnsold() && averageSold(line.kind(), line.goodsKey()).isPresent();
		return isAverage ? PriceBasis.AVERAGE : line.priceBasis();
	}

	/** What the line amounts to; empty where it has no price. */
	Optional<Fraction> amount(AmountLine line) {
		return line.kind().isCount() ? Optional.empty()
				: price(line).map((price) -> price.times(Fraction.of(line.quantity())));
	}

	/** Lines of goods that have no price, so that no total holds them. */
	List<AmountLine> withoutPrice() {
		return this.lines.stream()
			.filter((line) -> (line.kind().needsPrice() || line.priceBasis() == PriceBasis.AVERAGE)
					&& amount(line).isEmpty())
			.toList();
	}

	/** Goods that were sold and of which nobody knows what they cost. */
	List<String> withoutCost() {
		Set<String> goods = new LinkedHashSet<>();
		this.lines.stream()
			.filter((line) -> line.kind().isSold() && line.unitPrice() != null
					&& !this.unitCosts.containsKey(line.goodsKey()))
			.forEach((line) -> goods.add(line.goods()));
		return List.copyOf(goods);
	}

	private Fraction total(List<AmountLine> some) {
		return some.stream().map(this::amount).flatMap(Optional::stream).reduce(Fraction::plus).orElse(null);
	}

	Fraction total(AmountKind... kinds) {
		return total(of(kinds));
	}

	/** How many pieces, null where there is no line. */
	BigDecimal count(AmountKind kind) {
		return of(kind).stream().map(AmountLine::quantity).reduce(BigDecimal::add).orElse(null);
	}

	private AmountKind[] soldKinds(Lane lane) {
		return switch (lane) {
			case GOODS -> new AmountKind[] { AmountKind.SOLD };
			case LABELS -> new AmountKind[] { AmountKind.LABELS_SOLD };
			case COPIES -> this.isCopyright ? new AmountKind[] { AmountKind.COPIES_SOLD, AmountKind.SOLD }
					: new AmountKind[] { AmountKind.COPIES_SOLD };
		};
	}

	private AmountKind[] unsoldKinds(Lane lane) {
		return switch (lane) {
			case GOODS -> new AmountKind[] { AmountKind.UNSOLD };
			case LABELS -> new AmountKind[] { AmountKind.LABELS_UNSOLD };
			case COPIES -> this.isCopyright ? new AmountKind[] { AmountKind.COPIES_UNSOLD, AmountKind.UNSOLD }
					: new AmountKind[] { AmountKind.COPIES_UNSOLD };
		};
	}

	/** 销售金额: all proceeds received and due. */
	Fraction sales(Lane lane) {
		return total(soldKinds(lane));
	}

	/** 货值金额 of what was not sold. */
	Fraction unsold(Lane lane) {
		return total(unsoldKinds(lane));
	}

	/**
	 * 非法经营数额: what was sold and what was not; for labels and copies also what was paid
	 * for making or spreading them.
	 */
	Fraction business(Lane lane) {
		Fraction goods = Fraction.sum(sales(lane), unsold(lane));
		return (lane == Lane.GOODS) ? goods : Fraction.sum(goods, total(AmountKind.FEE, AmountKind.SERVICE));
	}

	/** 进价 of what was sold: quantity × what one piece cost. */
	Fraction costOfSold(Lane lane) {
		List<AmountLine> known = of(soldKinds(lane)).stream()
			.filter((line) -> this.unitCosts.containsKey(line.goodsKey()))
			.toList();
		return cost(known);
	}

	/**
	 * 违法所得数额: proceeds less what the goods had cost, fees in full. Sales of goods whose
	 * cost nobody knows are left out: there is no gain to be told.
	 */
	Fraction gains(Lane lane, boolean isServiceOnly) {
		Fraction fees = (lane == Lane.GOODS && isServiceOnly) ? null : total(AmountKind.FEE);
		Fraction services = (lane == Lane.COPIES) ? ofServices() : null;
		return orZero(Fraction.sum(goodsGains(soldKinds(lane)), Fraction.sum(fees, services)));
	}

	private Fraction goodsGains(AmountKind... sold) {
		List<AmountLine> known = of(sold).stream()
			.filter((line) -> this.unitCosts.containsKey(line.goodsKey()))
			.toList();
		Fraction proceeds = total(known);
		return (proceeds == null) ? null : proceeds.minus(cost(known));
	}

	private Fraction cost(List<AmountLine> known) {
		return known.stream()
			.map((line) -> Fraction.of(line.quantity()).times(this.unitCosts.get(line.goodsKey())))
			.reduce(Fraction::plus)
			.orElse(null);
	}

	private static Fraction orZero(Fraction value) {
		return (value == null) ? null : value.orZero();
	}

	/** 违法所得 of everything in the case. */
	Fraction allGains() {
		Fraction goods = goodsGains(AmountKind.SOLD, AmountKind.LABELS_SOLD, AmountKind.COPIES_SOLD);
		return orZero(Fraction.sum(goods, Fraction.sum(total(AmountKind.FEE), ofServices())));
	}

	/** 违法经营额 of everything in the case. */
	Fraction allBusiness() {
		return total(AmountKind.SOLD, AmountKind.UNSOLD, AmountKind.LABELS_SOLD, AmountKind.LABELS_UNSOLD,
				AmountKind.COPIES_SOLD, AmountKind.COPIES_UNSOLD, AmountKind.FEE, AmountKind.SERVICE);
	}

	/** Gains from services: income less the goods used in them. */
	Fraction serviceGains(boolean isServiceOnly) {
		Fraction fees = isServiceOnly ? total(AmountKind.FEE) : null;
		return orZero(Fraction.sum(ofServices(), fees));
	}

	private Fraction ofServices() {
		Fraction income = total(AmountKind.SERVICE);
		Fraction used = total(AmountKind.SERVICE_COST);
		return (income == null || used == null) ? income : income.minus(used);
	}

	/** The one unit in which all lines of a kind count, empty where there are several. */
	Optional<String> unit(AmountKind kind) {
		List<String> units = of(kind).stream().map(AmountLine::unit).distinct().toList();
		return (units.size() == 1) ? Optional.of(units.get(0)) : Optional.empty();
	}

}
