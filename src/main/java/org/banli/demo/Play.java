package org.banli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.organization.Organization;
import org.banli.proposal.Assignment;
import org.banli.proposal.Proposal;
import org.banli.proposal.Proposals;
import org.banli.proposal.UnitAssignments;
import org.banli.shared.FieldProblem;
import org.banli.shared.InvalidInput;
import org.banli.workflow.ChaseForm;
import org.banli.workflow.Chases;
import org.banli.workflow.Completion;
import org.banli.workflow.OpenTask;
import org.banli.workflow.Workflow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Plays a story through the same services as page and API: every step is claimed and
 * completed by a user with the form that he would send.
 */
@Component
@ConditionalOnProperty("banli.demonstration")
class Play {

	private final Proposals proposals;

	private final UnitAssignments assignments;

	private final Organization organization;

	private final Accounts accounts;

	private final Workflow workflow;

	private final Chases chases;

	private final TimeTravel time;

	Play(Proposals proposals, UnitAssignments assignments, Organization organization, Accounts accounts,
			Workflow workflow, Chases chases, TimeTravel time) {
		this.proposals = proposals;
		this.assignments = assignments;
		this.organization = organization;
		this.accounts = accounts;
		this.workflow = workflow;
		this.chases = chases;
		this.time = time;
	}

	/** Registers the proposal and completes its steps up to where the story stops. */
	void perform(Story story) {
		this.time.begin(story.item());
		this.time.moveTo(story.registered());
		long id = this.proposals.register(this.accounts.user(story.by()), story.proposal());
		Stage stage = new Stage(id, story.item(), this.accounts.user(story.by()).unitId());
		CurrentUser dispatcher = this.accounts.user("gov-office");
		for (String task : this.workflow.openTaskIds(Proposal.key(id))) {
			OpenTask open = this.workflow.open(dispatcher, task);
			stage.open
				.add(new Completion.NextTask(task, open.context().step(), this.organization.dispatcher().id(), null));
		}
		for (Story.Scene scene : story.scenes()) {
			this.time.moveTo(scene.ago());
			stage.as(scene.as()).play(scene);
		}
	}

	/** One proposal with its open tasks. */
	private final class Stage {

		private final long proposalId;

		private final String item;

		private final long senderUnitId;

		private final List<Completion.NextTask> open = new ArrayList<>();

		Stage(long proposalId, String item, long senderUnitId) {
			this.proposalId = proposalId;
			this.item = item;
			this.senderUnitId = senderUnitId;
		}

		Part as(String username) {
			return new Part(this, Play.this.accounts.user(username));
		}

		Completion.NextTask take(CurrentUser user, Story.Scene scene) {
			Completion.NextTask task = this.open.stream()
				.filter((next) -> next.step().equals(scene.step()) && user.unitIds().contains(next.unitId()))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException(
						this.item + ": no open " + scene.step() + " for " + user.username() + " in " + this.open));
			this.open.remove(task);
			return task;
		}

		/** The open task of a scene that does not complete it. */
		Completion.NextTask look(Story.Scene scene) {
			return this.open.stream()
				.filter((next) -> next.step().equals(scene.step()))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException(
						this.item + ": no open " + scene.step() + " to ask for in " + this.open));
		}

	}

	/** A user at work on a proposal. */
	private final class Part {

		private final Stage stage;

		private final CurrentUser user;

		Part(Stage stage, CurrentUser user) {
			this.stage = stage;
			this.user = user;
		}

		void play(Story.Scene scene) {
			if (scene.chase() != null) {
				ask(scene);
			}
			else if (scene.answer() != null) {
				String task = this.stage.look(scene).id();
				Play.this.chases.answer(this.user, Play.this.chases.openOf(task).get(0).id(), scene.answer());
			}
			else {
				complete(scene);
			}
		}

		private void ask(Story.Scene scene) {
			Story.Chase chase = scene.chase();
			LocalDate due = (chase.days() == null) ? null : Play.this.time.day(scene.ago() - chase.days());
			Play.this.chases.issue(this.user, Proposal.key(this.stage.proposalId), this.stage.senderUnitId,
					new ChaseForm(this.stage.look(scene).id(), chase.level(), chase.problem(), due));
		}

		private void complete(Story.Scene scene) {
			Completion.NextTask next = this.stage.take(this.user, scene);
			String task = next.id();
			Workflow workflow = Play.this.workflow;
			if (next.assignee() == null) {
				workflow.claim(this.user, task);
			}
			ObjectNode form = (scene.form() != null) ? scene.form().deepCopy()
					: workflow.values(workflow.open(this.user, task)).deepCopy();
			try {
				scene.set().forEach((path, value) -> set(form, path, value));
				takeOpinions(task, form, scene.take());
				this.stage.open.addAll(workflow.complete(this.user, task, form, true).nextTasks());
			}
			catch (InvalidInput ex) {
				throw new IllegalStateException(this.stage.item + ", " + scene.step() + " by " + scene.as() + ": "
						+ ex.problems().stream().map(FieldProblem::toString).toList(), ex);
			}
		}

		private void takeOpinions(String task, ObjectNode form, List<String> wanted) {
			if (wanted.isEmpty()) {
				return;
			}
			OpenTask open = Play.this.workflow.open(this.user, task);
			Map<String, Long> assignmentIds = new HashMap<>();
			for (Assignment assignment : Play.this.assignments.ofProposal(this.stage.proposalId)) {
				assignmentIds.put(Play.this.organization.unit(assignment.unitId()).code(), assignment.id());
			}
			for (String words : wanted) {
				String[] parts = words.split(" ");
				String source = String.join(":", "opinion", String.valueOf(assignmentIds.get(parts[2])), parts[3],
						parts[4]);
				open.form().act(open.context(), String.join(" ", "take", parts[0], parts[1], source), form);
			}
		}

		private static void set(ObjectNode form, String path, JsonNode value) {
			String pointer = "/" + path.replace("[", "/").replace("]", "").replace(".", "/");
			int cut = pointer.lastIndexOf('/');
			if (!(form.at(pointer.substring(0, cut)) instanceof ObjectNode parent)) {
				throw new IllegalStateException("The form has no " + path + ": " + form);
			}
			parent.set(pointer.substring(cut + 1), value);
		}

	}

}
