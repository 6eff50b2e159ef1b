package org.banli.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.banli.shared.ProductProperties;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what the layout shows: who is there, where one may go, how large. */
@ControllerAdvice(annotations = Controller.class)
class LayoutAdvice {

	private final ProductProperties product;

	LayoutAdvice(ProductProperties product) {
		this.product = product;
	}

	@ModelAttribute
	void layout(HttpServletRequest request, Model model) {
		CurrentUser me = me(request);
		model.addAttribute("me", me);
		model.addAttribute("product", this.product);
		model.addAttribute("sections", sections(me));
		model.addAttribute("careOn", CareView.chosen(request) || (me != null && me.careView()));
		model.addAttribute("currentPath", currentPath(request));
		// the token belongs to a session, which must exist before a long page is sent
		if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
			token.getToken();
		}
	}

	private static CurrentUser me(HttpServletRequest request) {
		return (request.getUserPrincipal() instanceof Authentication login
				&& login.getPrincipal() instanceof CurrentUser user) ? user : null;
	}

	/** The parts of the product that the user's posts may see, the most used first. */
	static List<String> sections(CurrentUser user) {
		List<String> sections = new ArrayList<>();
		if (user == null || user.mustChangePassword()) {
			return sections;
		}
		if (may(user, Action.WORK_ON_TASKS, Action.VIEW_UNIT_TASKS)) {
			sections.add("tasks");
		}
		if (may(user, Action.VIEW_PROPOSAL)) {
			sections.add("proposals");
		}
		if (may(user, Action.VIEW_CASE)) {
			sections.add("cases");
		}
		if (may(user, Action.VIEW_SENT_REFERRAL, Action.COUNT_REFERRALS)) {
			sections.add("referrals");
		}
		if (may(user, Action.RECORD_PRESIDING)) {
			sections.add("presiding");
		}
		if (may(user, Action.PLAN_ASSIGNMENTS)) {
			sections.add("assignments");
		}
		if (may(user, Action.VIEW_NUMBERS)) {
			sections.add("numbers");
		}
		if (may(user, Action.VIEW_ORGANIZATION)) {
			sections.add("organization");
		}
		if (may(user, Action.ADMINISTER)) {
			sections.add("accounts");
			sections.add("changes");
			sections.add("papers");
			sections.add("mail");
			sections.add("index");
			sections.add("api");
		}
		return sections;
	}

	private static boolean may(CurrentUser user, Action... actions) {
		return Stream.of(actions).anyMatch((action) -> Rights.may(user, action));
	}

	private static String currentPath(HttpServletRequest request) {
		if (!"GET".equals(request.getMethod())) {
			return "/";
		}
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return (request.getQueryString() == null) ? path : path + "?" + request.getQueryString();
	}

}
