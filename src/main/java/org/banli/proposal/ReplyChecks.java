package org.banli.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reply must have before it may go on, and what its writer should look at again.
 * Only what the rules demand blocks; each finding names the place to mend.
 */
final class ReplyChecks {

	private static final Pattern PLACEHOLDER = Pattern
		.compile("(?<!\\d)×+|×{2,}|×(?!\\d)|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|Ｘ+|＿+|_{2,}|\\?\\?|？？");

	private static final Pattern VAGUE_TIME = Pattern.compile("截止目前|截至目前|去年|今年|明年|上半年|下半年|近日|近期");

	private static final Pattern PROMISE = Pattern.compile("力争|确保|将于|计划于|年底前|月底前");

	private static final Pattern TIME = Pattern.compile("\\d{4}年|\\d{1,2}月|年底|季度");

	private ReplyChecks() {
	}

	/** How much a finding weighs. */
	enum Level {

		MUST, LOOK

	}

	/**
	 * One finding.
	 *
	 * @param field the path in the form
	 * @param key the message's key
	 */
	record Finding(Level level, String field, String key, List<Object> arguments) {

		/**
		 * The number of the ask that the finding is about, 0 when it is about the whole.
		 */
		int ask() {
			return (!this.arguments.isEmpty() && this.arguments.get(0) instanceof Integer ask) ? ask : 0;
		}

	}

	/**
	 * Checks a reply.
	 * @param asks the asks that must be answered now
	 * @param classes the classes of result in force
	 */
	static List<Finding> of(Proposal proposal, List<Ask> asks, Map<String, ResultClass> classes, ReplyForm form) {
		List<Finding> findings = new ArrayList<>();
		Map<Integer, ReplyForm.ReplyPart> parts = form.parts()
			.stream()
			.collect(Collectors.toMap(ReplyForm.ReplyPart::ask, Function.identity(), (first, second) -> first));
		for (Ask ask : asks) {
			ReplyForm.ReplyPart part = parts.get(ask.no());
			if (part == null) {
				findings.add(must("parts", "proposal.check.askMissing", ask.no()));
			}
		}
		Set<Integer> due = asks.stream().map(Ask::no).collect(Collectors.toSet());
		for (int i = 0; i < form.parts().size(); i++) {
			ReplyForm.ReplyPart part = form.parts().get(i);
			if (due.contains(part.ask())) {
				checkAnswered(part, "parts[" + i + "]", classes, findings);
			}
			checkWords(proposal, part, "parts[" + i + "]", findings);
		}
		checkClosing(proposal, form.closing(), findings);
		return findings;
	}

	private static void checkAnswered(ReplyForm.ReplyPart part, String path, Map<String, ResultClass> classes,
			List<Finding> findings) {
		int ask = part.ask();
		ResultClass resultClass = classes.get(part.resultClass());
		boolean isReasonNeeded = resultClass != null && resultClass.isReasonNeeded();
		boolean hasReason = part.reason() != null && !part.reason().isBlank();
		if (part.done().stream().allMatch(ReplyForm.ReplyParagraph::isBlank)) {
			findings.add(must(path + ".done", "proposal.check.doneMissing", ask));
		}
		if (part.next().stream().allMatch(ReplyForm.ReplyParagraph::isBlank) && !(isReasonNeeded && hasReason)) {
			findings.add(must(path + ".next", "proposal.check.nextMissing", ask));
		}
		if (part.resultClass() == null || part.resultClass().isBlank()) {
			findings.add(must(path + ".resultClass", "proposal.check.classMissing", ask));
		}
		else if (resultClass == null) {
			findings.add(must(path + ".resultClass", "proposal.check.classUnknown", ask));
		}
		if (isReasonNeeded && !hasReason) {
			findings.add(must(path + ".reason", "proposal.check.reasonMissing", ask, resultClass.code()));
		}
		boolean hasTimedPromise = part.next()
			.stream()
			.filter((text) -> !text.isBlank())
			.anyMatch((text) -> TIME.matcher(text.text()).find());
		if (resultClass != null && "B".equals(resultClass.code()) && !hasTimedPromise) {
			findings.add(look(path + ".next", "proposal.check.promiseWithoutTime", ask));
		}
	}

	private static void checkWords(Proposal proposal, ReplyForm.ReplyPart part, String path, List<Finding> findings) {
		checkParagraphs(proposal, part.ask(), part.done(), path + ".done", findings);
		checkParagraphs(proposal, part.ask(), part.next(), path + ".next", findings);
		if (part.reason() != null) {
			checkText(proposal, part.ask(), part.reason(), path + ".reason", findings);
		}
	}

	/** Thanks to 代表 in a letter to members, and the other way round. */
	private static void checkClosing(Proposal proposal, String closing, List<Finding> findings) {
		if (closing == null) {
			return;
		}
		found(PLACEHOLDER, closing)
			.forEach((word) -> findings.add(must("closing", "proposal.check.closingPlaceholder", word)));
		Stream<String> others = (proposal.kind() == ProposalKind.SUGGESTION) ? Stream.of("委员", "提案") : Stream.of("代表");
		others.filter(closing::contains)
			.forEach((word) -> findings.add(look("closing", "proposal.check.closingOtherKind", word)));
	}

	private static void checkParagraphs(Proposal proposal, int ask, List<ReplyForm.ReplyParagraph> paragraphs,
			String path, List<Finding> findings) {
		for (int i = 0; i < paragraphs.size(); i++) {
			if (paragraphs.get(i).isBlank()) {
				continue;
			}
			String text = paragraphs.get(i).text();
			String field = path + "[" + i + "].text";
			checkText(proposal, ask, text, field, findings);
			if (path.endsWith("next") && PROMISE.matcher(text).find() && !TIME.matcher(text).find()) {
				findings.add(look(field, "proposal.check.promiseWithoutTime", ask));
			}
		}
	}

	private static void checkText(Proposal proposal, int ask, String text, String field, List<Finding> findings) {
		found(PLACEHOLDER, text).forEach((word) -> findings.add(must(field, "proposal.check.placeholder", ask, word)));
		found(VAGUE_TIME, text).forEach((word) -> findings.add(look(field, "proposal.check.vagueTime", ask, word)));
		boolean isSuggestion = proposal.kind() == ProposalKind.SUGGESTION;
		String other = isSuggestion ? "政协提案" : "代表建议";
		String otherPerson = isSuggestion ? "委员提出" : "代表提出";
		Stream.of(other, otherPerson)
			.filter(text::contains)
			.forEach((word) -> findings.add(look(field, "proposal.check.otherKind", ask, word)));
	}

	private static Stream<String> found(Pattern pattern, String text) {
		return pattern.matcher(text).results().map(java.util.regex.MatchResult::group).distinct();
	}

	private static Finding must(String field, String key, Object... arguments) {
		return new Finding(Level.MUST, field, key, List.of(arguments));
	}

	private static Finding look(String field, String key, Object... arguments) {
		return new Finding(Level.LOOK, field, key, List.of(arguments));
	}

}
