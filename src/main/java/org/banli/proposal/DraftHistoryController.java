package org.banli.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.banli.identity.CurrentUser;
import org.banli.shared.NotFound;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every version of a unit's text, who said what to it, and what changed in between. */
@Controller
class DraftHistoryController {

	private final Dossiers dossiers;

	private final Drafts drafts;

	DraftHistoryController(Dossiers dossiers, Drafts drafts) {
		this.dossiers = dossiers;
		this.drafts = drafts;
	}

	/** A version with its reviews and their remarks. */
	record Version(DraftVersion draft, List<Said> reviews) {
	}

	/** A review with its remarks. */
	record Said(Review review, List<ReviewRemark> remarks) {
	}

	@GetMapping("/proposals/{id:\\d{1,18}}/drafts/{assignmentId:\\d{1,18}}")
	String history(@PathVariable long id, @PathVariable long assignmentId, @RequestParam(required = false) Integer from,
			@RequestParam(required = false) Integer to, @AuthenticationPrincipal CurrentUser me, Model model) {
		Dossier dossier = this.dossiers.open(me, id);
		Dossier.Part part = dossier.part(assignmentId)
			.filter((found) -> found.latest() != null && dossier.sight().drafts(found.assignment()))
			.orElseThrow(() -> new NotFound("proposal.draft.unknown"));
		List<DraftVersion> drafts = this.drafts.versions(assignmentId);
		int last = part.latest().versionNo();
		DraftVersion after = version(drafts, (to == null) ? last : to);
		DraftVersion before = version(drafts, (from == null) ? Math.max(1, after.versionNo() - 1) : from);
		model.addAttribute("dossier", dossier);
		model.addAttribute("proposal", dossier.proposal());
		model.addAttribute("part", part);
		model.addAttribute("versions", versions(assignmentId, drafts));
		model.addAttribute("before", before);
		model.addAttribute("after", after);
		model.addAttribute("changes", changes(part, before, after));
		model.addAttribute("paragraphs", paragraphs(part, drafts));
		if (part.answers()) {
			model.addAttribute("reply", this.drafts.reply(after));
		}
		else {
			model.addAttribute("opinion", this.drafts.opinion(after));
		}
		model.addAttribute("askTexts", dossier.asks().stream().collect(Collectors.toMap(Ask::no, Ask::text)));
		return "proposal/drafts";
	}

	private static DraftVersion version(List<DraftVersion> drafts, int number) {
		return drafts.stream()
			.filter((draft) -> draft.versionNo() == number)
			.findFirst()
			.orElseThrow(() -> new NotFound("proposal.draft.unknown"));
	}

	private List<Version> versions(long assignmentId, List<DraftVersion> drafts) {
		Map<Long, List<ReviewRemark>> remarks = this.drafts.remarks(assignmentId);
		Map<Integer, List<Said>> reviews = this.drafts.reviews(assignmentId)
			.stream()
			.collect(Collectors.groupingBy(Review::versionNo, Collectors.mapping(
					(review) -> new Said(review, remarks.getOrDefault(review.id(), List.of())), Collectors.toList())));
		List<Version> versions = new ArrayList<>();
		for (DraftVersion draft : drafts) {
			versions.add(0, new Version(draft, reviews.getOrDefault(draft.versionNo(), List.of())));
		}
		return versions;
	}

	private List<ReplyChanges.Change> changes(Dossier.Part part, DraftVersion before, DraftVersion after) {
		if (part.answers()) {
			return ReplyChanges.between(this.drafts.reply(before), this.drafts.reply(after));
		}
		return OpinionChanges.between(this.drafts.opinion(before), this.drafts.opinion(after));
	}

	/** The ask that a paragraph belongs to, for remarks. */
	private Map<String, Integer> paragraphs(Dossier.Part part, List<DraftVersion> drafts) {
		Map<String, Integer> asks = new java.util.HashMap<>();
		if (!part.answers()) {
			part.asks().forEach((ask) -> asks.put("ask-" + ask.no(), ask.no()));
			return asks;
		}
		for (DraftVersion draft : drafts) {
			this.drafts.reply(draft).parts().forEach((answer) -> {
				answer.done().forEach((paragraph) -> asks.put(paragraph.id(), answer.ask()));
				answer.next().forEach((paragraph) -> asks.put(paragraph.id(), answer.ask()));
			});
		}
		return asks;
	}

}
