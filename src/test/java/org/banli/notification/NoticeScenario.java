package org.banli.notification;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.proposal.ProposalForm;
import org.banli.proposal.ProposalKind;
import org.banli.proposal.Proposals;
import org.banli.shared.BusinessKey;
import org.banli.workflow.Chase;
import org.banli.workflow.ChaseForm;
import org.banli.workflow.ChaseLevel;
import org.banli.workflow.Chases;
import org.banli.workflow.StandingTask;
import org.banli.workflow.Workflow;
import org.banli.workflow.Workload;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** A suggestion that the market bureau answers alone, and who was told of what. */
@TestComponent
class NoticeScenario {

	private static int number = 7000;

	private final Proposals proposals;

	private final Workflow workflow;

	private final Workload workload;

	private final Chases chases;

	private final Accounts accounts;

	private final JdbcTemplate jdbc;

	NoticeScenario(Proposals proposals, Workflow workflow, Workload workload, Chases chases, Accounts accounts,
			JdbcTemplate jdbc) {
		this.proposals = proposals;
		this.workflow = workflow;
		this.workload = workload;
		this.chases = chases;
		this.accounts = accounts;
		this.jdbc = jdbc;
	}

	/** Forgets what people were told and how they want to be told. */
	void forget() {
		for (String table : List.of("notice", "notice_choice", "notice_profile", "mail_outbox", "clock_light",
				"clock_escalation")) {
			this.jdbc.update("DELETE FROM " + table);
		}
	}

	CurrentUser user(String username) {
		return this.accounts.user(username);
	}

	long registered() {
		number++;
		return this.proposals.register(user("npc-sender"),
				new ProposalForm(ProposalKind.SUGGESTION, "市五届人大三次会议", String.valueOf(number), "关于加大知识产权强县支持力度的建议",
						"代表示例甲", List.of("代表示例乙"), null, "一、请市财政安排专项资金。", List.of("请市财政安排专项资金"), null));
	}

	long assigned() {
		long id = registered();
		complete("gov-office", id, "assignUnits", "{\"mode\":\"SOLE\",\"mainUnit\":\"市市场监督管理局\"}");
		return id;
	}

	long drafting() {
		long id = assigned();
		complete("amr-office", id, "signForProposal", "{\"division\":\"知识产权促进科\",\"drafter\":\"amr-drafter\"}");
		return id;
	}

	long drafted() {
		long id = drafting();
		draft(id, "draftReply");
		return id;
	}

	void draft(long id, String step) {
		complete("amr-drafter", id, step, """
				{"parts":[{"ask":1,"done":[{"id":"d1","text":"已经开展工作，兑现53.7万元。"}],
				 "next":[{"id":"n1","text":"2026年12月底前完成。"}],"resultClass":"B"}],
				 "closing":"感谢关心和支持！","contactName":"示例","contactPhone":"0000-1"}""");
	}

	void returned(long id, String reason) {
		complete("amr-division", id, "reviewByDivisionHead",
				"{\"decision\":\"RETURN\",\"opinion\":\"" + reason + "\"}");
	}

	/** All the way to the proposers. */
	long delivered() {
		long id = drafted();
		complete("amr-division", id, "reviewByDivisionHead", agree());
		complete("amr-office", id, "checkDraft", agree());
		complete("amr-vice", id, "approveByViceHead", agree());
		complete("amr-head", id, "signReply", agree());
		complete("amr-office", id, "sealReply", "{\"compared\":true}");
		String task = claimed("amr-office", id, "deliverReply");
		JsonNode copies = this.workflow.values(this.workflow.open(user("amr-office"), task)).get("copies");
		complete("amr-office", task, "{\"deliveredOn\":\"" + java.time.LocalDate.now(org.banli.shared.MovableClock.ZONE)
				+ "\",\"way\":\"IN_PERSON\",\"copies\":" + copies + "}");
		return id;
	}

	private static String agree() {
		return "{\"decision\":\"AGREE\",\"opinion\":\"同意\"}";
	}

	void complete(String username, long id, String step, String body) {
		complete(username, claimed(username, id, step), body);
	}

	void complete(String username, String task, String body) {
		try {
			this.workflow.complete(user(username), task, new ObjectMapper().readTree(body), true);
		}
		catch (java.io.IOException ex) {
			throw new IllegalArgumentException(body, ex);
		}
	}

	String claimed(String username, long id, String step) {
		String task = task(id, step);
		this.workflow.claim(user(username), task);
		return task;
	}

	String task(long id, String step) {
		return this.workload.ofMatter("proposal:" + id)
			.stream()
			.filter((task) -> task.step().equals(step))
			.map(StandingTask::taskId)
			.findFirst()
			.orElseThrow(() -> new AssertionError("No open " + step));
	}

	Chase chase(String username, long id, String step, ChaseLevel level, java.time.LocalDate dueOn) {
		return this.chases.issue(user(username), new BusinessKey("proposal", id), 1,
				new ChaseForm(task(id, step), level, "请抓紧办理并说明进展。", dueOn));
	}

	/** The texts that a person was told of a matter, the oldest first. */
	List<String> told(String username, long id) {
		return this.jdbc.queryForList("SELECT text FROM notice WHERE recipient = ? AND business_key = ? ORDER BY id",
				String.class, username, "proposal:" + id);
	}

	/** Who was told of a matter, by kind. */
	List<String> recipients(long id, NoticeKind kind) {
		return this.jdbc.queryForList(
				"SELECT recipient FROM notice WHERE business_key = ? AND kind = ? ORDER BY recipient", String.class,
				"proposal:" + id, kind.name());
	}

	List<Map<String, Object>> mails() {
		return this.jdbc.queryForList("SELECT * FROM mail_outbox ORDER BY id");
	}

	/** A person who wants mail of everything. */
	void wantsMail(String username, Integer digestHour) {
		this.jdbc.update("DELETE FROM notice_profile WHERE username = ?", username);
		this.jdbc.update("INSERT INTO notice_profile (username, mail_address, digest_hour) VALUES (?, ?, ?)", username,
				username + "@example.gov.cn", digestHour);
		for (NoticeKind kind : NoticeKind.values()) {
			this.jdbc.update("DELETE FROM notice_choice WHERE username = ? AND kind = ?", username, kind.name());
			this.jdbc.update(
					"INSERT INTO notice_choice (username, kind, is_bell, is_mail, is_digest) VALUES (?, ?, TRUE, TRUE, TRUE)",
					username, kind.name());
		}
	}

}
