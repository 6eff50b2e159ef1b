package org.banli.workflow;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import org.camunda.bpm.engine.OptimisticLockingException;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs an action in a transaction of its own and, when two of them collided inside the
 * engine or the database, again in a new one. People do not see it: a collision is no
 * refusal.
 */
@Component
class Retries {

	/**
	 * Eight users on one matter needed up to eight tries where they were not queued by a
	 * lock.
	 */
	private static final int MAX_TRIES = 12;

	private static final int BACK_OFF_MILLIS = 15;

	private final TransactionTemplate transaction;

	Retries(PlatformTransactionManager transactionManager) {
		this.transaction = new TransactionTemplate(transactionManager);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRED);
	}

	<T> T run(Supplier<T> action) {
		for (int tried = 1;; tried++) {
			try {
				return this.transaction.execute((status) -> action.get());
			}
			catch (OptimisticLockingException | ConcurrencyFailureException ex) {
				if (tried == MAX_TRIES || org.springframework.transaction.support.TransactionSynchronizationManager
					.isActualTransactionActive()) {
					throw ex;
				}
				pause(tried);
			}
		}
	}

	private static void pause(int tried) {
		try {
			Thread.sleep(ThreadLocalRandom.current().nextInt(1, BACK_OFF_MILLIS * tried + 1));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
