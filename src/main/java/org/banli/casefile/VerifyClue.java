package org.banli.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.deadline.Clocks;
import org.banli.deadline.PauseGround;
import org.banli.document.Printable;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.shared.Times;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 核查线索: two officers find out whether the clue is to be filed (市场监督管理行政处罚程序规定 art 18).
 */
@Component
class VerifyClue extends CaseStep<VerifyClue.VerificationForm> {

	private static final String LIMITATION = "DL31";

	private static final String GRAVE_HARM = "LIFE_HEALTH";

	private final VerificationMapper mapper;

	private final CasePeople people;

	private final Clocks clocks;

	private final Times times;

	private final Clock clock;

	VerifyClue(CaseStepParts parts, VerificationMapper mapper, CasePeople people, Clocks clocks, Times times,
			Clock clock) {
		super(parts);
		this.mapper = mapper;
		this.people = people;
		this.clocks = clocks;
		this.times = times;
		this.clock = clock;
	}

	/**
	 * What was found (F2).
	 *
	 * @param coOfficer user name of the second officer
	 * @param identifiedFrom the day on which the right holder was asked to identify
	 * @param identifiedTo the day on which he answered
	 * @param isGraveHarm whether the limitation is the longer one of art 36
	 */
	record VerificationForm(@NotBlank String coOfficer,
			@NotBlank @Size(max = 2000, message = "{form.tooLong}") @Printable String measures,
			@NotBlank @Size(max = 4000, message = "{form.tooLong}") @Printable String finding,
			@PastOrPresent(message = "{casefile.clue.future}") LocalDate identifiedFrom,
			@PastOrPresent(message = "{casefile.clue.future}") LocalDate identifiedTo,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String identification,
			@NotNull Boolean hasEvidence, @NotNull Boolean isPunishable, @NotNull Boolean isOurs,
			@NotNull Boolean isInTime, Boolean isGraveHarm, @NotNull FilingProposal proposal, NotFiledReason reasonCode,
			@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String transferTo) {

		boolean meetsAll() {
			return this.hasEvidence && this.isPunishable && this.isOurs && this.isInTime;
		}

	}

	@Override
	public String step() {
		return "verifyClue";
	}

	@Override
	public Class<VerificationForm> formType() {
		return VerificationForm.class;
	}

	@Override
	public String clock() {
		return CaseClock.VERIFY.code();
	}

	@Override
	public VerificationForm prepare(TaskContext task) {
		List<Verification> earlier = this.mapper.list(task.businessKey().id());
		if (earlier.isEmpty()) {
			return new VerificationForm(null, null, null, null, null, null, null, null, null, null, null, null, null,
					null);
		}
		Verification last = earlier.get(earlier.size() - 1);
		return new VerificationForm(last.verifiedWith(), last.measures(), last.finding(), last.identifiedFrom(),
				last.identifiedTo(), last.identification(), last.hasEvidence(), last.isPunishable(), last.isOurs(),
				last.isInTime(), last.isGraveHarm(), last.proposal(), last.reasonCode(), last.transferTo());
	}

	@Override
	public Map<String, Map<String, String>> choices(TaskContext task) {
		Map<String, String> officers = this.people.choice(file(task).unitId());
		officers.remove(task.user().username());
		return Map.of("coOfficer", officers);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, VerificationForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		CaseFile file = file(task);
		if (task.user().username().equals(form.coOfficer())) {
			problems.add(new FieldProblem("coOfficer", word("casefile.officers.same")));
		}
		else if (!this.people.choice(file.unitId()).containsKey(form.coOfficer())) {
			problems.add(new FieldProblem("coOfficer", word("casefile.officers.notQualified")));
		}
		else if (files().isRecused(file.id(), form.coOfficer())) {
			problems.add(new FieldProblem("coOfficer", word("casefile.recusedOther")));
		}
		if (form.proposal() == FilingProposal.FILED && !form.meetsAll()) {
			problems.add(new FieldProblem("proposal", word("casefile.verify.conditions")));
		}
		lapsed(file, form).ifPresent(problems::add);
		if (form.proposal() == FilingProposal.NOT_FILED && form.reasonCode() == null) {
			problems.add(new FieldProblem("reasonCode", word("casefile.verify.reason")));
		}
		if (form.proposal() == FilingProposal.TRANSFERRED && (form.transferTo() == null || form.isOurs())) {
			problems.add(new FieldProblem("transferTo", word("casefile.verify.transferTo")));
		}
		if ((form.identifiedTo() == null) != (form.identifiedFrom() == null)) {
			problems.add(new FieldProblem("identifiedTo", word("casefile.verify.identifiedBoth")));
		}
		else if (form.identifiedFrom() != null && (form.identifiedFrom().isBefore(file.receivedOn())
				|| form.identifiedTo().isBefore(form.identifiedFrom()))) {
			problems.add(new FieldProblem("identifiedTo", word("casefile.verify.identifiedOrder")));
		}
		return problems;
	}

	/**
	 * Conduct that nobody found out for two years, or for five where it harmed life,
	 * health or financial security, is not punished any more (行政处罚法 art 36).
	 */
	private Optional<FieldProblem> lapsed(CaseFile file, VerificationForm form) {
		if (!form.isInTime() || file.conductTo() == null) {
			return Optional.empty();
		}
		String kind = Boolean.TRUE.equals(form.isGraveHarm()) ? GRAVE_HARM : null;
		LocalDate end = this.clocks.preview(LIMITATION, kind, file.conductTo()).dueOn();
		return file.receivedOn().isAfter(end)
				? Optional.of(new FieldProblem("isInTime",
						word("casefile.verify.lapsed", this.times.dayOfYear(file.conductTo()),
								this.times.dayOfYear(end), this.times.dayOfYear(file.receivedOn()))))
				: Optional.empty();
	}

	@Override
	public Outcome complete(TaskContext task, VerificationForm form) {
		CaseFile file = file(task);
		List<Verification> earlier = this.mapper.list(file.id());
		this.mapper.insert(new Verification(0, file.id(), earlier.size() + 1, form.measures(), form.finding(),
				form.hasEvidence(), form.isPunishable(), form.isOurs(), form.isInTime(),
				Boolean.TRUE.equals(form.isGraveHarm()), form.proposal(), form.reasonCode(), form.transferTo(),
				form.identifiedFrom(), form.identifiedTo(), form.identification(), task.user().username(),
				form.coOfficer(), this.clock.instant(), null));
		files().nameOfficers(file.id(), task.user().username(), form.coOfficer());
		exclude(file, earlier, form);
		opinions().give(task, null, form.proposal().name(), form.finding());
		return Outcome
			.saying(word("casefile.verify.done", word("casefile.proposal." + form.proposal()),
					this.people.name(form.coOfficer())))
			.with(CaseHandling.LEAD_OFFICER, task.user().username())
			.with(CaseHandling.CO_OFFICER, form.coOfficer());
	}

	/** The days of identification are not counted (art 18). */
	private void exclude(CaseFile file, List<Verification> earlier, VerificationForm form) {
		boolean isNew = form.identifiedFrom() != null && form.identifiedTo().isAfter(form.identifiedFrom())
				&& earlier.stream().noneMatch((one) -> form.identifiedFrom().equals(one.identifiedFrom()));
		if (isNew) {
			this.clocks.exclude(file.businessKey().toString(), CaseClock.VERIFY.code(), form.identifiedFrom(),
					form.identifiedTo(), PauseGround.IDENTIFICATION.name(), null);
		}
	}

	@Override
	protected Map<String, Object> more(TaskContext task, JsonNode values) {
		return Map.of("coOfficers", choices(task).get("coOfficer"));
	}

}
