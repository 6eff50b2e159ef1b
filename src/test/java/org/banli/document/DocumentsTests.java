package org.banli.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DocumentsTests {

	private Store store;

	@BeforeEach
	void createTables(TestInfo test) throws Exception {
		this.store = new Store(test.getTestMethod().orElseThrow().getName());
	}

	@Test
	void listsWhatWasStoredAndReadsItsContent() {
		StoredDocument stored = store("proposal:1", "答复");
		assertThat(this.store.documents.list("proposal:1")).containsExactly(stored);
		assertThat(stored.sizeBytes()).isEqualTo(6);
		assertThat(stored.createdAt()).isEqualTo(Store.NOW);
		assertThat(stored.docNumber()).isEqualTo("示市监函〔2026〕12号");
		assertThat(this.store.documents.content(stored.id())).asString(StandardCharsets.UTF_8).isEqualTo("答复");
		assertThat(this.store.documents.list("proposal:2")).isEmpty();
	}

	@Test
	void keepsEqualContentOnce() {
		assertThat(store("proposal:1", "答复").id()).isNotEqualTo(store("proposal:2", "答复").id());
		assertThat(contents()).isEqualTo(1);
	}

	@Test
	void keepsEqualContentOnceWhenManyStoreAtTheSameMoment() throws Exception {
		List<Callable<Long>> tasks = IntStream.range(0, 24)
			.<Callable<Long>>mapToObj((index) -> () -> store("proposal:" + index, "同一份答复").id())
			.toList();
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			for (Future<Long> id : threads.invokeAll(tasks)) {
				assertThat(id.get()).isPositive();
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(contents()).isEqualTo(1);
		assertThat(this.store.jdbc.queryForObject("SELECT COUNT(*) FROM document", Integer.class)).isEqualTo(24);
	}

	@Test
	void reportsContentThatWasChangedInTheDatabase() {
		long id = store("proposal:1", "答复").id();
		this.store.jdbc.update("UPDATE document_content SET content = ?", "改过".getBytes(StandardCharsets.UTF_8));
		assertThatIllegalStateException().isThrownBy(() -> this.store.documents.content(id))
			.withMessageContaining("was changed");
	}

	@Test
	void knowsNoContentOfAnUnknownDocument() {
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> this.store.documents.content(4711));
		assertThat(this.store.documents.find(4711)).isEmpty();
	}

	private StoredDocument store(String businessKey, String text) {
		NewDocument document = new NewDocument(businessKey, "replyLetter", "答复函", "SCJG", "示市监函〔2026〕12号",
				"application/pdf", text.getBytes(StandardCharsets.UTF_8), "clerk");
		return this.store.transactions.execute((status) -> this.store.documents.store(document));
	}

	private int contents() {
		return this.store.jdbc.queryForObject("SELECT COUNT(*) FROM document_content", Integer.class);
	}

}
