package org.banli.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.Refused;
import org.banli.workflow.TaskContext;
import org.banli.workflow.TaskForm;

/**
 * A step on a case. Whoever has stepped back (回避) may do none; further separation of
 * duties is each step's own.
 *
 * @param <F> the form
 */
public abstract class CaseStep<F> implements TaskForm<F> {

	private final CaseStepParts parts;

	protected CaseStep(CaseStepParts parts) {
		this.parts = parts;
	}

	/** The case as it is now. */
	protected CaseFile file(TaskContext task) {
		return this.parts.files().get(task.businessKey().id());
	}

	protected CaseFiles files() {
		return this.parts.files();
	}

	protected CaseOpinions opinions() {
		return this.parts.opinions();
	}

	protected String word(String key, Object... values) {
		return this.parts.words().of(key, values);
	}

	/** The words of a key, null where there are none. */
	protected String wordOrNull(String key) {
		return this.parts.words().orElse(key, null);
	}

	/** A person's name by the user name. */
	protected String personName(String username) {
		return this.parts.people().name(username);
	}

	/** The officers of a bureau that can be chosen: user name and name. */
	protected Map<String, String> officersOf(long unitId) {
		return this.parts.people().choice(unitId);
	}

	@Override
	public Optional<DomainException> whyNot(TaskContext task, CurrentUser doer) {
		if (files().isRecused(task.businessKey().id(), doer.username())) {
			return Optional.of(new Refused("casefile.recused"));
		}
		return mayNot(file(task), doer);
	}

	/** Why the user may not do the step on this case; empty when he may. */
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return Optional.empty();
	}

	/** For steps that judge the officers' work: none of them may do it. */
	protected static Optional<DomainException> unlessOfficer(CaseFile file, CurrentUser doer) {
		return file.isOfficer(doer.username()) ? Optional.of(new Refused("casefile.isOfficer")) : Optional.empty();
	}

	@Override
	public Map<String, Object> page(TaskContext task, JsonNode values) {
		Map<String, Object> model = new LinkedHashMap<>(this.parts.page(task.user(), file(task), clock()));
		model.putAll(more(task, values));
		return model;
	}

	/** What the page shows beyond what all steps on a case show. */
	protected Map<String, Object> more(TaskContext task, JsonNode values) {
		return Map.of();
	}

	@Override
	public String clock() {
		return CaseClock.DECIDE.code();
	}

}
