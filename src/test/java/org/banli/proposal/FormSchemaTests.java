package org.banli.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.banli.identity.CurrentUser;
import org.banli.testing.OnH2;
import org.banli.workflow.FormSchema;
import org.banli.workflow.TaskForm;
import org.banli.workflow.TaskForms;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contract's {@code form} and {@code values}: a client that knows nothing of the
 * process can fill in every step.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import(ProposalScenario.class)
@OnH2
class FormSchemaTests {

	private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "array", "object");

	private static final Map<String, List<String>> REQUIRED = Map.ofEntries(Map.entry("confirmAsks", List.of("asks")),
			Map.entry("assignUnits", List.of("mode")), Map.entry("signForProposal", List.of("drafter")),
			Map.entry("signForCoHandling", List.of("drafter")),
			Map.entry("draftReply", List.of("parts", "closing", "contactName", "contactPhone")),
			Map.entry("mergeOpinions", List.of("parts", "closing", "contactName", "contactPhone")),
			Map.entry("reviseReply", List.of("parts", "closing", "contactName", "contactPhone")),
			Map.entry("writeOpinion", List.of("contactName", "contactPhone")),
			Map.entry("approveOpinion", List.of("decision")), Map.entry("reviewByDivisionHead", List.of("decision")),
			Map.entry("checkDraft", List.of("decision")), Map.entry("approveByViceHead", List.of("decision")),
			Map.entry("signReply", List.of("decision")), Map.entry("sealReply", List.of("compared")),
			Map.entry("deliverReply", List.of("deliveredOn", "way")));

	@Autowired
	private TaskForms forms;

	@Autowired
	private FormSchema schemas;

	@Autowired
	private ProposalScenario play;

	@Autowired
	private Proposals proposals;

	@Autowired
	private Workflow workflow;

	@Test
	void describesEveryStep() {
		assertThat(this.forms.steps()).containsAll(REQUIRED.keySet());
		for (String step : this.forms.steps()) {
			JsonNode schema = schema(step);
			assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
			assertThat(schema.path("type").asText()).as(step).isEqualTo("object");
			List<String> flaws = new ArrayList<>();
			flaws(step, schema, flaws);
			assertThat(flaws).isEmpty();
		}
	}

	@Test
	void saysWhatMustBeFilledIn() {
		REQUIRED.forEach((step, fields) -> {
			Set<String> required = new HashSet<>();
			schema(step).path("required").forEach((field) -> required.add(field.asText()));
			assertThat(required).as(step).containsExactlyInAnyOrderElementsOf(fields);
		});
	}

	@Test
	void namesChoicesDatesAndLimits() {
		JsonNode assign = schema("assignUnits").path("properties");
		assertThat(texts(assign.at("/mode/enum"))).containsExactly("SOLE", "MAIN_CO", "SPLIT");
		assertThat(assign.at("/replyDueOn/format").asText()).isEqualTo("date");
		assertThat(assign.at("/dueReason/maxLength").asInt()).isEqualTo(400);
		assertThat(assign.at("/coUnits/maxItems").asInt()).isEqualTo(30);
		assertThat(assign.at("/allocation/items/properties/ask/type").asText()).isEqualTo("integer");
		assertThat(texts(schema("deliverReply").at("/properties/way/enum"))).containsExactly("IN_PERSON", "POST",
				"SYSTEM", "FORWARDED");
		assertThat(schema("confirmAsks").at("/properties/asks/items/maxLength").asInt()).isEqualTo(2000);
		assertThat(texts(schema("signReply").at("/properties/decision/enum"))).containsExactly("AGREE", "RETURN");
	}

	@Test
	void opensEveryStepWithValuesOfItsSchema() {
		Set<String> seen = new HashSet<>();
		long asked = this.proposals.register(this.play.user("npc-sender"), ProposalScenario.suggestion());
		look(seen, "gov-office", asked, "confirmAsks");
		long id = this.play.registered();
		look(seen, "gov-office", id, "assignUnits");
		this.play.complete("gov-office", id, "assignUnits", """
				{"mode":"MAIN_CO","mainUnit":"市监局","coUnits":["市财政局"],"allocation":[{"ask":1,"units":["市财政局"]}]}""");
		look(seen, "amr-office", id, "signForProposal");
		look(seen, "fin-office", id, "signForCoHandling");
		this.play.signForAmr(id);
		look(seen, "amr-drafter", id, "draftReply");
		this.play.complete("amr-drafter", id, "draftReply", ProposalScenario.reply(2, 3, 4));
		this.play.signForCo("fin", id);
		look(seen, "fin-drafter", id, "writeOpinion");
		this.play.complete("fin-drafter", id, "writeOpinion", ProposalScenario.opinion(1));
		look(seen, "fin-head", id, "approveOpinion");
		this.play.agree("fin-head", id, "approveOpinion");
		look(seen, "amr-drafter", id, "mergeOpinions");
		this.play.complete("amr-drafter", id, "mergeOpinions", ProposalScenario.reply(1, 2, 3, 4)
			.replace("\"closing\"", "\"opinionNotes\":[{\"unit\":\"市财政局\",\"note\":\"意见相同\"}],\"closing\""));
		look(seen, "amr-division", id, "reviewByDivisionHead");
		this.play.complete("amr-division", id, "reviewByDivisionHead",
				"{\"decision\":\"RETURN\",\"opinion\":\"请补充数据\"}");
		look(seen, "amr-drafter", id, "reviseReply");
		// what is prepared can be sent as it is
		this.play.complete("amr-drafter", id, "reviseReply",
				this.play.values("amr-drafter", id, "reviseReply").toString());
		this.play.agree("amr-division", id, "reviewByDivisionHead");
		look(seen, "amr-office", id, "checkDraft");
		this.play.agree("amr-office", id, "checkDraft");
		look(seen, "amr-vice", id, "approveByViceHead");
		this.play.agree("amr-vice", id, "approveByViceHead");
		look(seen, "amr-head", id, "signReply");
		this.play.agree("amr-head", id, "signReply");
		look(seen, "amr-office", id, "sealReply");
		this.play.complete("amr-office", id, "sealReply", "{\"compared\":true}");
		look(seen, "amr-office", id, "deliverReply");
		assertThat(seen).containsExactlyInAnyOrderElementsOf(REQUIRED.keySet());
	}

	@Test
	void offersTheUnitsPeopleAndClassesThatMayBeChosen() {
		long id = this.play.registered();
		JsonNode assign = schema("gov-office", id, "assignUnits");
		assertThat(texts(assign.at("/properties/allocation/items/properties/units/items/oneOf").findValues("const")))
			.contains("市市场监督管理局", "市财政局");
		this.play.complete("gov-office", id, "assignUnits", "{\"mode\":\"SOLE\",\"mainUnit\":\"市监局\"}");
		JsonNode sign = schema("amr-office", id, "signForProposal").path("properties");
		assertThat(texts(sign.at("/drafter/oneOf").findValues("const"))).contains("amr-drafter");
		assertThat(texts(sign.at("/division/oneOf").findValues("const"))).contains("知识产权促进科");
		this.play.complete("amr-office", id, "signForProposal", "{\"drafter\":\"amr-drafter\"}");
		JsonNode draft = schema("amr-drafter", id, "draftReply");
		assertThat(texts(draft.at("/properties/parts/items/properties/resultClass/oneOf").findValues("const")))
			.containsExactly("A", "B", "C", "D");
	}

	private JsonNode schema(String username, long id, String step) {
		CurrentUser user = this.play.user(username);
		return this.schemas.of(this.workflow.open(user, this.play.taskId(username, id, step)));
	}

	private static List<String> texts(List<JsonNode> list) {
		return list.stream().map(JsonNode::asText).toList();
	}

	private void look(Set<String> seen, String username, long id, String step) {
		List<String> flaws = new ArrayList<>();
		mismatches(step, schema(step), this.play.values(username, id, step), flaws);
		assertThat(flaws).isEmpty();
		seen.add(step);
	}

	private JsonNode schema(String step) {
		TaskForm<?> form = this.forms.of(step);
		return this.schemas.of(form);
	}

	private static void flaws(String path, JsonNode schema, List<String> flaws) {
		String type = type(schema);
		if (!TYPES.contains(type)) {
			flaws.add(path + " has the type " + schema.path("type"));
		}
		if (type.equals("array")) {
			flaws(path + "[]", schema.path("items"), flaws);
		}
		if (type.equals("object")) {
			Iterator<Map.Entry<String, JsonNode>> fields = schema.path("properties").fields();
			if (!fields.hasNext()) {
				flaws.add(path + " has no properties");
			}
			fields.forEachRemaining((field) -> {
				String name = path + "." + field.getKey();
				if (!field.getValue().path("title").asText().matches(".*\\p{IsHan}.*")) {
					flaws.add(name + " has the title " + field.getValue().path("title"));
				}
				flaws(name, field.getValue(), flaws);
			});
			schema.path("required").forEach((required) -> {
				if (!schema.path("properties").has(required.asText())) {
					flaws.add(path + " requires the unknown " + required);
				}
			});
		}
		schema.path("enum").forEach((choice) -> {
			if (!choice.isTextual() && !(choice.isNull() && schema.path("type").isArray())) {
				flaws.add(path + " offers " + choice);
			}
		});
	}

	/** The type of a field, of one that may be empty the one beside null. */
	private static String type(JsonNode schema) {
		JsonNode type = schema.path("type");
		return (type.isArray() && type.size() == 2 && type.get(1).asText().equals("null")) ? type.get(0).asText()
				: type.asText();
	}

	/** Empty fields are null; everything else has its type, limits and choices. */
	private static void mismatches(String path, JsonNode schema, JsonNode value, List<String> flaws) {
		if (value.isNull()) {
			return;
		}
		boolean fits = switch (type(schema)) {
			case "string" -> value.isTextual();
			case "integer" -> value.isIntegralNumber();
			case "boolean" -> value.isBoolean();
			case "array" -> value.isArray();
			case "object" -> value.isObject();
			default -> false;
		};
		if (!fits) {
			flaws.add(path + " is " + value + ", not " + schema.path("type"));
			return;
		}
		if (schema.has("enum") && !texts(schema.path("enum")).contains(value.asText())) {
			flaws.add(path + " is no choice: " + value);
		}
		if (schema.path("format").asText().equals("date")) {
			LocalDate.parse(value.asText());
		}
		if (value.isTextual() && value.asText().length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
			flaws.add(path + " is too long");
		}
		if (value.isArray() && value.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE)) {
			flaws.add(path + " has too many items");
		}
		value.forEach((item) -> {
			if (value.isArray()) {
				mismatches(path + "[]", schema.path("items"), item, flaws);
			}
		});
		value.fields().forEachRemaining((field) -> {
			if (!schema.path("properties").has(field.getKey())) {
				flaws.add(path + " has the unknown field " + field.getKey());
			}
			else {
				mismatches(path + "." + field.getKey(), schema.path("properties").path(field.getKey()),
						field.getValue(), flaws);
			}
		});
		schema.path("properties").fieldNames().forEachRemaining((name) -> {
			if (value.isObject() && !value.has(name)) {
				flaws.add(path + " lacks the field " + name);
			}
		});
	}

	private static List<String> texts(JsonNode list) {
		List<String> texts = new ArrayList<>();
		list.forEach((item) -> texts.add(item.asText()));
		return texts;
	}

}
