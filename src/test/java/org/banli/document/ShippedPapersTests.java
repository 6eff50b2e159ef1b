package org.banli.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.banli.shared.TestWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every text that comes along, filled with the invented facts and printed both ways. */
class ShippedPapersTests {

	static final PaperFacts FACTS = new PaperFacts();

	static final PaperPress PRESS = new PaperPress(Letters.Press.PAGES, new Seals(Letters.settings(true)),
			Letters.Press.FONTS);

	static final OfficialPapers PAPERS = new OfficialPapers(null, FACTS, PRESS);

	static Stream<PaperTemplate> texts() {
		return new ShippedPapers(null, Clock.systemUTC()).texts().stream();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("codes")
	void printsTheSameTextAsPdfAndAsWordDocument(String code, PaperTemplate template) throws IOException {
		Paper paper = PAPERS.fill(template, FACTS.sample());
		assertThat(paper.blanks()).isEmpty();
		byte[] pdf = paper.pdf();
		byte[] docx = paper.docx();
		keep(code + ".pdf", pdf);
		keep(code + ".docx", docx);
		PdfLayout layout = new PdfLayout(pdf);
		for (int page = 1; page <= layout.pages(); page++) {
			assertThat(layout.lines(page)).as("text on page %d", page).hasSizeGreaterThan(1);
		}
		String printed = pdfText(pdf);
		List<String> written = docxTexts(docx);
		for (String text : paper.text().texts()) {
			String plain = text.replaceAll("\\s", "");
			assertThat(printed).contains(plain);
			assertThat(written).anySatisfy((line) -> assertThat(line).contains(plain));
		}
		assertThat(printed).doesNotContain("{{", "}}", "null", "|", "@");
	}

	static Stream<Arguments> codes() {
		return texts().map((text) -> Arguments.of(text.code(), text));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("codes")
	void isWithoutFault(String code, PaperTemplate template) {
		PaperCheck check = new PaperCheck(FACTS, TestWords.words());
		assertThat(check.problems(template.body())).isEmpty();
		assertThat(check.unknown(template.requiredNames())).isEmpty();
		assertThat(check.mentioned(template.body())).as("what is required is printed")
			.containsAll(template.requiredNames());
		assertThat(template.legalBasis()).isNotBlank();
		assertThat(code).isEqualTo(template.code());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("codes")
	void leavesRoomForWhatIsNotKnownYet(String code, PaperTemplate template) throws IOException {
		Map<String, Object> few = new LinkedHashMap<>();
		template.requiredNames().forEach((name) -> put(few, List.of(name.split("\\.")), "示例"));
		Paper paper = PAPERS.fill(template, few);
		String printed = pdfText(paper.pdf());
		assertThat(printed).as(code).doesNotContain("null", "Absent", "{{").contains("示例");
		assertThat(docxTexts(paper.docx())).isNotEmpty();
	}

	/** Puts a value at a path, a list with one item where the path says so. */
	@SuppressWarnings("unchecked")
	private static void put(Map<String, Object> facts, List<String> path, String value) {
		String step = path.get(0);
		List<String> rest = path.subList(1, path.size());
		if (step.endsWith("[]")) {
			List<Object> items = (List<Object>) facts.computeIfAbsent(step.substring(0, step.length() - 2),
					(key) -> new ArrayList<>(List.of(new LinkedHashMap<>())));
			if (!rest.isEmpty()) {
				put((Map<String, Object>) items.get(0), rest, value);
			}
		}
		else if (rest.isEmpty()) {
			facts.put(step, value);
		}
		else {
			put((Map<String, Object>) facts.computeIfAbsent(step, (key) -> new LinkedHashMap<>()), rest, value);
		}
	}

	@Test
	void noFactOfTheExampleIsThereForNothing() {
		PaperCheck check = new PaperCheck(FACTS, TestWords.words());
		Set<String> unused = new HashSet<>(FACTS.names());
		texts().forEach((text) -> unused.removeAll(check.mentioned(text.body())));
		// offered to bureaus that want them in texts of their own
		assertThat(unused).containsExactlyInAnyOrder("机关.代字", "当事人.联系电话");
	}

	@Test
	void theDecisionHoldsItsPartsInTheirOrder() throws IOException {
		PaperTemplate template = texts().filter((text) -> text.code().equals("penaltyDecision"))
			.findFirst()
			.orElseThrow();
		String printed = pdfText(PAPERS.fill(template, FACTS.sample()).pdf());
		assertThat(printed).containsSubsequence("示例市市场监督管理局", "行政处罚决定书", "示市监样例〔2026〕1号", "当事人：示例市甲乙鞋业有限公司",
				"一、案件来源及调查经过", "二、违法事实", "三、证据", "四、陈述、申辩及采纳情况", "五、行为性质及法律依据", "六、裁量理由", "七、行政处罚决定", "罚款288000元",
				"八、履行方式和期限", "十五日内缴纳罚款", "九、救济途径", "六十日内向示例市人民政府", "六个月内依法向示例市示范区人民法院", "示例市市场监督管理局", "2026年11月26日");
	}

	static String pdfText(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			// page numbers stand between the parts of a paragraph that goes on
			return new PDFTextStripper().getText(document)
				.replaceAll("(?m)^\\d+ / \\d+\\s*$", "")
				.replaceAll("\\s", "");
		}
	}

	static List<String> docxTexts(byte[] docx) throws IOException {
		List<String> texts = new ArrayList<>();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
			for (IBodyElement element : document.getBodyElements()) {
				if (element instanceof XWPFParagraph paragraph) {
					texts.add(paragraph.getText().replaceAll("\\s", ""));
				}
				else if (element instanceof XWPFTable table) {
					table.getRows()
						.forEach((row) -> row.getTableCells()
							.forEach((cell) -> texts.add(cell.getText().replaceAll("\\s", ""))));
				}
			}
		}
		return texts;
	}

	/** For whoever wants to look at them. */
	private static void keep(String name, byte[] content) throws IOException {
		Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(name), content);
	}

}
