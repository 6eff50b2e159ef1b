package org.banli.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Component;

/** 决定是否回避 (市场监督管理行政处罚程序规定 art 4): the tasks go back at once. */
@Component
class DecideRecusal extends CaseSheet<DecideRecusal.RecusalDecision> {

	private final CaseRequestMapper mapper;

	private final Workflow workflow;

	private final Clock clock;

	DecideRecusal(CaseStepParts parts, CaseRequestMapper mapper, Workflow workflow, Clock clock) {
		super(parts);
		this.mapper = mapper;
		this.workflow = workflow;
		this.clock = clock;
	}

	/** Whether he steps back, and why not. */
	record RecusalDecision(@NotNull Boolean grant,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String opinion) {
	}

	@Override
	public String step() {
		return "decideRecusal";
	}

	@Override
	public Class<RecusalDecision> formType() {
		return RecusalDecision.class;
	}

	@Override
	public RecusalDecision prepare(TaskContext task) {
		return new RecusalDecision(null, null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOfficer(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, RecusalDecision form) {
		boolean isSilent = !form.grant() && (form.opinion() == null || form.opinion().isBlank());
		return isSilent ? List.of(new FieldProblem("opinion", word("casefile.sign.why"))) : List.of();
	}

	@Override
	public Outcome complete(TaskContext task, RecusalDecision form) {
		CaseRecusalRequest asked = asked(task);
		CaseFile file = file(task);
		opinions().give(task, "recusal:" + asked.id(), form.grant() ? "AGREE" : "REFUSE", form.opinion());
		this.mapper.decideRecusal(asked.id(), form.grant(), this.clock.instant());
		String name = personName(asked.username());
		if (!form.grant()) {
			return Outcome.saying(word("casefile.recusal.refused", name))
				.quoting(form.opinion())
				.with(CaseHandling.RECUSAL, "REFUSED");
		}
		files().recuse(file.id(), asked.username(), asked.reason(), task.user().username());
		this.workflow.takeFrom(file.businessKey(), asked.username(), Optional.empty());
		return Outcome.saying(word("casefile.recusal.granted", name))
			.quoting(form.opinion())
			.with(CaseHandling.RECUSAL, file.isOfficer(asked.username()) ? "REPLACE" : "GRANTED");
	}

	private CaseRecusalRequest asked(TaskContext task) {
		return this.mapper.recusal(task.id(CaseHandling.RECUSAL_ID)).orElseThrow();
	}

	@Override
	protected Map<String, Object> more(TaskContext task, JsonNode values) {
		CaseRecusalRequest asked = asked(task);
		return Map.of("facts", List.of(new CaseFact(word("casefile.recusal.who"), personName(asked.username())),
				new CaseFact(word("casefile.recusal.reason"), asked.reason())));
	}

}
