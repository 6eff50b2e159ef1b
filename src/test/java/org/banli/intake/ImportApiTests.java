package org.banli.intake;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Imports of the integration API: every status, exact values, nothing before the commit.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@OnH2
class ImportApiTests {

	private static final String PATH = "/api/v1/proposals/imports";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ObjectMapper json;

	private ResultActions upload(String username, byte[] content) throws Exception {
		return this.mvc.perform(multipart(PATH).file(new MockMultipartFile("file", "名单.xlsx", null, content))
			.with(httpBasic(username, "banli-demo")));
	}

	private JsonNode body(ResultActions answer) throws Exception {
		return this.json.readTree(answer.andReturn().getResponse().getContentAsByteArray());
	}

	private ResultActions commit(String username, long id) throws Exception {
		return this.mvc.perform(post(PATH + "/{id}/commit", id).with(httpBasic(username, "banli-demo")));
	}

	private JsonNode registered(String session, String number) throws Exception {
		JsonNode found = body(this.mvc.perform(get("/api/v1/proposals").param("q", session)
			.param("size", "100")
			.with(httpBasic("gov-office", "banli-demo"))));
		for (JsonNode item : found.path("items")) {
			if (item.path("number").asText().equals(number)) {
				return body(this.mvc.perform(get("/api/v1/proposals/{id}", item.path("id").asLong())
					.with(httpBasic("gov-office", "banli-demo"))));
			}
		}
		return null;
	}

	@Test
	void previewsExactlyAndStoresNothingBeforeTheCommit() throws Exception {
		byte[] file = ListFile.of("关于交办市政协七届一次会议提案的通知", ListFile.HEAD,
				List.of("1|第0237号|关于甲的提案|吴 敏|王强、李示例|市监局|财政局、科技局|是|2024.3.15|2024年6月14日|", "2|0238||示例乙||财政局||否|||",
						"3|0239|关于丙的提案|示例丙||火星局||否|||", "4|0240|关于丁的提案|示例丁||财政局||否|2024.2.30||",
						"5|0241|关于戊的提案|示例戊||财政局|市财政局|否|||", "6|0237|关于己的提案|示例己||财政局||否|||",
						"7|0243|关于庚的提案|示例庚等5人||财政局、科技局||否|||分办"));
		JsonNode preview = body(upload("cppcc-sender", file).andExpect(status().isOk()));
		assertThat(preview.fieldNames()).toIterable().containsExactly("importId", "rows", "accepted", "rejected");
		assertThat(preview.path("accepted").asInt()).isEqualTo(2);
		assertThat(preview.path("rejected").asInt()).isEqualTo(5);
		assertThat(preview.path("rows").get(0).toString()).isEqualTo(
				"{\"row\":3,\"values\":{\"kind\":\"PROPOSAL\",\"session\":\"市政协七届一次会议\",\"number\":\"0237\",\"title\":\"关于甲的提案\","
						+ "\"leadProposer\":\"吴敏\",\"coProposers\":[\"王强\",\"李示例\"],\"coCount\":3,\"mode\":\"MAIN_CO\","
						+ "\"mainUnit\":\"市市场监督管理局\",\"coUnits\":[\"市财政局\",\"市科学技术局\"],\"splitUnits\":[],"
						+ "\"assignedOn\":\"2024-03-15\",\"replyDueOn\":\"2024-06-14\",\"isKey\":true},"
						+ "\"problems\":[{\"column\":\"number\",\"message\":\"第 8 行又出现这个编号\",\"severity\":\"WARNING\"}]}");
		assertThat(preview.at("/rows/1/values/title").isNull()).isTrue();
		for (int i = 1; i <= 5; i++) {
			assertThat(preview.at("/rows/" + i + "/problems/0/severity").asText()).isEqualTo("ERROR");
			assertThat(preview.at("/rows/" + i + "/problems/0/message").asText()).isNotEmpty();
		}
		assertThat(preview.at("/rows/6/values/mode").asText()).isEqualTo("SPLIT");
		assertThat(preview.at("/rows/6/values/mainUnit").isNull()).isTrue();
		assertThat(preview.at("/rows/6/values/coCount").asInt()).isEqualTo(5);
		assertThat(registered("七届一次", "0237")).isNull();
		long id = preview.path("importId").asLong();
		commit("cppcc-sender", id).andExpect(status().isOk())
			.andExpect(content().json("{\"created\":2,\"updated\":0,\"skipped\":5}", true));
		JsonNode proposal = registered("七届一次", "0237");
		assertThat(proposal.path("title").asText()).isEqualTo("关于甲的提案");
		assertThat(proposal.path("coProposers")).hasSize(2);
		assertThat(proposal.path("status").asText()).isEqualTo("FILED");
		assertThat(proposal.path("assignments")).isEmpty();
		assertThat(proposal.at("/clocks/0/code").asText()).isEqualTo("ASSIGN_INTERIM");
		commit("cppcc-sender", id).andExpect(status().isConflict());
		this.mvc.perform(get(PATH + "/{id}", id).with(httpBasic("cppcc-sender", "banli-demo")))
			.andExpect(jsonPath("$.state").value("COMMITTED"))
			.andExpect(jsonPath("$.created").value(2));
	}

	@Test
	void updatesOnlyWhatTheNextListChanges() throws Exception {
		String title = "市政协七届二次会议提案";
		byte[] first = ListFile.of(title, ListFile.HEAD,
				List.of("1|1|关于甲的提案|示例甲|示例乙|财政局||是|||", "2|2|关于乙的提案|示例乙||财政局||否|||"));
		commit("gov-office", body(upload("gov-office", first)).path("importId").asLong()).andExpect(status().isOk());
		JsonNode again = body(upload("gov-office", first));
		assertThat(again.at("/accepted").asInt()).isEqualTo(2);
		commit("gov-office", again.path("importId").asLong())
			.andExpect(content().json("{\"created\":0,\"updated\":0,\"skipped\":2}", true));
		byte[] next = ListFile.of("市政协第七届委员会第二次会议提案", ListFile.HEAD,
				List.of("1|1|关于甲的提案（修改）|||||||2024.6.14|", "2|2|关于乙的提案|示例乙||财政局||否|||", "3|3|关于丙的提案|示例丙|||||||"));
		commit("gov-office", body(upload("gov-office", next)).path("importId").asLong())
			.andExpect(content().json("{\"created\":1,\"updated\":1,\"skipped\":1}", true));
		JsonNode changed = registered("七届二次", "1");
		assertThat(changed.path("title").asText()).isEqualTo("关于甲的提案（修改）");
		assertThat(changed.path("leadProposer").asText()).isEqualTo("示例甲");
		assertThat(changed.path("coProposers")).hasSize(1);
		JsonNode trail = body(this.mvc.perform(get("/api/v1/proposals/{id}/timeline", changed.path("id").asLong())
			.with(httpBasic("gov-office", "banli-demo"))));
		assertThat(trail.toString()).contains("按名单更新：建议的答复期限、案由");
	}

	@Test
	void letsOnlySendersAndTheDispatcherImport() throws Exception {
		byte[] file = ListFile.good("市政协七届三次会议", 1);
		for (String other : List.of("amr-office", "amr-drafter", "amr-head", "deputy", "auditor", "admin")) {
			upload(other, file).andExpect(status().isForbidden())
				.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
			commit(other, 1).andExpect(status().isForbidden());
		}
		this.mvc.perform(multipart(PATH).file(new MockMultipartFile("file", file)))
			.andExpect(status().isUnauthorized());
		long id = body(upload("cppcc-sender", file)).path("importId").asLong();
		commit("npc-sender", id).andExpect(status().isNotFound());
		commit("cppcc-sender", 987654321).andExpect(status().isNotFound());
		JsonNode others = body(upload("npc-sender", file).andExpect(status().isOk()));
		assertThat(others.path("rejected").asInt()).isEqualTo(1);
		assertThat(others.at("/rows/0/problems/0/column").asText()).isEqualTo("kind");
	}

	@Test
	void refusesFilesThatAreNoList() throws Exception {
		upload("gov-office", "编号,案由".getBytes()).andExpect(status().isUnsupportedMediaType())
			.andExpect(jsonPath("$.detail").value(containsString("不是 Excel 工作簿")));
		upload("gov-office", new byte[0]).andExpect(status().isUnsupportedMediaType());
		upload("gov-office", new byte[20 * 1024 * 1024 + 1]).andExpect(status().isPayloadTooLarge())
			.andExpect(jsonPath("$.detail").value(containsString("20 MB")));
		upload("gov-office", ListFile.of("通讯录", "姓名|电话", List.of("示例甲|1"))).andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].field").value("file"))
			.andExpect(jsonPath("$.errors[0].message").value(containsString("找不到表头")));
		upload("gov-office", ListFile.of("市政协七届三次会议提案", ListFile.HEAD, List.of()))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].message").value(containsString("只有表头")));
		this.mvc.perform(multipart(PATH).with(httpBasic("gov-office", "banli-demo")))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].field").value("file"));
	}

	@Test
	void prefillsTheAssignmentWithWhatTheListProposes() throws Exception {
		byte[] file = ListFile.of("市政协七届四次会议提案", ListFile.HEAD, List.of("1|1|关于预填的提案|示例甲||市监局|财政局|否|||"));
		commit("cppcc-sender", body(upload("cppcc-sender", file)).path("importId").asLong()).andExpect(status().isOk());
		JsonNode tasks = body(this.mvc.perform(get("/api/v1/tasks").param("queue", "claimable")
			.param("size", "100")
			.with(httpBasic("gov-office", "banli-demo"))));
		String task = null;
		for (JsonNode item : tasks.path("items")) {
			task = item.path("title").asText().equals("关于预填的提案") ? item.path("id").asText() : task;
		}
		JsonNode open = body(
				this.mvc.perform(get("/api/v1/tasks/{id}", task).with(httpBasic("gov-office", "banli-demo"))));
		assertThat(open.path("step").asText()).isEqualTo("assignUnits");
		assertThat(open.at("/values/mode").asText()).isEqualTo("MAIN_CO");
		assertThat(open.at("/values/mainUnit").asText()).isEqualTo("市市场监督管理局");
		assertThat(open.at("/values/coUnits/0").asText()).isEqualTo("市财政局");
		this.mvc.perform(post("/api/v1/tasks/{id}/claim", task).with(httpBasic("gov-office", "banli-demo")))
			.andExpect(status().isOk());
		this.mvc
			.perform(post("/api/v1/tasks/{id}/complete", task).with(httpBasic("gov-office", "banli-demo"))
				.contentType(MediaType.APPLICATION_JSON)
				.content(open.path("values").toString()))
			.andExpect(status().isOk());
	}

}
