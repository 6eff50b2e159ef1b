package org.banli.proposal;

import java.util.List;

import org.banli.shared.Words;
import org.banli.workflow.FormReader;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 修改答复稿: the drafter mends what was sent back; the sent versions stay as they were. */
@Component
class ReviseReply extends ReplyStep {

	private final Drafts drafts;

	private final UnitAssignments assignments;

	private final Words words;

	ReviseReply(ReplyDrafting drafting, FormReader reader, Drafts drafts, UnitAssignments assignments, Words words) {
		super(drafting, reader);
		this.drafts = drafts;
		this.assignments = assignments;
		this.words = words;
	}

	@Override
	public String step() {
		return "reviseReply";
	}

	@Override
	List<Ask> dueAsks(TaskContext task) {
		return drafting().allAsks(task);
	}

	@Override
	public Outcome complete(TaskContext task, ReplyForm form) {
		long id = task.id(ProposalHandling.ASSIGNMENT_ID);
		int version = this.drafts.keep(task, id, ReplyDrafting.tidy(form));
		this.assignments.move(id, ProposalStatus.DRAFTED);
		return Outcome.saying(this.words.of("proposal.reviseReply.done", version));
	}

}
