package org.banli.document;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the documents: an office's own fonts by family, and where seals come from.
 *
 * @param fonts font files by family name (BiaoSong, FangSong, Kai, Hei, Song); a family
 * left out uses the open font that comes along
 * @param demonstrationSeal whether letters carry a drawn seal marked as an example
 * @param seals folder with one picture a unit, named {@code <full unit name>.png}
 */
@ConfigurationProperties("banli.document")
record DocumentSettings(Map<String, Path> fonts, boolean demonstrationSeal, Path seals) {

	DocumentSettings {
		fonts = (fonts != null) ? Map.copyOf(fonts) : Map.of();
	}

}
