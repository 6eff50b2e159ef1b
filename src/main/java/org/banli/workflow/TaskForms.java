package org.banli.workflow;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * All steps by the id of their task in the diagrams. They are collected once everything
 * is made: steps use services that in turn start processes.
 */
@Component
public class TaskForms implements SmartInitializingSingleton {

	private final ObjectProvider<TaskForm<?>> found;

	private Map<String, TaskForm<?>> forms = Map.of();

	TaskForms(ObjectProvider<TaskForm<?>> found) {
		this.found = found;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.forms = this.found.stream().collect(Collectors.toUnmodifiableMap(TaskForm::step, Function.identity()));
	}

	/**
	 * The step of a task id.
	 * @throws IllegalStateException when a diagram names a task that has no step
	 */
	public TaskForm<?> of(String step) {
		TaskForm<?> form = this.forms.get(step);
		if (form == null) {
			throw new IllegalStateException("No TaskForm for the user task " + step);
		}
		return form;
	}

	/** The ids of all steps, in order. */
	public List<String> steps() {
		return this.forms.keySet().stream().sorted().toList();
	}

}
