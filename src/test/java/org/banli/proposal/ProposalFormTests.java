package org.banli.proposal;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.banli.shared.TestWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProposalFormTests {

	private static final Validator VALIDATOR = TestWords.validator();

	@ParameterizedTest
	@CsvSource({ "25, 25", "0237, 0237", "第25号, 25", "25号, 25", "第25, 25", "' 25 ', 25", "２５, 25", "第２５号, 25",
			"'第 25 号', 25", "'　25　', 25", "BH035, BH035", "ＢＨ０３５, BH035", "20240123, 20240123", "00, 00" })
	void readsANumberAsItIsPrinted(String entered, String number) {
		ProposalForm form = numbered(entered);
		assertThat(form.number()).isEqualTo(number);
		assertThat(problems(form)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", " ", "第号", "二十五", "25-1", "2 5", "12345678901234567", "25号提案附件", "第第25号", "%", "25\n26" })
	void refusesWhatIsNoNumber(String entered) {
		assertThat(problems(numbered(entered))).containsExactly("number");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "1234567890123456" })
	void takesTheShortestAndTheLongestNumber(String number) {
		assertThat(problems(numbered(number))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "吴 敏, 吴敏", "吴  敏, 吴敏", "吴　敏, 吴敏", "' 吴敏 ', 吴敏", "示例甲, 示例甲", "示例 甲乙, 示例 甲乙", "民革 市委, 民革 市委",
			"示例·买提, 示例·买提", "John Example, John Example" })
	void takesASpaceInsideANameOfTwoCharactersForPadding(String entered, String name) {
		ProposalForm form = form("会议", "标题", entered, List.of(entered), List.of());
		assertThat(form.leadProposer()).isEqualTo(name);
		assertThat(form.coProposers()).containsExactly(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "支持𠮷专利导航", "支持😀", "支持\u0007", "支持\ud800" })
	void refusesWhatNoFontCanPrintWhereItWillBePrinted(String text) {
		assertThat(problems(form("会议", text, "示例甲", List.of(), List.of()))).contains("title");
		assertThat(problems(form("会议", "标题", "示例甲", List.of(), List.of(text))))
			.containsExactly("asks[0].<list element>");
		assertThat(problems(form("会议", "标题", text, List.of(), List.of()))).contains("leadProposer");
	}

	@Test
	void keepsATitleOnOneLine() {
		assertThat(problems(form("会议", "标题\n第二行", "示例甲", List.of(), List.of()))).containsExactly("title");
		assertThat(problems(form("会议", "标题", "示例甲", List.of(), List.of("一项\n说明")))).isEmpty();
	}

	@Test
	void trimsEveryText() {
		ProposalForm form = new ProposalForm(ProposalKind.PROPOSAL, " 市政协六届四次会议　", "1", "　标题 ", " 示例甲 ", null, " 民建界别 ",
				"正文", List.of(" 请安排 "), null);
		assertThat(form.session()).isEqualTo("市政协六届四次会议");
		assertThat(form.title()).isEqualTo("标题");
		assertThat(form.leadProposer()).isEqualTo("示例甲");
		assertThat(form.sector()).isEqualTo("民建界别");
		assertThat(form.asks()).containsExactly("请安排");
	}

	@Test
	void takesMissingListsForEmptyAndABlankSectorForNone() {
		ProposalForm form = new ProposalForm(ProposalKind.PROPOSAL, "会议", "1", "标题", "示例甲", null, "  ", "正文", null,
				null);
		assertThat(form.coProposers()).isEmpty();
		assertThat(form.asks()).isEmpty();
		assertThat(form.sector()).isNull();
		assertThat(problems(form)).isEmpty();
	}

	@Test
	void findsEveryMissingField() {
		ProposalForm form = new ProposalForm(null, null, null, null, null, null, null, null, null, null);
		assertThat(problems(form)).containsExactlyInAnyOrder("kind", "session", "number", "title", "leadProposer",
				"body");
	}

	@Test
	void namesTheMissingItemOfAList() {
		ProposalForm form = form("会议", "标题", "示例甲", Arrays.asList("示例乙", null, " "), Arrays.asList(null, "请安排", ""));
		assertThat(problems(form)).containsExactlyInAnyOrder("coProposers[1].<list element>",
				"coProposers[2].<list element>", "asks[0].<list element>", "asks[2].<list element>");
	}

	@ParameterizedTest
	@CsvSource({ "session, 90", "title, 200", "leadProposer, 100", "sector, 100", "body, 50000" })
	void holdsAsMuchAsTheRegisterAndNotOneMore(String field, int limit) {
		assertThat(problems(with(field, limit))).isEmpty();
		assertThat(problems(with(field, limit + 1))).containsExactly(field);
	}

	@ParameterizedTest
	@CsvSource({ "29, true", "30, true", "31, false" })
	void takesThirtyAsks(int count, boolean accepted) {
		ProposalForm form = form("会议", "标题", "示例甲", List.of(), Collections.nCopies(count, "请安排"));
		assertThat(problems(form).isEmpty()).isEqualTo(accepted);
	}

	@ParameterizedTest
	@CsvSource({ "2000, true", "2001, false" })
	void takesAnAskOfTwoThousandCharacters(int length, boolean accepted) {
		ProposalForm form = form("会议", "标题", "示例甲", List.of(), List.of("请".repeat(length)));
		assertThat(problems(form).isEmpty()).isEqualTo(accepted);
	}

	private static ProposalForm with(String field, int length) {
		String text = "字".repeat(length);
		return new ProposalForm(ProposalKind.PROPOSAL, field.equals("session") ? text : "会议", "1",
				field.equals("title") ? text : "标题", field.equals("leadProposer") ? text : "示例甲", null,
				field.equals("sector") ? text : null, field.equals("body") ? text : "正文", null, null);
	}

	private static ProposalForm numbered(String number) {
		return new ProposalForm(ProposalKind.SUGGESTION, "会议", number, "标题", "示例甲", List.of(), null, "正文", List.of(),
				null);
	}

	private static ProposalForm form(String session, String title, String lead, List<String> others,
			List<String> asks) {
		return new ProposalForm(ProposalKind.SUGGESTION, session, "1", title, lead, others, null, "正文", asks, null);
	}

	private static List<String> problems(ProposalForm form) {
		return VALIDATOR.validate(form)
			.stream()
			.map(ConstraintViolation::getPropertyPath)
			.map(Object::toString)
			.distinct()
			.toList();
	}

}
