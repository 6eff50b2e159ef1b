package org.banli.tasklist;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.banli.testing.OnH2;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Many tasks at once, saved views, columns, paper and news of the inbox. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import(Notes.class)
@OnH2
class TaskBulkTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Notes.Desk desk;

	@Autowired
	private Workflow workflow;

	@Autowired
	private JdbcTemplate jdbc;

	private final MockHttpSession session = new MockHttpSession();

	@BeforeEach
	void emptyTheLists() {
		this.jdbc.update("DELETE FROM task_item");
		this.jdbc.update("DELETE FROM task_view");
		this.jdbc.update("DELETE FROM task_columns");
		this.jdbc.update("INSERT INTO person (id, name, phone) SELECT 900, '示例二', phone FROM person WHERE id = 5");
		this.jdbc.update("INSERT INTO post_holding (person_id, unit_id, division_id, post, title)"
				+ " SELECT 900, unit_id, division_id, post, title FROM post_holding WHERE person_id = 5");
		this.jdbc.update("INSERT INTO account (username, password_hash, person_id, is_enabled, must_change_password,"
				+ " is_care_view, created_at) SELECT 'amr-drafter2', password_hash, 900, TRUE, FALSE, FALSE, created_at"
				+ " FROM account WHERE username = 'amr-drafter'");
	}

	@AfterEach
	void removeTheSecondDrafter() {
		this.jdbc.update("DELETE FROM task_view");
		this.jdbc.update("DELETE FROM task_columns");
		this.jdbc.update("DELETE FROM account WHERE person_id = 900");
		this.jdbc.update("DELETE FROM post_holding WHERE person_id = 900");
		this.jdbc.update("DELETE FROM person WHERE id = 900");
	}

	@Test
	void claimsAllThatAreStillThereAndNamesTheOthers() throws Exception {
		List<String> tasks = tasks(4);
		this.workflow.claim(this.desk.user("amr-drafter2"), tasks.get(1));
		String strange = this.desk.task(this.desk.begin(Notes.FIN, 3));
		MvcResult result = this.mvc
			.perform(act("/tasks/bulk", "amr-drafter").param("do", "claim")
				.param("queue", "claimable")
				.param("task", tasks.toArray(String[]::new))
				.param("task", strange))
			.andExpect(redirectedUrl("/tasks?queue=claimable"))
			.andReturn();
		assertThat(holders(tasks)).containsExactly("amr-drafter", "amr-drafter2", "amr-drafter", "amr-drafter");
		List<?> refused = (List<?>) result.getFlashMap().get("refusedTasks");
		assertThat(refused).hasSize(1);
		assertThat(refused.get(0).toString()).contains(this.desk.user("amr-drafter2").personName());
		// a task of another unit is refused without its name
		assertThat(result.getFlashMap().get("hiddenTasks")).isEqualTo(1);
	}

	@Test
	void whatIsNotInTheListIsCountedWithoutAnEmptyName() throws Exception {
		String strange = this.desk.task(this.desk.begin(Notes.FIN, 3));
		MvcResult result = this.mvc
			.perform(act("/tasks/bulk", "amr-drafter").param("queue", "claimable").param("task", strange, "a", "b"))
			.andReturn();
		assertThat(
				this.mvc.perform(get("/tasks?queue=claimable").with(as("amr-drafter")).flashAttrs(result.getFlashMap()))
					.andReturn()
					.getResponse()
					.getContentAsString())
			.contains("有 3 件没有处理")
			.contains("其中 3 件已经不在您的列表里")
			.doesNotContain("没有找到这项任务");
	}

	@Test
	void anActionThatIsNoneIsNotTakenForAnother() throws Exception {
		List<String> tasks = tasks(1);
		this.mvc.perform(act("/tasks/bulk", "amr-drafter").param("do", "delete").param("task", tasks.get(0)))
			.andExpect(status().isBadRequest());
		assertThat(holders(tasks)).containsOnlyNulls();
	}

	@Test
	void whatWasClaimedIsTakenBackOnceAndOnlyForAWhile() throws Exception {
		List<String> tasks = tasks(3);
		this.mvc.perform(act("/tasks/bulk", "amr-drafter").param("task", tasks.toArray(String[]::new)));
		this.mvc.perform(act("/tasks/undo", "amr-drafter")).andExpect(redirectedUrl("/tasks?queue=claimable"));
		assertThat(holders(tasks)).containsOnlyNulls();
		this.mvc.perform(act("/tasks/undo", "amr-drafter")).andExpect(status().isConflict());
	}

	@Test
	void handsOverToAColleagueAndTakesBackUnlessHeHasBegun() throws Exception {
		List<String> tasks = tasks(2);
		tasks.forEach((task) -> this.workflow.claim(this.desk.user("amr-drafter"), task));
		this.mvc.perform(act("/tasks/bulk", "amr-drafter").param("do", "handover")
			.param("colleague", "amr-drafter2")
			.param("task", tasks.toArray(String[]::new)));
		assertThat(holders(tasks)).containsOnly("amr-drafter2");
		this.workflow.keep(this.desk.user("amr-drafter2"), tasks.get(0),
				JsonNodeFactory.instance.objectNode().put("text", "begun"), 0, null);
		this.mvc.perform(act("/tasks/undo", "amr-drafter")).andExpect(redirectedUrl("/tasks?queue=mine"));
		assertThat(holders(tasks)).containsExactly("amr-drafter2", "amr-drafter");
	}

	@Test
	void nothingChosenNobodyChosenAndTooManyAreSaid() throws Exception {
		List<String> tasks = tasks(1);
		assertThat(problem(act("/tasks/bulk", "amr-drafter"))).isNotBlank();
		assertThat(problem(act("/tasks/bulk", "amr-drafter").param("do", "handover").param("task", tasks.get(0))))
			.isNotBlank();
		assertThat(problem(act("/tasks/bulk", "amr-drafter").param("do", "handover")
			.param("task", tasks.get(0))
			.param("colleague", "nobody"))).isNotBlank();
		assertThat(problem(act("/tasks/bulk", "amr-drafter").param("task",
				IntStream.range(0, 201).mapToObj((at) -> "t" + at).toArray(String[]::new))))
			.contains("200");
		assertThat(holders(tasks)).containsOnlyNulls();
	}

	@Test
	void aViewIsSavedRenamedOpenedFirstAndDeleted() throws Exception {
		this.mvc
			.perform(act("/tasks/views", "amr-drafter").param("name", " 本周 ")
				.param("queue", "claimable")
				.param("due", "week")
				.param("q", "a&b"))
			.andExpect(status().is3xxRedirection());
		long id = this.jdbc.queryForObject("SELECT id FROM task_view WHERE name = '本周'", Long.class);
		for (String bad : new String[] { "本周", " ", "一二三四五六七八九十一二三四五六七八九十一" }) {
			this.mvc.perform(act("/tasks/views", "amr-drafter").param("name", bad).param("queue", "mine"))
				.andExpect(status().isUnprocessableEntity());
		}
		this.mvc.perform(act("/tasks/views/" + id, "amr-office").param("do", "delete"))
			.andExpect(status().isNotFound());
		this.mvc.perform(act("/tasks/views/" + id, "amr-drafter").param("do", "rename").param("name", "急"))
			.andExpect(status().is3xxRedirection());
		this.mvc.perform(act("/tasks/views/" + id, "amr-drafter").param("do", "default"))
			.andExpect(status().is3xxRedirection());
		String address = "/tasks?queue=claimable&q=a%26b&due=week&view=" + id;
		this.mvc.perform(get("/tasks").with(as("amr-drafter"))).andExpect(redirectedUrl(address));
		this.mvc.perform(get(java.net.URI.create(address)).with(as("amr-drafter")))
			.andExpect(content().string(containsString("急")));
		this.mvc.perform(get("/tasks").with(as("amr-office"))).andExpect(status().isOk());
		this.mvc.perform(act("/tasks/views/" + id, "amr-drafter").param("do", "delete"))
			.andExpect(status().is3xxRedirection());
		this.mvc.perform(get("/tasks").with(as("amr-drafter"))).andExpect(status().isOk());
	}

	@Test
	void chosenColumnsAreShownAndPrinted() throws Exception {
		tasks(1);
		this.mvc.perform(act("/tasks/columns", "amr-drafter").param("column", "CREATED").param("queue", "claimable"))
			.andExpect(redirectedUrl("/tasks?queue=claimable"));
		for (String path : new String[] { "/tasks", "/tasks/print" }) {
			this.mvc.perform(get(path).param("queue", "claimable").with(as("amr-drafter")))
				.andExpect(content().string(containsString("收到时间")))
				.andExpect(content().string(not(containsString("单位与办理人</th>"))))
				.andExpect(content().string(containsString("Note")));
		}
	}

	@Test
	void anUnchangedListIsNotSentAgain() throws Exception {
		tasks(2);
		String version = this.mvc.perform(get("/tasks/live?queue=claimable").with(as("amr-drafter")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getHeader("ETag");
		this.mvc.perform(get("/tasks/live?queue=claimable").with(as("amr-drafter")).header("If-None-Match", version))
			.andExpect(status().isNotModified());
		tasks(1);
		this.mvc.perform(get("/tasks/live?queue=claimable").with(as("amr-drafter")).header("If-None-Match", version))
			.andExpect(status().isOk())
			.andExpect(header().exists("ETag"));
	}

	@Test
	void whatMovesUpFromTheNextPageIsNotNew() throws Exception {
		List<String> tasks = tasks(21);
		String page = this.mvc.perform(get("/tasks?queue=claimable").with(as("amr-drafter")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		Matcher live = Pattern.compile("data-live=\"([^\"]+)\"").matcher(page);
		assertThat(live.find()).isTrue();
		String address = live.group(1).replace("&amp;", "&");
		within(address, 20);
		this.workflow.claim(this.desk.user("amr-drafter2"), tasks.get(0));
		// the 21st is on the first page now, but beyond where that ended
		within(address, 19);
		this.desk.begin(Notes.AMR, 5);
		within(address, 20);
		within("/tasks/live?queue=claimable", 20);
	}

	private void within(String address, int count) throws Exception {
		this.mvc.perform(get(URI.create(address)).with(as("amr-drafter")))
			.andExpect(jsonPath("$.tasks.length()").value(20))
			.andExpect(jsonPath("$.within").value(count));
	}

	private List<String> tasks(int count) {
		return IntStream.range(0, count).mapToObj((at) -> this.desk.task(this.desk.begin(Notes.AMR, at))).toList();
	}

	private List<Object> holders(List<String> tasks) {
		return tasks.stream().map((task) -> this.desk.row(task).get("assignee")).toList();
	}

	private String problem(MockHttpServletRequestBuilder call) throws Exception {
		return (String) this.mvc.perform(call)
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getFlashMap()
			.get("problem");
	}

	private MockHttpServletRequestBuilder act(String path, String username) {
		return post(path).with(as(username)).with(csrf()).session(this.session);
	}

	private RequestPostProcessor as(String username) {
		return authentication(UsernamePasswordAuthenticationToken.authenticated(this.desk.user(username), null,
				AuthorityUtils.createAuthorityList("ROLE_USER")));
	}

}
