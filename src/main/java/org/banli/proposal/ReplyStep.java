package org.banli.proposal;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.workflow.FormReader;
import org.banli.workflow.TaskContext;
import org.banli.workflow.TaskForm;

/** A step in which a drafter works on the reply. */
abstract class ReplyStep implements TaskForm<ReplyForm> {

	private final ReplyDrafting drafting;

	private final FormReader reader;

	ReplyStep(ReplyDrafting drafting, FormReader reader) {
		this.drafting = drafting;
		this.reader = reader;
	}

	/** The asks that must be answered when this step is done. */
	abstract List<Ask> dueAsks(TaskContext task);

	@Override
	public Class<ReplyForm> formType() {
		return ReplyForm.class;
	}

	@Override
	public String template() {
		return "proposal/draftReply";
	}

	@Override
	public ReplyForm prepare(TaskContext task) {
		return this.drafting.prepare(task);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, ReplyForm form) {
		return this.drafting.problems(task, form, dueAsks(task));
	}

	@Override
	public Map<String, Map<String, String>> choices(TaskContext task) {
		return Map.of("parts[].resultClass", this.drafting.classTitles());
	}

	@Override
	public void act(TaskContext task, String action, ObjectNode form) {
		this.drafting.act(task, action, form);
	}

	@Override
	public Map<String, Object> page(TaskContext task, JsonNode values) {
		ReplyForm form = readable(values);
		return this.drafting.writingPage(task, form, dueAsks(task), (form == null) ? List.of() : check(task, form));
	}

	/** The form as typed, null while something in it cannot be read. */
	private ReplyForm readable(JsonNode values) {
		try {
			ReplyForm form = this.reader.bind(values, ReplyForm.class, false);
			return form.parts().stream().anyMatch((part) -> part.ask() == null) ? null : form;
		}
		catch (DomainException ex) {
			return null;
		}
	}

	ReplyDrafting drafting() {
		return this.drafting;
	}

}
