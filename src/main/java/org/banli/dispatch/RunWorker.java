package org.banli.dispatch;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Works on runs in the background, one proposal after the other, and goes on after a
 * restart. Two servers may work on one run: each task is completed once, and its item
 * says so in the same transaction.
 */
@Component
class RunWorker {

	private static final Logger log = LoggerFactory.getLogger(RunWorker.class);

	private static final int PATIENCE_SECONDS = 20;

	private final RunMapper mapper;

	private final RunSteps steps;

	private final ExecutorService thread = Executors.newSingleThreadExecutor((work) -> {
		Thread thread = new Thread(work, "dispatch-run");
		thread.setDaemon(true);
		return thread;
	});

	private final Set<Long> known = ConcurrentHashMap.newKeySet();

	private volatile boolean isStopping;

	RunWorker(RunMapper mapper, RunSteps steps) {
		this.mapper = mapper;
		this.steps = steps;
	}

	/** Runs that a stop of the server left behind go on. */
	@EventListener(ApplicationReadyEvent.class)
	void goOn() {
		this.mapper.running().forEach(this::wake);
	}

	/** Sees to it that a run is worked on; one that is already is not begun twice. */
	void wake(long runId) {
		if (!this.isStopping && this.known.add(runId)) {
			this.thread.execute(() -> {
				try {
					work(runId);
				}
				catch (RuntimeException ex) {
					log.error("Run {} stopped in the middle; it goes on when it is looked at or after a restart", runId,
							ex);
				}
				finally {
					this.known.remove(runId);
				}
			});
		}
	}

	/**
	 * Hands over what waits, until the run is stopped, the server stops, or all is done.
	 */
	void work(long runId) {
		Optional<Run> run = running(runId);
		while (!this.isStopping && run.isPresent()) {
			RunItem item = this.mapper.nextWaiting(runId).orElse(null);
			if (item == null) {
				this.steps.finish(runId);
				return;
			}
			this.steps.handOver(run.get(), item);
			run = running(runId);
		}
	}

	private Optional<Run> running(long runId) {
		return this.mapper.find(runId).filter((run) -> run.state() == Run.State.RUNNING);
	}

	@PreDestroy
	void stop() throws InterruptedException {
		this.isStopping = true;
		this.thread.shutdown();
		if (!this.thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			log.warn("A run is still at work; what it does not finish goes on after the restart");
		}
	}

}
