package org.banli.criminal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;

import org.banli.criminal.OffenceFacts.LabelsSource;
import org.banli.criminal.OffenceFacts.MarkKind;

/**
 * A condition that a row of the thresholds makes, with the words of the table. What is
 * not known makes no condition true.
 */
enum Condition {

	GOODS_MARK("商品商标", (text, row) -> isFor(text, MarkKind.GOODS)),

	SERVICE_MARK("服务商标", (text, row) -> isFor(text, MarkKind.SERVICE)),

	GOODS_AND_SERVICE_MARKS("商品和服务商标并存", (text, row) -> text.facts().markKind() == MarkKind.BOTH),

	GOODS_GAINS_BELOW("商品违法所得不足标准", (text, row) -> isGoodsGainsBelow(text, row)),

	TWO_MARKS("两种以上注册商标", (text, row) -> isTwo(marks(text, row))),

	REPEATED("二年内受罚再犯", (text, row) -> text.hasPriorPenalty("商标")),

	REPEATED_PATENT("二年内因假冒他人专利受罚再犯", (text, row) -> text.hasPriorPenalty("专利")),

	REPEATED_COPYRIGHT("二年内因侵犯著作权或销售侵权复制品受罚再犯", (text, row) -> text.hasPriorPenalty("著作权", "版权", "复制品")),

	REPEATED_SECRET("二年内因侵犯商业秘密受罚再犯", (text, row) -> text.hasPriorPenalty("商业秘密")),

	TWO_PATENTS("两项以上他人专利", (text, row) -> isTwo(text.facts().patentsCount())),

	ALL_UNSOLD("全部尚未销售", (text, row) -> !isPositive(text.sold(row))),

	SOLD_BELOW("已售不足标准", (text, row) -> isPositive(text.sold(row)) && isSoldBelow(text, row)),

	LABELS_OF_OTHERS("销售他人非法制造的标识", (text, row) -> text.facts().labelsSource() == LabelsSource.OTHERS),

	TECHNICAL_MEASURES("为他人规避技术措施提供装置或者服务", (text, row) -> isTrue(text.facts().technicalMeasures())),

	HOLDER_BANKRUPT("直接导致权利人因重大经营困难破产、倒闭", (text, row) -> isTrue(text.facts().holderBankruptcy())),

	UNIT("单位实施", (text, row) -> isTrue(text.facts().isUnit())),

	/* What the measure itself says. */

	COPIED_AND_DISTRIBUTED("复制发行"), SPREAD_ONLINE("信息网络传播"), MEMBERS("会员制"), HALF_OF_TWO("前四项中两项以上各达标准一半以上"),
	NO_FIGURE("基本犯无数额门槛"), BASIC_WITHOUT_FIGURE("基本犯(五年以下)无数额门槛"), UPPER_TIER("本行为加重情节");

	/** The day from which marks count by source. */
	private static final LocalDate BY_SOURCE_FROM = LocalDate.of(2025, 4, 26);

	private final String token;

	private final BiPredicate<Weighing, CriminalThreshold> test;

	Condition(String token) {
		this(token, (text, row) -> true);
	}

	Condition(String token, BiPredicate<Weighing, CriminalThreshold> test) {
		this.token = token;
		this.test = test;
	}

	static Condition of(String token) {
		for (Condition condition : values()) {
			if (condition.token.equals(token)) {
				return condition;
			}
		}
		throw new IllegalStateException("No condition " + token);
	}

	String token() {
		return this.token;
	}

	/** Whether it is true of the facts, within the text that the row comes from. */
	boolean holds(Weighing text, CriminalThreshold row) {
		return this.test.test(text, row);
	}

	private static boolean isFor(Weighing text, MarkKind kind) {
		return text.facts().markKind() == kind || text.facts().markKind() == MarkKind.BOTH;
	}

	/**
	 * Until 法释〔2025〕5号 marks were counted by name; its art 7(1) counts those that point
	 * to different sources.
	 */
	private static Integer marks(Weighing text, CriminalThreshold row) {
		return row.validFrom().isBefore(BY_SOURCE_FROM) ? text.facts().textMarksCount()
				: text.facts().distinctSourceMarks();
	}

	private static boolean isGoodsGainsBelow(Weighing text, CriminalThreshold row) {
		return isBelow(text.facts().illegalGains(), text.standard("illegal_gains",
				text.replaced(row, List.of(GOODS_AND_SERVICE_MARKS, GOODS_GAINS_BELOW), List.of(GOODS_MARK))));
	}

	private static boolean isSoldBelow(Weighing text, CriminalThreshold row) {
		return isBelow(text.sold(row), text.standard(Weighing.soldMeasure(row),
				text.replaced(row, List.of(SOLD_BELOW, LABELS_OF_OTHERS), List.of())));
	}

	private static boolean isTwo(Integer count) {
		return count != null && count >= 2;
	}

	private static boolean isTrue(Boolean value) {
		return Boolean.TRUE.equals(value);
	}

	private static boolean isPositive(BigDecimal value) {
		return value != null && value.signum() > 0;
	}

	/** What is not known reaches nothing. */
	private static boolean isBelow(BigDecimal value, BigDecimal standard) {
		return value == null || standard == null || value.compareTo(standard) < 0;
	}

}
