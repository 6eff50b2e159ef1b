package org.banli.goods;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CasePart;
import org.banli.casefile.CaseTab;
import org.banli.deadline.Light;
import org.banli.deadline.RunningClock;
import org.banli.identity.CurrentUser;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * The goods of a case among its tabs and in the API; what is not settled keeps it open.
 */
@Component
class GoodsPart implements CasePart {

	private static final int ORDER = 40;

	private final GoodsItems items;

	private final GoodsMeasures measures;

	private final SeizureClocks seizures;

	private final Words words;

	GoodsPart(GoodsItems items, GoodsMeasures measures, SeizureClocks seizures, Words words) {
		this.items = items;
		this.measures = measures;
		this.seizures = seizures;
		this.words = words;
	}

	/** A clock that runs on an item. */
	record ClockLine(String code, LocalDate startsOn, LocalDate dueOn, Light light, String legalBasis) {

		static ClockLine of(RunningClock clock) {
			return new ClockLine(clock.code(), clock.startsOn(), clock.dueOn(), clock.standing(), clock.legalBasis());
		}

	}

	/** A link of the custody chain. */
	record HandoverLine(String fromKeeper, String fromPlace, String toKeeper, String toPlace, Instant at, String reason,
			List<String> officers, String otherParty, boolean signed) {

		static HandoverLine of(GoodsHandover link) {
			return new HandoverLine(link.fromKeeper(), link.fromPlace(), link.toKeeper(), link.toPlace(),
					link.handedAt(), link.reason(), List.of(link.officerOne(), link.officerTwo()), link.otherParty(),
					link.isSigned());
		}

	}

	/** An item as the API shows it. */
	record ItemLine(long id, int no, String name, String mark, String specification, BigDecimal quantity, String unit,
			BigDecimal unitPrice, PriceBasis priceBasis, BigDecimal amount, ItemState state, String place,
			String keeper, List<ClockLine> clocks, List<HandoverLine> handovers) {
	}

	@Override
	public String name() {
		return "items";
	}

	@Override
	public Object view(CurrentUser user, CaseFile file) {
		Map<Long, List<GoodsHandover>> chains = this.items.custodyOfCase(file.id())
			.stream()
			.collect(Collectors.groupingBy(GoodsHandover::itemId));
		List<GoodsItem> list = this.items.list(file.id());
		Map<Long, RunningClock> clocks = this.seizures.ofAll(list);
		return list.stream()
			.map((item) -> new ItemLine(item.id(), item.itemNo(), item.name(), item.mark(), item.specification(),
					item.quantity(), item.unit(), item.unitPrice(), item.priceBasis(), item.amount(), item.state(),
					item.place(), item.keeper(), Stream.ofNullable(clocks.get(item.id())).map(ClockLine::of).toList(),
					chains.getOrDefault(item.id(), List.of()).stream().map(HandoverLine::of).toList()))
			.toList();
	}

	@Override
	public Optional<CaseTab> tab(CurrentUser user, CaseFile file) {
		int count = this.items.count(file.id());
		return Optional.of(new CaseTab(GoodsController.TAB, this.words.of("goods.tab"),
				"/cases/" + file.id() + "/goods", (count == 0) ? null : count, ORDER));
	}

	@Override
	public List<String> beforeClosing(CaseFile file) {
		List<GoodsItem> open = this.items.list(file.id()).stream().filter((item) -> !item.state().isFinal()).toList();
		return open.isEmpty() ? List.of()
				: List.of(this.words.of("goods.beforeClosing", this.measures.named(open), open.size()));
	}

}
