package org.banli.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What changed in an opinion between two versions, field by field. */
final class OpinionChanges {

	private OpinionChanges() {
	}

	static List<ReplyChanges.Change> between(OpinionForm before, OpinionForm after) {
		Map<String, String> from = texts(before);
		Map<String, String> to = texts(after);
		List<ReplyChanges.Change> changes = new ArrayList<>();
		Map<String, String> all = new LinkedHashMap<>(to);
		from.forEach(all::putIfAbsent);
		all.keySet().forEach((place) -> {
			TextChange change = TextChange.between(from.getOrDefault(place, ""), to.getOrDefault(place, ""));
			if (change.isChange()) {
				String[] parts = place.split(":");
				changes.add(new ReplyChanges.Change(Integer.parseInt(parts[0]), parts[1], "ask-" + parts[0], change));
			}
		});
		return changes;
	}

	private static Map<String, String> texts(OpinionForm form) {
		Map<String, String> texts = new LinkedHashMap<>();
		put(texts, 0, "noDutyReason", form.hasNoDuty() ? form.noDutyReason() : null);
		if (!form.hasNoDuty()) {
			form.parts().forEach((part) -> {
				put(texts, part.ask(), "situation", part.situation());
				put(texts, part.ask(), "opinion", part.opinion());
				put(texts, part.ask(), "measures", part.measures());
			});
		}
		return texts;
	}

	private static void put(Map<String, String> texts, int ask, String field, String text) {
		if (text != null && !text.isBlank()) {
			texts.put(ask + ":" + field, text);
		}
	}

}
