package org.banli.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.banli.workflow.SearchableMatter;

/**
 * A matter that was found, with where in it.
 *
 * @param people who put it forward, marked
 * @param passages the asks and answers that have most of what was searched for
 */
public record SearchHit(SearchableMatter matter, Excerpt title, Excerpt people, List<Passage> passages) {

	private static final int MOST_PASSAGES = 3;

	private static final int MOST_PEOPLE = 3;

	/**
	 * A piece of its text.
	 *
	 * @param heading where it stands, null for the body
	 * @param path the address of the place
	 */
	public record Passage(String heading, boolean isAnswer, Excerpt text, String path) {
	}

	static SearchHit of(SearchableMatter matter, Marker marker) {
		List<SearchableMatter.Passage> found = matter.passages()
			.stream()
			.filter((text) -> marker.weight(text.text()) > 0)
			.sorted(Comparator.comparingInt((SearchableMatter.Passage text) -> marker.weight(text.text())).reversed())
			.limit(MOST_PASSAGES)
			.toList();
		List<Passage> passages = new ArrayList<>();
		found.forEach((text) -> passages
			.add(new Passage(text.heading(), text.isAnswer(), marker.around(text.text()), path(matter, text))));
		int most = found.isEmpty() ? 0 : marker.weight(found.get(0).text());
		// asks stand in the body too: it is shown only where it has more
		if (marker.weight(matter.body()) > most) {
			passages.add(0, new Passage(null, false, marker.around(matter.body()), matter.path()));
		}
		return new SearchHit(matter, marker.whole(matter.title()), people(matter, marker),
				List.copyOf(passages.subList(0, Math.min(MOST_PASSAGES, passages.size()))));
	}

	private static String path(SearchableMatter matter, SearchableMatter.Passage text) {
		return (text.anchor() == null) ? matter.path() : matter.path() + "#" + text.anchor();
	}

	/** The first people, and those that were searched for. */
	private static Excerpt people(SearchableMatter matter, Marker marker) {
		List<String> names = Stream
			.concat(matter.people().stream().limit(MOST_PEOPLE),
					matter.people().stream().skip(MOST_PEOPLE).filter((name) -> marker.weight(name) > 0))
			.limit(MOST_PEOPLE * 2L)
			.toList();
		return marker.whole(String.join("、", names));
	}

	/** The units that answer. */
	public List<SearchableMatter.Part> answering() {
		return this.matter.parts().stream().filter(SearchableMatter.Part::answers).toList();
	}

	/** Whether somebody has answered. */
	public boolean isAnswered() {
		return answering().stream().anyMatch((part) -> part.answeredOn() != null);
	}

}
