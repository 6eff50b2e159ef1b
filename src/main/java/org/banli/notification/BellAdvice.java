package org.banli.notification;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.banli.identity.CurrentUser;
import org.thymeleaf.context.LazyContextVariable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the frame of every page the bell; pages that show none ask nothing. */
@ControllerAdvice(annotations = Controller.class)
class BellAdvice {

	private final Notices notices;

	BellAdvice(Notices notices) {
		this.notices = notices;
	}

	@ModelAttribute
	void bell(HttpServletRequest request, Model model) {
		// an error page must not ask a database that may be the error
		if (request.getDispatcherType() != DispatcherType.ERROR
				&& request.getUserPrincipal() instanceof Authentication login
				&& login.getPrincipal() instanceof CurrentUser user && !user.mustChangePassword()) {
			model.addAttribute("unread", new Unread(this.notices, user));
		}
	}

	/** Counted when the page is written. */
	private static final class Unread extends LazyContextVariable<Integer> {

		private final Notices notices;

		private final CurrentUser user;

		Unread(Notices notices, CurrentUser user) {
			this.notices = notices;
			this.user = user;
		}

		@Override
		protected Integer loadValue() {
			return this.notices.unread(this.user);
		}

	}

}
