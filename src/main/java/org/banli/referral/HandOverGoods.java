package org.banli.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.attachment.AttachmentPlace;
import org.banli.casefile.HeldGoods;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 移交涉案物品: within three days of the notice that the police has filed the case
 * (行政执法机关移送涉嫌犯罪案件的规定 art 12); the party is told in writing (行政强制法 art 21).
 */
@Component
class HandOverGoods extends ReferralStep<HandOverGoods.GoodsHandOverForm> {

	private final ObjectProvider<HeldGoods> goods;

	HandOverGoods(ReferralStepParts parts, ObjectProvider<HeldGoods> goods) {
		super(parts);
		this.goods = goods;
	}

	/**
	 * The hand-over.
	 *
	 * @param goods one item or lot in each line: name, quantity, unit
	 * @param receiver who signs for the police
	 * @param measure 扣押 or 查封, where the goods were held so
	 * @param measureNumber the number of the decision on that measure
	 */
	record GoodsHandOverForm(@NotNull @PastOrPresent(message = "{referral.future}") LocalDate handedOn,
			@NotNull Boolean hasGoods, @Size(max = 4000, message = "{form.tooLong}") @Printable String goods,
			@NotBlank @Size(max = 50, message = "{form.tooLong}") @OneLine @Printable String receiver, Measure measure,
			@Size(max = 64, message = "{form.tooLong}") @OneLine @Printable String measureNumber,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String remark) {
	}

	/** How goods were held. */
	enum Measure {

		SEIZED, SEALED

	}

	@Override
	public String step() {
		return "handOverGoods";
	}

	@Override
	public Class<GoodsHandOverForm> formType() {
		return GoodsHandOverForm.class;
	}

	@Override
	public String clock() {
		return "DL37";
	}

	@Override
	public GoodsHandOverForm prepare(TaskContext task) {
		List<HeldGoods.Line> held = parts().papers().goods(referral(task));
		String lines = held.stream()
			.map((line) -> line.name() + word("referral.goods.comma") + line.quantity() + word("referral.goods.comma")
					+ ((line.unit() == null) ? "" : line.unit()))
			.collect(Collectors.joining("\n"));
		return new GoodsHandOverForm(null, held.isEmpty() ? null : Boolean.TRUE, lines.isEmpty() ? null : lines, null,
				null,
				held.stream().map(HeldGoods.Line::measureNumber).filter((one) -> one != null).findFirst().orElse(null),
				null);
	}

	@Override
	Optional<DomainException> mayNot(TaskContext task, Referral referral, CurrentUser doer) {
		return unlessTeam(referral, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, GoodsHandOverForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		Referral referral = referral(task);
		notBefore(problems, "handedOn", form.handedOn(), referral.filedOn(), "referral.goods.beforeFiling");
		if (form.hasGoods()) {
			needed(problems, "goods", form.goods(), "referral.goods.needed");
			boolean isWrong = ReferralPapers.lines(form.goods())
				.stream()
				.anyMatch((line) -> !line.matches("[^,，]+[,，]\\s*\\d{1,9}(\\.\\d{1,3})?\\s*([,，][^,，]*)?"));
			if (isWrong) {
				problems.add(new FieldProblem("goods", word("referral.goods.line")));
			}
		}
		else {
			if (!parts().papers().goods(referral).isEmpty()) {
				problems.add(new FieldProblem("hasGoods", word("referral.goods.held")));
			}
			needed(problems, "remark", form.remark(), "referral.goods.whyNone");
		}
		if (form.measure() != null) {
			needed(problems, "measureNumber", form.measureNumber(), "referral.goods.measureNumber");
		}
		return problems;
	}

	@Override
	public Outcome complete(TaskContext task, GoodsHandOverForm form) {
		Referral referral = referral(task);
		String by = task.user().username();
		if (form.hasGoods()) {
			parts().papers()
				.issue(referral, ReferralPapers.HANDOVER, "",
						ReferralPapers.handover(lines(referral, form), form.handedOn()), by);
			HeldGoods keeper = this.goods.getIfAvailable();
			if (keeper != null) {
				keeper.handToPolice(referral.caseId(), referral.policeName(), form.handedOn(), referral.letterNumber(),
						by);
			}
		}
		if (form.hasGoods() && form.measure() != null) {
			parts().papers()
				.issue(referral, ReferralPapers.GOODS_NOTICE, "", ReferralPapers
					.measure(word("referral.measure." + form.measure()), form.measureNumber(), form.handedOn()), by);
		}
		ReferralAct act = act(task).of(ReferralParty.BUREAU, referral.policeName())
			.by(form.handedOn(), referral.letterNumber())
			.saying(form.remark());
		Referral handed = move(referral, ReferralEvent.GOODS_HANDED, act);
		// the three months of the investigation count from the filing
		move(handed, ReferralEvent.INVESTIGATION_BEGUN, act.by(referral.filedOn(), referral.filingNumber()));
		return Outcome
			.saying(word(form.hasGoods() ? "referral.goods.done" : "referral.goods.none", referral.policeName(),
					form.receiver()))
			.quoting(form.remark())
			.with(ReferralHandling.OUTCOME, "INVESTIGATING");
	}

	private List<Map<String, Object>> lines(Referral referral, GoodsHandOverForm form) {
		List<HeldGoods.Line> held = parts().papers().goods(referral);
		if (!held.isEmpty()) {
			return ReferralPapers.goodsFacts(held);
		}
		return ReferralPapers.typedGoods(form.goods());
	}

	@Override
	List<AttachmentPlace> places(TaskContext task, Referral referral) {
		return List.of(OutsideStep.scan(referral));
	}

}
