package org.banli.audit;

import java.util.ArrayList;
import java.util.List;

import org.banli.shared.BusinessKey;
import org.banli.shared.MalformedInput;
import org.banli.shared.Page;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
abstract class AuditTrailTests {

	private static final Actor ACTOR = new Actor("amr-office", "李示例", "市市场监督管理局");

	private static long keys = 900_000;

	private final BusinessKey key = new BusinessKey("proposal", ++keys);

	@Autowired
	private AuditTrail trail;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void recordsWithinTheActionOnly() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.trail.record(ACTOR, AuditEvent.of("x", this.key, "无事务")));
		assertThat(all()).isEmpty();
	}

	@Test
	void keepsEverythingOfAnEntry() {
		RequestContextHolder.resetRequestAttributes();
		record(AuditEvent.of("proposal.edited", this.key, "修改")
			.on("assignment:1")
			.quoting("同意😀𠮷")
			.changing("前", "后"));
		AuditEntry entry = all().get(0);
		assertThat(entry)
			.extracting("username", "personName", "unitName", "action", "businessKey", "subject", "summary", "quote",
					"beforeText", "afterText", "source")
			.containsExactly("amr-office", "李示例", "市市场监督管理局", "proposal.edited", this.key.toString(), "assignment:1",
					"修改", "同意😀𠮷", "前", "后", "local");
		assertThat(entry.at()).isNotNull();
	}

	@Test
	void leavesNothingWhenTheActionFails() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
				this.trail.record(ACTOR, AuditEvent.of("x", this.key, "会回滚"));
				throw new IllegalStateException();
			}));
		assertThat(all()).isEmpty();
	}

	@Test
	void keepsWhatIsRecordedApartThoughTheActionFails() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
				this.trail.record(ACTOR, AuditEvent.of("x", this.key, "会回滚"));
				this.trail.recordApart(ACTOR, AuditEvent.of("x", this.key, "留下"));
				throw new IllegalStateException();
			}));
		assertThat(all()).extracting(AuditEntry::summary).containsExactly("留下");
	}

	@Test
	void cutsOnlySummariesThatAreTooLongAndNeverACharacter() {
		record(AuditEvent.of("x", this.key, "字".repeat(500)));
		record(AuditEvent.of("x", this.key, "字".repeat(501)));
		record(AuditEvent.of("x", this.key, "😀".repeat(400)));
		List<AuditEntry> entries = all();
		assertThat(entries.get(2).summary()).isEqualTo("字".repeat(500));
		assertThat(entries.get(1).summary()).isEqualTo("字".repeat(499) + "…");
		assertThat(entries.get(0).summary()).matches("(😀)+…").hasSizeLessThanOrEqualTo(500);
	}

	@Test
	void keepsLongTextsWhole() {
		String body = "字".repeat(50_000);
		record(AuditEvent.of("x", this.key, "修改").changing(body, body + "。"));
		assertThat(all().get(0).afterText()).hasSize(50_001);
	}

	@Test
	void takesBlankWordsForNone() {
		record(AuditEvent.of("x", this.key, "同意").quoting(" "));
		assertThat(all().get(0).quote()).isNull();
	}

	@Test
	void showsEveryEntryOnceNewestFirstPageByPage() {
		for (int i = 0; i < 23; i++) {
			record(AuditEvent.of("x", this.key, String.valueOf(i)));
			record(AuditEvent.of("x", new BusinessKey("proposal", 899_999), "别件"));
		}
		for (int size : new int[] { 1, 5, 22, 23, 24, 100 }) {
			List<String> seen = new ArrayList<>();
			String cursor = null;
			do {
				Page<AuditEntry> page = this.trail.timeline(this.key, cursor, size);
				assertThat(page.items()).hasSizeBetween(1, size);
				page.items().forEach((entry) -> seen.add(entry.summary()));
				cursor = page.next();
			}
			while (cursor != null);
			assertThat(seen).hasSize(23).doesNotHaveDuplicates().startsWith("22", "21").endsWith("0");
		}
	}

	@Test
	void refusesACursorOfAnotherList() {
		assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> this.trail.timeline(this.key, "x", 5));
	}

	private void record(AuditEvent event) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> this.trail.record(ACTOR, event));
	}

	private List<AuditEntry> all() {
		return this.trail.timeline(this.key, null, 100).items();
	}

}

@OnH2
class AuditTrailH2Tests extends AuditTrailTests {

}

@OnMySql
class AuditTrailMySqlTests extends AuditTrailTests {

}
