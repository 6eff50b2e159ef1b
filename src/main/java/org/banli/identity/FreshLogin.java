package org.banli.identity;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no session act by rights that are gone: posts, names and absences are read anew
 * with every request of a page, and a session whose account was switched off or whose
 * password was reset ends with its next request.
 */
class FreshLogin extends OncePerRequestFilter {

	private final Accounts accounts;

	FreshLogin(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI()
			.substring(request.getContextPath().length())
			.matches("/(css|js|img|webjars|actuator)/.*|/favicon\\.ico");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		if (login != null && login.getPrincipal() instanceof CurrentUser user) {
			Optional<CurrentUser> fresh = this.accounts.fresh(user);
			if (fresh.isEmpty()) {
				end(request);
			}
			else if (!fresh.get().equals(user)) {
				replace(login, fresh.get());
			}
		}
		chain.doFilter(request, response);
	}

	private static void end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		SecurityContextHolder.clearContext();
	}

	private static void replace(Authentication login, CurrentUser user) {
		UsernamePasswordAuthenticationToken after = UsernamePasswordAuthenticationToken.authenticated(user, null,
				login.getAuthorities());
		after.setDetails(login.getDetails());
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(after);
		SecurityContextHolder.setContext(context);
	}

}
