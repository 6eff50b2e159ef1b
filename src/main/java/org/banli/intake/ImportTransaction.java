package org.banli.intake;

import java.time.Clock;
import java.util.List;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.identity.CurrentUser;
import org.banli.proposal.ListedProposals;
import org.banli.shared.Refused;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one transaction that registers a list: rows, processes, clocks, trail and the
 * import's own state come together or not at all. While it runs it holds the import's
 * lock, which the database frees when the process dies.
 */
@Component
class ImportTransaction {

	private static final int TOLD_EVERY = 20;

	private final ImportMapper mapper;

	private final ImportSteps steps;

	private final ImportDrafts drafts;

	private final ListedProposals listed;

	private final AuditTrail audit;

	private final Clock clock;

	private final Words words;

	ImportTransaction(ImportMapper mapper, ImportSteps steps, ImportDrafts drafts, ListedProposals listed,
			AuditTrail audit, Clock clock, Words words) {
		this.mapper = mapper;
		this.steps = steps;
		this.drafts = drafts;
		this.listed = listed;
		this.audit = audit;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * Registers the accepted rows of a list.
	 * @param attempt is told the number of this attempt as soon as it has begun
	 */
	@Transactional
	public ListedProposals.Taken run(CurrentUser user, long id, java.util.function.IntConsumer attempt) {
		if (this.mapper.lock(id).isEmpty()) {
			throw new Refused("intake.closed.COMMITTING");
		}
		int number = this.steps.begin(id);
		attempt.accept(number);
		List<DraftRow> rows = this.drafts.rows(user, id);
		List<DraftRow> accepted = rows.stream().filter((row) -> !row.isLeftOut() && row.isAccepted()).toList();
		int others = rows.size() - accepted.size();
		ListedProposals.Taken taken = this.listed.take(user, this.drafts.proposals(id, accepted), (done) -> {
			if (done % TOLD_EVERY == 0) {
				this.steps.progress(id, others + done);
			}
		});
		int skipped = taken.skipped() + others;
		if (this.mapper.finish(id, number, taken.created(), taken.updated(), skipped, this.clock.instant()) != 1) {
			throw new Refused("intake.closed.COMMITTED");
		}
		this.audit.record(user.actor(), AuditEvent.of("import.committed", ProposalImports.key(id),
				this.words.of("intake.committed", taken.created(), taken.updated(), skipped)));
		return new ListedProposals.Taken(taken.created(), taken.updated(), skipped);
	}

}
