package org.banli.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.shared.Problem;
import org.banli.shared.Words;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Two doors: a stateless one with HTTP Basic for the API, and a form login for people.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; "
			+ "style-src 'self' 'unsafe-inline'; font-src 'self' data:; object-src 'none'; base-uri 'none'; "
			+ "form-action 'self'; frame-ancestors 'self'";

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	@Order(1)
	SecurityFilterChain apiSecurity(HttpSecurity http, IdempotentRequests idempotent, ObjectMapper json, Words words)
			throws Exception {
		AuthenticationEntryPoint notLoggedIn = (request, response, ex) -> {
			response.setHeader("WWW-Authenticate", "Basic realm=\"Banli\", charset=\"UTF-8\"");
			write(response, json, Problem.of(HttpStatus.UNAUTHORIZED, words.of("identity.notLoggedIn")));
		};
		AccessDeniedHandler denied = (request, response, ex) -> write(response, json,
				Problem.of(HttpStatus.FORBIDDEN, words.of("identity.postMayNot")));
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.httpBasic((basic) -> basic.authenticationEntryPoint(notLoggedIn))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(notLoggedIn).accessDeniedHandler(denied))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.addFilterAfter(new IdempotencyFilter(idempotent, json, words), AuthorizationFilter.class)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pageSecurity(HttpSecurity http, Accounts accounts) throws Exception {
		return http.addFilterAfter(new FreshLogin(accounts), SecurityContextHolderFilter.class)
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers("/login", "/session-ended", "/profile/care", "/css/**", "/js/**", "/img/**",
						"/webjars/**", "/actuator/health", "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html",
						"/error", "/favicon.ico")
				.permitAll()
				.anyRequest()
				.authenticated())
			.formLogin((form) -> form.loginPage("/login")
				.defaultSuccessUrl("/")
				.failureHandler((request, response,
						ex) -> response.sendRedirect(request.getContextPath() + "/login?"
								+ ((ex instanceof org.springframework.security.authentication.LockedException)
										? "locked" : "failed"))))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(new LoginDoor())
				.accessDeniedHandler(new SessionEnded()))
			.requestCache((cache) -> cache.requestCache(pagesOnly()))
			.logout((logout) -> logout.logoutSuccessUrl("/login?out"))
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_POLICY))
				.frameOptions((frames) -> frames.sameOrigin()))
			.build();
	}

	/** Remembers for after the login what was asked for, where it was a whole page. */
	private static RequestCache pagesOnly() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setRequestMatcher((request) -> {
			String accept = request.getHeader("Accept");
			return "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null && accept != null
					&& accept.contains("text/html");
		});
		return cache;
	}

	private static void write(HttpServletResponse response, ObjectMapper json, Problem problem)
			throws java.io.IOException {
		response.setStatus(problem.status());
		response.setContentType(Problem.MEDIA_TYPE);
		response.setCharacterEncoding("UTF-8");
		json.writeValue(response.getWriter(), problem);
	}

	/** Leads to the login page, and says so where a session has ended. */
	private static final class LoginDoor extends LoginUrlAuthenticationEntryPoint {

		LoginDoor() {
			super("/login");
		}

		@Override
		protected String determineUrlToUseForThisRequest(HttpServletRequest request, HttpServletResponse response,
				AuthenticationException ex) {
			boolean hadSession = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
			return hadSession ? getLoginFormUrl() + "?expired" : getLoginFormUrl();
		}

	}

}
