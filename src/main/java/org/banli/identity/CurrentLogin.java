package org.banli.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The login of the present session, read anew after the account has changed. */
@Component
class CurrentLogin {

	private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	private final Accounts accounts;

	CurrentLogin(Accounts accounts) {
		this.accounts = accounts;
	}

	void refresh(HttpServletRequest request, HttpServletResponse response) {
		Authentication before = SecurityContextHolder.getContext().getAuthentication();
		UsernamePasswordAuthenticationToken after = UsernamePasswordAuthenticationToken
			.authenticated(this.accounts.user(before.getName()), null, before.getAuthorities());
		after.setDetails(before.getDetails());
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(after);
		SecurityContextHolder.setContext(context);
		this.sessions.saveContext(context, request, response);
	}

}
