package org.banli.intake;

import org.banli.shared.NotFound;
import org.banli.shared.Refused;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What others see of a commit while it runs: written in transactions of their own, beside
 * the one that registers.
 */
@Component
class ImportSteps {

	private final ImportMapper mapper;

	ImportSteps(ImportMapper mapper) {
		this.mapper = mapper;
	}

	/** Marks the beginning; returns which attempt it is. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public int begin(long id) {
		int begun = this.mapper.begin(id);
		ListImport list = this.mapper.find(id).orElseThrow(() -> new NotFound("intake.unknown"));
		if (begun != 1) {
			throw new Refused("intake.closed." + list.state());
		}
		return list.attempt();
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void progress(long id, int done) {
		this.mapper.progress(id, done);
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void fail(long id, int attempt, String failure) {
		this.mapper.fail(id, attempt, failure);
	}

}
