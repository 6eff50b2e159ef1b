package org.banli.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.casefile.CaseEditing;
import org.banli.casefile.CaseFile;
import org.banli.casefile.Changed;
import org.banli.casefile.Evidence;
import org.banli.casefile.EvidenceRegister;
import org.banli.identity.CurrentUser;
import org.banli.shared.FieldProblem;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Words;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the facts of a case that no amount says. */
@Service
public class CaseConduct {

	private final ConductMapper mapper;

	private final EvidenceRegister evidence;

	private final CaseEditing editing;

	private final CriminalWatch watch;

	private final Workflow workflow;

	private final AuditTrail audit;

	private final Words words;

	CaseConduct(ConductMapper mapper, EvidenceRegister evidence, CaseEditing editing, CriminalWatch watch,
			Workflow workflow, AuditTrail audit, Words words) {
		this.mapper = mapper;
		this.evidence = evidence;
		this.editing = editing;
		this.watch = watch;
		this.workflow = workflow;
		this.audit = audit;
		this.words = words;
	}

	public ConductFacts get(long caseId) {
		return this.mapper.find(caseId).orElseThrow(() -> new NotFound("casefile.unknown"));
	}

	List<KnownSign> signs(long caseId) {
		return this.mapper.signs(caseId);
	}

	@Transactional
	public void change(CurrentUser user, long caseId, ConductForm form) {
		CaseFile file = this.editing.open(user, caseId);
		check(file, form);
		if (this.mapper.update(caseId, form) == 0) {
			throw new Changed();
		}
		this.mapper.deleteSigns(caseId);
		form.signs()
			.stream()
			.filter(ConductForm.SignPart::isFound)
			.forEach((sign) -> this.mapper
				.insertSign(new KnownSign(caseId, sign.sign(), sign.note(), sign.evidenceId())));
		String sentence = this.words.of("casefacts.conduct.changed");
		this.audit.record(user.actor(), AuditEvent.of("case.conductChanged", file.businessKey(), sentence));
		this.workflow.changed(file.businessKey());
		this.watch.recheck(user, file, sentence, Set.of());
	}

	private void check(CaseFile file, ConductForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		if (form.conductFrom() != null && form.conductTo() != null && form.conductTo().isBefore(form.conductFrom())) {
			problems.add(new FieldProblem("conductTo", this.words.of("casefile.clue.conductOrder")));
		}
		if (form.conductFrom() != null && file.receivedOn().isBefore(form.conductFrom())) {
			problems.add(new FieldProblem("conductFrom",
					this.words.of("casefacts.conduct.afterReceipt", file.receivedOn())));
		}
		List<Evidence> known = this.evidence.list(file.id());
		for (int i = 0; i < form.signs().size(); i++) {
			ConductForm.SignPart sign = form.signs().get(i);
			if (sign.isFound() && sign.note() == null) {
				problems.add(new FieldProblem("signs[" + i + "].note", this.words.of("casefacts.sign.note")));
			}
			if (sign.evidenceId() != null && known.stream().noneMatch((one) -> one.id() == sign.evidenceId())) {
				problems
					.add(new FieldProblem("signs[" + i + "].evidenceId", this.words.of("casefacts.evidence.unknown")));
			}
		}
		boolean hasSign = form.signs().stream().anyMatch(ConductForm.SignPart::isFound);
		if (Boolean.TRUE.equals(form.knows()) && !hasSign && form.knowsGround() == null) {
			problems.add(new FieldProblem("knowsGround", this.words.of("casefacts.conduct.knowsWhy")));
		}
		if (Boolean.FALSE.equals(form.knows()) && form.knowsGround() == null) {
			problems.add(new FieldProblem("knowsGround", this.words.of("casefacts.conduct.knowsNotWhy")));
		}
		if (Boolean.TRUE.equals(form.suspicion()) && form.suspicionGround() == null) {
			problems.add(new FieldProblem("suspicionGround", this.words.of("casefacts.conduct.suspicionWhy")));
		}
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
	}

}
