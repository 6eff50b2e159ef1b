package org.banli.dispatch;

import org.banli.identity.CurrentUser;
import org.banli.shared.Cursor;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was handed over to a unit, for its own people. */
@Controller
@RequestMapping("/assignment-lists")
class UnitListController {

	private static final int SHOWN = 20;

	private final UnitLists lists;

	private final Papers papers;

	private final DispatchRuns runs;

	UnitListController(UnitLists lists, Papers papers, DispatchRuns runs) {
		this.lists = lists;
		this.papers = papers;
		this.runs = runs;
	}

	@GetMapping
	String page(@AuthenticationPrincipal CurrentUser me, @RequestParam(required = false) String cursor, Model model) {
		model.addAttribute("page", this.lists.list(me, cursor, SHOWN));
		model.addAttribute("hasSeveral", me.unitIds().size() > 1);
		return "dispatch/unitLists";
	}

	@GetMapping("/{runId:\\d{1,18}}/{unitId:\\d{1,18}}/letter")
	ResponseEntity<byte[]> letter(@AuthenticationPrincipal CurrentUser me, @PathVariable long runId,
			@PathVariable long unitId) {
		return this.papers.send(this.lists.paper(me, runId, unitId, false), this.runs.day(runId));
	}

	@GetMapping("/{runId:\\d{1,18}}/{unitId:\\d{1,18}}/sheet")
	ResponseEntity<byte[]> sheet(@AuthenticationPrincipal CurrentUser me, @PathVariable long runId,
			@PathVariable long unitId) {
		return this.papers.send(this.lists.paper(me, runId, unitId, true), this.runs.day(runId));
	}

}
