package org.banli.proposal;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;

import org.banli.proposal.TextChange.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class TextChangeTests {

	@ParameterizedTest
	@CsvSource({ "已下达资金。, 已下达资金。, =已下达资金。", "已下达资金。, 已经下达资金。, =已|+经|=下达资金。", "已经下达资金。, 已下达资金。, =已|-经|=下达资金。",
			"'', 新写。, +新写。", "旧文。, '', -旧文。", "'', '',''", "去年8月, 2022年8月, -去|+2022|=年8月", ", 新写。, +新写。" })
	void tellsWhatStayedWentAndCame(String before, String after, String pieces) {
		assertThat(text(TextChange.between(before, after))).isEqualTo(pieces);
	}

	@Test
	void keepsCharactersOutsideTheBasicPlaneWhole() {
		TextChange change = TextChange.between("𠮷示例😀", "𠮶示例😁");
		assertThat(text(change)).isEqualTo("-𠮷|+𠮶|=示例|-😀|+😁");
		assertThat(change.pieces()).allSatisfy((piece) -> assertThat(piece.text().codePoints())
			.noneMatch((sign) -> sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE));
	}

	@Test
	void tellsWhetherAnythingChanged() {
		assertThat(TextChange.between("同", "同").isChange()).isFalse();
		assertThat(TextChange.between(null, "").isChange()).isFalse();
		assertThat(TextChange.between("同", "不同").isChange()).isTrue();
	}

	@Test
	void isFastOnLongTextsThatShareNothing() {
		String before = random(1, 5000, "甲乙丙丁戊己庚辛壬癸。");
		String after = random(2, 5000, "子丑寅卯辰巳午未申酉。");
		assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertRestores(before, after));
	}

	@Test
	void isFastOnLongTextsOfTheSameFewCharacters() {
		String before = random(3, 5000, "甲乙丙。");
		String after = random(4, 5000, "甲乙丙。");
		assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertRestores(before, after));
	}

	@Test
	void showsASmallChangeInALongTextAsSmall() {
		String before = random(5, 5000, "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉。");
		String after = before.substring(0, 10) + "改" + before.substring(11, 4990) + "动" + before.substring(4991);
		TextChange change = TextChange.between(before, after);
		assertThat(change.pieces()).filteredOn((piece) -> piece.kind() != Kind.KEPT)
			.allSatisfy((piece) -> assertThat(piece.text().length()).isLessThan(50));
		assertRestores(before, after);
	}

	@Test
	void restoresBothTextsFromItsPieces() {
		Random random = new Random(7);
		for (int run = 0; run < 200; run++) {
			String signs = "甲乙丙丁𠮷😀。\n";
			assertRestores(random(random.nextInt(), random.nextInt(60), signs),
					random(random.nextInt(), random.nextInt(60), signs));
		}
		for (int run = 0; run < 5; run++) {
			assertRestores(random(run, 3000, "甲乙丙丁𠮷😀。\n"), random(run + 1, 2500, "甲乙丙丁𠮷😀。\n"));
		}
	}

	private static void assertRestores(String before, String after) {
		TextChange change = TextChange.between(before, after);
		assertThat(join(change, Kind.INSERTED)).isEqualTo(before);
		assertThat(join(change, Kind.DELETED)).isEqualTo(after);
	}

	private static String join(TextChange change, Kind without) {
		return change.pieces()
			.stream()
			.filter((piece) -> piece.kind() != without)
			.map(TextChange.Piece::text)
			.collect(Collectors.joining());
	}

	private static String random(long seed, int length, String signs) {
		int[] points = signs.codePoints().toArray();
		return new Random(seed).ints(length, 0, points.length)
			.mapToObj((index) -> Character.toString(points[index]))
			.collect(Collectors.joining());
	}

	private static String text(TextChange change) {
		return change.pieces().stream().map((piece) -> switch (piece.kind()) {
			case KEPT -> "=";
			case DELETED -> "-";
			case INSERTED -> "+";
		} + piece.text()).collect(Collectors.joining("|"));
	}

}
