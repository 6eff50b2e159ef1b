package org.banli.casefile;

import java.util.LinkedHashMap;
import java.util.Map;

import org.banli.deadline.Clocks;
import org.banli.identity.CurrentUser;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/** What all steps on a case need, and what their pages show of it. */
@Component
public class CaseStepParts {

	private final CaseFiles files;

	private final CaseOpinions opinions;

	private final CasePeople people;

	private final Clocks clocks;

	private final Words words;

	CaseStepParts(CaseFiles files, CaseOpinions opinions, CasePeople people, Clocks clocks, Words words) {
		this.files = files;
		this.opinions = opinions;
		this.people = people;
		this.clocks = clocks;
		this.words = words;
	}

	CaseFiles files() {
		return this.files;
	}

	CaseOpinions opinions() {
		return this.opinions;
	}

	CasePeople people() {
		return this.people;
	}

	Words words() {
		return this.words;
	}

	Map<String, Object> page(CurrentUser user, CaseFile file, String clockCode) {
		Map<String, Object> model = new LinkedHashMap<>();
		model.put("file", file);
		model.put("parties", this.files.parties(file.id()));
		model.put("rights", this.files.rights(file.id()));
		model.put("officers", this.people.names(file));
		model.put("given", this.opinions.list(file.id()));
		model.put("derivation", this.clocks.derivation(file.businessKey().toString(), clockCode).orElse(null));
		return model;
	}

}
