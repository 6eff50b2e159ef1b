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

	private static final Pattern PERSON = Pattern.compile("[\\p{IsHan}]{2,4}|\\p{IsHan}+(?:[·•・]\\p{IsHan}+)+");

	private static final Pattern DOTTED = Pattern.compile(".*[·•・].*");

	/** A name of four characters with such an end is a body's. */
	private static final Pattern BODY = Pattern.compile(".*(委|会|界|界别|团|联|盟|社|党|组|所|院|局|办)");

	/** Short names of parties, bodies and sectors that could be a person's by length. */
	private static final Pattern SHORT_BODY = Pattern.compile("民[革盟建进].*|农工党.*|致公党.*|九三(学社)?.*|台盟.*|工商联|共青团|[总]?工会|无党派"
			+ "|[妇侨科文残台青社]联|科协|[市区县省](妇联|侨联|科协|文联|残联|台联|青联|社科联)|.*[市区县省]委|.{1,3}界|.*代表团");

	private final Words words;

	LetterWording(Words words) {
		this.words = words;
	}

	/** Whether a proposer is a person and not a party, sector or group. */
	static boolean isPerson(String name) {
		if (!PERSON.matcher(name).matches()) {
			return false;
		}
		boolean isLong = name.codePointCount(0, name.length()) > 3;
		boolean isBody = SHORT_BODY.matcher(name).matches() || (isLong && BODY.matcher(name).matches());
		return DOTTED.matcher(name).matches() || !isBody;
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
		String you = you(proposers);
		String heard = coHandlers.isEmpty() ? "" : this.words.of("proposal.letter.heard", String.join("、", coHandlers));
		return this.words.of("proposal.letter.opening." + proposal.kind(), you, proposal.title(), proposal.number(),
				heard);
	}

	/** The thanks at the end. */
	String closing(Proposal proposal, List<Proposer> proposers) {
		return this.words.of("proposal.closing." + proposal.kind(), you(proposers));
	}

	/** One person is 您; several, or a body, are 你们. */
	private String you(List<Proposer> proposers) {
		boolean isOnePerson = proposers.size() == 1 && isPerson(proposers.get(0).name());
		return this.words.of(isOnePerson ? "proposal.letter.you" : "proposal.letter.youAll");
	}

}
