package org.banli.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.banli.identity.CurrentUser;
import org.banli.shared.BusinessKey;

/**
 * One feature's matters as they can be found. A feature implements it as a component and
 * calls {@link Workflow#changed} whenever one of its matters would read differently; the
 * search knows nothing else of it.
 */
public interface Searchable {

	/** The kind in the business keys of its matters. */
	String keyKind();

	/** A matter as it is now; empty when there is none. */
	Optional<SearchableMatter> read(BusinessKey key);

	/**
	 * The next matters in the order of their ids, for reading all of them.
	 * @param after the last id that was read, 0 for the beginning
	 */
	List<BusinessKey> after(long after, int limit);

	/** How many matters there are, for telling how far reading all of them has come. */
	long count();

	/**
	 * The readers as whom the user finds, see {@link SearchableMatter#readers}; none when
	 * he may not know of any matter.
	 */
	Set<String> readers(CurrentUser user);

	/** Whether its earlier matters are offered beside one that is like them. */
	default boolean isCompared() {
		return true;
	}

	/** The kinds of matters and their words, in the order of a filter. */
	Map<String, String> kinds();

	/** Where matters stand, and the words for it, in the order of a filter. */
	Map<String, String> states();

}
