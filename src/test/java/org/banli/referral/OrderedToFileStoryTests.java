package org.banli.referral;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.banli.casefile.CaseScenario;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The story over the integration API: a referral is refused, reconsidered, and the
 * procuratorate orders the police to file.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@OnH2
@Import({ CaseScenario.class, ReferralScenario.class, DecidedCases.class })
class OrderedToFileStoryTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario cases;

	@Autowired
	private ReferralScenario play;

	private JsonNode send(String username, String method, String path, String body, int status) throws Exception {
		String login = Base64.getEncoder().encodeToString((username + ":banli-demo").getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Authorization", "Basic " + login)
			.header("Content-Type", "application/json")
			.method(method,
					(body == null) ? HttpRequest.BodyPublishers.noBody()
							: HttpRequest.BodyPublishers.ofString(body.replace("TODAY", CaseScenario.day(0))))
			.build();
		HttpResponse<String> answer = this.client.send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as("%s %s: %s", method, path, answer.body()).isEqualTo(status);
		return JSON.readTree(answer.body());
	}

	/** The open task of a step of a case that the user has or can have. */
	private String task(String username, String key, String step) throws Exception {
		for (String queue : List.of("mine", "claimable")) {
			for (JsonNode task : send(username, "GET", "/api/v1/tasks?size=100&queue=" + queue, null, 200)
				.path("items")) {
				if (task.path("businessKey").asText().equals(key) && task.path("step").asText().equals(step)) {
					return task.path("id").asText();
				}
			}
		}
		throw new AssertionError(username + " has no " + step + " on " + key);
	}

	private void complete(String username, String key, String step, String body) throws Exception {
		String path = "/api/v1/tasks/" + task(username, key, step);
		send(username, "POST", path + "/claim", "{}", 200);
		send(username, "POST", path + "/complete", body, 200);
	}

	private String state(long id) throws Exception {
		return send("amr-officer1", "GET", "/api/v1/cases/" + id, null, 200).path("referral").path("state").asText();
	}

	@Test
	void refusedReconsideredAndOrderedToFile() throws Exception {
		long id = this.cases.filed();
		String key = "case:" + id;
		String call = """
				{"ground":"OPINION","from":"市人民检察院","on":"TODAY","documentNumber":"示检刑行意〔2026〕1号","reason":"认为涉嫌犯罪"}""";
		send("amr-officer1", "POST", "/api/v1/cases/" + id + "/referrals", call, 403);
		send("amr-case-head", "POST", "/api/v1/cases/" + id + "/referrals", call, 200);
		send("amr-case-head", "POST", "/api/v1/cases/" + id + "/referrals", call, 409);
		complete("amr-case-head", key, "nameReferralTeam", ReferralScenario.TEAM);
		complete("amr-officer1", key, "writeReferralReport", ReferralScenario.REPORT);
		complete("amr-head", key, "decideReferral", ReferralScenario.APPROVED);
		String sending = "/api/v1/tasks/" + task("amr-officer1", key, "sendReferral");
		send("amr-officer1", "POST", sending + "/claim", "{}", 200);
		send("amr-officer1", "POST", sending + "/complete", ReferralScenario.SENDING, 409);
		this.play.complete(id);
		send("amr-officer1", "POST", sending + "/complete", ReferralScenario.SENDING, 200);
		// pressed twice: the second time it is done already
		send("amr-officer1", "POST", sending + "/complete", ReferralScenario.SENDING, 409);
		complete("psb-liaison", key, "signReceipt", ReferralScenario.RECEIVED);
		complete("psb-liaison", key, "reviewReferral", ReferralScenario.review("REFUSED"));
		assertThat(state(id)).isEqualTo("REFUSED");
		complete("amr-case-head", key, "answerRefusal", ReferralScenario.answer("RECONSIDER"));
		complete("psb-liaison", key, "reconsiderReferral",
				ReferralScenario.review("REFUSED").replace(",\"otherPolice\":\"示例县公安局\"", ""));
		assertThat(state(id)).isEqualTo("REFUSED_AGAIN");
		complete("amr-case-head", key, "answerRefusal", ReferralScenario.answer("SUPERVISE"));
		complete("proc-liaison", key, "askForReasons", ReferralScenario.ASKED);
		complete("proc-liaison", key, "judgeReasons", ReferralScenario.reasons("ORDERED"));
		complete("psb-liaison", key, "executeFilingOrder", ReferralScenario.ORDERED);
		JsonNode referral = send("amr-officer1", "GET", "/api/v1/cases/" + id, null, 200).path("referral");
		assertThat(referral.path("state").asText()).isEqualTo("FILED");
		assertThat(referral.path("clocks").findValuesAsText("code")).contains("DL32", "DL33", "DL36", "DL37", "DL38",
				"DL39", "DL40", "DL41", "DL43");
		assertThat(referral.path("documents").findValuesAsText("code")).contains("transferLetter",
				"reconsiderationRequest", "supervisionRequest");
		send("psb-liaison", "GET", "/api/v1/cases/" + id, null, 403);
	}

}
