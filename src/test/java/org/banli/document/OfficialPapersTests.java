package org.banli.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.samskivert.mustache.MustacheException;
import org.banli.shared.Refused;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/** What facts become on a paper. */
class OfficialPapersTests {

	@Test
	void factsStayTextWhateverTheyHold() throws IOException {
		String wild = "# 甲 | 乙 {{当事人.名称}} <b>丙</b> & @换页";
		Paper paper = fill("{{事实}}\n\n| 栏 | 目 |\n| {{事实}} | 丁 |\n\n+ 栏目 | {{事实}}",
				Map.of("事实", wild, "当事人", Map.of("名称", "不该出现")));
		assertThat(paper.text().blocks()).hasSize(3);
		assertThat(paper.text().texts()).containsExactly(wild, "栏", "目", wild, "丁", "栏目", wild);
		assertThat(ShippedPapersTests.pdfText(paper.pdf())).contains("#甲|乙{{当事人.名称}}<b>丙</b>&@换页")
			.doesNotContain("不该出现");
		assertThat(ShippedPapersTests.docxTexts(paper.docx())).contains("#甲|乙{{当事人.名称}}<b>丙</b>&@换页");
	}

	@Test
	void linesOfAFactBecomeParagraphsAndLinesOfACell() {
		Paper paper = fill("{{事实}}\n+ 栏目 | {{事实}}", Map.of("事实", "第一段\r\n## 第二段"));
		assertThat(paper.text().texts()).containsExactly("第一段", "## 第二段", "栏目", "第一段\n## 第二段");
		assertThat(paper.text().blocks().subList(0, 2)).extracting((block) -> ((PaperText.Line) block).style())
			.containsOnly(PaperText.Style.TEXT);
	}

	@Test
	void aLongFactGoesOnOverPages() throws IOException {
		Paper paper = fill("{{事实}}\n+ 栏目 | {{性质}}", Map.of("事实", "示".repeat(3000), "性质", "例".repeat(1500)));
		PdfLayout layout = new PdfLayout(paper.pdf());
		assertThat(layout.pages()).isGreaterThan(4);
		assertThat(layout.lines()).allSatisfy((line) -> assertThat(line.right()).isLessThan(184.5));
		assertThat(ShippedPapersTests.pdfText(paper.pdf()).replaceAll("[^示]", "")).hasSize(3000);
	}

	@Test
	void whatIsNotThereIsRoomToWriteAndIsTold() {
		Paper paper = fill("当事人：{{当事人.名称}}\n{{#物品}}\n| {{名称}} | {{规格}} |\n{{/物品}}\n@落款 {{机关.名称}} | {{日期}}",
				Map.of("物品", List.of(Map.of("名称", "鞋")), "规格", "外面的"));
		assertThat(paper.text().texts()).containsExactly("当事人：________", "鞋", ChineseDate.BLANK);
		assertThat(paper.blanks()).containsExactly("当事人.名称", "物品[0].规格", "机关.名称", "日期");
	}

	@Test
	void aConditionHoldsWhereAFactIsThere() {
		String body = "{{#当事人.负责人}}\n有负责人\n{{/当事人.负责人}}\n{{^有证据}}\n没有证据\n{{/有证据}}\n{{#公示}}\n公示\n{{/公示}}\n{{#移送}}\n移送\n{{/移送}}";
		assertThat(fill(body, Map.of()).text().texts()).containsExactly("没有证据");
		assertThat(fill(body, Map.of("当事人", Map.of("负责人", "张"), "证据", List.of(Map.of("名称", "笔录")), "公示", true, "移送",
				Map.of("罪名", "甲")))
			.text()
			.texts()).containsExactly("有负责人", "公示", "移送");
	}

	@Test
	void datesAndNumbersArePrintedTheOfficialWay() {
		Paper paper = fill("{{日期}} {{措施.清单页数}} {{物品合计}} {{听证.时间}}",
				Map.of("日期", LocalDate.of(2026, 3, 5), "措施", Map.of("清单页数", 2), "物品合计", new BigDecimal("1E+3"), "听证",
						Map.of("时间", Instant.parse("2026-03-05T01:30:00Z"))));
		assertThat(paper.text().texts()).containsExactly("2026年3月5日 2 1000 2026年3月5日 09:30");
	}

	@Test
	void nothingOfAFactCanBeCalled() {
		for (String call : List.of("事实.class", "事实.length", "事实.bytes", "当事人.size", "当事人.keySet", "class")) {
			assertThatExceptionOfType(MustacheException.class).as(call)
				.isThrownBy(() -> fill("{{" + call + "}}", Map.of("事实", "甲", "当事人", Map.of("名称", "乙"))));
		}
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> fill("{{>application}}", Map.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> fill("{{事实}}", Map.of("事实", Thread.currentThread())));
	}

	@Test
	void refusesWithoutARequiredFact() {
		PaperTemplate template = template("{{事实}}", "当事人.名称\n物品[].名称\n事实");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> ShippedPapersTests.PAPERS.fill(template,
					Map.of("事实", "甲", "物品", List.of(Map.of("名称", "鞋"), Map.of("数量", 1)))))
			.satisfies((refused) -> assertThat(refused.arguments()).containsExactly("示例", "当事人.名称 物品.名称"));
	}

	@Test
	void refusesWhatNoFontCanPrint() {
		assertThatExceptionOfType(UnprintableCharacter.class).isThrownBy(() -> fill("{{事实}}", Map.of("事实", "\uE003")));
		assertThatExceptionOfType(UnprintableCharacter.class)
			.isThrownBy(() -> fill("{{事实}}", Map.of("事实", "\uDBFF\uDFF0")).docx());
	}

	@Test
	void standsAsOfficialPapersDo() {
		Paper paper = ShippedPapersTests.PAPERS.fill(ShippedPapersTests.texts()
			.filter((text) -> text.code().equals("penaltyDecision"))
			.findFirst()
			.orElseThrow(), ShippedPapersTests.FACTS.sample());
		PdfLayout layout = new PdfLayout(paper.pdf());
		PdfLayout.Line bureau = layout.lines(1).get(0);
		assertThat(bureau.text()).isEqualTo("示例市市场监督管理局");
		assertThat(bureau.centre()).isCloseTo(106, within(1.0));
		assertThat(bureau.size()).isCloseTo(22, within(0.1));
		assertThat(bureau.fonts()).isEqualTo("BiaoSong");
		assertThat(layout.line("行政处罚决定书").baseline()).isGreaterThan(bureau.baseline());
		assertThat(layout.line("示市监样例〔2026〕1号").right()).isCloseTo(184, within(1.0));
		assertThat(layout.body(1)).isNotEmpty();
		PdfLayout sealed = new PdfLayout(paper.sealed(Letters.UNIT).pdf());
		assertThat(sealed.text()).doesNotContain("（印章）");
		assertThat(layout.text()).contains("（印章）");
	}

	private static Paper fill(String body, Map<String, ?> facts) {
		return ShippedPapersTests.PAPERS.fill(template(body, ""), facts);
	}

	private static PaperTemplate template(String body, String required) {
		return new PaperTemplate(1, "sample", 1, "示例", body, required, null, "依据", LocalDate.EPOCH, null, "admin", "示例",
				Instant.EPOCH);
	}

}
