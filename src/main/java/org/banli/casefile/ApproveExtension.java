package org.banli.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.deadline.ClockRefused;
import org.banli.deadline.Clocks;
import org.banli.deadline.RunningClock;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 审批延长期限: by the rule of the deadline; beyond it only the 90 days, by the leaders
 * together and until a stated day (市场监督管理行政处罚程序规定 art 64).
 */
@Component
class ApproveExtension extends CaseSheet<ApproveExtension.ExtensionDecision> {

	private final CaseRequestMapper mapper;

	private final Clocks clocks;

	private final Clock clock;

	ApproveExtension(CaseStepParts parts, CaseRequestMapper mapper, Clocks clocks, Clock clock) {
		super(parts);
		this.mapper = mapper;
		this.clocks = clocks;
		this.clock = clock;
	}

	/**
	 * What is decided.
	 *
	 * @param dueOn the day until which the leaders together extend, where the rule has no
	 * more extension
	 */
	record ExtensionDecision(@NotNull Boolean approve,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String opinion, LocalDate dueOn,
			@PastOrPresent(message = "{casefile.clue.future}") LocalDate discussedOn,
			@Size(max = 2000, message = "{form.tooLong}") @Printable String minutes) {
	}

	@Override
	public String step() {
		return "approveExtension";
	}

	@Override
	public Class<ExtensionDecision> formType() {
		return ExtensionDecision.class;
	}

	@Override
	public ExtensionDecision prepare(TaskContext task) {
		return new ExtensionDecision(null, null, null, null, null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOfficer(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, ExtensionDecision form) {
		List<FieldProblem> problems = new ArrayList<>();
		CaseExtension asked = asked(task);
		if (!form.approve()) {
			if (form.opinion() == null || form.opinion().isBlank()) {
				problems.add(new FieldProblem("opinion", word("casefile.sign.why")));
			}
			return problems;
		}
		Optional<RunningClock> running = this.clocks.find(asked.clockSubject(), asked.clockCode());
		if (running.isEmpty() || running.get().stoppedOn() != null) {
			problems.add(new FieldProblem("approve", word("casefile.extension.over")));
			return problems;
		}
		Optional<ClockRefused> why = this.clocks.whyNotExtended(asked.clockSubject(), asked.clockCode());
		if (why.isEmpty()) {
			if (form.dueOn() != null) {
				problems.add(new FieldProblem("dueOn", word("casefile.extension.byRule")));
			}
			return problems;
		}
		if (!CaseRequests.mayBeExtendedTogether(asked.clockCode())) {
			problems.add(new FieldProblem("approve", why.get().getMessage()));
		}
		else if (form.dueOn() == null || form.discussedOn() == null || form.minutes() == null
				|| form.minutes().isBlank()) {
			problems.add(new FieldProblem("dueOn", word("casefile.extension.together")));
		}
		else if (!form.dueOn().isAfter(running.get().dueOn())) {
			problems.add(new FieldProblem("dueOn", word("casefile.extension.notLater", running.get().dueOn())));
		}
		return problems;
	}

	@Override
	public Outcome complete(TaskContext task, ExtensionDecision form) {
		CaseExtension asked = asked(task);
		opinions().give(task, "extension:" + asked.id(), form.approve() ? "AGREE" : "REFUSE", form.opinion());
		this.mapper.decideExtension(asked.id(), form.approve(), this.clock.instant());
		if (!form.approve()) {
			return Outcome.saying(word("casefile.extension.refused"))
				.quoting(form.opinion())
				.with(CaseHandling.EXTENSION_APPROVED, false);
		}
		RunningClock extended = (form.dueOn() == null)
				? this.clocks.extend(asked.clockSubject(), asked.clockCode(), task.user().personName(), null)
				: this.clocks.changeDue(asked.clockSubject(), asked.clockCode(), form.dueOn(),
						word("casefile.extension.minutes", form.discussedOn()));
		return Outcome.saying(word("casefile.extension.extended", extended.title(), extended.dueOn()))
			.quoting((form.minutes() == null) ? form.opinion() : form.minutes())
			.with(CaseHandling.EXTENSION_APPROVED, true);
	}

	private CaseExtension asked(TaskContext task) {
		return this.mapper.extension(task.id(CaseHandling.EXTENSION_ID)).orElseThrow();
	}

	@Override
	protected Map<String, Object> more(TaskContext task, JsonNode values) {
		CaseExtension asked = asked(task);
		RunningClock running = this.clocks.find(asked.clockSubject(), asked.clockCode()).orElseThrow();
		return Map.of("facts",
				List.of(new CaseFact(word("casefile.extension.clock"), running.title()),
						new CaseFact(word("casefile.extension.dueOn"), running.dueOn().toString()),
						new CaseFact(word("casefile.extension.reason"), asked.reason()),
						new CaseFact(word("casefile.extension.by"), personName(asked.requestedBy()))),
				"derivation", this.clocks.derivation(asked.clockSubject(), asked.clockCode()).orElseThrow());
	}

}
