package org.banli.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseStatus;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 记录陈述申辩 (市场监督管理行政处罚程序规定 arts 57 and 58): what the party says is checked again; the
 * penalty never becomes heavier for it.
 */
@Component
class RecordStatement extends PenaltyStep<RecordStatement.StatementForm> {

	private final HearingRequests hearings;

	RecordStatement(PenaltyParts parts, HearingRequests hearings) {
		super(parts);
		this.hearings = hearings;
	}

	/**
	 * What the party did.
	 *
	 * @param recheck what the officers found when they looked again
	 * @param waiverDocument the paper in which the party gives up its rights
	 */
	record StatementForm(@NotNull NoticeAnswer answer,
			@NotNull @PastOrPresent(message = "{casefile.clue.future}") LocalDate answeredOn,
			@Size(max = 4000, message = "{form.tooLong}") @Printable String statement,
			@Size(max = 2000, message = "{form.tooLong}") @Printable String recheck, Boolean isAccepted,
			@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String waiverDocument) {
	}

	@Override
	public String step() {
		return "recordStatement";
	}

	@Override
	public Class<StatementForm> formType() {
		return StatementForm.class;
	}

	@Override
	public String clock() {
		return PenaltyClock.STATEMENT.code();
	}

	@Override
	public StatementForm prepare(TaskContext task) {
		return new StatementForm(null, null, null, null, null, null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOwnOfficer(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, StatementForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		Notice notice = notice(task);
		if (form.answeredOn().isBefore(notice.servedOn())) {
			problems.add(new FieldProblem("answeredOn", word("penalty.statement.beforeService", notice.servedOn())));
		}
		switch (form.answer()) {
			case NOTHING -> {
				if (!today().isAfter(notice.endsOn())) {
					problems.add(new FieldProblem("answer", word("penalty.statement.notOver", notice.endsOn())));
				}
			}
			case WAIVED -> need(problems, "waiverDocument", form.waiverDocument());
			case STATEMENT -> {
				need(problems, "statement", form.statement());
				need(problems, "recheck", form.recheck());
				if (form.isAccepted() == null) {
					problems.add(new FieldProblem("isAccepted", word("penalty.statement.accepted")));
				}
			}
			case HEARING -> this.hearings.problem(notice, form.answeredOn())
				.ifPresent((why) -> problems.add(new FieldProblem("answer", why)));
		}
		return problems;
	}

	/** The request of a hearing stays what the party did when it says nothing more. */
	private boolean isSilentAfterRequest(Notice notice, StatementForm form) {
		return form.answer() == NoticeAnswer.NOTHING && notice.answer() == NoticeAnswer.HEARING;
	}

	@Override
	public Outcome complete(TaskContext task, StatementForm form) {
		CaseFile file = file(task);
		Notice notice = notice(task);
		if (!isSilentAfterRequest(notice, form)) {
			parts().mapper()
				.answerNotice(notice.id(), form.answer(), form.answeredOn(), form.statement(), form.recheck(),
						form.isAccepted(), form.waiverDocument());
		}
		boolean isHearing = form.answer() == NoticeAnswer.HEARING;
		if (isHearing) {
			this.hearings.open(file, notice, form.answeredOn());
		}
		else {
			parts().clocks().stop(file, PenaltyClock.STATEMENT, today());
			if (!parts().penalties().isHearingOpen(conclusion(task))) {
				files().changeStatus(file.id(), CaseStatus.DECIDING);
			}
		}
		return Outcome.saying(word("penalty.statement.done", word("form.StatementForm.answer." + form.answer())))
			.quoting(form.statement())
			.with(PenaltyHandling.HEARING_REQUESTED, isHearing);
	}

}
