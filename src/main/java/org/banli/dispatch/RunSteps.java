package org.banli.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.document.Documents;
import org.banli.document.UnprintableCharacter;
import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.FormReader;
import org.banli.workflow.OpenTask;
import org.banli.workflow.TaskAccess;
import org.banli.workflow.TaskDraft;
import org.banli.workflow.Workflow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The two steps of a run: hand one proposal over, and write the documents at the end. */
@Component
class RunSteps {

	private static final Logger log = LoggerFactory.getLogger(RunSteps.class);

	private static final int LONGEST_MESSAGE = 1000;

	private final RunMapper mapper;

	private final Workflow workflow;

	private final Accounts accounts;

	private final FormReader reader;

	private final BoardActions actions;

	private final RunPapers papers;

	private final Documents documents;

	private final UnitListMapper unitLists;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Words words;

	RunSteps(RunMapper mapper, Workflow workflow, Accounts accounts, FormReader reader, BoardActions actions,
			RunPapers papers, Documents documents, UnitListMapper unitLists,
			PlatformTransactionManager transactionManager, Clock clock, Words words) {
		this.mapper = mapper;
		this.workflow = workflow;
		this.accounts = accounts;
		this.reader = reader;
		this.actions = actions;
		this.papers = papers;
		this.documents = documents;
		this.unitLists = unitLists;
		this.transaction = new TransactionTemplate(transactionManager);
		this.clock = clock;
		this.words = words;
	}

	/**
	 * Completes one task with its plan. The item is marked by {@link TaskEnds} inside the
	 * transaction of the completion, so a kill at any point leaves both or neither.
	 */
	void handOver(Run run, RunItem item) {
		try {
			complete(run, item);
		}
		catch (DomainException ex) {
			refuse(item, this.actions.sentence(ex));
		}
		catch (RuntimeException ex) {
			log.error("Run {} could not hand over task {}", run.id(), item.taskId(), ex);
			refuse(item, this.words.of("dispatch.run.failed"));
		}
	}

	private void complete(Run run, RunItem item) {
		// with the rights of today, not of the day on which the run began
		CurrentUser user = this.accounts.activeUser(run.username());
		OpenTask task = this.workflow.open(user, item.taskId());
		TaskDraft draft = this.workflow.draft(item.taskId())
			.filter((kept) -> kept.version() == item.draftVersion())
			.orElseThrow(() -> new Refused("dispatch.run.planChanged"));
		if (task.access() == TaskAccess.CLAIMABLE) {
			this.workflow.claim(user, item.taskId());
		}
		ObjectNode body = (ObjectNode) this.reader.parse(draft.body());
		if (body.path("assignedOn").asText("").isBlank() || body.path("assignedOn").isNull()) {
			body.put("assignedOn", run.assignedOn().toString());
		}
		this.workflow.complete(user, item.taskId(), body, false);
	}

	/** Does nothing where somebody else ended the task meanwhile. */
	private void refuse(RunItem item, String message) {
		this.mapper.refuse(item, message.substring(0, Math.min(LONGEST_MESSAGE, message.length())), now());
	}

	/** Writes the documents of what was handed over and ends the run, once. */
	void finish(long runId) {
		Run run = this.mapper.find(runId).orElseThrow();
		String fault = null;
		List<RunPapers.Paper> made = List.of();
		try {
			made = this.papers.of(run);
		}
		catch (UnprintableCharacter ex) {
			fault = this.words.of("dispatch.run.unprintable", ex.character());
		}
		catch (RuntimeException ex) {
			log.error("Run {} has no documents", runId, ex);
			fault = this.words.of("dispatch.run.noPapers");
		}
		List<RunPapers.Paper> papers = made;
		String why = fault;
		this.transaction.executeWithoutResult((status) -> {
			boolean isFirst = this.mapper.lock(runId).filter((now) -> now.state() == Run.State.RUNNING).isPresent();
			if (isFirst) {
				papers.forEach((paper) -> store(runId, paper));
				this.mapper.finish(runId, why, now());
			}
		});
	}

	private void store(long runId, RunPapers.Paper paper) {
		long letter = this.documents.store(paper.letter()).id();
		Long sheet = (paper.sheet() == null) ? null : Long.valueOf(this.documents.store(paper.sheet()).id());
		if (paper.unit() != null) {
			this.unitLists.insert(runId, paper.unit().id(), paper.items(), letter, sheet);
		}
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
