package org.banli.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * The pictures of the units' seals: drawn examples, files of the office, or none, in
 * which case the letter leaves room for the seal on paper.
 */
@Component
class Seals {

	private final DocumentSettings settings;

	private final Map<String, byte[]> drawn = new ConcurrentHashMap<>();

	Seals(DocumentSettings settings) {
		this.settings = settings;
	}

	Optional<byte[]> of(String unit) {
		if (this.settings.demonstrationSeal()) {
			return Optional.of(this.drawn.computeIfAbsent(unit, SealImage::draw));
		}
		if (this.settings.seals() == null) {
			return Optional.empty();
		}
		Path folder = this.settings.seals().toAbsolutePath().normalize();
		Path file = folder.resolve(unit + ".png").normalize();
		// A name with path parts must not reach outside the folder
		if (!folder.equals(file.getParent()) || !Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try {
			return Optional.of(Files.readAllBytes(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
