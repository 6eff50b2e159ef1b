package org.banli.proposal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Proposals, proposers and asks for tests of rules. */
final class Cases {

	private Cases() {
	}

	static Proposal proposal(ProposalKind kind) {
		String session = (kind == ProposalKind.SUGGESTION) ? "市五届人大三次会议" : "市政协六届四次会议";
		String noun = (kind == ProposalKind.SUGGESTION) ? "建议" : "提案";
		return new Proposal(1, kind, session, session, 5, 3, "0237", "关于示例的" + noun, "示例甲", null, "正文", 1,
				ProposalStatus.FILED, null, 1, true, Instant.EPOCH, "npc-sender", null, null, null, 1);
	}

	static List<Proposer> proposers(String... names) {
		return IntStream.range(0, names.length).mapToObj((i) -> new Proposer(i + 1, names[i], null)).toList();
	}

	static List<Ask> asks(int... numbers) {
		return Arrays.stream(numbers).mapToObj((no) -> new Ask(100 + no, 1, no, "请办第" + no + "件事")).toList();
	}

	static ReplyForm.ReplyParagraph text(String id, String text) {
		return new ReplyForm.ReplyParagraph(id, text, null);
	}

	static ReplyForm.ReplyPart part(int ask, String done, String next, String resultClass, String reason) {
		return new ReplyForm.ReplyPart(ask, List.of(text("d" + ask, done)), List.of(text("n" + ask, next)), resultClass,
				reason);
	}

	static ReplyForm reply(ReplyForm.ReplyPart... parts) {
		return new ReplyForm(List.of(parts), "感谢您对我们工作的关心和支持！", "赵示例", "0000-1", null);
	}

}
