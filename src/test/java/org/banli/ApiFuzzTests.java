package org.banli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Feeds 500 random bodies to every path of the API: each is answered with a refusal or a
 * result, never with a fault of the product, and every refusal is a problem in Chinese.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@OnH2
class ApiFuzzTests {

	private static final int BODIES = 500;

	private static final List<String> NAMES = List.of("kind", "session", "number", "title", "leadProposer",
			"coProposers", "sector", "body", "asks", "startsOn", "length", "unit", "pauses", "from", "to", "decision",
			"parts", "mode", "mainUnit", "coUnits", "x", "", "\u0000", "😀");

	private static final List<String> TEXTS = List.of("", " ", "SUGGESTION", "PROPOSAL", "WORKING_DAY", "MONTH",
			"2026-03-02", "2026-02-30", "9999-12-31", "-999999999-01-01", "市监局", "第25号", "null", "\u0000\ud800",
			"喆𠮷😀", "'; DROP TABLE proposal; --", "<script>", "${7*7}", "x".repeat(5000));

	@Autowired
	private MockMvc mvc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private ObjectMapper json;

	@TestFactory
	Stream<DynamicTest> noRandomBodyIsAFault() {
		List<DynamicTest> tests = new ArrayList<>();
		this.mappings.getHandlerMethods().forEach((info, method) -> {
			for (String path : info.getPatternValues()) {
				if (path.startsWith("/api/")) {
					Set<?> methods = info.getMethodsCondition().getMethods();
					methods.forEach((verb) -> tests.add(DynamicTest.dynamicTest(verb + " " + path,
							() -> fuzz(HttpMethod.valueOf(verb.toString()), path))));
				}
			}
		});
		assertThat(tests).hasSizeGreaterThan(8);
		return tests.stream();
	}

	private void fuzz(HttpMethod verb, String path) throws Exception {
		Random random = new Random(path.hashCode());
		for (int i = 0; i < BODIES; i++) {
			String body = body(random);
			String[] variables = { id(random), id(random), id(random) };
			MockHttpServletRequestBuilder call = request(verb, path, (Object[]) variables)
				.with(httpBasic(random.nextBoolean() ? "gov-office" : "amr-drafter", "banli-demo"));
			if (verb == HttpMethod.GET) {
				call.param(NAMES.get(random.nextInt(10)), TEXTS.get(random.nextInt(TEXTS.size())))
					.param("size", text(random))
					.param("cursor", text(random))
					.param("queue", text(random))
					.param("status", text(random));
			}
			else {
				call.contentType(MediaType.APPLICATION_JSON)
					.content(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
			}
			MockHttpServletResponse response = this.mvc.perform(call).andReturn().getResponse();
			assertThat(response.getStatus()).as("%s %s %s", verb, path, body).isLessThan(500);
			if (response.getStatus() >= 400) {
				assertThat(response.getContentType()).as("%s %s %s", verb, path, body)
					.startsWith("application/problem+json");
			}
		}
	}

	private String body(Random random) throws Exception {
		return switch (random.nextInt(8)) {
			case 0 -> "{\"kind\":";
			case 1 -> text(random);
			case 2 -> this.json.writeValueAsString(JsonNodeFactory.instance.arrayNode().add(1));
			default -> object(random, 0).toString();
		};
	}

	private ObjectNode object(Random random, int depth) {
		ObjectNode object = JsonNodeFactory.instance.objectNode();
		for (int i = random.nextInt(12); i >= 0; i--) {
			String name = NAMES.get(random.nextInt(NAMES.size()));
			switch (random.nextInt(8)) {
				case 0 -> object.putNull(name);
				case 1 -> object.put(name, random.nextInt());
				case 2 -> object.put(name, random.nextBoolean());
				case 3 -> object.set(name, array(random, depth));
				case 4 -> object.put(name, random.nextDouble() * 1e300);
				case 5 -> object.set(name, (depth > 3) ? null : object(random, depth + 1));
				default -> object.put(name, text(random));
			}
		}
		return object;
	}

	private ArrayNode array(Random random, int depth) {
		ArrayNode array = JsonNodeFactory.instance.arrayNode();
		for (int i = random.nextInt(4); i > 0; i--) {
			if (random.nextBoolean()) {
				array.add(text(random));
			}
			else if (depth > 3) {
				array.addNull();
			}
			else {
				array.add(object(random, depth + 1));
			}
		}
		return array;
	}

	private static String text(Random random) {
		return TEXTS.get(random.nextInt(TEXTS.size()));
	}

	private static String id(Random random) {
		return switch (random.nextInt(4)) {
			case 0 -> "1";
			case 1 -> "999999999999999999999";
			case 2 -> "abc";
			default -> String.valueOf(random.nextInt());
		};
	}

}
