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
import org.banli.document.Printable;
import org.banli.goods.GoodsItem;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 移交涉案物品: within three days of the notice that the police has filed the case
 * (行政执法机关移送涉嫌犯罪案件的规定 art 12); the party is told in writing (行政强制法 art 21).
 */
@Component
class HandOverGoods extends ReferralStep<HandOverGoods.GoodsHandOverForm> {

	HandOverGoods(ReferralStepParts parts) {
		super(parts);
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
		List<GoodsItem> handed = parts().papers().goodsHanded(referral(task));
		String lines = handed.stream()
			.map((item) -> item.name() + word("referral.goods.comma")
					+ item.quantity().stripTrailingZeros().toPlainString() + word("referral.goods.comma") + item.unit())
			.collect(Collectors.joining("\n"));
		return new GoodsHandOverForm(null, handed.isEmpty() ? null : Boolean.TRUE, lines.isEmpty() ? null : lines, null,
				null, null, null);
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
		int left = parts().papers().goodsForPolice(referral).size();
		if (left > 0) {
			problems.add(new FieldProblem("hasGoods", word("referral.goods.held", left)));
		}
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

	/** What is known of the goods here; what is typed where nothing is. */
	private List<Map<String, Object>> lines(Referral referral, GoodsHandOverForm form) {
		List<GoodsItem> handed = parts().papers().goodsHanded(referral);
		return handed.isEmpty() ? ReferralPapers.typedGoods(form.goods()) : ReferralPapers.goodsFacts(handed);
	}

	@Override
	List<AttachmentPlace> places(TaskContext task, Referral referral) {
		return List.of(OutsideStep.scan(referral));
	}

}
