package org.banli.tasklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.shared.BusinessKey;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;
import org.banli.workflow.TaskForm;
import org.banli.workflow.WorkDescription;
import org.banli.workflow.Workflow;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.AbstractResourceBasedMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A small process of the tests' own: a drafter writes a note, the unit's office checks
 * it, a returned note comes back to its drafter.
 */
@TestConfiguration(proxyBeanMethods = false)
class Notes {

	static final String WRITE = "writeNote";

	static final String CHECK = "checkNote";

	static final long AMR = 4;

	static final long FIN = 5;

	static final long SCI = 6;

	/** A unit in which nobody drafts. */
	static final long NO_DRAFTER = 8;

	/** Adds the words of the tests' own steps. */
	@Bean
	static BeanPostProcessor noteWords() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof AbstractResourceBasedMessageSource words) {
					words.addBasenames("messages/notes");
				}
				return bean;
			}
		};
	}

	@Bean
	WriteNote writeNote() {
		return new WriteNote();
	}

	@Bean
	CheckNote checkNote() {
		return new CheckNote();
	}

	@Bean
	Desk desk(Workflow workflow, Accounts accounts, RepositoryService repository, RuntimeService runtime,
			PlatformTransactionManager transactions, JdbcTemplate jdbc, Clock clock) {
		repository.createDeployment()
			.addModelInstance("note.bpmn",
					Bpmn.createExecutableProcess("note")
						.camundaHistoryTimeToLiveString("P10D")
						.startEvent()
						.userTask(WRITE)
						.camundaCandidateGroups("${unitId}:DRAFTER")
						.camundaAssignee("${drafter}")
						.camundaDueDate("${due}")
						.userTask(CHECK)
						.camundaCandidateGroups("${unitId}:UNIT_OFFICE")
						.exclusiveGateway()
						.condition("passed", "${passed}")
						.endEvent()
						.moveToLastGateway()
						.condition("returned", "${!passed}")
						.connectTo(WRITE)
						.done())
			.deploy();
		return new Desk(workflow, accounts, runtime, new TransactionTemplate(transactions), jdbc, clock);
	}

	/** What the note's form takes. */
	record NoteForm(@NotBlank @Size(max = 20) String text, LocalDate on, @Valid List<@NotNull @Valid Line> lines) {

		record Line(@NotBlank String text) {
		}

	}

	static class WriteNote implements TaskForm<NoteForm> {

		@Override
		public String step() {
			return WRITE;
		}

		@Override
		public Class<NoteForm> formType() {
			return NoteForm.class;
		}

		@Override
		public NoteForm prepare(TaskContext task) {
			return new NoteForm("prepared", null, List.of());
		}

		@Override
		public Map<String, Object> page(TaskContext task, JsonNode values) {
			return Map.of("hint", "length " + values.path("text").asText().length());
		}

		@Override
		public void act(TaskContext task, String action, ObjectNode form) {
			if (!"shout".equals(action)) {
				TaskForm.super.act(task, action, form);
			}
			form.put("text", form.path("text").asText() + "!");
		}

		@Override
		public Outcome complete(TaskContext task, NoteForm form) {
			return Outcome.saying("wrote " + form.text()).with("drafter", task.user().username());
		}

	}

	static class CheckNote extends WriteNote {

		@Override
		public String step() {
			return CHECK;
		}

		@Override
		public String template() {
			return "tasklist/" + WRITE;
		}

		@Override
		public Outcome complete(TaskContext task, NoteForm form) {
			return Outcome.saying("checked").with("passed", !"back".equals(form.text()));
		}

	}

	/** Begins notes and looks at what came of them. */
	static class Desk {

		private static final AtomicLong IDS = new AtomicLong(1);

		private final Workflow workflow;

		private final Accounts accounts;

		private final RuntimeService runtime;

		private final TransactionTemplate transaction;

		private final JdbcTemplate jdbc;

		private final Clock clock;

		Desk(Workflow workflow, Accounts accounts, RuntimeService runtime, TransactionTemplate transaction,
				JdbcTemplate jdbc, Clock clock) {
			this.workflow = workflow;
			this.accounts = accounts;
			this.runtime = runtime;
			this.transaction = transaction;
			this.jdbc = jdbc;
			this.clock = clock;
		}

		CurrentUser user(String username) {
			return this.accounts.user(username);
		}

		LocalDate today() {
			return LocalDate.now(this.clock);
		}

		/** Begins a note; its first task is due in so many days, never where null. */
		BusinessKey begin(long unitId, Integer dueInDays) {
			return begin(unitId, dueInDays, null, "SUGGESTION", "Note");
		}

		BusinessKey begin(long unitId, Integer dueInDays, String drafter, String kind, String title) {
			BusinessKey key = new BusinessKey("note", IDS.incrementAndGet());
			Map<String, Object> facts = new java.util.HashMap<>(Map.of("unitId", unitId));
			facts.put("due", (dueInDays == null) ? null : today().plusDays(dueInDays).toString());
			facts.put("drafter", drafter);
			this.transaction.executeWithoutResult((status) -> {
				describe(key, kind, title + " " + key.id());
				this.workflow.start("note", key, facts);
			});
			return key;
		}

		void rename(BusinessKey key, String title) {
			this.transaction.executeWithoutResult((status) -> describe(key, "PROPOSAL", title));
		}

		private void describe(BusinessKey key, String kind, String title) {
			this.workflow.describe(new WorkDescription(key.toString(), kind, "No. " + key.id(), title, "Proposer"));
		}

		/** Ends the process from outside, as a withdrawal does. */
		void withdraw(BusinessKey key) {
			String process = this.runtime.createProcessInstanceQuery()
				.processInstanceBusinessKey(key.toString())
				.singleResult()
				.getId();
			this.transaction.executeWithoutResult((status) -> {
				this.workflow.lock(key);
				this.runtime.deleteProcessInstance(process, "withdrawn");
			});
		}

		/** The only open task of a note. */
		String task(BusinessKey key) {
			return this.workflow.openTaskIds(key).iterator().next();
		}

		/** A task that a user has claimed. */
		String claimed(String username, long unitId) {
			String task = task(begin(unitId, 5));
			this.workflow.claim(user(username), task);
			return task;
		}

		/** The task of checking a note, claimed by the office. */
		String claimed(String office, long unitId, String step) {
			BusinessKey key = begin(unitId, 5, "amr-drafter", "SUGGESTION", "Note");
			this.workflow.complete(user("amr-drafter"), task(key),
					JsonNodeFactory.instance.objectNode().put("text", "to " + step), false);
			this.workflow.claim(user(office), task(key));
			return task(key);
		}

		Map<String, Object> row(String taskId) {
			return this.jdbc.queryForMap("SELECT * FROM task_item WHERE task_id = ?", taskId);
		}

		List<Map<String, Object>> rows() {
			return this.jdbc.queryForList("SELECT * FROM task_item ORDER BY task_id");
		}

	}

}
