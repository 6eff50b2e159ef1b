package org.banli.proposal;

import org.banli.audit.Actor;
import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.shared.Words;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** 办结: every answering unit has delivered its letter. */
@Component
class CloseProposal implements JavaDelegate {

	private final Proposals proposals;

	private final AuditTrail audit;

	private final Words words;

	CloseProposal(Proposals proposals, AuditTrail audit, Words words) {
		this.proposals = proposals;
		this.audit = audit;
		this.words = words;
	}

	@Override
	public void execute(DelegateExecution execution) {
		long id = ((Number) execution.getVariable(ProposalHandling.PROPOSAL_ID)).longValue();
		this.proposals.close(id);
		this.audit.record(Actor.SYSTEM,
				AuditEvent.of("proposal.closed", Proposal.key(id), this.words.of("proposal.closeProposal.done")));
	}

}
