package org.banli.search;

import java.util.List;

import org.banli.shared.Page;

/**
 * A page of what was found.
 *
 * @param total how many were found in all
 * @param isPartial whether all words together were nowhere, so that these have some
 * @param isTooShort whether nothing typed can be searched for
 */
public record SearchResults(Page<SearchHit> page, int total, boolean isPartial, boolean isTooShort) {

	static SearchResults none(boolean isTooShort) {
		return new SearchResults(new Page<>(List.of(), null), 0, false, isTooShort);
	}

}
