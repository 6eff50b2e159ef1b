package org.banli.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.banli.shared.Visitor;
import org.banli.testing.Measured;
import org.banli.testing.OnMySql;
import org.banli.testing.TestDatabase;
import org.banli.testing.TestDatabases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged program as a process of its own: how long it starts, what it holds. */
@OnMySql
@Tag("benchmark")
class ProcessSpeedTests {

	private static final int LETTERS = Measured.size("letters", 1000);

	private static final int STARTS = Measured.size("starts", 3);

	private static final int HEAP = Measured.size("heap", 1024);

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final Pattern PROPOSAL = Pattern.compile("href=\"(/proposals/\\d+)\"");

	/**
	 * A letter with a note beside it is none yet: it is printed whenever it is asked for.
	 */
	private static final Pattern LETTER = Pattern
		.compile("(?s)href=\"(/proposals/\\d+/documents/reply-\\d+\\.pdf)\"(?:(?!</tr>).)*?tag-y");

	private static final Pattern LIVE = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

	@TempDir
	private Path folder;

	@Test
	void startsAndPrintsLetters() throws Exception {
		TestDatabase database = TestDatabases.mySql();
		List<String> lines = new ArrayList<>();
		double first = start(database, (port, process) -> {
		});
		List<Double> starts = new ArrayList<>();
		double[] took = new double[1];
		for (int i = 1; i <= STARTS; i++) {
			boolean isLast = i == STARTS;
			starts.add(start(database, (port, process) -> {
				if (isLast) {
					lines.add(memory("after the start", process));
					took[0] = print(port);
					lines.add(memory("after %,d letters".formatted(LETTERS), process));
				}
			}));
		}
		lines.add("");
		lines.add(String.format(Locale.ROOT,
				"First start, which makes the tables and the demonstration: %.1f s. Later starts: %.1f s (median of %d). %,d letters as PDF over HTTP, one after the other: %.1f each second.",
				first, median(starts), STARTS, LETTERS, LETTERS / took[0]));
		Measured.write("process", """
				| | Resident (MB) | Heap in use after a collection (MB) |
				|---|---|---|
				%s

				The packaged program with `-Xmx%dm` and the demonstration's data. %s
				""".formatted(String.join("\n", lines), HEAP, Measured.machine(version(database))));
	}

	/** What is done with a running program. */
	private interface Use {

		void with(int port, Process process) throws Exception;

	}

	private static double median(List<Double> seconds) {
		return Measured.of(seconds.stream().mapToDouble(Double::doubleValue).toArray()).median();
	}

	/** The seconds from the command to the first page. */
	private double start(TestDatabase database, Use use) throws Exception {
		int port = freePort();
		ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx" + HEAP + "m", "-Dfile.encoding=UTF-8", "-Duser.timezone=Asia/Shanghai", "-jar",
				jar().toAbsolutePath().toString(), "--server.port=" + port, "--spring.profiles.active=demo")
			.directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("log").toFile());
		command.environment().put("SPRING_DATASOURCE_URL", database.url());
		command.environment().put("SPRING_DATASOURCE_USERNAME", database.username());
		command.environment().put("SPRING_DATASOURCE_PASSWORD", database.password());
		long start = System.nanoTime();
		Process process = command.start();
		try {
			awaitPage(port, process);
			double seconds = (System.nanoTime() - start) / 1e9;
			use.with(port, process);
			return seconds;
		}
		finally {
			process.destroy();
			if (!process.waitFor(60, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		}
	}

	private static Path jar() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			return files.filter((file) -> file.getFileName().toString().matches("banli-.*\\.jar"))
				.findFirst()
				.orElseThrow(() -> new AssertionError("No program: mvn -Pbenchmark verify packages it first"));
		}
	}

	private static int freePort() throws IOException {
		int given = Measured.size("port", 0);
		try (ServerSocket socket = new ServerSocket(given)) {
			return socket.getLocalPort();
		}
	}

	private void awaitPage(int port, Process process) throws Exception {
		HttpClient client = HttpClient.newHttpClient();
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login")).build();
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < end) {
			if (!process.isAlive()) {
				throw new AssertionError(Files.readString(this.folder.resolve("log")));
			}
			try {
				if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
					return;
				}
			}
			catch (IOException ex) {
				Thread.sleep(50);
			}
		}
		throw new AssertionError("No page within " + PATIENCE);
	}

	/** Prints letters that are not sealed yet; the seconds it took. */
	private static double print(int port) {
		Visitor auditor = new Visitor(port);
		auditor.login("auditor", "banli-demo");
		List<String> letters = new ArrayList<>();
		for (String proposal : found(PROPOSAL, auditor.get("/proposals").body())) {
			letters.addAll(found(LETTER, auditor.get(proposal).body()));
		}
		assertThat(letters).isNotEmpty();
		long start = System.nanoTime();
		for (int i = 0; i < LETTERS; i++) {
			assertThat(auditor.get(letters.get(i % letters.size())).body()).startsWith("%PDF");
		}
		return (System.nanoTime() - start) / 1e9;
	}

	private static List<String> found(Pattern pattern, String page) {
		return pattern.matcher(page).results().map((MatchResult result) -> result.group(1)).distinct().toList();
	}

	private static String memory(String name, Process process) throws Exception {
		// before the collection, which may give memory back
		long resident = resident(process);
		String histogram = output("jcmd", String.valueOf(process.pid()), "GC.class_histogram");
		long live = LIVE.matcher(histogram)
			.results()
			.map((result) -> Long.parseLong(result.group(1)))
			.findFirst()
			.orElseThrow(() -> new AssertionError(histogram));
		return "| %s | %d | %d |".formatted(name, resident >> 10, live >> 20);
	}

	private static long resident(Process process) throws IOException {
		return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status"))
			.stream()
			.filter((line) -> line.startsWith("VmRSS:"))
			.map((line) -> Long.parseLong(line.replaceAll("\\D", "")))
			.findFirst()
			.orElseThrow();
	}

	private static String output(String tool, String... arguments) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(System.getProperty("java.home") + File.separator + "bin" + File.separator + tool));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		return text;
	}

	private static String version(TestDatabase database) throws java.sql.SQLException {
		try (java.sql.Connection connection = database.connect()) {
			return connection.getMetaData().getDatabaseProductVersion();
		}
	}

}
