package org.banli.goods;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.casefile.CaseStep;
import org.banli.casefile.CaseStepParts;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.Refused;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 审批物品措施: the leader, who is none of the officers, approves a measure or refuses it. */
@Component
class ApproveMeasure extends CaseStep<ApproveMeasure.MeasureDecision> {

	private final GoodsMeasures measures;

	private final GoodsAccess access;

	ApproveMeasure(CaseStepParts parts, GoodsMeasures measures, GoodsAccess access) {
		super(parts);
		this.measures = measures;
		this.access = access;
	}

	/** Whether the leader approves, and why not. */
	record MeasureDecision(@NotNull Boolean agree,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String opinion) {
	}

	@Override
	public String step() {
		return "approveMeasure";
	}

	@Override
	public Class<MeasureDecision> formType() {
		return MeasureDecision.class;
	}

	@Override
	public MeasureDecision prepare(TaskContext task) {
		return new MeasureDecision(null, null);
	}

	@Override
	public Optional<DomainException> whyNot(TaskContext task, CurrentUser doer) {
		GoodsMeasure measure = measure(task);
		boolean isOwn = doer.username().equals(measure.proposedBy()) || doer.username().equals(measure.proposedWith());
		return super.whyNot(task, doer)
			.or(() -> isOwn ? Optional.of(new Refused("casefile.isOfficer")) : unlessOfficer(file(task), doer));
	}

	@Override
	public List<FieldProblem> check(TaskContext task, MeasureDecision form) {
		boolean isSilent = !form.agree() && !ItemsForm.filled(form.opinion());
		return isSilent ? List.of(new FieldProblem("opinion", word("casefile.sign.why"))) : List.of();
	}

	@Override
	public String confirmation(JsonNode values) {
		return values.path("agree").asBoolean(true) ? null : "goods.approve.confirm";
	}

	@Override
	public Outcome complete(TaskContext task, MeasureDecision form) {
		GoodsMeasure measure = measure(task);
		opinions().give(task, measure.subject(), form.agree() ? "AGREE" : "RETURN", form.opinion());
		String kind = word("goods.kind." + measure.kind());
		String named = this.measures.named(this.measures.itemsOf(measure.id()));
		boolean isToCarryOut = false;
		String said;
		if (form.agree()) {
			isToCarryOut = this.measures.approve(task.user(), file(task), measure);
			said = word("goods.trail.approved", kind, named);
		}
		else {
			this.measures.refuse(task.user(), file(task), measure, form.opinion());
			said = word(measure.isUrgent() ? "goods.trail.lifted" : "goods.trail.refused", kind, named);
		}
		return Outcome.saying(said)
			.quoting(form.opinion())
			.with(GoodsHandling.MEASURE_APPROVED, form.agree())
			.with(GoodsHandling.MEASURE_TO_CARRY_OUT, isToCarryOut);
	}

	private GoodsMeasure measure(TaskContext task) {
		return this.measures.get(task.id(GoodsHandling.MEASURE_ID));
	}

	@Override
	protected Map<String, Object> more(TaskContext task, JsonNode values) {
		GoodsMeasure measure = measure(task);
		return Map.of("measure", measure, "items", this.measures.itemsOf(measure.id()), "one",
				this.access.name(measure.proposedBy()), "two", this.access.name(measure.proposedWith()));
	}

}
