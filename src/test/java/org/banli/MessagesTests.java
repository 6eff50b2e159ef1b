package org.banli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words that people read stand in the message files: none in templates or code, none
 * missing, none twice.
 */
class MessagesTests {

	/**
	 * Where Chinese in code is no word of the screen but data: the form of letters, the
	 * names and numerals that texts are searched for, the formats of dates.
	 */
	private static final List<String> CHINESE_IS_DATA = List.of("org/banli/audit/Actor", "org/banli/criminal/Condition",
			"org/banli/criminal/OffenceCode", "org/banli/criminal/Severity", "org/banli/criminal/Weighing",
			"org/banli/calendar/ChineseDates", "org/banli/document/ChineseDate", "org/banli/document/ChineseNumerals",
			"org/banli/document/DocumentNumber", "org/banli/document/NumberPattern", "org/banli/document/PaperDocx",
			"org/banli/document/PaperFacts", "org/banli/document/PaperMarkup", "org/banli/document/ReplyLetter",
			"org/banli/document/ReplyLetters", "org/banli/document/SealImage", "org/banli/document/TitleLines",
			"org/banli/casefile/CasePapers", "org/banli/casefile/FilingPaper", "org/banli/penalty/PenaltyPapers",
			"org/banli/goods/GoodsPapers", "org/banli/referral/ReferralPapers", "org/banli/proposal/AskSplitter",
			"org/banli/proposal/LetterWording", "org/banli/proposal/Proposal", "org/banli/proposal/ProposalForm",
			"org/banli/proposal/ReplyChecks", "org/banli/proposal/SessionName", "org/banli/shared/ChineseNumber",
			"org/banli/intake/ListColumn", "org/banli/intake/ListContext", "org/banli/intake/ListHeader",
			"org/banli/intake/ListLine", "org/banli/intake/ListReader", "org/banli/intake/ListTexts",
			"org/banli/intake/ListedDate", "org/banli/intake/ListedNames", "org/banli/intake/ListedNumber",
			"org/banli/intake/NamedUnits", "org/banli/intake/SessionText", "org/banli/intake/UnitNames",
			"org/banli/intake/UnitPart", "org/banli/search/MatterDocuments", "org/banli/search/TypedQuery");

	/**
	 * What is said in the log while there is no application yet, and so no message file.
	 */
	private static final List<String> STARTING_UP = List.of("org/banli/shared/DatabaseFailureAnalyzer",
			"org/banli/shared/MigrationFailureAnalyzer", "org/banli/shared/OneLineFailureReporter",
			"org/banli/shared/PortFailureAnalyzer", "org/banli/shared/StartUpFailureAnalyzer");

	private static final Path SOURCES = Path.of("src/main/java");

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

	private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

	/** What a template shows when opened without the application; never sent. */
	private static final Pattern PROTOTYPE = Pattern.compile(
			"(<[\\w:]+(?:\\s+[^\\s=>]+(?:=\"[^\"]*\"|='[^']*')?)*?\\s+th:u?text=\"[^\"]*\"(?:\\s+[^\\s=>]+(?:=\"[^\"]*\"|='[^']*')?)*\\s*>)[^<]*");

	private static final Pattern DATE_FORMAT = Pattern.compile("'y*年?M+月d+日[^']*'|'y+年[^']*'");

	private static final Pattern KEY_IN_TEMPLATE = Pattern
		.compile("#\\{([\\w.]+)(_(?=_)|\\$\\{)?|#messages\\.msg(?:OrNull)?\\('([\\w.]+)'(\\s*\\+)?");

	private static final Pattern KEY_IN_CODE = Pattern
		.compile("(?:words\\.of|new (?:Refused|NotFound|Forbidden|MalformedInput))\\(\\s*\"([\\w.]+)\"(\\s*\\+)?");

	@Test
	void templatesHoldNoWords() {
		Map<String, List<String>> found = new LinkedHashMap<>();
		files(TEMPLATES, ".html").forEach((file) -> {
			String shown = DATE_FORMAT.matcher(withoutPrototypes(COMMENT.matcher(read(file)).replaceAll("")))
				.replaceAll("''");
			List<String> words = HAN.matcher(shown).results().map(MatchResult::group).toList();
			if (!words.isEmpty()) {
				found.put(TEMPLATES.relativize(file).toString(), words);
			}
		});
		assertThat(found).as("words that belong into a message file").isEmpty();
	}

	private static String withoutPrototypes(String template) {
		return PROTOTYPE.matcher(template).replaceAll("$1");
	}

	@Test
	void codeHoldsNoWords() {
		Map<String, List<String>> found = new LinkedHashMap<>();
		files(SOURCES, ".java").forEach((file) -> {
			String type = SOURCES.relativize(file).toString().replace('\\', '/').replaceAll("\\.java$", "");
			List<String> words = literals(read(file)).filter((literal) -> HAN.matcher(literal).find()).toList();
			// what the API says of itself stands in its annotations
			boolean isApi = type.endsWith("Api");
			if (!words.isEmpty() && !isApi && !CHINESE_IS_DATA.contains(type) && !STARTING_UP.contains(type)) {
				found.put(type, words);
			}
		});
		assertThat(found).as("words that belong into a message file").isEmpty();
	}

	/** The string literals of a source, without those in comments. */
	private static Stream<String> literals(String source) {
		Pattern parts = Pattern.compile(
				"/\\*.*?\\*/|//[^\\n]*|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)'",
				Pattern.DOTALL);
		return parts.matcher(source)
			.results()
			.map((part) -> (part.group(1) != null) ? part.group(1) : part.group(2))
			.filter((literal) -> literal != null);
	}

	@Test
	void everyKeyHasWords() {
		Set<String> known = messages().keySet();
		Set<String> missing = new TreeSet<>();
		files(TEMPLATES, ".html").forEach((file) -> KEY_IN_TEMPLATE.matcher(COMMENT.matcher(read(file)).replaceAll(""))
			.results()
			.forEach((use) -> {
				String key = (use.group(1) != null) ? use.group(1) : use.group(3);
				boolean isStart = use.group(2) != null || use.group(4) != null || key.endsWith("_");
				check(key.replaceAll("_+$", ""), isStart, known, missing, TEMPLATES.relativize(file));
			}));
		files(SOURCES, ".java").forEach((file) -> KEY_IN_CODE.matcher(read(file))
			.results()
			.forEach((use) -> check(use.group(1), use.group(2) != null, known, missing, SOURCES.relativize(file))));
		assertThat(missing).as("keys without words").isEmpty();
	}

	private static void check(String key, boolean isStart, Set<String> known, Set<String> missing, Path file) {
		if (key.isEmpty()) {
			return;
		}
		boolean exists = isStart ? known.stream().anyMatch((candidate) -> candidate.startsWith(key))
				: known.contains(key);
		if (!exists) {
			missing.add(key + (isStart ? "…" : "") + " in " + file);
		}
	}

	@Test
	void everyKeyStandsOnce() {
		Map<String, List<String>> places = new LinkedHashMap<>();
		files(MESSAGES, ".properties").forEach((file) -> read(file).lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty() && !line.startsWith("#") && line.contains("="))
			.forEach((line) -> places
				.computeIfAbsent(line.substring(0, line.indexOf('=')).strip(), (key) -> new ArrayList<>())
				.add(file.getFileName().toString())));
		assertThat(places.entrySet().stream().filter((entry) -> entry.getValue().size() > 1)).isEmpty();
	}

	@Test
	void everyFileIsRead() throws IOException {
		Properties settings = new Properties();
		try (var in = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
			settings.load(in);
		}
		List<String> basenames = List.of(settings.getProperty("spring.messages.basename").split(","));
		assertThat(files(MESSAGES, ".properties")
			.map((file) -> "messages/" + file.getFileName().toString().replace(".properties", "")))
			.allSatisfy((file) -> {
				assertThat(basenames).contains(file);
			});
	}

	/** A single apostrophe would swallow itself and switch off the values after it. */
	@Test
	void everyMessageIsAFormat() {
		messages().forEach((key, text) -> {
			new MessageFormat(text);
			String rest = text.replace("''", "").replaceAll("'\\{[^']*'|'\\}'", "");
			assertThat(rest).as("apostrophe in %s", key).doesNotContain("'");
		});
	}

	private static Map<String, String> messages() {
		return files(MESSAGES, ".properties").flatMap((file) -> {
			Properties properties = new Properties();
			try (var in = Files.newBufferedReader(file)) {
				properties.load(in);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return properties.stringPropertyNames().stream().map((key) -> Map.entry(key, properties.getProperty(key)));
		}).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
	}

	private static Stream<Path> files(Path folder, String ending) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
