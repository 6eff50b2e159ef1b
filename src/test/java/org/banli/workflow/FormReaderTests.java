package org.banli.workflow;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.shared.FieldProblem;
import org.banli.shared.InvalidInput;
import org.banli.shared.MalformedInput;
import org.banli.shared.TestWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The API's contract: a wrong JSON type is 400, a wrong value 422 at its field; a page
 * sends text.
 */
class FormReaderTests {

	private final FormReader reader = new FormReader(TestWords.validator(), TestWords.words());

	enum Mode {

		ONE, TWO

	}

	record Item(@NotNull Integer no, @Size(max = 5, message = "{form.tooLong}") String text,
			List<@NotNull @NotBlank String> names) {
	}

	record Form(@NotNull Mode mode, @NotBlank String title, LocalDate on, Boolean sure, Integer version,
			@Size(max = 2, message = "{form.tooMany}") List<@NotNull @Valid Item> items, List<@NotBlank String> units) {
	}

	@Test
	void readsAWholeForm() {
		String body = """
				{"mode":"TWO","title":"标题","on":"2026-03-02","sure":true,"version":3,
				 "items":[{"no":1,"text":"字","names":["甲"]}],"units":["市财政局"]}""";
		Form form = read(body, true);
		assertThat(form).isEqualTo(new Form(Mode.TWO, "标题", LocalDate.of(2026, 3, 2), true, 3,
				List.of(new Item(1, "字", List.of("甲"))), List.of("市财政局")));
		assertThat(this.reader.tree(form)).isEqualTo(tree(body));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"mode\":1", "\"mode\":true", "\"mode\":[]", "\"mode\":{}", "\"title\":1",
			"\"title\":1.5", "\"title\":true", "\"title\":[]", "\"title\":{}", "\"on\":20000", "\"on\":[2026,3,2]",
			"\"on\":true", "\"on\":{}", "\"sure\":\"true\"", "\"sure\":1", "\"sure\":\"\"", "\"version\":\"3\"",
			"\"version\":3.7", "\"version\":true", "\"version\":99999999999", "\"version\":\"\"", "\"items\":{}",
			"\"items\":\"\"", "\"items\":[1]", "\"items\":[[]]", "\"items\":[{\"no\":\"1\"}]",
			"\"items\":[{\"no\":1,\"names\":[1]}]", "\"units\":\"市财政局\"", "\"units\":[1]", "\"units\":[{}]" })
	void takesAWrongTypeFromTheApiForMalformed(String field) {
		assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> read(with(field), true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "[]", "\"x\"", "1" })
	void wantsAnObject(String body) {
		assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> read(body, true));
		assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> read(body, false));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "\"mode\":\"THREE\" | mode", "\"mode\":\"one\" | mode", "\"mode\":\"0\" | mode",
					"\"on\":\"2026-02-30\" | on", "\"on\":\"2026-3-2\" | on", "\"on\":\"明天\" | on",
					"\"on\":\"2026-03-02T10:00:00Z\" | on", "\"on\":\"20000\" | on", "\"mode\":null | mode",
					"\"mode\":\"\" | mode", "\"title\":null | title", "\"title\":\" \" | title",
					"\"items\":[{\"no\":null}] | items[0].no", "\"items\":[null] | items[0]",
					"\"items\":[{\"no\":1},{\"no\":2,\"text\":\"六个字太长了\"}] | items[1].text",
					"\"items\":[{\"no\":1,\"names\":[\"甲\",\" \"]}] | items[0].names[1]",
					"\"items\":[{\"no\":1},{\"no\":2},{\"no\":3}] | items", "\"units\":[\"\"] | units[0]",
					"\"units\":[\"甲\",null] | units[1]" })
	void findsAWrongValueAtItsField(String field, String path) {
		assertThat(problems(with(field), true)).extracting(FieldProblem::field).containsExactly(path);
		assertThat(problems(with(field), false)).extracting(FieldProblem::field).containsExactly(path);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"version\":\"drei\" | version", "\"version\":\"1.5\" | version",
			"\"version\":\"99999999999\" | version", "\"sure\":\"maybe\" | sure", "\"items\":\"x\" | items",
			"\"items\":[\"x\"] | items[0]", "\"items\":[{\"no\":\"x\"}] | items[0].no", "\"units\":\"x\" | units" })
	void findsWhatAPageTypedWrongAtItsField(String field, String path) {
		assertThat(problems(with(field), false)).containsExactly(new FieldProblem(path, "格式不对，请重新填写"));
	}

	@Test
	void readsThePagesText() {
		Form form = read("{\"mode\":\"ONE\",\"title\":\"7\",\"sure\":\"true\",\"version\":\"3\",\"on\":\"2026-03-02\","
				+ "\"items\":[{\"no\":\"1\"}]}", false);
		assertThat(form.sure()).isTrue();
		assertThat(form.version()).isEqualTo(3);
		assertThat(form.items().get(0).no()).isEqualTo(1);
	}

	@Test
	void takesNoTextForNoDate() {
		assertThat(read(with("\"on\":\"\""), true).on()).isNull();
		assertThat(read(with("\"on\":null"), true).on()).isNull();
	}

	@Test
	void ignoresWhatItDoesNotKnow() {
		assertThat(read(with("\"other\":[{\"x\":1}]"), true).mode()).isEqualTo(Mode.ONE);
	}

	@Test
	void tellsEveryProblemInChinese() {
		List<FieldProblem> problems = problems("{\"items\":[{\"text\":\"六个字太长了\"}],\"units\":[\"\"]}", true);
		assertThat(problems).containsExactly(new FieldProblem("items[0].no", "请填写"),
				new FieldProblem("items[0].text", "太长，最多 5 字"), new FieldProblem("mode", "请填写"),
				new FieldProblem("title", "请填写"), new FieldProblem("units[0]", "请填写"));
	}

	@Test
	void bindsWithoutCheckingRules() {
		assertThat(this.reader.bind(tree("{}"), Form.class, true).mode()).isNull();
	}

	@Test
	void keepsAndReadsBack() {
		Form form = read(with("\"on\":\"2026-03-02\""), true);
		assertThat(this.reader.readKept(this.reader.write(this.reader.tree(form)), Form.class)).isEqualTo(form);
	}

	private Form read(String body, boolean exact) {
		return this.reader.read(tree(body), Form.class, exact);
	}

	private List<FieldProblem> problems(String body, boolean exact) {
		try {
			read(body, exact);
		}
		catch (InvalidInput ex) {
			return ex.problems();
		}
		throw new AssertionError("Nothing wrong with " + body);
	}

	private static String with(String field) {
		String name = field.substring(0, field.indexOf(':'));
		return "{" + (name.equals("\"mode\"") ? "" : "\"mode\":\"ONE\",")
				+ (name.equals("\"title\"") ? "" : "\"title\":\"标题\",") + field + "}";
	}

	private static JsonNode tree(String json) {
		try {
			return new ObjectMapper().readTree(json);
		}
		catch (java.io.IOException ex) {
			throw new IllegalArgumentException(json, ex);
		}
	}

}
