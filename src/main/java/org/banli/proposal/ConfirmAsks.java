package org.banli.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.banli.deadline.Clocks;
import org.banli.shared.MalformedInput;
import org.banli.shared.Words;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;
import org.banli.workflow.TaskForm;

import org.springframework.stereotype.Component;

/** 确认逐条建议: the dispatcher confirms or mends the asks that were found in the body. */
@Component
class ConfirmAsks implements TaskForm<ConfirmAsks.Form> {

	private static final int MOST_ASKS = 30;

	private final Proposals proposals;

	private final StepAccess access;

	private final Clocks clocks;

	private final Words words;

	ConfirmAsks(Proposals proposals, StepAccess access, Clocks clocks, Words words) {
		this.proposals = proposals;
		this.access = access;
		this.clocks = clocks;
		this.words = words;
	}

	/** The asks in their order. */
	record Form(@NotEmpty @Size(max = MOST_ASKS,
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
	public String basis(TaskContext task) {
		return String.valueOf(this.access.proposal(task).version());
	}

	@Override
	public Map<String, Object> page(TaskContext task, JsonNode values) {
		Proposal proposal = this.access.proposal(task);
		Map<String, Object> page = new HashMap<>();
		page.put("proposal", proposal);
		page.put("proposers", Proposals.names(this.proposals.proposers(proposal.id())));
		page.put("mostAsks", MOST_ASKS);
		this.clocks.derivation(proposal.businessKey().toString(), clock())
			.ifPresent((rows) -> page.put("derivation", rows));
		return page;
	}

	@Override
	public void act(TaskContext task, String action, ObjectNode form) {
		ArrayNode asks = (form.get("asks") instanceof ArrayNode typed) ? typed : form.putArray("asks");
		String[] words = action.split(" ");
		switch (words[0]) {
			case "add" -> asks.addNull();
			case "split" -> {
				asks.removeAll();
				AskSplitter.split(this.access.proposal(task).body()).forEach(asks::add);
			}
			case "remove" -> asks.remove(row(words, asks));
			case "up" -> move(asks, row(words, asks), -1);
			case "down" -> move(asks, row(words, asks), 1);
			default -> throw new MalformedInput("workflow.unknownAction");
		}
	}

	private static int row(String[] words, ArrayNode asks) {
		if (words.length == 2 && words[1].matches("\\d{1,3}") && Integer.parseInt(words[1]) < asks.size()) {
			return Integer.parseInt(words[1]);
		}
		throw new MalformedInput("workflow.unknownAction");
	}

	private static void move(ArrayNode asks, int row, int by) {
		int to = row + by;
		if (to >= 0 && to < asks.size()) {
			asks.insert(to, asks.remove(row));
		}
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
