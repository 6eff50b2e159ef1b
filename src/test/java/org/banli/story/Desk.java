package org.banli.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import org.banli.testing.Browsers;

import static org.assertj.core.api.Assertions.assertThat;

/** One person at a desk: a browser window of one's own, logged in. */
final class Desk implements AutoCloseable {

	private static final Set<String> PARTS = Set.of("document", "xhr", "fetch");

	private final BrowserContext window;

	private final Page page;

	private final String base;

	Desk(BrowserContext window, String base, String username) {
		this(window, base, username, "banli-demo");
	}

	Desk(BrowserContext window, String base, String username, String password) {
		this.window = window;
		this.base = base;
		this.page = window.newPage();
		this.page.navigate(base + "/login");
		this.page.locator("main input[name=username]:visible").fill(username);
		this.page.locator("main input[name=password]:visible").fill(password);
		awaitAnswer(
				this.page.locator("main form:has(input[name=password]:visible) button[type=submit]").first()::click);
		assertThat(this.page.url()).as("%s is logged in", username).doesNotContain("/login");
	}

	Page page() {
		return this.page;
	}

	void go(String path) {
		this.page.navigate(this.base + path);
		assertHealthy();
	}

	/**
	 * Opens the task of a step on a matter from the inbox, claiming it where nobody has
	 * it.
	 */
	void open(String title, String stepTitle) {
		for (String queue : new String[] { "mine", "claimable" }) {
			go("/tasks?queue=" + queue);
			Locator row = this.page.locator("[data-row]")
				.filter(new Locator.FilterOptions().setHasText(title))
				.filter(new Locator.FilterOptions().setHasText(stepTitle));
			if (row.count() > 0) {
				awaitAnswer(row.first().locator("a[href*='/tasks/']").first()::click);
				claim();
				assertHealthy();
				return;
			}
		}
		throw new AssertionError("No task " + stepTitle + " on " + title + " in the inbox");
	}

	private void claim() {
		Locator claim = this.page.locator("form[action$='/claim'] button, button[formaction$='/claim']");
		if (claim.count() > 0) {
			awaitAnswer(claim.first()::click);
		}
	}

	void fill(String name, String value) {
		this.page.locator("[name=\"" + name + "\"]:not([type=hidden])").first().fill(value);
	}

	void select(String name, String value) {
		this.page.locator("select[name=\"" + name + "\"]").selectOption(value);
	}

	/** Chooses a radio button or ticks a box, as the label's click does. */
	void choose(String name, String value) {
		Locator input = this.page.locator("input[name=\"" + name + "\"][value=\"" + value + "\"]:not([type=hidden])");
		// not under the bar at the foot of the window, which would take the click
		input.first().evaluate("field => field.scrollIntoView({ block: 'center' })");
		input.first().check(new Locator.CheckOptions().setForce(true));
	}

	void press(String words) {
		Locator button = this.page.locator("main button:visible:not([aria-hidden]), main a.btn:visible")
			.filter(new Locator.FilterOptions().setHasText(words))
			.first();
		awaitAnswer(button::click);
	}

	/** Follows the first link with the words. */
	void follow(String words) {
		awaitAnswer(this.page.locator("main a:visible")
			.filter(new Locator.FilterOptions().setHasText(words))
			.first()::click);
	}

	/** Presses a button and then the confirmation that follows. */
	void pressAndConfirm(String words) {
		this.page.locator("main button:visible").filter(new Locator.FilterOptions().setHasText(words)).first().click();
		Locator confirm = this.page.locator("dialog[open] button.btn-p");
		confirm.waitFor();
		awaitAnswer(confirm::click);
	}

	/**
	 * Waits for what a click brings, a new page or a part of this one: whoever leaves his
	 * desk earlier takes back what he has sent.
	 */
	private void awaitAnswer(Runnable click) {
		this.page.evaluate("document.documentElement.dataset.before = ''");
		Response answer = this.page.waitForResponse(
				(response) -> PARTS.contains(response.request().resourceType()) && response.status() / 100 != 3, click);
		if (answer.request().isNavigationRequest()) {
			PlaywrightAssertions.assertThat(this.page.locator("html[data-before]")).hasCount(0);
		}
		this.page.waitForLoadState(LoadState.LOAD);
		assertHealthy();
	}

	String text() {
		return this.page.locator("main").innerText();
	}

	/**
	 * Takes a picture; with {@code -Dbanli.tour=true} it becomes one of the documents'
	 * pictures.
	 */
	void shot(String name) {
		Path picture = Browsers.screenshot(this.page, name);
		if (Boolean.getBoolean("banli.tour")) {
			try {
				Files.copy(picture, Files.createDirectories(Path.of("docs/images")).resolve(name + ".png"),
						StandardCopyOption.REPLACE_EXISTING);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private void assertHealthy() {
		assertThat(this.page.content()).doesNotContain("??").doesNotContain("Whitelabel");
	}

	@Override
	public void close() {
		this.window.close();
	}

}
