package org.banli.dispatch;

import java.util.Arrays;
import java.util.List;

import org.banli.organization.Unit;
import org.banli.proposal.AssignmentRole;
import org.banli.proposal.HandlingMode;
import org.banli.proposal.ProposedAssignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banli.dispatch.DispatchFixture.FINANCE;
import static org.banli.dispatch.DispatchFixture.GRAIN;
import static org.banli.dispatch.DispatchFixture.MARKET;
import static org.banli.dispatch.DispatchFixture.NAMES;
import static org.banli.dispatch.DispatchFixture.PARKS;
import static org.banli.dispatch.DispatchFixture.SCIENCE;
import static org.banli.dispatch.DispatchFixture.listed;
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

	@Test
	void whatTheListProposesComesFirstAndIsThePlan() {
		Suggestion suggestion = listed(listed(List.of(SCIENCE), FINANCE), Wish.NONE, "关于有关工作的建议", "请增加预算", "请保护商标");
		assertThat(suggestion.claims()).extracting(UnitClaim::unit).containsExactly(SCIENCE, FINANCE, MARKET);
		assertThat(suggestion.claims()).extracting(UnitClaim::listed)
			.containsExactly(AssignmentRole.MAIN, AssignmentRole.CO, null);
		assertThat(suggestion.isTied()).isFalse();
		Plan plan = suggestion.plan();
		assertThat(plan.mode()).isEqualTo(HandlingMode.MAIN_CO);
		assertThat(plan.mainUnit()).isEqualTo(SCIENCE.fullName());
		assertThat(plan.coUnits()).containsExactly(FINANCE.fullName());
		assertThat(plan.unitsOf(1)).containsExactly(FINANCE.fullName());
		assertThat(PlanConflict.of(plan, suggestion.asks(), NAMES)).isEmpty();
	}

	@Test
	void aListedUnitThatNoAskNamesTakesPartInAllOfThem() {
		Suggestion suggestion = listed(listed(List.of(MARKET), PARKS, SCIENCE), Wish.NONE, "关于电梯的建议", "请检查电梯",
				"请培养科技人才");
		Plan plan = suggestion.plan();
		assertThat(plan.unitsOf(1)).containsExactly(MARKET.fullName(), PARKS.fullName());
		assertThat(plan.unitsOf(2)).containsExactly(SCIENCE.fullName(), PARKS.fullName());
		assertThat(PlanConflict.of(plan, suggestion.asks(), NAMES)).isEmpty();
		Plan split = listed(listed(List.of(PARKS, SCIENCE)), Wish.NONE, "关于电梯的建议", "请检查电梯").plan();
		assertThat(split.splitUnits()).containsExactly(PARKS.fullName(), SCIENCE.fullName());
		assertThat(split.unitsOf(1)).containsExactly(PARKS.fullName(), SCIENCE.fullName());
	}

	@ParameterizedTest(name = "{0} | {1}")
	@CsvSource(nullValues = "-", value = {
			// title, ask, how sure, conflict
			"关于电梯的建议,     请检查电梯,   HIGH,   -", "关于健身步道的建议, 请增设,       HIGH,   -",
			"关于预算的建议,     请安排专项资金, LOW,  LIST_AGAINST_DUTIES", "关于专项资金和成果转化的建议, 请研究,    LOW,  LIST_AGAINST_DUTIES",
			"关于有关工作的建议, 请研究专项资金和科技人才, MIDDLE, -" })
	void saysWhereTheListContradictsDutyWords(String title, String ask, Suggestion.Confidence confidence,
			PlanConflict.Kind conflict) {
		Suggestion suggestion = listed(listed(List.of(MARKET)), Wish.NONE, title, ask);
		assertThat(suggestion.main()).isEqualTo(MARKET);
		assertThat(suggestion.confidence()).isEqualTo(confidence);
		assertThat(PlanConflict.of(suggestion, NAMES)).extracting(PlanConflict::kind)
			.isEqualTo((conflict == null) ? List.of() : List.of(conflict));
		assertThat(suggestion.contradiction()).isEqualTo((conflict == null) ? null : FINANCE);
	}

	@Test
	void namesAListedUnitThatCanNoLongerBeGivenWork() {
		ProposedAssignment proposed = new ProposedAssignment(HandlingMode.MAIN_CO, GRAIN.id(), List.of(FINANCE.id()),
				List.of(), null, null);
		Suggestion suggestion = listed(ListedPlan.of(proposed, NAMES.handlersById()), Wish.NONE, "关于电梯的建议", "请检查电梯");
		assertThat(PlanConflict.of(suggestion, NAMES)).singleElement()
			.satisfies((conflict) -> assertThat(conflict.values()).containsExactly("市粮食局"));
		assertThat(suggestion.plan().mainUnit()).isEqualTo(MARKET.fullName());
		assertThat(suggestion.plan().coUnits()).containsExactly(FINANCE.fullName());
	}

	@Test
	void aWishSpeaksWhereDutyWordsAreSilentOrEquallyStrong() {
		Wish wish = Wish.of("财政局、某某协会", "市监局", NAMES);
		Suggestion silent = listed(ListedPlan.NONE, wish, "关于健身步道的建议", "请增设");
		assertThat(silent.main()).isEqualTo(FINANCE);
		assertThat(silent.claims()).extracting(UnitClaim::wished)
			.containsExactly(AssignmentRole.MAIN, AssignmentRole.CO);
		assertThat(silent.confidence()).isEqualTo(Suggestion.Confidence.LOW);
		Suggestion tied = listed(ListedPlan.NONE, wish, "关于有关工作的建议", "请保护商标", "请增加预算");
		assertThat(tied.main()).isEqualTo(FINANCE);
		assertThat(listed(ListedPlan.NONE, wish, "关于成果转化的建议", "请推动成果转化").main()).isEqualTo(SCIENCE);
		assertThat(listed(ListedPlan.NONE, Wish.of(null, "市财政局", NAMES), "关于健身步道的建议", "请增设").main()).isNull();
	}

}
