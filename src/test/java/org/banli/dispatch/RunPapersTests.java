package org.banli.dispatch;

import org.banli.shared.TestWords;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunPapersTests {

	private static String what(int suggestions, int proposals) {
		return RunPapers.what(TestWords.words(), "市政府办公室", "市五届人大四次会议", suggestions, proposals);
	}

	@Test
	void theMinutesCountOnlyKindsOfWhichThereAreAny() {
		assertThat(what(3, 2)).contains("建议提案 5 件，其中代表建议 3 件、委员提案 2 件");
		assertThat(what(3, 0)).contains("代表建议 3 件").doesNotContain("提案", " 0 件");
		assertThat(what(0, 2)).contains("委员提案 2 件").doesNotContain("代表建议", " 0 件");
	}

}
