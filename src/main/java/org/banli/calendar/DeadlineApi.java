package org.banli.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.banli.shared.FieldProblem;
import org.banli.shared.InvalidInput;
import org.banli.shared.MalformedInput;
import org.banli.shared.Words;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Computes deadlines for systems outside; nothing is stored. */
@RestController
@Tag(name = "期限")
class DeadlineApi {

	private final DeadlineCalculator calculator;

	private final Words words;

	DeadlineApi(DeadlineCalculator calculator, Words words) {
		this.calculator = calculator;
		this.words = words;
	}

	@PostMapping("/api/v1/deadlines")
	@Operation(summary = "计算期限", description = "逐日说明计入与不计入的理由，不保存",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
					content = @Content(schema = @Schema(implementation = Period.class))))
	Deadline calculate(@RequestBody JsonNode body) {
		Period period = new Reading(this.words).period(body);
		try {
			return this.calculator.calculate(period.startsOn(), period.length(), period.unit(), period.pauses());
		}
		catch (InvalidDeadline ex) {
			throw new InvalidInput(ex.problems()
				.stream()
				.map((problem) -> new FieldProblem(problem.field(), problem.message()))
				.toList());
		}
	}

	/** What a deadline is computed from. */
	record Period(LocalDate startsOn, Integer length, LengthUnit unit, List<Pause> pauses) {
	}

	/**
	 * Reads the body: a wrong JSON type is malformed, a wrong value is a problem of its
	 * field.
	 */
	private static final class Reading {

		private final Words words;

		private final List<FieldProblem> problems = new ArrayList<>();

		Reading(Words words) {
			this.words = words;
		}

		Period period(JsonNode body) {
			if (body == null || !body.isObject()) {
				throw new MalformedInput("shared.malformedJson");
			}
			Period period = new Period(date(body, "startsOn", ""), length(body), unit(body), pauses(body));
			if (!this.problems.isEmpty()) {
				throw new InvalidInput(this.problems);
			}
			return period;
		}

		private LocalDate date(JsonNode node, String name, String path) {
			JsonNode value = text(node, name, path);
			if (value == null) {
				return null;
			}
			try {
				return LocalDate.parse(value.textValue());
			}
			catch (DateTimeException ex) {
				problem(path + name, this.words.of("api.date.unreadable"));
				return null;
			}
		}

		private Integer length(JsonNode body) {
			JsonNode value = given(body, "length", "");
			if (value == null) {
				return null;
			}
			if (!value.isNumber()) {
				throw new MalformedInput("shared.wrongParameter", "length");
			}
			boolean isWhole = value.isIntegralNumber() || value.doubleValue() == Math.rint(value.doubleValue());
			if (!isWhole) {
				problem("length", this.words.of("api.length.notWhole"));
				return null;
			}
			// what is beyond an int is beyond every limit too
			return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value.doubleValue()));
		}

		private LengthUnit unit(JsonNode body) {
			JsonNode value = text(body, "unit", "");
			if (value == null) {
				return null;
			}
			return Stream.of(LengthUnit.values())
				.filter((unit) -> unit.name().equals(value.textValue()))
				.findFirst()
				.orElseGet(() -> {
					problem("unit", this.words.of("api.unit.unknown"));
					return null;
				});
		}

		private List<Pause> pauses(JsonNode body) {
			JsonNode list = body.path("pauses");
			List<Pause> pauses = new ArrayList<>();
			if (list.isMissingNode() || list.isNull()) {
				return pauses;
			}
			if (!list.isArray()) {
				throw new MalformedInput("shared.wrongParameter", "pauses");
			}
			for (int i = 0; i < list.size(); i++) {
				String path = "pauses[" + i + "]";
				JsonNode pause = list.get(i);
				if (pause.isNull()) {
					problem(path, DeadlineWords.word("deadline.error.required"));
				}
				else if (!pause.isObject()) {
					throw new MalformedInput("shared.wrongParameter", path);
				}
				else {
					pauses.add(new Pause(date(pause, "from", path + "."), date(pause, "to", path + ".")));
				}
			}
			return pauses;
		}

		private JsonNode text(JsonNode node, String name, String path) {
			JsonNode value = given(node, name, path);
			if (value != null && !value.isTextual()) {
				throw new MalformedInput("shared.wrongParameter", path + name);
			}
			return value;
		}

		private JsonNode given(JsonNode node, String name, String path) {
			JsonNode value = node.get(name);
			if (value == null || value.isNull()) {
				problem(path + name, DeadlineWords.word("deadline.error.required"));
				return null;
			}
			return value;
		}

		private void problem(String field, String message) {
			this.problems.add(new FieldProblem(field, message));
		}

	}

}
