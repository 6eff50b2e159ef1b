package org.banli.identity;

import java.time.Duration;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/**
 * Switches the large type view (关怀版). The account keeps the choice; a cookie keeps it for
 * the login page.
 */
@Controller
class CareView {

	private static final String COOKIE = "banli-care";

	private final Accounts accounts;

	private final CurrentLogin login;

	CareView(Accounts accounts, CurrentLogin login) {
		this.accounts = accounts;
		this.login = login;
	}

	static boolean chosen(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		return cookie != null && "on".equals(cookie.getValue());
	}

	@PostMapping("/profile/care")
	String change(@RequestParam boolean on, @RequestParam(defaultValue = "/") String back,
			@AuthenticationPrincipal CurrentUser me, HttpServletRequest request, HttpServletResponse response) {
		if (me != null) {
			this.accounts.changeCareView(me, on);
			this.login.refresh(request, response);
		}
		ResponseCookie cookie = ResponseCookie.from(COOKIE, on ? "on" : "off")
			.path(request.getContextPath() + "/")
			.maxAge(Duration.ofDays(365))
			.sameSite("Lax")
			.httpOnly(true)
			.secure(request.isSecure())
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
		return "redirect:" + own(back);
	}

	/** The path where it is one of this product, else the first page. */
	private static String own(String path) {
		return path.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}{}]*") ? path : "/";
	}

}
