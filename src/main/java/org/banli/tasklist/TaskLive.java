package org.banli.tasklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.banli.identity.CurrentUser;
import org.banli.shared.Page;
import org.banli.shared.Words;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * What an open inbox asks now and then: the counters and which tasks its first page has
 * now. Unchanged is answered by 304.
 */
@RestController
class TaskLive {

	private final TaskLists lists;

	private final Words words;

	TaskLive(TaskLists lists, Words words) {
		this.lists = lists;
		this.words = words;
	}

	@GetMapping("/tasks/live")
	ResponseEntity<State> state(@AuthenticationPrincipal CurrentUser me, InboxQuery query,
			@RequestParam(required = false) String until, WebRequest request) {
		Page<TaskLine> page = this.lists.list(me, query.shown(), query.filter(), query.order(), null, Page.size(null));
		TaskCounts counts = this.lists.counts(me);
		int within = this.lists.within(query.shown(), query.order(), page.items(), until);
		State state = new State(texts(counts), page.items().stream().map(TaskLine::taskId).toList(), within,
				page.next() != null);
		String version = "\"" + Integer.toHexString(state.hashCode()) + "-" + counts.of(query.shown()) + "\"";
		if (request.checkNotModified(version)) {
			return null;
		}
		return ResponseEntity.ok().eTag(version).body(state);
	}

	private Map<String, String> texts(TaskCounts counts) {
		Map<String, String> texts = new LinkedHashMap<>();
		for (TaskQueue queue : TaskQueue.values()) {
			texts.put(queue.name(), counts.text(queue, this.words));
		}
		return texts;
	}

	/**
	 * The inbox now.
	 *
	 * @param counts by queue, as they are shown
	 * @param tasks the ids of the first page
	 * @param within how many of these stand no further than where the shown page ended;
	 * the others moved up from the next page and are not new
	 * @param hasMore whether there are pages after it
	 */
	record State(Map<String, String> counts, List<String> tasks, int within, boolean hasMore) {
	}

}
