package org.banli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import org.banli.casefile.LookedAtCases;
import org.banli.goods.LookedAtGoods;
import org.banli.penalty.LookedAtPenalties;
import org.banli.referral.LookedAtReferrals;
import org.banli.proposal.LookedAtPages;
import org.banli.testing.Browsers;
import org.banli.testing.NeedsBrowser;
import org.banli.testing.OnH2;
import org.banli.workflow.TaskForms;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at every page in every state that {@code looks.csv} names: axe finds nothing at
 * 1440, at 200 % zoom and on a phone, and neither there nor in large type nor in print is
 * anything wider than the window. A page that {@code url-rights.csv} knows and this table
 * does not fails the build; so does a step.
 * <p>
 * A line names the page's URL, who looks, the status, the address with what was played
 * for it in braces, and what is done on the page before it is looked at; {@code EMPTY}
 * sends the form of a task with nothing in it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@Import({ LookedAtPages.class, LookedAtCases.class, LookedAtGoods.class, LookedAtPenalties.class,
		LookedAtReferrals.class })
@OnH2
@NeedsBrowser
class LooksTests {

	/** What is no page: data for programs, and files. */
	private static final Set<String> NO_PAGES = Set.of("/diagrams/{processKey}.bpmn",
			"/cases/{id}/goods/papers/{paperId}", "/admin/papers/{code}/versions/{versionNo}/sample.pdf",
			"/admin/papers/{code}/versions/{versionNo}/sample.docx", "/proposals/{id}/documents/{name}",
			"/assignments/runs/{id}/papers/{paperId}", "/assignment-lists/{runId}/{unitId}/letter",
			"/assignment-lists/{runId}/{unitId}/sheet", "/notices/bell", "/notices/{id}", "/proposals/export.xlsx",
			"/proposals/import/template.xlsx", "/proposals/imports/{importId}/file", "/search/suggestions",
			"/cases/{id}/referral/package.zip", "/cases/{id}/referral/papers/{documentId}",
			"/referrals/{id}/package.zip", "/referrals/{id}/papers/{documentId}", "/referrals/counts.xlsx",
			"/tasks/export.xlsx", "/tasks/live", "/cases/{id}/papers/{paperId}.{form}");

	/**
	 * What needs a list or a run of its own, looked at where these are played:
	 * {@code ImportBrowserTests}, {@code BoardBrowserTests},
	 * {@code CaseAmountBrowserTests}.
	 */
	private static final Set<String> ELSEWHERE = Set.of("/assignments/runs/{id}", "/cases/{id}/checks/{checkId}",
			"/cases/{id}/evidence/{evidenceId}", "/cases/thresholds/{proposalId}", "/proposals/imports/{importId}",
			"/proposals/imports/{importId}/progress", "/proposals/imports/{importId}/rows/{seq}");

	/** Sends the form of a task with nothing in it. */
	private static final String EMPTY = """
			document.querySelectorAll('#work input, #work textarea, #work select').forEach(field => {
				if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
				else if (field.type !== 'hidden') field.value = '';
			});
			document.querySelector('#work').submit();""";

	/** The width of a page of paper between its margins. */
	private static final int PAPER = 720;

	@LocalServerPort
	private int port;

	@Autowired
	private LookedAtPages pages;

	@Autowired
	private TaskForms steps;

	private final Map<String, Page> desktops = new HashMap<>();

	private final Map<String, Page> phones = new HashMap<>();

	private final List<BrowserContext> windows = new ArrayList<>();

	/** A line of the table. */
	record Look(String url, String user, int status, String address, String script) {
	}

	@Test
	void everyPageAndEveryStepIsInTheTable() {
		List<Look> looks = looks().toList();
		Set<String> wanted = lines("org/banli/url-rights.csv").map((line) -> line.split(",")[0])
			.filter((url) -> url.startsWith("GET ") && !url.startsWith("GET /api/"))
			.map((url) -> url.substring(4))
			.filter((url) -> !NO_PAGES.contains(url) && !ELSEWHERE.contains(url))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> known = looks.stream().map(Look::url).collect(Collectors.toCollection(TreeSet::new));
		assertThat(known).as("pages to be looked at, see looks.csv").isEqualTo(wanted);
		assertThat(looks.stream().map(Look::address)).as("steps to be looked at, see looks.csv")
			.containsAll(this.steps.steps().stream().map((step) -> "/tasks/{" + step + "}").toList());
	}

	@Test
	void everyPageIsAccessibleAndFits() throws IOException {
		List<String> found = new ArrayList<>();
		Path report = Path.of("target", "looks.txt");
		try {
			Files.deleteIfExists(report);
			for (Look look : looks().toList()) {
				int before = found.size();
				look(look, this.desktops, found);
				look(look, this.phones, found);
				// for whoever waits, or has to mend
				List<String> lines = new ArrayList<>(List.of("looked at " + look));
				lines.addAll(found.subList(before, found.size()));
				Files.write(report, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			}
		}
		finally {
			this.windows.forEach(BrowserContext::close);
		}
		assertThat(found).isEmpty();
	}

	private void look(Look look, Map<String, Page> kind, List<String> found) {
		boolean isPhone = kind == this.phones;
		Page page = kind.computeIfAbsent(look.user(), (user) -> open(isPhone, user));
		page.setViewportSize(isPhone ? 390 : 1440, isPhone ? 844 : 900);
		String name = look.user() + " " + look.address() + " " + look.script();
		try {
			int status = visit(page, look);
			if (status != look.status()) {
				found.add(name + ": status " + status);
				return;
			}
		}
		catch (PlaywrightException ex) {
			found.add(name + ": " + ex.getMessage());
			return;
		}
		check(found, name + (isPhone ? " on a phone" : " at 1440"), page, true);
		if (!isPhone) {
			// a page of 1440 at 200 % has as much room as one of 720
			page.setViewportSize(720, 450);
			check(found, name + " at 200 %", page, true);
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			page.setViewportSize(PAPER, 1000);
			check(found, name + " in print", page, false);
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
			page.setViewportSize(1440, 900);
		}
		page.evaluate("document.documentElement.dataset.care = 'on'");
		check(found, name + " in large type" + (isPhone ? " on a phone" : ""), page, false);
	}

	private int visit(Page page, Look look) {
		Response response = page.navigate(at(this.pages.fill(look.address())));
		if (!look.script().isEmpty()) {
			String script = look.script().equals("EMPTY") ? EMPTY : look.script();
			response = page.waitForNavigation(() -> page.evaluate(script));
		}
		return response.status();
	}

	private static void check(List<String> found, String name, Page page, boolean withAxe) {
		try {
			Browsers.assertNoSidewaysOverflow(page);
			if (withAxe) {
				Browsers.assertNoAxeViolations(page);
			}
		}
		catch (AssertionError ex) {
			found.add(name + ": " + ex.getMessage());
		}
	}

	private Page open(boolean isPhone, String user) {
		BrowserContext window = isPhone ? Browsers.phone() : Browsers.desktop();
		this.windows.add(window);
		Page page = window.newPage();
		page.onDialog((dialog) -> dialog.accept());
		if (!user.equals("nobody")) {
			page.navigate(at("/login"));
			page.locator("#username").fill(user);
			page.locator("#password").fill("banli-demo");
			page.locator("form:has(#password) button[type=submit]").click();
			page.waitForURL((url) -> !url.contains("/login"));
		}
		return page;
	}

	private String at(String path) {
		return "http://localhost:" + this.port + path;
	}

	private static Stream<Look> looks() {
		return lines("org/banli/looks.csv").map((line) -> line.split(",", 5))
			.map((part) -> new Look(part[0], part[1], Integer.parseInt(part[2]), part[3], part[4]));
	}

	private static Stream<String> lines(String file) {
		try {
			return new String(new ClassPathResource(file).getInputStream().readAllBytes(), StandardCharsets.UTF_8)
				.lines()
				.skip(1);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
