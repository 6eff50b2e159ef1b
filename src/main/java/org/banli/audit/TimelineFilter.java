package org.banli.audit;

import java.util.Set;

/**
 * Which entries of a matter a reader sees.
 *
 * @param views whether entries about mere looking ({@code ….viewed}) are wanted
 * @param openSubjects the steps that everybody may read about; null when the reader may
 * read all entries
 * @param unitNames units whose every entry the reader may read
 */
public record TimelineFilter(boolean views, Set<String> openSubjects, Set<String> unitNames) {

	/** Every entry but those about looking. */
	public static final TimelineFilter ALL = new TimelineFilter(false, null, Set.of());

}
