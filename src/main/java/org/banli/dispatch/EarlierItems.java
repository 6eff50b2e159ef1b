package org.banli.dispatch;

import java.util.ArrayList;
import java.util.List;

import org.banli.identity.CurrentUser;
import org.banli.proposal.Proposal;
import org.banli.search.SimilarItem;
import org.banli.search.SimilarItems;

import org.springframework.stereotype.Component;

/** Finds who answered what is like a proposal, under the rights of who asks. */
@Component
class EarlierItems {

	private final SimilarItems similar;

	EarlierItems(SimilarItems similar) {
		this.similar = similar;
	}

	/**
	 * Earlier proposals with the units that answered them, the likest first.
	 * @param exceptId the proposal itself
	 */
	List<EarlierItem> like(CurrentUser user, String title, long exceptId, int limit) {
		List<EarlierItem> items = new ArrayList<>();
		List<SimilarItem> found = this.similar.similar(title, Proposal.key(exceptId), limit, user);
		for (int i = 0; i < found.size(); i++) {
			SimilarItem item = found.get(i);
			int rank = found.size() - i;
			item.answering()
				.forEach((part) -> items.add(new EarlierItem(item.reference(), item.title(), part.unitId(), rank)));
		}
		return items;
	}

}
