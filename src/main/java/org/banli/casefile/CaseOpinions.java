package org.banli.casefile;

import java.time.Clock;
import java.util.List;

import org.banli.identity.CurrentUser;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who said what on a case, and in which step. */
@Service
public class CaseOpinions {

	private final CaseOpinionMapper mapper;

	private final Clock clock;

	CaseOpinions(CaseOpinionMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	/**
	 * Keeps what the user of a task decided.
	 * @param subject which paper or part of the case it is about, or null
	 * @param decision a code, as in AGREE
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void give(TaskContext task, String subject, String decision, String opinion) {
		CurrentUser user = task.user();
		this.mapper.insert(new CaseOpinion(0, task.businessKey().id(), task.step(), subject, decision, opinion,
				user.username(), user.personName(), user.title(), task.onBehalfName(), this.clock.instant()));
	}

	/** All opinions of a case in the order they were given. */
	@Transactional(readOnly = true)
	public List<CaseOpinion> list(long caseId) {
		return this.mapper.list(caseId);
	}

}
