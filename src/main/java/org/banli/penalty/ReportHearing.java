package org.banli.penalty;

import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.banli.casefile.CaseFile;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 提出听证报告 (听证办法 art 29); from here the 90 days are counted again. */
@Component
class ReportHearing extends PenaltyStep<ReportHearing.HearingReportForm> {

	ReportHearing(PenaltyParts parts) {
		super(parts);
	}

	/** What the host reports and proposes. */
	record HearingReportForm(@NotBlank @Size(max = 4000, message = "{form.tooLong}") @Printable String report) {
	}

	@Override
	public String step() {
		return "reportHearing";
	}

	@Override
	public Class<HearingReportForm> formType() {
		return HearingReportForm.class;
	}

	@Override
	public String clock() {
		return PenaltyClock.HEARING_REPORT.code();
	}

	@Override
	public HearingReportForm prepare(TaskContext task) {
		return new HearingReportForm(null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessHost(file, doer);
	}

	@Override
	public Outcome complete(TaskContext task, HearingReportForm form) {
		CaseFile file = file(task);
		parts().mapper().reportHearing(hearing(task).id(), form.report(), today());
		parts().clocks().stop(file, PenaltyClock.HEARING_REPORT, today());
		parts().clocks().goOn(file, today());
		parts().clocks().start(file, PenaltyClock.REVIEW, today());
		opinions().give(task, null, "REPORT", null);
		return Outcome.saying(word("penalty.hearing.reported"));
	}

}
