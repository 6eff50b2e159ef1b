package org.banli.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What changed in a reply between two versions, paragraph by paragraph. */
final class ReplyChanges {

	private ReplyChanges() {
	}

	/**
	 * One changed paragraph.
	 *
	 * @param ask the ask's number
	 * @param section done, next, reason or resultClass
	 */
	record Change(int ask, String section, String paragraph, TextChange text) {
	}

	/** A paragraph that moved to another ask or section went there and came here. */
	static List<Change> between(ReplyForm before, ReplyForm after) {
		Map<Place, String> from = places(before);
		Map<Place, String> to = places(after);
		List<Change> changes = new ArrayList<>();
		to.forEach((place, text) -> add(changes, place, from.getOrDefault(place, ""), text));
		from.forEach((place, text) -> {
			if (!to.containsKey(place)) {
				add(changes, place, text, "");
			}
		});
		changes.sort(java.util.Comparator.comparingInt(Change::ask));
		return changes;
	}

	private static void add(List<Change> changes, Place place, String from, String to) {
		TextChange change = TextChange.between(from, to);
		if (change.isChange()) {
			changes.add(new Change(place.ask(), place.section(), place.id(), change));
		}
	}

	private static Map<Place, String> places(ReplyForm form) {
		Map<Place, String> places = new LinkedHashMap<>();
		for (ReplyForm.ReplyPart part : form.parts()) {
			int ask = part.ask();
			part.done().forEach((text) -> places.put(new Place(ask, "done", text.id()), plain(text.text())));
			part.next().forEach((text) -> places.put(new Place(ask, "next", text.id()), plain(text.text())));
			places.put(new Place(ask, "reason", "reason-" + ask), plain(part.reason()));
			places.put(new Place(ask, "resultClass", "class-" + ask), plain(part.resultClass()));
		}
		return places;
	}

	private static String plain(String text) {
		return (text == null) ? "" : text;
	}

	private record Place(int ask, String section, String id) {
	}

}
