package org.banli.tasklist;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What was asked of the inbox, as the address has it. What cannot be read narrows
 * nothing: a mistyped queue on a page is no reason for an error.
 *
 * @param view the saved view that led here
 */
public record InboxQuery(String queue, String kind, String step, String q, String unit, String due, String sort,
		String view) {

	static final String PATH = "/tasks";

	public TaskQueue shown() {
		return TaskQueue.of(this.queue).orElse(TaskQueue.MINE);
	}

	TaskFilter filter() {
		DuePeriod period = (shown() == TaskQueue.DONE) ? null : DuePeriod.of(this.due).orElse(null);
		return TaskFilter.of(this.kind, this.step, this.q, number(this.unit), period);
	}

	TaskSort order() {
		return TaskSort.of(this.sort).orElse(TaskSort.DUE);
	}

	public Long viewId() {
		return number(this.view);
	}

	private static Long number(String text) {
		return (text != null && text.matches("\\d{1,18}")) ? Long.valueOf(text) : null;
	}

	/** The address of a path that asks the same. */
	public String address(String path) {
		TaskFilter filter = filter();
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("queue", shown().code());
		parameters.put("kind", filter.kind());
		parameters.put("step", filter.step());
		parameters.put("q", filter.text());
		parameters.put("unit", (filter.unitId() == null) ? null : filter.unitId().toString());
		parameters.put("due", (filter.due() == null) ? null : filter.due().code());
		parameters.put("sort", (order() == TaskSort.DUE) ? null : order().code());
		parameters.put("view", (viewId() == null) ? null : viewId().toString());
		parameters.values().removeIf((value) -> value == null);
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		// as variables: a plus sign or an ampersand in a value must not end it
		parameters.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(parameters).toUriString();
	}

	static InboxQuery of(TaskQueue queue) {
		return new InboxQuery(queue.code(), null, null, null, null, null, null, null);
	}

	static InboxQuery of(TaskView view) {
		return new InboxQuery(view.queue().code(), view.kind(), view.step(), view.searchText(),
				(view.unitId() == null) ? null : view.unitId().toString(),
				(view.due() == null) ? null : view.due().code(), view.sort().code(), String.valueOf(view.id()));
	}

}
