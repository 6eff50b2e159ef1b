package org.banli.goods;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

import org.banli.shared.FieldProblem;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/** Reads quantities and sums of money as people type them. */
@Component
class GoodsFigures {

	private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

	private static final int MOST_DIGITS = 9;

	private static final int QUANTITY_DECIMALS = 4;

	private static final int MONEY_DECIMALS = 2;

	private final Words words;

	GoodsFigures(Words words) {
		this.words = words;
	}

	/** A quantity above nothing; null with a problem where it is none. */
	BigDecimal quantity(String text, String field, List<FieldProblem> problems) {
		if (text == null || text.isBlank()) {
			problems.add(new FieldProblem(field, this.words.of("goods.quantity.missing")));
			return null;
		}
		BigDecimal quantity = number(text, QUANTITY_DECIMALS, field, problems);
		if (quantity != null && quantity.signum() == 0) {
			problems.add(new FieldProblem(field, this.words.of("goods.quantity.zero")));
			return null;
		}
		return quantity;
	}

	/** A sum in yuan; null where nothing is typed. */
	BigDecimal money(String text, String field, List<FieldProblem> problems) {
		return (text == null || text.isBlank()) ? null : number(text, MONEY_DECIMALS, field, problems);
	}

	private BigDecimal number(String text, int decimals, String field, List<FieldProblem> problems) {
		String plain = text.strip().replace(",", "").replace("，", "");
		if (!NUMBER.matcher(plain).matches()) {
			problems.add(new FieldProblem(field, this.words.of("goods.number.wrong", shortened(text.strip()))));
			return null;
		}
		BigDecimal number = new BigDecimal(plain);
		if (number.precision() - number.scale() > MOST_DIGITS) {
			problems.add(new FieldProblem(field, this.words.of("goods.number.long", MOST_DIGITS)));
			return null;
		}
		if (number.stripTrailingZeros().scale() > decimals) {
			problems.add(new FieldProblem(field, this.words.of("goods.number.decimals", decimals)));
			return null;
		}
		return number;
	}

	private static String shortened(String text) {
		return (text.length() > 20) ? text.substring(0, 20) + "…" : text;
	}

}
