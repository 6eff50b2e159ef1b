package org.banli.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.springframework.util.StringUtils;

/** The one Chromium of a JVM. Playwright is never let to download one. */
final class Chromium {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

	// Root in a container needs no-sandbox; the others keep the browser off the network.
	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	/** Milliseconds; a busy machine is no defect. */
	private static final double PATIENCE = 30_000;

	private Chromium() {
	}

	static Optional<String> missing() {
		return Checked.MISSING;
	}

	static Browser browser() {
		return Launched.BROWSER;
	}

	private static Optional<String> look() {
		Path program = program(System.getenv()).orElseGet(() -> Path.of(Driver.PLAYWRIGHT.chromium().executablePath()));
		return isProgram(program) ? Optional.empty()
				: Optional.of("Browser tests skipped: BANLI_TEST_CHROMIUM is not set to a program, "
						+ "there is no chromium on the PATH and Playwright has installed none");
	}

	/** The program that the environment names, else the first known one on its path. */
	static Optional<Path> program(Map<String, String> environment) {
		String given = environment.get("BANLI_TEST_CHROMIUM");
		if (StringUtils.hasText(given)) {
			return Optional.of(Path.of(given));
		}
		String[] folders = environment.getOrDefault("PATH", "").split(File.pathSeparator);
		return NAMES.stream()
			.flatMap((name) -> Stream.of(folders).map((folder) -> Path.of(folder, name)))
			.filter(Chromium::isProgram)
			.findFirst();
	}

	private static boolean isProgram(Path path) {
		return Files.isRegularFile(path) && Files.isExecutable(path);
	}

	private static final class Checked {

		private static final Optional<String> MISSING = look();

	}

	private static final class Driver {

		private static final Playwright PLAYWRIGHT = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

		static {
			Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
		}

	}

	private static final class Launched {

		private static final Browser BROWSER = launch();

		private static Browser launch() {
			BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
			program(System.getenv()).ifPresent(options::setExecutablePath);
			PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
			return Driver.PLAYWRIGHT.chromium().launch(options);
		}

	}

}
