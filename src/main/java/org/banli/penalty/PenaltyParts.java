package org.banli.penalty;

import org.banli.casefile.CaseStepParts;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Component;

/** What the steps on the way to a penalty need. */
@Component
class PenaltyParts {

	private final CaseStepParts cases;

	private final Penalties penalties;

	private final PenaltyMapper mapper;

	private final PenaltyRules rules;

	private final PenaltyClocks clocks;

	private final PenaltyPapers papers;

	private final PenaltyFactLines lines;

	private final Workflow workflow;

	PenaltyParts(CaseStepParts cases, Penalties penalties, PenaltyMapper mapper, PenaltyRules rules,
			PenaltyClocks clocks, PenaltyPapers papers, PenaltyFactLines lines, Workflow workflow) {
		this.cases = cases;
		this.penalties = penalties;
		this.mapper = mapper;
		this.rules = rules;
		this.clocks = clocks;
		this.papers = papers;
		this.lines = lines;
		this.workflow = workflow;
	}

	CaseStepParts cases() {
		return this.cases;
	}

	Penalties penalties() {
		return this.penalties;
	}

	PenaltyMapper mapper() {
		return this.mapper;
	}

	PenaltyRules rules() {
		return this.rules;
	}

	PenaltyClocks clocks() {
		return this.clocks;
	}

	PenaltyPapers papers() {
		return this.papers;
	}

	PenaltyFactLines lines() {
		return this.lines;
	}

	Workflow workflow() {
		return this.workflow;
	}

}
