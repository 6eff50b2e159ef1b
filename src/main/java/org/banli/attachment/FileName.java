package org.banli.attachment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the names that files arrive with fit for every disk and every reader. */
final class FileName {

	private static final int LONGEST = 120;

	/**
	 * What no file system takes, and the signs that turn the direction of writing, by
	 * which "gpj.exe" can be made to read like "exe.jpg".
	 */
	private static final Pattern FORBIDDEN = Pattern
		.compile("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");

	private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

	private FileName() {
	}

	/**
	 * A name without path, with nothing dangerous in it and not too long.
	 * @param otherwise the name of a file that has none
	 */
	static String tidy(String name, String otherwise) {
		String plain = Normalizer.normalize((name == null) ? "" : name, Normalizer.Form.NFC);
		plain = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
		plain = FORBIDDEN.matcher(plain).replaceAll("").replaceAll("\\s+", " ");
		plain = plain.replaceAll("^[. ]+|[. ]+$", "");
		String extension = extension(plain);
		String base = extension.isEmpty() ? plain : plain.substring(0, plain.length() - extension.length() - 1).strip();
		if (base.isEmpty()) {
			base = otherwise;
		}
		if (DEVICE.matcher(base).matches()) {
			base = "_" + base;
		}
		int room = LONGEST - extension.length() - 1;
		if (base.codePointCount(0, base.length()) > room) {
			base = base.substring(0, base.offsetByCodePoints(0, room - 1)) + "…";
		}
		return extension.isEmpty() ? base : base + "." + extension;
	}

	/** What stands behind the last dot, in small letters; empty for none. */
	static String extension(String name) {
		int dot = name.lastIndexOf('.');
		String extension = (dot < 0) ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
		return extension.matches("[a-z0-9]{1,10}") ? extension : "";
	}

}
