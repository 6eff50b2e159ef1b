package org.banli.dispatch;

import java.util.Arrays;
import java.util.List;

import org.banli.organization.Unit;
import org.banli.proposal.HandlingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banli.dispatch.DispatchFixture.FINANCE;
import static org.banli.dispatch.DispatchFixture.MARKET;
import static org.banli.dispatch.DispatchFixture.NAMES;
import static org.banli.dispatch.DispatchFixture.PARKS;
import static org.banli.dispatch.DispatchFixture.SCIENCE;
import static org.banli.dispatch.DispatchFixture.suggestion;

class SuggestionTests {

	@ParameterizedTest(name = "{0} | {1} | {2}")
	@CsvSource(nullValues = "-", value = {
			// title, asks, body, main, co-units, how sure, tied
			"关于加强电梯监管的建议,        请检查电梯,                      -,              市市场监管局, -,        HIGH,   false",
			"关于加强电梯监管的建议,        请检查电梯/请安排专项资金,       -,              市市场监管局, 市财政局, HIGH,   false",
			"关于知识产权的建议,            请安排专项资金/请推动成果转化,   -,              市市场监管局, 市财政局/市科技局, HIGH, false",
			"关于健身步道的建议,            请沿江增设步道,                  -,              -,            -,        LOW,    false",
			"关于有关工作的建议,            请增加预算/请保护商标,           -,              市市场监管局, 市财政局, LOW,    true",
			"关于有关工作的建议,            请办理,                          涉及商标和预算, 市市场监管局, -,        LOW,    true",
			"关于有关工作的建议,            请办理,                          涉及预算,       市财政局,     -,        MIDDLE, false",
			"关于粮食储备的建议,            请增加粮食储备,                  -,              -,            -,        LOW,    false",
			"关于公园绿地的建议,            请建设公园绿地,                  -,              市园林处,     -,        HIGH,   false" })
	void proposesUnitsByTheWordsOfTheirDuties(String title, String asks, String body, String main, String co,
			Suggestion.Confidence confidence, boolean isTied) {
		Suggestion suggestion = suggestion(title, (body == null) ? "" : body, asks.split("/"));
		Unit first = suggestion.main();
		assertThat((first == null) ? null : first.shortName()).isEqualTo(main);
		List<String> others = (first == null) ? List.of()
				: suggestion.coUnits(first).stream().map(Unit::shortName).toList();
		assertThat(others).isEqualTo((co == null) ? List.of() : Arrays.asList(co.split("/")));
		assertThat(suggestion.confidence()).isEqualTo(confidence);
		assertThat(suggestion.isTied()).isEqualTo(isTied);
	}

	@Test
	void saysWhichWordsItFoundAndOfTwoWithinEachOtherOnlyTheLonger() {
		Suggestion suggestion = suggestion("关于知识 产权的建议", "商标", "请完善", "请保护知识产权和商标");
		UnitClaim claim = suggestion.claims().get(0);
		assertThat(claim.titleWords()).containsExactly("知识产权");
		assertThat(claim.askWords()).containsOnlyKeys(2);
		assertThat(claim.askWords().get(2)).containsExactly("知识产权", "商标");
		assertThat(claim.bodyWords()).isEmpty();
		assertThat(claim.words()).containsExactlyInAnyOrder("知识产权", "商标");
	}

	@Test
	void noSingleAskOutweighsTheOthers() {
		Suggestion suggestion = suggestion("关于有关工作的建议", "", "请就知识产权、商标、电梯、知识产权一并研究", "请安排专项资金", "请增加专项资金", "请用好专项资金");
		assertThat(suggestion.main()).isEqualTo(FINANCE);
	}

	@Test
	void earlierItemsSpeakWhereDutyWordsAreSilentOrEquallyStrong() {
		EarlierItem parks = new EarlierItem("市五届人大二次会议第57号建议", "关于健身步道的建议", PARKS.id(), 2);
		Suggestion silent = suggestion("关于健身步道的建议", "", "请增设").with(List.of(parks), NAMES.handlersById());
		assertThat(silent.main()).isEqualTo(PARKS);
		assertThat(silent.claims().get(0).earlier()).containsExactly(parks);
		assertThat(silent.confidence()).isEqualTo(Suggestion.Confidence.LOW);
		EarlierItem finance = new EarlierItem("市五届人大二次会议第3号建议", "关于有关工作的建议", FINANCE.id(), 1);
		Suggestion tied = suggestion("关于有关工作的建议", "", "请增加预算", "请保护商标").with(List.of(finance), NAMES.handlersById());
		assertThat(tied.main()).isEqualTo(FINANCE);
		Suggestion clear = suggestion("关于电梯的建议", "", "请检查电梯").with(List.of(finance), NAMES.handlersById());
		assertThat(clear.main()).isEqualTo(MARKET);
	}

	@Test
	void plansEachKindAndKeepsWhatWasChosen() {
		Suggestion suggestion = suggestion("关于知识产权的建议", "", "请保护商标", "请安排专项资金", "请研究");
		assertThat(suggestion.plan().mode()).isEqualTo(HandlingMode.MAIN_CO);
		assertThat(suggestion.plan().unitsOf(2)).containsExactly(FINANCE.fullName());
		assertThat(suggestion.plan().unitsOf(3)).containsExactly(MARKET.fullName());
		Plan sole = suggestion.plan(HandlingMode.SOLE, FINANCE, List.of());
		assertThat(sole.units()).containsExactly(FINANCE.fullName());
		Plan split = suggestion.plan(HandlingMode.SPLIT, null, List.of());
		assertThat(split.splitUnits()).containsExactly(MARKET.fullName(), FINANCE.fullName());
		Plan chosen = suggestion.plan(HandlingMode.MAIN_CO, FINANCE, List.of(SCIENCE));
		assertThat(chosen.mainUnit()).isEqualTo(FINANCE.fullName());
		assertThat(chosen.coUnits()).containsExactly(SCIENCE.fullName());
	}

}
