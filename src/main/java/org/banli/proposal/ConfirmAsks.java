package org.banli.proposal;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.banli.shared.Words;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;
import org.banli.workflow.TaskForm;

import org.springframework.stereotype.Component;

/** 确认逐条建议: the dispatcher confirms or mends the asks that were found in the body. */
@Component
class ConfirmAsks implements TaskForm<ConfirmAsks.Form> {

	private final Proposals proposals;

	private final StepAccess access;

	private final Words words;

	ConfirmAsks(Proposals proposals, StepAccess access, Words words) {
		this.proposals = proposals;
		this.access = access;
		this.words = words;
	}

	/** The asks in their order. */
	record Form(@NotEmpty @Size(max = 30,
			message = "{form.tooMany}") List<@NotBlank @Size(max = 2000, message = "{form.tooLong}") String> asks) {
	}

	@Override
	public String step() {
		return "confirmAsks";
	}

	@Override
	public Class<Form> formType() {
		return Form.class;
	}

	@Override
	public Form prepare(TaskContext task) {
		Proposal proposal = this.access.proposal(task);
		List<String> entered = this.proposals.asks(proposal.id()).stream().map(Ask::text).toList();
		return new Form(entered.isEmpty() ? AskSplitter.split(proposal.body()) : entered);
	}

	@Override
	public Map<String, Object> page(TaskContext task, JsonNode values) {
		return Map.of("proposal", this.access.proposal(task));
	}

	@Override
	public Outcome complete(TaskContext task, Form form) {
		this.proposals.confirmAsks(task.id(ProposalHandling.PROPOSAL_ID),
				form.asks().stream().map(String::strip).toList());
		return Outcome.saying(this.words.of("proposal.confirmAsks.done", form.asks().size()))
			.with(ProposalHandling.ASKS_CONFIRMED, true);
	}

	@Override
	public String clock() {
		return "ASSIGN_INTERIM";
	}

}
