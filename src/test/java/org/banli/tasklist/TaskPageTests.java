package org.banli.tasklist;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.banli.shared.BusinessKey;
import org.banli.testing.OnH2;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import(Notes.class)
@OnH2
class TaskPageTests {

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Notes.Desk desk;

	@Autowired
	private Workflow workflow;

	@Test
	void withoutLoginOneIsLedToTheLoginPage() throws Exception {
		this.mvc.perform(get("/tasks/x").accept(MediaType.TEXT_HTML))
			.andExpect(status().is3xxRedirection())
			.andExpect(
					org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern("**/login"));
	}

	@Test
	void anUnknownTaskIsNotFound() throws Exception {
		this.mvc.perform(get("/tasks/nothing").with(as("amr-drafter"))).andExpect(status().isNotFound());
	}

	@Test
	void someoneElsesTaskIsForbidden() throws Exception {
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		for (String stranger : new String[] { "fin-drafter", "admin", "deputy" }) {
			this.mvc.perform(get("/tasks/" + task).with(as(stranger))).andExpect(status().isForbidden());
			this.mvc.perform(submit(task, stranger).param("text", "mine now")).andExpect(status().isForbidden());
			this.mvc.perform(draft(task, stranger).param("text", "mine now")).andExpect(status().isForbidden());
			this.mvc.perform(post("/tasks/" + task + "/claim").with(as(stranger)).with(csrf()))
				.andExpect(status().isForbidden());
		}
	}

	@Test
	void ownTaskShowsThePreparedForm() throws Exception {
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		this.mvc.perform(get("/tasks/" + task).with(as("amr-drafter")))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("value=\"prepared\""), containsString(">length 8<"),
					containsString("data-autosave=\"/tasks/" + task + "/draft\""), containsString("name=\"_csrf\""),
					containsString("name=\"_version\""), containsString("写便笺"), containsString("由您办理"),
					not(containsString("??")))));
	}

	@Test
	void aTaskToBeClaimedShowsTheFormDisabled() throws Exception {
		String task = this.desk.task(this.desk.begin(Notes.AMR, 3));
		this.mvc.perform(get("/tasks/" + task).with(as("amr-drafter")))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("领取并办理"), containsString("<fieldset disabled"),
					not(containsString("data-autosave=\"/tasks")))));
	}

	@Test
	void theOfficeReadsWhoHasATask() throws Exception {
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		this.mvc.perform(get("/tasks/" + task).with(as("amr-office")))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("您只能查看"), containsString("<fieldset disabled"),
					containsString(this.desk.user("amr-drafter").personName()), containsString("转给同事"))));
	}

	@Test
	void whatIsWrongIsSaidAndEverythingTypedStays() throws Exception {
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		this.mvc
			.perform(submit(task, "amr-drafter").param("text", "far too long for this note <b>")
				.param("on", "not a date")
				.param("lines[0].text", "first line"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("first line"), containsString("err-sum"))));
		this.mvc
			.perform(submit(task, "amr-drafter").param("text", "far too long for this note <b>")
				.param("lines[0].text", "first line"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content()
				.string(allOf(containsString("far too long for this note &lt;b&gt;"), containsString("first line"))));
	}

	@Test
	void aCompletedTaskTellsWhoIsNext() throws Exception {
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		this.mvc.perform(submit(task, "amr-drafter").param("text", "good"))
			.andExpect(redirectedUrl("/tasks"))
			.andExpect(flash().attribute("flash", org.banli.shared.Flash.of("wrote good。已送 市市场监管局（看便笺）")));
	}

	@Test
	void completingLeadsToTheNextOwnTaskOfTheMatter() throws Exception {
		this.jdbc.update("INSERT INTO post_holding (person_id, unit_id, division_id, post, title)"
				+ " SELECT a.person_id, 4, NULL, 'DRAFTER', 'both' FROM account a WHERE a.username = 'amr-office'");
		try {
			BusinessKey key = this.desk.begin(Notes.AMR, 3, "amr-office", "PROPOSAL", "Mine");
			String first = this.desk.task(key);
			this.mvc.perform(submit(first, "amr-office").param("text", "good")).andExpect(redirectedUrl("/tasks"));
			String second = this.desk.task(key);
			this.workflow.claim(this.desk.user("amr-office"), second);
			this.mvc.perform(submit(second, "amr-office").param("text", "back"))
				.andExpect(redirectedUrl("/tasks/" + this.desk.task(key)));
		}
		finally {
			this.jdbc.update("DELETE FROM post_holding WHERE title = 'both'");
		}
	}

	@Test
	void aSecondSubmitIsToldSoAndKeepsTheTexts() throws Exception {
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		this.mvc.perform(submit(task, "amr-drafter").param("text", "good")).andExpect(status().is3xxRedirection());
		this.mvc.perform(submit(task, "amr-drafter").param("text", "good").param("lines[1].text", "more"))
			.andExpect(status().isConflict())
			.andExpect(content().string(allOf(containsString("没有重复提交"), containsString("文字"),
					containsString("各行 2 › 内容"), containsString(">more</textarea>"))));
		this.mvc.perform(get("/tasks/" + task).with(as("amr-drafter"))).andExpect(status().isConflict());
	}

	@Test
	void eightClicksCompleteOnce() throws Exception {
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		ExecutorService people = Executors.newFixedThreadPool(8);
		try {
			java.util.List<Future<Integer>> clicks = people.invokeAll(IntStream.range(0, 8)
				.<Callable<Integer>>mapToObj(
						(click) -> () -> this.mvc.perform(submit(task, "amr-drafter").param("text", "good"))
							.andReturn()
							.getResponse()
							.getStatus())
				.toList());
			java.util.List<Integer> answers = new java.util.ArrayList<>();
			for (Future<Integer> click : clicks) {
				answers.add(click.get());
			}
			assertThat(answers).containsOnly(302, 409).containsOnlyOnce(302);
		}
		finally {
			people.shutdownNow();
		}
	}

	@Test
	void aTaskGivenToAnotherMeanwhileShowsWhatWasTyped() throws Exception {
		String task = this.desk.claimed("amr-office", Notes.AMR, "checkNote");
		this.workflow.release(this.desk.user("amr-office"), task);
		this.mvc.perform(submit(task, "amr-office").param("text", "still here"))
			.andExpect(status().isConflict())
			.andExpect(content().string(allOf(containsString("请先领取"), containsString(">still here</textarea>"),
					containsString("/tasks/" + task))));
	}

	@Test
	void aWithdrawnTaskShowsWhatWasTyped() throws Exception {
		BusinessKey key = this.desk.begin(Notes.AMR, 3, "amr-drafter", "PROPOSAL", "Mine");
		String task = this.desk.task(key);
		this.desk.withdraw(key);
		this.mvc.perform(submit(task, "amr-drafter").param("text", "for nothing"))
			.andExpect(status().isConflict())
			.andExpect(content().string(allOf(containsString("已经取消"), containsString(">for nothing</textarea>"))));
	}

	@Test
	void anActionChangesTheDraftAndComesBack() throws Exception {
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		this.mvc
			.perform(submit(task, "amr-drafter").param("text", "hey")
				.param("_action", "shout")
				.param("_version", "0")
				.param("_anchor", "f-text"))
			.andExpect(redirectedUrl("/tasks/" + task + "#f-text"));
		this.mvc.perform(get("/tasks/" + task).with(as("amr-drafter")))
			.andExpect(content().string(containsString("value=\"hey!\"")));
		this.mvc.perform(submit(task, "amr-drafter").param("text", "x").param("_action", "unheard"))
			.andExpect(status().isBadRequest());
	}

	@Test
	void savingKeepsWhatIsWrongToo() throws Exception {
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		this.mvc
			.perform(submit(task, "amr-drafter").param("text", "")
				.param("lines[0].text", "half a line")
				.param("_action", "save"))
			.andExpect(redirectedUrl("/tasks/" + task));
		this.mvc.perform(get("/tasks/" + task).with(as("amr-drafter")))
			.andExpect(content().string(containsString("half a line")));
	}

	@Test
	void autosaveAnswersVersionAndTime() throws Exception {
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		this.mvc.perform(draft(task, "amr-drafter").param("text", "one").param("_version", "0"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.version").value(1))
			.andExpect(jsonPath("$.savedAt").value(org.hamcrest.Matchers.matchesPattern("\\d\\d:\\d\\d")));
		this.mvc.perform(draft(task, "amr-drafter").param("text", "two").param("_version", "1"))
			.andExpect(jsonPath("$.version").value(2));
		this.mvc.perform(draft(task, "amr-drafter").param("text", "other").param("_version", "1"))
			.andExpect(status().isConflict())
			.andExpect(jsonPath("$.message").isNotEmpty())
			.andExpect(jsonPath("$.kept.text").value("two"))
			.andExpect(jsonPath("$.typed.text").value("other"));
		this.mvc.perform(draft(task, "amr-drafter").param("text", "two").param("_version", "1"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.version").value(2));
	}

	@Test
	void autosaveOfATaskThatIsDoneIsRefused() throws Exception {
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		this.mvc.perform(submit(task, "amr-drafter").param("text", "good"));
		this.mvc.perform(draft(task, "amr-drafter").param("text", "late"))
			.andExpect(status().isConflict())
			.andExpect(jsonPath("$.message").isNotEmpty());
	}

	@Test
	void twoWindowsSeeBothTextsAndGoOnWithEither() throws Exception {
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		this.mvc.perform(draft(task, "amr-drafter").param("text", "of the first window").param("_version", "0"));
		for (String action : new String[] { "save", "shout", "" }) {
			this.mvc
				.perform(submit(task, "amr-drafter").param("text", "of the second")
					.param("_version", "0")
					.param("_action", action))
				.andExpect(status().isConflict())
				.andExpect(content().string(allOf(containsString("of the first window"),
						containsString("of the second"), containsString("name=\"_version\" value=\"1\""))));
		}
		this.mvc
			.perform(submit(task, "amr-drafter").param("text", "of the second")
				.param("_version", "1")
				.param("_action", "save"))
			.andExpect(redirectedUrl("/tasks/" + task));
		this.mvc.perform(submit(task, "amr-drafter").param("text", "of the second").param("_version", "2"))
			.andExpect(redirectedUrl("/tasks"));
	}

	@Test
	void claimingReleasingAndHandingOver() throws Exception {
		String task = this.desk.task(this.desk.begin(Notes.AMR, 3));
		this.mvc.perform(post("/tasks/" + task + "/claim").with(as("amr-drafter")).with(csrf()))
			.andExpect(redirectedUrl("/tasks/" + task));
		this.mvc.perform(post("/tasks/" + task + "/release").with(as("amr-drafter")).with(csrf()))
			.andExpect(redirectedUrl("/tasks"));
		this.mvc.perform(post("/tasks/" + task + "/claim").param("back", "list").with(as("amr-drafter")).with(csrf()))
			.andExpect(redirectedUrl("/tasks?queue=claimable"));
		this.mvc
			.perform(post("/tasks/" + task + "/handover").param("colleague", "fin-drafter")
				.with(as("amr-drafter"))
				.with(csrf()))
			.andExpect(status().isUnprocessableEntity());
		this.mvc
			.perform(post("/tasks/" + task + "/handover").param("colleague", "amr-drafter")
				.with(as("amr-office"))
				.with(csrf()))
			.andExpect(redirectedUrl("/tasks"));
	}

	@Test
	void theInboxShowsQueuesRowsAndCounters() throws Exception {
		String task = this.desk.task(this.desk.begin(Notes.AMR, -3, "amr-drafter", "PROPOSAL", "Overdue one"));
		this.mvc.perform(get("/tasks").with(as("amr-drafter")))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("Overdue one"), containsString("已逾期"),
					containsString("href=\"/tasks/" + task + "\""), containsString("tag-p"), containsString("light-r"),
					containsString("data-rows"), not(containsString("??")))));
		this.mvc.perform(get("/tasks").param("queue", "overdue").with(as("amr-drafter")))
			.andExpect(content().string(containsString("Overdue one")));
		this.mvc.perform(get("/tasks").param("queue", "unit").with(as("amr-office")))
			.andExpect(content().string(allOf(containsString("本单位"), containsString("Overdue one"))));
		this.mvc.perform(get("/tasks").param("q", "no such thing").with(as("amr-drafter")))
			.andExpect(content().string(containsString("没有符合条件的任务")));
	}

	@Test
	void htmxGetsTheListAlone() throws Exception {
		this.mvc.perform(get("/tasks").header("HX-Request", "true").with(as("amr-drafter")))
			.andExpect(content().string(allOf(containsString("<title>"), containsString("<main id=\"main\""),
					not(containsString("<header")))));
		this.mvc
			.perform(get("/tasks").header("HX-Request", "true")
				.header("HX-History-Restore-Request", "true")
				.with(as("amr-drafter")))
			.andExpect(content().string(containsString("<header")));
	}

	@Test
	void everyQueueSaysWhatWouldBeHere() throws Exception {
		for (TaskQueue queue : TaskQueue.values()) {
			this.mvc.perform(get("/tasks").param("queue", queue.code()).with(as("psb-liaison")))
				.andExpect(status().isOk())
				.andExpect(content().string(allOf(containsString("class=\"empty\""), not(containsString("??")))));
		}
		this.mvc.perform(get("/tasks").param("cursor", "broken").with(as("psb-liaison")))
			.andExpect(status().isBadRequest());
	}

	@Test
	void theListGoesOnOverItsPages() throws Exception {
		for (int i = 0; i < 21; i++) {
			this.desk.begin(Notes.FIN, 40, "fin-drafter", "SUGGESTION", "Many a+b&c");
		}
		String first = this.mvc.perform(get("/tasks").param("q", "a+b&c").with(as("fin-drafter")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		java.util.regex.Matcher next = java.util.regex.Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
		assertThat(next.find()).isTrue();
		String address = next.group(1).replace("&amp;", "&");
		assertThat(address).contains("q=a%2Bb%26c");
		this.mvc.perform(get(java.net.URI.create(address)).with(as("fin-drafter")))
			.andExpect(content().string(containsString("Many a+b&amp;c")));
	}

	@Test
	void onlyAdministratorsRebuild() throws Exception {
		this.mvc.perform(post("/admin/tasks/rebuild").with(as("amr-office")).with(csrf()))
			.andExpect(status().isForbidden());
		this.mvc.perform(post("/admin/tasks/rebuild").with(as("admin")).with(csrf()))
			.andExpect(redirectedUrl("/"))
			.andExpect(flash().attributeExists("flash"));
	}

	private MockHttpServletRequestBuilder submit(String task, String username) {
		return post("/tasks/" + task).with(as(username)).with(csrf());
	}

	private MockHttpServletRequestBuilder draft(String task, String username) {
		return post("/tasks/" + task + "/draft").accept(MediaType.APPLICATION_JSON).with(as(username)).with(csrf());
	}

	private RequestPostProcessor as(String username) {
		return authentication(UsernamePasswordAuthenticationToken.authenticated(this.desk.user(username), null,
				AuthorityUtils.createAuthorityList("ROLE_USER")));
	}

}
