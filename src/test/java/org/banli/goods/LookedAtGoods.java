package org.banli.goods;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.banli.casefile.CaseScenario;
import org.banli.testing.Plays;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** Plays goods to where their pages are to be looked at. */
@TestComponent
@Import({ CaseScenario.class, GoodsScenario.class })
public class LookedAtGoods implements Plays {

	private static final String UNBROKEN = "averylongwordwithoutanyplacetobreak".repeat(2);

	private final CaseScenario cases;

	private final GoodsScenario play;

	private final GoodsItems items;

	private long rich;

	LookedAtGoods(CaseScenario cases, GoodsScenario play, GoodsItems items) {
		this.cases = cases;
		this.play = play;
		this.items = items;
	}

	@Override
	public Map<String, Supplier<String>> plays() {
		Map<String, Supplier<String>> plays = new LinkedHashMap<>();
		plays.put("goodsCase", () -> String.valueOf(rich()));
		plays.put("goodsItem", () -> String.valueOf(this.play.ids(rich()).get(0)));
		plays.put("goodsLong", () -> String.valueOf(longOne()));
		plays.put("approveMeasure", () -> {
			long id = this.play.caseWith(3);
			this.play.propose("amr-officer1", id, MeasureKind.SEIZE, this.play.ids(id));
			return this.cases.claimed("amr-vice", id, "approveMeasure");
		});
		plays.put("carryOutMeasure", () -> {
			long id = this.play.caseWith(3);
			this.play.propose("amr-officer1", id, MeasureKind.SEIZE, this.play.ids(id));
			this.play.approve(id);
			return this.cases.claimed("amr-officer1", id, "carryOutMeasure");
		});
		return plays;
	}

	/** One item in each state that still goes on, with tests, papers and custody. */
	private long rich() {
		if (this.rich == 0) {
			long id = this.play.caseWith(8);
			List<Long> all = this.play.ids(id);
			this.play.take(id, MeasureKind.SEIZE, all.subList(0, 5));
			this.play.take(id, MeasureKind.HOLD, all.subList(5, 6));
			this.play.report(id, this.play.test(id, all.subList(0, 1), true));
			this.play.test(id, all.subList(1, 2), false);
			this.play.handOver(id, all.subList(0, 1), "二号管理员");
			this.play.penalty(id, this.play.day(), "没收侵权运动鞋");
			this.play.filed(id, this.play.day());
			this.play.confiscate(id, all.subList(2, 3));
			this.play.take(id, MeasureKind.RELEASE, all.subList(3, 5));
			this.play.publish(id, all.subList(4, 5));
			this.play.propose("amr-officer1", id, MeasureKind.SEIZE, all.subList(6, 7));
			this.rich = id;
		}
		return this.rich;
	}

	private long longOne() {
		long id = this.play.caseWith(1);
		this.items.add(this.play.user("amr-officer1"), id,
				this.play.read(
						"""
								{"name":"%s","mark":"%s","specification":"%s","quantity":"999999999","unit":"双双双双双双双双","unitPrice":"999999999.99",
								 "priceBasis":"MARKET","place":"%s"}"""
							.formatted(UNBROKEN, UNBROKEN, "很长".repeat(40), "很长".repeat(60) + UNBROKEN),
						ItemsForm.class));
		return id;
	}

}
