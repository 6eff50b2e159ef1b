package org.banli.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.shared.FieldProblem;
import org.banli.shared.MovableClock;
import org.banli.shared.Words;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;
import org.banli.workflow.TaskForm;

import org.springframework.stereotype.Component;

/**
 * 送达: the unit's office hands the letter to the proposers and the copies to those it
 * names.
 */
@Component
class DeliverReply implements TaskForm<DeliverReply.Form> {

	private final Letters letters;

	private final StepAccess access;

	private final Organization organization;

	private final Clock clock;

	private final Words words;

	DeliverReply(Letters letters, StepAccess access, Organization organization, Clock clock, Words words) {
		this.letters = letters;
		this.access = access;
		this.organization = organization;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * 送达登记.
	 *
	 * @param copies the units that got their copy; all that the letter names
	 */
	record Form(@NotNull @PastOrPresent LocalDate deliveredOn, @NotNull DeliveryWay way, @Size(max = 50,
			message = "{form.tooMany}") List<@NotNull @Size(max = 100, message = "{form.tooLong}") String> copies,
			@Size(max = 500, message = "{form.tooLong}") String note) {

		Form {
			copies = ReplyForm.present(copies);
		}

	}

	@Override
	public String step() {
		return "deliverReply";
	}

	@Override
	public Class<Form> formType() {
		return Form.class;
	}

	@Override
	public Form prepare(TaskContext task) {
		return new Form(LocalDate.now(this.clock), null, copies(task), null);
	}

	private List<String> copies(TaskContext task) {
		return this.letters.copies(this.access.proposal(task), this.access.assignment(task));
	}

	/** The copies by the units' full names, however they were spelled. */
	private List<String> copiesOf(Form form) {
		return form.copies()
			.stream()
			.map((copy) -> this.organization.resolve(copy).map(Unit::fullName).orElse(copy))
			.toList();
	}

	@Override
	public List<FieldProblem> check(TaskContext task, Form form) {
		List<FieldProblem> problems = new ArrayList<>();
		Letter letter = this.letters.letter(task.id(ProposalHandling.ASSIGNMENT_ID)).orElseThrow();
		if (form.deliveredOn().isBefore(LocalDate.ofInstant(letter.sealedAt(), MovableClock.ZONE))) {
			problems.add(new FieldProblem("deliveredOn", this.words.of("proposal.deliver.beforeSeal")));
		}
		List<String> given = copiesOf(form);
		List<String> missing = copies(task).stream().filter((copy) -> !given.contains(copy)).toList();
		if (!missing.isEmpty()) {
			problems.add(new FieldProblem("copies",
					this.words.of("proposal.deliver.copiesMissing", String.join("、", missing))));
		}
		return problems;
	}

	/** A unit may be named by any of its spellings. */
	private String fullName(String unit) {
		return this.organization.resolve(unit).map(Unit::fullName).orElse(unit);
	}

	@Override
	public Map<String, Object> page(TaskContext task, JsonNode values) {
		Map<String, Object> page = new HashMap<>(SealReply.letterPage(this.letters, this.access, task));
		page.put("copies", copies(task));
		page.put("ways", DeliveryWay.values());
		return page;
	}

	@Override
	public Outcome complete(TaskContext task, Form form) {
		this.letters.deliver(task, form.deliveredOn(), form.way(), form.note());
		return Outcome.saying(this.words.of("proposal.deliverReply.done", this.words.of("proposal.way." + form.way()),
				String.join("、", copiesOf(form))))
			.quoting(form.note());
	}

}
