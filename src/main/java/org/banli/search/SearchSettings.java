package org.banli.search;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the index is kept.
 *
 * @param folder this node's own folder, which nobody else writes to
 * @param pause how long the index waits between two looks for changes
 * @param overlap how much longer than the longest transaction: changes this young are
 * looked for again, as numbers do not commit in their order
 * @param keep how long changes are kept for nodes that are down
 */
@ConfigurationProperties("banli.search")
record SearchSettings(@DefaultValue("./data/search") Path folder, @DefaultValue("1s") Duration pause,
		@DefaultValue("15m") Duration overlap, @DefaultValue("7d") Duration keep) {
}
