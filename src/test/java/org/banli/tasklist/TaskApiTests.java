package org.banli.tasklist;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.banli.shared.BusinessKey;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The API from outside: me, tasks, deadlines and keys that let a write act once. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import(Notes.class)
abstract class TaskApiTests {

	private static final String DEADLINE = """
			{"startsOn": "2026-03-02", "length": 5, "unit": "WORKING_DAY", "pauses": []}""";

	private final ObjectMapper json = new ObjectMapper();

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Notes.Desk desk;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void everybodyIsToldWhoHeIs() throws Exception {
		this.mvc.perform(as("amr-drafter", get("/api/v1/me")))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.username").value("amr-drafter"))
			.andExpect(jsonPath("$.name").value(this.desk.user("amr-drafter").personName()))
			.andExpect(jsonPath("$.unit").value("市市场监督管理局"))
			.andExpect(jsonPath("$.posts", hasItem("DRAFTER")));
	}

	@Test
	void withoutOrWithAWrongLoginNothingIsAnswered() throws Exception {
		refused(this.mvc.perform(get("/api/v1/tasks")), 401);
		refused(this.mvc.perform(get("/api/v1/tasks").with(httpBasic("amr-drafter", "wrong"))), 401);
		refused(this.mvc.perform(post("/api/v1/deadlines").header("Idempotency-Key", "k")
			.contentType(MediaType.APPLICATION_JSON)
			.content(DEADLINE)), 401);
	}

	@Test
	void listsAQueueWithItsCounts() throws Exception {
		BusinessKey key = this.desk.begin(Notes.SCI, -2, "sci-drafter", "PROPOSAL", "Late");
		this.desk.begin(Notes.SCI, null, "sci-drafter", "SUGGESTION", "Some day");
		this.desk.begin(Notes.SCI, 5);
		this.mvc.perform(as("sci-drafter", get("/api/v1/tasks").param("queue", "mine")))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.items", hasSize(2)))
			.andExpect(jsonPath("$.items[0].length()").value(11))
			.andExpect(jsonPath("$.items[0].id").value(this.desk.task(key)))
			.andExpect(jsonPath("$.items[0].step").value("writeNote"))
			.andExpect(jsonPath("$.items[0].stepTitle").value("写便笺"))
			.andExpect(jsonPath("$.items[0].title").value("Late " + key.id()))
			.andExpect(jsonPath("$.items[0].reference").value("No. " + key.id()))
			.andExpect(jsonPath("$.items[0].businessKey").value(key.toString()))
			.andExpect(jsonPath("$.items[0].unit").value("市科学技术局"))
			.andExpect(jsonPath("$.items[0].assignee").value("sci-drafter"))
			.andExpect(jsonPath("$.items[0].dueOn").value(this.desk.today().minusDays(2).toString()))
			.andExpect(jsonPath("$.items[0].light").value("RED"))
			.andExpect(jsonPath("$.items[0].createdAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*\\+08:00")))
			.andExpect(jsonPath("$.items[1].dueOn").value(nullValue()))
			.andExpect(jsonPath("$.items[1].light").value("GREEN"))
			.andExpect(jsonPath("$.next").value(nullValue()))
			.andExpect(jsonPath("$.counts.length()").value(3))
			.andExpect(jsonPath("$.counts.mine").value(2))
			.andExpect(jsonPath("$.counts.claimable").value(1))
			.andExpect(jsonPath("$.counts.overdue").value(1));
		this.mvc.perform(as("sci-drafter", get("/api/v1/tasks").param("queue", "claimable")))
			.andExpect(jsonPath("$.items", hasSize(1)))
			.andExpect(jsonPath("$.items[0].assignee").value(nullValue()));
		this.mvc.perform(as("sci-drafter", get("/api/v1/tasks").param("queue", "overdue")))
			.andExpect(jsonPath("$.items", hasSize(1)));
		this.mvc.perform(as("sci-drafter", get("/api/v1/tasks").param("queue", "unit")))
			.andExpect(jsonPath("$.items", hasSize(0)));
		this.mvc.perform(as("sci-office", get("/api/v1/tasks").param("queue", "unit")))
			.andExpect(jsonPath("$.items", hasSize(3)));
		JsonNode first = read(
				this.mvc.perform(as("sci-drafter", get("/api/v1/tasks").param("queue", "mine").param("size", "1"))));
		this.mvc
			.perform(as("sci-drafter",
					get("/api/v1/tasks").param("queue", "mine")
						.param("size", "1")
						.param("cursor", first.path("next").asText())))
			.andExpect(jsonPath("$.items[0].title").value(org.hamcrest.Matchers.startsWith("Some day")))
			.andExpect(jsonPath("$.next").value(nullValue()));
	}

	@Test
	void refusesWhatIsNoQueueOrPage() throws Exception {
		refused(this.mvc.perform(as("amr-drafter", get("/api/v1/tasks").param("queue", "everything"))), 422)
			.andExpect(jsonPath("$.errors[0].field").value("queue"));
		refused(this.mvc.perform(as("amr-drafter", get("/api/v1/tasks").param("size", "many"))), 400);
		refused(this.mvc.perform(as("amr-drafter", get("/api/v1/tasks").param("cursor", "broken"))), 400);
		refused(this.mvc.perform(as("amr-drafter", get("/api/v1/tasks").param("queue", "done")
			.param("cursor", org.banli.shared.Cursor.of("a", "b").encode()))), 400);
	}

	@Test
	void aTaskComesWithItsFormAndValues() throws Exception {
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		this.mvc.perform(as("amr-drafter", get("/api/v1/tasks/" + task)))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.length()").value(13))
			.andExpect(jsonPath("$.form.$schema").value("https://json-schema.org/draft/2020-12/schema"))
			.andExpect(jsonPath("$.form.properties.text.title").value("文字"))
			.andExpect(jsonPath("$.form.properties.text.maxLength").value(20))
			.andExpect(jsonPath("$.form.required", hasItem("text")))
			.andExpect(jsonPath("$.values.text").value("prepared"));
	}

	@Test
	void claimReleaseAndCompleteTellWhatIsNext() throws Exception {
		BusinessKey key = this.desk.begin(Notes.AMR, 5);
		String task = this.desk.task(key);
		for (String action : List.of("claim", "claim", "release", "claim")) {
			this.mvc.perform(as("amr-drafter", post("/api/v1/tasks/" + task + "/" + action)))
				.andExpect(status().isOk())
				.andExpect(jsonPath("$.length()").value(2))
				.andExpect(jsonPath("$.businessKey").value(key.toString()))
				.andExpect(jsonPath("$.nextTasks[0].id").value(task))
				.andExpect(jsonPath("$.nextTasks[0].unit").value("市市场监督管理局"));
		}
		JsonNode answer = read(complete("amr-drafter", task, "{\"text\":\"good\"}").andExpect(status().isOk()));
		assertThat(answer.path("businessKey").asText()).isEqualTo(key.toString());
		assertThat(answer.path("nextTasks")).hasSize(1);
		assertThat(answer.path("nextTasks").get(0)).isEqualTo(this.json.createObjectNode()
			.put("id", this.desk.task(key))
			.put("step", "checkNote")
			.put("unit", "市市场监督管理局"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"text\":\"\"}|422", "{}|422", "{\"text\":\"far too long for this note\"}|422",
					"{\"text\":\"x\",\"on\":\"2026-02-30\"}|422", "{\"text\":5}|400", "{\"text\":{}}|400",
					"{\"text\":\"x\",\"lines\":\"no list\"}|400", "{\"text\":|400", "[]|400", "null|400", "''|400" })
	void refusesFormsThatAreWrong(String form, int status) throws Exception {
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		ResultActions answer = refused(complete("amr-drafter", task, form), status);
		if (status == 422) {
			answer.andExpect(jsonPath("$.errors[0].field").isNotEmpty())
				.andExpect(jsonPath("$.errors[0].message").isNotEmpty())
				.andExpect(jsonPath("$.businessKey", matchesPattern("note:\\d+")));
		}
		assertThat(this.desk.row(task)).containsEntry("state", "CLAIMED");
	}

	@Test
	void refusesByTheStateOfThings() throws Exception {
		BusinessKey key = this.desk.begin(Notes.AMR, 5);
		String task = this.desk.task(key);
		refused(complete("amr-drafter", task, "{\"text\":\"good\"}"), 409)
			.andExpect(jsonPath("$.businessKey").value(key.toString()));
		refused(this.mvc.perform(as("amr-drafter", post("/api/v1/tasks/" + task + "/release"))), 409);
		this.mvc.perform(as("amr-drafter", post("/api/v1/tasks/" + task + "/claim")));
		complete("amr-drafter", task, "{\"text\":\"good\"}").andExpect(status().isOk());
		for (String action : List.of("claim", "release")) {
			refused(this.mvc.perform(as("amr-drafter", post("/api/v1/tasks/" + task + "/" + action))), 409);
		}
		refused(complete("amr-drafter", task, "{\"text\":\"good\"}"), 409);
		refused(this.mvc.perform(as("amr-drafter", get("/api/v1/tasks/" + task))), 409);
		BusinessKey withdrawn = this.desk.begin(Notes.AMR, 5);
		String cancelled = this.desk.task(withdrawn);
		this.desk.withdraw(withdrawn);
		refused(this.mvc.perform(as("amr-drafter", post("/api/v1/tasks/" + cancelled + "/claim"))), 409);
	}

	@Test
	void refusesStrangersAndUnknownIds() throws Exception {
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		for (String stranger : List.of("fin-drafter", "deputy", "auditor", "admin")) {
			refused(this.mvc.perform(as(stranger, get("/api/v1/tasks/" + task))), 403)
				.andExpect(jsonPath("$.businessKey").value(nullValue()));
			refused(this.mvc.perform(as(stranger, post("/api/v1/tasks/" + task + "/claim"))), 403);
			refused(complete(stranger, task, "{\"text\":\"good\"}"), 403);
		}
		refused(this.mvc.perform(as("amr-drafter", get("/api/v1/tasks/nothing"))), 404);
		refused(complete("amr-drafter", "nothing", "{\"text\":\"good\"}"), 404);
		refused(this.mvc.perform(as("amr-drafter",
				post("/api/v1/tasks/" + task + "/complete").contentType(MediaType.TEXT_PLAIN).content("good"))), 415);
		refused(this.mvc.perform(as("amr-drafter", get("/api/v1/tasks").accept(MediaType.APPLICATION_PDF))), 406);
	}

	@Test
	void computesADeadline() throws Exception {
		deadline("amr-drafter", DEADLINE).andExpect(status().isOk())
			.andExpect(jsonPath("$.length()").value(2))
			.andExpect(jsonPath("$.dueOn").value("2026-03-09"))
			.andExpect(jsonPath("$.derivation[0].date").value("2026-03-03"))
			.andExpect(jsonPath("$.derivation[0].counted").value(true))
			.andExpect(jsonPath("$.derivation[0].reason").isNotEmpty());
		deadline("deputy", """
				{"startsOn": "2026-03-02", "length": 1, "unit": "MONTH"}""").andExpect(status().isOk());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"{\"startsOn\":\"2026-03-02\",\"length\":0,\"unit\":\"DAY\"}|422|length",
			"{\"startsOn\":\"2026-03-02\",\"length\":1.5,\"unit\":\"DAY\"}|422|length",
			"{\"startsOn\":\"2026-03-02\",\"length\":99999999999,\"unit\":\"DAY\"}|422|length",
			"{\"startsOn\":\"2026-03-02\",\"length\":null,\"unit\":\"DAY\"}|422|length",
			"{\"startsOn\":\"2026-03-02\",\"length\":5,\"unit\":\"WEEK\"}|422|unit",
			"{\"startsOn\":\"2026-03-02\",\"length\":5}|422|unit",
			"{\"startsOn\":\"2026-02-30\",\"length\":5,\"unit\":\"DAY\"}|422|startsOn",
			"{\"startsOn\":null,\"length\":5,\"unit\":\"DAY\"}|422|startsOn",
			"{\"startsOn\":\"2026-03-02\",\"length\":5,\"unit\":\"DAY\",\"pauses\":[{\"from\":\"2026-03-05\",\"to\":\"2026-03-05\"}]}|422|pauses[0].to",
			"{\"startsOn\":\"2026-03-02\",\"length\":5,\"unit\":\"DAY\",\"pauses\":[{\"from\":\"2026-03-05\"}]}|422|pauses[0].to",
			"{\"startsOn\":\"2026-03-02\",\"length\":5,\"unit\":\"DAY\",\"pauses\":[null]}|422|pauses[0]",
			"{}|422|startsOn", "{\"startsOn\":20260302,\"length\":5,\"unit\":\"DAY\"}|400|",
			"{\"startsOn\":[2026,3,2],\"length\":5,\"unit\":\"DAY\"}|400|",
			"{\"startsOn\":\"2026-03-02\",\"length\":\"5\",\"unit\":\"DAY\"}|400|",
			"{\"startsOn\":\"2026-03-02\",\"length\":5,\"unit\":0}|400|",
			"{\"startsOn\":\"2026-03-02\",\"length\":5,\"unit\":\"DAY\",\"pauses\":{}}|400|",
			"{\"startsOn\":\"2026-03-02\",\"length\":5,\"unit\":\"DAY\",\"pauses\":[1]}|400|", "[]|400|", "{|400|" })
	void refusesPeriodsThatAreWrong(String body, int status, String field) throws Exception {
		ResultActions answer = refused(deadline("amr-drafter", body), status);
		if (field != null) {
			answer.andExpect(jsonPath("$.errors[*].field", hasItem(field)));
		}
	}

	@Test
	void aKeyLetsAWriteActOnce() throws Exception {
		BusinessKey key = this.desk.begin(Notes.AMR, 5, "amr-drafter", "SUGGESTION", "Once");
		String task = this.desk.task(key);
		String first = complete("amr-drafter", task, "{\"text\":\"good\"}", "once").andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		MockHttpServletResponse again = complete("amr-drafter", task, "{\"text\":\"good\"}", "once").andReturn()
			.getResponse();
		assertThat(again.getStatus()).isEqualTo(200);
		assertThat(again.getContentType()).startsWith("application/json");
		assertThat(again.getContentAsString()).isEqualTo(first);
		refused(complete("amr-drafter", task, "{\"text\":\"other\"}", "once"), 409);
		refused(complete("amr-drafter", this.desk.claimed("amr-drafter", Notes.AMR), "{\"text\":\"good\"}", "once"),
				409);
		// keys belong to their user, and differ by case
		deadline("amr-office", DEADLINE, "once").andExpect(status().isOk());
		deadline("amr-drafter", DEADLINE, "ONCE").andExpect(status().isOk());
	}

	@Test
	void aRefusalIsNotRemembered() throws Exception {
		String task = this.desk.claimed("amr-drafter", Notes.AMR);
		refused(complete("amr-drafter", task, "{\"text\":\"\"}", "again"), 422);
		complete("amr-drafter", task, "{\"text\":\"good\"}", "again").andExpect(status().isOk());
	}

	@Test
	void keysHaveALength() throws Exception {
		refused(deadline("amr-drafter", DEADLINE, "k".repeat(101)), 422)
			.andExpect(jsonPath("$.errors[0].field").value("Idempotency-Key"));
		refused(deadline("amr-drafter", DEADLINE, " "), 422);
		deadline("amr-drafter", DEADLINE, "k".repeat(100)).andExpect(status().isOk());
	}

	@Test
	void aRunningRequestIsSaidToRunUntilItsServerIsGivenUp() throws Exception {
		deadline("amr-drafter", DEADLINE, "crashed").andExpect(status().isOk());
		this.jdbc.update("UPDATE idempotency_key SET status = NULL, body = NULL WHERE idempotency_key = ?",
				"crashed".getBytes(java.nio.charset.StandardCharsets.UTF_8));
		refused(deadline("amr-drafter", DEADLINE, "crashed"), 409);
		this.jdbc.update("UPDATE idempotency_key SET created_at = '2026-01-01 00:00:00' WHERE idempotency_key = ?",
				"crashed".getBytes(java.nio.charset.StandardCharsets.UTF_8));
		deadline("amr-drafter", DEADLINE, "crashed").andExpect(status().isOk());
		deadline("amr-drafter", DEADLINE, "crashed").andExpect(status().isOk());
	}

	@Test
	void eightAtOnceActOnce() throws Exception {
		BusinessKey key = this.desk.begin(Notes.AMR, 5, "amr-drafter", "SUGGESTION", "Eight");
		String task = this.desk.task(key);
		ExecutorService systems = Executors.newFixedThreadPool(8);
		try {
			List<Future<MockHttpServletResponse>> calls = systems.invokeAll(IntStream.range(0, 8)
				.<Callable<MockHttpServletResponse>>mapToObj(
						(i) -> () -> complete("amr-drafter", task, "{\"text\":\"good\"}", "eight").andReturn()
							.getResponse())
				.toList());
			int done = 0;
			String answer = null;
			for (Future<MockHttpServletResponse> call : calls) {
				MockHttpServletResponse response = call.get();
				assertThat(response.getStatus()).isIn(200, 409);
				if (response.getStatus() == 200) {
					done++;
					assertThat(answer == null || answer.equals(response.getContentAsString())).isTrue();
					answer = response.getContentAsString();
				}
				else {
					assertThat(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)).contains("正在处理");
				}
			}
			assertThat(done).isPositive();
		}
		finally {
			systems.shutdownNow();
		}
		assertThat(this.jdbc.queryForObject(
				"SELECT COUNT(*) FROM audit_entry WHERE business_key = ? AND action = 'task.completed'", Integer.class,
				key.toString()))
			.isEqualTo(1);
	}

	private ResultActions complete(String username, String task, String form) throws Exception {
		return this.mvc.perform(as(username, completion(task, form)));
	}

	private ResultActions complete(String username, String task, String form, String key) throws Exception {
		return this.mvc.perform(as(username, completion(task, form).header("Idempotency-Key", key)));
	}

	private static MockHttpServletRequestBuilder completion(String task, String form) {
		return post("/api/v1/tasks/" + task + "/complete").contentType(MediaType.APPLICATION_JSON).content(form);
	}

	private ResultActions deadline(String username, String body) throws Exception {
		return this.mvc
			.perform(as(username, post("/api/v1/deadlines").contentType(MediaType.APPLICATION_JSON).content(body)));
	}

	private ResultActions deadline(String username, String body, String key) throws Exception {
		return this.mvc.perform(as(username,
				post("/api/v1/deadlines").contentType(MediaType.APPLICATION_JSON)
					.content(body)
					.header("Idempotency-Key", key)));
	}

	private static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
		return request.with(httpBasic(username, "banli-demo"));
	}

	private static ResultActions refused(ResultActions answer, int status) throws Exception {
		return answer.andExpect(status().is(status))
			.andExpect(content().contentTypeCompatibleWith("application/problem+json"))
			.andExpect(jsonPath("$.status").value(status))
			.andExpect(jsonPath("$.title", matchesPattern(".*\\p{IsHan}.*")))
			.andExpect(jsonPath("$.detail", matchesPattern(".*\\p{IsHan}.*")));
	}

	private JsonNode read(ResultActions answer) throws Exception {
		return this.json
			.readTree(answer.andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
	}

}

@OnH2
class TaskApiH2Tests extends TaskApiTests {

}

@OnMySql
class TaskApiMySqlTests extends TaskApiTests {

}
