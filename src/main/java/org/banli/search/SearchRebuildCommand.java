package org.banli.search;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code --banli.command=rebuild-search}: has the index of every node built anew. Waits
 * for the one in this folder, unless the product runs beside it and does that itself;
 * then it needs a free port: {@code --server.port=0}.
 */
@Component
@Order
@ConditionalOnProperty(name = "banli.command", havingValue = "rebuild-search")
class SearchRebuildCommand implements ApplicationRunner {

	private static final Duration LOOK = Duration.ofSeconds(1);

	private static final Logger log = LoggerFactory.getLogger(SearchRebuildCommand.class);

	private final SearchChanges changes;

	private final SearchFeed feed;

	private final ApplicationContext context;

	SearchRebuildCommand(SearchChanges changes, SearchFeed feed, ApplicationContext context) {
		this.changes = changes;
		this.feed = feed;
		this.context = context;
	}

	@Override
	public void run(ApplicationArguments arguments) throws InterruptedException {
		long before = this.changes.newest();
		this.changes.noteEverything();
		FeedState state = this.feed.state();
		while (state.rebuild() <= before || state.isBuilding()) {
			if (state.trouble() != null) {
				log.warn("Not built here: {}. Nodes that run will build theirs", state.trouble());
				end();
			}
			log.info("{} of {} matters read", state.read(), state.total());
			Thread.sleep(LOOK.toMillis());
			state = this.feed.state();
		}
		log.info("{} matters in the index", state.matters());
		end();
	}

	private void end() {
		System.exit(SpringApplication.exit(this.context));
	}

}
