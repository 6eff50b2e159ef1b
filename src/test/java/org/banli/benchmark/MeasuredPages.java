package org.banli.benchmark;

import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.testing.Measured;
import org.banli.testing.SqlCount;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/** Whole pages as somebody asks for them, with their times and statements. */
@TestComponent
class MeasuredPages {

	static final int VIEWS = Measured.size("views", 60);

	private final Accounts accounts;

	private final SqlCount count;

	private final MockMvc mvc;

	MeasuredPages(Accounts accounts, SqlCount count, MockMvc mvc) {
		this.accounts = accounts;
		this.count = count;
		this.mvc = mvc;
	}

	Measured times(String username, String path) {
		return Measured.of(VIEWS / 2, VIEWS, () -> page(username, path));
	}

	/** A line of a table: name, median, p95, statements. */
	String line(String name, String username, String path, String expected) {
		assertThat(page(username, path)).contains(expected);
		Measured times = times(username, path);
		this.count.take();
		page(username, path);
		return "| %s | %s | %d |".formatted(name, times.cells(), this.count.take());
	}

	String page(String username, String path) {
		CurrentUser user = this.accounts.user(username);
		try {
			MockHttpServletResponse answer = this.mvc
				.perform(MockMvcRequestBuilders.get(path)
					.with(authentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
							AuthorityUtils.createAuthorityList("ROLE_USER")))))
				.andReturn()
				.getResponse();
			assertThat(answer.getStatus()).isEqualTo(200);
			return answer.getContentAsString();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
