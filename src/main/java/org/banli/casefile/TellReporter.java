package org.banli.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.deadline.Clocks;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.shared.Refused;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 告知举报人结果: a real-name reporter is told within five working days (市场监督管理投诉举报处理暂行办法 art
 * 31). Only who registered the clue may, for nobody else knows the reporter.
 */
@Component
class TellReporter extends CaseStep<TellReporter.ReporterNoticeForm> {

	private final Clocks clocks;

	private final Clock clock;

	TellReporter(CaseStepParts parts, Clocks clocks, Clock clock) {
		super(parts);
		this.clocks = clocks;
		this.clock = clock;
	}

	/** How and when the reporter was told. */
	record ReporterNoticeForm(@NotNull @PastOrPresent(message = "{casefile.clue.future}") LocalDate toldOn,
			@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String way) {
	}

	@Override
	public String step() {
		return "tellReporter";
	}

	@Override
	public Class<ReporterNoticeForm> formType() {
		return ReporterNoticeForm.class;
	}

	@Override
	public String clock() {
		return CaseClock.TELL_REPORTER.code();
	}

	@Override
	public ReporterNoticeForm prepare(TaskContext task) {
		return new ReporterNoticeForm(LocalDate.now(this.clock), null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return files().mayKnowReporter(doer, file) ? Optional.empty()
				: Optional.of(new Refused("casefile.reporter.notYours"));
	}

	@Override
	public List<FieldProblem> check(TaskContext task, ReporterNoticeForm form) {
		LocalDate from = LocalDate.ofInstant(task.createdAt(), this.clock.getZone());
		return form.toldOn().isBefore(from)
				? List.of(new FieldProblem("toldOn", word("casefile.reporter.tooEarly", from))) : List.of();
	}

	@Override
	public Outcome complete(TaskContext task, ReporterNoticeForm form) {
		files().tellReporter(task.businessKey().id(), form.toldOn());
		String key = task.businessKey().toString();
		this.clocks.stop(key, CaseClock.TELL_REPORTER.code(), form.toldOn());
		return Outcome.saying(word("casefile.reporter.told", form.way()));
	}

}
