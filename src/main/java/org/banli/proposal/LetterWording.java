package org.banli.proposal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * The sentences of a reply that follow from the register: whom it addresses and how it
 * opens. 代表 and 委员, 建议 and 提案 are never mixed; a party or sector is addressed by its
 * name.
 */
@Component
class LetterWording {

	private static final Pattern PERSON = Pattern.compile("[\\p{IsHan}·]{2,4}|[\\p{IsHan}]+·[\\p{IsHan}·]+");

	private static final Pattern BODY = Pattern.compile(".*(委|会|界|界别|团|联|盟|社|党|组|所|院|局|办)$");

	private final Words words;

	LetterWording(Words words) {
		this.words = words;
	}

	/** Whether a proposer is a person and not a party, sector or group. */
	static boolean isPerson(String name) {
		return PERSON.matcher(name).matches() && !(name.length() > 3 && BODY.matcher(name).matches());
	}

	String addressee(Proposal proposal, List<Proposer> proposers) {
		String people = join(proposers, true);
		String bodies = join(proposers, false);
		String titled = people.isEmpty() ? "" : people + this.words.of("proposal.letter.title." + proposal.kind());
		return (titled.isEmpty() || bodies.isEmpty()) ? titled + bodies : titled + "、" + bodies;
	}

	private static String join(List<Proposer> proposers, boolean persons) {
		return proposers.stream()
			.map(Proposer::name)
			.filter((name) -> isPerson(name) == persons)
			.collect(Collectors.joining("、"));
	}

	/** The paragraph that names the matter and those who were heard. */
	String opening(Proposal proposal, List<Proposer> proposers, List<String> coHandlers) {
		boolean isOnePerson = proposers.size() == 1 && isPerson(proposers.get(0).name());
		String you = this.words.of(isOnePerson ? "proposal.letter.you" : "proposal.letter.youAll");
		String heard = coHandlers.isEmpty() ? "" : this.words.of("proposal.letter.heard", String.join("、", coHandlers));
		return this.words.of("proposal.letter.opening." + proposal.kind(), you, proposal.title(), proposal.number(),
				heard);
	}

}
