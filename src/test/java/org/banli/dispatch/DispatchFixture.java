package org.banli.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.banli.organization.DutyWord;
import org.banli.organization.Unit;
import org.banli.organization.UnitKind;
import org.banli.proposal.Ask;

/** A small city without a database. */
final class DispatchFixture {

	static final Unit MARKET = unit(4, "市市场监督管理局", "市市场监管局", "示市监函", true);

	static final Unit FINANCE = unit(5, "市财政局", "市财政局", "示财函", true);

	static final Unit SCIENCE = unit(6, "市科学技术局", "市科技局", "示科函", true);

	static final Unit PARKS = unit(7, "市园林处", "市园林处", null, true);

	static final Unit GRAIN = unit(8, "市粮食局", "市粮食局", "示粮函", false);

	static final List<Unit> UNITS = List.of(MARKET, FINANCE, SCIENCE, PARKS, GRAIN);

	static final UnitNames NAMES = new UnitNames(UNITS, Map.of(4L, List.of("市监局"), 5L, List.of("财政局")));

	static final DutyMatch DUTIES = new DutyMatch(NAMES.handlers(),
			List.of(word(MARKET, "知识产权"), word(MARKET, "产权"), word(MARKET, "商标"), word(MARKET, "电梯"),
					word(FINANCE, "专项资金"), word(FINANCE, "预算"), word(SCIENCE, "成果转化"), word(SCIENCE, "科技人才"),
					word(PARKS, "公园绿地"), word(GRAIN, "粮食储备")));

	private DispatchFixture() {
	}

	private static Unit unit(long id, String name, String shortName, String codeWord, boolean isActive) {
		return new Unit(id, "u" + id, name, shortName, UnitKind.HANDLER, codeWord, isActive);
	}

	private static DutyWord word(Unit unit, String word) {
		return new DutyWord(unit.id(), word);
	}

	static List<Ask> asks(String... texts) {
		List<Ask> asks = new ArrayList<>();
		for (String text : texts) {
			asks.add(new Ask(asks.size() + 1, 1, asks.size() + 1, text));
		}
		return asks;
	}

	static Suggestion listed(ListedPlan listed, Wish wish, String title, String... asks) {
		List<Ask> list = asks(asks);
		return Suggestion.of(list, DUTIES.claims(title, "", list), listed, wish);
	}

	static ListedPlan listed(List<Unit> answering, Unit... co) {
		return new ListedPlan(answering, List.of(co), List.of());
	}

	static Suggestion suggestion(String title, String body, String... asks) {
		List<Ask> list = asks(asks);
		return Suggestion.of(list, DUTIES.claims(title, body, list));
	}

}
