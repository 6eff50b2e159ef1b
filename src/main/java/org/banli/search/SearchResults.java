package org.banli.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.banli.shared.Page;

/**
 * A page of what was found.
 *
 * @param total how many were found in all
 * @param isPartial whether all words together were nowhere, so that these have some
 * @param isTooShort whether nothing typed can be searched for
 */
public record SearchResults(Page<SearchHit> page, int total, boolean isPartial, boolean isTooShort) {

	/** What the page shows, by the kind of business, each where its best stands. */
	public Map<String, List<SearchHit>> groups() {
		return this.page.items()
			.stream()
			.collect(
					Collectors.groupingBy((hit) -> hit.matter().key().kind(), LinkedHashMap::new, Collectors.toList()));
	}

	static SearchResults none(boolean isTooShort) {
		return new SearchResults(new Page<>(List.of(), null), 0, false, isTooShort);
	}

}
