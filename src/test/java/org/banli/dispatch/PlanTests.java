package org.banli.dispatch;

import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.proposal.HandlingMode;
import org.banli.shared.MalformedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.banli.dispatch.DispatchFixture.FINANCE;
import static org.banli.dispatch.DispatchFixture.MARKET;
import static org.banli.dispatch.DispatchFixture.NAMES;
import static org.banli.dispatch.DispatchFixture.SCIENCE;
import static org.banli.dispatch.DispatchFixture.asks;
import static org.banli.dispatch.DispatchFixture.suggestion;

class PlanTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static Plan plan(String text) throws Exception {
		return Plan.of(JSON.readTree(text.replace('`', '"')));
	}

	@ParameterizedTest(name = "{1}")
	@CsvSource(delimiter = '|', nullValues = "-", value = { //
			"{`mode`:`SOLE`,`mainUnit`:`市财政局`} | -",
			"{`mode`:`SOLE`,`mainUnit`:`财政局`,`allocation`:[{`ask`:1,`units`:[]}]} | -",
			"{`mode`:`SOLE`} | MAIN_MISSING", "{`mode`:`SOLE`,`mainUnit`:`市粮食局`} | UNIT_RETIRED",
			"{`mode`:`SOLE`,`mainUnit`:`市外办`} | UNIT_UNKNOWN", "{`mode`:`SOLE`,`mainUnit`:`市园林处`} | NO_CODE_WORD",
			"{`mode`:`MAIN_CO`,`mainUnit`:`市监局`,`coUnits`:[`市财政局`],`allocation`:[{`ask`:2,`units`:[`市财政局`]}]} | -",
			"{`mode`:`MAIN_CO`,`mainUnit`:`市监局`,`coUnits`:[`市园林处`],`allocation`:[{`ask`:2,`units`:[`市园林处`]}]} | -",
			"{`mode`:`MAIN_CO`,`mainUnit`:`市监局`} | CO_MISSING",
			"{`mode`:`MAIN_CO`,`mainUnit`:`财政局`,`coUnits`:[`市财政局`],`allocation`:[{`ask`:2,`units`:[`市财政局`]}]} | MAIN_AND_CO",
			"{`mode`:`MAIN_CO`,`mainUnit`:`市监局`,`coUnits`:[`市财政局`]} | UNIT_WITHOUT_ASK",
			"{`mode`:`MAIN_CO`,`mainUnit`:`市监局`,`coUnits`:[`市财政局`],`allocation`:[{`ask`:1,`units`:[]},{`ask`:2,`units`:[`市财政局`]}]} | ASK_WITHOUT_UNIT",
			"{`mode`:`MAIN_CO`,`mainUnit`:`市监局`,`coUnits`:[`市财政局`],`allocation`:[{`ask`:1,`units`:[`市科学技术局`]},{`ask`:2,`units`:[`市财政局`]}]} | UNIT_NOT_CHOSEN",
			"{`mode`:`SPLIT`,`splitUnits`:[`市财政局`],`allocation`:[{`ask`:1,`units`:[`市财政局`]},{`ask`:2,`units`:[`市财政局`]}]} | TWO_NEEDED",
			"{`mode`:`SPLIT`,`splitUnits`:[`市财政局`,`财政局`],`allocation`:[{`ask`:1,`units`:[`市财政局`]},{`ask`:2,`units`:[`市财政局`]}]} | UNIT_TWICE",
			"{`mode`:`SPLIT`,`splitUnits`:[`市财政局`,`市监局`],`allocation`:[{`ask`:1,`units`:[`市财政局`]},{`ask`:2,`units`:[`市监局`]}]} | -",
			"{`mode`:`SPLIT`,`splitUnits`:[`市财政局`,`市监局`],`allocation`:[{`ask`:1,`units`:[`市财政局`,`市监局`]}]} | ASK_WITHOUT_UNIT" })
	void marksConflicts(String text, PlanConflict.Kind kind) throws Exception {
		List<PlanConflict.Kind> kinds = PlanConflict.of(plan(text), asks("一", "二"), NAMES)
			.stream()
			.map(PlanConflict::kind)
			.toList();
		assertThat(kinds).isEqualTo((kind == null) ? List.of() : List.of(kind));
	}

	@Test
	void marksTwoEquallyStrongClaimsAndMissingCodeWords() {
		assertThat(PlanConflict.of(suggestion("关于工作的建议", "", "请增加预算", "请保护商标"), NAMES)).extracting(PlanConflict::kind)
			.containsExactly(PlanConflict.Kind.EQUAL_CLAIMS);
		assertThat(PlanConflict.of(suggestion("关于公园绿地的建议", "", "请建设"), NAMES)).extracting(PlanConflict::kind)
			.containsExactly(PlanConflict.Kind.NO_CODE_WORD);
		assertThat(PlanConflict.of(suggestion("关于电梯的建议", "", "请检查"), NAMES)).isEmpty();
	}

	@Test
	void readsWhateverADraftHolds() throws Exception {
		Plan odd = plan(
				"{`mode`:`NONE`,`mainUnit`:7,`coUnits`:`x`,`allocation`:[{`ask`:`2`,`units`:[null,` 市财政局 `]}]}");
		assertThat(odd.mode()).isNull();
		assertThat(odd.mainUnit()).isNull();
		assertThat(odd.coUnits()).isEmpty();
		assertThat(odd.unitsOf(2)).containsExactly("市财政局");
		ObjectNode tree = (ObjectNode) JSON.readTree("{\"remark\":\"请快办\",\"mode\":\"SOLE\"}");
		plan("{`mode`:`SPLIT`,`splitUnits`:[`a`,`b`]}").into(tree);
		assertThat(tree.path("remark").asText()).isEqualTo("请快办");
		assertThat(Plan.of(tree).splitUnits()).containsExactly("a", "b");
	}

	@Test
	void buttonsChangeThePlan() throws Exception {
		Suggestion suggestion = suggestion("关于知识产权的建议", "", "请保护商标", "请安排专项资金", "请推动成果转化");
		Plan sole = plan("{`mode`:`SOLE`,`mainUnit`:`市监局`}");
		Plan shared = PlanAction.apply("kind:MAIN_CO", sole, suggestion, NAMES);
		assertThat(shared.mainUnit()).isEqualTo(MARKET.fullName());
		assertThat(shared.coUnits()).containsExactly(FINANCE.fullName(), SCIENCE.fullName());
		Plan other = PlanAction.apply("main:5", shared, suggestion, NAMES);
		assertThat(other.mainUnit()).isEqualTo(FINANCE.fullName());
		assertThat(other.coUnits()).containsExactly(SCIENCE.fullName());
		Plan split = PlanAction.apply("kind:SPLIT", shared, suggestion, NAMES);
		assertThat(split.mode()).isEqualTo(HandlingMode.SPLIT);
		assertThat(split.splitUnits()).hasSize(3);
		Plan fewer = PlanAction.apply("units", plan(
				"{`mode`:`MAIN_CO`,`mainUnit`:`市监局`,`coUnits`:[`市科学技术局`],`allocation`:[{`ask`:1,`units`:[`市监局`]},{`ask`:2,`units`:[`市财政局`]}]}"),
				suggestion, NAMES);
		assertThat(fewer.unitsOf(1)).containsExactly(MARKET.fullName());
		assertThat(fewer.unitsOf(2)).containsExactly(MARKET.fullName());
		assertThat(fewer.unitsOf(3)).containsExactly(SCIENCE.fullName());
		Plan again = PlanAction.apply("allocate", plan("{`mode`:`SPLIT`,`splitUnits`:[`市监局`,`市财政局`],`allocation`:[]}"),
				suggestion, NAMES);
		assertThat(again.unitsOf(2)).containsExactly(FINANCE.fullName());
		assertThat(again.unitsOf(3)).containsExactly(MARKET.fullName());
		assertThatExceptionOfType(MalformedInput.class)
			.isThrownBy(() -> PlanAction.apply("kind:ALL", sole, suggestion, NAMES));
		assertThatExceptionOfType(MalformedInput.class)
			.isThrownBy(() -> PlanAction.apply("main:8", sole, suggestion, NAMES));
		assertThatExceptionOfType(MalformedInput.class)
			.isThrownBy(() -> PlanAction.apply("forget", sole, suggestion, NAMES));
		assertThat(PlanAction.apply("save", sole, suggestion, NAMES).mode()).isEqualTo(sole.mode());
	}

}
