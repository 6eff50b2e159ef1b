package org.banli.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What happened before a story begins, done over the integration API. */
final class Api {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpClient client = HttpClient.newHttpClient();

	private final String base;

	Api(int port) {
		this.base = "http://localhost:" + port;
	}

	/**
	 * Registers a proposal.
	 * @return its business key
	 */
	String register(String username, Map<String, Object> proposal) {
		return send(username, "POST", "/api/v1/proposals", proposal).path("businessKey").asText();
	}

	/** Claims and completes the task on a matter that a user has, or can have. */
	void complete(String username, String businessKey, Map<String, Object> form) {
		for (String queue : new String[] { "mine", "claimable" }) {
			for (JsonNode task : send(username, "GET", "/api/v1/tasks?size=100&queue=" + queue, null).path("items")) {
				if (task.path("businessKey").asText().equals(businessKey)) {
					String path = "/api/v1/tasks/" + task.path("id").asText();
					if (queue.equals("claimable")) {
						send(username, "POST", path + "/claim", Map.of());
					}
					send(username, "POST", path + "/complete", form);
					return;
				}
			}
		}
		throw new AssertionError(username + " has no task on " + businessKey);
	}

	private JsonNode send(String username, String method, String path, Map<String, Object> body) {
		try {
			String login = Base64.getEncoder()
				.encodeToString((username + ":banli-demo").getBytes(StandardCharsets.UTF_8));
			HttpRequest request = HttpRequest.newBuilder(URI.create(this.base + path))
				.header("Authorization", "Basic " + login)
				.header("Content-Type", "application/json")
				.method(method,
						(body == null) ? HttpRequest.BodyPublishers.noBody()
								: HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
				.build();
			HttpResponse<String> answer = this.client.send(request, HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).as("%s %s: %s", method, path, answer.body()).isBetween(200, 299);
			return JSON.readTree(answer.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
