package org.banli.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.deadline.Clocks;
import org.banli.deadline.RunningClock;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.shared.Times;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Component;

/**
 * 审批立案: the leader files the case, does not, or sends the report back (市场监督管理行政处罚程序规定
 * arts 19 and 20).
 */
@Component
class DecideFiling extends CaseStep<DecideFiling.FilingForm> {

	private final VerificationMapper mapper;

	private final FilingPaper paper;

	private final Workflow workflow;

	private final Clocks clocks;

	private final Times times;

	private final Clock clock;

	DecideFiling(CaseStepParts parts, VerificationMapper mapper, FilingPaper paper, Workflow workflow, Clocks clocks,
			Times times, Clock clock) {
		super(parts);
		this.mapper = mapper;
		this.paper = paper;
		this.workflow = workflow;
		this.clocks = clocks;
		this.times = times;
		this.clock = clock;
	}

	/** What the leader decides. */
	enum Decision {

		FILED, NOT_FILED, TRANSFERRED, RETURNED

	}

	/**
	 * The leader's decision (F3).
	 *
	 * @param title the name of the case, needed when it is filed
	 * @param causeCode which provision is said to be broken, as in 商标法57(3)
	 */
	record FilingForm(@NotNull Decision decision,
			@Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String title,
			@Size(max = 32, message = "{form.tooLong}") @OneLine @Printable String causeCode,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String opinion) {
	}

	@Override
	public String step() {
		return "decideFiling";
	}

	@Override
	public Class<FilingForm> formType() {
		return FilingForm.class;
	}

	@Override
	public String clock() {
		return CaseClock.VERIFY.code();
	}

	@Override
	public FilingForm prepare(TaskContext task) {
		CaseFile file = file(task);
		return new FilingForm(Decision.valueOf(last(task).proposal().name()), file.title(), file.causeCode(), null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOfficer(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, FilingForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		Verification found = last(task);
		if (form.decision() == Decision.FILED) {
			boolean meetsAll = found.hasEvidence() && found.isPunishable() && found.isOurs() && found.isInTime();
			if (!meetsAll) {
				problems.add(new FieldProblem("decision", word("casefile.verify.conditions")));
			}
			if (form.title() == null || form.title().isBlank()) {
				problems.add(new FieldProblem("title", word("casefile.filing.title")));
			}
			if (form.causeCode() == null || form.causeCode().isBlank()) {
				problems.add(new FieldProblem("causeCode", word("casefile.filing.cause")));
			}
			overdue(task, form).ifPresent(problems::add);
		}
		if (form.decision() == Decision.NOT_FILED && found.reasonCode() == null) {
			problems.add(new FieldProblem("decision", word("casefile.filing.noReason")));
		}
		if (form.decision() == Decision.TRANSFERRED && found.transferTo() == null) {
			problems.add(new FieldProblem("decision", word("casefile.filing.noReceiver")));
		}
		if (form.decision() == Decision.RETURNED && (form.opinion() == null || form.opinion().isBlank())) {
			problems.add(new FieldProblem("opinion", word("casefile.sign.why")));
		}
		return problems;
	}

	/** Verification that took too long needs an approval (程序规定 art 18). */
	private Optional<FieldProblem> overdue(TaskContext task, FilingForm form) {
		String key = task.businessKey().toString();
		String code = CaseClock.VERIFY.code();
		LocalDate dueOn = this.clocks.find(key, code)
			.filter(RunningClock::isRunning)
			.map(RunningClock::dueOn)
			.filter(LocalDate.now(this.clock)::isAfter)
			.orElse(null);
		if (dueOn == null) {
			return Optional.empty();
		}
		if (this.clocks.whyNotExtended(key, code).isEmpty()) {
			return Optional
				.of(new FieldProblem("decision", word("casefile.filing.overdue", this.times.dayOfYear(dueOn))));
		}
		boolean isExplained = form.opinion() != null && !form.opinion().isBlank();
		return isExplained ? Optional.empty() : Optional
			.of(new FieldProblem("opinion", word("casefile.filing.overdueAgain", this.times.dayOfYear(dueOn))));
	}

	@Override
	public String confirmation(JsonNode values) {
		String chosen = values.path("decision").asText();
		boolean isEnd = Stream.of(FilingProposal.values()).anyMatch((proposal) -> proposal.name().equals(chosen));
		return isEnd ? "casefile.filing.confirm." + chosen : null;
	}

	@Override
	public Outcome complete(TaskContext task, FilingForm form) {
		CaseFile file = file(task);
		LocalDate today = LocalDate.now(this.clock);
		String key = file.businessKey().toString();
		opinions().give(task, null, form.decision().name(), form.opinion());
		String said = switch (form.decision()) {
			case FILED -> word("casefile.filing.filed",
					files().file(file, form.title(), form.causeCode(), today, task.user().username()));
			case NOT_FILED -> {
				files().changeStatus(file.id(), CaseStatus.NOT_FILED);
				this.clocks.stop(key, CaseClock.VERIFY.code(), today);
				this.paper.issue(file(task), task.user().username());
				yield word("casefile.filing.notFiled", word("casefile.reason." + last(task).reasonCode()));
			}
			case TRANSFERRED -> {
				files().changeStatus(file.id(), CaseStatus.TRANSFERRED);
				this.clocks.stop(key, CaseClock.VERIFY.code(), today);
				yield word("casefile.filing.transferred", last(task).transferTo());
			}
			case RETURNED -> word("casefile.filing.returned");
		};
		if (form.decision() != Decision.RETURNED && files().mustTellReporter(file.id())) {
			this.clocks.start(key, key, CaseClock.TELL_REPORTER.code(), null, today);
			Map<String, Object> facts = new HashMap<>();
			facts.put(CaseHandling.CASE_ID, file.id());
			facts.put(CaseHandling.UNIT_ID, file.unitId());
			this.workflow.start(CaseHandling.REPORTER_NOTICE, file.businessKey(), facts);
		}
		return Outcome.saying(said)
			.quoting(form.opinion())
			.with(CaseHandling.FILING, form.decision().name())
			.returning(form.decision() == Decision.RETURNED);
	}

	private Verification last(TaskContext task) {
		List<Verification> all = this.mapper.list(task.businessKey().id());
		return all.get(all.size() - 1);
	}

	@Override
	protected Map<String, Object> more(TaskContext task, JsonNode values) {
		return Map.of("verification", last(task));
	}

}
