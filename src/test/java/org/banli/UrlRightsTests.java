package org.banli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.banli.casefile.PlayedCase;
import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.proposal.PlayedProposal;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * The rights as a matrix over every URL: {@code url-rights.csv} says for each page and
 * API path what each kind of user meets. A path that the matrix does not know fails the
 * build. The proposal is one that the market supervision bureau answers alone; its open
 * task is the division head's review. The case is one that the bureau has filed.
 * <p>
 * {@code in}: let in (a result, or a refusal of the values or of the state),
 * {@code login}: sent to log in, {@code no}: the post may not, {@code ?}: may not even
 * know of it.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@OnH2
@Import({ PlayedProposal.class, PlayedCase.class })
class UrlRightsTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private Accounts accounts;

	@Autowired
	private PlayedProposal played;

	@Autowired
	private PlayedCase playedCase;

	@Test
	void everyUserMeetsWhatTheMatrixSays() throws Exception {
		List<String> lines = new String(
				new ClassPathResource("org/banli/url-rights.csv").getInputStream().readAllBytes(),
				StandardCharsets.UTF_8)
			.lines()
			.toList();
		String[] users = lines.get(0).split(",");
		Map<String, String[]> matrix = new LinkedHashMap<>();
		lines.stream().skip(1).map((line) -> line.split(",")).forEach((row) -> matrix.put(row[0], row));
		Set<String> urls = urls();
		List<String> met = new ArrayList<>(List.of(lines.get(0)));
		for (String url : urls) {
			List<String> row = new ArrayList<>(List.of(url));
			for (int i = 1; i < users.length; i++) {
				row.add(meets(url, users[i]));
			}
			met.add(String.join(",", row));
		}
		// what was met, for whoever has to change the matrix
		Files.write(Files.createDirectories(Path.of("target")).resolve("url-rights.csv"), met);
		assertThat(matrix.keySet()).as("the matrix knows every URL and none that is gone").isEqualTo(urls);
		assertThat(String.join("\n", met)).isEqualTo(String.join("\n", lines));
	}

	private Set<String> urls() {
		Set<String> urls = new TreeSet<>();
		this.mappings.getHandlerMethods().forEach((info, method) -> {
			boolean isOurs = method.getBeanType().getPackageName().startsWith("org.banli");
			// the container's own address, which answers what failed elsewhere
			if (isOurs && !ErrorController.class.isAssignableFrom(method.getBeanType())) {
				Set<String> verbs = info.getMethodsCondition()
					.getMethods()
					.stream()
					.map(Enum::name)
					.collect(Collectors.toSet());
				for (String pattern : info.getPatternValues()) {
					String path = pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
					(verbs.isEmpty() ? Set.of("GET") : verbs).forEach((verb) -> urls.add(verb + " " + path));
				}
			}
		});
		return urls;
	}

	private String meets(String url, String username) throws Exception {
		HttpMethod verb = HttpMethod.valueOf(url.substring(0, url.indexOf(' ')));
		String pattern = url.substring(url.indexOf(' ') + 1);
		String path = this.playedCase.isAbout(pattern) ? this.playedCase.fill(pattern) : this.played.fill(pattern);
		boolean isApi = path.startsWith("/api/");
		MockHttpServletRequestBuilder call = request(verb, path);
		if (username.equals("nobody")) {
			call.with(anonymous());
		}
		else {
			CurrentUser user = this.accounts.user(username);
			call.with(authentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
					AuthorityUtils.createAuthorityList("ROLE_USER"))));
		}
		if (verb != HttpMethod.GET) {
			call = isApi ? call.contentType(MediaType.APPLICATION_JSON).content("{}") : call.with(csrf());
		}
		MockHttpServletResponse response = this.mvc.perform(call).andReturn().getResponse();
		String to = response.getRedirectedUrl();
		if (response.getStatus() == 401 || (to != null && to.contains("/login"))) {
			return "login";
		}
		return switch (response.getStatus()) {
			case 403 -> "no";
			case 404 -> "?";
			default -> (response.getStatus() < 500) ? "in" : "fault";
		};
	}

}
