package org.banli.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

/** Keeps the rights that are said to be infringed. */
@Service
public class CaseRights {

	private final RightMapper mapper;

	private final CaseFiles files;

	private final CaseEditing editing;

	private final CaseWatch watch;

	private final Workflow workflow;

	private final AuditTrail audit;

	private final Words words;

	CaseRights(RightMapper mapper, CaseFiles files, CaseEditing editing, CaseWatch watch, Workflow workflow,
			AuditTrail audit, Words words) {
		this.mapper = mapper;
		this.files = files;
		this.editing = editing;
		this.watch = watch;
		this.workflow = workflow;
		this.audit = audit;
		this.words = words;
	}

	@Transactional
	public void add(CurrentUser user, long caseId, RightForm form) {
		CaseFile file = this.editing.open(user, caseId);
		check(form);
		this.mapper.insert(caseId, this.mapper.lastNo(caseId) + 1, form);
		changed(user, file, "added", form.name());
	}

	@Transactional
	public void change(CurrentUser user, long caseId, long rightId, RightForm form) {
		CaseFile file = this.editing.open(user, caseId);
		right(caseId, rightId);
		check(form);
		if (this.mapper.update(caseId, rightId, form) == 0) {
			throw new Changed();
		}
		changed(user, file, "changed", form.name());
	}

	@Transactional
	public void remove(CurrentUser user, long caseId, long rightId) {
		CaseFile file = this.editing.open(user, caseId);
		CaseRight right = right(caseId, rightId);
		this.mapper.delete(caseId, rightId);
		changed(user, file, "removed", right.name());
	}

	private void check(RightForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		if (form.kind() == RightKind.TRADEMARK && form.markKind() == null) {
			problems.add(new FieldProblem("markKind", this.words.of("casefacts.right.markKind")));
		}
		boolean needsNumber = form.kind() == RightKind.TRADEMARK || form.kind() == RightKind.PATENT;
		if (needsNumber && form.number() == null) {
			problems.add(new FieldProblem("number", this.words.of("casefacts.right.number")));
		}
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
	}

	private CaseRight right(long caseId, long rightId) {
		return this.files.rights(caseId)
			.stream()
			.filter((right) -> right.id() == rightId)
			.findFirst()
			.orElseThrow(() -> new NotFound("casefacts.right.unknown"));
	}

	private void changed(CurrentUser user, CaseFile file, String what, String name) {
		String sentence = this.words.of("casefacts.right." + what, name);
		this.audit.record(user.actor(), AuditEvent.of("case.right." + what, file.businessKey(), sentence));
		this.workflow.changed(file.businessKey());
		this.watch.recheck(user, file, sentence, Set.of());
	}

}
