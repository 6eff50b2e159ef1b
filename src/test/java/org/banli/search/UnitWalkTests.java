package org.banli.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.banli.shared.BusinessKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

/** A unit with new names: its matters are read again, some at a time, and no others. */
class UnitWalkTests {

	private Matters matters;

	@BeforeEach
	void write(@TempDir Path folder) throws IOException {
		this.matters = new Matters(folder);
		for (long id = 1; id <= 900; id++) {
			this.matters.add(id, String.valueOf(id), "关于示例事项的建议", "正文", (id % 2 == 0) ? "unit=市市场监管局" : "unit=市科技局");
		}
		this.matters.commit();
	}

	@AfterEach
	void close() {
		this.matters.index.close();
	}

	private static SearchChange change() {
		return new SearchChange(7, SearchChange.ofUnit(4).toString(), Instant.now());
	}

	@Test
	void visitsEveryMatterOfTheUnitOnceAndInBoundedSteps() throws IOException {
		UnitWalk walk = new UnitWalk(change(), List.of("other", "note"));
		List<Long> visited = new ArrayList<>();
		List<BusinessKey> keys = walk.next(this.matters.index);
		while (!keys.isEmpty()) {
			assertThat(keys).hasSizeLessThanOrEqualTo(200);
			for (BusinessKey key : keys) {
				visited.add(key.id());
				// written again on the way, as the feed does
				this.matters.index.put(this.matters.documents.document(this.matters.read(key).orElseThrow(), "1"),
						key.toString());
			}
			this.matters.index.commit(new IndexPosition("test", "1", false, 0, 0, Instant.now()));
			keys = walk.next(this.matters.index);
		}
		assertThat(visited)
			.containsExactlyElementsOf(LongStream.rangeClosed(1, 450).map((half) -> half * 2).boxed().toList());
	}

	@Test
	void aMatterReadAgainIsFoundByTheNewAliasOnly() throws IOException {
		given(this.matters.organization.aliases()).willReturn(Map.of(4L, List.of("市质量监督局")));
		BusinessKey key = new UnitWalk(change(), List.of("note")).next(this.matters.index).get(0);
		this.matters.index.put(this.matters.documents.document(this.matters.read(key).orElseThrow(), "1"),
				key.toString());
		this.matters.index.commit(new IndexPosition("test", "1", false, 0, 0, Instant.now()));
		SearchResults found = this.matters.searches()
			.find(Matters.user("all"), SearchQuestion.of("市质量监督局", null, null, null, null, null), null, 20);
		assertThat(found.isPartial()).isFalse();
		assertThat(found.page().items()).singleElement().extracting((hit) -> hit.matter().key()).isEqualTo(key);
	}

}
