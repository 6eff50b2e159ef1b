package org.banli.proposal;

import java.util.ArrayList;
import java.util.List;

import org.banli.shared.FieldProblem;
import org.banli.shared.Words;
import org.banli.workflow.FormReader;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 汇总会办意见: all opinions are in; the drafter takes them over, or says why not. */
@Component
class MergeOpinions extends ReplyStep {

	private final Drafts drafts;

	private final UnitAssignments assignments;

	private final Words words;

	MergeOpinions(ReplyDrafting drafting, FormReader reader, Drafts drafts, UnitAssignments assignments, Words words) {
		super(drafting, reader);
		this.drafts = drafts;
		this.assignments = assignments;
		this.words = words;
	}

	@Override
	public String step() {
		return "mergeOpinions";
	}

	@Override
	List<Ask> dueAsks(TaskContext task) {
		return drafting().allAsks(task);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, ReplyForm form) {
		List<FieldProblem> problems = new ArrayList<>(super.check(task, form));
		problems.addAll(drafting().unusedOpinions(task, form));
		return problems;
	}

	@Override
	public Outcome complete(TaskContext task, ReplyForm form) {
		long id = task.id(ProposalHandling.ASSIGNMENT_ID);
		int version = this.drafts.keep(task, id, ReplyDrafting.tidy(form));
		this.assignments.move(id, ProposalStatus.DRAFTED);
		return Outcome.saying(this.words.of("proposal.mergeOpinions.done", version));
	}

}
