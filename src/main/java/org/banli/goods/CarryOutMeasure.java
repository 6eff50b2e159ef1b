package org.banli.goods;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CasePeople;
import org.banli.casefile.CaseStep;
import org.banli.casefile.CaseStepParts;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.shared.Refused;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 实施物品措施: two officers take the goods, or say why they did not. */
@Component
class CarryOutMeasure extends CaseStep<CarryOutMeasure.CarryOutForm> {

	private final GoodsMeasures measures;

	private final GoodsAccess access;

	private final CasePeople people;

	private final GoodsFigures figures;

	CarryOutMeasure(CaseStepParts parts, GoodsMeasures measures, GoodsAccess access, CasePeople people,
			GoodsFigures figures) {
		super(parts);
		this.measures = measures;
		this.access = access;
		this.people = people;
		this.figures = figures;
	}

	/**
	 * How the measure was carried out.
	 *
	 * @param takenTime hours and minutes, 10:30
	 * @param keeper who keeps the goods now, or has bought them
	 * @param holder whose hands they were in
	 * @param proceeds what a pre-disposal has brought, in yuan
	 */
	record CarryOutForm(@NotNull Boolean isDone, String officerTwo, LocalDate takenOn, String takenTime,
			@Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String place,
			@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String keeper,
			@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String holder, Boolean isHolderSigned,
			String proceeds, @Size(max = 500, message = "{form.tooLong}") @Printable String note) {
	}

	@Override
	public String step() {
		return "carryOutMeasure";
	}

	@Override
	public Class<CarryOutForm> formType() {
		return CarryOutForm.class;
	}

	@Override
	public CarryOutForm prepare(TaskContext task) {
		GoodsMeasure measure = measure(task);
		List<GoodsItem> items = this.measures.itemsOf(measure.id());
		GoodsItem first = items.get(0);
		return new CarryOutForm(true, measure.proposedWith(), this.access.today(), null,
				(measure.kind() == MeasureKind.SEAL) ? first.place() : null, null,
				files().parties(measure.caseId()).get(0).name(), true, null, null);
	}

	@Override
	public Map<String, Map<String, String>> choices(TaskContext task) {
		return Map.of("officerTwo", this.people.choice(file(task).unitId()));
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return this.access.mayAct(doer, file) ? Optional.empty() : Optional.of(new Refused("goods.officersOnly"));
	}

	@Override
	public List<FieldProblem> check(TaskContext task, CarryOutForm form) {
		GoodsMeasure measure = measure(task);
		List<FieldProblem> problems = new ArrayList<>(this.measures.problems(task.user(), file(task), measure, form));
		if (form.isDone() && measure.kind() == MeasureKind.PRE_DISPOSE
				&& this.figures.money(form.proceeds(), "proceeds", problems) == null && problems.isEmpty()) {
			problems.add(new FieldProblem("proceeds", word("goods.carryOut.proceeds")));
		}
		return problems;
	}

	@Override
	public Outcome complete(TaskContext task, CarryOutForm form) {
		GoodsMeasure measure = measure(task);
		String kind = word("goods.kind." + measure.kind());
		if (!form.isDone()) {
			this.measures.drop(measure);
			return Outcome.saying(word("goods.trail.dropped", kind))
				.quoting(form.note())
				.with(GoodsHandling.MEASURE_DONE, false);
		}
		BigDecimal proceeds = this.figures.money(form.proceeds(), "proceeds", new ArrayList<>());
		GoodsMeasure.Taking taking = new GoodsMeasure.Taking(form.officerTwo(), form.place().strip(),
				form.keeper().strip(), form.holder().strip(), Boolean.TRUE.equals(form.isHolderSigned()), proceeds);
		this.measures.carryOut(task.user(), file(task), measure, taking, form.takenOn(), form.takenTime());
		GoodsMeasure taken = measure(task);
		String named = this.measures.named(this.measures.itemsOf(measure.id()));
		return Outcome
			.saying((taken.docNumber() == null) ? word("goods.trail.carriedOut", kind, named)
					: word("goods.trail.carriedOutBy", kind, named, taken.docNumber()))
			.quoting(form.note())
			.with(GoodsHandling.MEASURE_DONE, true);
	}

	private GoodsMeasure measure(TaskContext task) {
		return this.measures.get(task.id(GoodsHandling.MEASURE_ID));
	}

	@Override
	protected Map<String, Object> more(TaskContext task, JsonNode values) {
		GoodsMeasure measure = measure(task);
		return Map.of("measure", measure, "items", this.measures.itemsOf(measure.id()), "people",
				this.people.choice(file(task).unitId()), "one", this.access.name(measure.proposedBy()), "two",
				this.access.name(measure.proposedWith()));
	}

}
