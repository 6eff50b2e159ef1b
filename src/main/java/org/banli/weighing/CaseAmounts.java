package org.banli.weighing;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.casefile.CaseEditing;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.Changed;
import org.banli.casefile.EvidenceRegister;
import org.banli.identity.CurrentUser;
import org.banli.shared.FieldProblem;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The amounts of cases line by line (F5). Every change is followed by the criminal check
 * within the same transaction.
 */
@Service
public class CaseAmounts implements CaseFigures {

	private static final int QUANTITY_PLACES = 4;

	private static final int PRICE_PLACES = 6;

	private final AmountMapper mapper;

	private final EvidenceRegister evidence;

	private final CaseEditing editing;

	private final CaseFiles files;

	private final CriminalWatch watch;

	private final Workflow workflow;

	private final AuditTrail audit;

	private final Clock clock;

	private final Words words;

	CaseAmounts(AmountMapper mapper, EvidenceRegister evidence, CaseEditing editing, CaseFiles files,
			CriminalWatch watch, Workflow workflow, AuditTrail audit, Clock clock, Words words) {
		this.mapper = mapper;
		this.evidence = evidence;
		this.editing = editing;
		this.files = files;
		this.watch = watch;
		this.workflow = workflow;
		this.audit = audit;
		this.clock = clock;
		this.words = words;
	}

	/** All lines of a case, also those that were taken out. */
	List<AmountLine> lines(long caseId) {
		return this.mapper.list(caseId);
	}

	CaseTotals totals(CaseFile file) {
		return new CaseTotals(file.kind(), lines(file.id()));
	}

	@Override
	public BigDecimal businessAmount(long caseId) {
		return Fraction.decimalOf(totals(this.files.get(caseId)).allBusiness());
	}

	@Override
	public BigDecimal illegalGains(long caseId) {
		return Fraction.decimalOf(totals(this.files.get(caseId)).allGains());
	}

	AmountLine get(long caseId, long id) {
		return this.mapper.find(caseId, id).orElseThrow(() -> new NotFound("casefacts.line.unknown"));
	}

	@Transactional
	public void add(CurrentUser user, long caseId, AmountForm form) {
		CaseFile file = this.editing.open(user, caseId);
		AmountLine line = read(user, file, 0, form);
		this.mapper.insert(line);
		changed(user, file, "added", line);
	}

	/**
	 * Changes a line.
	 * @throws Changed when somebody else has changed it meanwhile
	 */
	@Transactional
	void change(CurrentUser user, long caseId, long id, AmountForm form) {
		CaseFile file = this.editing.open(user, caseId);
		AmountLine before = get(caseId, id);
		if (before.isRemoved()) {
			throw new Refused("casefacts.line.isRemoved");
		}
		AmountLine line = read(user, file, id, form);
		if (form.version() == null || this.mapper.update(line, form.version()) == 0) {
			throw new Changed();
		}
		changed(user, file, "changed", line);
	}

	/** Takes a line out; its row stays. */
	@Transactional
	void remove(CurrentUser user, long caseId, long id) {
		CaseFile file = this.editing.open(user, caseId);
		AmountLine line = get(caseId, id);
		if (this.mapper.remove(caseId, id, user.username(), this.clock.instant()) == 0) {
			throw new Refused("casefacts.line.isRemoved");
		}
		changed(user, file, "removed", line);
	}

	/** Takes a removal back. */
	@Transactional
	void restore(CurrentUser user, long caseId, long id) {
		CaseFile file = this.editing.open(user, caseId);
		AmountLine line = get(caseId, id);
		if (this.mapper.restore(caseId, id) == 0) {
			throw new Refused("casefacts.line.isThere");
		}
		changed(user, file, "restored", line);
	}

	private void changed(CurrentUser user, CaseFile file, String what, AmountLine line) {
		String sentence = this.words.of("casefacts.line." + what, this.words.of("casefacts.kind." + line.kind()),
				line.goods(), line.quantity().stripTrailingZeros().toPlainString() + " " + line.unit());
		this.audit.record(user.actor(), AuditEvent.of("case.amount." + what, file.businessKey(), sentence));
		this.workflow.changed(file.businessKey());
		this.watch.recheck(user, file, sentence, Set.of());
	}

	private AmountLine read(CurrentUser user, CaseFile file, long id, AmountForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		BigDecimal quantity = TypedNumber.read("quantity", form.quantity(), form.kind().isWhole() ? 0 : QUANTITY_PLACES,
				problems, this.words);
		if (quantity != null && quantity.signum() == 0) {
			problems.add(new FieldProblem("quantity", this.words.of("casefacts.number.zero")));
		}
		BigDecimal price = TypedNumber.read("unitPrice", form.unitPrice(), PRICE_PLACES, problems, this.words);
		dates(file, form, problems);
		PriceBasis basis = basis(file, id, form, problems);
		boolean hasOwnPrice = basis != PriceBasis.AVERAGE && !form.kind().isCount();
		if (!hasOwnPrice) {
			if (form.unitPrice() != null) {
				problems.add(new FieldProblem("unitPrice",
						this.words.of(form.kind().isCount() ? "casefacts.price.count" : "casefacts.price.average")));
			}
			price = null;
		}
		else if (form.unitPrice() == null
				&& (form.kind().needsPrice() || basis == PriceBasis.LABEL || basis == PriceBasis.MARKET)) {
			problems.add(new FieldProblem("unitPrice", this.words.of("casefacts.price.missing")));
		}
		if (form.evidenceId() != null
				&& this.evidence.list(file.id()).stream().noneMatch((one) -> one.id() == form.evidenceId())) {
			problems.add(new FieldProblem("evidenceId", this.words.of("casefacts.evidence.unknown")));
		}
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
		return new AmountLine(id, file.id(), form.kind(), form.fromOn(), form.toOn(), form.origin(), form.goods(),
				quantity, form.unit(), basis, price, form.evidenceId(), user.username(), this.clock.instant(), null,
				null, 0);
	}

	private void dates(CaseFile file, AmountForm form, List<FieldProblem> problems) {
		if (form.fromOn() != null && form.toOn() != null && form.toOn().isBefore(form.fromOn())) {
			problems.add(new FieldProblem("toOn", this.words.of("casefacts.line.dateOrder")));
		}
		if (form.fromOn() != null && file.conductFrom() != null && form.fromOn().isBefore(file.conductFrom())) {
			problems.add(new FieldProblem("fromOn", this.words.of("casefacts.beforeConduct", file.conductFrom())));
		}
		java.time.LocalDate last = (form.toOn() == null) ? form.fromOn() : form.toOn();
		if (form.kind().isConduct() && last != null && file.conductTo() != null && last.isAfter(file.conductTo())) {
			problems.add(new FieldProblem((form.toOn() == null) ? "fromOn" : "toOn",
					this.words.of("casefacts.afterConduct", file.conductTo())));
		}
	}

	/**
	 * The basis of a price, in the order of 法释〔2025〕5号 art 28: a later one is taken only
	 * where an earlier one is not to be had.
	 */
	private PriceBasis basis(CaseFile file, long id, AmountForm form, List<FieldProblem> problems) {
		if (form.kind().isCount()) {
			return null;
		}
		if (!form.kind().isUnsold()) {
			return PriceBasis.ACTUAL;
		}
		CaseTotals others = new CaseTotals(file.kind(),
				lines(file.id()).stream().filter((line) -> line.id() != id).toList());
		AmountLine.Goods goods = new AmountLine.Goods(form.goods(), form.unit());
		boolean isSold = others.averageSold(form.kind(), goods).isPresent();
		boolean isLabelled = others.of(form.kind())
			.stream()
			.anyMatch((line) -> line.goodsKey().equals(goods) && line.priceBasis() == PriceBasis.LABEL);
		PriceBasis basis = form.priceBasis();
		if (basis == null) {
			if (form.kind().needsPrice()) {
				problems.add(new FieldProblem("priceBasis", this.words.of("casefacts.price.basis")));
			}
		}
		else if (basis == PriceBasis.ACTUAL) {
			problems.add(new FieldProblem("priceBasis", this.words.of("casefacts.price.notActual")));
		}
		else if (basis == PriceBasis.AVERAGE && !isSold) {
			problems.add(new FieldProblem("priceBasis", this.words.of("casefacts.price.noAverage")));
		}
		else if (basis != PriceBasis.AVERAGE && isSold) {
			problems.add(new FieldProblem("priceBasis", this.words.of("casefacts.price.averageFirst")));
		}
		else if (basis == PriceBasis.MARKET && isLabelled) {
			problems.add(new FieldProblem("priceBasis", this.words.of("casefacts.price.labelFirst")));
		}
		return basis;
	}

}
