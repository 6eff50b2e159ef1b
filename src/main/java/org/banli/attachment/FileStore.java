package org.banli.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * A folder of contents named by their SHA-256, in two levels of folders. A content is
 * written aside, forced to the disk and then moved to its name in one step, so that under
 * a name there is a whole content or none; equal contents are kept once.
 */
@Component
class FileStore {

	private static final String ASIDE = "incoming";

	private static final int BUFFER = 1 << 16;

	private final Path folder;

	FileStore(AttachmentSettings settings) {
		this.folder = settings.folder().toAbsolutePath().normalize();
	}

	/**
	 * A content that has arrived and is not kept yet; closing it throws away what was not
	 * kept.
	 */
	record Incoming(Path file, String sha256, long sizeBytes) implements AutoCloseable {

		@Override
		public void close() {
			try {
				Files.deleteIfExists(this.file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/**
	 * Writes what arrives aside.
	 * @param largest what is longer is not read to its end; the size tells
	 */
	Incoming receive(InputStream content, long largest) {
		Path file = null;
		try {
			Path aside = Files.createDirectories(this.folder.resolve(ASIDE));
			file = Files.createTempFile(aside, "upload", ".part");
			MessageDigest digest = sha256();
			long size;
			try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
					OutputStream out = Channels.newOutputStream(channel)) {
				size = copy(new DigestInputStream(content, digest), out, largest);
				channel.force(true);
			}
			return new Incoming(file, HexFormat.of().formatHex(digest.digest()), size);
		}
		catch (IOException ex) {
			discard(file, ex);
			throw new UncheckedIOException(ex);
		}
	}

	private static long copy(InputStream content, OutputStream out, long largest) throws IOException {
		byte[] buffer = new byte[BUFFER];
		long size = 0;
		for (int read = content.read(buffer); read >= 0 && size <= largest; read = content.read(buffer)) {
			out.write(buffer, 0, read);
			size += read;
		}
		return size;
	}

	private static void discard(Path file, IOException cause) {
		try {
			if (file != null) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			cause.addSuppressed(ex);
		}
	}

	/** Gives a content its name. What stands there already is kept if it is sound. */
	synchronized void keep(Incoming incoming) {
		Path target = path(incoming.sha256());
		try {
			Files.createDirectories(target.getParent());
			if (isSound(target, incoming.sha256())) {
				// the sweep must not take it for an old orphan
				Files.setLastModifiedTime(target, FileTime.from(Instant.now()));
				return;
			}
			Files.move(incoming.file(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			force(target.getParent());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Brings a new name in a folder to the disk, where the system lets folders be opened.
	 */
	private static void force(Path directory) throws IOException {
		if (!System.getProperty("os.name").startsWith("Windows")) {
			try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

	/**
	 * The file of a content, checked against its hash; empty when it is missing or was
	 * changed.
	 */
	Optional<Path> find(String sha256) {
		Path file = path(sha256);
		try {
			return isSound(file, sha256) ? Optional.of(file) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isSound(Path file, String sha256) throws IOException {
		if (!Files.isRegularFile(file)) {
			return false;
		}
		MessageDigest digest = sha256();
		try (InputStream in = Files.newInputStream(file)) {
			byte[] buffer = new byte[BUFFER];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				digest.update(buffer, 0, read);
			}
		}
		return HexFormat.of().formatHex(digest.digest()).equals(sha256);
	}

	/** The names of the contents that have not been touched since that moment. */
	List<String> untouchedSince(Instant moment) {
		return files((file) -> !file.getParent().endsWith(ASIDE), moment).stream()
			.map((file) -> file.getFileName().toString())
			.filter((name) -> name.matches("[0-9a-f]{64}"))
			.toList();
	}

	/** Takes a content away, unless it was touched since that moment. */
	synchronized boolean discard(String sha256, Instant moment) {
		Path file = path(sha256);
		try {
			return isOlder(file, moment) && Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Takes away what arrived before that moment and was never kept. */
	int discardUnfinished(Instant moment) {
		List<Path> files = files((file) -> file.getParent().endsWith(ASIDE), moment);
		for (Path file : files) {
			try {
				Files.deleteIfExists(file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return files.size();
	}

	private List<Path> files(java.util.function.Predicate<Path> wanted, Instant moment) {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		List<Path> files = new ArrayList<>();
		try (Stream<Path> all = Files.walk(this.folder, 3)) {
			for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile).filter(wanted)::iterator) {
				if (isOlder(file, moment)) {
					files.add(file);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

	private static boolean isOlder(Path file, Instant moment) throws IOException {
		return Files.isRegularFile(file) && Files.getLastModifiedTime(file).toInstant().isBefore(moment);
	}

	Path path(String sha256) {
		return this.folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
