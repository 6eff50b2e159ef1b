package org.banli.proposal;

import java.util.List;

import org.banli.shared.Words;
import org.banli.workflow.FormReader;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 起草答复稿: the answering unit's drafter writes what the unit itself has to say. */
@Component
class DraftReply extends ReplyStep {

	private final Drafts drafts;

	private final UnitAssignments assignments;

	private final Words words;

	DraftReply(ReplyDrafting drafting, FormReader reader, Drafts drafts, UnitAssignments assignments, Words words) {
		super(drafting, reader);
		this.drafts = drafts;
		this.assignments = assignments;
		this.words = words;
	}

	@Override
	public String step() {
		return "draftReply";
	}

	@Override
	List<Ask> dueAsks(TaskContext task) {
		return drafting().ownAsks(task);
	}

	@Override
	public Outcome complete(TaskContext task, ReplyForm form) {
		long id = task.id(ProposalHandling.ASSIGNMENT_ID);
		int version = this.drafts.keep(task, id, ReplyDrafting.tidy(form));
		Assignment assignment = this.assignments.get(id);
		if (this.assignments.coHandlers(assignment).isEmpty()) {
			this.assignments.move(id, ProposalStatus.DRAFTED);
		}
		else {
			this.assignments.move(id, this.assignments.areOpinionsIn(assignment) ? ProposalStatus.CO_OPINIONS_COLLECTED
					: ProposalStatus.IN_HANDLING);
		}
		return Outcome.saying(this.words.of("proposal.draftReply.done", version));
	}

}
