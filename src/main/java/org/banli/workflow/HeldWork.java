package org.banli.workflow;

import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The matter whose row this transaction holds locked: nobody else can change its name
 * meanwhile, so it need not be read again.
 */
@Component
class HeldWork {

	private final ThreadLocal<WorkDescription> held = new ThreadLocal<>();

	/** Remembers a matter until the transaction ends. */
	void hold(WorkDescription work) {
		boolean isFirst = this.held.get() == null;
		this.held.set(work);
		if (!isFirst) {
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				HeldWork.this.held.remove();
			}
		});
	}

	Optional<WorkDescription> find(String businessKey) {
		return Optional.ofNullable(this.held.get()).filter((work) -> work.businessKey().equals(businessKey));
	}

	@EventListener
	void on(WorkDescribed event) {
		if (find(event.work().businessKey()).isPresent()) {
			this.held.set(event.work());
		}
	}

}
