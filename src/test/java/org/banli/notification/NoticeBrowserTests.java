package org.banli.notification;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.banli.testing.Browsers;
import org.banli.testing.NeedsBrowser;
import org.banli.testing.OnH2;
import org.banli.workflow.ChaseLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/** Asking for late work and hearing of it, on a desk and on a phone. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@Import(NoticeScenario.class)
@OnH2
@NeedsBrowser
class NoticeBrowserTests {

	@LocalServerPort
	private int port;

	@Autowired
	private NoticeScenario play;

	@BeforeEach
	void forget() {
		this.play.forget();
	}

	@Test
	void aChaseGoesFromTheDispatcherToTheDrafterAndBack() {
		long id = this.play.drafting();
		try (BrowserContext office = Browsers.desktop(); BrowserContext phone = Browsers.phone()) {
			Page dispatcher = login(office, "gov-office");
			dispatcher.navigate(at("/proposals/" + id + "/chases/new"));
			looksRight(dispatcher, "chase-new");
			dispatcher.locator("main form button[type=submit]").click();
			dispatcher.waitForSelector("#errors");
			looksRight(dispatcher, "chase-errors");
			dispatcher.locator("#f-problem").fill("请抓紧办理并说明进展。");
			dispatcher.locator("main form button[type=submit]").click();
			dispatcher.waitForURL("**/proposals/" + id + "#chases");
			looksRight(dispatcher, "chase-proposal");

			Page drafter = login(phone, "amr-drafter");
			drafter.navigate(at("/notices"));
			assertThat(drafter.locator(".bar-bell .dotnum").innerText()).isEqualTo("2");
			looksRight(drafter, "notices-phone");
			drafter.locator(".nt a").first().click();
			drafter.waitForURL("**/chases/**");
			looksRight(drafter, "chase-phone");
			drafter.locator("#f-answer").fill("周五前完成。");
			drafter.locator("main form button[type=submit]").first().click();
			drafter.waitForSelector(".flash");
			looksRight(drafter, "chase-answered-phone");
			drafter.navigate(at("/tasks/" + this.play.task(id, "draftReply")));
			looksRight(drafter, "chase-task-phone");
			drafter.navigate(at("/profile/notices"));
			looksRight(drafter, "notice-choices-phone");

			dispatcher.navigate(at("/notices"));
			looksRight(dispatcher, "notices");
			dispatcher.navigate(at("/profile/notices"));
			looksRight(dispatcher, "notice-choices");
		}
	}

	@Test
	void theMailQueueAndTheEmptyListFit() {
		this.play.chase("gov-office", this.play.drafting(), "draftReply", ChaseLevel.CHASE, null);
		try (BrowserContext window = Browsers.desktop(); BrowserContext phone = Browsers.phone()) {
			for (BrowserContext size : new BrowserContext[] { window, phone }) {
				Page page = login(size, "admin");
				page.navigate(at("/admin/mail"));
				looksRight(page, (size == phone) ? "mail-phone" : "mail");
				page.navigate(at("/notices"));
				looksRight(page, (size == phone) ? "notices-empty-phone" : "notices-empty");
			}
		}
	}

	private static void looksRight(Page page, String name) {
		Browsers.screenshot(page, name);
		Browsers.assertNoAxeViolations(page);
		Browsers.assertNoSidewaysOverflow(page);
		assertThat(page.content()).doesNotContain("??");
	}

	private Page login(BrowserContext window, String username) {
		Page page = window.newPage();
		page.navigate(at("/login"));
		page.locator("#username").fill(username);
		page.locator("#password").fill("banli-demo");
		page.locator("form:has(#password) button[type=submit]").click();
		page.waitForURL((url) -> !url.contains("/login"));
		return page;
	}

	private String at(String path) {
		return "http://localhost:" + this.port + path;
	}

}
