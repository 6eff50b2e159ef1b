package org.banli.document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.util.XRLog;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * Turns a template and its model into the pages of a PDF/A-2b file with the configured
 * fonts.
 */
@Component
class Pages {

	private static final int NORMAL_WEIGHT = 400;

	private static final Pattern TAG = Pattern.compile("<[^>]*>");

	private final Fonts fonts;

	private final SpringTemplateEngine templates = new SpringTemplateEngine();

	private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

	private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	static {
		XRLog.listRegisteredLoggers().forEach((logger) -> XRLog.setLevel(logger, Level.WARNING));
	}

	Pages(Fonts fonts) {
		this.fonts = fonts;
		// Documents have an engine of their own: neither web settings nor a user's
		// language may change a letter
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
		resolver.setPrefix("templates/document/");
		resolver.setSuffix(".html");
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding("UTF-8");
		resolver.setCacheable(true);
		this.templates.setTemplateResolver(resolver);
		ResourceBundleMessageSource words = new ResourceBundleMessageSource();
		words.setBasename("messages/document");
		words.setDefaultEncoding("UTF-8");
		words.setFallbackToSystemLocale(false);
		this.templates.setTemplateEngineMessageSource(words);
	}

	/**
	 * Fills a template.
	 * @throws UnprintableCharacter if no font has one of the characters
	 */
	String fill(String template, Map<String, Object> model) {
		String html = this.templates.process(template, new Context(Locale.ROOT, model));
		this.fonts.requirePrintable(TAG.matcher(html).replaceAll("\n"));
		return html;
	}

	byte[] pdf(String html) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			builder(html).toStream(out).run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** Lays the text out without drawing it and counts its pages. */
	int count(String html) {
		try (PdfBoxRenderer renderer = builder(html).toStream(new ByteArrayOutputStream()).buildPdfRenderer()) {
			renderer.layout();
			return renderer.getRootBox().getLayer().getPages().size();
		}
	}

	/** Lays the text out without drawing it and tells where it ends. */
	Ending ending(String html) {
		try (PdfBoxRenderer renderer = builder(html).toStream(new ByteArrayOutputStream()).buildPdfRenderer()) {
			renderer.layout();
			List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
			Box textEnd = renderer.getSharedContext().getBoxById("textEnd");
			Box end = renderer.getSharedContext().getBoxById("end");
			PageBox last = pageOf(pages, end);
			double scale = renderer.getDotsPerPoint();
			return new Ending(pages.size(), pageOf(pages, textEnd) == last, (textEnd.getAbsY() - last.getTop()) / scale,
					(last.getBottom() - end.getAbsY()) / scale);
		}
	}

	private static PageBox pageOf(List<PageBox> pages, Box box) {
		return pages.stream()
			.filter((page) -> page.getTop() <= box.getAbsY())
			.reduce((first, second) -> second)
			.orElseThrow();
	}

	private PdfRendererBuilder builder(String html) {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.withHtmlContent(html, "/");
		builder.withProducer("Banli");
		builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
		builder.useColorProfile(this.colours);
		builder.useCacheStore(CacheStore.PDF_FONT_METRICS, this.metrics);
		for (FontFamily family : FontFamily.values()) {
			builder.useFont(() -> this.fonts.file(family).stream(), family.cssName(), NORMAL_WEIGHT, FontStyle.NORMAL,
					true);
		}
		return builder;
	}

	/**
	 * How a document ends.
	 *
	 * @param pages number of pages
	 * @param together whether text stands on the last page too
	 * @param textOnLastPage points of text on the last page
	 * @param room points left under the copies
	 */
	record Ending(int pages, boolean together, double textOnLastPage, double room) {

	}

}
