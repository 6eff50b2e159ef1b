package org.banli.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.banli.audit.Actor;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The texts that come along, each the first version of its paper. Those that a database
 * does not know are put into it at the start; what a bureau made of them stays.
 */
@Component
class ShippedPapers implements SmartLifecycle {

	/** Far before any paper: the first version counts from ever. */
	private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

	private static final int MOST = 500;

	private final PaperTemplateMapper mapper;

	private final Clock clock;

	private volatile boolean running;

	ShippedPapers(PaperTemplateMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	@Override
	public void start() {
		load();
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the demonstration, which issues papers. */
	@Override
	public int getPhase() {
		return -1;
	}

	void load() {
		Set<String> known = this.mapper.latestOfAll(MOST).stream().map(PaperTemplate::code).collect(Collectors.toSet());
		for (PaperTemplate text : texts()) {
			if (!known.contains(text.code())) {
				try {
					this.mapper.insert(text);
				}
				catch (DuplicateKeyException ex) {
					// another node was faster
					continue;
				}
			}
		}
	}

	/** The texts in the order of their file names. */
	List<PaperTemplate> texts() {
		try {
			Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:/papers/*.txt");
			return Arrays.stream(files)
				.sorted((one, other) -> one.getFilename().compareTo(other.getFilename()))
				.map((file) -> {
					try {
						return read(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
					}
					catch (IOException ex) {
						throw new IllegalStateException("Cannot read " + file, ex);
					}
				})
				.toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A head of {@code name: value}, a line of hyphens, the text. */
	private PaperTemplate read(String file, String content) {
		String[] parts = content.split("\n---\n", 2);
		Map<String, String> head = new LinkedHashMap<>();
		parts[0].lines()
			.map((line) -> line.split(":", 2))
			.forEach((pair) -> head.put(pair[0].strip(), pair[1].strip()));
		String required = Arrays.stream(head.getOrDefault("required", "").split(","))
			.map(String::strip)
			.collect(Collectors.joining("\n"));
		String code = file.replaceAll("^\\d+-|\\.txt$", "");
		return new PaperTemplate(0, code, 1, head.get("title"), parts[1].strip(), required, head.get("number"),
				head.getOrDefault("basis", ""), EVER, null, Actor.SYSTEM.username(), Actor.SYSTEM.personName(),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS));
	}

}
