package org.banli.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * The font files behind the logical families, read and checked once at start-up.
 */
@Component
class Fonts {

	/**
	 * Characters that only lay out the source of a page; other control characters are
	 * faults.
	 */
	private static final String LAYOUT = "\n\r\t";

	private final Map<FontFamily, FontFile> files = new EnumMap<>(FontFamily.class);

	Fonts(DocumentSettings settings) {
		List<String> faults = new ArrayList<>();
		Map<FontFamily, Path> own = new EnumMap<>(FontFamily.class);
		settings.fonts()
			.forEach((name, path) -> FontFamily.named(name)
				.ifPresentOrElse((family) -> own.put(family, path),
						() -> faults.add(name + ": not one of BiaoSong, FangSong, Kai, Hei, Song")));
		for (FontFamily family : FontFamily.values()) {
			try {
				this.files.put(family, FontFile.read(bytes(family, own.get(family))));
			}
			catch (IOException | IllegalArgumentException ex) {
				Object source = own.containsKey(family) ? own.get(family) : family.bundledFile();
				faults.add(family.cssName() + " (" + source + "): " + ex.getMessage());
			}
		}
		if (!faults.isEmpty()) {
			throw new IllegalStateException(
					"Fonts that cannot be used, see banli.document.fonts: " + String.join("; ", faults));
		}
	}

	private static byte[] bytes(FontFamily family, Path own) throws IOException {
		if (own != null) {
			if (!Files.isReadable(own)) {
				throw new IllegalArgumentException("no such file, or not readable");
			}
			return Files.readAllBytes(own);
		}
		try (InputStream bundled = Fonts.class.getResourceAsStream(family.bundledFile())) {
			if (bundled == null) {
				throw new IllegalArgumentException("missing in this installation");
			}
			return bundled.readAllBytes();
		}
	}

	FontFile file(FontFamily family) {
		return this.files.get(family);
	}

	/** The first character that no font has. */
	Optional<String> unprintable(String text) {
		return text.codePoints()
			.filter((character) -> LAYOUT.indexOf(character) < 0)
			.filter((character) -> !isPrintable(character))
			.mapToObj(Character::toString)
			.findFirst();
	}

	/**
	 * Refuses text with a character that no font has, since the PDF would show a number
	 * sign in its place without any error. Every style falls back on every family, so one
	 * font that has it is enough.
	 */
	void requirePrintable(String text) {
		text.codePoints()
			.filter((character) -> LAYOUT.indexOf(character) < 0)
			.filter((character) -> !isPrintable(character))
			.findFirst()
			.ifPresent((character) -> {
				throw new UnprintableCharacter(character, text);
			});
	}

	// Some fonts have glyphs for control characters, which no page can hold
	private boolean isPrintable(int character) {
		return !Character.isISOControl(character)
				&& this.files.values().stream().anyMatch((file) -> file.has(character));
	}

}
