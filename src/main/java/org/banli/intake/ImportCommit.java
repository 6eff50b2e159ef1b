package org.banli.intake;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.banli.identity.CurrentUser;
import org.banli.proposal.ListedProposals;
import org.banli.shared.DomainException;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;

/**
 * Commits lists: while a caller waits, or in the background while somebody looks at the
 * progress or does something else.
 */
@Service
public class ImportCommit implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(ImportCommit.class);

	private static final int AT_THE_SAME_TIME = 2;

	private static final int PATIENCE_IN_SECONDS = 25;

	private final ProposalImports imports;

	private final ImportTransaction transaction;

	private final ImportSteps steps;

	private final Words words;

	private final ThreadPoolExecutor background = new ThreadPoolExecutor(0, AT_THE_SAME_TIME, 1, TimeUnit.MINUTES,
			new SynchronousQueue<>(), (task) -> new Thread(task, "import"));

	ImportCommit(ProposalImports imports, ImportTransaction transaction, ImportSteps steps, Words words) {
		this.imports = imports;
		this.transaction = transaction;
		this.steps = steps;
		this.words = words;
	}

	/**
	 * Registers a list as a whole, or nothing of it.
	 * @throws Refused when it was committed, discarded, or is being committed
	 */
	public ListedProposals.Taken commit(CurrentUser user, long id) {
		this.imports.visible(user, id);
		return run(user, id, new CompletableFuture<>());
	}

	/** Begins to register a list and returns; how far it is stands with the list. */
	public void start(CurrentUser user, long id) {
		this.imports.visible(user, id);
		CompletableFuture<Integer> begun = new CompletableFuture<>();
		try {
			this.background.execute(() -> {
				try {
					run(user, id, begun);
				}
				catch (RuntimeException ex) {
					// before the beginning the one who started it is told; later the list
					// says it
					begun.completeExceptionally(ex);
				}
			});
			begun.join();
		}
		catch (RejectedExecutionException ex) {
			throw new Refused("intake.busy");
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof DomainException refused) ? refused : ex;
		}
	}

	private ListedProposals.Taken run(CurrentUser user, long id, CompletableFuture<Integer> begun) {
		try {
			return this.transaction.run(user, id, begun::complete);
		}
		catch (RuntimeException ex) {
			if (!begun.isDone() || begun.isCompletedExceptionally()) {
				throw ex;
			}
			DomainException reason = reason(id, ex);
			this.steps.fail(id, begun.join(), this.words.of(reason.messageKey(), reason.arguments()));
			throw reason;
		}
	}

	private static DomainException reason(long id, RuntimeException ex) {
		if (ex instanceof DomainException known) {
			return known;
		}
		if (ex instanceof DuplicateKeyException) {
			return new Refused("intake.failed.numberTaken");
		}
		if (ex instanceof ConcurrencyFailureException || ex instanceof QueryTimeoutException) {
			// waited for rows that another commit holds, in vain: no fault of the program
			log.warn("The commit of import {} met another one: {}", id, ex.getClass().getSimpleName());
			return new Refused("intake.failed.meanwhile");
		}
		log.error("The commit of import {} failed", id, ex);
		return new Refused((ex instanceof DataAccessException) ? "intake.failed.database" : "intake.failed.inside");
	}

	@Override
	public void destroy() throws InterruptedException {
		this.background.shutdown();
		if (!this.background.awaitTermination(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
			// the transaction ends with the process, and nothing is registered
			this.background.shutdownNow();
		}
	}

}
