package org.banli.proposal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.banli.shared.TestWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What blocks a reply and what is to be looked at again (domain 2.7 and 5.6). */
class ReplyChecksTests {

	private static final Map<String, ResultClass> CLASSES = new HashMap<>(
			Map.of("A", new ResultClass("A", "已解决", "", false, 1), "B", new ResultClass("B", "正在解决", "", false, 2), "C",
					new ResultClass("C", "待条件", "", true, 3), "D", new ResultClass("D", "留作参考", "", true, 4)));

	private static final String PROMISE = "2026年12月底前完成。";

	@Test
	void letsAWholeReplyPass() {
		assertThat(check(Cases.part(1, "已下达资金。", PROMISE, "B", null), Cases.part(2, "已办。", "继续办。", "A", null)))
			.isEmpty();
	}

	@Test
	void wantsAnAnswerToEveryAsk() {
		assertThat(check(Cases.part(2, "已办。", PROMISE, "A", null))).containsExactly("MUST parts askMissing");
	}

	@Test
	void wantsDoneNextAndClass() {
		assertThat(check(Cases.part(1, " ", null, null, null), Cases.part(2, "已办。", PROMISE, "A", null)))
			.containsExactlyInAnyOrder("MUST parts[0].done doneMissing", "MUST parts[0].next nextMissing",
					"MUST parts[0].resultClass classMissing");
	}

	@Test
	void takesListsWithoutParagraphsForMissing() {
		ReplyForm.ReplyPart empty = new ReplyForm.ReplyPart(1, null, null, "A", null);
		assertThat(check(empty, Cases.part(2, "已办。", PROMISE, "A", null)))
			.containsExactlyInAnyOrder("MUST parts[0].done doneMissing", "MUST parts[0].next nextMissing");
	}

	@ParameterizedTest
	@CsvSource({ "A, , true", "B, , true", "C, , false", "D, , false", "C, ' ', false", "C, 条件不足, true",
			"D, 条件不足, true" })
	void wantsAReasonForWhatCannotBeDone(String code, String reason, boolean passes) {
		List<String> found = check(Cases.part(1, "已办。", PROMISE, code, reason),
				Cases.part(2, "已办。", PROMISE, "A", null));
		assertThat(found.contains("MUST parts[0].reason reasonMissing")).isEqualTo(!passes);
	}

	@Test
	void takesAReasonInPlaceOfNextSteps() {
		assertThat(check(Cases.part(1, "已研究。", null, "C", "条件不足"), Cases.part(2, "已办。", PROMISE, "A", null))).isEmpty();
		assertThat(check(Cases.part(1, "已研究。", null, "A", "条件不足"), Cases.part(2, "已办。", PROMISE, "A", null)))
			.containsExactly("MUST parts[0].next nextMissing");
	}

	@ParameterizedTest
	@CsvSource({ "E, classUnknown", "a, classUnknown", "' ', classMissing", "'', classMissing" })
	void knowsTheClassesInForce(String code, String key) {
		assertThat(check(Cases.part(1, "已办。", PROMISE, code, null), Cases.part(2, "已办。", PROMISE, "A", null)))
			.containsExactly("MUST parts[0].resultClass " + key);
	}

	@Test
	void asksOnlyForWhatIsDueNow() {
		ReplyForm form = Cases.reply(Cases.part(1, "已办。", PROMISE, "A", null), Cases.part(2, null, null, null, null));
		assertThat(ReplyChecks.of(Cases.proposal(ProposalKind.SUGGESTION), Cases.asks(1), CLASSES, form)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "×市监函", "××企业", "XX企业", "xx企业", "XXX局", "ＸＸ局", "为＿＿元", "为__元", "资金？？万元", "资金??万元", "在×月完成",
			"共×户" })
	void findsWhatWasLeftToFillIn(String text) {
		assertThat(check(Cases.part(1, text + "。", PROMISE, "A", null), Cases.part(2, "已办。", PROMISE, "A", null)))
			.contains("MUST parts[0].done[0].text placeholder");
	}

	@ParameterizedTest
	@ValueSource(strings = { "3×5米", "44.31万元", "XML文件", "maxxon公司", "是否可行？", "user_name", "7×24小时" })
	void takesNoOrdinarySignForAGap(String text) {
		assertThat(check(Cases.part(1, text + "。", PROMISE, "A", null), Cases.part(2, "已办。", PROMISE, "A", null)))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "截止目前", "去年", "今年", "明年", "近期" })
	void pointsAtTimesThatWillBeStale(String word) {
		assertThat(check(Cases.part(1, word + "下达资金。", PROMISE, "A", null), Cases.part(2, "已办。", PROMISE, "A", null)))
			.containsExactly("LOOK parts[0].done[0].text vagueTime");
	}

	@ParameterizedTest
	@CsvSource({ "B, 继续办理。, 1", "B, 2026年办理。, 0", "B, 三季度办理。, 0", "A, 力争办成。, 1", "A, 力争年底办成。, 0", "A, 继续办理。, 0",
			"B, 力争办成。, 2" })
	void pointsAtPromisesWithoutATime(String code, String next, int findings) {
		assertThat(check(Cases.part(1, "已办。", next, code, null), Cases.part(2, "已办。", PROMISE, "A", null)))
			.hasSize(findings)
			.allMatch((finding) -> finding.endsWith("promiseWithoutTime"));
	}

	@ParameterizedTest
	@CsvSource({ "SUGGESTION, 政协提案, 1", "SUGGESTION, 委员提出, 1", "SUGGESTION, 代表提出, 0", "PROPOSAL, 代表建议, 1",
			"PROPOSAL, 代表提出, 1", "PROPOSAL, 委员提出, 0" })
	void pointsAtWordsOfTheOtherKind(ProposalKind kind, String word, int findings) {
		ReplyForm form = Cases.reply(Cases.part(1, word + "的事已办。", PROMISE, "A", null));
		assertThat(keys(ReplyChecks.of(Cases.proposal(kind), Cases.asks(1), CLASSES, form))).hasSize(findings)
			.allMatch("LOOK parts[0].done[0].text otherKind"::equals);
	}

	@ParameterizedTest
	@CsvSource({ "PROPOSAL, 感谢各位代表的支持！, LOOK closing closingOtherKind",
			"SUGGESTION, 感谢各位委员的支持！, LOOK closing closingOtherKind", "PROPOSAL, 感谢各位委员的支持！,", "SUGGESTION, 感谢各位代表的支持！,",
			"PROPOSAL, 感谢XX的支持！, MUST closing closingPlaceholder" })
	void looksAtTheThanksToo(ProposalKind kind, String closing, String finding) {
		ReplyForm form = new ReplyForm(List.of(Cases.part(1, "已办。", PROMISE, "A", null)), closing, "赵示例", "0000-1",
				null);
		assertThat(keys(ReplyChecks.of(Cases.proposal(kind), Cases.asks(1), CLASSES, form)))
			.isEqualTo((finding == null) ? List.of() : List.of(finding));
	}

	@Test
	void looksAtTheReasonToo() {
		assertThat(check(Cases.part(1, "已办。", PROMISE, "C", "因××原因"), Cases.part(2, "已办。", PROMISE, "A", null)))
			.containsExactly("MUST parts[0].reason placeholder");
	}

	@Test
	void hasWordsForEveryFinding() {
		ReplyForm form = new ReplyForm(
				List.of(Cases.part(1, "XX近期政协提案", "力争", "B", null), Cases.part(2, null, null, "C", null),
						Cases.part(3, "已办。", PROMISE, "E", null), Cases.part(4, "已办。", PROMISE, null, null)),
				"感谢委员XX", "赵示例", "0000-1", null);
		List<ReplyChecks.Finding> findings = ReplyChecks.of(Cases.proposal(ProposalKind.SUGGESTION),
				Cases.asks(1, 2, 3, 4, 5), CLASSES, form);
		assertThat(findings).hasSizeGreaterThan(8)
			.allSatisfy((finding) -> assertThat(TestWords.words().of(finding.key(), finding.arguments().toArray()))
				.matches("[^{}]*\\p{IsHan}[^{}]*"));
	}

	private static List<String> check(ReplyForm.ReplyPart... parts) {
		return keys(
				ReplyChecks.of(Cases.proposal(ProposalKind.SUGGESTION), Cases.asks(1, 2), CLASSES, Cases.reply(parts)));
	}

	private static List<String> keys(List<ReplyChecks.Finding> findings) {
		return findings.stream()
			.map((finding) -> finding.level() + " " + finding.field() + " "
					+ Arrays.asList(finding.key().split("\\.")).get(2))
			.toList();
	}

}
