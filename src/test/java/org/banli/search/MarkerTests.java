package org.banli.search;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkerTests {

	private static String shown(Excerpt excerpt) {
		return excerpt.pieces()
			.stream()
			.map((piece) -> piece.isFound() ? "[" + piece.text() + "]" : piece.text())
			.collect(Collectors.joining());
	}

	private static Marker of(String... needles) {
		return new Marker(List.of(needles));
	}

	@Test
	void marksEveryPlaceAndJoinsNeighbours() {
		assertThat(shown(of("知识", "产权").whole("知识产权和产权"))).isEqualTo("[知识产权]和[产权]");
	}

	@Test
	void marksWhateverTheWidthAndCase() {
		assertThat(shown(of("wifi").whole("免费ＷｉＦｉ和WIFI"))).isEqualTo("免费[ＷｉＦｉ]和[WIFI]");
	}

	@Test
	void marksNumbersAsAWholeOnly() {
		assertThat(shown(of("25").whole("2025年第25号"))).isEqualTo("2025年第[25]号");
	}

	@Test
	void leavesMarkupAsText() {
		assertThat(shown(of("b").whole("<b>b</b>"))).isEqualTo("<[b]>[b]</[b]>");
	}

	@Test
	void showsTheSurroundingsOfTheLongest() {
		String text = "前".repeat(200) + "产权" + "中".repeat(200) + "知识产权" + "后".repeat(200);
		String shown = shown(of("知识产权", "产权").around(text));
		assertThat(shown).startsWith("…中").contains("中[知识产权]后").endsWith("后…");
		assertThat(shown.length()).isLessThan(120);
	}

	@Test
	void showsAShortTextAsItIs() {
		assertThat(shown(of("资金").around("请安排\n资金"))).isEqualTo("请安排 [资金]");
	}

	@Test
	void doesNotCutARareCharacter() {
		String text = "𠮷".repeat(40) + "资金" + "𠮷".repeat(80);
		String shown = of("资金").around(text).text().replace("…", "");
		assertThat(shown.codePoints().filter((point) -> point < 0x20000)).hasSize(2);
	}

	@Test
	void weighsWhatIsFound() {
		assertThat(of("知识产权", "知识").weight("知识产权")).isGreaterThan(of("知识产权", "知识").weight("知识"));
		assertThat(of("知识产权").weight("别的")).isZero();
	}

}
