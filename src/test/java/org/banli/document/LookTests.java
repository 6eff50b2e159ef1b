package org.banli.document;

import java.nio.file.*;
import org.junit.jupiter.api.Test;

class LookTests {

	@Test
	void look() throws Exception {
		Path out = Files.createDirectories(Path.of("target/look"));
		Files.write(out.resolve("short.pdf"), Letters.Press.REPLY_LETTERS.pdf(Letters.shortLetter()));
		Files.write(out.resolve("long.pdf"), Letters.Press.REPLY_LETTERS.pdf(Letters.longLetter()));
		for (int i = 0; i < 8; i++) {
			long t = System.nanoTime();
			Letters.Press.REPLY_LETTERS.pdf(Letters.longLetter());
			System.out.println("ms " + (System.nanoTime() - t) / 1_000_000);
		}
	}

}
