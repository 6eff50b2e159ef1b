package org.banli.search;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The thread that keeps the index. Its own, so that nothing else that is slow keeps
 * changes from being found.
 */
@Component
class SearchThread implements SmartLifecycle {

	/** After the demonstration's data, before the web server. */
	private static final int PHASE = 1;

	private static final long LONGEST_STEP = 30_000;

	private static final Logger log = LoggerFactory.getLogger(SearchThread.class);

	private final SearchFeed feed;

	private final SearchSettings settings;

	private volatile Thread thread;

	SearchThread(SearchFeed feed, SearchSettings settings) {
		this.feed = feed;
		this.settings = settings;
	}

	@Override
	public synchronized void start() {
		this.feed.open();
		Thread started = new Thread(this::work, "search");
		started.setDaemon(true);
		this.thread = started;
		started.start();
	}

	private void work() {
		try {
			while (this.thread == Thread.currentThread()) {
				if (!this.feed.step()) {
					pause();
				}
			}
		}
		finally {
			this.feed.close();
		}
	}

	private synchronized void pause() {
		try {
			if (this.thread == Thread.currentThread()) {
				wait(this.settings.pause().toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.thread = null;
		}
	}

	/** Waits for the step in hand: an interrupt would close files under the index. */
	@Override
	public void stop() {
		Thread working;
		synchronized (this) {
			working = this.thread;
			this.thread = null;
			notifyAll();
		}
		try {
			if (working != null) {
				working.join(LONGEST_STEP);
				if (working.isAlive()) {
					log.warn("Search: still at work after {} ms", LONGEST_STEP);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}
