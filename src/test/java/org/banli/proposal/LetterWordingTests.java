package org.banli.proposal;

import java.util.List;

import org.banli.shared.TestWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a letter addresses and how it opens and ends (domain 0, 2.6 and 5.6). */
class LetterWordingTests {

	private final LetterWording wording = new LetterWording(TestWords.words());

	@ParameterizedTest
	@ValueSource(strings = { "吴敏", "示例甲", "欧阳示例", "李会", "张建党", "王志联", "示例·买提", "买买提·示例社", "示例・买提", "阿依·示例·界", "𠮷示例" })
	void knowsAPerson(String name) {
		assertThat(LetterWording.isPerson(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "民革市委", "民盟市委会", "民革", "民建", "民进", "民盟", "台盟", "农工党", "农工党市委", "致公党", "九三学社", "九三", "工商联",
			"市工商联", "总工会", "工会", "团市委", "市妇联", "妇联", "侨联", "科协", "民建界别", "经济界", "工会界", "特邀界", "医药卫生界", "示例区代表团",
			"第一代表团", "示例县团", "提案小组", "经济委员会", "无党派" })
	void knowsAPartyABodyASectorAndADelegation(String name) {
		assertThat(LetterWording.isPerson(name)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "SUGGESTION, 示例甲, 示例甲代表", "SUGGESTION, 示例甲|示例乙|示例丙|示例丁|示例戊, 示例甲、示例乙、示例丙、示例丁、示例戊代表",
			"PROPOSAL, 示例甲, 示例甲委员", "PROPOSAL, 民革市委, 民革市委", "PROPOSAL, 民建界别, 民建界别", "PROPOSAL, 工商联, 工商联",
			"PROPOSAL, 示例甲|民革市委, 示例甲委员、民革市委", "PROPOSAL, 民革市委|示例甲|示例·买提, 示例甲、示例·买提委员、民革市委",
			"SUGGESTION, 示例区代表团, 示例区代表团", "SUGGESTION, 示例·买提, 示例·买提代表" })
	void addressesPeopleByTheirTitleAndBodiesByTheirName(ProposalKind kind, String names, String addressee) {
		assertThat(this.wording.addressee(Cases.proposal(kind), Cases.proposers(names.split("\\|"))))
			.isEqualTo(addressee);
	}

	@ParameterizedTest
	@CsvSource({ "示例甲, 您", "示例·买提, 您", "示例甲|示例乙, 你们", "民革市委, 你们", "民建界别, 你们", "示例甲|民革市委, 你们", "工商联, 你们", "示例区代表团, 你们" })
	void saysYouToOnePersonAndYouAllToOthers(String names, String you) {
		for (ProposalKind kind : ProposalKind.values()) {
			List<Proposer> proposers = Cases.proposers(names.split("\\|"));
			assertThat(this.wording.opening(Cases.proposal(kind), proposers, List.of())).startsWith(you + "提出的");
			assertThat(this.wording.closing(Cases.proposal(kind), proposers)).startsWith("感谢" + you + "对");
		}
	}

	@Test
	void namesTheMatterByTitleAndNumber() {
		assertThat(this.wording.opening(Cases.proposal(ProposalKind.SUGGESTION), Cases.proposers("示例甲"), List.of()))
			.isEqualTo("您提出的《关于示例的建议》（第0237号建议）收悉，现答复如下：");
		assertThat(this.wording.opening(Cases.proposal(ProposalKind.PROPOSAL), Cases.proposers("民革市委"), List.of()))
			.isEqualTo("你们提出的《关于示例的提案》（第0237号提案）收悉，现答复如下：");
	}

	@Test
	void namesEveryCoHandler() {
		assertThat(this.wording.opening(Cases.proposal(ProposalKind.SUGGESTION), Cases.proposers("示例甲"),
				List.of("市财政局", "市科学技术局")))
			.endsWith("收悉，经市财政局、市科学技术局会办，现答复如下：");
	}

	@ParameterizedTest
	@EnumSource(ProposalKind.class)
	void neverMixesTheWordsOfTheTwoKinds(ProposalKind kind) {
		boolean isProposal = kind == ProposalKind.PROPOSAL;
		for (String names : List.of("示例甲", "示例甲|示例乙", "民革市委", "民建界别", "示例甲|民革市委")) {
			List<Proposer> proposers = Cases.proposers(names.split("\\|"));
			String letter = this.wording.addressee(Cases.proposal(kind), proposers)
					+ this.wording.opening(Cases.proposal(kind), proposers, List.of("市财政局"))
					+ this.wording.closing(Cases.proposal(kind), proposers);
			assertThat(letter).doesNotContain(isProposal ? "代表" : "委员", isProposal ? "号建议" : "号提案");
		}
	}

}
