package org.banli.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.banli.casefile.CaseFact;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseSheet;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.Refused;
import org.banli.workflow.TaskContext;

/**
 * A step on the way to a penalty.
 *
 * @param <F> the form
 */
abstract class PenaltyStep<F> extends CaseSheet<F> {

	private final PenaltyParts parts;

	PenaltyStep(PenaltyParts parts) {
		super(parts.cases());
		this.parts = parts;
	}

	PenaltyParts parts() {
		return this.parts;
	}

	LocalDate today() {
		return this.parts.penalties().today();
	}

	/** The last conclusion of the case. */
	Conclusion conclusion(TaskContext task) {
		return this.parts.penalties().conclusion(task.businessKey().id()).orElseThrow();
	}

	Notice notice(TaskContext task) {
		return this.parts.penalties().notice(conclusion(task)).orElseThrow();
	}

	Hearing hearing(TaskContext task) {
		return this.parts.penalties().hearing(notice(task)).orElseThrow();
	}

	Decision decision(TaskContext task) {
		return this.parts.penalties().decision(task.businessKey().id()).orElseThrow();
	}

	/** For steps of the officers: of the case's own two, not of any officer. */
	static Optional<DomainException> unlessOwnOfficer(CaseFile file, CurrentUser doer) {
		return file.isOfficer(doer.username()) ? Optional.empty() : Optional.of(new Refused("penalty.notOfficer"));
	}

	/** For steps of whoever leads the hearing. */
	Optional<DomainException> unlessHost(CaseFile file, CurrentUser doer) {
		boolean isHost = this.parts.penalties()
			.conclusion(file.id())
			.flatMap(this.parts.penalties()::notice)
			.flatMap(this.parts.penalties()::hearing)
			.filter((hearing) -> doer.username().equals(hearing.host()))
			.isPresent();
		return isHost ? unlessOfficer(file, doer) : Optional.of(new Refused("penalty.notHost"));
	}

	static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

	void need(List<FieldProblem> problems, String field, String text) {
		if (isBlank(text)) {
			problems.add(new FieldProblem(field, word("penalty.needed", word(key(field)))));
		}
	}

	private String key(String field) {
		return "form." + formType().getSimpleName() + "." + field;
	}

	@Override
	protected Map<String, Object> more(TaskContext task, JsonNode values) {
		return Map.of("facts", lines(task, values));
	}

	/** What the page shows before the form. */
	List<CaseFact> lines(TaskContext task, JsonNode values) {
		return this.parts.lines().of(file(task));
	}

}
