package org.banli.search;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.identity.CurrentUser;
import org.banli.organization.Organization;
import org.banli.shared.BusinessKey;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of what was found, what is proposed while typing, and similar matters. */
@Controller
class SearchController {

	private static final int ROWS = 20;

	private static final int SUGGESTIONS = 6;

	private static final int SIMILAR = 5;

	private static final int MOST_ASKS = 30;

	private final Searches searches;

	private final SimilarItems similarItems;

	private final SearchFeed feed;

	private final Organization organization;

	SearchController(Searches searches, SimilarItems similarItems, SearchFeed feed, Organization organization) {
		this.searches = searches;
		this.similarItems = similarItems;
		this.feed = feed;
		this.organization = organization;
	}

	@GetMapping("/search")
	String page(@RequestParam(required = false) String q, @RequestParam(required = false) String kind,
			@RequestParam(required = false) String session, @RequestParam(required = false) String year,
			@RequestParam(required = false) String unit, @RequestParam(required = false) String status,
			@RequestParam(required = false) String cursor, @AuthenticationPrincipal CurrentUser me,
			@RequestHeader(name = "HX-Request", required = false) String swap,
			@RequestHeader(name = "HX-History-Restore-Request", required = false) String restore, Model model,
			HttpServletResponse response) {
		this.searches.readers(me);
		SearchQuestion question = SearchQuestion.of(q, kind, session, year, unit, status);
		model.addAttribute("question", question);
		model.addAttribute("base", question.address());
		model.addAttribute("kinds", this.searches.kinds(me));
		model.addAttribute("states", this.searches.states(me));
		model.addAttribute("units", this.organization.handlers());
		model.addAttribute("feed", this.feed.state());
		response.addHeader("Vary", "HX-Request");
		try {
			model.addAttribute("results", this.searches.find(me, question, cursor, ROWS));
			model.addAttribute("years", this.searches.years());
			model.addAttribute("sessions", this.searches.sessions());
		}
		catch (SearchUnavailable ex) {
			response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
			model.addAttribute("results", null);
			model.addAttribute("years", List.of());
			model.addAttribute("sessions", Map.of());
		}
		return (swap != null && restore == null) ? "search/results :: found" : "search/results";
	}

	@GetMapping("/search/suggestions")
	String suggestions(@RequestParam(required = false) String q, @AuthenticationPrincipal CurrentUser me, Model model) {
		this.searches.readers(me);
		SearchQuestion question = SearchQuestion.of(q, null, null, null, null, null);
		model.addAttribute("question", question);
		model.addAttribute("kinds", this.searches.kinds(me));
		try {
			model.addAttribute("hits", this.searches.suggest(me, question.q(), SUGGESTIONS));
		}
		catch (SearchUnavailable ex) {
			// nothing is proposed then; the page says why nothing is found
			model.addAttribute("hits", List.of());
		}
		return "search/suggestions :: list";
	}

	@GetMapping("/search/similar")
	String similar(@RequestParam(required = false) String text, @RequestParam(required = false) String except,
			@AuthenticationPrincipal CurrentUser me, @RequestHeader(name = "HX-Request", required = false) String swap,
			Model model) {
		return similar(me, text, except, swap != null, model);
	}

	/**
	 * The same for a form that is being filled in, whose text is too long for an address.
	 */
	@PostMapping("/search/similar")
	String similarToForm(HttpServletRequest request, @RequestParam(required = false) String except,
			@AuthenticationPrincipal CurrentUser me, @RequestHeader(name = "HX-Request", required = false) String swap,
			Model model) {
		StringBuilder text = new StringBuilder();
		append(text, request.getParameter("title"));
		for (int i = 0; i < MOST_ASKS; i++) {
			append(text, request.getParameter("asks[" + i + "]"));
		}
		append(text, request.getParameter("body"));
		return similar(me, text.toString(), except, swap != null, model);
	}

	private static void append(StringBuilder text, String more) {
		if (more != null && !more.isBlank()) {
			text.append(more).append('\n');
		}
	}

	private String similar(CurrentUser me, String text, String except, boolean isPart, Model model) {
		this.searches.readers(me);
		BusinessKey key = key(except);
		boolean isAsked = key != null || (text != null && !text.isBlank());
		model.addAttribute("isAsked", isAsked);
		model.addAttribute("kinds", this.searches.kinds(me));
		model.addAttribute("items", isAsked ? this.similarItems.similar(text, key, SIMILAR, me) : List.of());
		return isPart ? "search/similar :: list" : "search/similar";
	}

	/** A text that names no matter excepts none. */
	private static BusinessKey key(String text) {
		return (text != null && text.matches("[a-z]{1,20}:\\d{1,18}")) ? BusinessKey.parse(text) : null;
	}

}
