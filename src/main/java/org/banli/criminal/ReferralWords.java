package org.banli.criminal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/** Says an opinion in sentences that an officer can put into his report. */
@Component
public class ReferralWords {

	private static final int MOST_MET = 4;

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final Words words;

	ReferralWords(Words words) {
		this.words = words;
	}

	/** The opinion in sentences. */
	public String explain(OffenceFacts facts, ReferralOpinion opinion) {
		List<String> sentences = new ArrayList<>();
		String offence = this.words.of("criminal.offence." + facts.offenceCode());
		String severity = (opinion.severity() == null) ? "" : opinion.severity().term();
		sentences.add(this.words.of("criminal.outcome." + opinion.outcome(), facts.offenceCode().article(), offence,
				severity));
		opinion.grounds().forEach((ground) -> sentences.add(this.words.of("criminal.ground." + ground)));
		List<WeighedRule> met = opinion.rules().stream().filter(WeighedRule::met).toList();
		if (!met.isEmpty()) {
			sentences.add(this.words.of("criminal.met",
					met.stream()
						.limit(MOST_MET)
						.map(this::rule)
						.collect(Collectors.joining(this.words.of("criminal.and")))));
		}
		else if (opinion.decisive() != null) {
			WeighedRule nearest = opinion.decisive();
			sentences.add(this.words.of("criminal.nearest", rule(nearest), number(nearest.missing()),
					unit(nearest.row().measure())));
		}
		if (opinion.nearThreshold()) {
			sentences.add(this.words.of("criminal.near"));
		}
		return String.join("", sentences);
	}

	private String rule(WeighedRule rule) {
		String measure = rule.row().measure();
		return this.words.of("criminal.rule", rule.row().law(), this.words.of("criminal.measure." + measure),
				number(rule.actual()), unit(measure), number(rule.threshold()),
				number(rule.ratio().multiply(HUNDRED).setScale(1, RoundingMode.DOWN)),
				(rule.row().conditionText() == null) ? ""
						: this.words.of("criminal.conditions", rule.row().conditionText().replace(";", "、")),
				rule.row().severity());
	}

	private String unit(String measure) {
		return this.words.of("criminal.unit." + measure);
	}

	private static String number(BigDecimal value) {
		DecimalFormat format = new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT));
		// a sum below a figure must not read as the figure
		format.setRoundingMode(RoundingMode.DOWN);
		return format.format(value);
	}

}
