package org.banli.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
abstract class AttachmentMapperTests {

	private static final Instant AT = Instant.parse("2026-05-23T01:30:00.123456Z");

	private static long keys = 800_000;

	private final String key = "proposal:" + ++keys;

	@Autowired
	private AttachmentMapper mapper;

	@Autowired
	private FileStore store;

	@Autowired
	private OrphanSweep sweep;

	private long insert(String subject, String name, long size, String sha256) {
		AttachmentMapper.Row row = new AttachmentMapper.Row(new Attachment(0, this.key, subject, name,
				"application/pdf", size, sha256, "amr-drafter", "示例甲", "市市场监督管理局", AT, null, null, null, null));
		this.mapper.insert(row);
		return row.getId();
	}

	@Test
	void keepsWhatIsKnownOfAFile() {
		long id = insert("draft:1", "资金安排😀.pdf", 4711, "a".repeat(64));
		assertThat(this.mapper.find(id)).get()
			.extracting("fileName", "sizeBytes", "sha256", "uploadedAt", "uploaderName", "removedAt")
			.containsExactly("资金安排😀.pdf", 4711L, "a".repeat(64), AT, "示例甲", null);
	}

	@Test
	void listsAPlaceAndCountsAMatterWithoutWhatWasRemoved() {
		long first = insert("draft:1", "一.pdf", 100, "b".repeat(64));
		long second = insert("draft:1", "二.pdf", 200, "b".repeat(64));
		insert("proposal", "三.pdf", 400, "c".repeat(64));
		assertThat(this.mapper.remove(first, "amr-drafter", "示例甲", AT, "传错了")).isEqualTo(1);
		assertThat(this.mapper.remove(first, "amr-drafter", "示例甲", AT, "又一次")).isZero();
		assertThat(this.mapper.list(this.key, "draft:1", 10)).extracting(Attachment::id, Attachment::removalReason)
			.containsExactly(tuple(first, "传错了"), tuple(second, null));
		assertThat(this.mapper.ofMatter(this.key, 10)).extracting(Attachment::fileName)
			.containsExactly("二.pdf", "三.pdf");
		assertThat(this.mapper.usage(this.key)).isEqualTo(new AttachmentMapper.Usage(2, 600));
		assertThat(this.mapper.usage("proposal:0")).isEqualTo(new AttachmentMapper.Usage(0, 0));
		assertThat(this.mapper.restore(first)).isEqualTo(1);
		assertThat(this.mapper.usage(this.key).files()).isEqualTo(3);
	}

	@Test
	void sweepsAwayOldContentsThatNoRowNames() throws IOException {
		String named = keep("named by a removed row " + this.key);
		String orphan = keep("named by nothing " + this.key);
		this.mapper.remove(insert("proposal", "a.pdf", 1, named), "amr-drafter", "示例甲", AT, "传错了");
		assertThat(this.mapper.known(List.of(named, orphan))).containsExactly(named);
		this.sweep.sweep(Instant.now().minus(Duration.ofDays(1)));
		assertThat(this.store.find(orphan)).as("young").isPresent();
		for (String content : new String[] { named, orphan }) {
			Files.setLastModifiedTime(this.store.path(content), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
		}
		assertThat(this.sweep.sweep(Instant.now().minus(Duration.ofDays(1)))).isPositive();
		assertThat(this.store.find(orphan)).isEmpty();
		assertThat(this.store.find(named)).isPresent();
	}

	private String keep(String words) {
		try (FileStore.Incoming incoming = this.store.receive(new ByteArrayInputStream(SampleFiles.text(words)),
				1000)) {
			this.store.keep(incoming);
			return incoming.sha256();
		}
	}

}

@OnH2
class AttachmentMapperH2Tests extends AttachmentMapperTests {

}

@OnMySql
class AttachmentMapperMySqlTests extends AttachmentMapperTests {

}
