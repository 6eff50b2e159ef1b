package org.banli.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.banli.organization.Organization;

import org.springframework.stereotype.Component;

/** The opinions that co-handlers have signed, for the drafter of the main handler. */
@Component
class Opinions {

	private final UnitAssignments assignments;

	private final Drafts drafts;

	private final DraftMapper letters;

	private final Organization organization;

	Opinions(UnitAssignments assignments, Drafts drafts, DraftMapper letters, Organization organization) {
		this.assignments = assignments;
		this.drafts = drafts;
		this.letters = letters;
		this.organization = organization;
	}

	/** The signed opinions for an answering assignment. */
	List<OpinionText> signedFor(Assignment answering) {
		List<OpinionText> opinions = new ArrayList<>();
		for (Assignment co : this.assignments.coHandlers(answering)) {
			signed(co).ifPresent(opinions::add);
		}
		return opinions;
	}

	/** A co-handler's opinion, when it is signed. */
	Optional<OpinionText> signed(Assignment co) {
		return this.letters.letter(co.id()).map((letter) -> {
			OpinionForm form = this.drafts.opinion(co.id()).orElseThrow();
			List<OpinionText.Piece> texts = new ArrayList<>();
			for (OpinionForm.OpinionPart part : form.parts()) {
				add(texts, co, part.ask(), "situation", part.situation(), "done");
				add(texts, co, part.ask(), "opinion", part.opinion(), "done");
				add(texts, co, part.ask(), "measures", part.measures(), "next");
			}
			return new OpinionText(co.id(), this.organization.unit(co.unitId()).fullName(), letter.signedAt(),
					form.hasNoDuty(), form.noDutyReason(), texts);
		});
	}

	private static void add(List<OpinionText.Piece> texts, Assignment co, int ask, String field, String text,
			String section) {
		if (text != null && !text.isBlank()) {
			texts.add(new OpinionText.Piece(ask, field, text, OpinionText.source(co.id(), ask, field), section));
		}
	}

	/** The unit's name for each source that a paragraph may name. */
	static Map<String, String> labels(List<OpinionText> opinions) {
		Map<String, String> labels = new LinkedHashMap<>();
		opinions.forEach((opinion) -> opinion.texts().forEach((text) -> labels.put(text.source(), opinion.unit())));
		return labels;
	}

}
