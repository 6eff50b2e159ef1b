package org.banli.criminal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.banli.criminal.OffenceFacts.LabelsSource;
import org.banli.criminal.OffenceFacts.MarkKind;
import org.banli.shared.FieldProblem;
import org.banli.shared.InvalidInput;
import org.banli.shared.MalformedInput;
import org.banli.shared.Words;

/**
 * Reads the facts of a check: a wrong JSON type is malformed, a wrong value is a problem
 * of its field, and all problems are told at once.
 */
final class FactsReader {

	/** Beyond every amount of a case; more is a slip. */
	private static final BigDecimal LARGEST = new BigDecimal("999999999999.99");

	private static final int LONGEST_KIND = 200;

	private final JsonNode body;

	private final Words words;

	private final List<FieldProblem> problems = new ArrayList<>();

	private FactsReader(JsonNode body, Words words) {
		this.body = body;
		this.words = words;
	}

	/**
	 * Reads.
	 * @throws MalformedInput when the body is no object or a value has a wrong JSON type
	 * @throws InvalidInput with every value that cannot be
	 */
	static OffenceFacts read(JsonNode body, Words words) {
		if (body == null || !body.isObject()) {
			throw new MalformedInput("shared.malformedJson");
		}
		FactsReader reader = new FactsReader(body, words);
		OffenceFacts facts = reader.facts();
		if (!reader.problems.isEmpty()) {
			throw new InvalidInput(reader.problems);
		}
		return facts;
	}

	private OffenceFacts facts() {
		text("caseId", Integer.MAX_VALUE);
		text("factsZh", Integer.MAX_VALUE);
		return new OffenceFacts(required(offence(), "offenceCode"),
				choice("markKind", MarkKind.values(), (kind) -> kind.name().toLowerCase(Locale.ROOT)),
				whole("textMarksCount"), whole("distinctSourceMarks"), whole("patentsCount"), flag("othersPatent"),
				required(date("conductEndDate"), "conductEndDate"), date("priorPenaltyDate"),
				text("priorPenaltyKind", LONGEST_KIND), flag("priorPenaltyWithin2y"), number("illegalGainsYuan"),
				number("serviceGainsYuan"), number("illegalBusinessAmountYuan"), number("salesAmountYuan"),
				number("unsoldValueYuan"), count("labelsSold"), count("labelsUnsold"),
				choice("labelsSource", LabelsSource.values(), (source) -> source.name().toLowerCase(Locale.ROOT)),
				number("holderLossYuan"), count("copiesCount"), count("unsoldCopiesCount"), count("onlineWorksCount"),
				count("downloadCount"), count("clickCount"), count("memberCount"), flag("isUnit"), flag("knows"),
				flag("reasonableSuspicion"), flag("holderBankruptcy"), flag("technicalMeasures"));
	}

	private <T> T required(T value, String name) {
		if (value == null && this.problems.stream().noneMatch((problem) -> problem.field().equals(name))) {
			problem(name, "criminal.error.required");
		}
		return value;
	}

	private JsonNode given(String name) {
		JsonNode value = this.body.get(name);
		return (value == null || value.isNull()) ? null : value;
	}

	private OffenceCode offence() {
		return choice("offenceCode", OffenceCode.values(), Enum::name);
	}

	private <T> T choice(String name, T[] values, Function<T, String> spelling) {
		String text = text(name, LONGEST_KIND);
		if (text == null) {
			return null;
		}
		return Stream.of(values).filter((value) -> spelling.apply(value).equals(text)).findFirst().orElseGet(() -> {
			problem(name, "criminal.error.choice");
			return null;
		});
	}

	private String text(String name, int longest) {
		JsonNode value = given(name);
		if (value == null) {
			return null;
		}
		if (!value.isTextual()) {
			throw new MalformedInput("shared.wrongParameter", name);
		}
		if (value.textValue().length() > longest) {
			problem(name, "criminal.error.long");
		}
		return value.textValue();
	}

	private LocalDate date(String name) {
		String text = text(name, LONGEST_KIND);
		if (text == null) {
			return null;
		}
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			problem(name, "criminal.error.date");
			return null;
		}
	}

	private Boolean flag(String name) {
		JsonNode value = given(name);
		if (value != null && !value.isBoolean()) {
			throw new MalformedInput("shared.wrongParameter", name);
		}
		return (value == null) ? null : value.booleanValue();
	}

	private BigDecimal number(String name) {
		JsonNode value = given(name);
		if (value == null) {
			return null;
		}
		if (!value.isNumber()) {
			throw new MalformedInput("shared.wrongParameter", name);
		}
		BigDecimal number = value.decimalValue();
		if (number.signum() < 0) {
			problem(name, "criminal.error.negative");
		}
		else if (number.compareTo(LARGEST) > 0) {
			problem(name, "criminal.error.large");
		}
		return number;
	}

	private BigDecimal count(String name) {
		BigDecimal number = number(name);
		if (number != null && number.signum() >= 0 && number.stripTrailingZeros().scale() > 0) {
			problem(name, "criminal.error.whole");
		}
		return number;
	}

	private Integer whole(String name) {
		BigDecimal number = count(name);
		return (number == null) ? null : number.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
	}

	private void problem(String field, String key) {
		this.problems.add(new FieldProblem(field, this.words.of(key)));
	}

}
