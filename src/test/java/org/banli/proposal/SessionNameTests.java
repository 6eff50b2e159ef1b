package org.banli.proposal;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The ways of writing a session that lists and letters use. */
class SessionNameTests {

	@ParameterizedTest
	@CsvSource({ "市政协六届四次会议, 6, 4", "市政协十四届三次会议, 14, 3", "市第五届人大第三次会议, 5, 3", "市五届人大三次会议, 5, 3", "区十五届人大四次会议, 15, 4",
			"省十二届人大二次会议, 12, 2", "十四届全国人大二次会议, 14, 2", "政协第十四届全国委员会第一次会议, 14, 1", "市第５届人大第３次会议, 5, 3",
			"市第5届人大第3次会议, 5, 3", "市 五届 人大 三次 会议, 5, 3", "市五届人大三次, 5, 3", "市五届人大常委会第三十一次会议, 5, 31" })
	void readsTermAndMeeting(String text, int term, int meeting) {
		SessionName session = SessionName.parse(text);
		assertThat(session.term()).isEqualTo(term);
		assertThat(session.meeting()).isEqualTo(meeting);
	}

	@ParameterizedTest
	@CsvSource({ "一, 1", "二, 2", "九, 9", "十, 10", "十一, 11", "十九, 19", "二十, 20", "二十一, 21", "九十九, 99", "一百, 100",
			"百, 100", "一百零一, 101", "一百〇一, 101", "一百一十, 110", "一百二十三, 123", "两, 2", "二〇, 20", "一二, 12" })
	void readsChineseNumerals(String numeral, int number) {
		SessionName session = SessionName.parse("市第" + numeral + "届人大第" + numeral + "次会议");
		assertThat(session.term()).isEqualTo(number);
		assertThat(session.meeting()).isEqualTo(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "市五届人大三次会议", "市第五届人大第三次会议", "市5届人大3次会议", "市５届人大３次会议", "市第五届人民代表大会第三次会议", "市 第五届 人大 第三次会议",
			"市　第五届　人大　第三次会议", "市人大五届三次会议", "市五届人大三次", "市人民代表大会第五届第三次会议" })
	void givesAllSpellingsOfACongressOneKey(String text) {
		assertThat(SessionName.parse(text).key()).isEqualTo(SessionName.parse("市五届人大三次会议").key());
	}

	@ParameterizedTest
	@ValueSource(strings = { "市政协六届四次会议", "市政协第六届四次会议", "市政协第6届委员会第4次会议", "政协市第六届委员会第四次会议", "市六届政协四次会议",
			"中国人民政治协商会议市第六届委员会第四次会议", "人民政协市第六届委员会第四次会议" })
	void givesAllSpellingsOfACppccOneKey(String text) {
		assertThat(SessionName.parse(text).key()).isEqualTo(SessionName.parse("市政协六届四次会议").key());
	}

	@ParameterizedTest
	@CsvSource({ "政协第十四届全国委员会第一次会议, 全国政协十四届一次会议", "十四届全国人大二次会议, 第十四届全国人民代表大会第二次会议",
			"市第五届人民代表大会常务委员会第三次会议, 市五届人大常委会三次会议", "示例市第五届人大第三次会议, 示例市五届人大三次会议" })
	void knowsTheSameSessionByItsFullAndShortName(String one, String other) {
		assertThat(SessionName.parse(one).key()).isEqualTo(SessionName.parse(other).key());
	}

	@Test
	void keepsDifferentPlacesBodiesTermsAndMeetingsApart() {
		List<String> sessions = List.of("市五届人大三次会议", "市五届人大四次会议", "市六届人大三次会议", "市五届政协三次会议", "市五届人大常委会三次会议",
				"市五届政协常委会三次会议", "区五届人大三次会议", "县五届人大三次会议", "省五届人大三次会议", "五届全国人大三次会议", "示例市五届人大三次会议", "另一市五届人大三次会议",
				"市三届人大五次会议", "市十五届人大三次会议", "市五届人大十三次会议", "五届人大三次会议");
		assertThat(sessions).extracting((text) -> SessionName.parse(text).key()).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "闭会期间", "平时提案", "2026年", "市五届人大", "三次会议", "市人大例会" })
	void keepsWhatCannotBeReadAsItIs(String text) {
		SessionName session = SessionName.parse(text);
		assertThat(session.key()).isEqualTo(text);
		assertThat(session.term() == null || session.meeting() == null).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "十届人大十次会议", "百届政协百次会议", "十届人大十次", "百届人大百次", "五届人大三次" })
	void hasAKeyThatTheRegisterCanHold(String session) {
		String text = "市".repeat(90 - session.length()) + session;
		assertThat(SessionName.parse(text).key().length()).isLessThanOrEqualTo(100);
	}

	@Test
	void tellsLongNamesApart() {
		String place = "市".repeat(91);
		assertThat(SessionName.parse(place + "甲十届人大十次会议").key())
			.isNotEqualTo(SessionName.parse(place + "乙十届人大十次会议").key());
	}

}
