package org.banli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseRight;
import org.banli.casefile.CaseRights;
import org.banli.casefile.ClueForm;
import org.banli.casefile.RightForm;
import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.shared.FieldProblem;
import org.banli.shared.InvalidInput;
import org.banli.weighing.AmountForm;
import org.banli.weighing.CaseAmounts;
import org.banli.weighing.CaseConduct;
import org.banli.weighing.ConductForm;
import org.banli.workflow.FormReader;
import org.banli.workflow.OpenTask;
import org.banli.workflow.TaskAccess;
import org.banli.workflow.TaskLink;
import org.banli.workflow.Workflow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Plays the story of a case through the same services as page and API. */
@Component
@ConditionalOnProperty("banli.demonstration")
class CasePlay {

	private final CaseFiles files;

	private final CaseRights rights;

	private final CaseConduct conduct;

	private final CaseAmounts amounts;

	private final Accounts accounts;

	private final Workflow workflow;

	private final FormReader reader;

	private final TimeTravel time;

	CasePlay(CaseFiles files, CaseRights rights, CaseConduct conduct, CaseAmounts amounts, Accounts accounts,
			Workflow workflow, FormReader reader, TimeTravel time) {
		this.files = files;
		this.rights = rights;
		this.conduct = conduct;
		this.amounts = amounts;
		this.accounts = accounts;
		this.workflow = workflow;
		this.reader = reader;
		this.time = time;
	}

	/** Registers the clue and completes its steps up to where the story stops. */
	void perform(CaseStory story) {
		this.time.begin(story.item());
		this.time.moveTo(story.registered());
		try {
			long id = this.files.register(this.accounts.user(story.by()),
					this.reader.read(story.clue(), ClueForm.class, true));
			for (CaseStory.Scene scene : story.scenes()) {
				this.time.moveTo(scene.ago());
				CurrentUser user = this.accounts.user(scene.as());
				if (scene.entry() == null) {
					complete(user, id, scene);
				}
				else {
					enter(user, id, scene);
				}
			}
		}
		catch (InvalidInput ex) {
			throw new IllegalStateException(
					story.item() + ": " + ex.problems().stream().map(FieldProblem::toString).toList(), ex);
		}
	}

	private void enter(CurrentUser user, long id, CaseStory.Scene scene) {
		ObjectNode form = scene.form().deepCopy();
		switch (scene.entry()) {
			case RIGHT -> {
				CaseRight right = this.files.rights(id).get(0);
				form.put("version", right.version());
				this.rights.change(user, id, right.id(), this.reader.read(form, RightForm.class, true));
			}
			case CONDUCT -> {
				form.put("version", this.files.get(id).version());
				this.conduct.change(user, id, this.reader.read(form, ConductForm.class, true));
			}
			case AMOUNT -> this.amounts.add(user, id, this.reader.read(form, AmountForm.class, true));
		}
	}

	private void complete(CurrentUser user, long id, CaseStory.Scene scene) {
		TaskLink task = this.workflow.openTasks(user, CaseFile.key(id))
			.stream()
			.filter((link) -> link.step().equals(scene.step()) && link.access() != TaskAccess.READ)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No open " + scene.step() + " for " + user.username()));
		if (task.access() == TaskAccess.CLAIMABLE) {
			this.workflow.claim(user, task.id());
		}
		OpenTask open = this.workflow.open(user, task.id());
		ObjectNode form = (scene.form() != null) ? scene.form() : (ObjectNode) this.workflow.values(open).deepCopy();
		this.workflow.complete(user, task.id(), form, true);
	}

}
