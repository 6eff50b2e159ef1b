package org.banli.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.Tika;
import org.banli.shared.InvalidInput;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * Tells by its content what a file is, and refuses what its name does not promise: a
 * program, a page or a drawing with scripts under the name of a document.
 */
@Component
class FileCheck {

	/** The field that a refused file is reported at. */
	static final String FIELD = "file";

	private static final int MOST_PARTS = 20_000;

	private static final byte[] PDF = { '%', 'P', 'D', 'F', '-' };

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	private static final byte[] OLE2 = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
			(byte) 0xE1 };

	private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

	private static final Set<String> MACROS = Set.of("Macros", "_VBA_PROJECT_CUR", "VBA");

	/** What contents are called, by how the names of their types begin. */
	private static final Map<String, String> NAMES = new LinkedHashMap<>();

	static {
		for (String program : List.of("application/x-msdownload", "application/x-dosexec", "application/x-executable",
				"application/x-elf", "application/x-sharedlib", "application/x-mach", "application/java-vm",
				"application/x-msi", "application/x-object")) {
			NAMES.put(program, "program");
		}
		for (String script : List.of("application/x-sh", "application/x-bat", "application/javascript",
				"text/javascript", "text/x-php", "text/x-python", "text/x-perl", "text/x-vbs")) {
			NAMES.put(script, "script");
		}
		NAMES.put("text/html", "html");
		NAMES.put("application/xhtml", "html");
		NAMES.put("image/svg", "svg");
		NAMES.put("application/xml", "xml");
		NAMES.put("application/pdf", "pdf");
		NAMES.put("image/", "image");
		NAMES.put("text/", "text");
		NAMES.put("audio/", "media");
		NAMES.put("video/", "media");
		NAMES.put("application/zip", "zip");
		NAMES.put("application/x-tika-ooxml", "office");
		NAMES.put("application/x-tika-msoffice", "office");
		NAMES.put("application/gzip", "zip");
		NAMES.put("application/x-rar", "zip");
		NAMES.put("application/x-7z", "zip");
	}

	private static final Set<String> NEVER_TEXT = Set.of("html", "svg", "xml", "script", "program");

	private final Tika tika = new Tika();

	private final AttachmentSettings settings;

	private final Words words;

	FileCheck(AttachmentSettings settings, Words words) {
		this.settings = settings;
		this.words = words;
	}

	/**
	 * The media type of a file, of texts with their character set.
	 * @param name its tidied name
	 * @throws InvalidInput when it may not be attached
	 */
	String mediaType(String name, Path file) {
		FileType type = FileType.ofExtension(FileName.extension(name))
			.filter(this.settings.types()::contains)
			.orElseThrow(() -> refused("attachment.refused.type", name, allowed()));
		try {
			if (Files.size(file) == 0) {
				throw refused("attachment.refused.empty", name);
			}
			String content = this.tika.detect(file);
			return switch (type.container()) {
				case ZIP -> zip(type, name, file, content);
				case OLE2 -> ole2(type, name, file, content);
				case NONE -> plain(type, name, file, content);
			};
		}
		catch (IOException ex) {
			throw refused("attachment.refused.unreadable", name);
		}
	}

	/** The types that may be uploaded, as people read them. */
	String allowed() {
		return this.settings.types()
			.stream()
			.sorted()
			.map((type) -> type.extensions().get(0))
			.collect(Collectors.joining(this.words.of("attachment.comma")));
	}

	/** The extensions for the file chooser. */
	String accept() {
		return this.settings.types()
			.stream()
			.sorted()
			.map(FileType::extensions)
			.flatMap(Collection::stream)
			.map((extension) -> "." + extension)
			.collect(Collectors.joining(","));
	}

	private String plain(FileType type, String name, Path file, String content) throws IOException {
		if (type == FileType.TXT) {
			Charset charset = NEVER_TEXT.contains(kind(content)) ? null : charset(Files.readAllBytes(file));
			if (charset == null) {
				throw mismatch(name, content);
			}
			return type.mediaType() + ";charset=" + charset.name();
		}
		if (!type.mediaType().equals(content)) {
			throw mismatch(name, content);
		}
		if (type == FileType.PDF && !startsWith(file, PDF)) {
			// what stands before the head may be a page or a program to somebody else
			throw mismatch(name, "text/html");
		}
		return type.mediaType();
	}

	/** The character set of a text, null when it is none. */
	private static Charset charset(byte[] bytes) {
		if (bytes.length > 1 && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
				|| (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))) {
			return StandardCharsets.UTF_16;
		}
		for (byte one : bytes) {
			boolean isControl = one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f';
			if (isControl) {
				return null;
			}
		}
		for (Charset charset : CHARSETS) {
			try {
				charset.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)
					.decode(ByteBuffer.wrap(bytes));
				return charset;
			}
			catch (CharacterCodingException ex) {
				// the next one may do
			}
		}
		return null;
	}

	private String zip(FileType type, String name, Path file, String content) throws IOException {
		if (!startsWith(file, ZIP)) {
			if (startsWith(file, OLE2) && ole2Parts(name, file).contains("EncryptedPackage")) {
				throw refused("attachment.refused.password", name);
			}
			throw mismatch(name, content);
		}
		Set<String> parts = zipParts(name, file);
		if (type.mainPart() != null) {
			if (!parts.contains(type.mainPart())) {
				throw mismatch(name, content);
			}
			if (parts.stream().anyMatch((part) -> part.endsWith("vbaProject.bin"))) {
				throw refused("attachment.refused.macros", name);
			}
		}
		return type.mediaType();
	}

	/** The names in a ZIP file by its directory; nothing is unpacked. */
	private Set<String> zipParts(String name, Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.size() > MOST_PARTS) {
				throw refused("attachment.refused.unreadable", name);
			}
			Set<String> parts = new HashSet<>();
			for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
				parts.add(entries.nextElement().getName());
			}
			return parts;
		}
		catch (IllegalArgumentException ex) {
			// a name in an impossible encoding
			throw refused("attachment.refused.unreadable", name);
		}
	}

	private String ole2(FileType type, String name, Path file, String content) throws IOException {
		if (!startsWith(file, OLE2)) {
			throw mismatch(name, content);
		}
		Set<String> parts = ole2Parts(name, file);
		if (parts.contains("EncryptedPackage")) {
			throw refused("attachment.refused.password", name);
		}
		boolean isOldSheet = type.mainPart().equals("Workbook") && parts.contains("Book");
		if (!parts.contains(type.mainPart()) && !isOldSheet) {
			throw mismatch(name, content);
		}
		if (parts.stream().anyMatch(MACROS::contains)) {
			throw refused("attachment.refused.macros", name);
		}
		return type.mediaType();
	}

	private Set<String> ole2Parts(String name, Path file) throws IOException {
		try (POIFSFileSystem ole2 = new POIFSFileSystem(file.toFile(), true)) {
			return Set.copyOf(ole2.getRoot().getEntryNames());
		}
		catch (RuntimeException ex) {
			// POI throws whatever a broken file makes it stumble over
			throw refused("attachment.refused.unreadable", name);
		}
	}

	private static boolean startsWith(Path file, byte[] magic) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return java.util.Arrays.equals(in.readNBytes(magic.length), magic);
		}
	}

	private InvalidInput mismatch(String name, String content) {
		return refused("attachment.refused.mismatch", name, FileName.extension(name),
				this.words.of("attachment.content." + kind(content)));
	}

	private static String kind(String content) {
		return NAMES.entrySet()
			.stream()
			.filter((entry) -> content.startsWith(entry.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("unknown");
	}

	private InvalidInput refused(String key, Object... arguments) {
		return new InvalidInput(FIELD, this.words.of(key, arguments));
	}

}
