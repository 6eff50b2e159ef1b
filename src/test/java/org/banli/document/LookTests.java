package org.banli.document;

import java.nio.file.*;
import java.time.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class LookTests {

	@Test
	void look() throws Exception {
		Path out = Files.createDirectories(Path.of("target/look"));
		Files.write(out.resolve("short.pdf"), Letters.Press.REPLY_LETTERS.pdf(Letters.shortLetter()));
		Files.write(out.resolve("long.pdf"), Letters.Press.REPLY_LETTERS.pdf(Letters.longLetter()));
		Files.write(out.resolve("signed.pdf"), Letters.Press.SHEETS.pdf(Letters.signedSheet()));
		Files.write(out.resolve("assign.pdf"), Letters.Press.SHEETS.pdf(Letters.assignmentSheet()));
		Files.write(out.resolve("opinion.pdf"), Letters.Press.SHEETS.pdf(Letters.opinionLetter()));
	}

}
