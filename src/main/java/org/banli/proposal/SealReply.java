package org.banli.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.shared.FieldProblem;
import org.banli.shared.Words;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;
import org.banli.workflow.TaskForm;

import org.springframework.stereotype.Component;

/**
 * 用印: the unit's office compares the letter with the signed text and sets the unit's
 * seal.
 */
@Component
class SealReply implements TaskForm<SealReply.Form> {

	private final Letters letters;

	private final StepAccess access;

	private final Words words;

	SealReply(Letters letters, StepAccess access, Words words) {
		this.letters = letters;
		this.access = access;
		this.words = words;
	}

	/**
	 * 用印登记.
	 *
	 * @param compared whether the printed letter was compared with the signed text
	 */
	record Form(
			@NotNull(message = "{proposal.seal.compare}") @AssertTrue(
					message = "{proposal.seal.compare}") Boolean compared,
			@Size(max = 500, message = "{form.tooLong}") String remark) {
	}

	@Override
	public String step() {
		return "sealReply";
	}

	@Override
	public Class<Form> formType() {
		return Form.class;
	}

	@Override
	public Form prepare(TaskContext task) {
		return new Form(false, null);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, Form form) {
		return List.of();
	}

	@Override
	public Map<String, Object> page(TaskContext task, JsonNode values) {
		return letterPage(this.letters, this.access, task);
	}

	static Map<String, Object> letterPage(Letters letters, StepAccess access, TaskContext task) {
		Proposal proposal = access.proposal(task);
		Assignment assignment = access.assignment(task);
		Map<String, Object> page = new HashMap<>();
		page.put("proposal", proposal);
		page.put("assignment", assignment);
		page.put("unit", access.unit(assignment));
		page.put("signed", letters.letter(assignment.id()).orElseThrow());
		page.put("letter", letters.preview(proposal, assignment));
		return page;
	}

	@Override
	public Outcome complete(TaskContext task, Form form) {
		Letter letter = this.letters.seal(task);
		return Outcome.saying(this.words.of("proposal.sealReply.done", letter.docNumber())).quoting(form.remark());
	}

}
