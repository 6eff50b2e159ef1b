package org.banli.search;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedQueryTests {

	@ParameterizedTest
	@CsvSource({ "25,25,25", "第25号,25,25", "25号,25,25", "第０２５号建议,25,025", "0237,237,0237", "25号提案,25,25",
			"第25号建议,25,25", "市五届人大三次会议第25号建议,25,25", "p1,p1,p1" })
	void readsNumbersAsPeopleSayThem(String typed, String number, String printed) {
		TypedQuery query = TypedQuery.of(typed);
		assertThat(query.number()).isEqualTo(number);
		assertThat(query.printed()).isEqualTo(printed);
		assertThat(query.words()).contains(printed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "知识产权", "2026年工作", "五届三次", "一号" })
	void aWordIsNoNumber(String typed) {
		assertThat(TypedQuery.of(typed).number()).isNull();
		assertThat(TypedQuery.of(typed).words()).containsExactly(typed);
	}

	@Test
	void keepsTheSessionBeforeANumber() {
		assertThat(TypedQuery.of("市五届人大三次会议第25号建议").words()).containsExactly("25", "市五届人大三次会议");
	}

	@Test
	void cutsAtSpacesAndMarks() {
		assertThat(TypedQuery.of(" 知识产权，财政　资金;“强县” ").words()).containsExactly("知识产权", "财政", "资金", "强县");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "，。", "()[]{}*?~^\"\\/+-!&|:", "　" })
	void marksAloneAreNothing(String typed) {
		assertThat(TypedQuery.of(typed).isEmpty()).isTrue();
	}

	@Test
	void isNothingWhenNothingWasTyped() {
		assertThat(TypedQuery.of(null).isEmpty()).isTrue();
	}

	@Test
	void looksAtSomeWordsOnly() {
		assertThat(TypedQuery.of("甲 乙 丙 丁 戊 己 庚 辛 壬 癸 子 丑").words()).hasSize(10);
		assertThat(String.join("", TypedQuery.of("字".repeat(500)).words())).hasSize(100);
	}

	@Test
	void marksWholeWordsBeforeTheirParts() {
		assertThat(TypedQuery.of("知识产权").needles()).isEqualTo(List.of("知识产权", "知识", "产权"));
	}

}
