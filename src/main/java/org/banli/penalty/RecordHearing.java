package org.banli.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseStatus;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 记录听证: what was said, or that the party gave the hearing up. */
@Component
class RecordHearing extends PenaltyStep<RecordHearing.HearingRecordForm> {

	RecordHearing(PenaltyParts parts) {
		super(parts);
	}

	/**
	 * How it went.
	 *
	 * @param endedOn the last day of the hearing, or the day on which it was given up
	 */
	record HearingRecordForm(@NotNull Hearing.Outcome outcome,
			@NotNull @PastOrPresent(message = "{casefile.clue.future}") LocalDate endedOn,
			@NotBlank @Size(max = 4000, message = "{form.tooLong}") @Printable String record) {
	}

	@Override
	public String step() {
		return "recordHearing";
	}

	@Override
	public Class<HearingRecordForm> formType() {
		return HearingRecordForm.class;
	}

	@Override
	public HearingRecordForm prepare(TaskContext task) {
		return new HearingRecordForm(null, null, null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessHost(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, HearingRecordForm form) {
		Hearing hearing = hearing(task);
		LocalDate earliest = (form.outcome() == Hearing.Outcome.HELD) ? hearing.heldOn() : hearing.requestedOn();
		return form.endedOn().isBefore(earliest)
				? List.of(new FieldProblem("endedOn", word("penalty.hearing.endedEarly", earliest))) : List.of();
	}

	@Override
	public Outcome complete(TaskContext task, HearingRecordForm form) {
		CaseFile file = file(task);
		boolean isHeld = form.outcome() == Hearing.Outcome.HELD;
		parts().mapper().recordHearing(hearing(task).id(), form.outcome(), form.endedOn(), form.record());
		if (isHeld) {
			parts().clocks().start(file, PenaltyClock.HEARING_REPORT, form.endedOn());
		}
		else {
			parts().clocks().goOn(file, form.endedOn());
			boolean maySpeak = parts().clocks().isRunning(file, PenaltyClock.STATEMENT);
			files().changeStatus(file.id(), maySpeak ? CaseStatus.NOTIFIED : CaseStatus.DECIDING);
		}
		return Outcome.saying(word(isHeld ? "penalty.hearing.held" : "penalty.hearing.waived", form.endedOn()))
			.with(PenaltyHandling.HEARING_HELD, isHeld);
	}

}
