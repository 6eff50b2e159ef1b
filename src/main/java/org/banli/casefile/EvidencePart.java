package org.banli.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.banli.identity.CurrentUser;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/** The register of evidence as a part of a case. */
@Component
class EvidencePart implements CasePart {

	private final EvidenceMapper mapper;

	private final Words words;

	EvidencePart(EvidenceMapper mapper, Words words) {
		this.mapper = mapper;
		this.words = words;
	}

	@Override
	public String name() {
		return "evidence";
	}

	@Override
	public Object view(CurrentUser user, CaseFile file) {
		return this.mapper.list(file.id()).stream().map(EvidencePart::view).toList();
	}

	private static Map<String, Object> view(Evidence evidence) {
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("id", evidence.id());
		view.put("number", evidence.evidenceNo());
		view.put("kind", evidence.kind());
		view.put("title", evidence.title());
		view.put("proves", evidence.proves());
		view.put("origin", evidence.origin());
		view.put("isOriginal", evidence.isOriginal());
		view.put("collectedOn", evidence.collectedOn());
		view.put("collectedBy", List.of(evidence.collectedBy(), evidence.collectedWith()));
		return view;
	}

	@Override
	public Optional<CaseTab> tab(CurrentUser user, CaseFile file) {
		int count = this.mapper.count(file.id());
		return Optional.of(new CaseTab("evidence", this.words.of("casefacts.tab.evidence"),
				"/cases/" + file.id() + "/evidence", (count == 0) ? null : count, 20));
	}

}
