package org.banli.weighing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * Numbers and articles as pages show them. An amount that does not end after the point is
 * shown cut off, with dots: 480.733….
 */
@Component("amountWords")
public class AmountWords {

	private static final int SHOWN = 3;

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** Where the bar of a ratio ends: a fifth above the figure. */
	private static final BigDecimal WIDEST = new BigDecimal("1.2");

	private static final Pattern ARTICLE = Pattern.compile(" art (\\d+)((?:\\([^)]*\\))*)(.*)");

	private final Words words;

	AmountWords(Words words) {
		this.words = words;
	}

	/** Yuan, empty for null. */
	public String money(BigDecimal amount) {
		if (amount == null) {
			return "";
		}
		boolean isLong = amount.stripTrailingZeros().scale() > SHOWN;
		return format(isLong ? "#,##0.000" : "#,##0.00#",
				amount.setScale(isLong ? SHOWN : amount.scale(), RoundingMode.DOWN)) + (isLong ? "…" : "");
	}

	/** A number of pieces, empty for null. */
	public String count(BigDecimal number) {
		return (number == null) ? "" : format("#,##0.####", number);
	}

	/** A figure of the law: no places after the point where there are none. */
	public String figure(BigDecimal number) {
		return (number == null) ? "" : format("#,##0.##", number);
	}

	/** What a case has in a measure. */
	public String actual(String measure, BigDecimal number) {
		return isMoney(measure) ? money(number) : count(number);
	}

	boolean isMoney(String measure) {
		return this.words.of("criminal.unit." + measure).equals(this.words.of("criminal.unit.sales_amount"));
	}

	/** 108.2%, never more than it is. */
	public String percent(BigDecimal ratio) {
		return format("#,##0.0", ratio.multiply(HUNDRED).setScale(1, RoundingMode.DOWN)) + "%";
	}

	/** How wide the bar of a ratio is, in percent of its place. */
	public String width(BigDecimal ratio) {
		return ratio.min(WIDEST).multiply(HUNDRED).divide(WIDEST, 1, RoundingMode.HALF_UP).toPlainString() + "%";
	}

	private static String format(String pattern, BigDecimal number) {
		return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
	}

	/** Text, article, paragraph and item of a row's source in the words of lawyers. */
	public String source(String source) {
		Matcher found = ARTICLE.matcher(source);
		if (!found.find()) {
			return source;
		}
		StringBuilder text = new StringBuilder(source.substring(0, found.start()))
			.append(this.words.of("casefacts.article", found.group(1)));
		String[] parts = found.group(2).replaceAll("^\\(|\\)$", "").split("\\)\\(");
		for (String part : parts) {
			if (part.matches("\\d+")) {
				text.append(this.words.of("casefacts.paragraph", part));
			}
			else if (!part.isEmpty()) {
				text.append(this.words.of("casefacts.item", part));
			}
		}
		return text.append(found.group(3)).toString();
	}

}
