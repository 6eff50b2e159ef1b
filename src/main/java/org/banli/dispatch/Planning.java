package org.banli.dispatch;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.identity.TaskGroup;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.workflow.DraftConflict;
import org.banli.workflow.FormReader;
import org.banli.workflow.OpenTask;
import org.banli.workflow.TaskAccess;
import org.banli.workflow.TaskDraft;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Service;

/**
 * Keeps plans as drafts of their tasks, so that board and task page show one text, and
 * takes back the last changes. Whoever plans a proposal claims its task.
 */
@Service
class Planning {

	private static final String STEP = "assignUnits";

	private static final int MOST_TAKEN_BACK = 200;

	private final Workflow workflow;

	private final PlanMapper mapper;

	private final FormReader reader;

	private final Clock clock;

	Planning(Workflow workflow, PlanMapper mapper, FormReader reader, Clock clock) {
		this.workflow = workflow;
		this.mapper = mapper;
		this.reader = reader;
		this.clock = clock;
	}

	/**
	 * Keeps a plan as typed.
	 * @param version the version the page shows, 0 when nothing was kept yet
	 * @param batch what one press changed is taken back together
	 * @return the version that is kept now
	 * @throws DraftConflict when somebody kept a newer version
	 * @throws Refused when a colleague has the task
	 */
	int keep(CurrentUser user, String taskId, ObjectNode body, int version, String batch) {
		return keep(user, taskId, body, version, batch, claim(user, taskId));
	}

	private int keep(CurrentUser user, String taskId, ObjectNode body, int version, String batch, boolean claims) {
		Optional<TaskDraft> before = this.workflow.draft(taskId);
		boolean isSame = before.filter((draft) -> draft.version() == version)
			.filter((draft) -> sameText(this.reader.parse(draft.body()), body))
			.isPresent();
		if (isSame) {
			return version;
		}
		boolean wasSettled = isSettled(taskId, before);
		int kept = this.workflow.keep(user, taskId, body.deepCopy(), version, null).version();
		remember(user, taskId, batch, before.map(TaskDraft::body).orElse(null), wasSettled, claims, kept);
		return kept;
	}

	/**
	 * Keeps a plan and settles it.
	 * @throws InvalidInput when it breaks a rule; it is kept all the same
	 */
	void settle(CurrentUser user, String taskId, ObjectNode body, int version, String batch) {
		boolean wasSettled = isSettled(taskId, this.workflow.draft(taskId));
		boolean claims = claim(user, taskId);
		int kept = keep(user, taskId, body, version, batch, claims);
		List<FieldProblem> problems = this.workflow.problems(user, taskId, body);
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
		if (kept == version && !wasSettled) {
			String text = this.workflow.draft(taskId).map(TaskDraft::body).orElse(null);
			remember(user, taskId, batch, text, false, claims, kept);
		}
		this.mapper.settle(taskId, kept, user.username(), this.clock.instant().truncatedTo(ChronoUnit.MICROS));
	}

	private boolean claim(CurrentUser user, String taskId) {
		Rights.require(user, Action.PLAN_ASSIGNMENTS);
		OpenTask task = this.workflow.open(user, taskId);
		if (!STEP.equals(task.context().step())) {
			throw new NotFound("workflow.unknownTask");
		}
		if (!Rights.may(user, Action.PLAN_ASSIGNMENTS, TaskGroup.unitOf(task.context().candidateGroup()))
				|| task.access() != TaskAccess.CLAIMABLE) {
			// somebody else's is refused by the workflow, with his name
			return false;
		}
		this.workflow.claim(user, taskId);
		return true;
	}

	private boolean isSettled(String taskId, Optional<TaskDraft> draft) {
		return draft.isPresent()
				&& this.mapper.settledVersion(taskId).filter((settled) -> settled == draft.get().version()).isPresent();
	}

	/** Empty values and values that are not there say the same. */
	private static boolean sameText(JsonNode one, JsonNode other) {
		return withoutEmpty(one).equals(withoutEmpty(other));
	}

	private static JsonNode withoutEmpty(JsonNode tree) {
		ObjectNode copy = tree.deepCopy();
		copy.properties()
			.removeIf((field) -> field.getValue().isNull()
					|| (field.getValue().isTextual() && field.getValue().asText().isBlank()));
		return copy;
	}

	private void remember(CurrentUser user, String taskId, String batch, String before, boolean wasSettled,
			boolean claims, int version) {
		this.mapper.insertChange(new PlanChange(0, taskId, user.username(), batch, before, wasSettled, claims, version,
				this.clock.instant().truncatedTo(ChronoUnit.MICROS)));
	}

	/**
	 * What was taken back.
	 *
	 * @param taskId the first one
	 * @param left how many plans stay because somebody changed them since
	 */
	record Undone(String taskId, int count, int left) {
	}

	/**
	 * Takes back what the user's last press changed, as far as nobody changed it since.
	 * @throws Refused when there is nothing, or nothing that can be taken back
	 */
	Undone undo(CurrentUser user) {
		Rights.require(user, Action.PLAN_ASSIGNMENTS);
		List<PlanChange> batch = this.mapper.lastBatch(user.username(), MOST_TAKEN_BACK);
		if (batch.isEmpty()) {
			throw new Refused("dispatch.undo.nothing");
		}
		String first = null;
		int count = 0;
		DomainException reason = null;
		for (PlanChange change : batch) {
			try {
				takeBack(user, change);
				first = change.taskId();
				count++;
			}
			catch (DomainException ex) {
				reason = ex;
			}
		}
		if (first == null) {
			throw reason;
		}
		return new Undone(first, count, batch.size() - count);
	}

	private void takeBack(CurrentUser user, PlanChange change) {
		String taskId = change.taskId();
		this.mapper.deleteChange(change.id());
		Optional<TaskDraft> now = this.workflow.draft(taskId);
		if (now.filter((draft) -> draft.version() == change.afterVersion()).isEmpty()) {
			throw new Refused("dispatch.undo.changed");
		}
		if (change.beforeBody() == null) {
			this.workflow.discard(user, taskId, change.afterVersion());
			this.mapper.unsettle(taskId);
			if (change.hasClaimed()) {
				this.workflow.release(user, taskId);
			}
			return;
		}
		int restored = change.afterVersion();
		if (!now.get().body().equals(change.beforeBody())) {
			restored = this.workflow
				.keep(user, taskId, (ObjectNode) this.reader.parse(change.beforeBody()), change.afterVersion(), null)
				.version();
		}
		int version = restored;
		this.mapper.lastOf(taskId, user.username()).ifPresent((id) -> this.mapper.moveTo(id, version));
		if (change.wasSettled()) {
			this.mapper.settle(taskId, restored, user.username(), this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		}
		else {
			this.mapper.unsettle(taskId);
		}
		if (change.hasClaimed()) {
			this.workflow.release(user, taskId);
		}
	}

}
