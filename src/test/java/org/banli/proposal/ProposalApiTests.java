package org.banli.proposal;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The proposals of the integration API: every status, and who may see what. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import({ ProposalScenario.class, DeliveryScenario.class })
@OnH2
class ProposalApiTests {

	private static final String PATH = "/api/v1/proposals";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ObjectMapper json;

	@Autowired
	private ProposalScenario scenario;

	@Autowired
	private DeliveryScenario delivery;

	private ResultActions read(String username, String path, Object... values) throws Exception {
		return this.mvc.perform(get(PATH + path, values).with(httpBasic(username, "banli-demo")));
	}

	private ResultActions send(String username, String body) throws Exception {
		return this.mvc.perform(post(PATH).with(httpBasic(username, "banli-demo"))
			.contentType(MediaType.APPLICATION_JSON)
			.content(body));
	}

	private ObjectNode form(String number) {
		ObjectNode form = this.json.createObjectNode();
		form.put("kind", "SUGGESTION")
			.put("session", "市五届人大三次会议")
			.put("number", number)
			.put("title", "关于完善公园无障碍设施的建议")
			.put("leadProposer", "代表示例甲")
			.put("body", "请完善。");
		form.putArray("coProposers").add("代表示例乙");
		form.putArray("asks").add("请完善坡道").add("请增设标识");
		return form;
	}

	@Test
	void registers() throws Exception {
		String location = send("npc-sender", form("A1").toString()).andExpect(status().isCreated())
			.andExpect(jsonPath("$.id").isNumber())
			.andExpect(jsonPath("$.businessKey").value(containsString("proposal:")))
			.andReturn()
			.getResponse()
			.getHeader("Location");
		assertThat(location).startsWith(PATH + "/");
		this.mvc.perform(get(location).with(httpBasic("gov-office", "banli-demo")))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.kind").value("SUGGESTION"))
			.andExpect(jsonPath("$.number").value("A1"))
			.andExpect(jsonPath("$.coProposers[0]").value("代表示例乙"))
			.andExpect(jsonPath("$.status").value("FILED"))
			.andExpect(jsonPath("$.round").value(1))
			.andExpect(jsonPath("$.asks.length()").value(2))
			.andExpect(jsonPath("$.clocks[0].code").value("ASSIGN_INTERIM"))
			.andExpect(jsonPath("$.clocks[0].legalBasis").isNotEmpty());
	}

	@Test
	void refusesWhatIsWrong() throws Exception {
		send("npc-sender", "{\"kind\":").andExpect(status().isBadRequest())
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
		send("npc-sender", form("A2").put("title", 5).toString()).andExpect(status().isBadRequest());
		send("npc-sender", form("A2").put("asks", "x").toString()).andExpect(status().isBadRequest());
		send("npc-sender", form("A2").put("kind", "NONSENSE").toString()).andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].field").value("kind"));
		send("npc-sender", form("A2").putNull("title").toString()).andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[*].field").value(hasItem("title")))
			.andExpect(jsonPath("$.errors[0].message").isNotEmpty());
		send("npc-sender", form("A2").put("kind", "PROPOSAL").toString()).andExpect(status().isUnprocessableEntity());
		send("amr-drafter", form("A2").toString()).andExpect(status().isForbidden());
		send("admin", form("A2").toString()).andExpect(status().isForbidden());
		this.mvc.perform(post(PATH).contentType(MediaType.APPLICATION_JSON).content(form("A2").toString()))
			.andExpect(status().isUnauthorized());
		send("npc-sender", form("A3").toString()).andExpect(status().isCreated());
		send("npc-sender", form("A3").toString()).andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].field").value("number"));
	}

	@Test
	void answersExactlyTheFieldsOfTheContract() throws Exception {
		JsonNode proposal = body(read("gov-office", "/{id}", this.scenario.assignedToFour()));
		assertThat(proposal.fieldNames()).toIterable()
			.contains("id", "businessKey", "kind", "session", "number", "title", "leadProposer", "coProposers",
					"sector", "body", "status", "round", "mode", "asks", "assignments", "clocks", "replies",
					"commitments", "documents");
		assertThat(proposal.get("sector").isNull()).isTrue();
		JsonNode ask = proposal.path("asks").path(2);
		assertThat(ask.fieldNames()).toIterable().containsExactly("no", "text", "units", "answer");
		assertThat(ask.get("answer").isNull()).isTrue();
		assertThat(ask.path("units")).extracting(JsonNode::asText).containsExactlyInAnyOrder("市经济和信息化局", "市科学技术局");
		JsonNode main = proposal.path("assignments").path(0);
		assertThat(main.toString())
			.isEqualTo("{\"unit\":\"市市场监督管理局\",\"role\":\"MAIN\",\"asks\":[2,4],\"state\":\"DISPATCHED\"}");
		assertThat(proposal.path("assignments")).hasSize(4);
		assertThat(proposal.path("clocks").findValuesAsText("code")).contains("REPLY", "CO_OPINION", "SIGN_FOR");
		assertThat(proposal.path("clocks").findValuesAsText("light")).doesNotContain("null").isNotEmpty();
		assertThat(proposal.path("status").asText()).isEqualTo("DISPATCHED");
	}

	private JsonNode body(ResultActions answer) throws Exception {
		return this.json.readTree(answer.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
	}

	@Test
	void showsTheAnswerToTheOwnUnitAndAfterDeliveryToAll() throws Exception {
		long drafted = this.scenario.drafted();
		read("amr-head", "/{id}", drafted).andExpect(jsonPath("$.asks[0].answer.resultClass").value("B"))
			.andExpect(jsonPath("$.asks[0].answer.done").value(containsString("53.7")))
			.andExpect(jsonPath("$.asks[0].answer.next").value(containsString("12月")));
		for (String outsider : List.of("gov-office", "npc-sender")) {
			read(outsider, "/{id}", drafted).andExpect(status().isOk())
				.andExpect(jsonPath("$.asks[0].answer").isEmpty())
				.andExpect(content().string(org.hamcrest.Matchers.not(containsString("53.7"))));
		}
		long delivered = this.delivery.delivered();
		for (String reader : List.of("gov-office", "npc-sender", "deputy", "auditor", "amr-drafter")) {
			read(reader, "/{id}", delivered).andExpect(status().isOk())
				.andExpect(jsonPath("$.status").value("CLOSED"))
				.andExpect(jsonPath("$.asks[0].answer.done").value(containsString("53.7")))
				.andExpect(jsonPath("$.replies[0].unit").value("市市场监督管理局"))
				.andExpect(jsonPath("$.replies[0].docNumber").value(containsString("示市监函〔")))
				.andExpect(jsonPath("$.replies[0].signedOn").isNotEmpty())
				.andExpect(jsonPath("$.clocks[?(@.code == 'REPLY')].light").value("GREEN"));
		}
	}

	@Test
	void hidesWhatTheUserMayNotKnow() throws Exception {
		long id = this.scenario.assignedSole();
		read("fin-drafter", "/{id}", id).andExpect(status().isNotFound())
			.andExpect(jsonPath("$.businessKey").value("proposal:" + id));
		read("cppcc-sender", "/{id}", id).andExpect(status().isNotFound());
		read("deputy", "/{id}", id).andExpect(status().isNotFound());
		read("fin-drafter", "/{id}/timeline", id).andExpect(status().isNotFound());
		read("fin-drafter", "/{id}/reply", id).andExpect(status().isNotFound());
		read("gov-office", "/{id}", 99999999L).andExpect(status().isNotFound());
		read("gov-office", "/{id}", "x").andExpect(status().isNotFound());
		read("admin", "").andExpect(status().isForbidden());
	}

	@Test
	void givesTheLetter() throws Exception {
		long id = this.delivery.delivered();
		byte[] letter = read("deputy", "/{id}/reply", id).andExpect(status().isOk())
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PDF))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		assertThat(DeliveryScenario.text(letter)).contains("示市监函〔", "号");
		for (String format : List.of("docx", "ofd", "x")) {
			this.mvc
				.perform(get(PATH + "/{id}/reply", id).param("format", format).with(httpBasic("deputy", "banli-demo")))
				.andExpect(status().isNotAcceptable())
				.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
				.andExpect(jsonPath("$.detail").value(containsString(format)));
		}
		this.mvc.perform(get(PATH + "/{id}/reply", id).param("unit", "市监局").with(httpBasic("gov-office", "banli-demo")))
			.andExpect(status().isOk());
		this.mvc
			.perform(get(PATH + "/{id}/reply", id).param("unit", "市财政局").with(httpBasic("gov-office", "banli-demo")))
			.andExpect(status().isNotFound());
		this.mvc.perform(get(PATH + "/{id}/reply", id).param("unit", "火星局").with(httpBasic("gov-office", "banli-demo")))
			.andExpect(status().isUnprocessableEntity());
	}

	@Test
	void refusesTheLetterBeforeItIsDelivered() throws Exception {
		read("gov-office", "/{id}/reply", this.scenario.registered()).andExpect(status().isNotFound())
			.andExpect(jsonPath("$.detail").value(containsString("还没有交办")));
		read("gov-office", "/{id}/reply", this.scenario.signed()).andExpect(status().isNotFound())
			.andExpect(jsonPath("$.detail").value(containsString("还没有送达")));
		long split = this.scenario.registered();
		this.scenario.complete("gov-office", split, "assignUnits", """
				{"mode":"SPLIT","splitUnits":["市监局","市财政局"],"allocation":[
				 {"ask":1,"units":["市财政局"]},{"ask":2,"units":["市监局"]},
				 {"ask":3,"units":["市监局"]},{"ask":4,"units":["市监局"]}]}""");
		read("gov-office", "/{id}/reply", split).andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].field").value("unit"));
	}

	@Test
	void listsPageByPage() throws Exception {
		for (int i = 0; i < 3; i++) {
			send("npc-sender", form("L" + i).put("title", "关于翻页示例的建议").toString()).andExpect(status().isCreated());
		}
		JsonNode first = body(read("gov-office", "?q=翻页示例&size=2"));
		assertThat(first.path("items").findValuesAsText("number")).containsExactly("L2", "L1");
		JsonNode second = body(read("gov-office", "?q=翻页示例&size=2&cursor=" + first.path("next").asText()));
		assertThat(second.path("items").findValuesAsText("number")).containsExactly("L0");
		assertThat(second.get("next").isNull()).isTrue();
		read("gov-office", "?status=NONSENSE").andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].field").value("status"));
		read("gov-office", "?kind=suggestion").andExpect(status().isUnprocessableEntity());
		read("gov-office", "?unit=火星局").andExpect(status().isUnprocessableEntity());
		read("gov-office", "?cursor=@@").andExpect(status().isBadRequest());
		read("gov-office", "?size=x").andExpect(status().isBadRequest());
		read("gov-office", "?kind=SUGGESTION&status=FILED&unit=市监局&q=第1号").andExpect(status().isOk());
	}

	@Test
	void tellsTheTimelineToEachReaderAsFarAsHeMayReadIt() throws Exception {
		long id = this.delivery.delivered();
		JsonNode inside = body(read("amr-office", "/{id}/timeline?size=100", id));
		assertThat(inside.path("items").findValuesAsText("subject")).contains("task:checkDraft", "task:signReply");
		JsonNode outside = body(read("gov-office", "/{id}/timeline?size=100", id));
		assertThat(outside.path("items").findValuesAsText("subject")).contains("task:assignUnits", "task:deliverReply")
			.doesNotContain("task:checkDraft", "task:draftReply");
		JsonNode deputy = body(read("deputy", "/{id}/timeline?size=100&views=true", id));
		assertThat(deputy.path("items").findValuesAsText("subject")).contains("task:deliverReply")
			.doesNotContain("task:checkDraft");
		assertThat(deputy.toString()).doesNotContain("请先与代表沟通", "proposal.viewed");
		JsonNode page = body(read("amr-office", "/{id}/timeline?size=2", id));
		assertThat(page.path("items")).hasSize(2);
		assertThat(page.path("next").asText()).isNotEmpty();
	}

}
