package org.banli.document;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FontsTests {

	@TempDir
	private Path folder;

	@Test
	void printsTheCharactersOfTheStandardTableAndOfRareNames() {
		Fonts fonts = Letters.Press.FONTS;
		assertThatCode(() -> fonts.requirePrintable("喆堃玥珺䶮〇①⑩ⅠⅩ〔〕《》“”‘’—…·×％℃㎡ 2026\n㑇𬭎槑")).doesNotThrowAnyException();
		for (FontFamily family : FontFamily.values()) {
			assertThat(fonts.file(family).has('市')).as(family.cssName()).isTrue();
		}
	}

	@Test
	void namesTheFirstCharacterThatNoFontHas() {
		assertThatExceptionOfType(UnprintableCharacter.class)
			.isThrownBy(() -> Letters.Press.FONTS.requirePrintable("路口公平秤👍维护"))
			.withMessageContaining("👍 (U+1F44D)")
			.withMessageContaining("公平秤");
	}

	@Test
	void takesAnOfficesOwnFontInPlaceOfTheOpenOne() throws Exception {
		Path own = write("own.ttf", bundled(FontFamily.KAI));
		Fonts fonts = new Fonts(new DocumentSettings(Map.of("fang-song", own), false, null));
		assertThat(fonts.file(FontFamily.FANG_SONG).has('喆')).isTrue();
	}

	@Test
	void reportsEveryUnusableFontInOneMessage() throws Exception {
		Map<String, Path> files = Map.of("BiaoSong", this.folder.resolve("nowhere.ttf"), "Kai",
				write("simsun.ttc", "ttcf....".getBytes(StandardCharsets.US_ASCII)), "Hei",
				write("hei.otf", "OTTO....".getBytes(StandardCharsets.US_ASCII)), "Song",
				write("broken.ttf", "no font at all".getBytes(StandardCharsets.US_ASCII)), "Arial",
				this.folder.resolve("arial.ttf"));
		assertThatIllegalStateException().isThrownBy(() -> new Fonts(new DocumentSettings(files, false, null)))
			.withMessageContaining("banli.document.fonts")
			.withMessageContaining("no such file")
			.withMessageContaining("take one .ttf out of it")
			.withMessageContaining("convert the font to TrueType")
			.withMessageContaining("Song (")
			.withMessageContaining("Arial: not one of BiaoSong");
	}

	@Test
	void refusesAFontWhoseMakerForbidsEmbedding() throws Exception {
		byte[] font = bundled(FontFamily.HEI);
		ByteBuffer tables = ByteBuffer.wrap(font);
		for (int table = 0; table < tables.getShort(4); table++) {
			int entry = 12 + 16 * table;
			if (new String(font, entry, 4, StandardCharsets.US_ASCII).equals("OS/2")) {
				// fsType is the fifth number of the table; 2 means restricted
				tables.putShort(tables.getInt(entry + 8) + 8, (short) 2);
			}
		}
		Path restricted = write("restricted.ttf", font);
		assertThatIllegalStateException()
			.isThrownBy(() -> new Fonts(new DocumentSettings(Map.of("Hei", restricted), false, null)))
			.withMessageContaining("does not allow embedding")
			.withMessageContaining("fsType 0x0002");
	}

	private Path write(String name, byte[] content) throws Exception {
		return Files.write(this.folder.resolve(name), content);
	}

	private static byte[] bundled(FontFamily family) throws Exception {
		try (InputStream file = FontsTests.class.getResourceAsStream(family.bundledFile())) {
			return file.readAllBytes();
		}
	}

}
