package org.banli.tasklist;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.banli.identity.CurrentUser;
import org.banli.shared.Flash;
import org.banli.shared.InvalidInput;
import org.banli.shared.Words;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a person saves and arranges his views, and chooses columns. */
@Controller
class TaskViewController {

	private static final String PAGE = "/tasks/views";

	private final TaskViews views;

	private final Words words;

	TaskViewController(TaskViews views, Words words) {
		this.views = views;
		this.words = words;
	}

	@GetMapping(PAGE)
	String page(@AuthenticationPrincipal CurrentUser me, InboxQuery query, Model model) {
		return show(me, query, null, null, model);
	}

	private String show(CurrentUser me, InboxQuery query, String typed, InvalidInput problem, Model model) {
		List<TaskView> views = this.views.of(me);
		model.addAttribute("views", views);
		model.addAttribute("query", query);
		model.addAttribute("isNew", query.queue() != null);
		model.addAttribute("typed", typed);
		model.addAttribute("problem", (problem == null) ? null : problem.problems().get(0).message());
		model.addAttribute("hasDefault", views.stream().anyMatch(TaskView::isDefault));
		model.addAttribute("back", (query.queue() == null) ? InboxQuery.PATH : query.address(InboxQuery.PATH));
		return "tasklist/views";
	}

	@PostMapping(PAGE)
	String save(@AuthenticationPrincipal CurrentUser me, @RequestParam(required = false) String name, InboxQuery query,
			HttpServletResponse response, Model model, RedirectAttributes next) {
		try {
			this.views.save(me, name, query);
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, query, name, ex, model);
		}
		String saved = name.strip();
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("tasklist.view.saved", saved)));
		return this.views.of(me)
			.stream()
			.filter((view) -> view.name().equals(saved))
			.findFirst()
			.map((view) -> "redirect:" + view.address())
			.orElse("redirect:" + PAGE);
	}

	@PostMapping(PAGE + "/{id:\\d{1,18}}")
	String change(@AuthenticationPrincipal CurrentUser me, @PathVariable long id,
			@RequestParam(name = "do", required = false) String action, @RequestParam(required = false) String name,
			HttpServletResponse response, Model model, RedirectAttributes next) {
		try {
			switch ((action == null) ? "" : action) {
				case "delete" -> this.views.delete(me, id);
				case "default" -> this.views.makeDefault(me, id);
				default -> this.views.rename(me, id, name);
			}
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, new InboxQuery(null, null, null, null, null, null, null, null), name, ex, model);
		}
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("tasklist.view.changed")));
		return "redirect:" + PAGE;
	}

	@PostMapping("/tasks/columns")
	String columns(@AuthenticationPrincipal CurrentUser me, @RequestParam(required = false) List<String> column,
			InboxQuery query) {
		this.views.showColumns(me, query.viewId(), TaskColumn.of((column == null) ? List.of() : column));
		return "redirect:" + query.address(InboxQuery.PATH);
	}

}
