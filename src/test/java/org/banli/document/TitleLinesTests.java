package org.banli.document;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TitleLinesTests {

	@Test
	void leavesAShortTitleOnOneLine() {
		assertThat(TitleLines.wrap("关于示例事项的函")).containsExactly("关于示例事项的函");
	}

	@Test
	void breaksBeforeTheQuotedTitleRatherThanInsideIt() {
		assertThat(TitleLines.wrap("关于对市第五届人大第三次会议第25号《关于进一步加强知识产权保护和运用支持示例县创建国家知识产权强县的建议》答复的函")).first()
			.isEqualTo("关于对市第五届人大第三次会议第25号");
	}

	@Test
	void neverTearsANumberOrOpensALineWithAClosingMark() {
		for (int length = 1; length <= 30; length++) {
			List<String> lines = TitleLines.wrap("示".repeat(length) + "第12345号，《例》、“例”的函");
			assertThat(lines).allSatisfy((line) -> {
				assertThat(TitleLines.width(line)).isLessThanOrEqualTo(TitleLines.WIDTH);
				assertThat(line).doesNotMatch("[，、》”的].*").doesNotMatch(".*[《“]");
			});
			assertThat(lines).anyMatch((line) -> line.contains("第12345号"));
			assertThat(String.join("", lines)).startsWith("示".repeat(length) + "第12345号，《例》、“例”的函");
		}
	}

	@Test
	void titlesSuggestionsAndProposalsInTheirOwnWords() {
		assertThat(ReplyLetter.titleOf(ReplyLetter.Kind.SUGGESTION, "示例局", "市第五届人大第三次会议", "25")).containsExactly("示例局",
				"关于对市第五届人大第三次会议", "第25号建议答复的函");
		assertThat(ReplyLetter.titleOf(ReplyLetter.Kind.PROPOSAL, "示例局", "市政协三次会议", "8")).containsExactly("示例局",
				"关于市政协三次会议第8号提案答复的函");
	}

}
