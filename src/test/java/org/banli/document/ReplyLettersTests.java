package org.banli.document;

import java.awt.Color;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class ReplyLettersTests {

	private static final Pattern ALL_HAN = Pattern.compile("[\\u4e00-\\u9fff，。、；：“”（）《》]+");

	private static final Pattern PAGE_NUMBER = Pattern.compile("—\\d+—");

	private final ReplyLetters letters = Letters.Press.REPLY_LETTERS;

	private final PdfLayout longLetter = layout(Letters.longLetter());

	@Test
	void keepsTheTypeAreaOnEveryPage() {
		for (int page = 1; page <= this.longLetter.pages(); page++) {
			List<PdfLayout.Line> body = this.longLetter.body(page);
			assertThat(body).hasSizeLessThanOrEqualTo(22);
			assertThat(body.stream().mapToDouble(PdfLayout.Line::left).min().orElseThrow()).isCloseTo(28, within(0.6));
			assertThat(body.stream().mapToDouble(PdfLayout.Line::right).max().orElseThrow()).isCloseTo(184,
					within(0.3));
		}
	}

	@Test
	void setsTwentyTwoLinesOnAFullPage() {
		PdfLayout layout = layout(manyParagraphs());
		assertThat(layout.pages()).isEqualTo(5);
		for (int page = 2; page < layout.pages(); page++) {
			List<PdfLayout.Line> body = layout.body(page);
			assertThat(body).hasSize(22);
			for (int line = 1; line < body.size(); line++) {
				double pitch = (body.get(line).baseline() - body.get(line - 1).baseline()) / 25.4 * 72;
				assertThat(pitch).isCloseTo(28.95, within(1.0));
			}
			assertThat(body.get(21).baseline()).isLessThan(262);
		}
	}

	@Test
	void setsTwentyEightCharactersInAFullLine() {
		List<PdfLayout.Line> full = layout(manyParagraphs()).lines()
			.stream()
			.filter((line) -> line.left() < 29 && line.right() > 183.5 && ALL_HAN.matcher(line.text()).matches())
			.toList();
		assertThat(full).isNotEmpty().allSatisfy((line) -> assertThat(line.text()).hasSize(28));
	}

	@Test
	void setsEachElementInItsFontAndSize() {
		assertThat(this.longLetter.lines(1).get(0)).satisfies((line) -> {
			assertThat(line.text()).isEqualTo(Letters.UNIT);
			assertThat(line.fonts()).isEqualTo("BiaoSong");
			assertThat(line.size()).isCloseTo(36, within(0.1));
		});
		assertElement("类别：A", "Hei", 15.79);
		assertElement("第25号建议答复的函", "BiaoSong", 22);
		assertElement("一、关于“恳请加大知识产权专项资金投入”的建议", "Hei", 15.79);
		assertElement("（一）工作开展情况", "Kai", 15.79);
		assertElement("一是完善资金投入机制", "FangSong", 15.79);
		assertElement("抄送：", "FangSong", 14);
		assertElement("—2—", "Song", 14);
	}

	@Test
	void putsTheRedNameThirtyMillimetresUnderTheEdgeWhateverTheFontAndLength() throws Exception {
		Path hei = Path.of(getClass().getResource("/fonts/hei.ttf").toURI());
		ReplyLetter letter = Letters.shortLetter();
		String longName = "示例市示例高新技术产业开发区市场监督管理局";
		ReplyLetter longNamed = with(letter, longName, letter.title(), letter.addressee(), "示市监函〔2026〕12号");
		for (byte[] pdf : List.of(this.letters.pdf(letter), this.letters.pdf(longNamed),
				Letters.replyLetters(Map.of("BiaoSong", hei)).pdf(letter))) {
			RedInk ink = RedInk.of(pdf);
			assertThat(ink.nameTop()).isCloseTo(30, within(0.3));
			assertThat(ink.ruleTop() - ink.nameBottom()).isCloseTo(4, within(0.3));
			assertThat((ink.nameLeft() + ink.nameRight()) / 2).isCloseTo(105, within(0.7));
			assertThat(ink.nameLeft()).isGreaterThan(20);
		}
	}

	@Test
	void drawsThickOverThinAboveAndThinOverThickBelow() {
		List<PdfLayout.Area> rules = this.longLetter.areas(1)
			.stream()
			.filter((area) -> !area.isPicture() && area.width() > 100)
			.toList();
		assertThat(rules).hasSize(4).allSatisfy((rule) -> {
			assertThat(rule.colour()).isEqualTo(new Color(0xE6, 0x00, 0x12));
			assertThat(rule.left()).isCloseTo(20, within(0.1));
			assertThat(rule.width()).isCloseTo(170, within(0.1));
		});
		assertThat(rules).extracting(PdfLayout.Area::height)
			.usingElementComparator((one, other) -> (Math.abs(one - other) < 0.05) ? 0 : Double.compare(one, other))
			.containsExactly(0.78, 0.26, 0.26, 0.78);
		assertThat(rules.get(3).top() + rules.get(3).height()).isCloseTo(297 - 20, within(0.3));
		assertThat(this.longLetter.areas(2)).noneMatch((area) -> !area.isPicture() && area.width() > 100);
	}

	@Test
	void numbersPagesFromTheSecondOutside() {
		assertThat(this.longLetter.lines(1)).noneMatch((line) -> PAGE_NUMBER.matcher(line.text()).matches());
		PdfLayout.Line two = this.longLetter.line("—2—");
		PdfLayout.Line three = this.longLetter.line("—3—");
		assertThat(two.left()).isCloseTo(28 + 5.6, within(1.0));
		assertThat(three.right()).isCloseTo(184 - 5.6, within(1.0));
		assertThat(two.baseline()).isCloseTo(262 + 7 + 4.5, within(1.5));
	}

	@Test
	void putsCopiesAtTheFootOfTheLastPage() {
		List<PdfLayout.Line> last = this.longLetter.lines(this.longLetter.pages());
		List<PdfLayout.Line> copies = last.stream().filter((line) -> Math.abs(line.size() - 14) < 0.1).toList();
		assertThat(copies).extracting(PdfLayout.Line::text).first().asString().startsWith("抄送：市人大常委会");
		assertThat(copies.get(copies.size() - 2).text()).endsWith("。");
		assertThat(copies.get(copies.size() - 2).baseline()).isBetween(255.0, 262.0);
		assertThat(last).anyMatch((line) -> line.text().equals("2026年5月23日"));
	}

	@Test
	void keepsSignatureWithTextAndCopiesAtAnyLength() {
		// Each run adds a line, so that the end wanders over a whole page
		for (int lines = 1; lines <= 23; lines++) {
			PdfLayout layout = layout(ofLines(lines));
			List<PdfLayout.Line> last = layout.lines(layout.pages());
			assertThat(last).as("%d lines", lines)
				.anyMatch((line) -> line.text().equals("2026年5月23日"))
				.anyMatch((line) -> line.text().startsWith("抄送："))
				.anyMatch((line) -> line.text().startsWith("感谢"));
			PdfLayout.Area seal = layout.areas(layout.pages())
				.stream()
				.filter(PdfLayout.Area::isPicture)
				.findFirst()
				.orElseThrow();
			assertThat(seal.width()).isCloseTo(42, within(0.2));
			assertThat(seal.height()).isCloseTo(42, within(0.2));
			double middle = (layout.line("2026年5月23日").baseline() + signedUnit(layout).baseline()) / 2;
			assertThat(seal.top() + 21).isCloseTo(middle, within(2.5));
			assertThat(IntStream.rangeClosed(1, layout.pages())
				.map((page) -> layout.body(page).size())
				.max()
				.orElseThrow()).isLessThanOrEqualTo(22);
		}
	}

	@Test
	void centresTheUnitOverTheDate() {
		PdfLayout.Line date = this.longLetter.line("2026年5月23日");
		assertThat(signedUnit(this.longLetter).centre()).isCloseTo(date.centre(), within(1.0));
		assertThat(date.right()).isCloseTo(184 - 4 * 5.57, within(1.0));
	}

	@Test
	void keepsALongUnitNameInsideTheTypeArea() {
		String unit = "示例市示例高新技术产业开发区市场监督管理和知识产权保护局";
		ReplyLetter letter = with(Letters.shortLetter(), unit, List.of(unit, "关于示例事项的函"), "代表示例甲", "示市监函〔2026〕12号");
		PdfLayout layout = layout(letter);
		PdfLayout.Line signed = layout.lines()
			.stream()
			.filter((line) -> line.text().equals(unit))
			.reduce((one, two) -> two)
			.orElseThrow();
		assertThat(signed.right()).isLessThan(184.5);
		assertThat(signed.centre()).isCloseTo(layout.line("2026年5月23日").centre(), within(1.0));
		assertThat(layout.lines(1).get(0).left()).isGreaterThan(20);
		assertThat(layout.lines(1).get(0).right()).isLessThan(190);
	}

	@Test
	void printsAShortLetterOnOnePage() {
		PdfLayout layout = layout(Letters.shortLetter());
		assertThat(layout.pages()).isEqualTo(1);
		assertThat(layout.text()).doesNotContain("一、", "（一）", "抄送").contains("（联系人：联络员示例，联系电话：000-00000000）");
	}

	@Test
	void wrapsAnAddresseeOfThirtyNames() {
		String names = IntStream.rangeClosed(1, 30)
			.mapToObj((number) -> "示例" + ChineseNumerals.of(number))
			.collect(Collectors.joining("、")) + "代表";
		PdfLayout layout = layout(
				with(Letters.shortLetter(), Letters.UNIT, Letters.shortLetter().title(), names, "示市监函〔2026〕12号"));
		assertThat(layout.text().replace("\n", "")).contains(names + "：");
		assertThat(layout.line("示例一").left()).isCloseTo(28, within(0.5));
	}

	@Test
	void printsRareCharactersOfNames() {
		String names = "示例喆、示例堃、示例玥、示例珺、示例䶮、示例𬭎代表";
		PdfLayout layout = layout(
				with(Letters.shortLetter(), Letters.UNIT, Letters.shortLetter().title(), names, "示市监函〔2026〕12号"));
		assertThat(layout.line("喆").text()).isEqualTo(names + "：");
		assertThat(layout.line("喆").fonts()).isEqualTo("FangSong,Song");
	}

	@Test
	void namesACharacterThatNoFontHas() {
		ReplyLetter letter = with(Letters.shortLetter(), Letters.UNIT, Letters.shortLetter().title(), "示例㐂代表",
				"示市监函〔2026〕12号");
		assertThatExceptionOfType(UnprintableCharacter.class).isThrownBy(() -> this.letters.pdf(letter))
			.withMessageContaining("㐂 (U+3402)")
			.satisfies((failure) -> assertThat(failure.character()).isEqualTo("㐂"));
	}

	@Test
	void breaksALongTitleIntoEvenLines() {
		List<String> title = List.of("关于对市第五届人大第三次会议第25号《关于进一步加强知识产权保护和运用支持示例县创建国家知识产权强县的建议》答复的函");
		PdfLayout layout = layout(with(Letters.shortLetter(), Letters.UNIT, title, "代表示例甲", "示市监函〔2026〕12号"));
		List<PdfLayout.Line> lines = layout.lines(1)
			.stream()
			.filter((line) -> Math.abs(line.size() - 22) < 0.1)
			.toList();
		assertThat(lines).hasSizeBetween(3, 4).allSatisfy((line) -> {
			assertThat(line.centre()).isCloseTo(106, within(3.0));
			assertThat(line.left()).isGreaterThan(27.9);
			assertThat(line.right()).isLessThan(184.5);
		});
		assertThat(lines.stream().map(PdfLayout.Line::text).collect(Collectors.joining())).isEqualTo(title.get(0));
	}

	@Test
	void marksALetterWithoutNumberAsDraft() {
		ReplyLetter numbered = Letters.shortLetter();
		ReplyLetter draft = new ReplyLetter(numbered.unit(), null, null, numbered.title(), numbered.addressee(),
				numbered.opening(), numbered.sections(), numbered.closing(), List.of("征询意见表", "资金安排明细表"), null, null,
				null, null, null, false);
		PdfLayout layout = layout(draft);
		assertThat(layout.line("（草稿）").right()).isCloseTo(184, within(3.0));
		assertThat(layout.text()).contains("附件：1.征询意见表", "2.资金安排明细表", "年月日").doesNotContain("类别", "联系人", "null", "编号");
		assertThat(layout.areas(1)).noneMatch(PdfLayout.Area::isPicture);
	}

	@Test
	void refusesASealOnADraft() {
		ReplyLetter letter = Letters.shortLetter();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> with(letter, letter.unit(), letter.title(), letter.addressee(), null));
	}

	@Test
	void leavesRoomForThePaperSealWhenThereIsNoPicture() {
		PdfLayout layout = new PdfLayout(Letters.replyLetters(Map.of()).pdf(Letters.shortLetter()));
		assertThat(layout.areas(1)).noneMatch(PdfLayout.Area::isPicture);
		assertThat(signedUnit(layout).baseline()).isCloseTo(signedUnit(layout(Letters.shortLetter())).baseline(),
				within(0.1));
	}

	@Test
	void printsManyLettersAtTheSameMoment() {
		List<String> texts = IntStream.range(0, 12)
			.parallel()
			.mapToObj((index) -> layout(Letters.longLetter()).text())
			.distinct()
			.toList();
		assertThat(texts).containsExactly(this.longLetter.text());
	}

	@Test
	void reportsControlCharactersInsteadOfFailingToPrint() {
		ReplyLetter letter = with(Letters.shortLetter(), Letters.UNIT, Letters.shortLetter().title(), "示例甲\u000B代表",
				"示市监函〔2026〕12号");
		assertThatExceptionOfType(UnprintableCharacter.class).isThrownBy(() -> this.letters.pdf(letter))
			.withMessageContaining("U+000B");
	}

	@Test
	void printsMarkupAsText() {
		ReplyLetter letter = with(Letters.shortLetter(), Letters.UNIT, Letters.shortLetter().title(), "<b>示例甲</b> & 乙",
				"示市监函〔2026〕12号");
		assertThat(layout(letter).text()).contains("<b>示例甲</b>&乙：");
	}

	private PdfLayout layout(ReplyLetter letter) {
		return new PdfLayout(this.letters.pdf(letter));
	}

	private void assertElement(String text, String font, double size) {
		PdfLayout.Line line = this.longLetter.line(text);
		assertThat(line.fonts()).isEqualTo(font);
		assertThat(line.size()).isCloseTo(size, within(0.05));
	}

	private static PdfLayout.Line signedUnit(PdfLayout layout) {
		return layout.body(layout.pages())
			.stream()
			.filter((line) -> line.text().equals(Letters.UNIT))
			.findFirst()
			.orElseThrow();
	}

	private static ReplyLetter manyParagraphs() {
		String paragraph = String.join("", Collections.nCopies(9, "坚持问题导向系统谋划推进知识产权创造运用保护管理服务全链条工作提质增效"));
		List<String> paragraphs = Collections.nCopies(7, paragraph + "。");
		return Letters.letter("代表示例甲", List.of(new ReplyLetter.Section(null, paragraphs, null, null)), null, List.of());
	}

	private static ReplyLetter ofLines(int lines) {
		List<String> paragraphs = Collections.nCopies(lines, "一是扎实推进有关工作。");
		return Letters.letter("代表示例甲", List.of(new ReplyLetter.Section(null, paragraphs, null, null)), "感谢您的关心和支持！",
				List.of("市人大常委会代表工作委员会", "市政府办公室"));
	}

	private static ReplyLetter with(ReplyLetter letter, String unit, List<String> title, String addressee,
			String documentNumber) {
		return new ReplyLetter(unit, documentNumber, letter.resultClass(), title, addressee, letter.opening(),
				letter.sections(), letter.closing(), letter.annexes(), LocalDate.of(2026, 5, 23), letter.contact(),
				letter.phone(), letter.disclosure(), letter.copies(), letter.sealed());
	}

}
