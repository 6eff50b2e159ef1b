package org.banli.dispatch;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.identity.Scope;

import org.springframework.stereotype.Component;

/**
 * Compares titles pair of characters by pair of characters, among the proposals that were
 * assigned last.
 */
@Component
class EarlierByTitle implements EarlierItems {

	private static final int LOOKED_AT = 2000;

	private static final int LIKE_ENOUGH = 25;

	private final BoardMapper mapper;

	EarlierByTitle(BoardMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public List<EarlierItem> similar(CurrentUser user, String title, long exceptId, int limit) {
		if (Rights.scope(user, Action.VIEW_PROPOSAL) != Scope.ALL) {
			return List.of();
		}
		Set<String> wanted = pairs(title);
		return this.mapper.answered(LOOKED_AT)
			.stream()
			.filter((item) -> item.proposalId() != exceptId)
			.map((item) -> new EarlierItem(item.proposalId(), item.sessionText(), item.number(), item.title(),
					item.unitId(), likeness(wanted, pairs(item.title()))))
			.filter((item) -> item.likeness() >= LIKE_ENOUGH)
			.sorted(Comparator.comparingInt(EarlierItem::likeness).reversed())
			.limit(limit)
			.toList();
	}

	static int likeness(Set<String> one, Set<String> other) {
		if (one.isEmpty() || other.isEmpty()) {
			return 0;
		}
		long common = one.stream().filter(other::contains).count();
		return (int) (100 * common / (one.size() + other.size() - common));
	}

	/** The pairs of neighbouring characters, without the frame that all titles share. */
	static Set<String> pairs(String title) {
		String plain = title.replaceAll("^关于|的?(建议|提案)$|\\s|\\p{Punct}|[《》“”、，（）]", "");
		Set<String> pairs = new HashSet<>();
		for (int i = 0; i + 2 <= plain.length(); i++) {
			pairs.add(plain.substring(i, i + 2));
		}
		return pairs;
	}

}
