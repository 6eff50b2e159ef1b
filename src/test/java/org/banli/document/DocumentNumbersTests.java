package org.banli.document;

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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

class DocumentNumbersTests {

	private static final String WORD = "示市监函";

	private Store store;

	@BeforeEach
	void createTables(TestInfo test) throws Exception {
		this.store = new Store(test.getTestMethod().orElseThrow().getName());
	}

	@Test
	void printsSixCornerBracketsWithoutLeadingZero() {
		DocumentNumber number = take("reply:1");
		assertThat(number.text()).isEqualTo("示市监函〔2026〕1号");
		assertThat(number.takenAt()).isEqualTo(Store.NOW);
		assertThat(number.state()).isEqualTo(DocumentNumber.State.USED);
	}

	@Test
	void countsEachCodeWordAndYearApart() {
		take("reply:1");
		assertThat(take("reply:2").sequenceNumber()).isEqualTo(2);
		assertThat(take("市监提函", 2026, "reply:3").text()).isEqualTo("市监提函〔2026〕1号");
		assertThat(take(WORD, 2027, "reply:4").text()).isEqualTo("示市监函〔2027〕1号");
	}

	@Test
	void givesTheSameSubjectItsNumberAgain() {
		DocumentNumber first = take("reply:1");
		assertThat(take("reply:1")).isEqualTo(first);
		assertThat(take("reply:2").sequenceNumber()).isEqualTo(2);
	}

	@Test
	void givesEachNumberOnceWhenManyTakeAtTheSameMoment() throws Exception {
		List<Callable<Integer>> takers = IntStream.rangeClosed(1, 50)
			.<Callable<Integer>>mapToObj((subject) -> () -> take("reply:" + subject).sequenceNumber())
			.toList();
		assertThat(inParallel(takers))
			.containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
	}

	@Test
	void givesOneNumberWhenManyTakeForOneSubject() throws Exception {
		List<Callable<Integer>> takers = IntStream.rangeClosed(1, 20)
			.<Callable<Integer>>mapToObj((taker) -> () -> take("reply:1").sequenceNumber())
			.toList();
		assertThat(inParallel(takers)).containsOnly(1);
		assertThat(take("reply:2").sequenceNumber()).isEqualTo(2);
	}

	@Test
	void leavesNoGapWhenTheCallerRollsBack() {
		take("reply:1");
		this.store.transactions.executeWithoutResult((status) -> {
			assertThat(this.store.numbers.take(WORD, 2026, "proposal:1", "reply:2", "clerk").sequenceNumber())
				.isEqualTo(2);
			status.setRollbackOnly();
		});
		assertThat(take("reply:3").sequenceNumber()).isEqualTo(2);
		assertThat(this.store.numbers.of("reply:2")).isEmpty();
	}

	@Test
	void startsAtOneWhenTheFirstTakerRollsBack() {
		this.store.transactions.executeWithoutResult((status) -> {
			this.store.numbers.take(WORD, 2026, "proposal:1", "reply:1", "clerk");
			status.setRollbackOnly();
		});
		assertThat(take("reply:2").sequenceNumber()).isEqualTo(1);
	}

	@Test
	void keepsAVoidNumberWithItsReason() {
		take("reply:1");
		this.store.transactions
			.executeWithoutResult((status) -> this.store.numbers.makeVoid("reply:1", "印制错误", "clerk"));
		assertThat(take("reply:1").sequenceNumber()).isEqualTo(2);
		assertThat(this.store.numbers.list(WORD, 2026)).extracting(DocumentNumber::state, DocumentNumber::voidReason)
			.containsExactly(tuple(DocumentNumber.State.VOID, "印制错误"), tuple(DocumentNumber.State.USED, null));
	}

	@Test
	void refusesToMakeVoidWithoutReasonOrNumber() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.store.numbers.makeVoid("reply:1", " ", "clerk"));
		assertThatExceptionOfType(NoSuchElementException.class)
			.isThrownBy(() -> this.store.numbers.makeVoid("reply:1", "印制错误", "clerk"));
	}

	private DocumentNumber take(String subject) {
		return take(WORD, 2026, subject);
	}

	private DocumentNumber take(String codeWord, int year, String subject) {
		return this.store.transactions
			.execute((status) -> this.store.numbers.take(codeWord, year, "proposal:1", subject, "clerk"));
	}

	private static <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			return threads.invokeAll(tasks).stream().map(DocumentNumbersTests::get).toList();
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static <T> T get(Future<T> future) {
		try {
			return future.get();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
