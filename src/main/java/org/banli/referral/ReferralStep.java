package org.banli.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.banli.attachment.AttachmentPanel;
import org.banli.attachment.AttachmentPlace;
import org.banli.casefile.CaseStep;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.MovableClock;
import org.banli.shared.Refused;
import org.banli.workflow.TaskContext;

/**
 * A step of a referral.
 *
 * @param <F> the form
 */
abstract class ReferralStep<F> extends CaseStep<F> {

	static final String REASON = "reason";

	private final ReferralStepParts parts;

	ReferralStep(ReferralStepParts parts) {
		super(parts.caseParts());
		this.parts = parts;
	}

	/** The referral as it is now. */
	final Referral referral(TaskContext task) {
		return this.parts.referrals().get(task.id(ReferralHandling.REFERRAL_ID));
	}

	final ReferralStepParts parts() {
		return this.parts;
	}

	final LocalDate today() {
		return this.parts.today();
	}

	final Referral move(Referral referral, ReferralEvent event, ReferralAct act) {
		return this.parts.referrals().move(referral, event, act);
	}

	/** What the user of a task does for the bureau. */
	static ReferralAct act(TaskContext task) {
		return ReferralAct.of(task.user().actor(task.onBehalfOf()));
	}

	@Override
	public final Optional<DomainException> whyNot(TaskContext task, CurrentUser doer) {
		Optional<DomainException> recused = super.whyNot(task, doer);
		return recused.isPresent() ? recused : mayNot(task, referral(task), doer);
	}

	/** Why the user may not do the step of this referral; empty when he may. */
	Optional<DomainException> mayNot(TaskContext task, Referral referral, CurrentUser doer) {
		return Optional.empty();
	}

	/** For steps of the team: its members do them, nobody else. */
	static Optional<DomainException> unlessTeam(Referral referral, CurrentUser doer) {
		return referral.team().contains(doer.username()) ? Optional.empty()
				: Optional.of(new Refused("referral.teamOnly"));
	}

	/** Adds a problem when a paper is dated before what it must follow. */
	final void notBefore(List<FieldProblem> problems, String field, LocalDate date, LocalDate earliest, String key) {
		if (date != null && earliest != null && date.isBefore(earliest)) {
			problems.add(new FieldProblem(field, word(key, earliest.toString())));
		}
	}

	/** Adds a problem when a field is empty that the choice needs. */
	final void needed(List<FieldProblem> problems, String field, String value, String key) {
		if (value == null || value.isBlank()) {
			problems.add(new FieldProblem(field, word(key)));
		}
	}

	static LocalDate dayOf(Instant instant) {
		return instant.atZone(MovableClock.ZONE).toLocalDate();
	}

	@Override
	protected final Map<String, Object> more(TaskContext task, JsonNode values) {
		Referral referral = referral(task);
		Map<String, Object> model = new LinkedHashMap<>();
		model.put("referral", referral);
		model.put("derivation", null);
		model.put("items", this.parts.file().items(referral));
		model.put("attachments", panels(task, referral));
		model.putAll(shown(task, referral));
		return model;
	}

	/** What the page of this step shows besides. */
	Map<String, Object> shown(TaskContext task, Referral referral) {
		return Map.of();
	}

	/** The places of files that the page of this step shows. */
	List<AttachmentPlace> places(TaskContext task, Referral referral) {
		return List.of();
	}

	private List<AttachmentPanel> panels(TaskContext task, Referral referral) {
		return places(task, referral).stream()
			.map((place) -> this.parts.attachments().panel(task.user(), place, "/tasks/" + task.taskId()))
			.flatMap(Optional::stream)
			.toList();
	}

	@Override
	public String clock() {
		return "DL33";
	}

	/**
	 * The question that belongs to what was chosen; null where nothing that is known was,
	 * which the form itself refuses.
	 */
	static <E extends Enum<E>> String question(String prefix, Class<E> choices, JsonNode chosen) {
		return Arrays.stream(choices.getEnumConstants())
			.map(Enum::name)
			.filter((name) -> name.equals(chosen.asText()))
			.findFirst()
			.map((name) -> prefix + name)
			.orElse(null);
	}

}
