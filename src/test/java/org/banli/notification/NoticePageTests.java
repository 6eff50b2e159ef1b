package org.banli.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.banli.testing.OnH2;
import org.banli.workflow.Chase;
import org.banli.workflow.ChaseLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The pages of notices, of one's choices, of the mail queue and of chases. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import(NoticeScenario.class)
@OnH2
class NoticePageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private NoticeScenario play;

	@Autowired
	private NoticeMapper mapper;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void forget() {
		this.play.forget();
	}

	@Test
	void theBellCountsAndIsCapped() throws Exception {
		this.mvc.perform(get("/notices/bell").with(as("gov-office")))
			.andExpect(content().string(allOf(containsString("没有未读"), not(containsString("dotnum")))));
		fill("gov-office", 130);
		this.mvc.perform(get("/tasks").with(as("gov-office")))
			.andExpect(
					content().string(allOf(containsString("消息，99+ 条未读"), containsString("hx-get=\"/notices/bell\""))));
	}

	@Test
	void theListIsPagedFilteredAndRead() throws Exception {
		this.mvc.perform(get("/notices").with(as("gov-office"))).andExpect(content().string(containsString("没有消息")));
		fill("gov-office", 25);
		this.mvc.perform(get("/notices").with(as("gov-office")))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("notice 24"), not(containsString("notice 4<")),
					containsString("cursor="), not(containsString("??")))));
		this.mvc.perform(get("/notices?kind=chase").with(as("gov-office")))
			.andExpect(content().string(not(containsString("notice 24"))));
		this.mvc.perform(get("/notices?cursor=nonsense").with(as("gov-office"))).andExpect(status().isBadRequest());
		long id = this.jdbc.queryForObject("SELECT MAX(id) FROM notice", Long.class);
		this.mvc.perform(get("/notices/" + id).with(as("amr-office"))).andExpect(status().isNotFound());
		this.mvc.perform(get("/notices/" + id).with(as("gov-office"))).andExpect(redirectedUrl("/tasks/24"));
		this.mvc.perform(post("/notices/read").with(as("gov-office")).with(csrf()))
			.andExpect(redirectedUrl("/notices?unread=false"));
		this.mvc.perform(get("/notices?unread=true").with(as("gov-office")))
			.andExpect(content().string(containsString("这里没有未读的消息")));
	}

	@Test
	void choicesAreKeptAndABadAddressIsRefused() throws Exception {
		this.mvc.perform(get("/profile/notices").with(as("amr-drafter")))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("系统没有配置邮件服务器"), not(containsString("??")))));
		this.mvc
			.perform(post("/profile/notices").with(as("amr-drafter"))
				.with(csrf())
				.param("mail[]", "TASK")
				.param("mailAddress", "nobody@nowhere"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("邮箱格式不对"), containsString("nobody@nowhere"))));
		this.mvc.perform(post("/profile/notices").with(as("amr-drafter")).with(csrf()).param("digestHour", "8"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("请填写邮箱")));
		this.mvc
			.perform(post("/profile/notices").with(as("amr-drafter"))
				.with(csrf())
				.param("bell[]", "TASK")
				.param("mail[]", "CHASE")
				.param("mailAddress", "drafter@example.gov.cn")
				.param("digestHour", "8"))
			.andExpect(redirectedUrl("/profile/notices"));
		this.mvc.perform(get("/profile/notices").with(as("amr-drafter")))
			.andExpect(content().string(containsString("drafter@example.gov.cn")));
	}

	@Test
	void onlyTheAdministratorSeesTheQueueAndSendsAgain() throws Exception {
		this.mvc.perform(get("/admin/mail").with(as("gov-office"))).andExpect(status().isForbidden());
		this.jdbc.update(
				"INSERT INTO mail_outbox (recipient, address, subject, body, message_id, dedup_key, state, attempts, due_at, last_error, created_at) VALUES ('amr-head', 'head@example.gov.cn', '[办理] 催办 1 件', '', 'm', 'd', 'UNCERTAIN', 1, '2026-01-01 00:00:00', 'interrupted', '2026-01-01 00:00:00')");
		long id = this.jdbc.queryForObject("SELECT MAX(id) FROM mail_outbox", Long.class);
		this.mvc.perform(get("/admin/mail").with(as("admin")))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("head@example.gov.cn"), containsString("interrupted"),
					containsString("重新发送"), not(containsString("??")))));
		this.mvc.perform(post("/admin/mail/" + id + "/again").with(as("gov-office")).with(csrf()))
			.andExpect(status().isForbidden());
		this.mvc.perform(post("/admin/mail/" + id + "/again").with(as("admin")).with(csrf()))
			.andExpect(redirectedUrl("/admin/mail"));
		this.mvc.perform(post("/admin/mail/" + id + "/accept").with(as("admin")).with(csrf()))
			.andExpect(status().isConflict());
	}

	@Test
	void aChaseIsIssuedShownAnsweredAndKept() throws Exception {
		long id = this.play.drafting();
		String path = "/proposals/" + id;
		this.mvc.perform(get(path).with(as("amr-division")))
			.andExpect(content().string(not(containsString("/chases/new"))));
		this.mvc.perform(get(path + "/chases/new").with(as("amr-division"))).andExpect(status().isForbidden());
		this.mvc.perform(get(path + "/chases/new").with(as("gov-office")))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("红色督办"), not(containsString("??")))));
		String task = this.play.task(id, "draftReply");
		this.mvc
			.perform(post(path + "/chases").with(as("gov-office"))
				.with(csrf())
				.param("task", task)
				.param("level", "YELLOW")
				.param("problem", "进度<b>偏慢"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("督办要写明回复日期"), containsString("进度&lt;b&gt;偏慢"))));
		this.mvc
			.perform(post(path + "/chases").with(as("gov-office"))
				.with(csrf())
				.param("task", task)
				.param("level", "CHASE")
				.param("problem", "请抓紧办理"))
			.andExpect(redirectedUrl(path + "#chases"));
		this.mvc.perform(get("/tasks/" + task).with(as("amr-drafter")))
			.andExpect(content().string(allOf(containsString("请抓紧办理"), containsString("回复催办"))));
		this.mvc.perform(get(path).with(as("npc-sender")))
			.andExpect(content().string(allOf(containsString("催办记录"), containsString("请抓紧办理"))));
		long chase = this.jdbc.queryForObject("SELECT MAX(id) FROM chase", Long.class);
		this.mvc.perform(get("/chases/" + chase).with(as("amr-drafter")))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("提交回复"), not(containsString("??")))));
		this.mvc.perform(post("/chases/" + chase + "/answer").with(as("amr-drafter")).with(csrf()))
			.andExpect(status().isUnprocessableEntity());
		this.mvc.perform(post("/chases/" + chase + "/answer").with(as("fin-office")).with(csrf()).param("answer", "x"))
			.andExpect(status().isForbidden());
		this.mvc
			.perform(post("/chases/" + chase + "/answer").with(as("amr-drafter")).with(csrf()).param("answer", "周五完成"))
			.andExpect(redirectedUrl("/chases/" + chase));
		this.mvc.perform(get(path + "/timeline").with(as("gov-office")))
			.andExpect(content().string(allOf(containsString("请抓紧办理"), containsString("周五完成"))));
	}

	@Test
	void proposersDoNotSeeWhatTheOfficesAskOfEachOther() throws Exception {
		long id = this.play.drafting();
		Chase chase = this.play.chase("gov-office", id, "draftReply", ChaseLevel.CHASE, null);
		this.jdbc.update("UPDATE proposer SET person_id = ? WHERE proposal_id = ? AND seq = 1",
				this.play.user("deputy").personId(), id);
		this.mvc.perform(get("/proposals/" + id).with(as("deputy")))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString(chase.problem()))));
		this.mvc.perform(get("/chases/" + chase.id()).with(as("deputy"))).andExpect(status().isForbidden());
	}

	private void fill(String username, int count) {
		List<NewNotice> notices = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			notices.add(new NewNotice(username, NoticeKind.TASK, "proposal:0", null, "/tasks/" + i, "notice " + i, null,
					"test:" + i, Instant.now()));
		}
		this.mapper.insertAll(notices);
	}

	private RequestPostProcessor as(String username) {
		return authentication(UsernamePasswordAuthenticationToken.authenticated(this.play.user(username), null,
				AuthorityUtils.createAuthorityList("ROLE_USER")));
	}

}
