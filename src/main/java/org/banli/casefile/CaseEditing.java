package org.banli.casefile;

import java.util.Optional;

import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.DomainException;
import org.banli.shared.Forbidden;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who work on a case change its facts, one after the other. */
@Component
public class CaseEditing {

	private final CaseFiles files;

	CaseEditing(CaseFiles files) {
		this.files = files;
	}

	/**
	 * A case for changing it, held until the transaction ends.
	 * @throws NotFound when there is none or the user may not know of it
	 * @throws Forbidden when he does not work on it
	 * @throws Refused when it is closed
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public CaseFile open(CurrentUser user, long id) {
		Rights.require(user, Action.WORK_ON_CASE);
		this.files.visible(user, id);
		CaseFile file = this.files.locked(id);
		Optional<DomainException> refusal = whyNot(user, file);
		if (refusal.isPresent()) {
			throw refusal.get();
		}
		return file;
	}

	/**
	 * Lets a user pass who may change the facts of a case, before anything of his input
	 * is read.
	 */
	public CaseFile require(CurrentUser user, long id) {
		Rights.require(user, Action.WORK_ON_CASE);
		CaseFile file = this.files.visible(user, id);
		whyNot(user, file).ifPresent((refusal) -> {
			throw refusal;
		});
		return file;
	}

	/** Why the user may not change the facts of a case, empty when he may. */
	public Optional<DomainException> whyNot(CurrentUser user, CaseFile file) {
		if (!this.files.mayWork(user, file)) {
			return Optional.of(new Forbidden("casefacts.notOfficer"));
		}
		return file.status().isOpen() ? Optional.empty() : Optional.of(new Refused("casefacts.closed"));
	}

}
