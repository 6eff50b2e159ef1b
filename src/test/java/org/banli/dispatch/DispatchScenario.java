package org.banli.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.proposal.ListedProposal;
import org.banli.proposal.ListedProposals;
import org.banli.proposal.Proposal;
import org.banli.proposal.ProposalForm;
import org.banli.proposal.ProposalKind;
import org.banli.proposal.Proposals;
import org.banli.proposal.ProposedAssignment;
import org.banli.proposal.WishedUnits;
import org.banli.workflow.Workflow;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Proposals that wait for assignment, and two dispatchers. */
@TestComponent
class DispatchScenario {

	static final String FIRST = "gov-office";

	static final String SECOND = "gov-second";

	private static final AtomicInteger NUMBERS = new AtomicInteger(5000);

	private final Proposals proposals;

	private final Workflow workflow;

	private final Accounts accounts;

	private final ListedProposals listed;

	private final TransactionTemplate transaction;

	private final JdbcTemplate jdbc;

	DispatchScenario(Proposals proposals, Workflow workflow, Accounts accounts, ListedProposals listed,
			TransactionTemplate transaction, JdbcTemplate jdbc) {
		this.proposals = proposals;
		this.workflow = workflow;
		this.accounts = accounts;
		this.listed = listed;
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	/** Nothing is settled, and nobody can take anything back. */
	void clear() {
		this.jdbc.update("DELETE FROM assignment_plan");
		this.jdbc.update("DELETE FROM assignment_plan_change");
		if (this.jdbc.queryForObject("SELECT COUNT(*) FROM account WHERE username = ?", Integer.class, SECOND) == 0) {
			this.jdbc.update("INSERT INTO person (id, name, phone) VALUES (901, '示例丁', '0000-1234599')");
			this.jdbc.update("INSERT INTO post_holding (person_id, unit_id, division_id, post, title) "
					+ "VALUES (901, 3, NULL, 'DISPATCHER', '督查室副主任')");
			this.jdbc.update("INSERT INTO account (username, password_hash, person_id, is_enabled, "
					+ "must_change_password, is_care_view, created_at) SELECT ?, password_hash, 901, TRUE, FALSE, "
					+ "FALSE, created_at FROM account WHERE username = ?", SECOND, FIRST);
		}
	}

	CurrentUser first() {
		return this.accounts.user(FIRST);
	}

	CurrentUser second() {
		return this.accounts.user(SECOND);
	}

	/**
	 * Registers a suggestion.
	 * @return the task of assigning it
	 */
	String waiting(String title, String... asks) {
		ProposalForm form = new ProposalForm(ProposalKind.SUGGESTION, "市五届人大四次会议",
				String.valueOf(NUMBERS.incrementAndGet()), title, "代表示例甲", List.of("代表示例乙"), null,
				"为此建议：" + String.join("；", asks), List.of(asks), null);
		long id = this.proposals.register(this.accounts.user("npc-sender"), form);
		return this.workflow.openTaskIds(Proposal.key(id)).iterator().next();
	}

	/**
	 * Takes a suggestion from a list.
	 * @return the task of assigning it
	 */
	String listed(String title, Boolean isKey, ProposedAssignment proposed, WishedUnits wished) {
		String number = String.valueOf(NUMBERS.incrementAndGet());
		ListedProposal row = new ListedProposal(ProposalKind.SUGGESTION, "市五届人大四次会议", number, title, "代表示例甲", List.of(),
				1, isKey, null, null, proposed, wished, null);
		this.transaction
			.executeWithoutResult((status) -> this.listed.take(this.accounts.user(FIRST), List.of(row), (done) -> {
			}));
		long id = this.jdbc.queryForObject("SELECT MAX(id) FROM proposal WHERE number = ?", Long.class, number);
		return this.workflow.openTaskIds(Proposal.key(id)).iterator().next();
	}

	/** One whose duty words leave no doubt: the market bureau's. */
	String clear(int no) {
		return waiting("关于加强电梯安全监管的建议（" + no + "）", "请加强电梯检查", "请更新老旧电梯");
	}

	List<String> clear(int from, int count) {
		List<String> tasks = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			tasks.add(clear(from + i));
		}
		return tasks;
	}

	int assignments(String task) {
		return this.jdbc.queryForObject(
				"SELECT COUNT(*) FROM assignment a JOIN task_item t ON t.business_key = CONCAT('proposal:', a.proposal_id) WHERE t.task_id = ?",
				Integer.class, task);
	}

	String assignee(String task) {
		return this.jdbc.queryForObject("SELECT assignee FROM task_item WHERE task_id = ?", String.class, task);
	}

}
