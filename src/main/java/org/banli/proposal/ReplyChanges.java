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

	static List<Change> between(ReplyForm before, ReplyForm after) {
		Map<String, Place> from = places(before);
		Map<String, Place> to = places(after);
		List<Change> changes = new ArrayList<>();
		to.forEach((id, place) -> {
			Place old = from.get(id);
			TextChange change = TextChange.between((old == null) ? "" : old.text(), place.text());
			if (change.isChange()) {
				changes.add(new Change(place.ask(), place.section(), id, change));
			}
		});
		from.forEach((id, place) -> {
			if (!to.containsKey(id) && !place.text().isEmpty()) {
				changes.add(new Change(place.ask(), place.section(), id, TextChange.between(place.text(), "")));
			}
		});
		changes.sort(java.util.Comparator.comparingInt(Change::ask));
		return changes;
	}

	private static Map<String, Place> places(ReplyForm form) {
		Map<String, Place> places = new LinkedHashMap<>();
		for (ReplyForm.ReplyPart part : form.parts()) {
			int ask = part.ask();
			part.done().forEach((text) -> places.put(text.id(), new Place(ask, "done", plain(text.text()))));
			part.next().forEach((text) -> places.put(text.id(), new Place(ask, "next", plain(text.text()))));
			places.put("reason-" + ask, new Place(ask, "reason", plain(part.reason())));
			places.put("class-" + ask, new Place(ask, "resultClass", plain(part.resultClass())));
		}
		return places;
	}

	private static String plain(String text) {
		return (text == null) ? "" : text;
	}

	private record Place(int ask, String section, String text) {
	}

}
