package org.banli.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileStoreTests {

	@TempDir
	private Path folder;

	private FileStore store;

	@BeforeEach
	void open() {
		this.store = new FileStore(
				new AttachmentSettings(this.folder, DataSize.ofMegabytes(1), 5, DataSize.ofMegabytes(5), null));
	}

	private String keep(String words) {
		try (FileStore.Incoming incoming = this.store.receive(new ByteArrayInputStream(SampleFiles.text(words)),
				1000)) {
			this.store.keep(incoming);
			return incoming.sha256();
		}
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.walk(this.folder)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	@Test
	void keepsEqualContentOnceInFoldersByHash() throws IOException {
		String sha256 = keep("hello");
		assertThat(keep("hello")).isEqualTo(sha256);
		assertThat(sha256).isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
		assertThat(files()).containsExactly(this.folder.resolve("2c").resolve("f2").resolve(sha256));
		assertThat(this.store.find(sha256)).get()
			.extracting(Path::toFile)
			.satisfies((file) -> assertThat(file).hasContent("hello"));
	}

	@Test
	void throwsAwayWhatIsNotKept() throws IOException {
		try (FileStore.Incoming incoming = this.store.receive(new ByteArrayInputStream(new byte[10]), 1000)) {
			assertThat(incoming.sizeBytes()).isEqualTo(10);
		}
		assertThat(files()).isEmpty();
	}

	@Test
	void leavesNothingWhenTheSenderBreaksOff() throws IOException {
		InputStream broken = new InputStream() {

			private int left = 100;

			@Override
			public int read() throws IOException {
				if (this.left-- <= 0) {
					throw new IOException("gone");
				}
				return 'x';
			}

		};
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.store.receive(broken, 1000));
		assertThat(files()).isEmpty();
	}

	@Test
	void doesNotReadWithoutEnd() {
		InputStream endless = new InputStream() {

			@Override
			public int read() {
				return 'x';
			}

		};
		try (FileStore.Incoming incoming = this.store.receive(endless, 1000)) {
			assertThat(incoming.sizeBytes()).isBetween(1001L, 200_000L);
		}
	}

	@Test
	void noticesWhatWasChangedOnTheDiskAndHealsItByTheNextUpload() throws IOException {
		String sha256 = keep("hello");
		Files.writeString(this.store.path(sha256), "hellO");
		assertThat(this.store.find(sha256)).isEmpty();
		keep("hello");
		assertThat(this.store.find(sha256)).isPresent();
		Files.delete(this.store.path(sha256));
		assertThat(this.store.find(sha256)).isEmpty();
	}

	@Test
	void takesTheSameContentFromManyAtOnce() throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(8);
		List<Callable<String>> uploads = IntStream.range(0, 40)
			.mapToObj((at) -> (Callable<String>) () -> keep("content " + at % 4))
			.toList();
		people.invokeAll(uploads).forEach((done) -> assertThat(done).succeedsWithin(Duration.ofSeconds(10)));
		people.shutdown();
		assertThat(files()).hasSize(4);
	}

	@Test
	void findsOldContentsAndSparesThoseThatWereTouched() throws IOException {
		String old = keep("old");
		keep("new");
		Path unfinished = this.folder.resolve("incoming").resolve("upload1.part");
		Files.writeString(unfinished, "half");
		Instant yesterday = Instant.now().minus(Duration.ofDays(1));
		age(this.store.path(old));
		age(unfinished);
		assertThat(this.store.untouchedSince(yesterday)).containsExactly(old);
		assertThat(this.store.discardUnfinished(yesterday)).isEqualTo(1);
		keep("old");
		assertThat(this.store.discard(old, yesterday)).isFalse();
		age(this.store.path(old));
		assertThat(this.store.discard(old, yesterday)).isTrue();
		assertThat(files()).hasSize(1);
	}

	private static void age(Path file) throws IOException {
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(3))));
	}

}
