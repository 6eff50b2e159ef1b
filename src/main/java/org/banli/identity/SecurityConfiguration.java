package org.banli.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

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
	SecurityFilterChain apiSecurity(HttpSecurity http, ObjectMapper json, Words words) throws Exception {
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
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pageSecurity(HttpSecurity http) throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers("/login", "/css/**", "/js/**", "/img/**", "/webjars/**", "/actuator/health",
						"/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html", "/error", "/favicon.ico")
				.permitAll()
				.anyRequest()
				.authenticated())
			.formLogin((form) -> form.loginPage("/login")
				.defaultSuccessUrl("/tasks")
				.failureHandler((request, response,
						ex) -> response.sendRedirect(request.getContextPath() + "/login?"
								+ ((ex instanceof org.springframework.security.authentication.LockedException)
										? "locked" : "failed"))))
			.logout((logout) -> logout.logoutSuccessUrl("/login?out"))
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_POLICY))
				.frameOptions((frames) -> frames.sameOrigin()))
			.build();
	}

	private static void write(HttpServletResponse response, ObjectMapper json, Problem problem)
			throws java.io.IOException {
		response.setStatus(problem.status());
		response.setContentType(Problem.MEDIA_TYPE);
		response.setCharacterEncoding("UTF-8");
		json.writeValue(response.getWriter(), problem);
	}

}
