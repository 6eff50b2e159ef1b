package org.banli.shared;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormStateTests {

	private final FormState state = new FormState(tree("""
			{"title":"标题","none":null,"number":7,"yes":true,"units":["市财政局","市科技局"],
			 "parts":[{"done":[{"text":"已办"}],"class":"B"},{"done":[]}]}"""),
			List.of(new FieldProblem("parts[0].done", "请填写"), new FieldProblem("parts[0].done", "第二句"),
					new FieldProblem("title", "太长")));

	@ParameterizedTest
	@CsvSource({ "title, 标题", "none, ''", "missing, ''", "number, 7", "yes, true", "parts[0].done[0].text, 已办",
			"parts[0].class, B", "parts[1].done[0].text, ''", "parts[9].done[9].text, ''", "title.text, ''",
			"units[1], 市科技局", "units, ''" })
	void showsWhatWasTyped(String path, String value) {
		assertThat(this.state.value(path)).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource({ "units, 市财政局, true", "units, 市公安局, false", "title, 标题, true", "title, 标, false", "none, null, false",
			"missing, null, false", "yes, true, true", "number, 7, true" })
	void knowsWhatIsChosen(String path, String value, boolean chosen) {
		assertThat(this.state.has(path, value)).isEqualTo(chosen);
	}

	@ParameterizedTest
	@CsvSource({ "parts, 2", "parts[0].done, 1", "parts[1].done, 0", "missing, 0", "title, 0", "none, 0" })
	void countsItems(String path, int size) {
		assertThat(this.state.size(path)).isEqualTo(size);
	}

	@Test
	void tellsTheFirstProblemOfAField() {
		assertThat(this.state.problem("parts[0].done")).isEqualTo("请填写");
		assertThat(this.state.problem("parts[0]")).isNull();
		assertThat(this.state.hasProblems()).isTrue();
		assertThat(FormState.of(this.state.values()).hasProblems()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "title, f-title", "parts[0].done, f-parts-0-done", "parts[10].done[2].text, f-parts-10-done-2-text",
			"units[1], f-units-1" })
	void makesAnIdOfAPath(String path, String id) {
		assertThat(FormState.id(path)).isEqualTo(id);
	}

	@Test
	void writesSumsAsPeopleDo() {
		JsonNode values = JsonNodeFactory.instance.objectNode().put("fine", new BigDecimal("2E+4"));
		assertThat(FormState.of(values).value("fine")).isEqualTo("20000");
	}

	private static JsonNode tree(String json) {
		try {
			return new ObjectMapper().readTree(json);
		}
		catch (java.io.IOException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
