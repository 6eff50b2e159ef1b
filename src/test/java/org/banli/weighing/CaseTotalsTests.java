package org.banli.weighing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.banli.casefile.CaseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the lines of a case come to, to the last part of a cent. */
class CaseTotalsTests {

	private final List<AmountLine> lines = new ArrayList<>();

	private void line(AmountKind kind, String goods, String quantity, PriceBasis basis, String price) {
		this.lines.add(new AmountLine(this.lines.size() + 1, 1, kind, null, null, "示例", goods, new BigDecimal(quantity),
				"箱", basis, (price == null) ? null : new BigDecimal(price), null, "amr-officer1", Instant.EPOCH, null,
				null, 0));
	}

	private void sold(String goods, String quantity, String price) {
		line(AmountKind.SOLD, goods, quantity, PriceBasis.ACTUAL, price);
	}

	private CaseTotals totals() {
		return new CaseTotals(CaseKind.TM, this.lines);
	}

	private static BigDecimal decimal(Fraction value) {
		return Fraction.decimalOf(value);
	}

	@Test
	void whatWasNotSoldCountsByTheAverageOfWhatWasSold() {
		sold("白酒", "42", "498.00");
		sold("白酒", "30", "460.00");
		sold("白酒", "18", "475.00");
		line(AmountKind.UNSOLD, "白酒", "198", PriceBasis.AVERAGE, null);
		line(AmountKind.UNSOLD, "礼盒", "40", PriceBasis.LABEL, "598.00");
		line(AmountKind.COST, "白酒", "288", PriceBasis.ACTUAL, "210.00");
		CaseTotals totals = totals();
		assertThat(decimal(totals.sales(Lane.GOODS))).isEqualByComparingTo("43266");
		assertThat(decimal(totals.unsold(Lane.GOODS))).isEqualByComparingTo("119105.20");
		assertThat(decimal(totals.business(Lane.GOODS))).isEqualByComparingTo("162371.20");
		assertThat(decimal(totals.gains(Lane.GOODS, false))).isEqualByComparingTo("24366");
		assertThat(decimal(totals.averageSold(AmountKind.UNSOLD, this.lines.get(3).goodsKey()).orElseThrow())
			.toPlainString()).startsWith("480.7333333333");
	}

	@Test
	void thirdsOfAYuanMakeAWholeOneAgain() {
		sold("甲", "3", "33.333333");
		sold("乙", "3", "10");
		sold("乙", "6", "25");
		line(AmountKind.UNSOLD, "乙", "1", PriceBasis.AVERAGE, null);
		line(AmountKind.UNSOLD, "乙", "2", PriceBasis.AVERAGE, null);
		assertThat(decimal(totals().unsold(Lane.GOODS))).isEqualByComparingTo("60");
		this.lines.clear();
		sold("丙", "3", "16666.666667");
		sold("丁", "7", "1");
		sold("丁", "2", "5");
		line(AmountKind.UNSOLD, "丁", "1", PriceBasis.AVERAGE, null);
		// 17 / 9 never ends, and is never more than it is
		assertThat(decimal(totals().unsold(Lane.GOODS))).isLessThan(new BigDecimal("1.8888888888888889"))
			.isGreaterThan(new BigDecimal("1.8888888888888888"));
	}

	@ParameterizedTest
	@CsvSource({ "49999.99, 49999.99", "50000.00, 50000", "50000.01, 50000.01" })
	void nothingIsRoundedAtALimit(String price, String total) {
		sold("鞋", "1", price);
		assertThat(decimal(totals().sales(Lane.GOODS))).isEqualByComparingTo(total);
	}

	@Test
	void aSaleFoundLaterPutsTheAverageInPlaceOfTheLabel() {
		line(AmountKind.UNSOLD, "鞋", "10", PriceBasis.LABEL, "100");
		assertThat(decimal(totals().unsold(Lane.GOODS))).isEqualByComparingTo("1000");
		sold("鞋", "2", "80");
		assertThat(decimal(totals().unsold(Lane.GOODS))).isEqualByComparingTo("800");
		assertThat(totals().basis(this.lines.get(0))).isEqualTo(PriceBasis.AVERAGE);
	}

	@Test
	void withoutASaleTheAverageIsNoPrice() {
		line(AmountKind.UNSOLD, "鞋", "10", PriceBasis.AVERAGE, null);
		assertThat(totals().unsold(Lane.GOODS)).isNull();
		assertThat(totals().withoutPrice()).hasSize(1);
	}

	@Test
	void anotherUnitIsAnotherPrice() {
		sold("酒", "1", "480");
		this.lines.add(new AmountLine(9, 1, AmountKind.UNSOLD, null, null, "示例", "酒", BigDecimal.TEN, "瓶",
				PriceBasis.LABEL, new BigDecimal("90"), null, "amr-officer1", Instant.EPOCH, null, null, 0));
		assertThat(decimal(totals().unsold(Lane.GOODS))).isEqualByComparingTo("900");
	}

	@Test
	void whatNobodyKnowsIsNoGain() {
		sold("鞋", "10", "100");
		assertThat(totals().gains(Lane.GOODS, false)).isNull();
		assertThat(totals().withoutCost()).containsExactly("鞋");
		line(AmountKind.FEE, "加盟费", "1", PriceBasis.ACTUAL, "300");
		assertThat(decimal(totals().gains(Lane.GOODS, false))).isEqualByComparingTo("300");
		line(AmountKind.COST, "鞋", "10", PriceBasis.ACTUAL, "60");
		assertThat(decimal(totals().gains(Lane.GOODS, false))).isEqualByComparingTo("700");
	}

	@Test
	void aLossIsNoGain() {
		sold("鞋", "10", "50");
		line(AmountKind.COST, "鞋", "10", PriceBasis.ACTUAL, "60");
		assertThat(decimal(totals().gains(Lane.GOODS, false))).isEqualByComparingTo("0");
	}

	@Test
	void servicesCountLessTheGoodsUsed() {
		line(AmountKind.SERVICE, "维修", "300", PriceBasis.ACTUAL, "1000");
		line(AmountKind.SERVICE_COST, "配件", "300", PriceBasis.ACTUAL, "860");
		assertThat(decimal(totals().serviceGains(true))).isEqualByComparingTo("42000");
		assertThat(totals().business(Lane.GOODS)).isNull();
		assertThat(decimal(totals().allBusiness())).isEqualByComparingTo("300000");
	}

	@Test
	void feesForMakingLabelsAreBusinessAndGain() {
		line(AmountKind.LABELS_UNSOLD, "标识", "12000", null, null);
		line(AmountKind.FEE, "加工费", "1", PriceBasis.ACTUAL, "8000");
		assertThat(totals().count(AmountKind.LABELS_UNSOLD)).isEqualByComparingTo("12000");
		assertThat(decimal(totals().business(Lane.LABELS))).isEqualByComparingTo("8000");
		assertThat(decimal(totals().gains(Lane.LABELS, false))).isEqualByComparingTo("8000");
		assertThat(totals().withoutPrice()).isEmpty();
	}

	@Test
	void aLineThatWasTakenOutCountsNoMore() {
		AmountLine gone = new AmountLine(1, 1, AmountKind.SOLD, null, null, "示例", "鞋", BigDecimal.ONE, "双",
				PriceBasis.ACTUAL, BigDecimal.TEN, null, "amr-officer1", Instant.EPOCH, "amr-officer1", Instant.EPOCH,
				1);
		this.lines.add(gone);
		assertThat(totals().isEmpty()).isTrue();
		assertThat(totals().sales(Lane.GOODS)).isNull();
	}

}
