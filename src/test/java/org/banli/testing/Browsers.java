package org.banli.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Browser windows for tests, in Chinese and in Shanghai's time; each has cookies of its
 * own, so each can be another user. Only on the thread of the tests.
 */
public final class Browsers {

	private Browsers() {
	}

	/** A window of 1440 x 900; the caller closes it. */
	public static BrowserContext desktop() {
		return Chromium.browser().newContext(inShanghai().setViewportSize(1440, 900));
	}

	/** A phone's window of 390 x 844; the caller closes it. */
	public static BrowserContext phone() {
		return Chromium.browser()
			.newContext(inShanghai().setViewportSize(390, 844).setIsMobile(true).setHasTouch(true));
	}

	/** A window of 1440 x 900 that runs no scripts; the caller closes it. */
	public static BrowserContext withoutScripts() {
		return Chromium.browser().newContext(inShanghai().setViewportSize(1440, 900).setJavaScriptEnabled(false));
	}

	/**
	 * Fails when axe finds anything wrong with the accessibility of the page, which must
	 * have no frames: then axe judges within the page, three times as fast as from
	 * another one.
	 */
	public static void assertNoAxeViolations(Page page) {
		AxeRunOptions options = new AxeRunOptions();
		options.setResultTypes(List.of("violations"));
		List<Rule> violations = new AxeBuilder(page).options(options).setLegacyMode(true).analyze().getViolations();
		if (!violations.isEmpty()) {
			fail("axe, " + page.url() + violations.stream().map(Browsers::describe).collect(Collectors.joining()));
		}
	}

	/** Fails when the page is wider than its window. */
	public static void assertNoSidewaysOverflow(Page page) {
		int window = page.viewportSize().width;
		int width = (int) page.evaluate("document.documentElement.scrollWidth");
		assertThat(width).as(() -> "width of " + page.url() + ", too wide: " + page.evaluate("""
				window => [...document.body.querySelectorAll('*')]
					.filter(element => element.getBoundingClientRect().right > window + 0.5)
					.slice(0, 5).map(element => element.cloneNode(false).outerHTML.slice(0, 120)
						+ element.textContent.trim().slice(0, 40))""", window)).isLessThanOrEqualTo(window);
	}

	/**
	 * Saves the whole page as {@code target/screenshots/<name>.png}; bars that stick to
	 * the window's edge stand at their place in the page.
	 */
	public static Path screenshot(Page page, String name) {
		Path file = Path.of("target", "screenshots", name + ".png");
		page.screenshot(new Page.ScreenshotOptions().setPath(file)
			.setFullPage(true)
			.setStyle(".act, .ap-r { position: static !important; }")
			.setAnimations(ScreenshotAnimations.DISABLED));
		return file;
	}

	/** Why there is no browser, in words for the log; empty when there is one. */
	static Optional<String> missing() {
		return Chromium.missing();
	}

	private static Browser.NewContextOptions inShanghai() {
		return new Browser.NewContextOptions().setLocale("zh-CN").setTimezoneId("Asia/Shanghai");
	}

	private static String describe(Rule rule) {
		return "\n- " + rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp()
				+ rule.getNodes()
					.stream()
					.map((node) -> "\n    " + node.getTarget() + " " + node.getHtml())
					.collect(Collectors.joining());
	}

}
