package org.banli.goods;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.banli.casefile.HeldGoods;
import org.banli.deadline.RunningClock;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a referral of the goods that go with it, and hands them over (行政强制法 art 21). */
@Component
class GoodsForPolice implements HeldGoods {

	private final GoodsItems items;

	private final GoodsMeasures measures;

	private final SeizureClocks seizures;

	private final Words words;

	GoodsForPolice(GoodsItems items, GoodsMeasures measures, SeizureClocks seizures, Words words) {
		this.items = items;
		this.measures = measures;
		this.seizures = seizures;
		this.words = words;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Line> of(long caseId) {
		return this.items.forPolice(caseId).stream().map(this::line).toList();
	}

	private Line line(GoodsItem item) {
		GoodsMeasure measure = this.measures.get(item.measureId());
		return new Line(item.id(), item.name(), item.specification(), item.unit(),
				item.quantity().stripTrailingZeros().toPlainString(),
				(item.mark() == null) ? null : this.words.of("goods.paper.mark", item.mark()), item.place(),
				this.words.of("goods.kind." + measure.kind()), measure.docNumber());
	}

	@Override
	@Transactional(readOnly = true)
	public LocalDate heldUntil(long caseId) {
		return this.items.forPolice(caseId)
			.stream()
			.map(this.seizures::of)
			.flatMap(Optional::stream)
			.map(RunningClock::dueOn)
			.min(LocalDate::compareTo)
			.orElse(null);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void handToPolice(long caseId, String receiver, LocalDate on, String document, String by) {
		this.items.handAllToPolice(caseId, receiver, on, document, by);
	}

}
