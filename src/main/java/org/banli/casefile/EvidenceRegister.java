package org.banli.casefile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.identity.CurrentUser;
import org.banli.shared.FieldProblem;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Words;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of evidence (市场监督管理行政处罚程序规定 arts 23 to 26): numbered, collected by two
 * officers, never taken out.
 */
@Service
public class EvidenceRegister {

	private final EvidenceMapper mapper;

	private final CaseFiles files;

	private final CasePeople people;

	private final CaseEditing editing;

	private final Workflow workflow;

	private final AuditTrail audit;

	private final Clock clock;

	private final Words words;

	EvidenceRegister(EvidenceMapper mapper, CaseFiles files, CasePeople people, CaseEditing editing, Workflow workflow,
			AuditTrail audit, Clock clock, Words words) {
		this.mapper = mapper;
		this.files = files;
		this.people = people;
		this.editing = editing;
		this.workflow = workflow;
		this.audit = audit;
		this.clock = clock;
		this.words = words;
	}

	/** All evidence of a case in the order of its numbers. */
	public List<Evidence> list(long caseId) {
		return this.mapper.list(caseId);
	}

	public int count(long caseId) {
		return this.mapper.count(caseId);
	}

	/**
	 * One piece of evidence.
	 * @throws NotFound when the case has none such
	 */
	public Evidence get(long caseId, long id) {
		return this.mapper.find(caseId, id).orElseThrow(() -> new NotFound("casefacts.evidence.unknown"));
	}

	/** Registers evidence and gives it the next number. */
	@Transactional
	public Evidence add(CurrentUser user, long caseId, EvidenceForm form) {
		CaseFile file = this.editing.open(user, caseId);
		check(file, form);
		int no = this.mapper.lastNo(caseId) + 1;
		this.mapper.insert(caseId, no, form, this.clock.instant());
		Evidence added = list(caseId).stream().filter((one) -> one.evidenceNo() == no).findFirst().orElseThrow();
		told(user, file, "case.evidence.added",
				this.words.of("casefacts.evidence.added", added.number(), added.title()));
		return added;
	}

	@Transactional
	void change(CurrentUser user, long caseId, long id, EvidenceForm form) {
		CaseFile file = this.editing.open(user, caseId);
		Evidence before = get(caseId, id);
		check(file, form);
		if (this.mapper.update(caseId, id, form) == 0) {
			throw new Changed();
		}
		told(user, file, "case.evidence.changed",
				this.words.of("casefacts.evidence.changed", before.number(), form.title()));
	}

	private void told(CurrentUser user, CaseFile file, String action, String sentence) {
		this.audit.record(user.actor(), AuditEvent.of(action, file.businessKey(), sentence));
		this.workflow.changed(file.businessKey());
	}

	private void check(CaseFile file, EvidenceForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		if (!form.isOriginal() && form.method() == null) {
			problems.add(new FieldProblem("method", this.words.of("casefacts.evidence.copyMethod")));
		}
		else if (form.kind() == EvidenceKind.ELECTRONIC && form.method() == null) {
			problems.add(new FieldProblem("method", this.words.of("casefacts.evidence.electronic")));
		}
		if (file.conductFrom() != null && form.collectedOn().isBefore(file.conductFrom())) {
			problems.add(new FieldProblem("collectedOn", this.words.of("casefacts.beforeConduct", file.conductFrom())));
		}
		Map<String, String> officers = this.people.choice(file.unitId());
		officer(problems, file, officers, "collectedBy", form.collectedBy());
		if (form.collectedWith().equals(form.collectedBy())) {
			problems.add(new FieldProblem("collectedWith", this.words.of("casefacts.evidence.sameOfficer")));
		}
		else {
			officer(problems, file, officers, "collectedWith", form.collectedWith());
		}
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
	}

	private void officer(List<FieldProblem> problems, CaseFile file, Map<String, String> officers, String field,
			String username) {
		if (!officers.containsKey(username)) {
			problems.add(new FieldProblem(field, this.words.of("casefile.officers.notQualified")));
		}
		else if (this.files.isRecused(file.id(), username)) {
			problems.add(new FieldProblem(field, this.words.of("casefile.recusedOther")));
		}
	}

}
