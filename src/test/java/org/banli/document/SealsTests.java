package org.banli.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SealsTests {

	@TempDir
	private Path folder;

	@Test
	void drawsARoundRedSealOnATransparentGroundForDemonstrations() throws Exception {
		byte[] png = new Seals(new DocumentSettings(Map.of(), true, this.folder)).of(Letters.UNIT).orElseThrow();
		BufferedImage seal = ImageIO.read(new ByteArrayInputStream(png));
		assertThat(seal.getWidth()).isEqualTo(seal.getHeight());
		assertThat(seal.getRGB(0, 0) >>> 24).isZero();
		int middle = seal.getRGB(seal.getWidth() / 2, seal.getHeight() / 2);
		assertThat(middle >> 16 & 0xFF).isGreaterThan(0xC0);
		assertThat(middle >> 8 & 0xFF).isLessThan(0x40);
	}

	@Test
	void takesThePictureOfTheUnit() throws Exception {
		Files.write(this.folder.resolve(Letters.UNIT + ".png"), new byte[] { 1, 2, 3 });
		Seals seals = new Seals(new DocumentSettings(Map.of(), false, this.folder));
		assertThat(seals.of(Letters.UNIT)).hasValueSatisfying((png) -> assertThat(png).containsExactly(1, 2, 3));
		assertThat(seals.of("示例市财政局")).isEmpty();
	}

	@Test
	void neverLeavesItsFolder() throws Exception {
		Path seals = Files.createDirectory(this.folder.resolve("seals"));
		Files.write(this.folder.resolve("outside.png"), new byte[] { 1 });
		assertThat(new Seals(new DocumentSettings(Map.of(), false, seals)).of("../outside")).isEmpty();
	}

	@Test
	void hasNoneWithoutSettings() {
		assertThat(new Seals(new DocumentSettings(null, false, null)).of(Letters.UNIT)).isEmpty();
	}

}
