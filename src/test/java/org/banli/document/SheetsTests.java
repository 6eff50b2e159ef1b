package org.banli.document;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class SheetsTests {

	private final Sheets sheets = Letters.Press.SHEETS;

	@Test
	void printsEveryStepOfSigningWithTimeInChina() {
		PdfLayout layout = new PdfLayout(this.sheets.pdf(Letters.signedSheet()));
		assertThat(layout.pages()).isEqualTo(1);
		assertThat(layout.lines(1).get(0).text()).isEqualTo("示例市市场监督管理局发文稿纸");
		assertThat(layout.text()).contains("示市监函〔2026〕12号", "退回修改", "请补充完成时限", "局长示例", "2026年5月22日08:45",
				"打印日期：2026年5月23日");
	}

	@Test
	void goesOnToAnotherPageWhenThereAreManySteps() {
		SignedSheet sheet = Letters.signedSheet();
		SignedSheet many = new SignedSheet(sheet.unit(), sheet.title(), null, sheet.addressee(), sheet.copies(),
				sheet.annexes(), sheet.disclosure(), sheet.division(), sheet.drafter(), sheet.phone(),
				Collections.nCopies(20, sheet.approvals().get(1)), sheet.printedOn());
		PdfLayout layout = new PdfLayout(this.sheets.pdf(many));
		assertThat(layout.pages()).isEqualTo(2);
		assertThat(layout.text()).contains("（草稿）", "1/2", "2/2").doesNotContain("null");
	}

	@Test
	void printsWhoAnswersWhatByWhen() {
		PdfLayout layout = new PdfLayout(this.sheets.pdf(Letters.assignmentSheet()));
		assertThat(layout.lines(1).get(0).text()).isEqualTo("人大代表建议交办单");
		assertThat(layout.text()).contains("恳请加大知识产权专项资金投入", "市市场监督管理局、市财政局", "2026年6月1日", "交办之日起3个月内答复", "签收人：");
	}

	@Test
	void printsAnOpinionInTheLetterForm() {
		PdfLayout layout = new PdfLayout(this.sheets.pdf(Letters.opinionLetter()));
		assertThat(layout.lines(1).get(0).text()).isEqualTo("示例市财政局");
		assertThat(layout.line("示财函〔2026〕8号").right()).isCloseTo(184, within(1.0));
		assertThat(layout.text()).contains("示例市市场监督管理局：", "关于“恳请加大知识产权专项资金投入”的建议", "2026年3月25日", "抄送：市政府办公室。");
	}

	@Test
	void printsWhyTheMatterIsNotTheUnits() {
		PdfLayout layout = new PdfLayout(
				this.sheets.pdf(new OpinionLetter("示例市财政局", null, List.of("会办意见"), Letters.UNIT, "该建议收悉。", null,
						"经核对三定规定，该事项不涉及我局职责，无会办意见。", "副局长签发示例", LocalDate.of(2026, 3, 25), null, null, null, false)));
		assertThat(layout.pages()).isEqualTo(1);
		assertThat(layout.text()).contains("（草稿）", "无会办意见", "签发人：副局长签发示例").doesNotContain("抄送", "联系人", "null");
	}

	@Test
	void theHeadOfTheBreakdownTableStandsOnOneLine() {
		TaskBreakdown.Duty duty = new TaskBreakdown.Duty("示例市财政局", "主办", LocalDate.of(2026, 6, 1));
		TaskBreakdown.Item item = new TaskBreakdown.Item("建议", "市五届人大四次会议", "X21", "关于甲的建议", "示例甲", "独办",
				List.of(new TaskBreakdown.Task(null, List.of(duty))));
		PdfLayout layout = new PdfLayout(this.sheets
			.pdf(new TaskBreakdown("市政府办公室", null, LocalDate.of(2026, 3, 1), Collections.nCopies(1_200, item))));
		assertThat(layout.line("序号").text()).startsWith("序号编号标题");
		assertThat(layout.line("1200").text()).startsWith("1200X21");
	}

	@Test
	void namesACharacterThatNoFontHas() {
		OpinionLetter letter = new OpinionLetter("示例市财政局", null, List.of("会办意见"), Letters.UNIT, "示例㐂收悉。", null, null,
				null, null, null, null, null, false);
		assertThatExceptionOfType(UnprintableCharacter.class).isThrownBy(() -> this.sheets.pdf(letter));
	}

}
