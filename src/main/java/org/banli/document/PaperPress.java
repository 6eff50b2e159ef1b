package org.banli.document;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Makes files of papers. */
@Component
class PaperPress {

	private final Pages pages;

	private final Seals seals;

	private final Fonts fonts;

	PaperPress(Pages pages, Seals seals, Fonts fonts) {
		this.pages = pages;
		this.seals = seals;
		this.fonts = fonts;
	}

	byte[] pdf(String title, PaperText text, String sealOf) {
		Map<String, Object> model = new HashMap<>();
		model.put("title", title);
		model.put("paper", text);
		model.put("seal",
				(sealOf == null) ? null
						: this.seals.of(sealOf)
							.map((png) -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png))
							.orElse(null));
		return this.pages.pdf(this.pages.fill("paper", model));
	}

	int pages(String title, PaperText text) {
		Map<String, Object> model = new HashMap<>();
		model.put("title", title);
		model.put("paper", text);
		return this.pages.count(this.pages.fill("paper", model));
	}

	byte[] docx(String title, PaperText text) {
		// what no font of the office has would be a box in somebody else's Word too
		text.texts().forEach(this.fonts::requirePrintable);
		return PaperDocx.write(title, text);
	}

}
