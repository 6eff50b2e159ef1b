package org.banli.document;

import java.util.Arrays;
import java.util.Optional;

/**
 * The five logical families that the templates name; which file stands behind one is a
 * matter of settings.
 */
enum FontFamily {

	BIAO_SONG("BiaoSong", "biaosong.ttf"), FANG_SONG("FangSong", "fandol/fangsong.ttf"), KAI("Kai", "kai.ttf"),
	HEI("Hei", "hei.ttf"), SONG("Song", "song.ttf");

	private final String cssName;

	private final String bundledFile;

	FontFamily(String cssName, String bundledFile) {
		this.cssName = cssName;
		this.bundledFile = bundledFile;
	}

	static Optional<FontFamily> named(String name) {
		// Environment variables and property files disagree on case and hyphens
		String plain = name.replaceAll("[^A-Za-z]", "");
		return Arrays.stream(values()).filter((family) -> family.cssName.equalsIgnoreCase(plain)).findFirst();
	}

	String cssName() {
		return this.cssName;
	}

	String bundledFile() {
		return "/fonts/" + this.bundledFile;
	}

}
