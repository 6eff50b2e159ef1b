package org.banli.tasklist;

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
 * {@code --banli.command=rebuild-tasks}: builds the task lists anew, says how many rows
 * there are and ends. Needs a free port where the product runs beside it:
 * {@code --server.port=0}.
 */
@Component
@Order
@ConditionalOnProperty(name = "banli.command", havingValue = "rebuild-tasks")
class RebuildCommand implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(RebuildCommand.class);

	private final ProjectionRebuild rebuild;

	private final ApplicationContext context;

	RebuildCommand(ProjectionRebuild rebuild, ApplicationContext context) {
		this.rebuild = rebuild;
		this.context = context;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		log.info("{} tasks in the lists", this.rebuild.run());
		System.exit(SpringApplication.exit(this.context));
	}

}
