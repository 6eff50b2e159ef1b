package org.banli.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.banli.shared.TestWords;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The document that names the facts of each paper says what the texts say. */
class PapersDocumentTests {

	private static final Path DOCUMENT = Path.of("docs/how-to/change-a-document-template.md");

	private static final String START = "<!-- papers -->\n";

	private static final String END = "<!-- end of papers -->";

	@Test
	void namesEveryFactOfEveryPaper() throws IOException {
		String document = Files.readString(DOCUMENT);
		int start = document.indexOf(START) + START.length();
		int end = document.indexOf(END);
		String table = table();
		// as it should be, for whoever changed a text
		Files.writeString(Files.createDirectories(Path.of("target")).resolve("papers.md"),
				document.substring(0, start) + table + document.substring(end));
		assertThat(document.substring(start, end)).isEqualTo(table);
	}

	private static String table() {
		PaperCheck check = new PaperCheck(ShippedPapersTests.FACTS, TestWords.words());
		StringBuilder table = new StringBuilder("| Paper | Code, kind of number | Facts |\n|---|---|---|\n");
		ShippedPapersTests.texts().forEach((text) -> {
			List<String> required = text.requiredNames();
			String facts = check.mentioned(text.body())
				.stream()
				.map((name) -> required.contains(name) ? "**" + name + "**" : name)
				.collect(Collectors.joining(" "));
			String number = (text.numberKind() == null) ? "" : ", " + text.numberKind();
			table.append("| %s | `%s`%s | %s |%n".formatted(text.title(), text.code(), number, facts));
		});
		return table.toString();
	}

}
