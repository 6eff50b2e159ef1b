package org.banli.dispatch;

import org.banli.shared.Words;
import org.banli.workflow.TaskEvent;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears inside the transaction that a task of assigning ends, on the board, on its page
 * or by a run: its plan is done with, and a run that holds it knows.
 */
@Component
class TaskEnds {

	private final PlanMapper plans;

	private final RunMapper runs;

	private final Words words;

	TaskEnds(PlanMapper plans, RunMapper runs, Words words) {
		this.plans = plans;
		this.runs = runs;
		this.words = words;
	}

	@EventListener
	void on(TaskEvent event) {
		if (!"assignUnits".equals(event.step())) {
			return;
		}
		switch (event.change()) {
			case COMPLETED -> {
				forget(event.taskId());
				this.runs.taskEnded(event.taskId(), RunItem.State.DONE, null, event.assignee(), event.at());
			}
			case CANCELLED -> {
				forget(event.taskId());
				this.runs.taskEnded(event.taskId(), RunItem.State.REFUSED, this.words.of("workflow.cancelled"), null,
						event.at());
			}
			case CREATED, ASSIGNED -> {
				// nothing has come to an end
			}
		}
	}

	private void forget(String taskId) {
		this.plans.unsettle(taskId);
		this.plans.deleteChanges(taskId);
	}

}
