package org.banli.story;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.banli.testing.Browsers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The texts of one proposal's handling, and the moves by which the demonstration users
 * carry it from desk to desk.
 */
final class ReplyStory {

	static final Map<String, String> UNITS = Map.of("amr", "市市场监督管理局", "fin", "市财政局", "eit", "市经济和信息化局", "sci",
			"市科学技术局");

	private static final Map<String, String> DIVISIONS = Map.of("amr", "知识产权促进科", "fin", "经济建设科", "eit", "中小企业科", "sci",
			"高新技术科");

	private final int port;

	private final JsonNode texts;

	private final boolean hasPictures;

	/**
	 * @param hasPictures whether its pages become pictures
	 */
	ReplyStory(int port, String file, boolean hasPictures) {
		this.port = port;
		this.hasPictures = hasPictures;
		try (InputStream in = ReplyStory.class.getResourceAsStream("/org/banli/story/" + file)) {
			this.texts = new ObjectMapper().readTree(in);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String title() {
		return text("title");
	}

	String text(String name) {
		return this.texts.path(name).asText();
	}

	JsonNode node(String name) {
		return this.texts.path(name);
	}

	JsonNode own(int ask) {
		return this.texts.path("own").path(String.valueOf(ask));
	}

	int asks() {
		return this.texts.path("asks").size();
	}

	Desk desk(String username, String password) {
		return new Desk(Browsers.desktop(), "http://localhost:" + this.port, username, password);
	}

	Desk desk(String username) {
		return new Desk(Browsers.desktop(), "http://localhost:" + this.port, username);
	}

	void picture(Desk desk, String name) {
		if (this.hasPictures) {
			desk.shot(name);
		}
	}

	/** Registers the proposal with the asks that are found in its text. */
	void register(String sender) {
		try (Desk desk = desk(sender)) {
			desk.go("/proposals/new");
			desk.choose("kind", text("kind"));
			for (String name : new String[] { "session", "number", "title", "body" }) {
				desk.fill(name, text(name));
			}
			desk.fill("leadProposer", text("lead"));
			StringBuilder others = new StringBuilder();
			node("co").forEach((name) -> others.append(name.asText()).append('\n'));
			desk.fill("coProposers", others.toString());
			desk.press("从正文提取");
			assertThat(desk.page().locator("textarea[name^='asks[']").count()).isEqualTo(asks());
			for (int i = 0; i < asks(); i++) {
				assertThat(desk.page().locator("[name='asks[" + i + "]']").inputValue())
					.isEqualTo(node("asks").path(i).asText());
			}
			picture(desk, "tour-01-register");
			desk.press("登记");
			assertThat(desk.text()).contains(title(), "第" + text("number") + "号");
		}
	}

	void signFor(String unit, String step) {
		try (Desk desk = desk(unit + "-office")) {
			desk.open(title(), step);
			desk.select("division", DIVISIONS.get(unit));
			desk.select("drafter", unit + "-drafter");
			if (unit.equals("amr")) {
				picture(desk, "tour-03-sign-for");
			}
			desk.press("签收");
		}
	}

	/** Writes the answer to an ask, one paragraph after the other. */
	void answer(Desk desk, int ask, String resultClass) {
		write(desk, ask, "done");
		write(desk, ask, "next");
		desk.choose("parts[" + (ask - 1) + "].resultClass", resultClass);
	}

	private void write(Desk desk, int ask, String section) {
		JsonNode paragraphs = own(ask).path(section);
		Page page = desk.page();
		for (int i = 0; i < paragraphs.size(); i++) {
			String name = "parts[" + (ask - 1) + "]." + section + "[" + i + "].text";
			if (page.locator("textarea[name=\"" + name + "\"]").count() == 0) {
				page.locator("button[value='add " + (ask - 1) + " " + section + "']").click();
				page.locator("textarea[name=\"" + name + "\"]").waitFor();
			}
			desk.fill(name, paragraphs.path(i).asText());
		}
	}

	void giveOpinion(String unit) {
		JsonNode opinion = node("opinions").path(unit);
		try (Desk desk = desk(unit + "-drafter")) {
			desk.open(title(), "撰写会办意见");
			desk.fill("parts[0].situation", opinion.path("situation").asText());
			desk.fill("parts[0].measures", opinion.path("measures").asText());
			if (unit.equals("fin")) {
				picture(desk, "tour-04-opinion");
			}
			desk.press("送");
		}
		agree(unit + "-head", "审签会办意见", "同意");
	}

	void agree(String username, String step, String button) {
		try (Desk desk = desk(username)) {
			desk.open(title(), step);
			desk.press(button);
		}
	}

	/** Sends the draft back to its writer with a remark on one paragraph. */
	void sendBack(String username, String step, String paragraph, String remark) {
		try (Desk desk = desk(username)) {
			desk.open(title(), step);
			desk.page().locator(".rev-pa:has-text('" + paragraph + "') input[name$='.text']").fill(remark);
			picture(desk, "tour-06-return");
			desk.press("退回");
		}
	}

	void sign(String opinion) {
		try (Desk desk = desk("amr-head")) {
			desk.open(title(), "签发");
			desk.fill("opinion", opinion);
			picture(desk, "tour-09-sign");
			desk.pressAndConfirm("同意签发");
		}
	}

	void issue(String way) {
		try (Desk desk = desk("amr-office")) {
			desk.open(title(), "用印");
			desk.choose("compared", "true");
			picture(desk, "tour-10-seal");
			desk.press("用印");
			desk.open(title(), "送达");
			desk.choose("way", way);
			picture(desk, "tour-11-deliver");
			desk.press("送达");
		}
	}

	/**
	 * A document of the closed proposal as its reader gets it, without blanks.
	 * @param name the beginning of its name: {@code reply-}
	 */
	String document(String username, String name, String picture) throws IOException {
		try (Desk desk = desk(username)) {
			desk.go("/proposals?q=" + text("number"));
			desk.follow(title());
			assertThat(desk.text()).contains("已办结");
			picture(desk, picture);
			String link = desk.page().locator("a[href*='/documents/" + name + "']").first().getAttribute("href");
			byte[] pdf = desk.page().request().get("http://localhost:" + this.port + link).body();
			try (PDDocument document = Loader.loadPDF(pdf)) {
				return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
			}
		}
	}

	/** Every ask stands in the letter, in its order. */
	void assertAsksInOrder(String letter) {
		int last = -1;
		for (int i = 0; i < asks(); i++) {
			int at = letter.indexOf("关于“" + node("asks").path(i).asText() + "”的建议");
			assertThat(at).as("ask %s stands in its order", i + 1).isGreaterThan(last);
			last = at;
		}
	}

}
