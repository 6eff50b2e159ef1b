package org.banli.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.shared.Forbidden;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets nobody work with a one-time password before it is changed. */
@Configuration(proxyBeanMethods = false)
class OneTimePassword implements WebMvcConfigurer, HandlerInterceptor {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this)
			.excludePathPatterns(PasswordController.PATH, "/profile/care", "/login", "/session-ended", "/error",
					"/css/**", "/js/**", "/img/**", "/webjars/**", "/actuator/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws java.io.IOException {
		if (request.getUserPrincipal() instanceof Authentication login
				&& login.getPrincipal() instanceof CurrentUser user && user.mustChangePassword()) {
			if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
				throw new Forbidden("identity.password.mustChange");
			}
			response.sendRedirect(request.getContextPath() + PasswordController.PATH);
			return false;
		}
		return true;
	}

}
