package org.banli.attachment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Takes away, every night, contents that no row names: what was written for an upload
 * whose transaction failed afterwards. What is younger than a day is left alone, its row
 * may still be on its way.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class OrphanSweep {

	private static final Logger log = LoggerFactory.getLogger(OrphanSweep.class);

	private static final Duration GRACE = Duration.ofDays(1);

	private static final int AT_ONCE = 500;

	private final FileStore store;

	private final AttachmentMapper mapper;

	OrphanSweep(FileStore store, AttachmentMapper mapper) {
		this.store = store;
		this.mapper = mapper;
	}

	@Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
	void sweep() {
		// the time of the disk, not the product's clock: files carry the former
		sweep(Instant.now().minus(GRACE));
	}

	int sweep(Instant moment) {
		int swept = this.store.discardUnfinished(moment);
		List<String> contents = this.store.untouchedSince(moment);
		for (int from = 0; from < contents.size(); from += AT_ONCE) {
			List<String> some = contents.subList(from, Math.min(contents.size(), from + AT_ONCE));
			Set<String> known = this.mapper.known(some);
			List<String> orphans = new ArrayList<>(some);
			orphans.removeAll(known);
			swept += (int) orphans.stream().filter((content) -> this.store.discard(content, moment)).count();
		}
		if (swept > 0) {
			log.info("{} contents of attachments that nothing names were taken away", swept);
		}
		return swept;
	}

}
