package org.banli.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.banli.casefile.CaseFile;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 确定听证日期 (听证办法 arts 20 to 22): the party hears of it at least seven working days before.
 */
@Component
class FixHearing extends PenaltyStep<FixHearing.HearingDateForm> {

	FixHearing(PenaltyParts parts) {
		super(parts);
	}

	/**
	 * When and where.
	 *
	 * @param fileReceivedOn when the host got the file of the case
	 * @param notifiedOn when the notice was served on the party
	 * @param announcedOn when a public hearing was announced
	 */
	record HearingDateForm(@NotNull @PastOrPresent(message = "{casefile.clue.future}") LocalDate fileReceivedOn,
			@NotNull @PastOrPresent(message = "{casefile.clue.future}") LocalDate notifiedOn, @NotNull LocalDate heldOn,
			@NotBlank @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "{penalty.hearing.clock}") String heldAt,
			@NotBlank @Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String place,
			@NotNull Boolean isPublic, @PastOrPresent(message = "{casefile.clue.future}") LocalDate announcedOn) {
	}

	@Override
	public String step() {
		return "fixHearing";
	}

	@Override
	public Class<HearingDateForm> formType() {
		return HearingDateForm.class;
	}

	@Override
	public String clock() {
		return PenaltyClock.HAND_OVER_FILE.code();
	}

	@Override
	public HearingDateForm prepare(TaskContext task) {
		return new HearingDateForm(null, null, null, null, null, null, null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessHost(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, HearingDateForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		Hearing hearing = hearing(task);
		if (form.fileReceivedOn().isBefore(hearing.requestedOn())) {
			problems.add(new FieldProblem("fileReceivedOn", word("penalty.hearing.fileDay", hearing.requestedOn())));
		}
		if (form.notifiedOn().isBefore(form.fileReceivedOn())) {
			problems.add(new FieldProblem("notifiedOn", word("penalty.hearing.notifiedDay")));
		}
		LocalDate first = parts().clocks().preview(PenaltyClock.HEARING_NOTICE, form.notifiedOn());
		if (form.heldOn().isBefore(first)) {
			problems.add(new FieldProblem("heldOn", word("penalty.hearing.tooEarly", form.notifiedOn(), first)));
		}
		if (form.isPublic()) {
			if (form.announcedOn() == null) {
				problems.add(new FieldProblem("announcedOn", word("penalty.hearing.announce")));
			}
			else {
				LocalDate afterNotice = parts().clocks().preview(PenaltyClock.PUBLIC_HEARING, form.announcedOn());
				if (form.heldOn().isBefore(afterNotice)) {
					problems.add(new FieldProblem("announcedOn",
							word("penalty.hearing.announcedLate", form.announcedOn(), afterNotice)));
				}
			}
		}
		return problems;
	}

	@Override
	public Outcome complete(TaskContext task, HearingDateForm form) {
		CaseFile file = file(task);
		Hearing open = hearing(task);
		parts().mapper()
			.fixHearing(new Hearing(open.id(), file.id(), open.noticeId(), open.requestedOn(), open.host(),
					open.members(), open.clerk(), open.namedOn(), form.fileReceivedOn(), form.notifiedOn(),
					form.heldOn(), form.heldAt(), form.place(), form.isPublic(), form.announcedOn(), null, null, null,
					null, null));
		parts().clocks().stop(file, PenaltyClock.HAND_OVER_FILE, form.fileReceivedOn());
		parts().clocks().start(file, PenaltyClock.SET_DATE, form.fileReceivedOn());
		parts().clocks().stop(file, PenaltyClock.SET_DATE, today());
		parts().papers().hearingNotice(file, hearing(task), task.user().username());
		return Outcome.saying(word("penalty.hearing.fixed", form.heldOn(), form.heldAt(), form.place()))
			.with(PenaltyHandling.HEARING_DUE, form.heldOn().toString());
	}

}
