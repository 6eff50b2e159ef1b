package org.banli.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@NeedsBrowser
class BrowsersTests {

	private static final String GOOD = """
			<!doctype html>
			<html lang="zh-CN">
			<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>办理</title></head>
			<body><main><h1>待办</h1><p>剩 14 个工作日</p></main></body>
			</html>
			""";

	private static final String BAD = """
			<!doctype html>
			<html>
			<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>办理</title></head>
			<body><main><h1>待办</h1><img src="data:," style="width: 2000px; height: 9px"></main></body>
			</html>
			""";

	private static HttpServer server;

	@BeforeAll
	static void start() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/good", (exchange) -> answer(exchange, GOOD));
		server.createContext("/bad", (exchange) -> answer(exchange, BAD));
		server.start();
	}

	@AfterAll
	static void stop() {
		server.stop(0);
	}

	@Test
	void opensAPageInChineseAndShanghaiTime() {
		try (BrowserContext window = Browsers.desktop()) {
			Page page = open(window, "/good");
			assertThat(page.title()).isEqualTo("办理");
			assertThat(page.evaluate("navigator.language")).isEqualTo("zh-CN");
			assertThat(page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone")).isEqualTo("Asia/Shanghai");
			assertThat(page.evaluate("innerWidth + 'x' + innerHeight")).isEqualTo("1440x900");
		}
	}

	@Test
	void aPhoneIsNarrow() {
		try (BrowserContext window = Browsers.phone()) {
			assertThat(open(window, "/good").evaluate("innerWidth + 'x' + innerHeight")).isEqualTo("390x844");
		}
	}

	@Test
	void axePassesAGoodPageAndNamesWhatIsWrongWithABadOne() {
		try (BrowserContext window = Browsers.desktop()) {
			Browsers.assertNoAxeViolations(open(window, "/good"));
			Page bad = open(window, "/bad");
			assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Browsers.assertNoAxeViolations(bad))
				.withMessageContaining("html-has-lang")
				.withMessageContaining("image-alt");
		}
	}

	@Test
	void sidewaysOverflowIsFoundOnBothSizes() {
		try (BrowserContext desktop = Browsers.desktop(); BrowserContext phone = Browsers.phone()) {
			Browsers.assertNoSidewaysOverflow(open(desktop, "/good"));
			Browsers.assertNoSidewaysOverflow(open(phone, "/good"));
			for (Page bad : new Page[] { open(desktop, "/bad"), open(phone, "/bad") }) {
				assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Browsers.assertNoSidewaysOverflow(bad))
					.withMessageContaining("<img");
			}
		}
	}

	@Test
	void savesScreenshots() {
		try (BrowserContext window = Browsers.phone()) {
			Path file = Browsers.screenshot(open(window, "/good"), "browsers-tests");
			assertThat(file).isEqualTo(Path.of("target/screenshots/browsers-tests.png"));
			assertThat(Files.exists(file)).isTrue();
		}
	}

	private static Page open(BrowserContext window, String path) {
		Page page = window.newPage();
		page.navigate("http://localhost:" + server.getAddress().getPort() + path);
		return page;
	}

	private static void answer(HttpExchange exchange, String html) throws IOException {
		byte[] body = html.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
