package org.banli.shared;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FormBodyTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "a=1 | {\"a\":\"1\"}", "a= | {\"a\":null}", "a.b=1 | {\"a\":{\"b\":\"1\"}}",
			"a[0]=1 | {\"a\":[\"1\"]}", "a[0].b=1 | {\"a\":[{\"b\":\"1\"}]}", "a[1].b=1 | {\"a\":[null,{\"b\":\"1\"}]}",
			"a[2]=1;a[0]=0 | {\"a\":[\"0\",null,\"1\"]}", "a[0][1]=1 | {\"a\":[[null,\"1\"]]}",
			"a[0].b[0].c=1 | {\"a\":[{\"b\":[{\"c\":\"1\"}]}]}", "a[]=1 | {\"a\":[\"1\"]}", "a[]= | {\"a\":[]}",
			"a[0].b[]=1 | {\"a\":[{\"b\":[\"1\"]}]}", "_csrf=x;_version=3;a=1 | {\"a\":\"1\"}",
			"a[0].b=1;a[0].c=2 | {\"a\":[{\"b\":\"1\",\"c\":\"2\"}]}" })
	void buildsTheTreeOfTheNames(String parameters, String tree) {
		assertThat(FormBody.of(parameters(parameters))).hasToString(tree);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "a.", ".a", "a..b", "[0]", "a[", "a]", "a[]b", "a[0", "a[0]b", "a[x]", "a[-1]",
			"a[ 1]", "a[1.5]", "a[500]", "a[1000]", "a[99999999999]", "a[٣]", "a b", "a-b", "a\"b", "a[0].", "a.[0]",
			"a[][]", "a.b.c.d.e.f.g.h.i" })
	void refusesNamesThatAreNoPaths(String name) {
		assertThatExceptionOfType(MalformedInput.class)
			.isThrownBy(() -> FormBody.of(Map.of(name, new String[] { "1" })))
			.withMessage("shared.wrongParameter");
	}

	@Test
	void refusesADeepNameOfAnyLength() {
		assertThatExceptionOfType(MalformedInput.class)
			.isThrownBy(() -> FormBody.of(Map.of("a.".repeat(100_000) + "a", new String[] { "1" })));
		assertThatExceptionOfType(MalformedInput.class)
			.isThrownBy(() -> FormBody.of(Map.of("a" + "[0]".repeat(100_000), new String[] { "1" })));
	}

	@Test
	void takesTheLastIndexThatIsAllowed() {
		assertThat(FormBody.of(Map.of("a[499]", new String[] { "1" })).get("a")).hasSize(500);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a=1;a.b=2", "a.b=2;a=1", "a=1;a[0]=2", "a[0]=2;a=1", "a.b=1;a[0]=2", "a[0]=1;a.b=2",
			"a[0]=1;a[0].b=2", "a[0].b=2;a[0]=1" })
	void refusesANameThatIsBothAValueAndAnObject(String parameters) {
		assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> FormBody.of(parameters(parameters)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a=;a.b=2", "a.b=2;a=" })
	void letsAnEmptyValueGiveWay(String parameters) {
		assertThat(FormBody.of(parameters(parameters))).hasToString("{\"a\":{\"b\":\"2\"}}");
	}

	@Test
	void takesTheFirstOfDuplicateNames() {
		assertThat(FormBody.of(Map.of("a", new String[] { "1", "2" }))).hasToString("{\"a\":\"1\"}");
	}

	@Test
	void keepsAllValuesOfAListAndDropsBlankOnes() {
		assertThat(FormBody.of(Map.of("a[]", new String[] { "1", " ", "1", "", "2" })))
			.hasToString("{\"a\":[\"1\",\"1\",\"2\"]}");
	}

	@Test
	void keepsLineBreaksInOneForm() {
		assertThat(FormBody.of(Map.of("a", new String[] { "一\r\n二\n三" })).get("a").asText()).isEqualTo("一\n二\n三");
		assertThat(FormBody.of(Map.of("a[]", new String[] { "一\r\n二" })).get("a").get(0).asText()).isEqualTo("一\n二");
	}

	private static Map<String, String[]> parameters(String text) {
		Map<String, String[]> parameters = new LinkedHashMap<>();
		for (String pair : text.split(";")) {
			int equals = pair.indexOf('=');
			parameters.put(pair.substring(0, equals), new String[] { pair.substring(equals + 1) });
		}
		return parameters;
	}

}
